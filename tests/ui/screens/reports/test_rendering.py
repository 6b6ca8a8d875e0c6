"""Pages laid out in a thread: the first before the rest, outdated requests dropped."""

import threading
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desk.record import replace
from desk.reports.builders.phone_list import PhoneLine, PhoneList
from desk.reports.document import Document, PageFrame, Paper
from desk.reports.kinds import ReportKind
from desk.ui.screens.reports import rendering
from desk.ui.screens.reports.rendering import Laid, PreviewRenderer, file_name
from desk.ui.task_runner import TaskRunner


def phone_list(rows: int, heading: str = "Everyone, A to Z") -> Document:
    line = PhoneLine("Kessler", ", Ruth", "(541) 555-0142", "Kessler Orchards", False)
    body = PhoneList(heading, ("Name", "Number", "Business"), (line,) * rows, "none", "", "")
    frame = PageFrame(
        title="Phone list",
        kind="Phone list",
        business="Michael’s RV",
        foot="Bend",
        printed="Printed April 14, 2026.",
        page_of="Page {page} of {pages}",
        language="en",
    )
    return Document(ReportKind.PHONE_LIST, Paper.A4, frame, body)


class Seen:
    """The results in order of arrival; requests a picture of the first page of each layout."""

    def __init__(self, maker: PreviewRenderer) -> None:
        self.laid: list[Laid] = []
        self.order: list[str] = []
        self.pictures: list[QImage] = []
        self.troubles: list[Exception] = []
        self._maker = maker
        maker.laid.connect(self._on_laid)
        maker.drawn.connect(self._on_drawn)
        maker.failed.connect(self.troubles.append)

    def _on_laid(self, laid: Laid) -> None:
        self.laid.append(laid)
        self.order.append("whole" if laid.whole else "beginning")
        self._maker.draw(0, 300, 1.0)

    def _on_drawn(self, page: int, picture: QImage) -> None:
        self.order.append(f"page {page}")
        self.pictures.append(picture)


@pytest.fixture
def maker(runner: TaskRunner) -> Iterator[PreviewRenderer]:
    found = PreviewRenderer(runner)
    yield found
    found.stop()


@pytest.fixture
def seen(maker: PreviewRenderer) -> Seen:
    return Seen(maker)


def test_first_page_of_a_long_report_is_drawn_before_the_rest(
    maker: PreviewRenderer, seen: Seen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The renderer waits until the first page is drawn, also on a busy machine.
    monkeypatch.setattr(rendering, "_LOOK_S", 60)
    maker.start(phone_list(700))
    qtbot.waitUntil(lambda: len(seen.order) == 4)
    assert seen.order == ["beginning", "page 0", "whole", "page 0"]
    assert (seen.laid[0].pages, seen.laid[1].pages) == (1, 32)
    first, again = seen.pictures
    # Equal but for the footer, which has no page count in the first layout.
    above = first.copy(0, 0, 300, 380)
    assert above == again.copy(0, 0, 300, 380)
    assert first != again


def test_short_report_is_laid_out_once(maker: PreviewRenderer, seen: Seen, qtbot: QtBot) -> None:
    maker.start(phone_list(3))
    qtbot.waitUntil(lambda: len(seen.order) == 2)
    assert seen.order == ["whole", "page 0"]
    laid = seen.laid[0]
    assert (round(laid.width), round(laid.height)) == (595, 842)
    assert "Kessler" in laid.text
    assert seen.pictures[0].width() == 300


def test_only_the_newest_report_is_answered(
    maker: PreviewRenderer, seen: Seen, qtbot: QtBot
) -> None:
    for rows in (400, 300, 200):
        maker.start(phone_list(rows))
    maker.start(phone_list(3, "The newest"))
    qtbot.waitUntil(lambda: "page 0" in seen.order)
    assert seen.order == ["whole", "page 0"]
    assert "The newest" in seen.laid[0].text


def test_answer_for_an_earlier_report_is_dropped(
    maker: PreviewRenderer, seen: Seen, qtbot: QtBot
) -> None:
    answered = threading.Event()
    maker._answered.connect(lambda _answer: answered.set(), Qt.ConnectionType.DirectConnection)
    maker.start(phone_list(3, "The one before"))
    # Its answer is in the event queue of this thread.
    assert answered.wait(60)
    maker.start(phone_list(3, "The newest"))
    qtbot.waitUntil(lambda: "page 0" in seen.order)
    assert ["The newest" in laid.text for laid in seen.laid] == [True]


def test_typst_error_emits_failed(maker: PreviewRenderer, seen: Seen, qtbot: QtBot) -> None:
    # The body lacks the values that its template reads.
    maker.start(replace(phone_list(1), body={}))
    qtbot.waitUntil(lambda: bool(seen.troubles))
    assert not seen.laid


def test_characters_that_no_font_has_are_reported(
    maker: PreviewRenderer, seen: Seen, qtbot: QtBot
) -> None:
    maker.start(phone_list(1, "\uffff of March"))
    qtbot.waitUntil(lambda: bool(seen.laid))
    assert seen.laid[0].missing == ("\uffff",)


def test_file_name_has_no_characters_that_a_system_refuses() -> None:
    document = phone_list(1)
    frame = replace(document.frame, title='Phone list: a/b\\c: "x" <y>?\u202e', kind="Phone list")
    name = file_name(replace(document, frame=frame), at_noon())
    assert name == "a b c x y phone list 2026-04-14"
    plain = file_name(document, at_noon())
    assert plain == "Phone list 2026-04-14"


def at_noon() -> object:
    from datetime import datetime

    return datetime.combine(date(2026, 4, 14), datetime.min.time())
