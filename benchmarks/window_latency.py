"""Drives the real window from inside: opens screens, types into the search field, scrolls lists.

`python -m benchmarks.window_latency HOME DAY [open]` prints JSON with milliseconds until the rows
are painted: from the key of each screen (with `open` only these), from each key press in the search
field, from each scroll step, and from the same key presses above an empty list, which are the
floor. DESK_TIMES names a file for Desk's stamps.
"""

import json
import os
import random
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QWidget

from desk.app.application import App
from desk.app.ui_factory import Environment
from desk.clock import on_day
from desk.desktop.single_instance import SingleInstance
from desk.paths import Paths
from desk.ui.main_window import MainWindow
from desk.ui.screen import Screen
from desk.ui.screens.calls.filters import FilterBar, Period
from desk.ui.screens.calls.table import CallTable
from desk.ui.screens.customers.people_list import PeoplePane
from desk.ui.widgets.row_list import ActionRow, RowList

TYPED = ("vibaick gos", "shiet k", "tieck", "5415", "moa", "gostebin", "2019 b")
BETWEEN_KEYS_MS = 60
LOOKING_MS = 600
STEPS = 300
OPENINGS = 5  # of each screen, after the first
LONGEST_WAIT = 20.0  # seconds


class Painted(QObject):
    """Counts the paint events of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


def spent(act: Callable[[], object], done: Callable[[], bool]) -> float:
    """Return the milliseconds from `act` until `done` is true after some event."""
    start = time.perf_counter()
    act()
    while not done():
        # Sleep between events like the program itself: a busy loop would hold up the worker.
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() - start > LONGEST_WAIT:
            raise TimeoutError(f"the window did not paint within {LONGEST_WAIT} s")
    return (time.perf_counter() - start) * 1000


def wait(ms: int) -> None:
    """Run the event loop; QTest.qWait would hold up the worker."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def opened(window: MainWindow) -> dict[str, list[float]]:
    """Open each screen for the first time, when it is also built, and then OPENINGS times again."""
    times: dict[str, list[float]] = {key: [] for key in ROWS}
    for turn in range(OPENINGS + 1):
        for key in ROWS:
            if turn or window.shown != key:  # Today is there from the start
                times[key].append(_opening(window, key))
                wait(LOOKING_MS)
    times["today"].insert(0, times["today"][0])
    return times


def _opening(window: MainWindow, key: str) -> float:
    """Return the milliseconds from the key of a screen until its rows are painted."""
    painted: list[Painted] = []
    has_rows: list[Callable[[], bool]] = []
    before = 0

    def press() -> None:
        QTest.keySequence(window, QKeySequence(window.keys_of(key).replace(" ", "+")))
        if window.shown != key:
            raise RuntimeError(f"the key of {key} opened no screen")
        widget, has = ROWS[key](window.screen_of(key))
        painted.append(Painted(widget))
        has_rows.append(has)

    def shown() -> bool:
        nonlocal before
        if not has_rows[0]():
            before = painted[0].count
            return False
        return painted[0].count > before

    return spent(press, shown)


def _today(screen: Screen) -> tuple[QWidget, Callable[[], bool]]:
    row = screen.findChild(ActionRow)
    assert row is not None
    return row, lambda: True


def _customers(screen: Screen) -> tuple[QWidget, Callable[[], bool]]:
    pane = screen.findChild(PeoplePane)
    assert pane is not None
    model = pane.model
    return pane.list.viewport(), lambda: model.record(model.index(0, 0)) is not None


def _calls(screen: Screen) -> tuple[QWidget, Callable[[], bool]]:
    table = _table(screen)
    model = table.model()
    return table.viewport(), lambda: model.rowCount() > 0


def _do_it_now(screen: Screen) -> tuple[QWidget, Callable[[], bool]]:
    rows = screen.findChild(RowList)  # painted only once it has some
    assert rows is not None
    return rows, lambda: True


def _settings(screen: Screen) -> tuple[QWidget, Callable[[], bool]]:
    return screen, lambda: True


# For each screen, the widget that paints its rows and a test whether it has any.
ROWS: dict[str, Callable[[Screen], tuple[QWidget, Callable[[], bool]]]] = {
    "customers": _customers,
    "calls": _calls,
    "do_it_now": _do_it_now,
    "settings": _settings,
    "today": _today,
}


def _table(screen: Screen) -> CallTable:
    table = screen.findChild(CallTable)
    assert table is not None
    return table


