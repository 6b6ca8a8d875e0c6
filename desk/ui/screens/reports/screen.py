"""The Reports screen: kinds on the left, the page on the right, and its options above it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.changes import Area, Changes
from desk.record import replace
from desk.reports.document import Document
from desk.reports.kinds import REPORTS, ReportKind
from desk.reports.request import ReportRequest
from desk.ui.context import UiContext
from desk.ui.screen import Screen
from desk.ui.screens.reports.choices import (
    ASKS_OVER,
    OF_PEOPLE,
    Choices,
    Scene,
    kept_of,
    month_of,
    order_of,
    read_choices,
    read_scene,
)
from desk.ui.screens.reports.options import KindList, OptionsBar
from desk.ui.screens.reports.preview import PreviewArea, page_text
from desk.ui.screens.reports.rendering import Laid, PreviewRenderer, rendering_error
from desk.ui.screens.reports.report_actions import ReportActions
from desk.ui.theme.typography import Text
from desk.ui.translation import translated
from desk.ui.widgets.announce import announce
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.page import Rule, ScrollPage

_LIST = 299  # and the line beside it
_TYPED_MS = 250  # after the last key
_SLOW_MS = 600  # reading or laying out that takes longer is announced
_ENDLESS = 1 << 30
_LATEST = "report"
_MOVES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)


class ReportsScreen(Screen):
    """A screen that reads the report on the database's thread and lays it out on another."""

    choices_kept = Signal(dict)  # the choices to store; `kept` of the next screen
    add_requested = Signal()  # asks to add a person
    import_requested = Signal()
    business_requested = Signal()  # asks for the settings of the business

    def __init__(
        self, context: UiContext, report_actions: ReportActions, kept: Mapping[str, Any]
    ) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._formatter = context.formatter
        self._choices = read_choices(kept)
        self._document: Document | None = None  # None while it is read
        self._shown: Document | None = None  # the document of `_laid`
        self._laid: Laid | None = None
        self._scene: Scene | None = None
        self._agreed = False  # the owner wants to see a report of many pages
        self._worded: date | None = None  # the month whose own words are in the field
        self._then: Callable[[], object] | None = None  # called once there is a document
        self._stale = True
        self.list = KindList(theme, self.tr("Reports"))
        self.list.chosen.connect(lambda key: self.show_report(ReportKind(key)))
        self.bar = OptionsBar(context, self._formatter)
        self.area = PreviewArea(theme)
        self.report_actions = report_actions
        self._maker = PreviewRenderer(context.runner, self)
        self._typed = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._typed.timeout.connect(self._keep_words)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(self._show_under_way)
        self._minute = QTimer(self, interval=60_000, timerType=Qt.TimerType.VeryCoarseTimer)
        self._minute.setObjectName("minute")
        self._minute.timeout.connect(self._on_minute)
        self._put_together()
        self._connect()
        for spec in REPORTS.values():
            if spec.purpose is not None:
                name, purpose = translated(spec.name), translated(spec.purpose)
                self.list.add(spec.kind, spec.icon, name, purpose)
        self.list.set_current(self._choices.kind)
        theme.changed.connect(self._arrange)

    # what the window and other screens ask

    def refresh(self, changes: Changes | None = None) -> None:
        if changes is None or changes.touches(Area.EVERYTHING):
            self._stale = True
        if self._stale and self.isVisible():
            self._read()

    def areas(self) -> list[QWidget]:
        return [self.list, self.bar, self.area.view, self.area.instead]

    def find_here(self) -> None:
        if self._choices.kind is ReportKind.HISTORY:
            self.bar.person.open_panel()

    def show_report(self, kind: ReportKind, person: int | None = None) -> None:
        """Show a report with the options chosen for it last; `person` is that of the history."""
        choices = replace(self._choices, kind=kind)
        if person is not None:
            choices = replace(choices, person=person)
        if choices != self._choices or self._stale:
            self._choose(choices)

    def be_ready_to_print(self) -> None:
        """Focus the Print button, so that Enter prints."""
        self.bar.print.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def print_report(self) -> None:
        self._with_document(
            lambda: self.report_actions.print(self._made(), self._order(), self._pages())
        )

    def close_down(self) -> None:
        """Wait for running tasks; the owner of `report_actions` closes them."""
        self._maker.stop()

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        self._arrange()
        # Another computer may have written; a shared database does not notify.
        self._read()
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._minute.stop()
        if self._typed.isActive():
            self._keep_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES:
            self.area.view.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    # building

    def _put_together(self) -> None:
        head = PlainLabel(self._context.theme, self.tr("Reports"), Text.TITLE)
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        box = QHBoxLayout()
        box.setContentsMargins(24, 24, 24, 16)
        box.addWidget(head)
        column.addLayout(box)
        column.addWidget(ScrollPage(self.list), 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.bar)
        right.addWidget(self.area, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(Rule(self._context.theme, "line2", vertical=True))
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.bar.changed.connect(self._choose)
        self.bar.words_typed.connect(lambda: self._typed.start())
        self.bar.save_requested.connect(self._save)
        self.bar.table_requested.connect(self._save_table)
        self.bar.print_requested.connect(self.print_report)
        self.area.pages.stopped.connect(self._stop)
        self.area.page_changed.connect(self._on_page_changed)
        self.area.view.picture_wanted.connect(self._maker.draw)
        self._maker.laid.connect(self._on_laid)
        self._maker.drawn.connect(self.area.view.show_picture)
        self._maker.failed.connect(lambda error: self._show_error(rendering_error(error)))
        self.area.take_zoom_keys(self)

    def _arrange(self) -> None:
        self._left.setFixedWidth(
            min(self._context.theme.px(_LIST), max(180, self.width() * 3 // 10))
        )

    # choosing and reading

    def _choose(self, choices: Choices) -> None:
        other = (choices.kind, choices.person) != (self._choices.kind, self._choices.person)
        if self._typed.isActive():
            self._keep_words()
        self._choices = choices
        self._agreed = False
        self._then = self._laid = None
        self.list.set_current(choices.kind)
        self.choices_kept.emit(kept_of(choices))
        if other:
            self.area.view.go_to_start()
        if self._scene is not None:
            # Shown at once with the known options; the new ones follow.
            self.bar.show_choices(choices, self._scene.around, self._context.clock.today())
        self._stale = True
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        self._stale = False
        self._document = None
        most = _ENDLESS if self._agreed else ASKS_OVER
        self._slow.start()
        self._context.runner.run(read_scene, self._choices, self._formatter, most).on_success(
            self._on_scene
        ).on_error(lambda error: self._show_error(error.sentence)).coalesce(_LATEST)

    def _on_minute(self) -> None:
        """Read the report again, unless it has many pages or waits for an answer of the owner."""
        if self._laid is not None and not self._agreed:
            self._read()

    def _on_scene(self, scene: Scene) -> None:
        self._scene = scene
        self._choices = scene.choices
        self.bar.show_choices(scene.choices, scene.around, self._context.clock.today())
        self._show_words(scene)
        if scene.document is not None:
            self.bar.set_possible(True)
            self._document = self._lay_out(scene.document)
            act, self._then = self._then, None
            if act is not None:
                act()
        elif scene.error:
            self._show_error(scene.error)
        elif not scene.people and scene.choices.kind in OF_PEOPLE:
            self._show_nobody()
        else:
            self._ask_first(scene.pages)
        self.filled.emit()

    # the page

    def _lay_out(self, document: Document) -> Document:
        """Lay out a document and return it; an unchanged one stays, with its scroll position."""
        if self._laid is not None and self._shown == document:
            self._show_page(self._laid)
            return self._shown
        self._shown, self._laid = document, None
        self._maker.start(document)
        return document

    def _on_laid(self, laid: Laid) -> None:
        self._laid = laid
        self._show_page(laid)
        self.area.view.show_pages(laid.pages, laid.width, laid.height)

    def _show_page(self, laid: Laid) -> None:
        self._slow.stop()
        self.area.show_instead(False)
        self.area.show_missing(laid.missing)

    def _on_page_changed(self) -> None:
        laid, document = self._laid, self._shown
        if laid is None or document is None:
            return
        view = self.area.view
        words = page_text(document, view.page, laid)
        self.area.show_page_words(words, under_way=not laid.whole)
        view.setAccessibleName(
            self.tr("{report}, {page}").format(report=document.frame.title, page=words)
        )
        view.setAccessibleDescription(laid.text if view.page == 0 else "")
        announce(view, words)

    # in place of the page

    def _show_nobody(self) -> None:
        self._show_instead(
            self.tr("Nobody to print yet"),
            self.tr("Add somebody, or bring people in, and their report is here."),
            (self.tr("Add a person"), self.add_requested.emit),
            (self.tr("Bring people in"), self.import_requested.emit),
        )

    def _show_error(self, sentence: str) -> None:
        if self._choices.kind in (ReportKind.CARDS, ReportKind.LABELS):
            self._show_instead(
                sentence, "", (self.tr("Your name and business"), self.business_requested.emit)
            )
        else:
            self._show_instead(sentence, "", (self.tr("Try again"), self._read))

    def _show_instead(self, fact: str, line: str, *ways: tuple[str, Callable[[], object]]) -> None:
        self._slow.stop()
        self._maker.stop()
        self._then = self._laid = None
        self.area.show_instead(True)
        self.area.instead.show_words(fact, line, *ways)
        self.bar.set_possible(False)

    def _ask_first(self, pages: int) -> None:
        """Ask before a long report is laid out; it can be saved and printed without that."""
        if self._then is not None:
            self._agree()
            return
        self._show_instead(
            self.tr("About %n pages", "", pages),
            self.tr("Showing them takes a while. You can save or print them all the same."),
            (self.tr("Show them"), self._agree),
        )
        self.bar.set_possible(True)

    def _agree(self) -> None:
        self._agreed = True
        self._read()

    def _show_under_way(self) -> None:
        """Show that reading or laying out is still under way."""
        pages = self._scene.pages if self._scene is not None else 0
        fact = self.tr("Setting about %n pages", "", pages) if pages > 1 else self.tr("Setting it")
        self.area.instead.show_words(fact, "", (self.tr("Stop"), self._stop), under_way=True)
        self.area.show_instead(True)

    def _stop(self) -> None:
        self._context.runner.cancel(_LATEST)
        self._agreed = False
        pages = self._scene.pages if self._scene is not None else 0
        self._show_instead(
            self.tr("Stopped"),
            self.tr("It would be about %n pages.", "", pages) if pages else "",
            (self.tr("Show them"), self._agree),
        )
        self.bar.set_possible(True)

    # the owner's own words

    def _show_words(self, scene: Scene) -> None:
        """Show the own words of the month, unless the owner is typing them."""
        field, month = self.bar.own_words, month_of(scene.choices, self._context.clock.today())
        if scene.choices.kind is ReportKind.MONTH and (
            month != self._worded or not field.hasFocus()
        ):
            self._worded = month
            field.setText(scene.own_words)
            field.setCursorPosition(0)

    def _keep_words(self) -> None:
        self._typed.stop()
        if self._worded is not None:
            self.report_actions.keep_words(self._worded, self.bar.own_words.text())

    # on paper

    def _with_document(self, act: Callable[[], object]) -> None:
        """Call `act` once there is a document, at once if there is one."""
        if self._document is not None:
            act()
            return
        self._then = act
        if not self._slow.isActive():
            self._agree()

    def _made(self) -> Document:
        assert self._document is not None
        return self._document

    def _order(self) -> ReportRequest:
        assert self._scene is not None
        return order_of(self._choices, self._scene.around.paper, self._context.clock.today())

    def _pages(self) -> int:
        """Return the number of pages; 0 while it is unknown."""
        laid = self._laid
        return laid.pages if laid is not None and laid.whole and not laid.cut else 0

    def _save_table(self) -> None:
        self._with_document(lambda: self.report_actions.save_table(self._made(), self._order()))

    def _save(self) -> None:
        self._with_document(lambda: self.report_actions.save(self._made(), self._order()))
