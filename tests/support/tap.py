# tests/support/tap.py - runs unittest cases and reports them as TAP, skips included
#
#   import tap
#   tap.main()
#
# SPDX-License-Identifier: EUPL-1.2
import sys
import unittest


class _Result(unittest.TestResult):
    count = 0

    def _report(self, outcome, test, reason=''):
        self.count += 1
        name = test.id().removeprefix('__main__.')
        print(f'{outcome} {self.count} - {name}{reason}', flush=True)

    def _fail(self, test, error):
        self._report('not ok', test)
        # meson shows the error output of a failed test.
        print(self._exc_info_to_string(error, test), file=sys.stderr, flush=True)

    def addSuccess(self, test):
        self._report('ok', test)

    def addSkip(self, test, reason):
        self._report('ok', test, f' # SKIP {reason}')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._fail(test, err)

    def addError(self, test, err):
        super().addError(test, err)
        self._fail(test, err)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err:
            self._fail(subtest, err)


def main():
    """Runs all cases of the calling script; ends the process."""
    result = _Result()
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__'])
    print('TAP version 13', flush=True)
    suite.run(result)
    print(f'1..{result.count}', flush=True)
    sys.exit(0 if result.wasSuccessful() and result.count else 1)
