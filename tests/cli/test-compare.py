#!/usr/bin/env python3
# tests/cli/test-compare.py - all cities' variants of one service, step by step
#
#   test-compare.py PROZESS
#
# SPDX-License-Identifier: EUPL-1.2
import json
import os
import pathlib
import shutil
import unittest

import tap
import tool

SAMPLES = pathlib.Path(os.environ['PW_SAMPLES'])


@unittest.skipUnless((SAMPLES / 'werkstatt.xml').exists(), f'{SAMPLES} is not there')
class Sample(tool.ToolTest):
    """The story that the sample tells: domain experts wrote down how the five cities differ."""

    def table(self):
        return json.loads(self.succeed('compare', SAMPLES, 'hundesteuer', '--format', 'json'))

    def marks(self, kind):
        """(city, step) of every cell that differs in that way."""
        return {(cell['city'], step['name']) for step in self.table()['steps'] for cell in step['cells']
                if kind in cell['differences']}

    def test_five_cities(self):
        table = self.table()
        self.assertEqual([city['name'] for city in table['cities']], ['Gießen', 'Marburg', 'Limburg', 'Fulda', 'Wetzlar'])
        self.assertTrue(table['invented'])
        self.assertEqual(table['problems'], [])

    def test_equal_steps_stand_in_one_row(self):
        steps = {step['name']: step for step in self.table()['steps']}
        for name in ('Rasse prüfen', 'Meldedaten abgleichen', 'Vorgang ablegen'):
            self.assertEqual(steps[name]['cities_with_step'], 5, name)
        self.assertEqual([cell.get('minutes') for cell in steps['Meldedaten abgleichen']['cells']], [2, 1, 4, 2, 4])

    def test_rows_follow_the_flow(self):
        names = [step['name'] for step in self.table()['steps']]
        story = ['Anmeldung entgegennehmen', 'Anmeldung formell prüfen', 'Fehlende Angaben nachfordern', 'Meldedaten abgleichen',
                 'Rasse prüfen', 'Steuer festsetzen', 'Bescheid erstellen', 'Bescheid und Marke versenden', 'Vorgang ablegen']
        self.assertEqual([name for name in names if name in story], story)

    def test_only_two_steps_stand_elsewhere(self):
        self.assertEqual(self.marks('order'), {('limburg', 'Rasse prüfen'), ('fulda', 'Hundesteuermarke ausgeben')})

    def test_times_that_differ_notably(self):
        marks = self.marks('time')
        self.assertIn(('limburg', 'Meldedaten abgleichen'), marks)
        self.assertIn(('wetzlar', 'Meldedaten abgleichen'), marks)
        self.assertNotIn(('giessen', 'Rasse prüfen'), marks)

    def test_figures(self):
        """What the sample's description says each case takes."""
        figures = {city['id']: city['figures'] for city in self.table()['cities']}
        for city, minutes in (('giessen', 31.5), ('marburg', 20.45), ('limburg', 53.03), ('fulda', 36.15), ('wetzlar', 48.25)):
            self.assertAlmostEqual(figures[city]['minutes_per_case'], minutes, delta=0.1, msg=city)
        text = self.succeed('compare', SAMPLES, 'hundesteuer')
        self.assertIn('Media breaks', text)
        self.assertIn('Cost per case', text)

    def test_sentences(self):
        sentences = [sentence['text'] for sentence in self.table()['sentences']]
        self.assertIn('Limburg does “Rasse prüfen” before “Anmeldung formell prüfen”.', sentences)
        self.assertIn('Limburg says “Hundeanmeldung annehmen” for “Anmeldung entgegennehmen”.', sentences)

    def test_second_service(self):
        table = json.loads(self.succeed('compare', SAMPLES, 'bewohnerparkausweis', '--format', 'json'))
        self.assertEqual(len(table['cities']), 5)
        self.assertGreater(sum(step['cities_with_step'] == 5 for step in table['steps']), 5)

    def test_text(self):
        text = self.succeed('compare', SAMPLES / 'werkstatt.xml', 'hundesteuer')
        self.assertIn('Limburg: “Rasse prüfen” stands before “Anmeldung formell prüfen”.', text)
        for line in text.splitlines():
            self.assertLessEqual(len(line), 140, line)

    def test_text_on_a_narrow_screen(self):
        text = self.succeed('compare', SAMPLES, 'hundesteuer', environment={'COLUMNS': '80'})
        for line in text.splitlines():
            self.assertLessEqual(len(line), 80, line)

    def test_tsv(self):
        lines = self.succeed('compare', SAMPLES, 'hundesteuer', '--format', 'tsv').splitlines()
        self.assertEqual({len(line.split('\t')) for line in lines}, {5 + 5 * 6 + 4})
        self.assertEqual(len(lines) - 1, len(self.table()['steps']))


