#!/usr/bin/env python3
# tests/architecture/check-interface.py - templates, code, settings and actions know each other
#
#   check-interface.py SOURCE_ROOT
#
# SPDX-License-Identifier: EUPL-1.2
import pathlib
import re
import sys
import xml.etree.ElementTree

# Properties a person reads.
VISIBLE = {'label', 'title', 'subtitle', 'tooltip-text', 'placeholder-text', 'description'}
PROGRAM = 'Prozesswerkstatt'
# No class of ours stands behind these; the groups are GTK's own.
WITHOUT_CLASS = {'help-overlay'}
GTK_ACTIONS = re.compile(r'(window|default|clipboard|text|selection|list|scroll)\.|win\.show-help-overlay$')
SETTING = re.compile(r'settings_(?:get|set|bind)\w* \((?:\w+, )?"([a-z][a-z-]*)"')
UI_NAME = re.compile(r'"[^"]*?([\w-]+\.ui)"')


def check_template(root, path, code):
    """Yields what is wrong with one .ui file; code maps C files to their text."""
    name = path.relative_to(root)
    own = [file for file, text in code.items() if file.stem == path.stem and f'{path.name}"' in text]
    if path.stem not in WITHOUT_CLASS and len(own) != 1:
        yield f'{name}: belongs to one src/app/…/{path.stem}.c, found {len(own)}'

    for element in xml.etree.ElementTree.parse(path).iter():
        text = (element.text or '').strip()
        if element.get('name') in VISIBLE and element.get('translatable') != 'yes':
            if re.search(r'[^\W\d_]', text) and text != PROGRAM:
                yield f'{name}: "{text}" is not translatable'
        if element.get('name') in ('action-name', 'action') and not GTK_ACTIONS.match(text):
            action = re.split(r'::|\(', text)[0]
            if not any(f'"{action}"' in text or f'"{action.split(".")[-1]}"' in text for text in code.values()):
                yield f'{name}: nothing does the action {action}'


def main():
    root = pathlib.Path(sys.argv[1])
    code = {path: path.read_text(encoding='utf-8') for path in sorted((root / 'src/app').rglob('*.[ch]'))}
    templates = sorted((root / 'ui').rglob('*.ui'))
    resources = ''.join(path.read_text(encoding='utf-8') for path in (root / 'src/app').rglob('*.gresource.xml'))
    keys = {key.get('name') for schema in (root / 'data').glob('*.gschema.xml')
            for key in xml.etree.ElementTree.parse(schema).iter('key')}
    errors = []

    for path in templates:
        errors += check_template(root, path, code)
        if f'{path.name}<' not in resources:
            errors.append(f'{path.relative_to(root)}: is in no gresource.xml')
    for path, text in code.items():
        known = {template.name for template in templates}
        errors += [f'{path.relative_to(root)}: there is no {name}' for name in UI_NAME.findall(text) if name not in known]
        errors += [f'{path.relative_to(root)}: there is no setting {key}' for key in SETTING.findall(text) if key not in keys]

    if not templates or not code or not keys:
        errors.append(f'{root}: {len(templates)} templates, {len(code)} files of code, {len(keys)} settings')
    print('\n'.join(errors) or f'{len(templates)} templates, {len(keys)} settings')
    return 1 if errors else 0


if __name__ == '__main__':
    sys.exit(main())
