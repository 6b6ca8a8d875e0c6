"""Hostile text in every field is shown literally on every screen."""

import sys
from collections.abc import Callable, Iterator
from datetime import date, time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QPlainTextEdit,
    QTextEdit,
    QToolTip,
    QWidget,
)

from desk.app.application import App
from desk.app.ui_factory import Environment
from desk.clock import fixed
from desk.data.database import open_database
from desk.desktop.single_instance import SingleInstance
from desk.domain.people import PersonRef
from desk.domain.timeline import TimelineKind, TimelineRow
from desk.paths import Paths
from desk.reports.kinds import ReportKind
from desk.services.card_records import annotate_rating, list_ratings
from desk.services.desk import Desk
from desk.services.people import get_person
from desk.ui.call_window.call_state import CallShown
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.menu_panel import MenuItem
from desk.ui.widgets.overlay import Popover
from tests.safe_text.hostile import fill, hostile_texts
from tests.safe_text.watch import Bait

might_be_rich = QtGui.Qt.mightBeRichText  # this namespace has it there only
_opened: list[tuple[str, str]] = []
_listening = [False]


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if not _listening[0]:
        return
    if event == "open" and isinstance(arguments[0], (str, bytes)):
        _opened.append((event, str(arguments[0])))
    elif event == "socket.connect" and not isinstance(arguments[1], tuple):
        return  # a socket of this computer, such as the desktop's bus
    elif event in ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system"):
        _opened.append((event, repr(arguments)))


@pytest.fixture
def audit() -> Iterator[list[tuple[str, str]]]:
    """Return files opened, connections made and programs started by Python during a test."""
    if not _listening[0]:
        sys.addaudithook(_hook)
    _listening[0] = True
    _opened.clear()
    yield _opened
    _listening[0] = False


class Screens:
    """The whole Desk on the offscreen platform, searched for markup after each step."""

    def __init__(self, app: App, qapp: QApplication, qtbot: Any, bait: Bait) -> None:
        self._app = app
        self._qapp = qapp
        self._qtbot = qtbot
        self._bait = bait
        self.window = app.window
        self.seen: set[str] = set()  # accessible names and texts of all that was there

    def settle(self) -> None:
        """Let the worker answer and everything paint."""
        for _ in range(2):
            self._qtbot.waitUntil(self._app.ui.context.runner.is_idle, timeout=20_000)
            QTest.qWait(5)

    def look(self, where: str) -> None:
        self.settle()
        problems = []
        for widget in self._qapp.allWidgets():
            problems += [f"{where}: {problem}" for problem in markup_in(widget)]
            self.seen |= words_of(widget)
        for widget in self._qapp.allWidgets():
            if widget.isVisible() and not widget.visibleRegion().isEmpty():
                problems += [f"{where}: {problem}" for problem in self._hover(widget)]
        problems += self._bait.taken()
        assert not problems, "\n".join(problems[:10])

    def close_all(self) -> None:
        """Close all open dialogs and menus."""
        for widget in self._qapp.allWidgets():
            if isinstance(widget, CardDialog) and widget.isVisible():
                widget.reject()
            elif isinstance(widget, Popover) and widget.isVisible():
                widget.close_panel()

    def _hover(self, widget: QWidget) -> list[str]:
        """Show a tooltip, as when the pointer rests."""
        spots = [widget.rect().center()]
        target = widget
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            target = widget.viewport()
            rows = range(min(widget.model().rowCount(), 30))
            rects = [widget.visualRect(widget.model().index(row, 0)) for row in rows]
            spots = [rect.center() for rect in rects if rect.intersects(target.rect())]
        problems = []
        for spot in spots:
            event = QHelpEvent(QEvent.Type.ToolTip, spot, target.mapToGlobal(spot))
            self._qapp.sendEvent(target, event)
            tip = QToolTip.text()
            if might_be_rich(tip):
                problems.append(f"{type(widget).__name__} shows the tooltip {tip[:80]!r}")
            self.seen.add(tip)
        if QToolTip.isVisible():
            QToolTip.hideText()
        return problems


def markup_in(widget: QWidget) -> list[str]:
    """Return the texts of a widget that Qt would render as rich text."""
    problems = []
    kind = type(widget).__name__
    if isinstance(widget, QLabel) and type(widget).__name__ != "QTipLabel":
        guessing = widget.textFormat() is not Qt.TextFormat.PlainText
        if guessing and (
            widget.textFormat() is not Qt.TextFormat.AutoText or might_be_rich(widget.text())
        ):
            problems.append(f"{kind} reads {widget.text()[:80]!r} as {widget.textFormat().name}")
    if isinstance(widget, QTextEdit) and not isinstance(widget, QPlainTextEdit):
        problems.append(f"{kind} takes rich text")
    for name in ("toolTip", "whatsThis", "statusTip"):
        text = getattr(widget, name)()
        if might_be_rich(text):
            problems.append(f"{kind}.{name} is {text[:80]!r}")
    return problems