def log_frames(window: MainWindow) -> list[float]:
    """Return the milliseconds of each frame while the log of all calls is scrolled."""
    screen = window.show_screen("calls")
    bar, table = screen.findChild(FilterBar), _table(screen)
    assert bar is not None
    bar.set_period(Period.ALL)
    wait(2_000)
    return frames(table)


def keys(pane: PeoplePane) -> list[float]:
    """Return the milliseconds from each key press in the search field to painted rows."""
    painted = Painted(pane.list.viewport())
    answers = 0

    def count(*_: object) -> None:
        nonlocal answers
        answers += 1

    pane.model.ready.connect(count)
    pane.field.setFocus()
    times = []
    for text in TYPED:
        # As after Ctrl F, the first key replaces the text before.
        pane.field.selectAll()
        wait(LOOKING_MS)
        for place, char in enumerate(text):
            if char == " ":
                QTest.keyClick(pane.field, Qt.Key.Key_Space)
                wait(BETWEEN_KEYS_MS)
                continue
            seen = answers
            paints = 0

            def shown() -> bool:
                nonlocal paints
                if answers == seen:  # noqa: B023 - called within this turn only
                    paints = painted.count
                    return False
                return painted.count > paints

            times.append(spent(lambda c=text[place]: QTest.keyClicks(pane.field, c), shown))  # type: ignore[misc]
            wait(BETWEEN_KEYS_MS)
    pane.field.clear()
    wait(500)
    return times


def empty_keys(pane: PeoplePane) -> list[float]:
    """Return the milliseconds from each of the same key presses to a repaint of an empty list.

    A plain field and an empty table of the same sizes are laid over the pane for that.
    """
    cover = QWidget(pane)
    field, table = QLineEdit(cover), QTableView(cover)
    cover.setGeometry(pane.rect())
    field.setGeometry(QRect(pane.field.mapTo(pane, QPoint()), pane.field.size()))
    table.setGeometry(QRect(pane.list.mapTo(pane, QPoint()), pane.list.size()))
    field.textChanged.connect(lambda _text: table.viewport().update())
    painted = Painted(table.viewport())
    cover.show()
    field.setFocus()
    times = []
    for text in TYPED:
        field.selectAll()
        wait(LOOKING_MS)
        for char in text.replace(" ", ""):
            before = painted.count
            times.append(
                spent(
                    lambda c=char: QTest.keyClicks(field, c),  # type: ignore[misc]
                    lambda b=before: painted.count > b,  # type: ignore[misc]
                )
            )
            wait(BETWEEN_KEYS_MS)
    cover.hide()
    cover.deleteLater()
    wait(500)
    return times


def frames(view: QTableView) -> list[float]:
    """Return the milliseconds of each frame of a steady scroll and of jumps to random places."""
    painted = Painted(view.viewport())
    bar = view.verticalScrollBar()
    chance = random.Random(4)
    places = [min(bar.maximum(), step * bar.singleStep() * 3) for step in range(1, STEPS)]
    places += [chance.randint(0, bar.maximum()) for _ in range(STEPS // 3)]
    times = []
    for place in places:
        before = painted.count
        if place == bar.value():
            continue
        times.append(
            spent(lambda p=place: bar.setValue(p), lambda b=before: painted.count > b)  # type: ignore[misc]
        )
        wait(5)
    return times


def _text(path: Path) -> str:
    return path.read_text("utf-8") if path.exists() else ""


def main() -> int:
    stamps = Path(os.environ["DESK_TIMES"])
    application = QApplication(["desk"])
    paths = Paths.find(sys.argv[1])
    instance = SingleInstance(paths.home)
    instance.acquire(listen=False)
    clock = on_day(date.fromisoformat(sys.argv[2]))
    app = App(Environment(application, paths, clock), instance)
    app.start(hidden=False)
    while "rows_painted" not in _text(stamps):
        wait(50)
    wake = QTimer()  # ends the wait for a paint that never comes
    wake.start(int(LONGEST_WAIT * 1000))
    wait(1_000)
    window = next(w for w in application.topLevelWidgets() if isinstance(w, MainWindow))
    times = opened(window)
    if sys.argv[3:] == ["open"]:
        print(json.dumps({"opened": times}))
        app.close()
        return 0
    pane = window.show_screen("customers").findChild(PeoplePane)
    assert pane is not None
    wait(2_000)
    found = {
        "opened": times,
        "empty": empty_keys(pane),
        "keys": keys(pane),
        "frames": frames(pane.list),
        "log_frames": log_frames(window),
    }
    print(json.dumps(found))
    app.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
