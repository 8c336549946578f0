# tests/app/test-window.py - the real application in a real window
#
# SPDX-License-Identifier: EUPL-1.2
import functools
import os
import re
import shutil
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import driver
import tap

STEP = 'Anmeldung formell prüfen'


class SampleWorkspace(unittest.TestCase):
    """One window on a copy of the sample; each case begins where it says."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix='pw-workspace-'))
        shutil.copytree(os.environ['PW_SAMPLES'], cls.folder / 'samples')
        cls.app = driver.Application(str(cls.folder / 'samples'))

    @classmethod
    def tearDownClass(cls):
        status = cls.app.close()
        shutil.rmtree(cls.folder)
        if status != 0:
            raise AssertionError(f'the application ended with {status}')

    def open_city(self, city):
        self.city = city
        self.app.click(self.part('PwDiagramTabs', 'filler').find(city, 'label'))
        driver.wait_for(f'{city} in the title', lambda: self.app.frame.name.startswith(city))

    @functools.cache  # the way down there is long
    def part(self, name, role):
        return self.app.find(name, role)

    def canvas(self):
        return self.part('Diagram ' + self.city, 'panel')

    def element(self, name):
        return driver.wait_for(f'{name} on the canvas', lambda: self.canvas().find(name, 'list item'))

    def zoom(self):
        overlay = driver.Node(self.canvas().accessible.get_parent())
        for button in overlay.walk():
            percent = re.match(r'Zoom (\d+)%', button.name)
            if percent:
                return int(percent[1])
        return None

    def is_selected(self, name):
        node = self.canvas().find(name, 'list item')
        shown = self.part('PwInspector', 'filler').find('Name: ' + name, 'list item')
        return node is not None and node.has_state('SELECTED') and shown is not None

    def test_1_opens_with_all_five_variants(self):
        for city in ('Gießen', 'Marburg', 'Limburg', 'Fulda', 'Wetzlar'):
            self.assertIsNotNone(self.app.find(city, 'label'))

    def test_2_switches_tabs_by_mouse_and_by_keyboard(self):
        self.open_city('Limburg')
        self.element('Hundeanmeldung annehmen')
        self.app.key('ctrl+Tab')
        driver.wait_for('the next tab', lambda: self.app.frame.name.startswith('Fulda'))
        self.app.key('ctrl+shift+Tab')
        driver.wait_for('the tab before', lambda: self.app.frame.name.startswith('Limburg'))

    def test_3_zooms_by_wheel_and_by_keys(self):
        self.open_city('Gießen')
        step = self.element(STEP)
        self.app.key('ctrl+0')
        driver.wait_for('100 %', lambda: self.zoom() == 100)
        self.app.scroll(step, -2, 'ctrl')
        driver.wait_for('less', lambda: self.zoom() < 100)
        self.app.key('ctrl+1')
        driver.wait_for('all of it', lambda: self.zoom() < 70)

    def test_4_selects_by_mouse(self):
        self.open_city('Gießen')
        self.app.key('ctrl+1')
        self.app.click(self.element(STEP))
        driver.wait_for('the selection', lambda: self.is_selected(STEP))

    def test_5_selects_by_keyboard(self):
        self.open_city('Gießen')
        self.app.click(self.element(STEP))
        driver.wait_for('the selection', lambda: self.is_selected(STEP))
        self.app.key('Right')
        driver.wait_for('the gateway behind it', lambda: self.is_selected('Angaben vollständig?'))
        self.app.key('Left')
        driver.wait_for('the step again', lambda: self.is_selected(STEP))
        self.app.key('Escape')
        driver.wait_for('nothing selected', lambda: not self.is_selected(STEP))

    def test_5b_arranges_by_keyboard_and_takes_it_back(self):
        self.open_city('Fulda')
        undo = self.app.find('Undo', 'push button')
        self.app.key('ctrl+shift+l')
        self.app.find('Diagram arranged', 'label')
        driver.wait_for('something to undo', lambda: undo.has_state('SENSITIVE'))
        self.app.key('ctrl+z')
        driver.wait_for('nothing to undo', lambda: not undo.has_state('SENSITIVE'))

    def test_6_leads_from_a_cell_to_the_step(self):
        self.open_city('Gießen')
        self.app.key('alt+3')
        self.app.click(self.app.find('Limburg, Anmeldung entgegennehmen: other wording, Hundeanmeldung annehmen, 8\u00a0min', 'table cell'), times=2)
        driver.wait_for('the diagram of Limburg', lambda: self.app.frame.name.startswith('Limburg'))
        self.city = 'Limburg'
        driver.wait_for('the step', lambda: self.is_selected('Hundeanmeldung annehmen'))

    def test_7_exports_a_pdf(self):
        target = self.folder / 'Gießen.pdf'
        self.open_city('Gießen')
        self.app.key('ctrl+e')
        self.app.click(self.app.find('Export…', 'push button'))
        self.app.find('PDF documents', 'label')
        time.sleep(1)  # the dialog has come, but it still lists the folder and takes the keyboard
        self.app.key('ctrl+a')
        self.app.type(str(target))
        self.app.key('Return')
        driver.wait_for('the file', lambda: target.exists() and target.stat().st_size > 0)
        text = subprocess.run(['pdftotext', str(target), '-'], capture_output=True, text=True, check=True).stdout
        self.assertIn('Hundehalter/in', text)
        self.assertTrue(target.read_bytes().startswith(b'%PDF-1.'))


if __name__ == '__main__':
    driver.run_privately()
    tap.main()
