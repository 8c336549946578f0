#!/usr/bin/env python3
# tests/architecture/check-format.py - every C file is as clang-format prints it
#
#   check-format.py SOURCE_ROOT CLANG_FORMAT
#
# SPDX-License-Identifier: EUPL-1.2
import pathlib
import subprocess
import sys


def main():
    if not sys.argv[2]:
        print('clang-format is not installed')
        return 77
    root = pathlib.Path(sys.argv[1])
    files = [path for folder in ('src', 'tests') for path in sorted((root / folder).rglob('*.[ch]'))]
    if not files:
        print(f'{root}: no source files')
        return 1
    run = subprocess.run([sys.argv[2], '--dry-run', '-Werror', *files], stderr=subprocess.PIPE, text=True, check=False)
    wrong = sorted({line.split(':')[0] for line in run.stderr.splitlines() if ' error: ' in line})
    for path in wrong:
        print(f'{path}: run clang-format -i on it')
    if run.returncode and not wrong:
        print(run.stderr)
    if not run.returncode:
        print(f'{len(files)} files')
    return 1 if run.returncode else 0


if __name__ == '__main__':
    sys.exit(main())
