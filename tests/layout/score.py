#!/usr/bin/env python3
# tests/layout/score.py - how good laid-out drawings are, beside those of others
#
#   score.py PROZESS [--data FOLDER] [--modules NODE_MODULES] [FILE…]
#
# Takes the drawing out of every file, lays it out anew with each tool, and has all
# of them scored by tools/layout_score.py beside the data. "human" is the drawing
# that was taken out. NODE_MODULES is a folder in which somebody has installed
# elkjs, bpmn-moddle and bpmn-auto-layout; without it, or without node, only our
# own column is made. A file that a tool cannot lay out counts as failed.
#
# SPDX-License-Identifier: EUPL-1.2
import argparse
import csv
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
DRAWING = re.compile(rb'<(\w+:)?BPMNDiagram[\s>].*?</(\w+:)?BPMNDiagram>', re.DOTALL)
TIMEOUT = 60
DEFECTS = ['missing', 'missing_cont', 'missing_art', 'overlaps', 'art_overlaps', 'outside', 'unbanded', 'through', 'own', 'diagonal',
           'undocked', 'nolabel', 'label_shape', 'label_edge', 'label_label']
# What else a drawing must not have to be without a flaw; the scorer's own words.
FLAWS = DEFECTS + ['crossings']


def lay_out(words, source, target):
    try:
        subprocess.run([*words, source, target], check=True, capture_output=True, timeout=TIMEOUT)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        return False
    return target.exists()


def score(tool, files):
    """One row a file; the scorer names them as they were given."""
    run = subprocess.run([sys.executable, tool, '--tsv', *files], capture_output=True, text=True, check=False)
    rows = list(csv.DictReader(run.stdout.splitlines(), delimiter='\t'))
    return [row for row in rows if row['file'] != 'SUM' and row['nodes'] != 'error']


def number(row, name):
    return float(row[name])


def median(values):
    values = sorted(values)
    return values[len(values) // 2] if values else 0.0


def summarize(rows, n_files):
    total = {name: sum(number(row, name) for row in rows) for name in rows[0] if name not in ('file', 'aspect')}
    flows = max(total['edges_drawn'], 1)
    summary = {'files laid out': f'{len(rows)} of {n_files}'}
    summary.update({name: f'{total[name]:.0f}' for name in DEFECTS})
    summary['crossings per 100 flows'] = f'{100 * total["crossings"] / flows:.1f}'
    summary['bends per flow'] = f'{total["bends"] / flows:.2f}'
    summary['shared runs, no common stem'] = f'{total["shared"] - total["bundled"]:.0f}'
    summary['backward beyond loops'] = f'{max(total["backward"] - total["loops"], 0):.0f}'
    summary['length per flow'] = f'{total["length"] / flows:.0f}'
    summary['area per node (kpx²)'] = f'{total["area"] / max(total["nodes"], 1) / 1000:.0f}'
    summary['aspect, median'] = f'{median([number(row, "aspect") for row in rows]):.1f}'
    summary['flawless files'] = str(sum(not any(number(row, name) for name in FLAWS) for row in rows))
    return summary


def print_table(columns):
    names = list(columns)
    width = max(len(key) for key in columns[names[0]]) + 2
    print(' ' * width + ''.join(f'{name:>20}' for name in names))
    for key in columns[names[0]]:
        print(f'{key:{width}}' + ''.join(f'{columns[name][key]:>20}' for name in names))


def find_peers(modules):
    if modules is None:
        print('No NODE_MODULES were named: elkjs and bpmn-auto-layout are left out', file=sys.stderr)
        return {}
    if shutil.which('node') is None:
        print('node is not installed: elkjs and bpmn-auto-layout are left out', file=sys.stderr)
        return {}
    return {name: ['node', HERE / 'peer.mjs', modules, name] for name, package in (('elk', 'elkjs'), ('bpmn-auto-layout', 'bpmn-auto-layout'))
            if (modules / package).is_dir()}


def main():
    parser = argparse.ArgumentParser(description='How good laid-out drawings are, beside those of others.')
    parser.add_argument('prozess', type=pathlib.Path)
    parser.add_argument('--data', type=pathlib.Path, default=HERE.parent.parent.parent / 'shared' / 'data')
    parser.add_argument('--modules', type=pathlib.Path)
    parser.add_argument('files', nargs='*', type=pathlib.Path)
    words = parser.parse_args()
    tool = words.data.parent / 'tools' / 'layout_score.py'
    files = words.files or sorted(words.data.rglob('*.bpmn'))
    if not files or not tool.exists():
        print(f'Nothing to score: {tool} or the files are not there', file=sys.stderr)
        return 77

    tools = {'ours': [words.prozess.resolve(), 'layout'], **find_peers(words.modules.resolve() if words.modules else None)}
    columns = {'human': summarize(score(tool, files), len(files))}
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for name, command in tools.items():
            made = []
            for i, path in enumerate(files):
                source = folder / f'{i}.bpmn'
                source.write_bytes(DRAWING.sub(b'', path.read_bytes()))
                target = folder / f'{name}-{i:03}.bpmn'
                if lay_out(command, source, target):
                    made.append(target)
            if made:
                columns[name] = summarize(score(tool, made), len(files))
    print_table(columns)
    return 0


if __name__ == '__main__':
    sys.exit(main())
