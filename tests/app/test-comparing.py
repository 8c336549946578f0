# tests/app/test-comparing.py - from the cities' diagrams to a joint process, in a real window
#
# What people decide about proposals and differences by keys, and the joint process they make
# of it, is there again when the program is started anew.
#
# SPDX-License-Identifier: EUPL-1.2
import os
import shutil
import tempfile
import unittest
import xml.etree.ElementTree as ET
from pathlib import Path

import driver
import tap

OWN = '{urn:prozesswerkstatt:alignment:1}'
BPMN = '{http://www.omg.org/spec/BPMN/20100524/MODEL}'
SERVICE = 'hundesteuer'


class Comparing(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix='pw-comparing-'))
        shutil.copytree(os.environ['PW_SAMPLES'], self.folder / 'samples')
        self.decisions = self.folder / 'samples' / SERVICE / 'abgleich.xml'
        self.joint = self.folder / 'samples' / SERVICE / 'soll.bpmn'
        self.app = None

    def tearDown(self):
        status = self.app.close() if self.app else 0
        shutil.rmtree(self.folder)
        self.assertEqual(status, 0)

    def start(self):
        self.app = driver.Application(str(self.folder / 'samples'))
        self.app.find('Gießen', 'label')

    def show_view(self, key, name):
        self.app.key(key)
        self.app.find(name, None)

    def decided(self, tag):
        """Elements of that name in the file of decisions."""
        if not self.decisions.exists():
            return []
        return [node for node in ET.parse(self.decisions).iter() if node.tag.endswith('}' + tag)]

    def wait_for_decision(self, what, condition):
        return driver.wait_for(what, lambda: self.decisions.exists() and condition())

    def decide(self):
        """One proposal rejected, one confirmed, two verdicts."""
        self.show_view('alt+3', 'Anmeldung entgegennehmen')
        self.app.find('Proposal 1 of', None)
        self.app.key('ctrl+Down')
        self.app.key('n')
        self.wait_for_decision('what was rejected', lambda: self.decided('rejected'))
        self.app.key('ctrl+Down')
        self.app.key('y')
        self.wait_for_decision('what was confirmed',
                               lambda: [node for node in self.decided('cluster') if node.get('origin') == 'confirmed'])
        self.app.key('1')
        self.app.key('Down')
        self.app.key('2')
        self.wait_for_decision('the verdicts', lambda: {'align', 'keep'} <= {node.get('kind') for node in self.decided('verdict')})

    def names_of_joint(self):
        return {node.get('name') for node in ET.parse(self.joint).getroot().iter() if node.tag.startswith(BPMN) and node.tag.endswith('Task')}

    def build(self):
        """The slider to all five, and what they all have."""
        self.show_view('alt+5', 'How many cities at least')
        slider = self.app.find('How many cities at least', 'slider')
        self.app.find('3 of 5', 'label')
        self.app.click(slider)
        self.app.key('End')
        self.app.find('5 of 5', 'label')
        self.app.click(self.app.find('Make Joint Process', 'push button'))
        driver.wait_for('the joint process', self.joint.exists)
        self.app.find('Diagram Joint Process', 'panel')
        names = self.names_of_joint()
        self.assertIn('Rasse prüfen', names)
        self.assertNotIn('Bescheid gegenzeichnen', names)
        return names

    def test_from_diagrams_to_a_joint_process(self):
        self.start()
        self.decide()
        names = self.build()
        rejected = len(self.decided('rejected'))
        self.assertEqual(self.app.close(), 0)

        # All of it is there again.
        self.start()
        self.app.find('Joint Process', 'label')
        self.app.activate('win.previous-tab')
        self.app.find('Diagram Joint Process', 'panel')
        self.assertEqual(self.names_of_joint(), names)
        self.show_view('alt+3', 'Anmeldung entgegennehmen')
        self.app.find('1 to be aligned', None)
        self.app.find('1 on purpose', None)
        self.assertEqual(len(self.decided('rejected')), rejected)


if __name__ == '__main__':
    driver.run_privately()
    tap.main()
