# tests/app/test-modelling.py - whole processes, modelled from nothing in a real window
#
# One is drawn with mouse and keys: the sample's variant of Gießen, at the places where the
# sample has it. The other is written by keys alone, as fast as somebody types who listens.
#
# SPDX-License-Identifier: EUPL-1.2
import functools
import os
import shutil
import subprocess
import tempfile
import time
import unittest
import xml.etree.ElementTree as ET
from pathlib import Path

import driver
import meaning
import tap

WIDTH, HEIGHT = 1920, 1080
DI = '{http://www.omg.org/spec/BPMN/20100524/DI}'
DC = '{http://www.omg.org/spec/DD/20100524/DC}'
EMPTY = '''<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" id="Definitions_1" targetNamespace="urn:test">
  <bpmn:process id="Process_1" isExecutable="false"/>
  <bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="Process_1"/></bpmndi:BPMNDiagram>
</bpmn:definitions>
'''
KINDS = {'userTask': 'User task', 'manualTask': 'Manual task', 'sendTask': 'Send task',
         'businessRuleTask': 'Business rule task'}


class Expected:
    """The sample's file, as a list of what is to be done."""

    def __init__(self, path):
        self.root = ET.parse(path).getroot()
        self.bounds = {}
        for shape in self.root.iter(f'{DI}BPMNShape'):
            box = shape.find(f'{DC}Bounds')
            self.bounds[shape.get('bpmnElement')] = tuple(float(box.get(key)) for key in ('x', 'y', 'width', 'height'))
        self.process = self.root.find(f'{meaning.BPMN}process')

    def center(self, key):
        x, y, width, height = self.bounds[key]
        return x + width / 2, y + height / 2

    def name(self, key):
        return next(node.get('name') for node in self.root.iter() if node.get('id') == key)

    def nodes(self, *kinds):
        return [node for node in self.process if meaning.local(node) in kinds]

    def flows(self, kind):
        return list(self.root.iter(f'{meaning.BPMN}{kind}'))


class Modelling(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix='pw-modelling-'))
        self.file = self.folder / 'Entwurf.bpmn'
        self.file.write_text(EMPTY, encoding='utf-8')
        self.app = driver.Application(str(self.file))
        self.resize()
        self.canvas = self.app.find('Diagram', 'panel')
        driver.wait_for('the keyboard on the canvas', lambda: self.canvas.has_state('FOCUSED'))

    def tearDown(self):
        status = self.app.close()
        if os.environ.get('PW_SCREENSHOTS'):
            shutil.copy(self.file, os.environ['PW_SCREENSHOTS'])
        shutil.rmtree(self.folder)
        self.assertEqual(status, 0)

    def resize(self):
        window = subprocess.run(['xdotool', 'search', '--onlyvisible', '--class', 'prozesswerkstatt'],
                                capture_output=True, text=True, check=True).stdout.split()[-1]
        driver.xdotool('windowsize', window, WIDTH, HEIGHT)
        driver.wait_for('the size', lambda: self.app.frame.extents[2] > WIDTH - 20)

    def write(self, name):
        """Writes into the field that is open, and leaves it."""
        self.app.type(name)
        self.app.key('Return')

    def save_and_wait_for(self, text, count=1):
        """Saves; @text, so many times, is what was done last."""
        self.app.key('ctrl+s')
        driver.wait_for('what is saved', lambda: self.file.read_text(encoding='utf-8').count(text) >= count)

    def wait_for_element(self, name):
        return driver.wait_for(f'{name} on the canvas', lambda: self.canvas.find(name, 'list item'))


