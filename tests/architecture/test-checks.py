#!/usr/bin/env python3
# tests/architecture/test-checks.py - each architecture check finds what it is there for
#
#   test-checks.py CLANG_FORMAT
#
# SPDX-License-Identifier: EUPL-1.2
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import tap

HERE = pathlib.Path(__file__).resolve().parent
ROWS = ('base=', 'model=base', 'xml=base,model', 'draw=base,model', 'store=base,model', 'edit=base,model',
        'cli=base,model,xml,draw,edit', 'app=base,model,xml,draw,edit')
GOOD_C = '/* base/point.c - points\n *\n * SPDX-License-Identifier: EUPL-1.2\n */\n'
CLANG_FORMAT = None


class Check(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def write(self, path, text=''):
        path = self.root / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')
        return path

    def run_check(self, name, *arguments):
        return subprocess.run([sys.executable, HERE / name, *arguments], capture_output=True, text=True, check=False)

    def assert_good(self, run):
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)

    def assert_bad(self, run, message):
        self.assertEqual(run.returncode, 1, run.stdout + run.stderr)
        self.assertIn(message, run.stdout)


class Layers(Check):
    def setUp(self):
        super().setUp()
        for header in ('base/point', 'model/mutate', 'model/model', 'xml/reader', 'draw/scene', 'app/window', 'cli/run'):
            self.write(f'{header}.h')

    def includes(self, path, *lines):
        self.write(path, ''.join(f'#include {line}\n' for line in lines))
        return self.run_check('check-layers.py', self.root, *ROWS)

    def test_allowed_includes_pass(self):
        self.assert_good(self.includes('xml/reader.c', '"config.h"', '"xml/reader.h"', '"model/model.h"', '"model/mutate.h"',
                                       '<glib.h>', '<libxml/parser.h>', '<libxml/tree.h>'))

    def test_an_upper_or_sibling_layer_is_refused(self):
        for path, line in (('base/a.c', '"model/model.h"'), ('xml/a.c', '"draw/scene.h"'), ('model/a.c', '"xml/reader.h"'),
                           ('app/a.c', '"cli/run.h"'), ('cli/a.c', '"app/window.h"'), ('draw/a.h', '"app/window.h"')):
            self.assert_bad(self.includes(path, line), 'may not see it')
            (self.root / path).unlink()

    def test_gtk_below_app_is_refused(self):
        for header in ('gtk/gtk.h', 'gdk/gdkkeysyms.h', 'adwaita.h', 'gsk/gsk.h', 'graphene.h'):
            self.assert_bad(self.includes('edit/a.c', f'<{header}>'), 'only app may see it')
        (self.root / 'edit/a.c').unlink()
        self.assert_good(self.includes('app/a.c', '<gtk/gtk.h>', '<adwaita.h>'))

    def test_libraries_stay_in_their_layer(self):
        for header in ('libxml/parser.h', 'libxml/xmlreader.h', 'libxml/xmlwriter.h', 'sqlite3.h', 'cairo.h', 'qpdf/qpdf-c.h'):
            self.assert_bad(self.includes('model/a.c', f'<{header}>'), 'may see it')

    def test_only_some_may_mutate(self):
        for path in ('app/a.c', 'cli/a.c', 'draw/a.c'):
            self.assert_bad(self.includes(path, '"model/mutate.h"'), 'only compare, edit, model, xml may see it')
            (self.root / path).unlink()

    def test_includes_name_an_existing_file_with_its_folder(self):
        self.assert_bad(self.includes('model/a.c', '"model/missing.h"'), 'there is no such file')
        self.assert_bad(self.includes('model/a.c', '"model.h"'), 'include it with its folder')

    def test_a_folder_without_a_row_is_refused(self):
        self.assert_bad(self.includes('other/a.c', '<glib.h>'), 'its folder has no row')

    def test_the_table_itself_is_checked(self):
        for row in ('base=model', 'model=xml', 'xml=draw', 'draw=store', 'edit=xml', 'edit=interact', 'workspace=interact',
                    'report=app', 'cli=app', 'app=cli'):
            layer, below = row.split('=')
            self.assert_bad(self.run_check('check-layers.py', self.root, *ROWS, row), f'{layer} may never see {below}')

    def test_no_sources_is_a_failure(self):
        with tempfile.TemporaryDirectory() as empty:
            self.assert_bad(self.run_check('check-layers.py', empty, *ROWS), 'no source files')


