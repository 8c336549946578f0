#!/usr/bin/env python3
# tests/bench/check-gates.py - are the budgets met, seen beside their limits?
#
#   check-gates.py BENCH PROZESS CANVAS FILE100 FILE1000 FILE10000
#
# Times depend on the machine and on who else uses it, so each work is set beside
# a limit that was measured in the same minutes: what libxml2 alone takes to parse
# or to write the file. Budgets in milliseconds are those of a machine on which
# parsing 1,000 activities takes PARSE_MS; here they are scaled by what it takes
# here. Exit 1 where a gate is missed.
#
# SPDX-License-Identifier: EUPL-1.2
import json
import math
import pathlib
import shutil
import subprocess
import sys
import time

PARSE_MS = 22
ROUNDS = 3

# work, limit, gate and goal as ratios to that limit
RATIOS = [
    ('load', 'parse', 1.5, 1.2),
    ('serialise', 'dump', 1.5, 1.0),
]

# work, activities, gate and goal in ms (None: no gate there)
BUDGETS = [
    ('open', 1000, 140, None),
    ('open', 10000, None, 800),
    ('match', 1000, 1000, 200),
    ('match', 10000, 20000, None),
    ('align', 100, 60, 20),
    ('align', 1000, None, 1000),
    ('layout', 1000, 250, 100),
    ('layout', 10000, None, 2000),
    ('keep', 1000, 250, 100),
    ('keep', 10000, None, 2000),
    ('check', 1000, 10, None),
    ('check-update', 1000, None, 1),
    ('command-move', 10000, None, 16.7),
    ('command-append', 1000, 25, 16.7),
    ('command-append', 10000, None, 16.7),
    ('command-delete', 10000, None, 16.7),
    ('undo', 10000, None, 16.7),
    ('paint', 1000, 33, None),
    ('paint', 10000, None, 16.7),
    ('paint-culled', 100, 16.7, 8),
    ('paint-culled', 1000, 16.7, 8),
    ('paint-culled', 10000, 16.7, 8),
    ('svg', 1000, 25, 10),
    ('pdf', 1000, 300, 200),
]
# Movements on the canvas, each up to the frame that shows it: 95 of 100 take no longer.
FRAMES = [
    ('pan', 1000, 16.7, 8),
    ('pan', 10000, 16.7, 8),
    ('drag', 1000, 16.7, 8),
    ('drag', 10000, 16.7, 8),
    ('drop', 1000, 25, 16.7),
    ('drop', 10000, None, 16.7),
    ('rename', 1000, 25, 16.7),
    ('rename', 10000, None, 16.7),
    ('append', 1000, 25, 16.7),
    ('append', 10000, None, 16.7),
    ('undo', 1000, 25, 16.7),
    ('undo', 10000, None, 16.7),
]

PNG_GATE = 20  # ms per megapixel
PNG_GOAL = 8
START_GATE = 3  # prozess info beside xmllint
START_GOAL = 2

# How times grow from 1,000 to 10,000: 1.0 is in step with the file.
GROWING = [('parse', None), ('load', 1.1), ('serialise', None), ('graph', None), ('diagram', None), ('scene', None),
           ('svg', None), ('pdf', None), ('match', 1.4), ('align', None), ('layout', None), ('keep', None)]


class Report:
    def __init__(self):
        self.is_missed = False

    def line(self, what, value, unit, gate, goal):
        verdict = ''
        if goal is not None and value <= goal:
            verdict = 'goal met'
        elif gate is not None:
            verdict = 'gate met' if value <= gate else 'GATE MISSED'
            self.is_missed |= value > gate
        elif goal is not None:
            verdict = 'goal not met'
        limits = [f'{name} {limit:g}' for name, limit in (('gate', gate), ('goal', goal)) if limit is not None]
        print(f'{what:34} {value:9.2f} {unit:8} {", ".join(limits):24} {verdict}')


def measure(bench, work, file, results):
    output = subprocess.run([bench, work, file], check=True, capture_output=True, text=True).stdout
    for line in output.splitlines():
        result = json.loads(line)
        key = result['work'], result['n']
        milliseconds = result['min_s'] * 1000
        if 'mpx' in result:
            milliseconds /= result['mpx']
        results[key] = min(results.get(key, math.inf), milliseconds)


def time_process(words):
    before = time.perf_counter()
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - before


def compare_starts(report, prozess, file):
    if shutil.which('xmllint') is None:
        print('xmllint is not installed: the start of prozess is not compared')
        return
    best = [math.inf, math.inf]
    for _ in range(15):
        for i, words in enumerate(([prozess, 'info', file], ['xmllint', '--noout', file])):
            best[i] = min(best[i], time_process(words))
    report.line('start and load 100 / xmllint', best[0] / best[1], '×', START_GATE, START_GOAL)


def check_frames(report, canvas, here, files):
    with_display = pathlib.Path(__file__).parent.parent / 'support' / 'with-display'
    if not shutil.which('Xvfb') or not shutil.which('dbus-run-session'):
        print('There is no display: the canvas is not measured')
        return
    times = {}
    for file, n in files:
        output = subprocess.run([with_display, canvas, file], check=True, capture_output=True, text=True).stdout
        for line in output.splitlines():
            result = json.loads(line)
            times[result['work'], n] = result['p95_s'] * 1000
    for work, n, gate, goal in FRAMES:
        report.line(f'canvas: {work}, {n}, p95', times[work, n] / here, 'ms', gate, goal)


def main():
    bench, prozess, canvas, small, middle, large = sys.argv[1:]
    results = {}
    for _ in range(ROUNDS):
        measure(bench, 'all', middle, results)
    for file in small, large:
        measure(bench, 'all', file, results)

    report = Report()
    for work, limit, gate, goal in RATIOS:
        report.line(f'{work} / {limit}, 1000', results[work, 1000] / results[limit, 1000], '×', gate, goal)
    compare_starts(report, prozess, small)

    here = results['parse', 1000] / PARSE_MS
    print(f'Below, milliseconds of a machine that parses 1,000 in {PARSE_MS} ms; here it takes {here:.2f} times that.')
    for work, n, gate, goal in BUDGETS:
        report.line(f'{work}, {n}', results[work, n] / here, 'ms', gate, goal)
    check_frames(report, canvas, here, ((middle, 1000), (large, 10000)))
    report.line('png', results['png', 1000] / here, 'ms/Mpx', PNG_GATE, PNG_GOAL)
    for work, goal in GROWING:
        exponent = math.log10(results[work, 10000] / results[work, 1000])
        report.line(f'{work}, exponent from 1,000', exponent, '', None, goal)
    return report.is_missed


sys.exit(main())