class ByKeys(Modelling):
    STEPS = ['Antrag annehmen', 'Unterlagen prüfen', 'Gebühr berechnen', 'Bürger anhören', 'Akte anlegen',
             'Fachamt beteiligen', 'Stellungnahme würdigen', 'Bescheid entwerfen', 'Bescheid unterschreiben',
             'Bescheid versenden', 'Zahlung überwachen', 'Akte schließen']

    def test_twelve_steps_without_a_mouse(self):
        start = time.monotonic()
        self.app.key('n')
        self.choose('start')
        self.write('Antrag eingegangen')
        for name in self.STEPS:
            self.app.key('ctrl+Return')
            self.write(name)
        self.app.key('a')
        self.choose('end event')
        self.write('Akte geschlossen')
        self.wait_for_element('Akte geschlossen')
        self.assertLess(time.monotonic() - start, 60)
        self.save_and_wait_for('Akte geschlossen')
        self.compare_chain()

    def compare_chain(self):
        """One step after the other, from the start to the end."""
        names = ['Antrag eingegangen', *self.STEPS, 'Akte geschlossen']
        root = ET.parse(self.file).getroot()
        name_of = {node.get('id'): node.get('name') for node in root.iter() if node.get('id')}
        flows = {name_of[flow.get('sourceRef')]: name_of[flow.get('targetRef')] for flow in root.iter(f'{meaning.BPMN}sequenceFlow')}
        self.assertEqual(flows, dict(zip(names, names[1:])))

    def choose(self, text):
        self.app.type(text)
        self.app.key('Return')