def words_of(widget: QWidget) -> set[str]:
    words = {widget.accessibleName(), widget.windowTitle()}
    for name in ("text", "toPlainText"):
        method = getattr(widget, name, None)
        if callable(method):
            words.add(str(method()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        for row in range(min(model.rowCount(), 60)):
            index = model.index(row, 0)
            for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
                words.add(str(index.data(role) or ""))
    return words


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    clock = fixed(date(2026, 4, 14), time(15))
    desk = Desk(open_database(Paths(tmp_path / "desk"), clock), clock)
    yield desk
    desk.database.close()


@pytest.fixture
def screens(
    desk: Desk, tmp_path: Path, qapp: QApplication, qtbot: Any, bait: Bait
) -> Iterator[Callable[[], Screens]]:
    """Return a factory of Desk on the desk that the test has filled."""
    paths = Paths(tmp_path / "desk")
    opened = []

    def start() -> Screens:
        instance = SingleInstance(paths.home)
        assert instance.acquire(listen=False)
        app = App(Environment(qapp, paths, desk.clock), instance)
        opened.append(app)
        app.start(hidden=False)
        qtbot.waitUntil(lambda: app.window.shown == "today", timeout=10_000)
        return Screens(app, qapp, qtbot, bait)

    yield start
    for app in opened:
        app.close()
        app.window.close()
        app.window.deleteLater()
        app.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_bait_text_detects_a_label_that_renders_markup(bait: Bait, qtbot: Any):
    label = QLabel(f'<img src="{bait.picture}">')
    qtbot.addWidget(label)
    label.show()
    label.grab()
    assert bait.taken() == [f"{bait.picture} was opened"]
    assert markup_in(label)
    label.setTextFormat(Qt.TextFormat.PlainText)
    assert not markup_in(label)


# The offscreen platform has neither a tray nor a stack of windows.
@pytest.mark.qt_log_ignore("does not support raise", "systemTrayWindowChanged", extend=True)
def test_hostile_text_is_never_rendered_as_markup(
    desk: Desk,
    screens: Callable[[], Screens],
    bait: Bait,
    audit: list[tuple[str, str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    texts = hostile_texts(bait.picture, bait.port)
    people = fill(desk, texts)
    refs = {
        kind: PersonRef(person, get_person(desk, person).name) for kind, person in people.items()
    }
    for kind, who in refs.items():
        annotate_rating(desk, list_ratings(desk, who.id)[0].id, texts[kind])
    on = screens()
    app, window = on._app, on.window
    on.look("Today")
    dialogs = app.ui.screens.dialogs()
    for kind, who in refs.items():
        app.ui.screens.show_person(who.id)
        on.look(f"the card of {kind}")
        card = app.ui.screens.customers().card
        card.edit_person()
        on.look(f"the editor of {kind}")
        card.show_person(who.id)
        for name, open_one in (
            ("log call", lambda who=who: dialogs.log_call(who)),
            ("promise", lambda who=who, kind=kind: dialogs.promise(who, what=texts[kind])),
            ("remove", lambda who=who: dialogs.remove_person(who)),
            ("a menu", lambda kind=kind: _menu(dialogs, window, texts[kind])),
            ("how it has gone", lambda who=who: dialogs.ratings(who)),
            (
                "how it went",
                lambda who=who, kind=kind: dialogs.how_it_went("fix", 0, who, texts[kind]),
            ),
            ("a remark", lambda who=who: dialogs.remark(list_ratings(desk, who.id)[0])),
            (
                "a check-in",
                lambda who=who, kind=kind, card=card: card.timeline_actions.edit(
                    get_person(desk, who.id), _check_in(desk, texts[kind])
                ),
            ),
        ):
            open_one()
            on.look(f"{name} of {kind}")
            on.close_all()
        app.ui.overlays.palette().open_from(window.top_bar.field, texts[kind].split("\n")[0][:200])
        on.look(f"the palette with {kind}")
        on.close_all()
        for whom, number in ((who, "(541) 555-0142"), (None, texts[kind])):
            call = dialogs.calls().show_call(CallShown(number, desk.clock.now(), whom))
            on.look(f"the call with {kind}")
            call.unknown.field.setText(texts[kind].split("\n")[0][:200])
            call.said.note.setPlainText(texts[kind])
            call.new_fix()
            on.look(f"what is written on the call with {kind}")
            on.close_all()
            call.set_small(True)
            on.look(f"the small bar of the call with {kind}")
            call.log()
            on.settle()
        app.ui.context.operations.show_message(texts[kind])
        app.ui.context.operations.offer(texts[kind], lambda: None)
        on.look(f"the toast of {kind}")
    for kind, who in refs.items():
        app.ui.screens.on_paper.show_history(who.id)
        on.look(f"the history of {kind} on paper")
    window.screen_in_front().bar.person.open_panel()
    on.look("choosing whose history to print")
    on.close_all()
    app.ui.screens.on_paper.show_report(ReportKind.PHONE_LIST)
    on.look("the phone list")
    calls = window.show_screen("calls")
    on.look("Calls")
    for row in range(6):
        calls.table.show_row(row)
        for name, open_one in (
            ("who is it", calls.row_actions.who_is_it),
            ("the menu", lambda row: calls._on_table_menu_wanted(row, QPoint(300, 300))),
        ):
            open_one(calls.table.current_record())
            on.look(f"{name} of a call")
            on.close_all()
    for kind in texts:
        calls.bar.field.setText(texts[kind].split("\n")[0][:200])
        on.look(f"calls found by {kind}")
    calls.bar.clear()
    things = window.show_screen("do_it_now")
    on.look("Do it now")
    for row in things.fixes_page.open.rows():
        row.setFocus()
        row.asked.emit("tell")
        on.look("telling somebody on Do it now")
        row.asked.emit("menu")
        on.look("the menu of a thing to do")
        on.close_all()
    for kind in texts:
        things.line.setFocus()
        things.line.setText(texts[kind].split("\n")[0][:200])
        things.line.textEdited.emit(things.line.text())
        on.look(f"the capture line with {kind}")
    things.line.clear()
    dialogs.merge_requested.emit(refs["script"])
    on.look("with whom to merge")
    on.close_all()
    merging = app.ui.screens.duplicates()
    for one, other in pairwise(refs.values()):
        merging.compare(one.id, other.id)
        on.look(f"{one.name} beside another")
        assert merging.pair.isVisible()
    merging.show_duplicates()
    on.look("likely doubles")
    dialogs.how_often(refs["file image"])
    on.look("how often")
    on.close_all()
    dialogs.pick_day(texts["file image"], lambda _day: None, draft="a-day")
    on.look("a day")
    on.close_all()
    dialogs.owner()
    on.look("the owner")
    on.close_all()
    app.ui.overlays.open_menu()
    on.look("the main menu")
    on.close_all()
    app.ui.context.operations.write(_remove, people["file image"])
    on.look("the toast of a removal")
    for page in ("business", "with_someone", "check_ins", "look", "keys", "bin"):
        app.ui.screens.show_settings(page)
        on.look(f"the settings of {page}")
    cards = tmp_path / "&lt;b&gt;cards.vcf"
    cards.write_text("".join(map(_card, texts.values())), encoding="utf-8")
    app.ui.screens.import_files([cards])
    on.look("what a file would bring in")
    bring_in = window.screen_of("import")
    assert bring_in.preview.isVisible()
    for row in range(bring_in.preview.list.entries.rowCount()):
        bring_in.preview.list.choose(row)
        on.look(f"entry {row} of a file")
    columns = tmp_path / "columns.csv"
    columns.write_text("".join(map(_row, texts.values())), encoding="utf-8")
    bring_in.take_files([columns])
    on.look("the columns of a table")
    assert bring_in.columns.isVisible()
    tray = app.desktop._tray
    # An ampersand and an underscore would mark the next letter as a key.
    assert tray._heading.text().startswith("Ruth &&amp; Walt &&lt;b&&gt; R&&D ＿one ＿＿two &&copy")
    assert not might_be_rich(tray._icon.toolTip())
    for kind in ("file image", "http image", "script", "style", "link", "entities", "leading dash"):
        assert any(texts[kind] in words for words in on.seen), kind
    # notify-send gets a text to show, with a "--" before it and its markup escaped.
    outside = [e for e in audit if e[0] != "open" and "'notify-send'" not in e[1]]
    outside += [e for e in audit if e[0] == "open" and str(bait.picture) in e[1]]
    assert not outside


def _check_in(desk: Desk, text: str) -> TimelineRow:
    return TimelineRow(TimelineKind.CHECK_IN, 1, desk.clock.now(), text)


def _menu(dialogs: Any, window: QWidget, text: str) -> None:
    items = [MenuItem(text, lambda: None, "phone", text[:100]), None]
    dialogs.menu(text, items, window.top_bar.field)


def _card(text: str) -> str:
    line = text.replace("\\", "\\\\").replace("\n", "\\n").replace(";", "\\;").replace(",", "\\,")
    parts = ("BEGIN:VCARD", "VERSION:4.0", f"FN:{line}", f"ORG:{line}", f"NOTE:{line}", "END:VCARD")
    return "\n".join(parts) + "\n"


def _row(text: str) -> str:
    cell = '"' + text.replace('"', '""') + '"'
    return f"{cell},{cell},5550142\n"


def _remove(desk: Desk, person: int) -> object:
    from desk.services.people import remove_person

    return remove_person(desk, person)
