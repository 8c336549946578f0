#!/usr/bin/env python3
# tests/architecture/check-layers.py - a layer includes only what its row names
#
#   check-layers.py SRC LAYER=BELOW,BELOW…
#
# The rows come from the table in src/meson.build, so the rule exists once;
# here stand only the arrows that table may never contain, and which folder may
# use which library.
#
# SPDX-License-Identifier: EUPL-1.2
import pathlib
import re
import sys

# Layers side by side: they never see each other.
SIBLINGS = {'xml', 'layout', 'draw', 'compare', 'analysis', 'store'}
NEVER = {
    'base': {'*'},
    'edit': {'interact', 'xml', 'workspace', 'store'},
    'workspace': {'interact'},
    'app': {'cli'},
    'cli': {'app'},
}

# The first pattern that matches a <header> says who may include it.
LIBRARIES = [
    (r'(gtk|gdk|gsk|graphene)[/-]|(adwaita|graphene)\.h|libadwaita', {'app'}),
    (r'libxml/(tree|dict|hash|chvalid|xmlstring|xmlversion|xmlmemory)\.h', {'model', 'xml'}),
    (r'libxml/(xmlwriter|xmlsave)\.h', {'xml', 'draw', 'report'}),
    (r'libxml/', {'xml'}),
    (r'sqlite3', {'store'}),
    (r'(cairo|pango)', {'draw', 'report', 'app'}),
    (r'(png|zlib)\.h', {'draw', 'report'}),
    (r'qpdf/', {'draw', 'report'}),
    (r'libstemmer', {'compare'}),
    (r'(minizip/|zip\.h|unzip\.h)', {'report'}),
]

# Single headers with a rule of their own. Only a transaction may change a model.
HEADERS = {'model/mutate.h': {'model', 'edit', 'xml', 'compare'}}

OWN = re.compile(r'\s*#\s*include\s*"([^"]+)"')
SYSTEM = re.compile(r'\s*#\s*include\s*<([^>]+)>')


def check_table(may_see):
    """Yields the arrows of the table that must never exist."""
    for layer, below in may_see.items():
        never = set(NEVER.get(layer, ())) | {layer}
        if layer in SIBLINGS:
            never |= SIBLINGS
        if layer == 'model':
            never |= below - {'base'}
        if layer not in ('app', 'cli'):
            never |= {'app', 'cli'}
        for name in sorted(below):
            if name in never or '*' in never:
                yield f'src/meson.build: {layer} may never see {name}'


def check_include(src, may_see, layer, name):
    """Returns what is wrong with one #include "name" in a layer, or None."""
    if name == 'config.h' or re.fullmatch(r'[\w-]+-resources\.h', name):
        return None
    if '/' not in name:
        return 'include it with its folder'
    if not (src / name).is_file():
        return 'there is no such file'
    if name.split('/')[0] not in {layer, *may_see[layer]}:
        return f'{layer} may not see it'
    if name in HEADERS and layer not in HEADERS[name]:
        return f'only {", ".join(sorted(HEADERS[name]))} may see it'
    return None


def check_library(layer, name):
    """Returns what is wrong with one #include <name> in a layer, or None."""
    for pattern, layers in LIBRARIES:
        if re.match(pattern, name):
            return None if layer in layers else f'only {", ".join(sorted(layers))} may see it'
    return None


def main():
    src = pathlib.Path(sys.argv[1])
    rows = dict(row.split('=') for row in sys.argv[2:])
    may_see = {layer: set(below.split(',')) - {''} for layer, below in rows.items()}
    errors = list(check_table(may_see))
    count = 0

    for path in sorted(src.rglob('*.[ch]')):
        count += 1
        layer = path.relative_to(src).parts[0]
        if layer not in may_see:
            errors.append(f'{path}: its folder has no row in src/meson.build')
            continue
        for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
            if own := OWN.match(line):
                wrong = check_include(src, may_see, layer, own[1])
            elif system := SYSTEM.match(line):
                wrong = check_library(layer, system[1])
            else:
                continue
            if wrong:
                errors.append(f'{path}:{number}: {line.strip()}: {wrong}')

    if not count:
        errors.append(f'{src}: no source files')
    print('\n'.join(errors) or f'{count} files, {len(may_see)} layers')
    return 1 if errors else 0


if __name__ == '__main__':
    sys.exit(main())
