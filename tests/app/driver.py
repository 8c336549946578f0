# tests/app/driver.py - starts the real application and drives it as a person would
#
# Mouse and keys go through xdotool, what is on the screen is read from the
# accessibility bus. Each run has a display, a message bus and a home of its own.
#
# SPDX-License-Identifier: EUPL-1.2
import os
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

PATIENCE = 20  # seconds; the machine may be busy
# Without a window manager the window stands at 0,0 and its frame is not in the extents.
FRAME = 5


def run_privately():
    """Starts the script again on a display and a bus of its own; skips where there are none."""
    if os.environ.get('PW_PRIVATE_DISPLAY'):
        os.dup2(int(os.environ['PW_PRIVATE_DISPLAY']), sys.stdout.fileno())
        return
    missing = [tool for tool in ('Xvfb', 'dbus-run-session', 'xdotool', 'setxkbmap')
               if not shutil.which(tool)]
    try:
        import gi
        gi.require_version('Atspi', '2.0')
    except (ImportError, ValueError):
        missing.append('Atspi')
    if missing:
        print('1..0 # SKIP not installed: ' + ', '.join(missing))
        sys.exit(0)
    # The bus's own programs talk, too; the test's results keep their way out.
    results = os.dup(sys.stdout.fileno())
    os.set_inheritable(results, True)
    os.environ['PW_PRIVATE_DISPLAY'] = str(results)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    # The accessibility bus warns about things that have gone; that is no fault here.
    os.environ.pop('G_DEBUG', None)
    with_display = Path(__file__).parent.parent / 'support' / 'with-display'
    os.execv(with_display, [with_display, sys.executable, *sys.argv])


def wait_for(what, condition):
    """Returns what @condition returns once that is true; fails after some patience."""
    end = time.monotonic() + PATIENCE
    while True:
        result = condition()
        if result:
            return result
        if time.monotonic() > end:
            if os.environ.get('PW_SCREENSHOTS'):
                subprocess.run(['import', '-window', 'root', f"{os.environ['PW_SCREENSHOTS']}/failure.png"], check=False)
            raise AssertionError(f'waited in vain for {what}')
        time.sleep(0.05)


def xdotool(*arguments):
    subprocess.run(['xdotool', *map(str, arguments)], check=True)


class Node:
    """A thing on the screen, as the accessibility bus tells of it."""

    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def name(self):
        return self.accessible.get_name() or ''

    @property
    def role(self):
        return self.accessible.get_role_name()

    def has_state(self, state):
        from gi.repository import Atspi
        return self.accessible.get_state_set().contains(getattr(Atspi.StateType, state))

    @property
    def extents(self):
        from gi.repository import Atspi
        try:
            box = self.accessible.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        except Exception:  # has no place, such as the pages of a stack
            return None
        return box.x + FRAME, box.y + FRAME, box.width, box.height

    @property
    def center(self):
        x, y, width, height = self.extents
        return x + width // 2, y + height // 2

    def children(self):
        for index in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(index)
            if child:
                yield Node(child)

    def walk(self):
        """Everything below that is on the screen, breadth first."""
        queue = [self]
        while queue:
            node = queue.pop(0)
            box = node.extents
            if box and (box[2] == 0 or box[3] == 0):
                continue
            yield node
            queue.extend(node.children())

    def find(self, name=None, role=None):
        """The first thing below that is called so (or has it in its name) and plays that role."""
        from gi.repository import GLib
        try:
            for node in self.walk():
                if (name is None or name in node.name) and (role is None or node.role == role):
                    return node
        except GLib.Error:  # something went away meanwhile, as elements do when they change
            pass
        return None


class Application:
    def __init__(self, *arguments, environment=None):
        warnings.simplefilter('ignore', DeprecationWarning)
        import gi
        gi.require_version('Atspi', '2.0')
        self.home = Path(tempfile.mkdtemp(prefix='pw-window-'))
        own = {'GTK_A11Y': 'atspi', 'GSETTINGS_BACKEND': 'memory', 'G_DEBUG': 'fatal-criticals',
               'HOME': str(self.home)}
        for kind in ('CACHE', 'CONFIG', 'DATA', 'STATE'):
            own[f'XDG_{kind}_HOME'] = str(self.home / kind.lower())
        subprocess.run(['setxkbmap', 'de'], check=True)
        self.process = subprocess.Popen([os.environ['PW_APPLICATION'], *arguments],
                                        env={**os.environ, **own, **(environment or {})})
        self.frame = wait_for('the window', self._find_frame)

    def _find_frame(self):
        from gi.repository import Atspi
        if self.process.poll() is not None:
            raise AssertionError(f'the application ended with {self.process.returncode}')
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application and application.get_child_count() and \
                    application.get_process_id() == self.process.pid:
                return Node(application.get_child_at_index(0))
        return None

    def windows(self):
        return list(Node(self.frame.accessible.get_parent()).children())

    def find(self, name=None, role=None):
        return wait_for(f'{role or "something"} called {name!r}',
                        lambda: next(filter(None, (window.find(name, role) for window in self.windows())), None))

    def activate(self, action):
        """Does one of the window's actions by name, such as win.export."""
        actions = self.frame.accessible.get_action_iface()
        for index in range(actions.get_n_actions()):
            if actions.get_action_name(index) == action:
                actions.do_action(index)
                return
        raise AssertionError(f'the window has no action {action}')

    def wait_until_still(self, node):
        """Returns its middle."""
        before = None
        while (now := node.center) != before:
            before = now
            time.sleep(0.15)
        return now

    def click(self, node, button=1, times=1):
        """Clicks in its middle once it stands still."""
        self.wait_until_still(node)
        xdotool('mousemove', *node.center, 'sleep', 0.1, 'click', '--repeat', times, '--delay', 70, button)

    def key(self, *keys):
        xdotool('key', *keys)

    def type(self, text):
        xdotool('type', '--delay', 40, text)

    def scroll(self, node, clicks, modifier=None):
        xdotool('mousemove', *node.center, 'sleep', 0.1)
        if modifier:
            xdotool('keydown', modifier)
        xdotool('click', '--repeat', abs(clicks), '--delay', 60, 4 if clicks > 0 else 5)
        if modifier:
            xdotool('keyup', modifier)

    def screenshot(self, path):
        subprocess.run(['import', '-window', 'root', str(path)], check=False)

    def close(self):
        """Closes the window as a person would, and returns the exit status."""
        if self.process.poll() is None:
            self.click(self.find('Close', 'push button'))
        try:
            status = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        finally:
            shutil.rmtree(self.home, ignore_errors=True)
        return status
