"""The parts of the Today screen: its head, its two pages, and placeholders for empty lists."""

from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desk.domain.calls import CallBack
from desk.domain.check_ins import CheckInRow
from desk.domain.fixes import FixRow
from desk.domain.promises import PromiseOutcome
from desk.domain.today import Today
from desk.formatting import today as today_text
from desk.ui.context import UiContext
from desk.ui.fixes.capture_line import CaptureLine
from desk.ui.screens.today.rows import FixRowWidget, PromiseRowWidget, TodayPersonRow
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.label import PlainLabel, RunLabel, wrapped
from desk.ui.widgets.page import Page, SectionHead
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import Run, Side, draw_box, draw_text, hline
from desk.ui.widgets.progress import TallyMarks
from desk.ui.widgets.row_list import ROWS_IN_SIGHT, ActionRow, RowList
from desk.ui.widgets.row_painting import MARGIN_RIGHT_PAGE

SHOWN_AT_FIRST = 20
_HEAD_GAP = 22
_SIDE, _TOP, _BOTTOM = 32, 24, 18
_GAP = 24  # between the text and the tally
_LEAST_WORDS = 320  # with less room beside it, the tally goes below the text


class PeoplePage(Page):
    """A page with the lists Call back and Check in."""

    file_requested = Signal()  # these four are forwarded from Welcome
    add_requested = Signal()
    sample_requested = Signal()
    owner_requested = Signal()

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
        now, formatter = today.now, self._context.formatter
        self._show_welcome(not today.people and not today.call_back)
        filled = today.with_someone is None

        def fill_call(row: ActionRow, record: object, index: int) -> None:
            assert isinstance(row, TodayPersonRow)
            assert isinstance(record, CallBack)
            row.show_call_back(record, now, formatter)
            row.set_first(filled and index == 0)

        def fill_check_in(row: ActionRow, record: object, index: int) -> None:
            assert isinstance(row, TodayPersonRow)
            assert isinstance(record, CheckInRow)
            row.show_check_in(record, formatter)
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
        # The two lists share the height of the page.
        left = ROWS_IN_SIGHT - len(today.call_back)
        self.check_in.show_records([(row.id, row) for row in rows], fill_check_in, left)

    def _show_welcome(self, empty: bool) -> None:
        """Show ways to add people in place of the lists if the desk has no people."""
        if empty and self._welcome is None:
            self._welcome = Welcome(self._context.theme)
            self._welcome.file_requested.connect(self.file_requested)
            self._welcome.add_requested.connect(self.add_requested)
            self._welcome.sample_requested.connect(self.sample_requested)
            self._welcome.owner_requested.connect(self.owner_requested)
            self.column.insertWidget(0, self._welcome)
        if self._welcome is not None:
            self._welcome.setVisible(empty)
        self._lists.setVisible(not empty)

    def _on_show_all_clicked(self) -> None:
        self._all = True
        if self._today is not None:
            self.show_today(self._today)


class TodayFixesPage(Page):
    """A page with the open fixes and the promises for today."""

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
        now, formatter = today.now, self._context.formatter

        def fill_fix(row: ActionRow, record: object, index: int) -> None:
            assert isinstance(row, FixRowWidget)
            assert isinstance(record, FixRow)
            row.show_fix(record, now, formatter)

        def fill_promise(row: ActionRow, record: object, index: int) -> None:
            assert isinstance(row, PromiseRowWidget)
            assert isinstance(record, FixRow)
            row.show_promise(record, today, formatter)

        self.no_fixes.set_texts(
            today_text.nothing_to_do(today, formatter),
            self.tr("Jot the next one down as you hear it."),
        )
        self.fixes_head.set_count(len(today.fixes))
        self.fixes.show_records([(row.fix.id, row) for row in today.fixes], fill_fix)
        still_open = sum(row.fix.is_open for row in today.promised)
        coming = () if still_open else today.coming_promises[:1]
        self.promised_head.set_count(still_open)
        self.promised.show_records(
            [(row.fix.id, row) for row in (*today.promised, *coming)],
            fill_promise,
            ROWS_IN_SIGHT - len(today.fixes),
        )

    def running(self) -> FixRowWidget | None:
        """Return the row whose clock runs, or None."""
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


