#!/usr/bin/env python3
# tests/data/check-schemas.py - the schemas of our own formats accept and refuse what they should
#
# SPDX-License-Identifier: EUPL-1.2
"""Usage: check-schemas.py SCHEMA-FOLDER SAMPLES-FOLDER"""
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import sample_files

SCHEMAS = {
    'bpmn': ('--schema', 'prozess-bpmn-1.xsd'),
    'workspace': ('--relaxng', 'workspace-1.rng'),
    'alignment': ('--relaxng', 'alignment-1.rng'),
}

ALIGNMENT = '''
<alignment xmlns="urn:prozesswerkstatt:alignment:1" version="1" service="hundesteuer">
  <files><file key="giessen" path="giessen.bpmn"/><file key="fulda" path="fulda.bpmn"/>
    <file key="A.1.0" path="../altes/A.1.0.bpmn"/></files>
  <cluster id="c1" name="Anmeldung formell prüfen" origin="proposed" score="0.72">
    <member file="giessen" element="Activity_H04"/><member file="fulda" element="Activity_H04"/>
    <verdict kind="align" reason="gleicher Schritt" owner="Fulda" date="2026-05-12" step="take" from="giessen"/>
  </cluster>
  <cluster id="c2" origin="manual"><member file="fulda" element="Activity_H15"/></cluster>
  <rejected><member file="giessen" element="A"/><member file="fulda" element="B"/></rejected>
  <seen date="2026-05-11"><difference file="fulda" element="giessen:A" kind="missing"/></seen>
</alignment>'''

WORKSPACE = '''
<workspace xmlns="urn:prozesswerkstatt:workspace:1" version="1" name="IKZ">
  <cities lead="a">CITIES</cities>
  <services><service id="hund" name="Hund anmelden">
    <variant city="a" state="missing"/>
    <variant city="b" state="recorded" file="hund/b.bpmn" maturityModel="2.0" maturityAsIs="7"/>
    <target file="hund/soll.bpmn"/>
  </service></services>
</workspace>'''

ACTIVITY = '''
<pw:activity xmlns:pw="urn:prozesswerkstatt:bpmn:1" number="04" rag="3" ragList="2019-08-07"
    processingTime="PT4M" processingTimeMin="PT2M" processingTimeMax="PT1H" waitingTime="PT24H" mediumIn="file" mediumOut="paper" mediumList="1"
    automation="partial" materialCost="1.30" discretion="none" dataQuality="measured">
  <pw:performer role="Steueramt" payGroup="E8" rate="59.00" share="1"/>
  <pw:document direction="in" name="Formular" medium="file"/>
  <pw:weakness code="DE">Doppelt erfasst.</pw:weakness>
</pw:activity>'''

PROCESS = '''
<pw:process xmlns:pw="urn:prozesswerkstatt:bpmn:1" leika="99102013104000" ozg="10160"
    casesPerYear="620" deadline="P30D" maturityModel="1.1" maturityAsIs="2" recordedOn="2026-03-12">
  <pw:channel kind="post" share="0.30"/>
  <pw:weakness code="MB" saving="200.00" responsible="Leitung" due="2026-12-31">Wird gedruckt.</pw:weakness>
</pw:process>'''

FLOW = '<pw:flow xmlns:pw="urn:prozesswerkstatt:bpmn:1" probability="0.15"/>'

IGNORE = '<pw:ignore xmlns:pw="urn:prozesswerkstatt:bpmn:1" rule="no-implicit-end" reason="geht im Amt weiter"/>'


def cities(count):
    return ''.join(f'<city id="{chr(97 + i)}" name="Stadt" sign="S{chr(65 + i)}" color="#0072B2"/>' for i in range(count))


def workspace(count):
    return WORKSPACE.replace('CITIES', cities(count))


