"""The Calls screen: the figures of a period, the hours of the week, and the log."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.changes import Area, Changes
from desk.domain.calls import CallFigures, CallLogQuery, CallLogRow
from desk.formatting.calls import CallLogFormatter
from desk.services.call_log import read_figures
from desk.ui.context import UiContext
from desk.ui.screen import Screen
from desk.ui.screens.calls.call_log_actions import CallLogActions
from desk.ui.screens.calls.filters import FilterBar
from desk.ui.screens.calls.hour_map import HourMap
from desk.ui.screens.calls.row import LEFT_BLEED, MARGIN, RIGHT_INSET, ROW_HEIGHT
from desk.ui.screens.calls.table import CallLogModel, CallTable, Captions
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import DeskButton
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.overlay import Popover
from desk.ui.widgets.page import DoubleRule
from desk.ui.widgets.painting import Run, draw_runs, draw_text
from desk.ui.widgets.row_table_view import RowAnchor

_PADDING = 32
_HEAD = 213  # with the figures and the map
_BAR_AND_CAPTIONS = 76
_FEWEST_ROWS = 4
_NARROW = 600
_ON_ROWS = Area.CALLS | Area.PEOPLE | Area.RATINGS | Area.FIXES


class CallsScreen(Screen):
    """A screen with a log chosen by filters; figures and hour map follow the period only."""

    person_requested = Signal(int)

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._wording = CallLogFormatter(context.formatter)
        # the call that was current before the log was read again
        self._anchor: RowAnchor | None = None
        self._from_top = True  # true while another query has not been answered
        self._any_at_all = True
        self._low = False
        self.model = CallLogModel(context.runner, self._wording, self)
        self.bar = FilterBar(theme, self._wording, context.window)
        # The database thread reads while this thread builds the widgets that will show it.
        self._stale, self._today = False, context.formatter.clock.today()
        self.model.ask(self.bar.query)
        self._read_figures()
        self.figures = Figures(theme)
        self.map = HourMap(theme, self._wording)
        self.captions = Captions(theme)
        self.table = CallTable(theme, self.model, self._wording, self)
        self._nothing = EmptyState(theme, "", "", margin=MARGIN)
        self.row_actions = CallLogActions(context, self._wording, self)
        self.row_actions.person_requested.connect(self.person_requested)
        self._show_map = DeskButton(theme, icon="chart-column", name=self.tr("When they call"))
        self._log_call = DeskButton(theme, self.tr("Log a call"), icon="pencil")
        self._log_call.clicked.connect(lambda: context.dialogs.log_call())
        self._show_map.clicked.connect(self._open_map)
        self._nothing.setObjectName("no-calls")
        self._show_map.setObjectName("show-map")
        self._lay_out()
        self._connect()

    # called by the window

    def refresh(self, changes: Changes | None = None) -> None:
        if (
            changes is None
            or changes.touches(_ON_ROWS)
            or self._today != self._context.formatter.clock.today()
        ):
            self._stale = True
        if self._stale and self.isVisible():
            self._read()

    def find_here(self) -> None:
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.field.selectAll()

    def areas(self) -> list[QWidget]:
        return [self.map.cells, self.bar, self.table]

    def home(self) -> QWidget | None:
        """Return the log, or the search field if no call is listed; None until it has been read."""
        if self._from_top:
            return None
        return self.table if self.model.rowCount() else self.bar.field

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        if self._stale:
            self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.bar.narrowed:
            self.bar.clear()
            return
        super().keyPressEvent(event)

    # building

    def _lay_out(self) -> None:
        theme = self._context.theme
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(PlainLabel(theme, self.tr("Calls"), Text.TITLE))
        head.addStretch(1)
        head.addWidget(self._show_map)
        head.addWidget(self._log_call)
        self._sums = QHBoxLayout()
        self._sums.setSpacing(24)
        self._sums.setContentsMargins(0, 16, 0, 16)
        self._sums.addWidget(self.figures, 3, Qt.AlignmentFlag.AlignTop)
        self._sums.addWidget(self.map, 4, Qt.AlignmentFlag.AlignTop)
        top = QVBoxLayout()
        top.setContentsMargins(_PADDING, 22, _PADDING, 0)
        top.setSpacing(0)
        top.addLayout(head)
        top.addLayout(self._sums)
        bar = QVBoxLayout()
        bar.setContentsMargins(_PADDING, 0, _PADDING, 0)
        bar.addWidget(self.bar)
        log = QVBoxLayout()
        log.setContentsMargins(_PADDING - LEFT_BLEED, 0, 0, 0)
        log.setSpacing(0)
        log.addWidget(self.captions)
        log.addWidget(self.table, 1)
        self._empty = QWidget()
        empty = QVBoxLayout(self._empty)
        empty.setContentsMargins(LEFT_BLEED, 0, RIGHT_INSET, 0)
        empty.addWidget(self._nothing)
        empty.addStretch(1)
        log.addWidget(self._empty, 1)
        for part in (self._empty, self.captions, self.table):
            part.hide()  # hidden until it is known whether there are calls
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(DoubleRule(theme))
        column.addLayout(bar)
        column.addLayout(log, 1)
        self._show_map.hide()
        self._popover: Popover | None = None

    def _connect(self) -> None:
        self.bar.query_changed.connect(self._on_bar_query_changed)
        self.bar.down_pressed.connect(self._go_to_table)
        self.map.hour_clicked.connect(self.bar.choose_hour)
        self.model.ready.connect(self._on_model_ready)
        self.table.opened.connect(lambda row: self._trigger("open", row))
        self.table.call_back_requested.connect(lambda row: self._trigger("call", row))
        self.table.key_pressed.connect(self._on_table_key_pressed)
        self.table.menu_wanted.connect(self._on_table_menu_wanted)
        self._context.theme.changed.connect(self._arrange)

    def _arrange(self) -> None:
        """Put the figures in one line and the map behind a button in a small window."""
        px = self._context.theme.px
        left = self.height() - px(_HEAD + _BAR_AND_CAPTIONS)
        low = left < px(ROW_HEIGHT) * _FEWEST_ROWS or self.width() < px(_NARROW)
        if low == self._low:
            return
        self._low = low
        self.figures.set_in_line(low)
        self._show_map.setVisible(low)
        if low:
            self._sums.removeWidget(self.map)
            self.map.hide()
        else:
            if self._popover is not None:
                self._popover.close_panel()
            self._sums.addWidget(self.map, 4, Qt.AlignmentFlag.AlignTop)
            self.map.show()

    def _open_map(self) -> None:
        panel = Popover(self._context.theme, self._context.window, 440)
        panel.column.setContentsMargins(16, 14, 16, 14)
        panel.column.addWidget(self.map)
        self.map.show()
        self._popover = panel

        def closed() -> None:
            self._popover = None
            self.map.setParent(self)
            self.map.hide()
            panel.deleteLater()

        panel.closed.connect(closed)
        panel.open_below(self._show_map, align_right=True)
        self.map.cells.setFocus(Qt.FocusReason.PopupFocusReason)

    # reading

    def _read(self) -> None:
        self._stale = False
        today = self._context.formatter.clock.today()
        same = self._today == today and self.model.query == self.bar.query
        self._today = today
        self._anchor = self.table.anchor() or self._anchor
        if same:
            self.model.read_again()
        else:
            self.model.ask(self.bar.query)
        self._read_figures()

    def _read_figures(self) -> None:
        since = self.bar.query.since
        self._context.runner.run(read_figures, since).on_success(
            lambda found: self._show_figures(found, since)
        ).coalesce("call figures")

    def _show_figures(self, found: CallFigures, since: date | None) -> None:
        self.figures.show_figures(self._wording.figures(found, since))
        self.map.show_hours(found.hours)
        self.map.choose(self.bar.query.week_hour)
        if found.any_at_all != self._any_at_all:
            self._any_at_all = found.any_at_all
            self._show_emptiness()

    def _on_bar_query_changed(self, query: CallLogQuery) -> None:
        period_changed = query.since != self.model.query.since
        self._anchor = None
        self._from_top = True
        self.map.choose(query.week_hour)
        self.model.ask(query)
        if period_changed:
            self._read_figures()

    def _on_model_ready(self) -> None:
        self.bar.show_count(self.model.rowCount(), more=self.model.more)
        self._show_emptiness()
        if self._anchor is not None:
            anchor, self._anchor = self._anchor, None
            focus = self.table.hasFocus()
            self.table.show_anchor(anchor)
            if focus:
                self.table.setFocus()
        elif self._from_top:
            self.table.scrollToTop()
        self._from_top = False
        self.filled.emit()

    def _show_emptiness(self) -> None:
        empty = self.model.rowCount() == 0
        had_focus = empty and self.table.hasFocus()
        if empty:
            self._nothing.set_texts(*self._wording.nothing(self.model.query, self._any_at_all))
        self._empty.setVisible(empty)
        self.table.setVisible(not empty)
        self.captions.setVisible(not empty)
        if had_focus:
            self.bar.field.setFocus()

    # rows

    def _go_to_table(self) -> None:
        if self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _trigger(self, name: str, row: CallLogRow) -> None:
        self.row_actions.trigger(name, row, self.table)

    def _on_table_key_pressed(self, row: CallLogRow, event: QKeyEvent) -> None:
        self.row_actions.trigger_key(event, row, self.table)

    def _on_table_menu_wanted(self, row: CallLogRow, point: QPoint) -> None:
        self._anchor = self.table.anchor() or self._anchor
        self.row_actions.open_menu(row, point)


_FIRST_COLUMN = 200


_SECOND_COLUMN = 280


_NARROWEST = 150


_NUMBER = 26


_WHAT = 16


_BETWEEN = 16


_LINE = 20


class Figures(QWidget):
    """Figures in two columns, a number with what it counts below, or all of them in one line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._figures: Sequence[tuple[str, str]] = ()
        self._in_line = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """Show pairs of a number and what it counts."""
        self._figures = figures
        self.setAccessibleName(", ".join(f"{number} {what}" for number, what in figures))
        self.update()

    def set_in_line(self, on: bool) -> None:
        if on != self._in_line:
            self._in_line = on
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        if self._in_line:
            return QSize(px(_SECOND_COLUMN), px(_LINE))
        height = 2 * px(_NUMBER + _WHAT) + px(_BETWEEN) + 2
        return QSize(px(_FIRST_COLUMN + _SECOND_COLUMN), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * self._theme.px(_NARROWEST), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, px = self._theme, self._theme.px
        if self._in_line:
            self._paint_line(painter)
            return
        column = self._second_column()
        for n, (number, what) in enumerate(self._figures):
            box = self.rect()
            box.setLeft(column * (n % 2))
            box.setTop(2 + (n // 2) * px(_NUMBER + _WHAT + _BETWEEN))
            box.setWidth(column - px(8) if n % 2 == 0 else self.width() - column)
            box.setHeight(px(_NUMBER))
            draw_text(painter, theme, box, number, Text.TITLE, theme.colours.ink)
            box.moveTop(box.bottom() + 1)
            box.setHeight(px(_WHAT))
            kind = theme.fitting(what, Text.META, box.width())
            draw_text(painter, theme, box, what, kind, theme.colours.ink3)

    def _second_column(self) -> int:
        """Return the left edge of the second column; the texts decide if it is narrow."""
        column = min(self._theme.px(_FIRST_COLUMN), self.width() // 2)
        if self.width() < self._theme.px(_FIRST_COLUMN + _SECOND_COLUMN):
            needed = [
                max((self._theme.text_width(what, Text.META) for _n, what in side), default=0.0)
                for side in (self._figures[::2], self._figures[1::2])
            ]
            if sum(needed):
                share = round((self.width() - self._theme.px(8)) * needed[0] / sum(needed))
                column = min(self._theme.px(_FIRST_COLUMN), share + self._theme.px(8))
        return column

    def _paint_line(self, painter: QPainter) -> None:
        """Paint as many figures as there is room for."""
        left = 0.0
        for number, what in self._figures:
            runs = [Run(number + " ", "ink", 600), Run(what, "ink3")]
            width = sum(self._theme.text_width(run.text, Text.SMALL, run.weight) for run in runs)
            if left and left + width > self.width():
                break
            box = QRectF(left, 0, self.width() - left, self.height())
            draw_runs(painter, self._theme, box, runs, Text.SMALL)
            left += width + self._theme.px(20)
