#!/usr/bin/env python3
# tests/architecture/check-files.py - files and functions stay small and say what they are
#
#   check-files.py SOURCE_ROOT
#
# SPDX-License-Identifier: EUPL-1.2
import pathlib
import re
import sys

MOST_LINES = 800
MOST_LINES_OF_A_FUNCTION = 80
EMPTY_NAME = re.compile(r'(^|-)(utils?|helpers?|managers?|common|misc)(-|\.)')


def check_file(root, path):
    """Yields what is wrong with one C file."""
    lines = path.read_text(encoding='utf-8').splitlines()
    inside = path.relative_to(root)
    name = inside.relative_to(inside.parts[0])

    if not lines or not re.match(rf'/\* ({inside.parts[0]}/)?{re.escape(str(name))} - \S', lines[0]):
        yield f'{inside}:1: begin with "/* {name} - what it is for"'
    if not any('SPDX-License-Identifier: EUPL-1.2' in line for line in lines[:40]):
        yield f'{inside}:1: no SPDX-License-Identifier: EUPL-1.2'
    if EMPTY_NAME.search(path.name):
        yield f'{inside}: name it after what it does'
    if len(lines) > MOST_LINES:
        yield f'{inside}: {len(lines)} lines, at most {MOST_LINES}'

    start = 0
    for number, line in enumerate(lines, 1):
        if line.startswith('{'):
            start = number
        elif line == '}' and start and number - start > MOST_LINES_OF_A_FUNCTION:
            yield f'{inside}:{start}: a function of {number - start} lines, at most {MOST_LINES_OF_A_FUNCTION}'


def main():
    root = pathlib.Path(sys.argv[1])
    files = [path for folder in ('src', 'tests') for path in sorted((root / folder).rglob('*.[ch]'))]
    errors = [error for path in files for error in check_file(root, path)]
    if not files:
        errors.append(f'{root}: no source files')
    print('\n'.join(errors) or f'{len(files)} files')
    return 1 if errors else 0


if __name__ == '__main__':
    sys.exit(main())
