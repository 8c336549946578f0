#!/usr/bin/env python3
# tests/architecture/check-include-paths.py - only app is compiled with GTK in sight
#
#   check-include-paths.py SOURCE_ROOT COMPILE_COMMANDS.json
#
# SPDX-License-Identifier: EUPL-1.2
import json
import pathlib
import re
import sys

GTK = re.compile(r'-(?:I|isystem ?)\S*(?:gtk-4\.0|libadwaita-1)')


def main():
    src = pathlib.Path(sys.argv[1]).resolve() / 'src'
    errors = []
    count = 0
    for command in json.loads(pathlib.Path(sys.argv[2]).read_text(encoding='utf-8')):
        path = (pathlib.Path(command['directory']) / command['file']).resolve()
        if src not in path.parents or path.relative_to(src).parts[0] == 'app':
            continue
        count += 1
        if found := GTK.search(command['command']):
            errors.append(f'{path}: compiled with {found[0]}')

    if not count:
        errors.append('no compile command for any file below app')
    print('\n'.join(errors) or f'{count} compile commands below app')
    return 1 if errors else 0


if __name__ == '__main__':
    sys.exit(main())
