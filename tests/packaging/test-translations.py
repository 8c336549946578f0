#!/usr/bin/env python3
# tests/packaging/test-translations.py - every string is extracted and translated
#
#   test-translations.py SOURCE_ROOT
#
# SPDX-License-Identifier: EUPL-1.2
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import tap

SOURCE_ROOT = None
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n' \
         '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'


def run_update(root, *arguments):
    return subprocess.run([sys.executable, root / 'po' / 'update.py', *arguments], capture_output=True, text=True,
                          check=False)


@unittest.skipUnless(shutil.which('msgmerge'), 'gettext is not installed')
class Translations(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for name in ('po', 'src/base', 'ui', 'data'):
            (self.root / name).mkdir(parents=True)
        shutil.copy(SOURCE_ROOT / 'po' / 'update.py', self.root / 'po')
        self.write('po/LINGUAS', 'de\n')
        self.write('po/de.po', HEADER + 'msgid "Save"\nmsgstr "Speichern"\n')
        self.write('po/POTFILES.in', 'src/base/a.c\n')
        self.write('src/base/a.c', 'const char *s = _ ("Save");\n')

    def write(self, name, text):
        (self.root / name).write_text(text, encoding='utf-8')

    def assert_found(self, message):
        run = run_update(self.root, '--check')
        self.assertIn(message, run.stdout + run.stderr)
        self.assertEqual(run.returncode, 1)

    def test_the_project_is_complete(self):
        run = run_update(SOURCE_ROOT, '--check')
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)

    def test_a_complete_tree_passes(self):
        self.assertEqual(run_update(self.root, '--check').returncode, 0)

    def test_an_untranslated_string_is_found(self):
        for string in ('_ ("Open")', 'N_ ("Open")', 'C_ ("menu", "Open")', 'ngettext ("Open", "%d open", n)'):
            self.write('src/base/a.c', f'const char *s = {string};\n')
            self.assert_found('untranslated: "Open"')

    def test_an_unlisted_file_is_found(self):
        self.write('ui/window.ui', '<interface><property name="label" translatable="yes">Save</property></interface>\n')
        self.assert_found('is missing ui/window.ui')

    def test_a_listed_file_without_strings_is_found(self):
        self.write('po/POTFILES.in', 'src/base/a.c\nsrc/base/b.c\n')
        self.assert_found('src/base/b.c has no strings')

    def test_a_wrong_placeholder_is_found(self):
        self.write('src/base/a.c', 'g_strdup_printf (_ ("%d files"), n);\n')
        self.write('po/de.po', HEADER + '#, c-format\nmsgid "%d files"\nmsgstr "%s Dateien"\n')
        self.assert_found('format specifications')

    def test_a_fuzzy_translation_is_found(self):
        self.write('po/de.po', HEADER + '#, fuzzy\nmsgid "Save"\nmsgstr "Sichern"\n')
        self.assert_found('fuzzy: "Save"')

    def test_a_string_cut_by_a_macro_is_found(self):
        self.write('src/base/a.c', 'g_print (_ ("%" G_GINT64_FORMAT " files"), n);\n')
        self.assert_found('src/base/a.c: G_GINT64_FORMAT inside a translated string')

    def test_update_lists_files_and_strings(self):
        self.write('src/base/b.c', 'const char *s = _ ("Open");\n')
        self.assertEqual(run_update(self.root).returncode, 0)
        self.assertEqual((self.root / 'po/POTFILES.in').read_text(encoding='utf-8'), 'src/base/a.c\nsrc/base/b.c\n')
        self.assertIn('msgid "Open"', (self.root / 'po/de.po').read_text(encoding='utf-8'))


if __name__ == '__main__':
    SOURCE_ROOT = pathlib.Path(sys.argv.pop()).resolve()
    tap.main()
