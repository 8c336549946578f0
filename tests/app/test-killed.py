# tests/app/test-killed.py - the application is killed while somebody works, and starts again
#
# SPDX-License-Identifier: EUPL-1.2
import os
import shutil
import tempfile
import time
import unittest
from pathlib import Path

import driver
import tap

STEP = 'Anmeldung formell prüfen'
NEW_NAME = 'Anmeldung vorprüfen'


class Killed(unittest.TestCase):

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix='pw-killed-'))
        self.addCleanup(shutil.rmtree, self.folder)
        self.file = self.folder / 'Gießen.bpmn'
        shutil.copy(Path(os.environ['PW_SAMPLES']) / 'hundesteuer' / 'giessen.bpmn', self.file)

    def start(self):
        return driver.Application(str(self.file), environment={'XDG_DATA_HOME': str(self.folder / 'data')})

    def test_the_next_start_offers_the_rest(self):
        before = self.file.read_bytes()
        app = self.start()
        app.click(app.find(STEP, 'list item'))
        app.key('F2')
        time.sleep(0.5)
        app.key('ctrl+a')
        app.type(NEW_NAME)
        app.key('Return')
        app.find(NEW_NAME, 'list item')
        app.process.kill()
        app.process.wait()
        shutil.rmtree(app.home, ignore_errors=True)
        saved = self.file.read_bytes()  # by itself, if the machine was slow
        if saved != before:
            self.assertIn(NEW_NAME, saved.decode())
            self.skipTest('it was saved already')

        app = self.start()
        app.find(STEP, 'list item')  # the file is there, and the bar has come to rest
        app.click(app.find('Recover All', 'push button'))
        app.find(NEW_NAME, 'list item')
        self.assertEqual(app.close(), 0)
        self.assertIn(NEW_NAME, self.file.read_text(encoding='utf-8'))


if __name__ == '__main__':
    driver.run_privately()
    tap.main()