# schema, a good document, and changes to it each of which makes it a bad one
CASES = [
    ('bpmn', FLOW, [
        ('0.15', '1.5'), ('0.15', '-0.1'), ('0.15', 'oft'), (' probability="0.15"', ''),
    ]),
    ('bpmn', IGNORE, [
        ('no-implicit-end', 'No implicit end'), ('no-implicit-end', ''), (' rule="no-implicit-end"', ''),
        (' reason="geht im Amt weiter"', ''), ('reason', 'why'),
    ]),
    ('bpmn', ACTIVITY, [
        ('PT4M', '4'), ('PT4M', '-PT4M'), ('PT2M', '2 min'), ('PT1H', 'lang'), ('PT24H', '24 h'), ('rag="3"', 'rag="9"'),
        ('mediumIn="file"', 'mediumIn="fax"'), ('1.30', '1,30'), ('partial', 'some'),
        ('number="04"', 'number="4"'), ('share="1"', 'share="100"'), ('code="DE"', 'code="XX"'),
        ('>Doppelt erfasst.<', '> <'), ('direction="in" ', ''), ('dataQuality', 'quality'),
        ('pw:document', 'pw:paper'), ('2019-08-07', '2020'),
    ]),
    ('bpmn', PROCESS, [
        ('99102013104000', '99 102 013 104 000'), ('10160', '1016'), ('620', '-1'), ('620', '6.5'),
        ('P30D', '30 Tage'), ('"1.1"', '"3.0"'), ('maturityAsIs="2"', 'maturityAsIs="8"'),
        ('2026-03-12', '12.03.2026'), ('kind="post"', 'kind="fax"'), ('0.30', '30'),
        ('200.00', '200 €'), ('2026-12-31', 'bald'), ('"Leitung"', '""'),
    ]),
    ('workspace', workspace(2), [
        ('version="1"', 'version="2"'), ('#0072B2', 'blue'), ('sign="SA"', 'sign=""'), ('sign="SA"', 'sign="S1"'),
        ('hund/b.bpmn', '/etc/b.bpmn'), ('hund/b.bpmn', '../b.bpmn'), ('hund/b.bpmn', 'hund/../../b.bpmn'),
        ('hund/b.bpmn', 'C:\\b.bpmn'), ('hund/soll.bpmn', './soll.bpmn'), (' file="hund/b.bpmn"', ''),
        ('"missing"', '"lost"'), ('maturityAsIs="7"', 'maturityAsIs="8"'),
        (cities(2), cities(1)), (cities(2), cities(13)), (' name="IKZ"', ''),
    ]),
    ('workspace', workspace(12), []),
    ('alignment', ALIGNMENT, [
        (' score="0.72"', ''), ('0.72', '72'), ('proposed', 'guessed'), ('kind="align"', 'kind="maybe"'),
        ('<member file="fulda" element="B"/>', ''), ('2026-05-12', 'gestern'), ('path="fulda.bpmn"', 'path="/f.bpmn"'),
        ('path="fulda.bpmn"', 'path="a/../f.bpmn"'), ('key="fulda"', 'key="Stadt Fulda"'),
        ('<member file="fulda" element="Activity_H15"/>', ''), ('service="hundesteuer"', ''),
        ('step="take"', 'step="maybe"'), ('from="giessen"', 'from=""'), (' date="2026-05-11"', ''), (' kind="missing"', ''),
    ]),
]


class Validator:
    """Runs xmllint over many small documents at once."""

    def __init__(self, schemas, scratch):
        self.schemas = schemas
        self.scratch = scratch
        self.documents = {kind: [] for kind in SCHEMAS}

    def add(self, kind, text, valid, label):
        path = self.scratch / f'{kind}-{len(self.documents[kind])}.xml'
        path.write_bytes(text if isinstance(text, bytes) else text.strip().encode())
        self.documents[kind].append((path, valid, label))

    def errors(self):
        for kind, (option, schema) in SCHEMAS.items():
            paths = [path for path, _, _ in self.documents[kind]]
            run = subprocess.run(['xmllint', '--noout', '--nonet', option, self.schemas / schema, *paths],
                                 capture_output=True, encoding='utf-8')
            verdicts = set(run.stderr.splitlines())
            for path, valid, label in self.documents[kind]:
                expected = f'{path} ' + ('validates' if valid else 'fails to validate')
                if expected not in verdicts:
                    reasons = [line for line in run.stderr.splitlines() if str(path) in line]
                    yield f'{label}: {schema} should ' + ('accept' if valid else 'refuse') + ' it: ' + '; '.join(reasons)


def add_examples(validator):
    for kind, good, changes in CASES:
        validator.add(kind, good, True, good.split('\n')[0] or good.split('\n')[1])
        for old, new in changes:
            if old not in good:
                sys.exit(f'“{old}” is not in the good example')
            validator.add(kind, good.replace(old, new, 1), False, f'“{new}” for “{old}”')


def add_samples(validator, samples):
    workspace_file = sample_files.Workspace(samples)
    validator.add('workspace', workspace_file.path.read_bytes(), True, str(workspace_file.path))
    for path in sorted(samples.rglob('abgleich.xml')):
        validator.add('alignment', path.read_bytes(), True, str(path))
    for _, _, variant in workspace_file.variants():
        for element in variant.extensions():
            validator.add('bpmn', ElementTree.tostring(element), True, f'{variant.path}: {element.attrib}')


def main():
    schemas, samples = map(pathlib.Path, sys.argv[1:])
    with tempfile.TemporaryDirectory() as scratch:
        validator = Validator(schemas, pathlib.Path(scratch))
        add_examples(validator)
        add_samples(validator, samples)
        errors = list(validator.errors())
        total = sum(map(len, validator.documents.values()))
    print(f'{total} documents, {len(errors)} errors')
    sys.exit('\n'.join(errors) or 0)


if __name__ == '__main__':
    main()
