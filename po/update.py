#!/usr/bin/env python3
# po/update.py - brings POTFILES.in and every translation up to date
#
#   po/update.py            writes POTFILES.in and merges new strings into *.po
#   po/update.py --check    writes nothing; says what is missing, untranslated or wrong
#
# SPDX-License-Identifier: EUPL-1.2
import os
import pathlib
import re
import subprocess
import sys
import tempfile

PO = pathlib.Path(__file__).resolve().parent
ROOT = PO.parent
MARKS = {
    ('src', '*.[ch]'): re.compile(r'\b(_|N_|C_|NC_|ngettext) ?\(\s*"|\bg_d(ngettext|cgettext|pgettext2) ?\('),
    ('ui', '*.ui'): re.compile(r'translatable="(yes|true|1)"'),
    ('data', '*.gschema.xml'): re.compile(r'<summary>'),
    ('data', '*.desktop.in'): re.compile(r'^Name=', re.MULTILINE),
    ('data', '*.metainfo.xml.in'): re.compile(r'<summary>'),
}
# gettext sees only the text before such a macro.
CUT = re.compile(r'\b(?:_|N_|C_|NC_|ngettext) ?\((?:[^()"]|"(?:[^"\\]|\\.)*")*?\b(G_G\w+_(?:FORMAT|MODIFIER)|PRI\w+)')
# As meson's preset "glib", which the build itself uses.
XGETTEXT = ['xgettext', '--from-code=UTF-8', '--add-location=file', '--add-comments',
            '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2',
            '--keyword=g_dcgettext:2', '--keyword=g_dngettext:2,3', '--keyword=g_dpgettext2:2c,3',
            '--flag=N_:1:pass-c-format', '--flag=C_:2:pass-c-format', '--flag=NC_:2:pass-c-format',
            '--flag=g_dngettext:2:pass-c-format', '--flag=g_strdup_printf:1:c-format',
            '--flag=g_string_printf:2:c-format', '--flag=g_string_append_printf:2:c-format',
            '--flag=g_error_new:3:c-format', '--flag=g_set_error:4:c-format',
            '--flag=g_markup_printf_escaped:1:c-format', '--flag=g_log:3:c-format', '--flag=g_print:1:c-format',
            '--flag=g_printerr:1:c-format', '--flag=g_printf:1:c-format', '--flag=g_fprintf:2:c-format',
            '--flag=g_sprintf:2:c-format', '--flag=g_snprintf:3:c-format']


def files_with_strings():
    found = set()
    for (folder, pattern), mark in MARKS.items():
        for path in (ROOT / folder).rglob(pattern):
            if mark.search(path.read_text(encoding='utf-8')):
                found.add(path.relative_to(ROOT).as_posix())
    return sorted(found)


def extract(files, template):
    subprocess.run([*XGETTEXT, '--directory', ROOT, '--output', template, '--package-name=prozesswerkstatt', *files],
                   check=True, stderr=subprocess.DEVNULL)


def check_translation(language, template, folder):
    """Yields what is wrong with one translation of the strings as they are now."""
    merged = pathlib.Path(folder, f'{language}.po')
    po = PO / f'{language}.po'
    subprocess.run(['msgmerge', '--quiet', '--no-fuzzy-matching', '--output-file', merged, po, template], check=True)

    run = subprocess.run(['msgfmt', '--check', '--statistics', '-o', os.devnull, merged], text=True,
                         capture_output=True, check=False, env={**os.environ, 'LC_ALL': 'C'})
    if run.returncode:
        yield run.stderr
    for kind in ('untranslated', 'fuzzy'):
        if kind in run.stderr:
            entries = subprocess.run(['msgattrib', f'--{kind}' if kind == 'untranslated' else '--only-fuzzy',
                                      '--no-obsolete', '--no-wrap', merged], text=True, capture_output=True, check=True).stdout
            for message in re.findall(r'^msgid ((?:".*"\n)+)', entries, re.MULTILINE):
                text = ''.join(re.findall(r'^"(.*)"$', message, re.MULTILINE))
                if text and 'Project-Id-Version' not in text:
                    yield f'po/{language}.po: {kind}: "{text}"'


def main():
    languages = (PO / 'LINGUAS').read_text(encoding='utf-8').split()
    listed = '\n'.join(files_with_strings()) + '\n'
    potfiles = PO / 'POTFILES.in'
    errors = []

    with tempfile.TemporaryDirectory() as folder:
        template = pathlib.Path(folder, 'template.pot')
        extract(listed.split(), template)
        if sys.argv[1:] == ['--check']:
            known = potfiles.read_text(encoding='utf-8').splitlines()
            errors += [f'po/POTFILES.in: is missing {name}' for name in listed.split() if name not in known]
            errors += [f'po/POTFILES.in: {name} has no strings' for name in known if name not in listed.split()]
            if not errors and known != listed.split():
                errors.append('po/POTFILES.in: is not sorted')
            for name in listed.split():
                cut = CUT.search((ROOT / name).read_text(encoding='utf-8'))
                errors += [f'{name}: {cut[1]} inside a translated string'] if cut else []
            for language in languages:
                errors += check_translation(language, template, folder)
        else:
            potfiles.write_text(listed, encoding='utf-8')
            for language in languages:
                subprocess.run(['msgmerge', '--quiet', '--update', '--backup=none', '--no-fuzzy-matching', '--add-location=file',
                                '--previous', PO / f'{language}.po', template], check=True)

    if errors:
        print('\n'.join(errors))
        print('Run po/update.py and translate what is new.')
    return 1 if errors else 0


if __name__ == '__main__':
    sys.exit(main())
