"""The window's frame: screens built when first shown, and what is told to all of them."""

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from desk.changes import Area, Changes
from desk.ui.main_window import SMALLEST, MainWindow, Place
from desk.ui.screen import Screen
from desk.ui.theme import Theme


class Listening(Screen):
    """A screen that remembers what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[object] = []

    def refresh(self, changes: Changes | None = None) -> None:
        self.told.append(changes)

    def set_single_keys(self, on: bool) -> None:
        self.told.append(on)


class Frame:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.built: dict[str, Listening] = {}
        self.reachable = False
        self.window = MainWindow(
            theme,
            (
                Place("today", "sun", "Today", lambda: self._build("today")),
                Place("customers", "book-user", "Customers", lambda: self._build("customers")),
            ),
            lambda: self.reachable,
        )
        qtbot.addWidget(self.window)

    def _build(self, key: str) -> Listening:
        self.built[key] = Listening()
        return self.built[key]


@pytest.fixture
def frame(qtbot: QtBot, theme: Theme) -> Frame:
    return Frame(qtbot, theme)


def test_a_screen_is_built_once_and_only_when_it_is_first_shown(frame: Frame) -> None:
    assert frame.built == {}
    first = frame.window.show_screen("customers")
    assert list(frame.built) == ["customers"]
    frame.window.show_screen("today")
    assert frame.window.show_screen("customers") is first
    assert frame.window.shown == "customers"
    assert first.isVisibleTo(frame.window)
    assert not frame.built["today"].isVisibleTo(frame.window)


def test_every_built_screen_hears_of_a_write_and_none_is_built_for_it(frame: Frame) -> None:
    frame.window.show_screen("today")
    frame.built["today"].told.clear()
    changes = Changes(Area.CALLS)
    frame.window.refresh(changes)
    assert frame.built["today"].told == [changes]
    assert "customers" not in frame.built


def test_single_letters_are_set_for_every_screen_without_changing_the_one_in_front(
    frame: Frame,
) -> None:
    frame.window.show_screen("today")
    frame.window.show_screen("customers")
    frame.window.set_single_keys(False)
    assert [screen.told[-1] for screen in frame.built.values()] == [False, False]
    assert frame.window.shown == "customers"


def test_a_screen_built_later_knows_that_single_letters_are_off(frame: Frame) -> None:
    frame.window.set_single_keys(False)
    frame.window.show_screen("customers")
    assert frame.built["customers"].told == [False]


def test_closing_hides_only_while_the_owner_can_get_back(frame: Frame, qtbot: QtBot) -> None:
    frame.reachable = True
    frame.window.show()
    with qtbot.waitSignal(frame.window.closed):
        assert not frame.window.close()
    assert not frame.window.isVisible()
    frame.reachable = False
    frame.window.show()
    assert frame.window.close()


def test_a_place_on_a_monitor_that_is_gone_keeps_only_its_size(theme: Theme, qtbot: QtBot) -> None:
    window = MainWindow(theme, (), lambda: False, (50_000, 50_000, 1000, 640))
    qtbot.addWidget(window)
    assert window.size().toTuple() == (1000, 640)
    assert not QRect(*window.rectangle()).contains(50_010, 50_010)


def test_the_window_is_never_smaller_than_its_least(theme: Theme, qtbot: QtBot) -> None:
    window = MainWindow(theme, (), lambda: False, (0, 0, 100, 100))
    qtbot.addWidget(window)
    assert window.size().toTuple() == SMALLEST
