#!/usr/bin/env python3
# tests/packaging/test-flatpak.py - both Flatpak manifests, as far as one can see without the runtime
#
#   test-flatpak.py SOURCE_ROOT VERSION
#
# SPDX-License-Identifier: EUPL-1.2
import copy
import json
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

import tap

APP_ID = 'de.prozesswerkstatt.Prozesswerkstatt'
FOLDER = None
VERSION = None


def check_permissions(arguments):
    """Yields what the sandbox must not be given, and what the program lacks."""
    for argument in arguments:
        if re.match(r'--(share=network|filesystem=(host|home|/)|socket=(x11|system-bus|session-bus)$|device=all)', argument):
            yield f'{argument} is too much'
    for needed in ('--socket=wayland', '--socket=fallback-x11', '--share=ipc', '--device=dri'):
        if needed not in arguments:
            yield f'{needed} is missing'


def check_own_source(source, is_development):
    """Yields what is wrong with where our own module comes from."""
    if is_development and (source['type'], source.get('path')) != ('dir', '..'):
        yield 'the development manifest builds the working tree'
    if not is_development and (source['type'], source.get('tag')) != ('git', f'v{VERSION}'):
        yield f'the release manifest builds the tag v{VERSION}'


def check_manifest(manifest, is_development):
    """Yields everything that is wrong with one manifest."""
    if manifest['id'] != APP_ID or manifest['command'] != 'prozesswerkstatt':
        yield 'names another program'
    if (manifest['runtime'], manifest['sdk']) != ('org.gnome.Platform', 'org.gnome.Sdk'):
        yield 'does not use the GNOME runtime'
    yield from check_permissions(manifest['finish-args'])

    *others, own = manifest['modules']
    if (own['name'], own['buildsystem'], own.get('run-tests')) != ('prozesswerkstatt', 'meson', True):
        yield 'the last module is prozesswerkstatt, built by meson and tested'
    yield from check_own_source(own['sources'][0], is_development)
    for module in others:
        for source in module['sources']:
            if source['type'] != 'archive' or not re.fullmatch('[0-9a-f]{64}', source.get('sha256', '')):
                yield f'{module["name"]}: not an archive with a checksum'
            if not all(url.startswith('https://') for url in [source['url'], *source.get('mirror-urls', [])]):
                yield f'{module["name"]}: not fetched by https'


class Flatpak(unittest.TestCase):
    def manifests(self):
        for name, is_development in ((f'{APP_ID}.json', False), (f'{APP_ID}.Devel.json', True)):
            path = FOLDER / name
            yield path, json.loads(path.read_text(encoding='utf-8')), is_development

    def test_manifests_hold_the_rules(self):
        for path, manifest, is_development in self.manifests():
            with self.subTest(path.name):
                self.assertEqual(list(check_manifest(manifest, is_development)), [])

    def test_both_build_the_same_way(self):
        (_, release, _), (_, development, _) = self.manifests()
        development.pop('branch')
        for manifest in (release, development):
            manifest['modules'][-1].pop('sources')
        self.assertEqual(release, development)

    def test_broken_rules_are_found(self):
        for _, manifest, is_development in self.manifests():
            def broken(change):
                other = copy.deepcopy(manifest)
                change(other)
                return list(check_manifest(other, is_development))

            for permission in ('--share=network', '--filesystem=host', '--filesystem=home:ro', '--device=all'):
                self.assertIn(f'{permission} is too much', broken(lambda m: m['finish-args'].append(permission)))
            self.assertTrue(broken(lambda m: m['finish-args'].remove('--share=ipc')))
            self.assertTrue(broken(lambda m: m['modules'][0]['sources'][0].pop('sha256')))
            self.assertTrue(broken(lambda m: m['modules'][-1].pop('run-tests')))
            self.assertTrue(broken(lambda m: m['modules'][-1].update(sources=[{'type': 'git', 'tag': 'v0'}])))

    def test_flatpak_builder_reads_them(self):
        builder = shutil.which('flatpak-builder')
        if not builder:
            self.skipTest('flatpak-builder is not installed')
        for path, _, _ in self.manifests():
            run = subprocess.run([builder, '--show-manifest', path], capture_output=True, text=True, check=False)
            self.assertEqual(run.returncode, 0, run.stderr)
            self.assertEqual(json.loads(run.stdout)['id'], APP_ID)


if __name__ == '__main__':
    VERSION = sys.argv.pop()
    FOLDER = pathlib.Path(sys.argv.pop(), 'flatpak')
    tap.main()
