#!/usr/bin/env python3
# tests/cli/test-convert.py - reading and writing changes nothing
#
#   test-convert.py PROZESS
#
# SPDX-License-Identifier: EUPL-1.2
import os
import pathlib
import subprocess
import unittest

import tap
import tool


class Convert(tool.ToolTest):
    def test_copy_is_equal(self):
        source = self.write('in.bpmn')
        self.assertEqual(self.succeed('convert', source, 'out.bpmn'), '')
        self.assertEqual((self.folder / 'out.bpmn').read_bytes(), source.read_bytes())

    def test_any_file_name(self):
        for name in ('mit Leerzeichen.bpmn', 'größe & maß.bpmn', 'a:b.bpmn', 'http:x.bpmn', 'file:y.bpmn',
                     '100%25.bpmn', "it's.bpmn", '"x".bpmn', 'zeilen\numbruch.bpmn', b'latin-\xe4.bpmn'):
            with self.subTest(ascii(name)):
                path = os.path.join(os.fsencode(self.folder), os.fsencode(name))
                with open(path, 'wb') as file:
                    file.write(tool.SMALL.encode())
                self.succeed('convert', name, b'out-' + os.fsencode(name))
                with open(os.path.join(os.fsencode(self.folder), b'out-' + os.fsencode(name)), 'rb') as file:
                    self.assertEqual(file.read(), tool.SMALL.encode())

    def test_names_that_look_like_options(self):
        self.write('-in.bpmn')
        self.succeed('convert', '--', '-in.bpmn', '-out.bpmn')
        self.assertIn('-out.bpmn', self.names())

    def test_onto_itself(self):
        path = self.write('a.bpmn')
        self.succeed('convert', path, path)
        self.assertEqual(path.read_text(encoding='utf-8'), tool.SMALL)
        self.assertEqual(self.names(), ['a.bpmn'])

    def test_through_a_link(self):
        path = self.write('a.bpmn')
        (self.folder / 'b.bpmn').symlink_to('a.bpmn')
        self.succeed('convert', 'a.bpmn', 'b.bpmn')
        self.assertTrue((self.folder / 'b.bpmn').is_symlink())
        self.assertEqual(path.read_text(encoding='utf-8'), tool.SMALL)

    def test_replaces_what_was_there(self):
        self.write('in.bpmn')
        self.write('out.bpmn', 'something else')
        self.succeed('convert', 'in.bpmn', 'out.bpmn')
        self.assertEqual((self.folder / 'out.bpmn').read_text(encoding='utf-8'), tool.SMALL)

    def test_failure_leaves_what_was_there(self):
        self.write('in.bpmn', tool.SMALL[:300])
        self.write('out.bpmn', 'something else')
        self.fail('convert', 'in.bpmn', 'out.bpmn')
        self.assertEqual((self.folder / 'out.bpmn').read_text(encoding='utf-8'), 'something else')
        self.assertEqual(self.names(), ['in.bpmn', 'out.bpmn'])

    def test_no_folder_to_write_to(self):
        self.write('in.bpmn')
        self.assertIn('out.bpmn', self.fail('convert', 'in.bpmn', 'nowhere/out.bpmn'))
        self.assertIn('folder', self.fail('convert', 'in.bpmn', '.'))
        self.assertEqual(self.names(), ['in.bpmn'])

    def test_folder_without_rights(self):
        self.write('in.bpmn')
        self.folder.chmod(0o755)
        (self.folder / 'locked').mkdir(mode=0o555)
        self.fail_without_rights('convert', 'in.bpmn', 'locked/out.bpmn')
        self.assertEqual(self.names(), ['in.bpmn'])


class Corpus(tool.ToolTest):
    """All diagrams of other makers that lie beside the project."""

    def test_everything_is_kept(self):
        data = os.environ.get('PW_SHARED_DATA')
        if not data:
            self.skipTest('PW_SHARED_DATA names no diagrams of other makers')
        score = pathlib.Path(data, '..', 'tools', 'roundtrip_all.sh')
        if not score.exists():
            self.skipTest(f'{score} is not there')

        run = subprocess.run([score, f'{tool.PROZESS} convert', data], capture_output=True, text=True, check=True,
                             env={**os.environ, 'OUT': str(self.folder)})
        counts = dict(part.rsplit(' ', 1) for part in run.stdout.strip().split(', '))
        self.assertGreater(int(counts['files']), 0)
        for key in ('converted', 'lossless'):
            self.assertEqual(counts[key], counts['files'], run.stdout + run.stderr)
        for key in ('xsd_regressions', 'crashes', 'timeouts'):
            self.assertEqual(counts[key], '0', run.stdout + run.stderr)


if __name__ == '__main__':
    tap.main()
