# tests/data/sample_files.py - reads what the checks of this folder look at
#
# SPDX-License-Identifier: EUPL-1.2
"""The sample workspace and its BPMN files as plain Python objects."""
import dataclasses
import pathlib
import re
import xml.etree.ElementTree as ElementTree

BPMN = '{http://www.omg.org/spec/BPMN/20100524/MODEL}'
DI = '{http://www.omg.org/spec/BPMN/20100524/DI}'
DC = '{http://www.omg.org/spec/DD/20100524/DC}'
DD = '{http://www.omg.org/spec/DD/20100524/DI}'
PW = '{urn:prozesswerkstatt:bpmn:1}'
WORKSPACE = '{urn:prozesswerkstatt:workspace:1}'

EXTENSIONS = ('process', 'activity', 'flow')


def local(element):
    return element.tag.rpartition('}')[2]


def is_task(element):
    return local(element) == 'task' or local(element).endswith('Task')


def is_gateway(element):
    return local(element).endswith('Gateway')


def is_event(element):
    return local(element).endswith('Event')


def minutes(duration):
    """Minutes of an ISO 8601 duration of days, hours and minutes."""
    found = re.fullmatch(r'P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?', duration)
    days, hours, rest = (int(part or 0) for part in found.groups())
    return (days * 24 + hours) * 60 + rest


class Variant:
    """One BPMN file: its elements by id, its flows, and what pw: says about them."""

    def __init__(self, path):
        self.path = path
        self.root = ElementTree.parse(path).getroot()
        self.elements = {e.get('id'): e for e in self.root.iter() if e.get('id') and e.tag.startswith(BPMN)}
        self.process = self.root.find(f'{BPMN}process')
        self.nodes = [e for e in self.process if is_task(e) or is_gateway(e) or is_event(e)]
        self.flows = self.process.findall(f'{BPMN}sequenceFlow')
        self.messages = self.root.findall(f'{BPMN}collaboration/{BPMN}messageFlow')
        self.activities = [e for e in self.nodes if is_task(e)]

    def extension(self, element, name):
        return element.find(f'{BPMN}extensionElements/{PW}{name}')

    def probability(self, flow):
        facts = self.extension(flow, 'flow')
        return 1.0 if facts is None else float(facts.get('probability'))

    def extensions(self):
        """Every element of ours, each of which the schema validates on its own."""
        return [e for e in self.root.iter() if e.tag in [PW + name for name in EXTENSIONS]]


@dataclasses.dataclass
class Box:
    x: float
    y: float
    width: float
    height: float

    @property
    def right(self):
        return self.x + self.width

    @property
    def bottom(self):
        return self.y + self.height

    @property
    def center(self):
        return self.x + self.width / 2, self.y + self.height / 2

    def overlaps(self, other):
        return (self.x < other.right and other.x < self.right
                and self.y < other.bottom and other.y < self.bottom)

    def contains(self, other):
        return (self.x <= other.x and other.right <= self.right
                and self.y <= other.y and other.bottom <= self.bottom)

    def is_crossed(self, segment):
        """Does an upright or level line pass through the inside?"""
        (x1, y1), (x2, y2) = segment
        return (min(x1, x2) < self.right and max(x1, x2) > self.x
                and min(y1, y2) < self.bottom and max(y1, y2) > self.y)


def box_of(element):
    bounds = element.find(f'{DC}Bounds')
    return Box(*(float(bounds.get(name)) for name in ('x', 'y', 'width', 'height')))


class Drawing:
    """The diagram of a variant: boxes, lines and labels by the id of what they show."""

    def __init__(self, root):
        shapes = list(root.iter(f'{DI}BPMNShape'))
        edges = list(root.iter(f'{DI}BPMNEdge'))
        self.shown = [e.get('bpmnElement') for e in shapes + edges]
        self.shapes = {e.get('bpmnElement'): e for e in shapes}
        self.boxes = {key: box_of(e) for key, e in self.shapes.items()}
        self.lines = {e.get('bpmnElement'): [(float(p.get('x')), float(p.get('y'))) for p in e.iter(f'{DD}waypoint')]
                      for e in edges}
        self.labels = {e.get('bpmnElement'): box_of(e.find(f'{DI}BPMNLabel'))
                       for e in shapes + edges if e.find(f'{DI}BPMNLabel') is not None}

    def segments(self):
        for key, points in self.lines.items():
            for segment in zip(points, points[1:]):
                yield key, segment


class Workspace:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.path = self.folder / 'werkstatt.xml'
        self.root = ElementTree.parse(self.path).getroot()
        self.cities = [e.get('id') for e in self.root.iter(f'{WORKSPACE}city')]
        self.services = list(self.root.iter(f'{WORKSPACE}service'))
        self.rates = {e.get('group'): float(e.get('perHour')) for e in self.root.iter(f'{WORKSPACE}rate')}
        rates = self.root.find(f'{WORKSPACE}rates')
        self.surcharge = float(rates.get('surcharge'))
        self.annual_minutes = int(rates.get('annualMinutes'))

    def variants(self):
        """(service, variant, its file) for each that names a file."""
        for service in self.services:
            for entry in service.iter(f'{WORKSPACE}variant'):
                if entry.get('file'):
                    yield service, entry, Variant(self.folder / entry.get('file'))
