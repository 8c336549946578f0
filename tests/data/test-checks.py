#!/usr/bin/env python3
# tests/data/test-checks.py - each check of the sample finds what it is there for
#
#   test-checks.py SAMPLES_FOLDER
#
# SPDX-License-Identifier: EUPL-1.2
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import tap

HERE = pathlib.Path(__file__).resolve().parent
SAMPLES = None


class Check(unittest.TestCase):
    """Changes one thing in a copy of the sample; the check must name it."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.samples = pathlib.Path(folder.name) / 'samples'
        shutil.copytree(SAMPLES, self.samples)

    def change(self, path, old, new):
        path = self.samples / path
        text, changes = re.subn(old, new, path.read_text(encoding='utf-8'), count=1, flags=re.DOTALL)
        self.assertEqual(changes, 1, f'no {old} in {path}')
        path.write_text(text, encoding='utf-8')

    def assert_found(self, message, check, *arguments):
        run = subprocess.run([sys.executable, HERE / check, *arguments, self.samples],
                             capture_output=True, encoding='utf-8', check=False)
        self.assertEqual(run.returncode, 1, run.stdout + run.stderr)
        self.assertIn(message, run.stderr)


class Files(Check):
    def test_a_missing_file(self):
        self.change('werkstatt.xml', 'hundesteuer/fulda.bpmn', 'hundesteuer/kassel.bpmn')
        (self.samples / 'hundesteuer/kassel.bpmn').write_bytes((self.samples / 'hundesteuer/fulda.bpmn').read_bytes())
        self.assert_found('fulda.bpmn: belongs to nothing', 'check-samples.py', 'files')

    def test_an_id_twice(self):
        self.change('hundesteuer/giessen.bpmn', 'id="Activity_H07"', 'id="Activity_H04"')
        self.assert_found('id Activity_H04 is there 2 times', 'check-samples.py', 'files')

    def test_a_weakness_of_nothing(self):
        self.change('hundesteuer/giessen.bpmn', 'activity="Activity_H03"', 'activity="Activity_H99"')
        self.assert_found('refers to Activity_H99', 'check-samples.py', 'files')

    def test_another_city_key(self):
        self.change('hundesteuer/giessen.bpmn', 'leika="99102013104000"', 'leika="99102013104001"')
        self.assert_found('leika is 99102013104001', 'check-samples.py', 'files')


class Figures(Check):
    def test_a_minute_more(self):
        self.change('hundesteuer/marburg.bpmn', 'processingTime="PT3M"', 'processingTime="PT4M"')
        self.assert_found('minutes is', 'check-samples.py', 'figures')

    def test_an_hour_more(self):
        self.change('bewohnerparkausweis/fulda.bpmn', 'waitingTime="PT72H"', 'waitingTime="PT74H"')
        self.assert_found('waiting is', 'check-samples.py', 'figures')

    def test_a_cent_more(self):
        self.change('hundesteuer/marburg.bpmn', 'materialCost="0.40"', 'materialCost="0.41"')
        self.assert_found('yearly is', 'check-samples.py', 'figures')

    def test_a_share_lost(self):
        self.change('bewohnerparkausweis/wetzlar.bpmn', 'probability="0.05"', 'probability="0.04"')
        self.assert_found('the flows out of Gateway_Sonderfall add up to', 'check-samples.py', 'figures')

    def test_a_media_break_more(self):
        self.change('hundesteuer/limburg.bpmn', 'mediumIn="paper" mediumOut="paper"', 'mediumIn="paper" mediumOut="file"')
        self.assert_found('breaks is 6, not 5', 'check-samples.py', 'figures')


class Drawings(Check):
    FILE = 'hundesteuer/giessen.bpmn'

    def move(self, key, old, new):
        self.change(self.FILE, f'(bpmnElement="{key}".*?){old}', rf'\g<1>{new}')

    def found(self, message):
        self.assert_found(message, 'check-drawings.py')

    def test_a_shape_on_another(self):
        self.move('Activity_H03', 'x="[0-9]+"', 'x="400"')
        self.found('Activity_H02 lies on Activity_H03')

    def test_a_shape_out_of_its_lane(self):
        self.move('Activity_H01', ' y="[0-9]+"', ' y="200"')
        self.found('Activity_H01 or its label sticks out of Lane_Buergerbuero')

    def test_a_line_that_does_not_dock(self):
        self.move('Flow_H04_Vollstaendig', '(<di:waypoint) x="([0-9])', r'\g<2> x="9\g<3>')
        self.found('Flow_H04_Vollstaendig does not dock on Activity_H04')

    def test_a_label_on_a_line(self):
        self.move('Gateway_Sepa', '(<bpmndi:BPMNLabel>.*?) y="[0-9]+"', r'\g<2> y="530"')
        self.found('the label of Gateway_Sepa is crossed by')

    def test_a_shape_missing(self):
        self.change(self.FILE, ' *<bpmndi:BPMNShape id="Shape_Activity_H17".*?</bpmndi:BPMNShape>\n', '')
        self.found('Activity_H17 is shown 0 times')

    def test_a_drawing_too_wide(self):
        self.move('Participant_Hundehalter', 'width="[0-9]+"', 'width="1400"')
        self.found('1400 x 757 is too large')

    def test_a_task_too_wide(self):
        self.move('Activity_H07', 'width="100"', 'width="116"')
        self.found('Activity_H07 has not the usual size')


if __name__ == '__main__':
    SAMPLES = pathlib.Path(sys.argv.pop())
    tap.main()
