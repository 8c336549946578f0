#!/usr/bin/env python3
# tests/cli/test-consolidate.py - one process out of all cities' variants
#
#   test-consolidate.py PROZESS
#
# SPDX-License-Identifier: EUPL-1.2
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ET

import tap
import tool

SAMPLES = pathlib.Path(os.environ['PW_SAMPLES'])
SHARED = pathlib.Path(os.environ.get('PW_SHARED_DATA', '/nowhere'))
SCHEMA = SHARED / 'miwg' / 'xsd' / 'BPMN20.xsd'
SCORE = SHARED.parent / 'tools' / 'layout_score.py'
EVERY = int(os.environ.get('PW_EVERY', 1))
SETS = {name: SHARED / name / 'models' for name in ('warenversand', 'admission', 'birth')}
OWN = '{urn:prozesswerkstatt:bpmn:1}'
BPMN = '{' + tool.BPMN + '}'

WORKSPACE = '''<workspace xmlns="urn:prozesswerkstatt:workspace:1" version="1" name="Probe" invented="true">
<cities>{cities}</cities><services><service id="s" name="Antrag stellen">{variants}</service></services></workspace>'''


class Consolidating(tool.ToolTest):
    def make_workspace(self, models):
        """A workspace that has each file as the variant of a city called like it."""
        names = [re.sub(r'\W', '-', model.stem) for model in models]
        for name, model in zip(names, models):
            self.write(f'w/{name}.bpmn', model.read_bytes())
        self.write('w/werkstatt.xml', WORKSPACE.format(
            cities=''.join(f'<city id="{name}" name="{name}" sign="{name[:3]}{i}"/>' for i, name in enumerate(names)),
            variants=''.join(f'<variant city="{name}" file="{name}.bpmn" state="recorded"/>' for name in names)))
        return self.folder / 'w'

    def consolidate(self, workspace, service, *options):
        out = self.folder / 'out.bpmn'
        self.assertEqual(self.succeed('consolidate', workspace, service, '-o', out, *options), '')
        return out

    def check_schema(self, file):
        """Valid by the standard's own schema, for which what is ours is unknown."""
        run = subprocess.run(['xmllint', '--noout', '--nonet', '--schema', SCHEMA, file], capture_output=True, check=False, encoding='utf-8')
        self.assertEqual(run.returncode, 0, run.stderr[:2000])

    def check_drawing(self, file):
        run = subprocess.run([sys.executable, SCORE, '--json', file], capture_output=True, check=False, encoding='utf-8')
        scores = json.loads(run.stdout)
        score = scores[0] if isinstance(scores, list) else scores
        score = score.get('files', [score])[0] if isinstance(score, dict) and 'files' in score else score
        for defect in ('overlaps', 'missing', 'outside', 'missing_cont'):
            self.assertEqual(score[defect], 0, (defect, score))

    def origins(self, file):
        """city → ids of its elements that the file names"""
        found = {}
        for origin in ET.parse(file).iter(OWN + 'origin'):
            found.setdefault(origin.get('city'), []).append(origin.get('element'))
        return found

    def drawn_ids(self, file):
        """Ids of what a file's processes and collaboration are made of."""
        kinds = ('task', 'Task', 'Event', 'Gateway', 'sequenceFlow', 'messageFlow', 'participant', 'lane', 'textAnnotation',
                 'association', 'callActivity', 'subProcess', 'dataObjectReference', 'dataStoreReference')
        return [element.get('id') for element in ET.parse(file).iter() if isinstance(element.tag, str) and
                element.tag.startswith(BPMN) and element.tag.endswith(kinds) and element.get('id')]


@unittest.skipUnless((SAMPLES / 'werkstatt.xml').exists(), f'{SAMPLES} is not there')
class Sample(Consolidating):
    def names(self, file):
        return {element.get('name') for element in ET.parse(file).iter() if element.get('name') and element.tag.startswith(BPMN)}

    def test_everything_is_traceable(self):
        for service in ('hundesteuer', 'bewohnerparkausweis'):
            origins = self.origins(self.consolidate(SAMPLES, service))
            for city in ('giessen', 'marburg', 'limburg', 'fulda', 'wetzlar'):
                for element in self.drawn_ids(SAMPLES / service / f'{city}.bpmn'):
                    self.assertEqual(origins[city].count(element), 1, (service, city, element))

    def test_matched_steps_stand_once(self):
        file = self.consolidate(SAMPLES, 'hundesteuer')
        tasks = [element for element in ET.parse(file).iter() if element.get('name') == 'Rasse prüfen' and element.tag.endswith('ask')]
        self.assertEqual(len(tasks), 1)
        self.assertEqual(len(list(tasks[0].iter(OWN + 'origin'))), 5)

    def test_number_of_cities(self):
        """Four of five have no countersignature; all check the breed."""
        file = self.consolidate(SAMPLES, 'hundesteuer', '--at-least', '3')
        names = self.names(file)
        self.assertIn('Rasse prüfen', names)
        self.assertIn('Ordnungsamt beteiligen', names)
        self.assertNotIn('Bescheid gegenzeichnen', names)
        self.assertIn('Hund zur Hundesteuer anmelden', names)
        for node in ET.parse(file).iter():
            if node.tag.endswith(('ask', 'Gateway')):
                self.assertTrue(node.find(BPMN + 'incoming') is not None and node.find(BPMN + 'outgoing') is not None, node.attrib)

    def test_checker_finds_no_error(self):
        for service in ('hundesteuer', 'bewohnerparkausweis'):
            for k in range(2, 6, EVERY):
                file = self.consolidate(SAMPLES, service, '-k', str(k))
                findings = self.run_tool('check', file).stdout.decode()
                self.assertNotIn(': error:', findings, (service, k))

    def test_same_again(self):
        first = self.consolidate(SAMPLES, 'hundesteuer').read_bytes()
        self.assertEqual(self.consolidate(SAMPLES, 'hundesteuer').read_bytes(), first)


