#!/usr/bin/env python3
# tests/packaging/test-xml.py - every XML file of ours is well-formed
#
#   test-xml.py SOURCE_ROOT
#
# SPDX-License-Identifier: EUPL-1.2
import pathlib
import sys
import unittest
import xml.etree.ElementTree

import tap

SOURCE_ROOT = None


class WellFormed(unittest.TestCase):
    def check(self, *patterns):
        files = [path for pattern in patterns for path in sorted(SOURCE_ROOT.glob(pattern))]
        self.assertTrue(files, f'nothing like {patterns}')
        for path in files:
            with self.subTest(path.relative_to(SOURCE_ROOT)):
                xml.etree.ElementTree.parse(path)

    def test_templates(self):
        self.check('ui/**/*.ui')

    def test_icons(self):
        self.check('data/icons/**/*.svg')

    def test_desktop_data(self):
        self.check('data/*.xml', 'data/*.xml.in')


if __name__ == '__main__':
    SOURCE_ROOT = pathlib.Path(sys.argv.pop())
    tap.main()
