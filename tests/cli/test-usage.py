#!/usr/bin/env python3
# tests/cli/test-usage.py - help, versions, and what is said to wrong words
#
#   test-usage.py PROZESS
#
# SPDX-License-Identifier: EUPL-1.2
import os
import pathlib
import re
import unittest

import tap
import tool

SAMPLES = pathlib.Path(os.environ['PW_SAMPLES'])


class Usage(tool.ToolTest):
    def commands(self):
        text = self.succeed('--help')
        return re.findall(r'^  ([a-z]+) {2,}\S', text, re.MULTILINE)

    def test_help_lists_commands(self):
        for name in ('info', 'convert', 'export', 'match', 'align', 'compare'):
            self.assertIn(name, self.commands())
        self.assertEqual(self.succeed('help'), self.succeed('--help'))
        self.assertEqual(self.succeed('-h'), self.succeed('--help'))

    def test_every_command_explains_itself(self):
        for name in self.commands():
            text = self.succeed(name, '--help')
            self.assertTrue(text.startswith(f'Usage:\n  prozess {name} '), text)
            self.assertEqual(self.succeed('help', name), text)

    def test_help_fits_the_terminal(self):
        for words in [['--help'], *([name, '--help'] for name in self.commands())]:
            for line in self.succeed(*words).splitlines():
                self.assertLessEqual(len(line), 110, line)

    def test_version(self):
        self.assertRegex(self.succeed('--version'), r'^prozess \d+\.\d+\.\d+\n$')

    def test_no_command(self):
        self.assertIn('Usage:', self.fail())

    def test_unknown_command(self):
        self.assertIn('Did you mean “info”?', self.fail('inof'))
        self.assertIn('Did you mean “convert”?', self.fail('conv'))
        self.assertNotIn('Did you mean', self.fail('xyzzy'))
        self.assertNotIn('Did you mean', self.fail('x' * 100000))
        self.assertIn('There is no command “frobnicate”', self.fail('help', 'frobnicate'))

    def test_every_command_without_words(self):
        for name in self.commands():
            self.assertIn(f'prozess {name} ', self.fail(name))

    def test_every_command_with_an_unknown_option(self):
        for name in self.commands():
            self.assertIn('--frobnicate', self.fail(name, '--frobnicate'))

    def test_word_too_many(self):
        self.assertIn('“c.bpmn” is a word too many', self.fail('convert', 'a.bpmn', 'b.bpmn', 'c.bpmn'))

    def test_unknown_format(self):
        self.assertIn('There is no format “xls”', self.fail('info', '--format', 'xls', 'a.bpmn'))

    def test_results_that_cannot_be_written(self):
        path = self.write('a.bpmn')
        with open('/dev/full', 'w', encoding='utf-8') as full:
            run = tool.subprocess.run([tool.PROZESS, 'info', path], stdout=full, stderr=tool.subprocess.PIPE, check=False)
        self.assertEqual(run.returncode, 2)
        self.assertIn('Not all results could be written', run.stderr.decode())


class Languages(tool.ToolTest):
    def test_german(self):
        translations = tool.PROZESS.parent.parent / 'po' / 'de' / 'LC_MESSAGES' / 'prozesswerkstatt.mo'
        if not translations.exists() or b'COMMAND [' not in translations.read_bytes():
            self.skipTest('the German translation is not built')
        german = {'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'de'}
        for words in (['--help'], ['info', '--help']):
            text = self.succeed(*words, environment=german)
            self.assertNotEqual(text, self.succeed(*words))
            self.assertNotIn('Usage', text)

            self.assertRegex(text, r'^Aufruf:')
        if (SAMPLES / 'werkstatt.xml').exists():
            text = self.succeed('compare', SAMPLES, 'hundesteuer', environment=german)
            for words in ('Nr.  Schritt', 'in allen 5 Städten', 'andere Reihenfolge', 'Limburg: „Rasse prüfen“ steht vor'):
                self.assertIn(words, text)
            self.assertIn('Diesen Ordner gibt es nicht', self.fail('compare', 'nowhere', 'x', environment=german))

    def test_english_in_the_plain_locale(self):
        self.assertTrue(self.succeed('--help', environment={'LC_ALL': 'C', 'LANGUAGE': 'de'}).startswith('Usage:'))

    def test_umlauts_survive_the_plain_locale(self):
        path = self.write('größe.bpmn', tool.SMALL.replace('Kleiner', 'Größerer'))
        text = self.succeed('info', path, environment={'LC_ALL': 'C'})
        self.assertIn('Größerer Prozess', text)
        self.assertIn('nicht-da-ß', self.fail('info', 'nicht-da-ß', environment={'LC_ALL': 'C'}))


if __name__ == '__main__':
    tap.main()
