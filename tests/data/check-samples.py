#!/usr/bin/env python3
# tests/data/check-samples.py - the sample's files belong together and its figures add up
#
# SPDX-License-Identifier: EUPL-1.2
"""Usage: check-samples.py files|figures SAMPLES-FOLDER

The figures are those that the sample is there to show: minutes, waiting hours, cost and capacity
per case and year, from the executions that follow from the probabilities of the flows.
"""
import collections
import sys

import sample_files
from sample_files import BPMN, PW, local

Figures = collections.namedtuple('Figures', 'cases minutes waiting cost posts yearly breaks')

# As printed: minutes, waiting hours and euros per case, posts, euros per year, media breaks.
EXPECTED = {
    ('hundesteuer', 'giessen'): Figures(620, '31.50', '96.0', '36.47', '0.240', '22610', 2),
    ('hundesteuer', 'marburg'): Figures(540, '20.45', '49.1', '23.80', '0.136', '12854', 1),
    ('hundesteuer', 'limburg'): Figures(260, '53.03', '174.5', '62.10', '0.169', '16147', 5),
    ('hundesteuer', 'fulda'): Figures(470, '36.15', '104.4', '41.67', '0.209', '19583', 2),
    ('hundesteuer', 'wetzlar'): Figures(380, '48.25', '177.3', '56.30', '0.225', '21395', 4),
    ('bewohnerparkausweis', 'giessen'): Figures(3200, '22.83', '41.9', '26.76', '0.898', '85617', None),
    ('bewohnerparkausweis', 'marburg'): Figures(4100, '7.66', '13.2', '8.85', '0.386', '36292', None),
    ('bewohnerparkausweis', 'limburg'): Figures(900, '35.61', '30.2', '41.09', '0.394', '36980', None),
    ('bewohnerparkausweis', 'fulda'): Figures(1800, '24.03', '39.5', '28.05', '0.531', '50495', None),
    ('bewohnerparkausweis', 'wetzlar'): Figures(1400, '23.23', '43.5', '27.19', '0.400', '38063', None),
}


# -- files


def check_workspace(workspace):
    ids = workspace.cities + [service.get('id') for service in workspace.services]
    if len(set(ids)) != len(ids):
        yield f'{workspace.path}: an id is there twice'
    if workspace.root.find(f'{sample_files.WORKSPACE}cities').get('lead') not in workspace.cities:
        yield f'{workspace.path}: the leading city is none of the cities'
    if workspace.root.get('invented') != 'true':
        yield f'{workspace.path}: is not marked as invented'
    named = {workspace.path}
    for service in workspace.services:
        entries = list(service.iter(f'{sample_files.WORKSPACE}variant'))
        if [entry.get('city') for entry in entries] != workspace.cities:
            yield f'{service.get("id")}: not one variant for each city, in their order'
        for entry in service.iter():
            if entry.get('file'):
                named.add(workspace.folder / entry.get('file'))
    there = {path for path in workspace.folder.rglob('*') if path.is_file()}
    for path in sorted(named ^ there):
        yield f'{path}: ' + ('is not there' if path in named else 'belongs to nothing')


def check_ids(variant):
    ids = [e.get('id') for e in variant.root.iter() if e.get('id')]
    for key, count in collections.Counter(ids).items():
        if count > 1:
            yield f'id {key} is there {count} times'
    for element in variant.root.iter():
        names = [element.get(name) for name in ('sourceRef', 'targetRef', 'attachedToRef', 'processRef', 'bpmnElement')]
        if local(element) in ('incoming', 'outgoing', 'flowNodeRef'):
            names.append(element.text)
        if element.tag == f'{PW}weakness':
            names.append(element.get('activity'))
        for name in names:
            if name and name not in variant.elements:
                yield f'{local(element)} refers to {name}, which is not there'


def check_ends(variant):
    """incoming and outgoing say the same as the flows, lanes hold each node once."""
    for node in variant.nodes:
        for way, end in (('incoming', 'targetRef'), ('outgoing', 'sourceRef')):
            written = {e.text for e in node.findall(BPMN + way)}
            real = {flow.get('id') for flow in variant.flows if flow.get(end) == node.get('id')}
            if written != real:
                yield f'{node.get("id")}: {way} is not what the flows say'
    held = collections.Counter(e.text for e in variant.process.iter(f'{BPMN}flowNodeRef'))
    if held != collections.Counter(node.get('id') for node in variant.nodes):
        yield 'the lanes do not hold each node once'


def check_profile(workspace, service, entry, variant):
    facts = variant.extension(variant.process, 'process')
    same = [('leika', service.get('leika')), ('ozg', service.get('ozg')), ('theme', service.get('theme')),
            ('casesPerYear', entry.get('cases')), ('invented', 'true')]
    same += [(name, entry.get(name)) for name in ('maturityModel', 'maturityAsIs', 'maturityTarget')]
    for name, value in same:
        if facts.get(name) != value:
            yield f'{name} is {facts.get(name)}, not {value}'
    if facts.get('maturityModel') == '1.1' and int(facts.get('maturityTarget')) > 4:
        yield 'the model 1.1 ends at level 4'
    if variant.process.get('name') != service.get('name'):
        yield 'the process is not called as the service'
    shares = sum(float(e.get('share')) for e in facts.iter(f'{PW}channel'))
    if abs(shares - 1) > 1e-9:
        yield f'the channels add up to {shares}'
    if 'frei erfunden' not in variant.process.findtext(f'{BPMN}documentation'):
        yield 'the documentation does not say that all is invented'
    for performer in variant.process.iter(f'{PW}performer'):
        if float(performer.get('rate')) != workspace.rates.get(performer.get('payGroup')):
            yield f'the rate of {performer.get("payGroup")} is not the workspace\'s'