class TodayHead(QWidget):
    """A head as high as its text; the tally stands on the right, or below it if narrow."""

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._greeting = PlainLabel(theme, "", Text.DISPLAY, wrap=True, most_lines=2, parent=self)
        self._summary = PlainLabel(theme, "", Text.BODY, "ink2", wrap=True, parent=self)
        self._tally = TallyMarks(theme, parent=self)
        self._kept = RunLabel(theme, (), Text.SMALL, side=Side.RIGHT, parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def show_today(self, today: Today) -> None:
        self._greeting.setText(today_text.greeting(today, self._context.formatter))
        self._summary.setText(today_text.summary(today, self._context.formatter))
        tally = today.tally
        self._tally.set_counts(
            tally.count(PromiseOutcome.EARLY),
            tally.count(PromiseOutcome.ON_DAY),
            tally.count(PromiseOutcome.MISSED),
        )
        before, middle, after = today_text.promises_kept(today, self._context.formatter)
        self._tally.setVisible(bool(middle))
        self._kept.setVisible(bool(middle))
        self._kept.set_runs(
            [Run(before, "ink2"), Run(middle, "ink", 600), Run(after, "ink2")] if middle else []
        )
        self._on_theme_changed()

    # Qt

    def sizeHint(self) -> QSize:
        width = self.width() or self._context.theme.px(800)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _TOP + self._context.theme.line_height(Text.DISPLAY) + _BOTTOM)

    def heightForWidth(self, width: int) -> int:
        return max(box.bottom() + 1 for box in self._boxes(width)) + _BOTTOM

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    # internals

    def _boxes(self, width: int) -> tuple[QRect, QRect, QRect, QRect]:
        """Return the rectangles of the greeting, the sentence, the tally and its line."""
        room = max(1, width - 2 * _SIDE)
        tally, kept = self._tally.sizeHint(), self._kept.sizeHint()
        shown = not self._kept.isHidden()
        aside = max(tally.width(), kept.width()) + _GAP if shown else 0
        least = max(self._context.theme.px(_LEAST_WORDS), self._greeting.sizeHint().width())
        beside = room - aside >= least
        wide = room - aside if beside else room
        greeting = QRect(_SIDE, _TOP, wide, self._greeting.heightForWidth(wide))
        y = greeting.bottom() + 1 + 4
        summary = QRect(_SIDE, y, wide, self._summary.heightForWidth(wide))
        if not shown:
            return greeting, summary, QRect(summary), QRect(summary)
        if beside:
            end, bottom = _SIDE + room, summary.bottom() + 1
            line = QRect(end - kept.width(), bottom - kept.height(), kept.width(), kept.height())
            top = line.y() - 8 - tally.height()
            return (
                greeting,
                summary,
                QRect(end - tally.width(), top, tally.width(), tally.height()),
                line,
            )
        y = summary.bottom() + 1 + 12
        drawing = QRect(_SIDE, y, min(tally.width(), room), tally.height())
        line = QRect(_SIDE, drawing.bottom() + 1 + 8, min(kept.width(), room), kept.height())
        return greeting, summary, drawing, line

    def _place(self) -> None:
        parts = (self._greeting, self._summary, self._tally, self._kept)
        for part, box in zip(parts, self._boxes(self.width()), strict=True):
            part.setGeometry(box)

    def _on_theme_changed(self) -> None:
        self._place()
        self.updateGeometry()


