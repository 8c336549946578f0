#!/usr/bin/env python3
# tests/architecture/check-top-level.py - the top level is the nine entries
#
#   check-top-level.py SOURCE_ROOT
#
# Hidden files are free. Where git knows the folder only what it tracks counts,
# elsewhere (an unpacked archive) everything but build folders.
#
# SPDX-License-Identifier: EUPL-1.2
import os
import shutil
import subprocess
import sys

NINE = {'meson.build', 'README.md', 'LICENSE', 'src', 'data', 'ui', 'po', 'tests', 'flatpak'}


def entries(root):
    if os.path.exists(os.path.join(root, '.git')) and shutil.which('git'):
        files = subprocess.run(['git', '-c', 'safe.directory=*', '-C', root, 'ls-files', '-z'],
                               capture_output=True, text=True, check=True).stdout
        return {name.split('/')[0] for name in files.split('\0') if name}
    return {name for name in os.listdir(root) if not name.startswith(('build', '_build'))}


def main():
    found = {name for name in entries(sys.argv[1]) if not name.startswith('.')}
    for name in sorted(found - NINE):
        print(f'{name}: does not belong to the top level')
    for name in sorted(NINE - found):
        print(f'{name}: is missing')
    return 0 if found == NINE else 1


if __name__ == '__main__':
    sys.exit(main())
