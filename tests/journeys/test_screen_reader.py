"""Keyboard focus cycles through each screen, and a screen reader can read each stop."""

import re
import subprocess
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest

from tests.journeys.conftest import DeskOn
from tests.tools.running_desk import RunningDesk
from tests.tools.screen_reader import LAUNCHER, PYTHON, ScreenReader, Stop
from tests.tools.x11_desktop import X11Desktop

pytestmark = [pytest.mark.x11, pytest.mark.slow]

_MOST_STOPS = 150
_LINE = 24  # pixels
# Roles that a user of a screen reader knows how to operate.
_ROLES = {
    *("push button", "toggle button", "check box", "radio button", "switch", "page tab", "link"),
    *("text", "entry", "combo box", "spin button", "slider"),
    *("list", "list item", "table", "table cell", "tree table"),
}
_EVERYWHERE = ("Today", "Customers", "Settings", "Find someone", "With someone")
_SCREENS = {
    "ctrl+1": ("What needs doing", "Call .*", "Done with .*", "Snooze .*", "Clear sample people"),
    "ctrl+2": ("Search people", "Add a person", "Order: ", "Remember|Edit what to remember"),
    "ctrl+3": ("Log a call", "All", "Search calls"),
    "ctrl+4": ("What needs doing", "Done: .*", "Start: .*"),
    "ctrl+comma": ("Business name", "Country, "),
}
_TABS = {
    "ctrl+1": "Today",
    "ctrl+2": "Customers",
    "ctrl+3": "Calls",
    "ctrl+4": "Do it now",
    "ctrl+comma": "Settings",
}


@pytest.fixture
def running(
    x11: Callable[..., X11Desktop], desk_on: DeskOn, need_program: Callable[..., None]
) -> RunningDesk:
    need_program(LAUNCHER, PYTHON)
    known = subprocess.run([PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"])
    if known.returncode:
        need_program("gir1.2-atspi-2.0 and python3-gi")
    return desk_on(x11(keyring=False, notifications=None))


def test_every_tab_stop_of_every_screen_has_a_name_and_role(running: RunningDesk):
    reader = ScreenReader(running.desktop)
    running.command("sample")
    running.start(env=reader.env)
    problems: list[str] = []
    for keys, known in _SCREENS.items():
        running.desktop.press(keys)
        stops = list(round_trip(reader))
        problems += [f"{keys}: {problem}" for stop in stops for problem in problems_of(stop)]
        tabs = [stop for stop in stops if stop.around[-1].name == "Places"]
        chosen = [stop.name.partition(",")[0] for stop in tabs if "selected" in stop.states]
        if {stop.role for stop in tabs} != {"page tab"} or chosen != [_TABS[keys]]:
            problems.append(f"{keys}: the tabs are {[str(tab) for tab in tabs]}, chosen {chosen}")
        problems += [
            f"{keys}: from {before} back to {after}"
            for before, after in pairwise(stops)
            if not is_read_after(before, after)
        ]
        problems += [
            f"{keys}: no stop is called {name!r}"
            for name in (*_EVERYWHERE, *known)
            if not any(re.match(name, stop.name) for stop in stops)
        ]
    assert not problems, "\n".join(problems)


def round_trip(reader: ScreenReader) -> Iterator[Stop]:
    """Yield all stops from the first tab of the sidebar until Tab returns to it."""
    stop = reader.press("Tab")
    for _ in range(_MOST_STOPS):
        if stop.name == "Today":
            break
        stop = reader.press("Tab")
    first = stop
    for _ in range(_MOST_STOPS):
        yield stop
        stop = reader.press("Tab")
        if (stop.name, stop.box) == (first.name, first.box):
            return
    raise AssertionError(f"Tab does not come back to {first}; it is at {stop}")


def problems_of(stop: Stop) -> Iterator[str]:
    if not stop.name.strip():
        yield f"a stop without a name: {stop}"
    if stop.top_level.role != "frame":
        yield f"in no window: {stop}"
    if stop.role not in _ROLES:
        yield f"a role that says nothing: {stop}"
    if missing := {"enabled", "focused", "showing", "visible"} - stop.states:
        yield f"not {', '.join(missing)}: {stop}"
    if "editable" in stop.states and stop.text is None:
        yield f"its text cannot be read: {stop}"
    x, y, width, height = stop.box
    left, top, wide, high = stop.window
    # A long list may end below the window.
    seen = min(y + height, top + high) - max(y, top)
    if (
        not width
        or not left <= x <= x + width <= left + wide
        or seen < min(height, _LINE)
        or not seen
    ):
        yield f"not on the screen: {stop}, in {stop.window}"


def is_read_after(before: Stop, after: Stop) -> bool:
    """Return whether `after` is further down, further right or inside; measured within their common
    container, which may have been scrolled in between."""
    depth = 0
    for depth, (one, other) in enumerate(zip(before.around, after.around, strict=False)):
        if one.identity != other.identity:
            depth -= 1
            break
    x, y, width, height = before.box_within(depth)
    left, top, wide, high = after.box_within(depth)
    inside = x <= left and y <= top and left + wide <= x + width and top + high <= y + height
    return inside or top >= y + height - 2 or left >= x + width - 2
