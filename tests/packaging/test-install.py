#!/usr/bin/env python3
# tests/packaging/test-install.py - what is installed is all that is needed, and nothing else
#
#   test-install.py BUILD_FOLDER PREFIX
#
# SPDX-License-Identifier: EUPL-1.2
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import tap

APP_ID = 'de.prozesswerkstatt.Prozesswerkstatt'
EXPECTED = [
    'bin/prozess',
    'bin/prozesswerkstatt',
    f'share/applications/{APP_ID}.desktop',
    f'share/dbus-1/services/{APP_ID}.service',
    f'share/glib-2.0/schemas/{APP_ID}.gschema.xml',
    f'share/icons/hicolor/scalable/apps/{APP_ID}.svg',
    f'share/icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg',
    'share/locale/de/LC_MESSAGES/prozesswerkstatt.mo',
    f'share/metainfo/{APP_ID}.metainfo.xml',
    f'share/mime/packages/{APP_ID}.xml',
    'share/prozesswerkstatt/samples/werkstatt.xml',
    'share/prozesswerkstatt/words/de.txt',
    'share/prozesswerkstatt/words/en.txt',
]
# Whole folders: their content is tested elsewhere.
FOLDERS = re.compile('share/prozesswerkstatt/(samples|schema)/')
BUILD = None
PREFIX = None


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        subprocess.run(['meson', 'install', '--no-rebuild', '--quiet', '-C', BUILD], check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, 'DESTDIR': folder.name})
        cls.prefix = pathlib.Path(folder.name, PREFIX.lstrip('/'))
        cls.files = sorted(path.relative_to(cls.prefix).as_posix() for path in cls.prefix.rglob('*') if path.is_file())

    def test_everything_is_there(self):
        self.assertEqual([name for name in EXPECTED if name not in self.files], [])

    def test_nothing_else_is_there(self):
        self.assertEqual([name for name in self.files if name not in EXPECTED and not FOLDERS.match(name)], [])

    def test_desktop_file_and_service_speak_of_the_same_program(self):
        desktop = (self.prefix / f'share/applications/{APP_ID}.desktop').read_text(encoding='utf-8')
        service = (self.prefix / f'share/dbus-1/services/{APP_ID}.service').read_text(encoding='utf-8')
        self.assertIn('\nDBusActivatable=true\n', desktop)
        self.assertIn(f'Exec={PREFIX}/bin/prozesswerkstatt --gapplication-service\n', service)
        self.assertIn(f'\nName={APP_ID}\n', service)

    def test_german_is_in_the_desktop_data(self):
        for name in (f'share/applications/{APP_ID}.desktop', f'share/metainfo/{APP_ID}.metainfo.xml'):
            self.assertRegex((self.prefix / name).read_text(encoding='utf-8'), r'Comment\[de\]=|xml:lang="de"')


if __name__ == '__main__':
    PREFIX = sys.argv.pop()
    BUILD = sys.argv.pop()
    tap.main()