@unittest.skipUnless(os.environ.get('PW_SLOW'), 'takes five minutes on a quiet machine: PW_SLOW=1')
class ByMouse(Modelling):
    """Gießen as the sample has it, each thing put where the sample puts it."""

    LANES = ['Lane_Buergerbuero', 'Lane_Poststelle', 'Lane_Steueramt', 'Lane_Ordnungsamt', 'Lane_Stadtkasse']
    FACTS = {'processingTime', 'waitingTime'}
    CITY, CITIZEN = 'Participant_Stadt', 'Participant_Hundehalter'
    NODES = [('startEvent', 'Start event'), ('exclusiveGateway', 'Exclusive gateway'), ('endEvent', 'End event'),
                 *((kind, 'Task') for kind in KINDS)]

    def setUp(self):
        super().setUp()
        self.expected = Expected(Path(os.environ['PW_SAMPLES']) / 'hundesteuer' / 'giessen.bpmn')
        self.key('ctrl+0', 'ctrl+minus')
        self.places = {}  # id → where its middle is on the screen
        self.lane_of = {reference.text.strip(): lane.get('id') for lane in self.expected.root.iter(f'{meaning.BPMN}lane')
                        for reference in lane}

    def key(self, *keys):
        self.app.key(*keys)
        time.sleep(0.15)

    def click(self, x, y):
        """Not twice at one place so fast that it would be a double click."""
        if getattr(self, 'last_click', None) == (int(x), int(y)):
            time.sleep(0.5)
        self.last_click = (int(x), int(y))
        driver.xdotool('mousemove', int(x), int(y), 'sleep', 0.05, 'click', 1)
        time.sleep(0.15)

    def drag(self, x, y, to_x, to_y, modifier=None):
        steps = []
        for step in range(1, 9):
            steps += ['mousemove', int(x + (to_x - x) * step / 8), int(y + (to_y - y) * step / 8), 'sleep', 0.03]
        if modifier:
            driver.xdotool('keydown', modifier)
        driver.xdotool('mousemove', int(x), int(y), 'sleep', 0.1, 'mousedown', 1, 'sleep', 0.05, *steps, 'sleep', 0.1,
                       'mouseup', 1)
        if modifier:
            driver.xdotool('keyup', modifier)
        time.sleep(0.3)

    def on_screen(self, key):
        """Where the middle of a node is to be: in its lane as far down as in the sample's."""
        lane = self.lane_of[key]
        x, y = self.expected.center(key)
        left, top, _, _ = self.lane_places[lane]
        sample_left, sample_top, _, _ = self.expected.bounds[lane]
        return left + (x - sample_left) * self.scale, top + (y - sample_top) * self.scale

    @functools.cache  # the way down there is long
    def part(self, name, role):
        return self.app.find(name, role)

    def palette(self, entry):
        self.click(*self.part(entry, 'push button').center)

    def pad(self, entry):
        self.app.click(self.app.find(entry, 'push button'))
        time.sleep(0.3)

    def let_go(self):
        """A click on free canvas: what is selected has a pad beside it that might lie over something."""
        left, top, _, height = self.canvas.extents
        self.click(left + 100, top + height - 30)
        time.sleep(0.4)

    def change_type(self, kind):
        self.key('r')
        time.sleep(0.4)
        self.app.type(kind)
        self.key('Return')
        time.sleep(0.2)

    # --- pools and lanes

    def test_giessen(self):
        self.model_pools()
        self.model_lanes()
        self.model_nodes()
        self.model_flows()
        self.record_facts()
        self.save_and_wait_for('waitingTime=', sum(1 for _ in self.expected.root.iter(f'{meaning.OWN}activity')))
        expected = Path(os.environ['PW_SAMPLES']) / 'hundesteuer' / 'giessen.bpmn'
        self.assertEqual('\n'.join(meaning.differences(expected, self.file, self.FACTS)), '')

    def model_pools(self):
        self.drag(*self.app.find('Pool', 'push button').center, 500, 350)
        self.write(self.expected.name(self.CITY))
        left, top, width, height = self.wait_for_element(self.expected.name(self.CITY)).extents
        self.scale = width / 600
        self.drag(left + width, top + height, left + self.scale * self.expected.bounds[self.CITY][2], top + self.scale * 300)
        self.key('Escape')

        self.palette('Pool')
        self.click(left + 620 * self.scale, top - 60 * self.scale)
        self.write(self.expected.name(self.CITIZEN))
        self.change_type('without content')
        self.key('Escape')

    def model_lanes(self):
        left, top, _, height = self.wait_for_element(self.expected.name(self.CITY)).extents
        self.click(left + 15 * self.scale, top + height / 2)
        self.pad('Divide into three lanes')
        for row, key in enumerate(self.LANES[:3]):
            self.click(left + 45 * self.scale, top + height * (1 + 2 * row) / 6)
            self.key('F2')
            self.write(self.expected.name(key))
        for key in self.LANES[3:]:
            self.pad('Add a lane below')
            self.key('F2')
            self.write(self.expected.name(key))
        left, top, width, height = self.wait_for_element(self.expected.name(self.LANES[2])).extents
        self.click(left + 15 * self.scale, top + height / 2)
        self.drag(left + width / 2, top + height, left + width / 2, top + self.scale * self.expected.bounds[self.LANES[2]][3], 'ctrl')
        self.key('Escape')
        self.lane_places = {key: self.wait_for_element(self.expected.name(key)).extents for key in self.LANES}
        self.places[self.CITIZEN] = self.wait_for_element(self.expected.name(self.CITIZEN)).center

    def model_nodes(self):
        for kind, entry in self.NODES:
            for node in self.expected.nodes(kind):
                self.places[node.get('id')] = self.on_screen(node.get('id'))
                self.palette(entry)
                self.click(*self.places[node.get('id')])
                if node.get('name'):
                    self.write(node.get('name'))
                else:
                    self.key('Escape')
                if kind in KINDS:
                    self.change_type(KINDS[kind])
                elif kind == 'startEvent':
                    self.change_type('Message start event')
        for node in self.expected.nodes('boundaryEvent'):
            self.palette('Intermediate event')
            self.click(*self.on_screen(node.get('id')))
            self.write(node.get('name'))
            self.change_type('Timer boundary event')
            self.places[node.get('id')] = self.on_screen(node.get('id'))

    def model_flows(self):
        for flow in [*self.expected.flows('sequenceFlow'), *self.expected.flows('messageFlow')]:
            self.let_go()
            self.click(*self.places[flow.get('sourceRef')])
            time.sleep(0.4)  # as long as the pad takes to come
            self.key('c')
            self.click(*self.places[flow.get('targetRef')])
            if flow.get('name'):
                self.key('F2')
                self.write(flow.get('name'))

    def fill(self, field, text):
        panel = self.part('PwPropertyPanel', 'filler')
        self.click(*driver.wait_for(field, lambda: panel.find(field, 'text')).center)
        self.key('ctrl+a')
        self.app.type(text)
        self.key('Tab')

    def record_timer(self):
        for node in self.expected.nodes('boundaryEvent'):
            self.let_go()
            self.click(*self.places[node.get('id')])
            self.fill('Time', node.find(f'.//{meaning.BPMN}timeDuration').text)

    def record_facts(self):
        self.record_timer()
        for kind in KINDS:
            for node in self.expected.nodes(kind):
                own = node.find(f'.//{meaning.OWN}activity')
                self.let_go()
                self.click(*self.places[node.get('id')])
                self.fill('Processing time', own.get('processingTime')[2:-1] + ' min')
                self.fill('Waiting time before', own.get('waitingTime')[2:-1] + ' h')


if __name__ == '__main__':
    os.environ['PW_SCREEN'] = f'{WIDTH}x{HEIGHT}'
    driver.run_privately()
    tap.main()