@unittest.skipUnless((SAMPLES / 'werkstatt.xml').exists(), f'{SAMPLES} is not there')
class Faults(tool.ToolTest):
    def setUp(self):
        super().setUp()
        shutil.copytree(SAMPLES, self.folder / 'werkstatt')
        self.workspace = self.folder / 'werkstatt'
        self.variant = self.workspace / 'hundesteuer' / 'fulda.bpmn'

    def compare_with_fault(self):
        """The others are compared all the same; returns what was said about the fault."""
        run = self.run_tool('compare', 'werkstatt', 'hundesteuer', '--format', 'json')
        self.assertEqual(run.returncode, 2)
        table = json.loads(run.stdout)
        self.assertEqual([city['id'] for city in table['cities']], ['giessen', 'marburg', 'limburg', 'wetzlar'])
        self.assertEqual([problem['city'] for problem in table['problems']], ['fulda'])
        self.assertEqual(run.stderr.decode().count('prozess: '), 1)
        self.assertIn('is not in the table', self.run_tool('compare', 'werkstatt', 'hundesteuer').stdout.decode())
        return run.stderr.decode()

    def test_missing_variant(self):
        self.variant.unlink()
        said = self.compare_with_fault()
        for words in ('Fulda', 'Hund zur Hundesteuer anmelden', 'fulda.bpmn', 'no such file'):
            self.assertIn(words, said)

    def test_broken_variant(self):
        self.variant.write_bytes(self.variant.read_bytes()[:2000])
        self.assertIn('fulda.bpmn', self.compare_with_fault())

    def test_variant_outside_by_a_link(self):
        self.variant.rename(self.folder / 'fulda.bpmn')
        self.variant.symlink_to('../../fulda.bpmn')
        self.assertIn('leads out of the workspace folder', self.compare_with_fault())

    def test_path_out_of_the_folder(self):
        file = self.workspace / 'werkstatt.xml'
        file.write_text(file.read_text(encoding='utf-8').replace('hundesteuer/fulda.bpmn', '../fulda.bpmn'), encoding='utf-8')
        self.assertIn('werkstatt.xml', self.fail('compare', 'werkstatt', 'hundesteuer'))

    def test_broken_description(self):
        self.write('werkstatt/werkstatt.xml', '<workspace')
        self.assertIn('werkstatt.xml', self.fail('compare', 'werkstatt', 'hundesteuer'))

    def test_broken_decisions(self):
        self.write('werkstatt/hundesteuer/abgleich.xml', '<alignment')
        run = self.run_tool('compare', 'werkstatt', 'hundesteuer', '--format', 'json')
        self.assertEqual(run.returncode, 2)
        self.assertEqual(len(json.loads(run.stdout)['cities']), 5)
        self.assertIn('abgleich.xml', run.stderr.decode())

    def test_unknown_service(self):
        said = self.fail('compare', 'werkstatt', 'gewerbe')
        self.assertIn('has no service “gewerbe”. It has: hundesteuer', said)

    def test_no_workspace(self):
        self.assertIn('no such folder', self.fail('compare', 'nowhere', 'hundesteuer'))
        self.assertIn('no file called werkstatt.xml', self.fail('compare', 'werkstatt/hundesteuer', 'hundesteuer'))
        self.assertIn('This is a file', self.fail('compare', self.variant, 'hundesteuer'))

    def test_folder_without_rights(self):
        self.folder.chmod(0o777)
        self.workspace.chmod(0)
        self.addCleanup(self.workspace.chmod, 0o700)
        self.assertIn('no right to read this folder', self.fail_without_rights('compare', 'werkstatt', 'hundesteuer'))


if __name__ == '__main__':
    tap.main()
