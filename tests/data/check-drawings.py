#!/usr/bin/env python3
# tests/data/check-drawings.py - the sample's diagrams are complete and drawn with care
#
# SPDX-License-Identifier: EUPL-1.2
"""Usage: check-drawings.py SAMPLES-FOLDER"""
import collections
import itertools
import math
import sys

import sample_files
from sample_files import BPMN, Drawing, is_event, is_gateway, is_task, local

TASK, EVENT, GATEWAY = (100, 72), (30, 30), (40, 40)
# A task whose name is longer than this may be wider.
LONG_NAME, WIDEST_TASK = 36, 130
# What A4 landscape shows with text of 7 points, with margins, header and footer.
LARGEST = 1345, 840
HEADING = 30


def check_complete(variant, drawing):
    """Everything is shown, and once."""
    wanted = [e.get('id') for e in (*variant.nodes, *variant.flows, *variant.messages)]
    wanted += [e.get('id') for name in ('participant', 'lane', 'textAnnotation')
               for e in variant.root.iter(BPMN + name)]
    shown = collections.Counter(drawing.shown)
    for key in sorted(set(wanted) | set(shown)):
        if shown[key] != wanted.count(key):
            yield f'{key} is shown {shown[key]} times'
    for element in (*variant.nodes, *variant.flows, *variant.messages):
        key = element.get('id')
        outside = element.get('name') and not is_task(element)
        if bool(outside) != (key in drawing.labels):
            yield f'{key}: has a name and no place for it, or the other way round'


def check_sizes(variant, drawing):
    for node in variant.nodes:
        key = node.get('id')
        width, height = TASK if is_task(node) else GATEWAY if is_gateway(node) else EVENT
        widest = WIDEST_TASK if is_task(node) and len(node.get('name')) > LONG_NAME else width
        if not width <= drawing.boxes[key].width <= widest or drawing.boxes[key].height != height:
            yield f'{key} has not the usual size'
        if local(node) == 'exclusiveGateway' and drawing.shapes[key].get('isMarkerVisible') != 'true':
            yield f'{key} does not show its marker'


def check_extent(variant, drawing):
    """The whole drawing, labels and all, is readable on one sheet."""
    boxes = [*drawing.boxes.values(), *drawing.labels.values()]
    points = [point for line in drawing.lines.values() for point in line]
    xs = [x for box in boxes for x in (box.x, box.right)] + [x for x, _ in points]
    ys = [y for box in boxes for y in (box.y, box.bottom)] + [y for _, y in points]
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    if width > LARGEST[0] or height > LARGEST[1]:
        yield f'{width:g} x {height:g} is too large for a sheet of paper'


def check_containers(variant, drawing):
    """Lanes fill their pool without a gap; nodes lie in their lane with some room around them."""
    own = next(e for e in variant.root.iter(f'{BPMN}participant') if e.get('processRef'))
    pool = drawing.boxes[own.get('id')]
    top = pool.y
    for lane in variant.root.iter(f'{BPMN}lane'):
        box = drawing.boxes[lane.get('id')]
        if (box.x, box.right, box.y) != (pool.x + HEADING, pool.right, top):
            yield f'{lane.get("id")} does not follow the lane above it'
        top = box.bottom
        inside = sample_files.Box(box.x + HEADING, box.y + 4, box.width - HEADING - 4, box.height - 8)
        for ref in lane.findall(f'{BPMN}flowNodeRef'):
            for thing in (drawing.boxes[ref.text], drawing.labels.get(ref.text)):
                if thing and not inside.contains(thing):
                    yield f'{ref.text} or its label sticks out of {lane.get("id")}'
    if top != pool.bottom:
        yield 'the lanes do not end where the pool ends'


def check_apart(variant, drawing):
    """No shape on another, no label on a shape, a label, a line or a border."""
    hosts = {e.get('id'): e.get('attachedToRef') for e in variant.nodes}
    shapes = {key: box for key, box in drawing.boxes.items()
              if key in hosts or local(variant.elements[key]) == 'textAnnotation'}
    for (a, first), (b, second) in itertools.combinations(shapes.items(), 2):
        if first.overlaps(second) and hosts.get(a) != b and hosts.get(b) != a:
            yield f'{a} lies on {b}'
    for (a, first), (b, second) in itertools.combinations(drawing.labels.items(), 2):
        if first.overlaps(second):
            yield f'the label of {a} lies on that of {b}'
    for key, label in drawing.labels.items():
        for other, box in shapes.items():
            if label.overlaps(box):
                yield f'the label of {key} lies on {other}'
        for other, segment in drawing.segments():
            if label.is_crossed(segment):
                yield f'the label of {key} is crossed by {other}'
        for other in drawing.boxes.keys() - shapes.keys():
            if any(label.is_crossed(side) for side in sides(drawing.boxes[other])):
                yield f'the label of {key} is crossed by the border of {other}'


def sides(box):
    corners = [(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)]
    return zip(corners, corners[1:] + corners[:1])


def is_on_outline(element, box, point):
    dx, dy = (abs(a - b) for a, b in zip(point, box.center))
    if is_event(element):
        return abs(math.hypot(dx, dy) - box.width / 2) < 0.5
    if is_gateway(element):
        return abs(dx / (box.width / 2) + dy / (box.height / 2) - 1) < 0.02
    return max(dx - box.width / 2, dy - box.height / 2) == 0


def check_lines(variant, drawing):
    """Lines begin and end on outlines, run upright or level, and through nothing."""
    nodes = {e.get('id') for e in variant.nodes}
    for flow in (*variant.flows, *variant.messages):
        key, points = flow.get('id'), drawing.lines[flow.get('id')]
        ends = (flow.get('sourceRef'), points[0]), (flow.get('targetRef'), points[-1])
        for end, point in ends:
            if not is_on_outline(variant.elements[end], drawing.boxes[end], point):
                yield f'{key} does not dock on {end}'
        if any(x1 != x2 and y1 != y2 or (x1, y1) == (x2, y2) for (x1, y1), (x2, y2) in zip(points, points[1:])):
            yield f'{key} has a slanting or an empty piece'
        if flow in variant.messages and len(points) != 2:
            yield f'{key} is a message flow with a bend'
    for key, segment in drawing.segments():
        for other in nodes:
            if drawing.boxes[other].is_crossed(segment):
                yield f'{key} runs through {other}'


def check_overlaid(drawing):
    """No line on top of another, not even for a while."""
    for (a, first), (b, second) in itertools.combinations(drawing.segments(), 2):
        for along, across in ((0, 1), (1, 0)):
            level = {point[across] for point in (*first, *second)}
            if a == b or len(level) > 1:
                continue
            (low1, high1), (low2, high2) = (sorted(point[along] for point in s) for s in (first, second))
            if min(high1, high2) > max(low1, low2):
                yield f'{a} lies on {b}'


def check_drawing(variant):
    drawing = Drawing(variant.root)
    missing = list(check_complete(variant, drawing))
    if missing:
        yield from missing
        return
    yield from check_sizes(variant, drawing)
    yield from check_extent(variant, drawing)
    yield from check_containers(variant, drawing)
    yield from check_apart(variant, drawing)
    yield from check_lines(variant, drawing)
    yield from check_overlaid(drawing)


def main():
    workspace = sample_files.Workspace(sys.argv[1])
    sys.exit('\n'.join(f'{variant.path}: {error}' for _, _, variant in workspace.variants()
                       for error in check_drawing(variant)) or 0)


if __name__ == '__main__':
    main()
