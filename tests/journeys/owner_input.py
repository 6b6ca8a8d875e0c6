"""The actions of an owner, each with the mouse and with keys alone."""

import re
from typing import Protocol

from tests.tools.running_desk import RunningDesk, Seen
from tests.tools.waiting import wait_until

_MOST_STOPS = 60


class OwnerHands(Protocol):
    """One way to operate Desk. Widgets are found by class and by a pattern for their text."""

    def __init__(self, desk: RunningDesk) -> None: ...

    def enter(self, pattern: str, kind: str) -> None:
        """Give a field the keyboard focus."""

    def use(self, pattern: str, kind: str) -> None:
        """Press a button."""

    def choose(self, pattern: str) -> None:
        """Choose a row of the open menu."""

    def choose_file(self, name: str) -> None:
        """Choose a file in the folder that the system's file dialog shows."""

    def find(self, text: str) -> None:
        """Type into the search field of the top bar."""

    def pick(self, pattern: str, kind: str) -> None:
        """Choose a row of the list under the focused field."""

    def go_to(self, tab: str) -> None:
        """Open a screen of the sidebar."""

    def keep(self, pattern: str) -> None:
        """Finish a promise on Today."""


class Mouse(OwnerHands):
    def __init__(self, desk: RunningDesk) -> None:
        self._desk = desk

    def enter(self, pattern: str, kind: str) -> None:
        self._click(pattern, kind)
        self._desk.await_focus(pattern, kind)

    def use(self, pattern: str, kind: str) -> None:
        self._click(pattern, kind)

    def choose(self, pattern: str) -> None:
        self._click(pattern, "_MenuRow")

    def choose_file(self, name: str) -> None:
        self._desk.click_row(name, "QTreeView")
        self._click("Open", "QPushButton")

    def find(self, text: str) -> None:
        self._click("Find someone", "")
        self._desk.await_focus("Find someone", "")
        self._desk.desktop.write(text)

    def pick(self, pattern: str, kind: str) -> None:
        self._desk.click_row(pattern, kind)

    def go_to(self, tab: str) -> None:
        self._click(f"^{tab}", "SidebarTab")

    def keep(self, pattern: str) -> None:
        self._click(f"^Kept: {pattern}", "TickBox")

    def _click(self, pattern: str, kind: str) -> None:
        self._desk.click(self._desk.await_seen(pattern, kind))


class Keyboard(OwnerHands):
    """Uses keys only, Tab where there is no shortcut; the pointer stays in the corner."""

    _TABS = ("Today", "Customers", "Calls", "Do it now")

    def __init__(self, desk: RunningDesk) -> None:
        self._desk = desk

    def enter(self, pattern: str, kind: str) -> None:
        self._walk("Tab", pattern, kind)

    def use(self, pattern: str, kind: str) -> None:
        self._walk("Tab", pattern, kind)
        self._desk.desktop.press("Return")

    def choose(self, pattern: str) -> None:
        self._walk("Down", pattern, "_MenuRow")
        self._desk.desktop.press("Return")

    def choose_file(self, name: str) -> None:
        self._desk.await_focus("", "QLineEdit")
        self._desk.desktop.write(name)
        self._desk.desktop.press("Return")

    def find(self, text: str) -> None:
        self._desk.desktop.press("ctrl+k")
        self._desk.await_focus("Find someone", "")
        self._desk.desktop.write(text)

    def pick(self, pattern: str, kind: str) -> None:
        self._desk.await_seen(pattern, kind)
        while not re.search(pattern, before := self._current(kind)):
            self._desk.desktop.press("Down")
            wait_until(lambda b=before: self._current(kind) != b, what=f"a row below {before!r}")
        self._desk.desktop.press("Return")

    def _current(self, kind: str) -> str:
        return self._desk.await_seen("", kind).current

    def go_to(self, tab: str) -> None:
        self._desk.desktop.press(f"ctrl+{self._TABS.index(tab) + 1}")

    def keep(self, pattern: str) -> None:
        self._desk.await_seen(pattern, "PromiseRowWidget")
        self._walk("Tab", pattern, "PromiseRowWidget")
        self._desk.desktop.press("d")

    def _walk(self, key: str, pattern: str, kind: str) -> None:
        """Press the key until the widget has the keyboard focus."""
        self._desk.await_seen(pattern, kind)
        met: list[str] = []
        while True:
            here = wait_until(self._desk.focused, what=f"the keyboard somewhere, after {met}")
            if (not kind or here.kind == kind) and re.search(pattern, here.words):
                return
            met.append(f"{here.kind} {here.name}")
            assert len(met) < _MOST_STOPS, f"{key} does not lead to {kind} {pattern!r}: {met}"
            self._desk.desktop.press(key)
            wait_until(lambda before=here: self._moved(before), what=f"{key} to leave {met[-1]}")

    def _moved(self, before: Seen) -> bool:
        here = self._desk.focused()
        return here is not None and (here.kind, here.name, here.box) != (
            before.kind,
            before.name,
            before.box,
        )