class IncludePaths(Check):
    def commands(self, *commands):
        path = self.write('compile_commands.json', json.dumps(
            [{'directory': str(self.root), 'file': file, 'command': f'cc {flags} -c {file}'} for file, flags in commands]))
        return self.run_check('check-include-paths.py', self.root, path)

    def test_gtk_is_for_app_alone(self):
        good = [('src/app/window.c', '-I/usr/include/gtk-4.0'), ('src/base/point.c', '-I/usr/include/glib-2.0')]
        self.assert_good(self.commands(*good))
        for flags in ('-I/usr/include/gtk-4.0', '-isystem /opt/gtk-4.0', '-I/usr/include/libadwaita-1'):
            self.assert_bad(self.commands(*good, ('src/draw/scene.c', flags)), 'src/draw/scene.c: compiled with')

    def test_no_commands_is_a_failure(self):
        self.assert_bad(self.commands(('src/app/window.c', '')), 'no compile command')


class Links(Check):
    def test_gtk_among_the_libraries_is_found(self):
        source = self.write('main.c', 'int main (void) { return 0; }\n')
        library = self.root / 'libgtk-4.so.1'
        program = self.root / 'program'
        subprocess.run(['cc', '-shared', '-o', library, source], check=True)
        subprocess.run(['cc', '-o', program, source], check=True)
        self.assert_good(self.run_check('check-links.py', program))
        subprocess.run(['cc', '-o', program, source, '-Wl,--no-as-needed', f'-L{self.root}', '-l:libgtk-4.so.1'], check=True)
        self.assert_bad(self.run_check('check-links.py', program), 'links libgtk-4.so.1')


class TopLevel(Check):
    NINE = ('meson.build', 'README.md', 'LICENSE', 'src/a', 'data/a', 'ui/a', 'po/a', 'tests/a', 'flatpak/a', '.ci/run')

    def test_exactly_the_nine(self):
        for path in self.NINE:
            self.write(path)
        self.write('build-asan/build.ninja')
        self.assert_good(self.run_check('check-top-level.py', self.root))
        extra = self.write('CONTRIBUTING.md')
        self.assert_bad(self.run_check('check-top-level.py', self.root), 'CONTRIBUTING.md: does not belong')
        extra.unlink()
        (self.root / 'README.md').unlink()
        self.assert_bad(self.run_check('check-top-level.py', self.root), 'README.md: is missing')


class Format(Check):
    def test_a_badly_formatted_file_is_found(self):
        if not CLANG_FORMAT:
            self.skipTest('no clang-format')
        (self.root / '.clang-format').write_text((HERE / '../../.clang-format').read_text(encoding='utf-8'), encoding='utf-8')
        self.write('src/base/good.c', 'int one;\n')
        self.assert_good(self.run_check('check-format.py', self.root, CLANG_FORMAT))
        self.write('tests/base/bad.c', 'int  f( void ){return 1 ;}\n')
        self.assert_bad(self.run_check('check-format.py', self.root, CLANG_FORMAT), 'tests/base/bad.c: run clang-format')


