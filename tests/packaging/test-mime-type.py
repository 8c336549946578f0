#!/usr/bin/env python3
# tests/packaging/test-mime-type.py - a desktop with our MIME file knows BPMN files
#
#   test-mime-type.py MIME_FILE
#
# SPDX-License-Identifier: EUPL-1.2
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import tap

MIME_FILE = None
BPMN = '<?xml version="1.0"?>\n<semantic:definitions xmlns:semantic="http://www.omg.org/spec/BPMN/20100524/MODEL"/>\n'


@unittest.skipUnless(shutil.which('update-mime-database') and shutil.which('gio'), 'shared-mime-info is not installed')
class MimeType(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.root = pathlib.Path(folder.name)
        packages = cls.root / 'mime' / 'packages'
        packages.mkdir(parents=True)
        shutil.copy(MIME_FILE, packages / 'prozesswerkstatt.xml')
        # The type every XML file has, so that ours has something to be more exact than.
        shutil.copy('/usr/share/mime/packages/freedesktop.org.xml', packages)
        subprocess.run(['update-mime-database', cls.root / 'mime'], check=True, stderr=subprocess.DEVNULL)

    def type_of(self, name, content):
        path = self.root / name
        path.write_text(content, encoding='utf-8')
        environment = {**os.environ, 'XDG_DATA_HOME': str(self.root), 'XDG_DATA_DIRS': str(self.root)}
        answer = subprocess.run(['gio', 'info', '-a', 'standard::content-type', path], env=environment,
                                capture_output=True, text=True, check=True).stdout
        return answer.split('standard::content-type:')[1].strip()

    def test_known_by_its_name(self):
        self.assertEqual(self.type_of('leer.bpmn', '<?xml version="1.0"?>\n<x/>\n'), 'application/x-bpmn+xml')

    def test_known_by_its_content(self):
        self.assertEqual(self.type_of('ohne-endung', BPMN), 'application/x-bpmn+xml')

    def test_other_xml_stays_xml(self):
        self.assertEqual(self.type_of('andere', '<?xml version="1.0"?>\n<x/>\n'), 'application/xml')


if __name__ == '__main__':
    MIME_FILE = sys.argv.pop()
    tap.main()
