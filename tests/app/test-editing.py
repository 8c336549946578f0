# tests/app/test-editing.py - modelling in a real window, by mouse and by keyboard
#
# SPDX-License-Identifier: EUPL-1.2
import os
import shutil
import tempfile
import unittest
from pathlib import Path

import driver
import tap

STEP = 'Anmeldung formell prüfen'
NAME = 'Größe äöüß prüfen'


class Editing(unittest.TestCase):
    """One window with one diagram; each case takes back what it did."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix='pw-editing-'))
        file = cls.folder / 'Gießen.bpmn'
        shutil.copy(Path(os.environ['PW_SAMPLES']) / 'hundesteuer' / 'giessen.bpmn', file)
        cls.app = driver.Application(str(file))
        cls.canvas = cls.app.find('Diagram ', 'panel')

    @classmethod
    def tearDownClass(cls):
        status = cls.app.close()
        shutil.rmtree(cls.folder)
        if status != 0:
            raise AssertionError(f'the application ended with {status}')

    def element(self, name):
        return driver.wait_for(f'{name} on the canvas', lambda: self.canvas.find(name, 'list item'))

    def is_gone(self, name):
        """Told by what is there: a look while elements change finds nothing at all."""
        return self.canvas.find(STEP, 'list item') is not None and self.canvas.find(name, 'list item') is None

    def select(self, name):
        self.app.click(self.element(name))
        driver.wait_for('the selection', lambda: self.element(name).has_state('SELECTED'))

    def undo(self):
        self.app.key('ctrl+z')

    def test_1_drags_a_task(self):
        self.app.key('ctrl+1')
        self.element('SEPA-Mandat erfassen')  # far down: all of it is in sight
        x, y = self.app.wait_until_still(self.element(STEP))
        driver.xdotool('mousemove', x, y, 'sleep', 0.2, 'mousedown', 1)
        for step in range(1, 9):
            driver.xdotool('mousemove', x - 3 * step, y - 5 * step, 'sleep', 0.04)
        driver.xdotool('sleep', 0.3, 'mouseup', 1)
        driver.wait_for('the new place', lambda: self.element(STEP).center[1] < y - 20)
        self.undo()
        driver.wait_for('the old place', lambda: abs(self.element(STEP).center[1] - y) <= 1)

    def test_2_renames_in_place(self):
        self.select(STEP)
        self.app.key('F2')
        self.app.type(NAME)
        self.app.key('Return')
        self.element(NAME)
        self.undo()
        self.element(STEP)

    def test_3_deletes_and_takes_it_back(self):
        self.select(STEP)
        self.app.key('Delete')
        driver.wait_for('it to be gone', lambda: self.canvas.find('Rasse prüfen', 'list item') is not None and
                        self.canvas.find(STEP, 'list item') is None)
        self.undo()
        self.element(STEP)

    def test_4_builds_by_keyboard(self):
        self.select(STEP)
        self.app.key('ctrl+Return')
        self.app.type('Erster Schritt')
        self.app.key('ctrl+Return')
        self.app.type('Zweiter Schritt')
        self.app.key('Return')
        self.element('Erster Schritt')
        self.element('Zweiter Schritt')
        for _ in range(4):
            self.undo()
        driver.wait_for('both to be gone',
                        lambda: self.is_gone('Erster Schritt') and self.is_gone('Zweiter Schritt'))


if __name__ == '__main__':
    driver.run_privately()
    tap.main()
