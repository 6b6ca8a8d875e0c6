"""The parts of the Do it now screen: its head, what is open and done, and the side."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.fixes import DoItNow, FixRow
from desk.formatting import fixes as fix_text
from desk.formatting.formatter import Formatter
from desk.ui.context import UiContext
from desk.ui.fixes.capture_line import CaptureLine
from desk.ui.fixes.tell_form import TellForm
from desk.ui.screens.do_it_now.rows import MARGIN, DoneRow, OpenRow
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.page import Page, Rule, SectionHead
from desk.ui.widgets.progress import TallyMarks
from desk.ui.widgets.row_list import ActionRow, RowList

_GAP = 26


class DoItNowHeader(QWidget):
    """The title and the capture line, which stay while the lists scroll."""

    def __init__(self, theme: Theme, line: CaptureLine) -> None:
        super().__init__()
        self._theme = theme
        self._titles = QWidget()
        titles = QHBoxLayout(self._titles)
        titles.setContentsMargins(0, 0, 0, 0)
        titles.setSpacing(12)
        titles.addWidget(PlainLabel(theme, self.tr("Do it now"), Text.TITLE))
        caption = self.tr("Anything you can finish in two minutes")
        titles.addWidget(PlainLabel(theme, caption, token="ink3"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 20, 28, 16)
        column.setSpacing(0)
        column.addWidget(self._titles)
        column.addSpacing(12)
        column.addWidget(line)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self._titles.setFixedHeight(self._theme.px(36))


class OpenFixesPage(Page):
    """What is open, oldest first, and what was done today, newest first."""

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._no_open = EmptyState(theme, "", "", margin=MARGIN)
        self.open = RowList(theme, self.tr("Do it now"), lambda: OpenRow(theme), self._no_open)
        self.done_head = SectionHead(theme, self.tr("Done today"))
        no_done = EmptyState(
            theme,
            self.tr("Nothing done yet today"),
            self.tr("What you finish stands here for the day, with the time it took."),
            margin=MARGIN,
        )
        self.done = RowList(theme, self.tr("Done today"), lambda: DoneRow(theme), no_done)
        self.column.addWidget(self.open)
        self.column.addWidget(self._no_open)
        self.column.addSpacing(_GAP)
        for widget in (self.done_head, self.done, no_done):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def show_found(self, found: DoItNow) -> None:
        def fill_open(row: ActionRow, record: object, _index: int) -> None:
            assert isinstance(row, OpenRow)
            assert isinstance(record, FixRow)
            row.show_fix(record, found.now, self._context.words)

        def fill_done(row: ActionRow, record: object, _index: int) -> None:
            assert isinstance(row, DoneRow)
            assert isinstance(record, FixRow)
            row.show_done(record, self._context.words)

        self._no_open.set_texts(
            self.tr("Nothing to do right now"), self.tr("Jot the next one down as you hear it.")
        )
        self.open.show_records([(row.fix.id, row) for row in found.open], fill_open)
        self.done_head.set_count(len(found.done))
        self.done_head.set_caption(fix_text.usual_time(found.usual, self._context.words))
        self.done.show_records([(row.fix.id, row) for row in found.done], fill_done)

    def rows(self) -> list[QWidget]:
        return [*self.open.rows(), *self.done.rows()]

    def running(self) -> OpenRow | None:
        """The row whose clock runs."""
        return next(
            (
                row
                for row in self.open.rows()
                if isinstance(row, OpenRow) and row.is_running and not row.finishing
            ),
            None,
        )

    def show_clock(self, now: datetime) -> None:
        row = self.running()
        if row is not None:
            row.show_clock(now)


class DoItNowSide(Page):
    """Whom to tell, and below it the week."""

    closed = Signal()  # by the cross or Esc; what was typed is kept

    def __init__(self, theme: Theme, form: TellForm, formatter: Formatter) -> None:
        super().__init__()
        self._formatter = formatter
        self._theme = theme
        self.form = form
        self._title = PlainLabel(theme, "", Text.HEADING)
        self._cross = DeskButton(theme, icon="x", kind=ButtonKind.QUIET, name=self.tr("Close"))
        self._cross.clicked.connect(self.close_note)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._cross)
        self._nobody = PlainLabel(
            theme,
            self.tr("Whoever waits for what you finish can be told here: by text, email or call."),
            Text.SMALL,
            "ink2",
            wrap=True,
        )
        self._week = PlainLabel(theme, "", Text.SMALL, "ink2")
        self._tally = TallyMarks(theme)
        self.column.addWidget(self._head)
        self.column.addWidget(self._nobody)
        self.column.addSpacing(14)
        self.column.addWidget(form)
        self.column.addStretch(1)
        self.column.addSpacing(22)
        self.column.addWidget(Rule(theme))
        self.column.addSpacing(16)
        line = QHBoxLayout()
        line.addWidget(PlainLabel(theme, self.tr("This week"), Text.SMALL, weight=600), 1)
        line.addWidget(self._week)
        self.column.addLayout(line)
        self.column.addSpacing(13)
        self.column.addWidget(self._tally)
        form.told.connect(self.close_note)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.close_note()

    @property
    def is_open(self) -> bool:
        return not self.form.isHidden()

    def show_row(self, row: FixRow) -> None:
        self._title.setText(fix_text.tell_title(row, self._formatter))
        self._show(note=True)
        self.form.show_row(row)

    def close_note(self) -> None:
        was_open = self.is_open
        self._title.setText(self.tr("Tell them"))
        self._show(note=False)
        if was_open:
            self.closed.emit()

    def show_week(self, found: DoItNow) -> None:
        words = fix_text.week_summary(found, self._formatter)
        self._week.setText(words)
        self._tally.set_counts(found.inside, found.past, 0)
        self._tally.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self.close_note()
            return
        super().keyPressEvent(event)

    def _show(self, *, note: bool) -> None:
        self._cross.setVisible(note)
        self.form.setVisible(note)
        self._nobody.setVisible(not note)

    def _on_theme_changed(self) -> None:
        self._head.setFixedHeight(self._theme.px(36))
