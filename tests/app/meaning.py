# tests/app/meaning.py - what a BPMN file says, apart from ids, places and order
#
# Two files mean the same where their elements can be paired so that type, name, trigger,
# role, facts and neighbours agree. What has no name, such as a joining gateway, is told
# apart by what lies around it.
#
# SPDX-License-Identifier: EUPL-1.2
import re
import xml.etree.ElementTree as ET
from collections import Counter

BPMN = '{http://www.omg.org/spec/BPMN/20100524/MODEL}'
OWN = '{urn:prozesswerkstatt:bpmn:1}'
ROUNDS = 6  # as far as the eye goes along the flow


def local(node):
    return node.tag.rsplit('}', 1)[-1]


def plain(value):
    """A duration in seconds: PT120H says the same as P5D."""
    match = re.fullmatch(r'P(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?', value)
    if not match:
        return value
    return sum(float(part or 0) * unit for part, unit in zip(match.groups(), (86400, 3600, 60, 1)))


def facts_of(node, wanted):
    """Those attributes of our own elements that are asked for, in no order."""
    found = [(item[0], plain(item[1])) for own in node.findall(f'{BPMN}extensionElements/*') if own.tag.startswith(OWN)
             for item in own.attrib.items() if item[0] in wanted]
    return repr(sorted(found)) if found else ''


def trigger_of(node):
    for child in node:
        if local(child).endswith('EventDefinition'):
            return local(child) + ''.join(str(plain((part.text or '').strip())) for part in child)
    return ''


class Meaning:
    def __init__(self, path, facts=()):
        root = ET.parse(path).getroot()
        self.label = {}  # id → what it is by itself
        self.flows = []  # (source, target, what)
        self.facts = facts
        self.lane_of = {}
        self.pool_of = {}
        for participant in root.iter(f'{BPMN}participant'):
            self.add(participant, '')
            if participant.get('processRef'):
                self.pool_of[participant.get('processRef')] = participant.get('name')
        for process in root.iter(f'{BPMN}process'):
            self.read(process, self.pool_of.get(process.get('id'), ''))
        for flow in root.iter(f'{BPMN}messageFlow'):
            self.add_flow(flow)
        self.refine()

    def add(self, node, role):
        name = ' '.join((node.get('name') or '').split())
        facts = facts_of(node, self.facts)
        self.label[node.get('id')] = '|'.join((local(node), name, trigger_of(node), role, facts))

    def add_flow(self, flow):
        condition = flow.find(f'{BPMN}conditionExpression')
        what = '|'.join((local(flow), ' '.join((flow.get('name') or '').split()),
                         (condition.text or '').strip() if condition is not None else '',
                         facts_of(flow, self.facts)))
        self.flows.append((flow.get('sourceRef'), flow.get('targetRef'), what))

    def read(self, container, role):
        for lane in container.iter(f'{BPMN}lane'):
            for reference in lane.findall(f'{BPMN}flowNodeRef'):
                self.lane_of[reference.text.strip()] = lane.get('name')
        for node in container:
            kind = local(node)
            if kind == 'sequenceFlow':
                self.add_flow(node)
            elif node.get('id') and (kind.endswith(('Event', 'ask', 'Gateway', 'Activity')) or kind == 'subProcess'):
                self.add(node, self.lane_of.get(node.get('id'), role) or '')
                if node.get('attachedToRef'):
                    self.flows.append((node.get('attachedToRef'), node.get('id'), 'carries'))
                if kind == 'subProcess':
                    self.read(node, role)

    def refine(self):
        """Adds to what each element is what its neighbours are, round by round."""
        for _ in range(ROUNDS):
            around = {key: [] for key in self.label}
            for source, target, what in self.flows:
                if source in around and target in around:
                    around[source].append(('to', what, self.label[target]))
                    around[target].append(('from', what, self.label[source]))
            self.label = {key: f'{self.label[key].split(chr(0))[0]}{chr(0)}{hash(repr(sorted(around[key])))}'
                          for key in self.label}

    def elements(self):
        return Counter(self.label.values())

    def names(self):
        return Counter(label.split(chr(0))[0] for label in self.label.values())

    def ways(self):
        return Counter((self.label[source].split(chr(0))[0], what, self.label[target].split(chr(0))[0])
                       for source, target, what in self.flows if source in self.label and target in self.label)


def differences(expected, actual, facts=()):
    """What one file says and the other does not, in lines; none where they mean the same."""
    first, second = Meaning(expected, facts), Meaning(actual, facts)
    lines = []
    for what in ('names', 'ways', 'elements'):
        one, other = getattr(first, what)(), getattr(second, what)()
        lines += [f'missing: {item}' for item in one - other] + [f'too much: {item}' for item in other - one]
        if lines:
            break
    return lines
