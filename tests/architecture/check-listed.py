#!/usr/bin/env python3
# tests/architecture/check-listed.py - every source and every test is built
#
#   check-listed.py SOURCE_ROOT
#
# A file that no meson.build names is dead, a test that none names never runs.
#
# SPDX-License-Identifier: EUPL-1.2
import pathlib
import re
import sys


def is_named(path, top, builds):
    """Says whether a meson.build of top (builds maps folders to their text) names the path."""
    own = [text for folder, text in builds.items() if folder in path.parents and folder != top] or [builds[top]]
    if path.name.startswith('test-') and any(f"'{name}'" in own[0] for name in (path.stem, path.stem.removeprefix('test-'))):
        return True
    return any(f"'{name}" in text.replace('../', '') for text in builds.values() for name in
               {f"{path.relative_to(folder)}'" for folder in builds if folder in path.parents})


def main():
    root = pathlib.Path(sys.argv[1])
    errors = []
    count = 0

    for top in (root / 'src', root / 'tests'):
        builds = {file.parent: file.read_text(encoding='utf-8') for file in sorted(top.glob('**/meson.build'))}
        subdirs = re.findall(r"^\s*subdir\('([\w-]+)'\)", builds[top], re.MULTILINE)
        for folder in sorted(top.glob('*/meson.build')):
            if folder.parent.name not in subdirs:
                errors.append(f"{top.name}/meson.build: has no subdir('{folder.parent.name}')")
        for path in sorted([*top.rglob('*.c'), *(top.rglob('test-*.py') if top.name == 'tests' else ())]):
            count += 1
            if not is_named(path, top, builds):
                errors.append(f'{path.relative_to(root)}: is in no meson.build')

    if not count:
        errors.append(f'{root}: no files')
    print('\n'.join(errors) or f'{count} files')
    return 1 if errors else 0


if __name__ == '__main__':
    sys.exit(main())
