#!/usr/bin/env python3
# tests/bench/test-bench.py - bench prints what scripts expect
#
#   test-bench.py BENCH BENCH_GENERATE
#
# SPDX-License-Identifier: EUPL-1.2
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import tap

GENERATE = sys.argv.pop()
BENCH = sys.argv.pop()


class Bench(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.file = pathlib.Path(self.folder.name) / 'five.bpmn'
        subprocess.run([GENERATE, '5', self.file], check=True)

    def bench(self, *words):
        return subprocess.run([BENCH, *words], capture_output=True, text=True, check=False)

    def test_one_line_of_json_per_file(self):
        done = self.bench('load', self.file, self.file)
        self.assertEqual(done.returncode, 0, done.stderr)
        lines = done.stdout.splitlines()
        self.assertEqual(len(lines), 2)
        for line in lines:
            result = json.loads(line)
            self.assertEqual(list(result), ['work', 'file', 'n', 'median_s', 'min_s', 'cpu_s', 'rss_mb'])
            self.assertEqual((result['work'], result['file'], result['n']), ('load', 'five.bpmn', 5))
            self.assertLessEqual(result['min_s'], result['median_s'])
            self.assertGreater(result['rss_mb'], 1)

    def test_what_it_cannot_do(self):
        self.assertEqual(self.bench().returncode, 2)
        self.assertEqual(self.bench('sleep', self.file).returncode, 2)
        self.assertEqual(self.bench('load', '/nowhere.bpmn').returncode, 2)


if __name__ == '__main__':
    tap.main()
