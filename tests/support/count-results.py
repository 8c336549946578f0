#!/usr/bin/env python3
# tests/support/count-results.py - says how the tests went, in one last line
#
#   count-results.py TESTLOG.json…
#
# Counts the cases inside the TAP programs, every other test as one case; names
# what was skipped and why. Fails where something failed or nothing ran.
#
# SPDX-License-Identifier: EUPL-1.2
import json
import re
import sys

CASE = re.compile(r'^(not )?ok\b[ \d]*-? ?(.*?)(?:# *(SKIP|TODO)\b *(.*))?$', re.IGNORECASE)
GOOD = {'OK', 'EXPECTEDFAIL'}


def cases_of(test):
    """Yields (outcome, name, reason) for one line of meson's log."""
    cases = []
    for line in (test.get('stdout') or '').splitlines():
        case = CASE.match(line)
        if not case:
            continue
        failed, name, mark, reason = case.groups()
        if mark and mark.upper() == 'SKIP':
            cases.append(('skipped', name.strip(), reason or ''))
        else:
            cases.append(('failed' if failed and not mark else 'passed', name.strip(), ''))

    if test['result'] == 'SKIP' and not cases:
        last_line = (test.get('stdout') or '').strip().splitlines()[-1:]
        return [('skipped', '', ''.join(last_line))]
    if test['result'] in GOOD | {'SKIP'}:
        return cases or [('passed', '', '')]
    # Crashed, timed out or failed outside its cases: still one failure.
    if not any(outcome == 'failed' for outcome, _, _ in cases):
        cases.append(('failed', '', test['result']))
    return cases


def main():
    count = {'passed': 0, 'failed': 0, 'skipped': 0}
    for log in sys.argv[1:]:
        try:
            with open(log, encoding='utf-8') as lines:
                tests = [json.loads(line) for line in lines]
        except OSError as error:
            count['failed'] += 1
            print(f'failed: no results: {error}')
            continue
        for test in tests:
            for outcome, name, reason in cases_of(test):
                count[outcome] += 1
                if outcome != 'passed':
                    print(f'{outcome}: {test["name"]} {name} {reason}'.rstrip())
    print('{passed} passed, {failed} failed, {skipped} skipped'.format(**count))
    return 1 if count['failed'] or not count['passed'] else 0


if __name__ == '__main__':
    sys.exit(main())
