# tests/workspace/test-kill.py - killed at any moment, nothing acknowledged is lost
#
#   test-kill.py EDIT-DRIVER SAMPLE
#
# PW_KILLS says how often; each time at a random moment, with a seed of its own.
#
# SPDX-License-Identifier: EUPL-1.2
import hashlib
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

import tap

SAMPLE = pathlib.Path(sys.argv.pop())
DRIVER = pathlib.Path(sys.argv.pop())
KILLS = int(os.environ.get('PW_KILLS', '12'))
LONGEST_S = 0.4


class Kill(unittest.TestCase):

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.random = random.Random(2024)

    def run_and_kill(self, *words):
        """What the driver had said when it was killed, line by line; the last one may be torn."""
        log = self.folder / 'log'
        with log.open('wb') as output:
            process = subprocess.Popen([DRIVER, *words], stdout=output)
            end = time.monotonic() + 30
            while not log.stat().st_size and time.monotonic() < end:
                time.sleep(0.002)
            time.sleep(self.random.uniform(0, LONGEST_S))
            process.send_signal(signal.SIGKILL)
            self.assertEqual(process.wait(), -signal.SIGKILL, 'it ended by itself')
        return [line.split() for line in log.read_text().split('\n')[:-1]]

    def recover(self, home, step):
        run = subprocess.run([DRIVER, 'recover', home, str(step)], capture_output=True, text=True, check=False)
        self.assertEqual((run.returncode, run.stderr), (0, ''))
        return run.stdout.split()

    def last(self, lines, word):
        return next(line for line in reversed(lines) if line[0] == word)

    def test_a_file(self):
        recovered = steps = 0
        for seed in range(KILLS):
            with self.subTest(seed=seed):
                home = self.folder / f'home{seed}'
                path = self.folder / f'{seed}.bpmn'
                shutil.copy(SAMPLE, path)
                before = hashlib.sha256(path.read_bytes()).hexdigest()
                lines = self.run_and_kill('edit', home, path, str(seed))
                _, step, acknowledged = self.last(lines, 'step')
                steps += int(step)

                # The file is whole: as it was, or as a save said it would be, and no older than the last one.
                now = hashlib.sha256(path.read_bytes()).hexdigest()
                written = [before] + [line[2] for line in lines if line[0] == 'saving']
                self.assertIn(now, written)
                n_saved = sum(line[0] == 'saved' for line in lines)
                self.assertIn(now, written[n_saved:])

                # What the file lacks is offered.
                found = self.recover(home, step)
                if found == ['nothing']:
                    self.assertEqual(now, acknowledged if int(step) else before)
                else:
                    recovered += 1
                    self.assertGreaterEqual(int(found[1]), int(step))
                    self.assertEqual(found[2], acknowledged)
                self.assertEqual(self.recover(home, 0), ['nothing'])
                shutil.rmtree(home)
        print(f'# {KILLS} kills, {steps} steps, {recovered} times there was something to recover')
        self.assertGreater(steps, KILLS)
        self.assertGreater(recovered, 0)

    def test_a_document_without_a_file(self):
        for seed in range(max(3, KILLS // 4)):
            with self.subTest(seed=seed):
                home = self.folder / f'home{seed}'
                lines = self.run_and_kill('new', home, str(seed))
                _, step, acknowledged = self.last(lines, 'step')
                found = self.recover(home, step)
                if int(step):
                    self.assertEqual(found[2], acknowledged)
                    self.assertGreaterEqual(int(found[1]), int(step))
                shutil.rmtree(home)

    def test_a_second_program_leaves_the_first_one_alone(self):
        home = self.folder / 'home'
        path = self.folder / 'a.bpmn'
        shutil.copy(SAMPLE, path)
        log = (self.folder / 'log').open('wb')
        process = subprocess.Popen([DRIVER, 'edit', home, path, '1'], stdout=log)
        try:
            while (self.folder / 'log').stat().st_size < 2000:
                self.assertIsNone(process.poll())
                time.sleep(0.01)
            self.assertEqual(self.recover(home, 0), ['nothing'])
        finally:
            process.kill()
            process.wait()
            log.close()


if __name__ == '__main__':
    tap.main()
