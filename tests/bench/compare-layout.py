#!/usr/bin/env python3
# tests/bench/compare-layout.py - how long layout takes, beside other libraries
#
#   compare-layout.py BENCH FILE1000 FILE10000
#
# All in the same minutes, the layout alone: files are read and text sizes known
# before the clock starts. The growth exponent is 1.0 where ten times the work takes
# ten times as long. PW_LAYOUT_PEERS names a folder in which somebody has installed
# elkjs, bpmn-moddle and bpmn-auto-layout; without it ours stands alone. Exit 1 where
# our own limits are missed.
#
# SPDX-License-Identifier: EUPL-1.2
import json
import math
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

LIMITS_MS = {1000: 250, 10000: 5000}
ROUNDS = 3
TIMEOUT_S = 180
PEER = pathlib.Path(__file__).resolve().parent.parent / 'layout' / 'peer.mjs'


def measure_ours(bench, work, file):
    best = math.inf
    for _ in range(ROUNDS):
        output = subprocess.run([bench, work, file], check=True, capture_output=True, text=True).stdout
        best = min(best, json.loads(output.splitlines()[0])['min_s'] * 1000)
    return best


def measure_peer(modules, name, file):
    """Milliseconds; None where it fails or takes longer than anybody would wait."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            run = subprocess.run(['node', PEER, modules, name, file, pathlib.Path(folder, 'out.bpmn'), '--time'], check=True,
                                 capture_output=True, text=True, timeout=TIMEOUT_S)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
            return None
        return float(run.stdout.splitlines()[0])


def show(name, times):
    columns = [f'{time:10.0f} ms' if time is not None else f'{"–":>13}' for time in times]
    growth = f'{math.log10(times[1] / times[0]):.2f}' if None not in times else '–'
    print(f'{name:28}{columns[0]}{columns[1]}   exponent {growth}')


def main():
    bench, *files = sys.argv[1:]
    modules = os.environ.get('PW_LAYOUT_PEERS')
    ours = [measure_ours(bench, 'layout', file) for file in files]
    print(f'{"":28}{"1,000":>13}{"10,000":>13}   activities')
    show('from nothing', ours)
    show('keeping what is drawn', [measure_ours(bench, 'keep', file) for file in files])
    if modules is None:
        print('PW_LAYOUT_PEERS names no peers: elkjs and bpmn-auto-layout are left out')
    elif shutil.which('node') is None:
        print('node is not installed: elkjs and bpmn-auto-layout are left out')
    else:
        for name in 'elk', 'bpmn-auto-layout':
            show(name, [measure_peer(modules, name, file) for file in files])
    return any(time > limit for time, limit in zip(ours, LIMITS_MS.values()))


if __name__ == '__main__':
    sys.exit(main())
