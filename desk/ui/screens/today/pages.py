"""The two pages of Today: people on the left, things on the right."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.domain.calls import CallBack
from desk.domain.check_ins import CheckInRow
from desk.domain.fixes import FixRow
from desk.domain.today import Today
from desk.formatting import today as today_text
from desk.ui.context import UiContext
from desk.ui.fixes.capture_line import CaptureLine
from desk.ui.screens.today.fix_rows import FixRowWidget, PromiseRowWidget
from desk.ui.screens.today.notices import Welcome
from desk.ui.screens.today.rows import TodayPersonRow
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.page import Page, SectionHead
from desk.ui.widgets.row_list import ActionRow, RowList
from desk.ui.widgets.row_painting import MARGIN_RIGHT_PAGE

SHOWN_AT_FIRST = 20
_HEAD_GAP = 22


class PeoplePage(Page):
    """Call back and Check in."""

    way_chosen = Signal(str)  # see Welcome

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self.call_back_head = SectionHead(theme, self.tr("Call back"))
        nothing = EmptyState(
            theme,
            self.tr("Everyone has been called back"),
            self.tr("Missed calls and voicemails line up here, longest wait first."),
        )
        self.call_back = RowList(
            theme, self.tr("Call back"), lambda: TodayPersonRow(theme), nothing
        )
        self.check_in_head = SectionHead(theme, self.tr("Check in"))
        self.show_all = DeskButton(theme, self.tr("Show all"), ButtonKind.QUIET_ACTION)
        self.show_all.clicked.connect(self._on_show_all_clicked)
        self.show_all.hide()
        self.check_in_head.add_right(self.show_all)
        no_check_in = EmptyState(
            theme,
            self.tr("Nobody is due to hear from you"),
            self.tr("Say on a card how often to check in, and they come up here."),
        )
        self.check_in = RowList(
            theme, self.tr("Check in"), lambda: TodayPersonRow(theme), no_check_in
        )
        self._lists = QWidget()
        lists = QVBoxLayout(self._lists)
        lists.setContentsMargins(0, 0, 0, 0)
        lists.setSpacing(0)
        for widget in (self.call_back_head, self.call_back, nothing):
            lists.addWidget(widget)
        lists.addSpacing(_HEAD_GAP)
        for widget in (self.check_in_head, self.check_in, no_check_in):
            lists.addWidget(widget)
        self.column.addWidget(self._lists)
        self.column.addStretch(1)
        self._welcome: Welcome | None = None
        self._all = False
        self._today: Today | None = None

    def rows(self) -> list[QWidget]:
        return [*self.call_back.rows(), *self.check_in.rows()]

    def show_today(self, today: Today) -> None:
        self._today = today
        now, words = today.now, self._context.words
        self._show_welcome(not today.people and not today.call_back)
        filled = today.with_someone is None

        def fill_call(row: ActionRow, record: object, index: int) -> None:
            assert isinstance(row, TodayPersonRow)
            assert isinstance(record, CallBack)
            row.show_call_back(record, now, words)
            row.set_first(filled and index == 0)

        def fill_check_in(row: ActionRow, record: object, index: int) -> None:
            assert isinstance(row, TodayPersonRow)
            assert isinstance(record, CheckInRow)
            row.show_check_in(record, words)
            due = index < len(today.check_in)
            row.set_first(filled and index == 0 and due and not today.call_back)

        self.call_back_head.set_count(len(today.call_back))
        caption = self.tr("Longest wait first") if today.call_back else ""
        self.call_back_head.set_caption(caption)
        self.call_back.show_records([(row.id, row) for row in today.call_back], fill_call)
        due = today.check_in if self._all else today.check_in[:SHOWN_AT_FIRST]
        cut = len(due) < today.check_in_due
        rows = due if cut else (*due, *today.coming)
        self.check_in_head.set_count(today.check_in_due)
        only_coming = bool(today.coming) and not today.check_in
        self.check_in_head.set_caption(self.tr("Coming up") if only_coming else "")
        self.show_all.setVisible(len(due) < len(today.check_in))
        self.check_in.show_records([(row.id, row) for row in rows], fill_check_in)

    def _show_welcome(self, empty: bool) -> None:
        """A desk with nobody on it shows ways to bring people, in place of empty lists."""
        if empty and self._welcome is None:
            self._welcome = Welcome(self._context.theme)
            self._welcome.way_chosen.connect(self.way_chosen)
            self.column.insertWidget(0, self._welcome)
        if self._welcome is not None:
            self._welcome.setVisible(empty)
        self._lists.setVisible(not empty)

    def _on_show_all_clicked(self) -> None:
        self._all = True
        if self._today is not None:
            self.show_today(self._today)


class TodayFixesPage(Page):
    """Do it now, and what was promised for today."""

    def __init__(self, context: UiContext, line: CaptureLine) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self.fixes_head = SectionHead(
            theme, self.tr("Do it now"), caption=self.tr("Two minutes or less")
        )
        self.field = line
        self.no_fixes = EmptyState(
            theme,
            "",
            self.tr("Jot the next one down as you hear it."),
            margin=MARGIN_RIGHT_PAGE,
        )
        self.fixes = RowList(
            theme, self.tr("Do it now"), lambda: FixRowWidget(theme), self.no_fixes
        )
        self.promised_head = SectionHead(theme, self.tr("Promised for today"))
        nothing = EmptyState(
            theme,
            self.tr("Nothing promised for today"),
            self.tr("Promises come up here on their day."),
            margin=MARGIN_RIGHT_PAGE,
        )
        self.promised = RowList(
            theme, self.tr("Promised for today"), lambda: PromiseRowWidget(theme), nothing
        )
        self.column.addWidget(self.fixes_head)
        self.column.addWidget(self.field)
        self.column.addSpacing(12)
        self.column.addWidget(self.fixes)
        self.column.addWidget(self.no_fixes)
        self.column.addSpacing(_HEAD_GAP)
        for widget in (self.promised_head, self.promised, nothing):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        line.left_down.connect(self._on_line_left_down)
        self.left_up.connect(lambda: line.setFocus(Qt.FocusReason.BacktabFocusReason))

    def rows(self) -> list[QWidget]:
        return [*self.fixes.rows(), *self.promised.rows()]

    def _on_line_left_down(self) -> None:
        if rows := self.rows():
            rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    def show_today(self, today: Today) -> None:
        now, words = today.now, self._context.words

        def fill_fix(row: ActionRow, record: object, index: int) -> None:
            assert isinstance(row, FixRowWidget)
            assert isinstance(record, FixRow)
            row.show_fix(record, now, words)

        def fill_promise(row: ActionRow, record: object, index: int) -> None:
            assert isinstance(row, PromiseRowWidget)
            assert isinstance(record, FixRow)
            row.show_promise(record, today, words)

        self.no_fixes.set_texts(
            today_text.nothing_to_do(today, words), self.tr("Jot the next one down as you hear it.")
        )
        self.fixes_head.set_count(len(today.fixes))
        self.fixes.show_records([(row.fix.id, row) for row in today.fixes], fill_fix)
        still_open = sum(row.fix.is_open for row in today.promised)
        coming = () if still_open else today.coming_promises[:1]
        self.promised_head.set_count(still_open)
        self.promised.show_records(
            [(row.fix.id, row) for row in (*today.promised, *coming)], fill_promise
        )

    def running(self) -> FixRowWidget | None:
        """The row whose clock runs."""
        return next(
            (
                row
                for row in self.fixes.rows()
                if isinstance(row, FixRowWidget) and row.is_running and not row.finishing
            ),
            None,
        )

    def show_clock(self, now: datetime) -> None:
        row = self.running()
        if row is not None:
            row.show_clock(now)
