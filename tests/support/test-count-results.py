#!/usr/bin/env python3
# tests/support/test-count-results.py - the count of tests hides no failure
#
# SPDX-License-Identifier: EUPL-1.2
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import tap

COUNT = pathlib.Path(__file__).with_name('count-results.py')


class CountResults(unittest.TestCase):
    def count(self, *tests):
        """Returns the exit status and the lines for a log of (result, stdout)."""
        with tempfile.TemporaryDirectory() as folder:
            log = pathlib.Path(folder, 'testlog.json')
            log.write_text(''.join(json.dumps({'name': 'test', 'result': result, 'stdout': stdout}) + '\n'
                                   for result, stdout in tests))
            run = subprocess.run([sys.executable, COUNT, log], capture_output=True, text=True, check=False)
            return run.returncode, run.stdout.splitlines()

    def test_cases_of_tap_programs_are_counted(self):
        status, lines = self.count(('OK', 'TAP version 13\n# Start of a\nok 1 /a/b\nok 2 /a/c\n1..2\n'), ('OK', ''))
        self.assertEqual((status, lines[-1]), (0, '3 passed, 0 failed, 0 skipped'))

    def test_skips_are_named_with_their_reason(self):
        status, lines = self.count(('OK', 'ok 1 /a\nok 2 /b # SKIP no corpus here\n'), ('SKIP', 'no display\n'))
        self.assertEqual((status, lines[-1]), (0, '1 passed, 0 failed, 2 skipped'))
        self.assertIn('skipped: test /b no corpus here', lines)
        self.assertIn('skipped: test  no display', lines)

    def test_a_failed_case_fails(self):
        status, lines = self.count(('FAIL', 'ok 1 /a\nnot ok 2 /b\n'))
        self.assertEqual((status, lines[-1]), (1, '1 passed, 1 failed, 0 skipped'))

    def test_a_crash_after_good_cases_is_a_failure(self):
        for result in ('ERROR', 'TIMEOUT', 'FAIL', 'INTERRUPT', 'UNEXPECTEDPASS'):
            status, lines = self.count((result, 'ok 1 /a\n'))
            self.assertEqual((status, lines[-1]), (1, '1 passed, 1 failed, 0 skipped'))

    def test_nothing_run_is_a_failure(self):
        self.assertEqual(self.count()[0], 1)

    def test_a_missing_log_is_a_failure(self):
        run = subprocess.run([sys.executable, COUNT, '/nonexistent'], capture_output=True, text=True, check=False)
        self.assertEqual((run.returncode, run.stdout.splitlines()[-1]), (1, '0 passed, 1 failed, 0 skipped'))


if __name__ == '__main__':
    tap.main()
