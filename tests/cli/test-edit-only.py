#!/usr/bin/env python3
# tests/cli/test-edit-only.py - one edit of other makers' files changes what it says, and nothing else
#
#   test-edit-only.py PROZESS
#
# SPDX-License-Identifier: EUPL-1.2
"""Renames, moves, appends and deletes one step of each file in PW_SHARED_DATA/miwg, and
holds the file against the original by roundtrip_score.py beside that folder. Each
difference must belong to the edit: to the step itself, to what hangs on it, to what
holds it. PW_TABLE names a file for the figures.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

import tap

PROZESS = pathlib.Path(sys.argv[1]).resolve()
SHARED = pathlib.Path(os.environ.get('PW_SHARED_DATA', '')).resolve()
SCORE = SHARED.parent / 'tools' / 'roundtrip_score.py'
FILES = sorted((SHARED / 'miwg').rglob('*.bpmn'))[::int(os.environ.get('PW_EVERY', 1))] if SCORE.is_file() else []
LISTS = ('incoming', 'outgoing', 'flowNodeRef', 'messageFlowRef')


def local(element):
    return element.tag.rpartition('}')[2]


class Model:
    """As much of a file as is needed to say what hangs on a step."""

    def __init__(self, path):
        self.root = ElementTree.parse(path).getroot()
        self.parent = {child: element for element in self.root.iter() for child in element}
        self.owner = {}  # ids in the drawing, of labels too, to what they draw
        for element in self.root.iter():
            if local(element) in ('BPMNShape', 'BPMNEdge'):
                for inner in element.iter():
                    if 'id' in inner.attrib:
                        self.owner[inner.get('id')] = element.get('bpmnElement', '').rpartition(':')[2]
        self.drawn = set(self.owner.values())

    def find_step(self):
        """The first drawn task, rather one that a flow leads to and leaves."""
        tasks = [element for element in self.root.iter()
                 if re.fullmatch(r'task|[a-z]+(R[a-z]+)?Task|callActivity', local(element)) and element.get('id') in self.drawn]
        ends = {end for element in self.root.iter() if local(element) == 'sequenceFlow' for end in (element.get('sourceRef'), element.get('targetRef'))}
        return next((task for task in tasks if task.get('id') in ends), tasks[0] if tasks else None)

    def list_flows(self, ids):
        for element in self.root.iter():
            names = {element.get('sourceRef'), element.get('targetRef')}
            names.update((child.text or '').strip() for child in element if local(child) in ('sourceRef', 'targetRef'))
            if names & ids and local(element) in ('sequenceFlow', 'messageFlow', 'association', 'dataInputAssociation', 'dataOutputAssociation'):
                yield element.get('id'), names

    def list_hanging(self, step):
        """The step, its content, its boundary events, all their flows, and how these are drawn."""
        ids = {element.get('id') for element in step.iter()} - {None}
        ids.update([element.get('id') for element in self.root.iter() if element.get('attachedToRef') == step.get('id')])
        around = set()
        for flow, names in list(self.list_flows(ids)):
            ids.add(flow)
            around |= names
        ids.update([flow for flow, _ in self.list_flows(ids)])  # notes at its flows
        ids.update([inner.get('id') for element in self.root.iter() if element.get('id') in ids for inner in element.iter()])
        return {name for name in ids if name}, around - ids - {None}

    def list_holding(self, step):
        """Pools, lanes and sub-processes, which may grow."""
        return {element.get('id') for element in self.root.iter() if local(element) in ('participant', 'lane', 'subProcess', 'transaction', 'adHocSubProcess')}


class EditOnly(unittest.TestCase):
    table = {}

    def setUp(self):
        if not FILES:
            self.skipTest('PW_SHARED_DATA names no folder with miwg beside tools/roundtrip_score.py')
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def edit_all(self, name, command, expect):
        pairs = []
        for number, path in enumerate(FILES):
            model = Model(path)
            step = model.find_step()
            copy = self.folder / f'{number}.bpmn'
            if step is None:
                continue
            shutil.copyfile(path, copy)
            copy.chmod(0o644)
            run = subprocess.run([PROZESS, 'edit', copy, '-c', command.format(step.get('id'))], capture_output=True, encoding='utf-8')
            self.assertEqual(run.returncode, 0, f'{path.name}: {run.stderr}')
            pairs.append((path, copy, model, step))
        differences = self.compare([(path, copy) for path, copy, _, _ in pairs])
        counts = {}
        for path, copy, model, step in pairs:
            found = differences[str(path)]
            self.assertFalse(found['xsd_regression'], f'{path.name} is not valid any more')
            hanging, around = model.list_hanging(step)
            fresh = {element.get('id') for element in ElementTree.parse(copy).getroot().iter()} - {element.get('id') for element in model.root.iter()}
            known = Known(model, step, hanging, around, model.list_holding(step), fresh - {None})
            strange = [entry for entry in found['list'] if not expect(known, entry)]
            counts[path.relative_to(SHARED / 'miwg').as_posix()] = (found['lost'], found['changed'], found['added'], len(strange))
            with self.subTest(path.name):
                self.assertEqual([], strange[:5], f'{path.name}: {len(strange)} differences that “{command}” does not explain')
        EditOnly.table[name] = counts

    def compare(self, pairs):
        listing = self.folder / 'pairs.tsv'
        listing.write_text(''.join(f'{old}\t{new}\n' for old, new in pairs), encoding='utf-8')
        result = self.folder / 'result.json'
        subprocess.run([sys.executable, SCORE, '--batch', listing, '--json', result, '--max', '100000'], check=True, capture_output=True)
        return json.loads(result.read_text(encoding='utf-8'))

    def test_rename(self):
        def expect(known, entry):
            return known.is_about(entry, {known.step.get('id')}) and '@name' in f'{entry[4]}{entry[5]}{entry[2]}'

        self.edit_all('rename', 'rename {} Neu', expect)

    def test_move(self):
        self.edit_all('move', 'move {} 6 4', lambda known, entry: known.is_drawing(entry) and known.hangs(entry))

    def test_append(self):
        def expect(known, entry):
            if entry[0] == 'added':
                return known.is_about(entry, known.fresh) or any(f'/bpmn:{name}' in entry[2] for name in LISTS)
            return known.grows(entry)

        self.edit_all('append', 'append {} task Danach', expect)

    def test_delete(self):
        def expect(known, entry):
            if entry[0] == 'added':  # the blanks in what has no content any more
                return known.hangs(entry) or (entry[1] == 'text' and not entry[4])
            return known.hangs(entry) or any(f'/bpmn:{name}' in entry[2] for name in LISTS) or known.names(entry, '@default=')

        self.edit_all('delete', 'delete {}', expect)

    @classmethod
    def tearDownClass(cls):
        if cls.table and 'PW_TABLE' in os.environ:
            lines = ['file\t' + '\t'.join(cls.table)]
            for path in next(iter(cls.table.values())):
                lines.append('\t'.join([path] + ['lost {} changed {} added {} unexplained {}'.format(*counts.get(path, (0, 0, 0, 0))) for counts in cls.table.values()]))
            pathlib.Path(os.environ['PW_TABLE']).write_text('\n'.join(lines) + '\n', encoding='utf-8')


class Known:
    """What an edit of a step may touch."""

    def __init__(self, model, step, hanging, around, holding, fresh):
        self.model, self.step, self.hanging, self.around, self.holding, self.fresh = model, step, hanging, around, holding, fresh

    def is_about(self, entry, ids):
        names = set(re.findall(r'#([^/]+)', entry[2]))
        return bool({self.model.owner.get(name, name) for name in names} & ids)

    def names(self, entry, attribute):
        return str(entry[4]).startswith(attribute) and str(entry[4])[len(attribute):] in self.hanging

    @staticmethod
    def is_drawing(entry):
        return entry[2].startswith('bpmndi:')

    def grows(self, entry):
        return self.is_drawing(entry) and self.is_about(entry, self.holding) and ('Bounds' in entry[2] or 'waypoint' in entry[2])

    def hangs(self, entry):
        """Its own, or the name of a neighbour that its flows would run through."""
        return self.is_about(entry, self.hanging) or ('BPMNLabel' in entry[2] and self.is_about(entry, self.around)) or self.grows(entry)


if __name__ == '__main__':
    tap.main()
