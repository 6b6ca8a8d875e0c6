"""The timeline: its texts, its model, its keys."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk.domain.calls import Direction, Outcome
from desk.domain.fixes import NotifiedVia
from desk.domain.scores import Felt
from desk.domain.timeline import TimelineKind, TimelineRow
from desk.formatting.formatter import Formatter
from desk.formatting.timeline import timeline_line
from desk.ui.screens.customers.timeline import TimelineList, TimelineModel, TimelineRole
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import TypeSize
from tests.ui.app_window import AppWindow
from tests.ui.screens.customers.card_window import HOSTILE, plain

NOW = datetime(2026, 4, 14, 10, 24, tzinfo=UTC)


def at(days_ago: float) -> datetime:
    return NOW - timedelta(days=days_ago)


def call(
    number: int = 1,
    days_ago: float = 42,
    outcome: Outcome = Outcome.TALKED,
    direction: Direction = Direction.INCOMING,
    seconds: int | None = 360,
    **more: object,
) -> TimelineRow:
    return TimelineRow(
        TimelineKind.CALL,
        number,
        at(days_ago),
        str(more.pop("text", "Awning arm won’t lock open")),
        direction,
        outcome,
        seconds,
        **more,  # type: ignore[arg-type]
    )


def fix(number: int = 1, days_ago: float = 1, **more: object) -> TimelineRow:
    text = str(more.pop("text", "Order the awning arm knob"))
    return TimelineRow(TimelineKind.FIX, number, at(days_ago), text, **more)  # type: ignore[arg-type]


@pytest.fixture
def formatter(desk_window: AppWindow) -> Formatter:
    return desk_window.formatter


@pytest.mark.parametrize(
    ("row", "icon", "title", "side", "token"),
    [
        (call(), "phone-incoming", "Ruth called, 6 min", "", "ink3"),
        (call(seconds=None), "phone-incoming", "Ruth called", "", "ink3"),
        (
            call(direction=Direction.OUTGOING, seconds=3900),
            "phone-outgoing",
            "Called Ruth, 1 h 5 m",
            "",
            "ink3",
        ),
        (
            call(direction=Direction.OUTGOING, outcome=Outcome.NO_ANSWER, seconds=None),
            "phone-outgoing",
            "Called Ruth, no answer",
            "",
            "ink3",
        ),
        (call(outcome=Outcome.MISSED), "phone-missed", "Ruth called, missed", "", "ink3"),
        (
            call(outcome=Outcome.VOICEMAIL, seconds=41),
            "voicemail",
            "Ruth left a voicemail, 41 s",
            "",
            "ink3",
        ),
        (
            call(outcome=Outcome.HELD),
            "hand",
            "Ruth called, you were with someone",
            "",
            "ink3",
        ),
        (fix(), "timer", "Do it now", "Open 1 d", "late"),
        (fix(days_ago=3 / 24), "timer", "Do it now", "Open 3 h", "ink3"),
        (fix(done=at(0), seconds=100), "check", "Done in 1:40", "", "ink3"),
        (fix(done=at(0), seconds=0), "check", "Done", "", "ink3"),
        (fix(dismissed=at(0)), "x", "Let go", "", "ink3"),
        (
            fix(promised_on=date(2026, 4, 24)),
            "handshake",
            "Promised by Fri, Apr 24",
            "Open",
            "ink3",
        ),
        (
            fix(promised_on=date(2026, 4, 12)),
            "handshake",
            "Promised by Sun, Apr 12",
            "2 d late",
            "late",
        ),
        (
            fix(promised_on=date(2026, 4, 20), done=at(0)),
            "handshake",
            "Promise kept early",
            "",
            "ink3",
        ),
        (
            fix(promised_on=date(2026, 4, 10), done=at(0)),
            "handshake",
            "Promise kept, 4 d late",
            "",
            "ink3",
        ),
        (
            TimelineRow(TimelineKind.CHECK_IN, 1, at(95), "Knee went well", seconds=660),
            "calendar-check",
            "Check-in, 11 min",
            "",
            "ink3",
        ),
        (TimelineRow(TimelineKind.BOUGHT, 1, at(95), "Pump"), "shopping-bag", "Bought", "", "ink3"),
        (TimelineRow(TimelineKind.NOTE, 1, at(95), "Boat"), "sticky-note", "Note", "", "ink3"),
    ],
)
def test_line_of_describes_each_kind_of_record(
    row: TimelineRow, icon: str, title: str, side: str, token: str, formatter: Formatter
) -> None:
    line = timeline_line(row, "Ruth Kessler", formatter, NOW)
    assert (line.icon, plain(line.title), line.side, line.side_token) == (icon, title, side, token)


def test_spoken_line_includes_day_and_rating(formatter: Formatter) -> None:
    line = timeline_line(call(felt=Felt.HAPPY), "Ruth Kessler", formatter, NOW)
    assert line.felt is Felt.HAPPY
    assert plain(line.spoken) == (
        "Tue, Mar 3, 2026, Ruth called, 6 min, Awning arm won’t lock open, happy"
    )
    late = timeline_line(fix(), "Ruth Kessler", formatter, NOW)
    assert late.spoken.endswith("open for 1 day")


def test_line_text_appends_notification_and_quote(formatter: Formatter) -> None:
    row = fix(done=at(0), notified_via=NotifiedVia.TEXT, words="Like new")
    assert timeline_line(row, "Ruth", formatter, NOW).text == (
        "Order the awning arm knob. Told by text.\n“Like new”"
    )


@pytest.fixture
def model(formatter: Formatter) -> TimelineModel:
    return TimelineModel(formatter)


def rows(count: int, start: int = 0) -> list[TimelineRow]:
    return [call(number, days_ago=number * 9.0) for number in range(start, start + count)]


def test_model_inserts_year_rows_above_records(model: TimelineModel, qtbot: QtBot) -> None:
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, None
    )
    model.set_rows(rows(20), "Ruth Kessler", more=True)
    years = [
        model.index(number, 0).data(TimelineRole.YEAR)
        for number in range(model.rowCount())
        if model.index(number, 0).data(TimelineRole.ROW) is None
    ]
    assert years == [2026, 2025]
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    # Older rows of the same year bring no second heading, those of the next one do.
    model.add_rows(rows(60, 20), more=False)
    assert model.rowCount() == 80 + 3
    assert not model.more
    model.add_rows([], more=False)
    model.set_rows((), "Ruth Kessler", more=False)
    assert model.rowCount() == 0
    assert model.data(QModelIndex()) is None
    assert model.row_at(QModelIndex()) is None
    del tester


@pytest.fixture
def view(model: TimelineModel, theme: Theme, qtbot: QtBot) -> Iterator[TimelineList]:
    model.set_rows(rows(20), "Ruth Kessler", more=False)
    holder = QWidget()
    view = TimelineList(theme, model, "What happened")
    view.setParent(holder)
    qtbot.addWidget(holder)
    holder.resize(500, 900)
    view.resize(480, 100)
    holder.show()
    yield view
    holder.close()


def test_list_height_is_sum_of_its_rows(view: TimelineList, theme: Theme) -> None:
    # 20 rows of 56 and two years of 26, as in the design.
    assert view.height() == 20 * 56 + 2 * 26
    wide = view.height()
    view.resize(170, wide)
    assert view.height() > wide


def test_arrows_skip_years_and_other_keys_are_emitted(view: TimelineList, qtbot: QtBot) -> None:
    asked: list[tuple[int, int]] = []
    view.key_pressed.connect(lambda row, event: asked.append((event.key(), row.id)))
    view.setFocus()
    current = view.current_row()
    assert current is None or current.id == 0
    while (row := view.current_row()) is None or row.id < 12:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    asked.clear()
    row = view.current_row()
    assert row is not None
    assert row.id == 12
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert asked == [(Qt.Key.Key_Return, 12), (Qt.Key.Key_Delete, 12)]
    index = view.currentIndex()
    point = view.visualRect(index).center()
    assert view.indexAt(QPoint(point)) == index
    qtbot.keyClick(view, Qt.Key.Key_Home)
    for _ in range(30):
        qtbot.keyClick(view, Qt.Key.Key_Up)
    row = view.current_row()
    assert row is not None
    assert row.id == 0


def test_end_reached_is_emitted_at_last_row(view: TimelineList, qtbot: QtBot) -> None:
    reached: list[bool] = []
    view.end_reached.connect(lambda: reached.append(True))
    view.setFocus()
    for _ in range(20):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert reached


def test_hostile_text_is_painted_as_plain_text_with_limited_height(
    view: TimelineList, model: TimelineModel, qtbot: QtBot
) -> None:
    hostile = [call(number, days_ago=number, text=text) for number, text in enumerate(HOSTILE)]
    model.set_rows(hostile, HOSTILE[0], more=False)
    image = view.grab().toImage()
    assert not image.isNull()
    # Ten thousand letters and forty lines still make a row of limited height.
    heights = [view.visualRect(model.index(n, 0)).height() for n in range(model.rowCount())]
    assert max(heights) < 300
    for number, text in enumerate(HOSTILE):
        shown = model.index(number + 1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert text.strip().splitlines()[0][:20] in shown


def test_title_wraps_to_two_lines_beside_face_in_narrow_list(
    theme: Theme, formatter: Formatter, qtbot: QtBot
) -> None:
    model = TimelineModel(formatter)
    model.set_rows([call(felt=Felt.HAPPY)], "Ruth Kessler", more=False)
    timeline = TimelineList(theme, model, "What happened")
    qtbot.addWidget(timeline)
    line = model.index(1, 0).data(TimelineRole.LINE)
    delegate = timeline.itemDelegate()
    title = theme.line_height(TypeSize(13, 20, 600))
    assert len(delegate.title_lines(line, 500)) == 1
    assert len(delegate.title_lines(line, 220)) == 2
    short = delegate.height(replace(line, text=""), 500)
    assert delegate.height(replace(line, text=""), 220) == short + title
