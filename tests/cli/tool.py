# tests/cli/tool.py - runs prozess as a script would
#
# SPDX-License-Identifier: EUPL-1.2
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import unittest

PROZESS = pathlib.Path(sys.argv.pop(1)).resolve()

BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
SMALL = f'''<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="{BPMN}" id="D" targetNamespace="urn:test">
  <process id="P" name="Kleiner Prozess">
    <startEvent id="S"/>
    <userTask id="A" name="Antrag prüfen"/>
    <task id="B" name="Bescheid &amp; Akte"/>
    <endEvent id="E"/>
    <sequenceFlow id="F1" sourceRef="S" targetRef="A"/>
    <sequenceFlow id="F2" sourceRef="A" targetRef="B"/>
    <sequenceFlow id="F3" sourceRef="B" targetRef="E"/>
  </process>
</definitions>
'''

# Far more than any command needs for a small file; a bomb would go beyond it.
MEMORY = 1 << 30
NOBODY = 65534


def limit_memory():
    if 'ASAN_OPTIONS' not in os.environ:  # which reserves terabytes of addresses
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


class ToolTest(unittest.TestCase):
    """A folder of its own for each test, and what prozess said and left there."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, content=SMALL):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content, encoding='utf-8')
        return path

    def run_tool(self, *words, environment=None, **options):
        return subprocess.run([PROZESS, *words], capture_output=True, check=False, cwd=self.folder, timeout=60,
                              env={**os.environ, **(environment or {})}, preexec_fn=limit_memory, **options)

    def succeed(self, *words, **options):
        """Returns what was printed, after checking that it was all well."""
        run = self.run_tool(*words, **options)
        said = run.stderr.decode()
        self.assertEqual((run.returncode, said), (0, ''), words)
        return run.stdout.decode()

    def fail(self, *words, **options):
        """Returns the message, after checking that it is one and that no result was printed."""
        run = self.run_tool(*words, **options)
        said = run.stderr.decode()
        self.assertEqual(run.returncode, 2, said)
        self.assertTrue(said.startswith('prozess: '), said)
        for sign in ('CRITICAL', 'WARNING', 'Sanitizer', 'assert'):
            self.assertNotIn(sign, said)
        self.assertEqual(run.stdout, b'')
        return said

    def fail_without_rights(self, *words):
        """As fail(), as somebody to whom rights apply: root may read and write everything."""
        if os.geteuid() != 0:
            return self.fail(*words)
        reachable = subprocess.run([PROZESS, '--version'], capture_output=True, check=False, user=NOBODY, group=NOBODY)
        if reachable.returncode != 0:
            self.skipTest('rights do not apply to root, and nobody else may run prozess here')
        return self.fail(*words, user=NOBODY, group=NOBODY, extra_groups=[])

    def names(self):
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob('*') if path.is_file())