def check_activities(variant):
    """Every step is recorded in full; media breaks and automatic steps are marked as such."""
    for task in variant.activities:
        key, facts = task.get('id'), variant.extension(task, 'activity')
        if facts is None or facts.find(f'{PW}performer') is None:
            yield f'{key}: nothing recorded'
            continue
        automatic = facts.get('automation') == 'automatic'
        if (facts.get('processingTime') == 'PT0M') != automatic:
            yield f'{key}: takes no time and is not automatic, or the other way round'
        if automatic and local(task) != 'serviceTask':
            yield f'{key}: automatic, but no service task'
        if is_media_break(facts) != any(e.get('code') == 'MB' for e in facts.iter(f'{PW}weakness')):
            yield f'{key}: media break and weakness do not go together'


def is_media_break(facts):
    return facts.get('mediumIn') != facts.get('mediumOut')


def check_files(workspace):
    yield from check_workspace(workspace)
    for service, entry, variant in workspace.variants():
        for error in (*check_ids(variant), *check_ends(variant), *check_activities(variant),
                      *check_profile(workspace, service, entry, variant)):
            yield f'{variant.path}: {error}'


# -- figures


def expected_executions(variant):
    """How often each node is run per case: the solution of the flows' linear equations."""
    index = {node.get('id'): i for i, node in enumerate(variant.nodes)}
    size = len(index)
    rows = [[0.0] * size + [0.0] for _ in range(size)]
    for i, node in enumerate(variant.nodes):
        rows[i][i] += 1
        if local(node) == 'startEvent':
            rows[i][size] = 1
        elif local(node) == 'boundaryEvent':
            rows[i][index[node.get('attachedToRef')]] -= 1
        entering = [flow for flow in variant.flows if flow.get('targetRef') == node.get('id')]
        if local(node) == 'parallelGateway':
            entering = entering[:1]
        for flow in entering:
            rows[i][index[flow.get('sourceRef')]] -= variant.probability(flow)
    return dict(zip(index, solve(rows)))


def solve(rows):
    """Gauss with row exchange; the rows carry the right-hand side at their end."""
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(size):
            if k != i and rows[k][i]:
                factor = rows[k][i] / rows[i][i]
                rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i])]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def check_probabilities(variant, executions):
    for node in variant.nodes:
        key = node.get('id')
        leaving = [flow for flow in variant.flows if flow.get('sourceRef') == key]
        attached = [e.get('id') for e in variant.nodes if e.get('attachedToRef') == key]
        escaping = [flow for flow in variant.flows if flow.get('sourceRef') in attached]
        total = sum(map(variant.probability, leaving + escaping))
        split = local(node) == 'exclusiveGateway' and len(leaving) > 1
        if (split or attached) and abs(total - 1) > 1e-9:
            yield f'the flows out of {key} add up to {total}'
        if split and not all(flow.get('name') for flow in leaving):
            yield f'a flow out of {key} has no name'
        if split and not node.get('name', '').endswith('?'):
            yield f'{key} asks no question'
        if local(node) == 'parallelGateway':
            entering = {round(executions[flow.get('sourceRef')] * variant.probability(flow), 6)
                        for flow in variant.flows if flow.get('targetRef') == key}
            if len(entering) > 1:
                yield f'the branches that meet in {key} are run differently often'
    ended = sum(executions[e.get('id')] for e in variant.nodes if local(e) == 'endEvent')
    if abs(ended - 1) > 1e-6:
        yield f'{ended} ends per case'


def figures_of(workspace, variant, executions):
    time = waiting = staff = material = breaks = 0
    for task in variant.activities:
        facts, n = variant.extension(task, 'activity'), executions[task.get('id')]
        spent = n * sample_files.minutes(facts.get('processingTime'))
        rate = sum(float(e.get('rate')) * float(e.get('share', '1')) for e in facts.iter(f'{PW}performer'))
        time += spent
        waiting += n * sample_files.minutes(facts.get('waitingTime')) / 60
        staff += spent * rate / 60
        material += n * float(facts.get('materialCost', '0'))
        breaks += is_media_break(facts)
    cases = int(variant.extension(variant.process, 'process').get('casesPerYear'))
    cost = staff * (1 + workspace.surcharge) + material
    posts = cases * time * (1 + workspace.surcharge) / workspace.annual_minutes
    return Figures(cases, time, waiting, cost, posts, cost * cases, breaks)


def differences(expected, found):
    for name, wanted, value in zip(Figures._fields, expected, found):
        if isinstance(wanted, str):
            digits = len(wanted.partition('.')[2])
            # Half a unit of the last printed digit, and a little for what was rounded before.
            if abs(float(wanted) - value) > 0.501 * 10 ** -digits:
                yield f'{name} is {value:.5f}, not {wanted}'
        elif wanted is not None and wanted != value:
            yield f'{name} is {value}, not {wanted}'


def check_figures(workspace):
    seen = set()
    for service, entry, variant in workspace.variants():
        key = service.get('id'), entry.get('city')
        seen.add(key)
        executions = expected_executions(variant)
        found = figures_of(workspace, variant, executions)
        print(*key, *(f'{value:.4f}'.rstrip('0').rstrip('.') for value in found))
        for error in (*check_probabilities(variant, executions), *differences(EXPECTED[key], found)):
            yield f'{variant.path}: {error}'
    for key in EXPECTED.keys() - seen:
        yield f'no figures for {" ".join(key)}'


def main():
    part, folder = sys.argv[1:]
    check = {'files': check_files, 'figures': check_figures}[part]
    sys.exit('\n'.join(check(sample_files.Workspace(folder))) or 0)


if __name__ == '__main__':
    main()
