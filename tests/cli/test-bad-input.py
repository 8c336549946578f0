#!/usr/bin/env python3
# tests/cli/test-bad-input.py - files nobody should send, to every command that reads one
#
# Each is refused with a message that names the file and the cause, with status 2,
# quickly, in little memory, without harm to what was there and without half a file.
#
#   test-bad-input.py PROZESS
#
# SPDX-License-Identifier: EUPL-1.2
import time
import unittest

import tap
import tool

BOMB = '<!DOCTYPE definitions [<!ENTITY a "' + 'ha' * 50 + '">' + ''.join(
    f'<!ENTITY {name} "{("&" + before + ";") * 10}">' for before, name in zip('abcdefghi', 'bcdefghij')) + ']>'
EXTERNAL = '<!DOCTYPE definitions [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
NETWORK = '<!DOCTYPE definitions SYSTEM "http://127.0.0.1:9/x.dtd">'

# file name, content, what the message must say
BAD = [
    ('empty.bpmn', '', 'empty'),
    ('text.bpmn', 'Sehr geehrte Damen und Herren,', 'XML'),
    ('picture.bpmn', b'\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR' + bytes(range(256)) * 20, ''),
    ('truncated.bpmn', tool.SMALL[:400], ''),
    ('web.bpmn', '<html><body>Not found</body></html>', 'HTML'),
    ('other.bpmn', '<root/>', 'BPMN'),
    ('bomb.bpmn', BOMB.join(tool.SMALL.split('\n', 1)).replace('Antrag', '&j;'), ''),
    ('external.bpmn', EXTERNAL.join(tool.SMALL.split('\n', 1)).replace('Antrag', '&x;'), ''),
    ('deep.bpmn', tool.SMALL.replace('</process>', '<subProcess>' * 3000 + '</subProcess>' * 3000 + '</process>'), ''),
]

WORKSPACE = '''<workspace xmlns="urn:prozesswerkstatt:workspace:1" version="1" name="Probe">
  <cities><city id="a" name="Aachen" sign="AC"/><city id="b" name="Bonn" sign="BN"/></cities>
  <services><service id="s" name="Antrag">
    <variant city="a" file="good.bpmn"/><variant city="b" file="bad.bpmn"/>
  </service></services>
</workspace>
'''


class BadInput(tool.ToolTest):
    def commands(self, name):
        """Every command that reads a BPMN file, with that file."""
        self.write('good.bpmn')
        return [
            ['info', name],
            ['convert', name, 'out.bpmn'],
            ['export', name, '-o', 'out.svg'],
            ['match', 'good.bpmn', name],
            ['align', name, 'good.bpmn', '-o', 'out.xml'],
        ]

    def check(self, name, cause):
        for words in self.commands(name):
            with self.subTest(words):
                before = self.names()
                started = time.monotonic()
                said = self.fail(*words)
                self.assertLess(time.monotonic() - started, 10)
                self.assertIn(name.rsplit('/', maxsplit=1)[-1], said)
                self.assertIn(cause, said)
                self.assertNotIn('root:', said)
                self.assertLess(len(said), 1000)
                self.assertEqual(self.names(), before)

    def test_content(self):
        for name, content, cause in BAD:
            self.write(name, content)
            self.check(name, cause)

    def test_nothing_is_fetched(self):
        self.write('network.bpmn', NETWORK.join(tool.SMALL.split('\n', 1)))
        for words in self.commands('network.bpmn'):
            started = time.monotonic()
            self.run_tool(*words)
            self.assertLess(time.monotonic() - started, 10)

    def test_200_megabytes(self):
        path = self.write('large.bpmn')
        with open(path, 'r+b') as file:
            file.truncate(200_000_000)
        self.check('large.bpmn', '100 MB')

    def test_no_such_file(self):
        self.check('missing.bpmn', 'no such file')
        self.check('nowhere/missing.bpmn', 'no such file')

    def test_folder(self):
        (self.folder / 'folder.bpmn').mkdir()
        self.check('folder.bpmn', 'folder')

    def test_file_without_rights(self):
        self.write('locked.bpmn').chmod(0)
        self.folder.chmod(0o777)
        for words in self.commands('locked.bpmn'):
            self.assertIn('right', self.fail_without_rights(*words))

    def test_folder_without_rights(self):
        self.write('locked/a.bpmn')
        self.folder.chmod(0o777)
        (self.folder / 'locked').chmod(0)
        self.addCleanup((self.folder / 'locked').chmod, 0o700)
        for words in self.commands('locked/a.bpmn'):
            self.assertIn('right', self.fail_without_rights(*words))

    def test_description_of_a_workspace(self):
        for name, content, _ in BAD:
            folder = f'from-{name}'
            self.write(f'{folder}/werkstatt.xml', content)
            with self.subTest(name):
                self.assertIn('werkstatt.xml', self.fail('compare', folder, 'hundesteuer'))
        with open(self.folder / 'from-text.bpmn' / 'werkstatt.xml', 'r+b') as file:
            file.truncate(200_000_000)
        self.assertIn('100 MB', self.fail('compare', 'from-text.bpmn', 'hundesteuer'))

    def test_variant_in_a_workspace(self):
        self.write('w/werkstatt.xml', WORKSPACE)
        self.write('w/good.bpmn')
        for name, content, _ in BAD:
            self.write('w/bad.bpmn', content)
            with self.subTest(name):
                run = self.run_tool('compare', 'w', 's', '--format', 'tsv')
                self.assertEqual(run.returncode, 2)
                said = run.stderr.decode()
                for words in ('Bonn', 'Antrag', 'bad.bpmn'):
                    self.assertIn(words, said)
                self.assertNotIn('CRITICAL', said)
                self.assertEqual(len(run.stdout.splitlines()), 3, run.stdout)


if __name__ == '__main__':
    tap.main()
