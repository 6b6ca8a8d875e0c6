"""The filters of the log: kind of call, period, hour of the week, and a text."""

from datetime import date, timedelta
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QWidget

from desk.domain.calls import CallKind, CallLogQuery
from desk.formatting.calls import CallLogFormatter
from desk.record import replace
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton, FilterButton
from desk.ui.widgets.field import Field
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.menu_panel import MenuItem, MenuPanel

_SEARCH = 236
_NARROWEST_SEARCH = 130
_AROUND_HINT = 34  # pixels in the field beside its hint and icon


class Period(StrEnum):
    """How far back the log goes."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ALL = "all"

    def since(self, today: date) -> date | None:
        days = {Period.WEEK: 7, Period.MONTH: 30, Period.YEAR: 365}
        return today - timedelta(days=days[self]) if self in days else None


class FilterBar(QWidget):
    """Combines the filters into a CallLogQuery, and describes the set ones below the bar."""

    query_changed = Signal(object)  # CallLogQuery
    down_pressed = Signal()  # asks to move the focus from the search field to the list

    def __init__(self, theme: Theme, wording: CallLogFormatter, window: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._window = window
        self.period = Period.MONTH
        self._kind = CallKind.ALL
        # the kind to restore when the chosen hour is cleared
        self._kind_before: CallKind | None = None
        self._week_hour: int | None = None
        self._kinds = QButtonGroup(self)
        self.buttons: dict[CallKind, FilterButton] = {}
        self.period_button = DeskButton(theme, "", icon="calendar-days", arrow=True, icon_size=15)
        self.field = Field(
            theme,
            self.tr("Search notes and names"),
            "search",
            clearable=True,
            name=self.tr("Search calls by what they were about, by name or number"),
            height=32,
            icon_size=15,
        )
        self.listed = PlainLabel(theme, "", Text.SMALL, "ink2")
        self.show_all = DeskButton(theme, self.tr("Show all"), ButtonKind.QUIET_ACTION)
        self._lay_out()
        self.period_button.clicked.connect(self._choose_period)
        self.field.textChanged.connect(self._on_field_text_changed)
        self.show_all.clicked.connect(self.clear)
        self._show_period()

    def _lay_out(self) -> None:
        kinds = QHBoxLayout()
        kinds.setSpacing(4)
        for kind in CallKind:
            button = FilterButton(self._theme, self._wording.kind(kind))
            button.clicked.connect(lambda _=False, kind=kind: self._set_kind(kind))
            self.buttons[kind] = button
            self._kinds.addButton(button)
            button.setAutoExclusive(True)  # a radio button to assistive tools
            kinds.addWidget(button)
        kinds.addStretch(1)
        self.buttons[CallKind.ALL].setChecked(True)
        self._kind_row = QWidget()
        self._kind_row.setLayout(kinds)
        kinds.setContentsMargins(0, 0, 0, 0)
        self._right = QWidget()
        right = QHBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(10)
        right.addStretch(1)
        right.addWidget(self.period_button)
        right.addWidget(self.field)
        listed = QHBoxLayout()
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(4)
        listed.addWidget(self.listed)
        listed.addWidget(self.show_all)
        listed.addStretch(1)
        self._listed_row = QWidget()
        self._listed_row.setLayout(listed)
        self._listed_row.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 10, 0, 10)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._theme.changed.connect(self._arrange)
        self._arrange()

    @property
    def query(self) -> CallLogQuery:
        since = self.period.since(self._wording.formatter.clock.today())
        return CallLogQuery(self._kind, since, self._week_hour, self.field.text().strip())

    @property
    def narrowed(self) -> bool:
        """Whether any filter but the period is set."""
        return replace(self.query, since=None) != CallLogQuery()

    def choose_hour(self, week_hour: int) -> None:
        """List only calls that came in during an hour of the week; the same hour again: all."""
        if week_hour == self._week_hour:
            self._week_hour = None
            if self._kind_before is not None:
                self._check(self._kind_before)
            self._kind_before = None
        else:
            self._week_hour = week_hour
            if self._kind in (CallKind.ALL, CallKind.OUTGOING):
                # The map counts incoming calls: the list now has as many rows as the cell says.
                self._kind_before = self._kind
                self._check(CallKind.INCOMING)
        self.query_changed.emit(self.query)

    def clear(self) -> None:
        """Clear all filters but the period."""
        self._week_hour = self._kind_before = None
        self._check(CallKind.ALL)
        blocked = self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(blocked)
        self.query_changed.emit(self.query)

    def set_period(self, period: Period) -> None:
        self.period = period
        self._show_period()
        self.query_changed.emit(self.query)

    def show_count(self, count: int, *, more: bool) -> None:
        """Show how many calls are listed; `more` tells that older matches were left out."""
        self._listed_row.setVisible(self.narrowed)
        if self.narrowed:
            self.listed.setText(self._wording.listed(self.query, count, more=more))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self.down_pressed.emit()
            return
        if event.key() == Qt.Key.Key_Escape and self.narrowed:
            self.clear()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        px = self._theme.px
        kinds = self._kind_row.sizeHint().width() + 8
        period = self.period_button.sizeHint().width() + 10
        hint = round(self._theme.text_width(self.field.placeholderText(), Text.BODY))
        narrowest = max(px(_NARROWEST_SEARCH), hint + px(15) + _AROUND_HINT)
        under = kinds + period + narrowest > self.width()
        room = self.width() - period - (0 if under else kinds)
        self.field.setFixedWidth(max(px(_NARROWEST_SEARCH), min(room, max(narrowest, px(_SEARCH)))))
        place = (1, 0, 1, 2) if under else (0, 1, 1, 1)
        at = self._grid.indexOf(self._right)
        if at < 0 or self._grid.getItemPosition(at) != place:
            for widget in (self._kind_row, self._right, self._listed_row):
                self._grid.removeWidget(widget)
            self._grid.addWidget(self._kind_row, 0, 0)
            self._grid.addWidget(self._right, *place)
            self._grid.addWidget(self._listed_row, 2, 0, 1, 2)

    def _set_kind(self, kind: CallKind) -> None:
        self._kind_before = None
        self._kind = kind
        self.query_changed.emit(self.query)

    def _check(self, kind: CallKind) -> None:
        self._kind = kind
        self.buttons[kind].setChecked(True)

    def _on_field_text_changed(self, _text: str) -> None:
        self.query_changed.emit(self.query)

    def _choose_period(self) -> None:
        items: list[MenuItem | None] = [
            MenuItem(self._period_text(period), partial(self.set_period, period))
            for period in Period
        ]
        menu = MenuPanel(self._theme, self._window, self.tr("How far back?"), items, 200)
        menu.closed.connect(menu.deleteLater)
        menu.open_below(self.period_button)

    def _show_period(self) -> None:
        text = self._period_text(self.period)
        self.period_button.setText(text)
        self.period_button.setAccessibleName(self.tr("How far back: {period}").format(period=text))

    def _period_text(self, period: Period) -> str:
        return {
            Period.WEEK: self.tr("Last 7 days"),
            Period.MONTH: self.tr("Last 30 days"),
            Period.YEAR: self.tr("Last 12 months"),
            Period.ALL: self.tr("All calls"),
        }[period]