class Welcome(QWidget):
    """A welcome on a desk without people: four ways to go on, none of them required."""

    file_requested = Signal()
    add_requested = Signal()
    sample_requested = Signal()
    owner_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(
            SectionHead(
                theme,
                self.tr("Bring your people"),
                caption=self.tr("You can add more at any time"),
            )
        )
        ways = (
            (
                self.file_requested,
                "id-card",
                self.tr("Contacts file"),
                self.tr("vCard or CSV from a phone, Google or Outlook"),
            ),
            (
                self.add_requested,
                "user-plus",
                self.tr("Add a person"),
                self.tr("A name or a number is enough"),
            ),
            (
                self.sample_requested,
                "users-round",
                self.tr("Try it with sample people"),
                self.tr("12 made-up customers, cleared with one click"),
            ),
            (
                self.owner_requested,
                "user-round",
                self.tr("Your name and business"),
                self.tr("For the greeting and the tray"),
            ),
        )
        grid = QGridLayout()
        grid.setSpacing(10)
        for number, (requested, icon, title, detail) in enumerate(ways):
            card = WelcomeCard(theme, icon, title, detail)
            card.clicked.connect(requested)
            grid.addWidget(card, number // 2, number % 2)
        column.addLayout(grid)
        column.addSpacing(14)
        column.addWidget(
            PlainLabel(
                theme,
                self.tr("Everything stays on this computer."),
                Text.SMALL,
                "ink2",
                wrap=True,
            )
        )


class WelcomeCard(PaintedButton):
    """A button with an icon, a title and a detail; 64 px high, more if they wrap."""

    def __init__(self, theme: Theme, icon: str, title: str, detail: str) -> None:
        super().__init__(theme, title, name=f"{title}, {detail}")
        self._icon = icon
        self._detail = detail
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self.heightForWidth(self._theme.px(240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.px(64))

    def heightForWidth(self, width: int) -> int:
        lines = sum(height for _, _, height in self._lines(width))
        return max(self._theme.px(64), lines + 2 * self._theme.px(14))

    def _lines(self, width: int) -> list[tuple[str, bool, int]]:
        """Return each line as (text, whether it belongs to the title, height in pixels)."""
        theme, room = self._theme, max(1, width - self._left() - 12)
        title, detail = theme.px(17), theme.line_height(Text.META)
        bold, plain = theme.metrics(Text.SMALL, 600)[0], theme.metrics(Text.META)[0]
        return [(line, True, title) for line in wrapped(self.text(), bold, room)] + [
            (line, False, detail) for line in wrapped(self._detail, plain, room)
        ]

    def _left(self) -> int:
        return 16 + self._theme.px(20) + 13

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        theme, c = self._theme, self._theme.colours
        draw_box(painter, self.rect(), 6, state.fill(c, c.card), c.line2)
        icon = theme.px(20)
        theme.draw_icon(painter, self._icon, 16, (self.height() - icon) / 2, icon, c.ink2)
        lines = self._lines(self.width())
        top = (self.height() - sum(height for _, _, height in lines)) // 2
        for text, titled, height in lines:
            # One pixel more than measured, so that rounding never elides what fits.
            box = QRect(self._left(), top, self.width() - self._left() - 11, height)
            kind, ink, weight = (Text.SMALL, c.ink, 600) if titled else (Text.META, c.ink3, None)
            draw_text(painter, theme, box, text, kind, ink, weight)
            top += height


class Unreadable(QWidget):
    """A message that the desk could not be read, what is safe, and a button to try again."""

    again_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(8)
        column.addWidget(PlainLabel(theme, self.tr("Today could not be read"), Text.TITLE))
        self._sentence = PlainLabel(theme, "", Text.BODY, "ink2", wrap=True)
        column.addWidget(self._sentence)
        column.addSpacing(12)
        again = DeskButton(theme, self.tr("Try again"), ButtonKind.FILLED, large=True)
        again.clicked.connect(self.again_requested)
        column.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_sentence(self, sentence: str) -> None:
        self._sentence.setText(sentence)


class SampleBar(QWidget):
    """A bar that says that the people are sample data, and removes them."""

    clear_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 4, 22, 5)
        row.addWidget(
            PlainLabel(
                theme,
                self.tr("These people are made up, to try Desk with."),
                Text.SMALL,
                "ink2",
                wrap=True,
            ),
            1,
        )
        clear = DeskButton(theme, self.tr("Clear sample people"), ButtonKind.QUIET_ACTION)
        clear.clicked.connect(self.clear_requested)
        row.addWidget(clear)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self.setMinimumHeight(self._theme.px(41))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = self._theme.colours
        painter.fillRect(self.rect(), c.sunk)
        hline(painter, 0, self.height() - 1, self.width(), c.line)