@unittest.skipUnless(SCHEMA.is_file() and shutil.which('xmllint'), 'the schema of BPMN or xmllint is not here')
class Schema(Consolidating):
    def test_sample(self):
        for service in ('hundesteuer', 'bewohnerparkausweis'):
            for k in range(1, 6, EVERY):
                self.check_schema(self.consolidate(SAMPLES, service, '-k', str(k)))

    def test_sets(self):
        for name, folder in SETS.items():
            if not folder.is_dir():
                self.skipTest(f'{folder} is not here')
            models = sorted(folder.glob('*.bpmn'))
            workspace = self.make_workspace(models)
            for k in (1, 2, 3)[::EVERY]:
                with self.subTest(set=name, at_least=k):
                    self.check_schema(self.consolidate(workspace, 's', '-k', str(k)))


@unittest.skipUnless(SCORE.is_file(), f'{SCORE} is not here')
class Drawing(Consolidating):
    def test_sample(self):
        for service in ('hundesteuer', 'bewohnerparkausweis'):
            for k in range(1, 6, EVERY):
                self.check_drawing(self.consolidate(SAMPLES, service, '-k', str(k)))

    def test_sets(self):
        for name, folder in SETS.items():
            if not folder.is_dir():
                self.skipTest(f'{folder} is not here')
            workspace = self.make_workspace(sorted(folder.glob('*.bpmn')))
            for k in (1, 2)[::EVERY]:
                with self.subTest(set=name, at_least=k):
                    self.check_drawing(self.consolidate(workspace, 's', '-k', str(k)))


class Use(Consolidating):
    def setUp(self):
        super().setUp()
        shorter = re.sub('    <task id="B".*\n', '', tool.SMALL).replace('targetRef="B"', 'targetRef="E"')
        shorter = re.sub('    <sequenceFlow id="F3".*\n', '', shorter)
        self.make_workspace([self.write('aa.bpmn'), self.write('bb.bpmn', shorter)])

    def test_output_is_needed(self):
        self.assertIn('-o OUT.bpmn', self.fail('consolidate', 'w', 's'))

    def test_numbers(self):
        self.assertIn('--at-least 3', self.fail('consolidate', 'w', 's', '-k', '3', '-o', 'o.bpmn'))
        self.assertIn('--at-least -1', self.fail('consolidate', 'w', 's', '--at-least=-1', '-o', 'o.bpmn'))
        self.assertFalse((self.folder / 'o.bpmn').exists())

    def test_variants_are_never_overwritten(self):
        before = (self.folder / 'w' / 'aa.bpmn').read_bytes()
        self.assertIn('variant of a city', self.fail('consolidate', 'w', 's', '-o', 'w/aa.bpmn'))
        self.assertEqual((self.folder / 'w' / 'aa.bpmn').read_bytes(), before)

    def test_unreadable_variant_writes_nothing(self):
        self.write('w/bb.bpmn', '<rubbish')
        self.assertIn('bb', self.fail('consolidate', 'w', 's', '-o', 'o.bpmn'))
        self.assertFalse((self.folder / 'o.bpmn').exists())

    def test_german(self):
        run = self.run_tool('consolidate', 'w', 's', environment={'LANGUAGE': 'de'})
        self.assertIn('wohin das Ergebnis', run.stderr.decode())

    def test_only_some_cities(self):
        tree = ET.parse(self.consolidate(self.folder / 'w', 's'))
        ways = [flow.get('name') for flow in tree.iter(BPMN + 'sequenceFlow') if flow.get('name')]
        self.assertEqual(sorted(ways), ['aa0', 'bb1'])
        gateways = [node for node in tree.iter(BPMN + 'exclusiveGateway')]
        self.assertEqual(len(gateways), 2)
        for gateway in gateways:
            self.assertIsNotNone(gateway.find(f'{BPMN}extensionElements/{OWN}artificial'))


if __name__ == '__main__':
    tap.main()
