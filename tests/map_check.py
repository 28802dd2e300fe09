#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tisse authors
# SPDX-License-Identifier: Apache-2.0
"""map_check.py FILE.svg...: no label lies on a node or on another label, and every text is inside its node and the sheet.

Widths are measured anew, with Liberation Sans where Pillow and the font are there, else with a table of Helvetica's: not with the program's own.
"""
import re
import sys
import xml.etree.ElementTree as ET

NS = '{http://www.w3.org/2000/svg}'
SIZES = {'verb': 11.0, 'amount': 12.0, 'mark': 11.0, 'dash': 11.0, 'fact': 10.5, 'chiptext': 10.0, 'more': 10.0, 'heading': 12.0,
         'title': 23.0, 'subtitle': 13.0, 'note': 11.5, 'credit': 11.5, 'entry': 12.0, 'entries': 11.0}
BOLD = {'amount', 'mark', 'name', 'heading', 'title', 'entries'}
TABLE = {'i': 222, 'j': 222, 'l': 222, ' ': 278, '.': 278, ',': 278, 'f': 278, 't': 278, 'r': 333, 'm': 833, 'w': 722, 'W': 944, 'M': 833}
FONTS = {}

try:
    from PIL import ImageFont
except ImportError:
    ImageFont = None


def width(text, size, bold):
    if ImageFont is not None:
        if bold not in FONTS:
            name = '/usr/share/fonts/truetype/liberation/LiberationSans-%s.ttf' % ('Bold' if bold else 'Regular')
            try:
                FONTS[bold] = ImageFont.truetype(name, 200)
            except OSError:
                FONTS[bold] = None
        if FONTS[bold] is not None:
            return FONTS[bold].getlength(text) * size / 200
    return sum(TABLE.get(c, 556 if c.islower() or c.isdigit() else 690) for c in text) * size / 1000 * (1.06 if bold else 1)


def text_box(node):
    kind = node.get('class', '')
    size = float(node.get('font-size', SIZES.get(kind, 12)))
    total = width(node.text or '', size, kind in BOLD)
    for span in node:
        k = span.get('class', '')
        total += width(span.text or '', SIZES.get(k, size), k in BOLD) + float(span.get('dx', 0))
    x, y = float(node.get('x')), float(node.get('y'))
    left = x if kind in ('title', 'subtitle', 'note', 'entry', 'entries') else x - total if kind == 'credit' else x - total / 2
    return left, y - 0.74 * size, left + total, y + 0.2 * size


def shape_box(node):
    if node.tag == NS + 'rect':
        x, y = float(node.get('x')), float(node.get('y'))
        return x, y, x + float(node.get('width')), y + float(node.get('height'))
    points = [tuple(map(float, p.split(','))) for p in node.get('points').split()]
    return min(p[0] for p in points), min(p[1] for p in points), max(p[0] for p in points), max(p[1] for p in points)


def union(boxes):
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def meet(a, b, slack=0.01):
    return a[0] < b[2] - slack and b[0] < a[2] - slack and a[1] < b[3] - slack and b[1] < a[3] - slack


def within(a, b, slack=0.5):
    return a[0] >= b[0] - slack and a[1] >= b[1] - slack and a[2] <= b[2] + slack and a[3] <= b[3] + slack


def check(path):
    root = ET.parse(path).getroot()
    svg = root if root.tag == NS + 'svg' else root.find('.//' + NS + 'svg')
    faults = []
    drawing = next(g for g in svg if g.get('class') == 'drawing')
    dx, dy = map(float, re.match(r'translate\(([-\d.]+) ([-\d.]+)\)', drawing.get('transform')).groups())
    sheet = (-dx, -dy, float(svg.get('width')) - dx, float(svg.get('height')) - dy)
    nodes, labels, headings, marked = [], [], [], 0
    for node in drawing.iter(NS + 'g'):
        classes = node.get('class', '').split()
        if classes[:1] != ['node']:
            continue
        box = shape_box(next(n for n in node.iter() if n.get('class') == 'shape'))
        nodes.append((node.get('id'), box))
        inside = [(t.get('class'), text_box(t)) for t in node.iter(NS + 'text')]
        for kind, words in inside:
            if not within(words, box):
                faults.append('%s: %s sticks out of its node' % (node.get('id'), kind))
        for i, (_, a) in enumerate(inside):
            faults += ['%s: texts in the node overlap' % node.get('id') for _, b in inside[i + 1:] if meet(a, b)]
        if not within(box, sheet):
            faults.append('%s: outside the sheet' % node.get('id'))
    for i, (name, a) in enumerate(nodes):
        faults += ['%s and %s overlap' % (name, other) for other, b in nodes[i + 1:] if meet(a, b)]
    for group in drawing:
        if group.get('class') == 'headings':
            headings = [text_box(t) for t in group.iter(NS + 'text')]
        if group.get('class') == 'deals':
            for deal in group:
                texts = [text_box(t) for t in deal.findall(NS + 'text')]
                if texts:
                    labels.append((deal.get('id'), union(texts)))
                marked += not texts
    for i, (name, box) in enumerate(labels):
        faults += ['label of %s lies on node %s' % (name, other) for other, b in nodes if meet(box, b)]
        faults += ['labels of %s and %s overlap' % (name, other) for other, b in labels[i + 1:] if meet(box, b)]
        faults += ['label of %s lies on the name of a sector' % name for b in headings if meet(box, b)]
        if not within(box, sheet):
            faults.append('label of %s is outside the sheet' % name)
    outside = [text_box(t) for g in svg if g.get('class') in ('legend', 'head-lines') for t in g.iter(NS + 'text')]
    outside += [text_box(t) for t in svg.findall(NS + 'text')]
    whole = (0, 0, float(svg.get('width')), float(svg.get('height')))
    faults += ['a text of title, legend or foot is outside the sheet' for b in outside if not within(b, whole)]
    for i, a in enumerate(outside):
        faults += ['texts of title, legend or foot overlap' for b in outside[i + 1:] if meet(a, b)]
    print('%s: %d nodes, %d labels, %d edges without label, %d faults' % (path, len(nodes), len(labels), marked, len(faults)))
    for fault in faults[:20]:
        print('  ' + fault)
    return len(faults)


if __name__ == '__main__':
    sys.exit(1 if sum(check(p) for p in sys.argv[1:]) else 0)