class Files(Check):
    def check(self, path, text):
        self.write(path, text)
        run = self.run_check('check-files.py', self.root)
        (self.root / path).unlink()
        return run

    def test_size_name_and_first_comment(self):
        function = 'void\nf (void)\n{\n' + '  g ();\n' * 79 + '}\n'
        table = 'static const int table[] =\n{\n' + '  1,\n' * 99 + '};\ntypedef enum\n{\n' + '  A,\n' * 99 + '} Letter;\n'
        self.assert_good(self.check('src/base/point.c', GOOD_C + function + table))
        self.assert_bad(self.check('src/base/point.c', GOOD_C + function.replace('}', '  g ();\n}')), 'a function of 81 lines')
        self.assert_bad(self.check('src/base/point.c', GOOD_C + '\n' * 797), '801 lines')
        self.assert_bad(self.check('src/base/point.c', 'int i;\n'), 'begin with "/* base/point.c - ')
        self.assert_bad(self.check('src/base/point.c', '/* base/point.c - points */\n'), 'no SPDX')
        self.assert_bad(self.check('src/base/string-utils.c', GOOD_C), 'name it after what it does')
        for name in ('tests/base/test-point', 'base/test-point'):
            self.assert_good(self.check('tests/base/test-point.c', GOOD_C.replace('base/point', name)))


class Listed(Check):
    def setUp(self):
        super().setUp()
        self.write('src/meson.build', "subdir('base')\nfiles('base/main.c')\n")
        self.write('tests/meson.build', "subdir('base')\n")
        self.write('src/base/meson.build', "base_sources = files('point.c', 'deep/line.c')\n")
        self.write('tests/base/meson.build', "foreach name : ['point']\nendforeach\nfiles('../support/graph.c', 'test-tool.py')\n")
        for path in ('src/base/main.c', 'src/base/point.c', 'src/base/deep/line.c', 'tests/base/test-point.c',
                     'tests/base/test-tool.py', 'tests/support/graph.c'):
            self.write(path)

    def test_what_is_named_passes(self):
        self.assert_good(self.run_check('check-listed.py', self.root))

    def test_what_nobody_names_is_found(self):
        for path in ('src/base/other.c', 'src/base/deep/point.c', 'tests/base/test-other.c', 'tests/base/test-other.py',
                     'tests/support/other.c'):
            self.write(path)
            self.assert_bad(self.run_check('check-listed.py', self.root), f'{path}: is in no meson.build')
            (self.root / path).unlink()

    def test_a_folder_nobody_enters_is_found(self):
        for top in ('src', 'tests'):
            self.write(f'{top}/model/meson.build')
            self.assert_bad(self.run_check('check-listed.py', self.root), f"{top}/meson.build: has no subdir('model')")


class Interface(Check):
    SCHEMA = '<schemalist><schema id="a"><key name="show-pane" type="b"/></schema></schemalist>'
    TEMPLATE = '<interface><property name="label" translatable="yes">Open</property>' \
               '<property name="action-name">win.open</property></interface>'
    CODE = 'set_template ("ui/window.ui"); pw_settings_get_boolean ("show-pane", TRUE); { "open", open_action }\n'
    RESOURCES = '<gresources><file alias="ui/window.ui">window.ui</file></gresources>'

    def check(self, path=None, text=''):
        files = {'data/a.gschema.xml': self.SCHEMA, 'ui/window.ui': self.TEMPLATE, 'src/app/window.c': self.CODE,
                 'src/app/a.gresource.xml': self.RESOURCES}
        if path:
            files[path] = text
        for name, content in files.items():
            self.write(name, content)
        return self.run_check('check-interface.py', self.root)

    def test_a_matching_interface_passes(self):
        self.assert_good(self.check())

    def test_mismatches_are_found(self):
        for path, text, message in (
                ('src/app/window.c', self.CODE.replace('window.ui', 'other.ui'), 'found 0'),
                ('src/app/window.c', self.CODE.replace('window.ui', 'other.ui'), 'there is no other.ui'),
                ('src/app/window.c', self.CODE.replace('show-pane', 'show-all'), 'there is no setting show-all'),
                ('src/app/window.c', self.CODE.replace('"open"', '"close"'), 'nothing does the action win.open'),
                ('src/app/a.gresource.xml', '<gresources/>', 'is in no gresource.xml'),
                ('ui/window.ui', self.TEMPLATE.replace(' translatable="yes"', ''), '"Open" is not translatable')):
            with self.subTest(message):
                self.assert_bad(self.check(path, text), message)


if __name__ == '__main__':
    if len(sys.argv) > 1:
        CLANG_FORMAT = sys.argv.pop(1)
    tap.main()
