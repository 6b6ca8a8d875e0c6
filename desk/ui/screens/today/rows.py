"""The rows of Today: people to call, fixes with their clock, and promises."""

from datetime import datetime

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desk.domain.calls import CallBack
from desk.domain.check_ins import CheckInRow
from desk.domain.fixes import FixRow
from desk.domain.today import Today
from desk.formatting import fixes as fix_text
from desk.formatting import today as today_text
from desk.formatting.durations import MarginTone
from desk.formatting.formatter import Formatter
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.avatar import draw_avatar, initials_of
from desk.ui.widgets.button import ButtonKind
from desk.ui.widgets.painting import draw_star, draw_text
from desk.ui.widgets.progress import TimerRing
from desk.ui.widgets.row_list import ActionRow
from desk.ui.widgets.row_painting import MARGIN_RIGHT_PAGE
from desk.ui.widgets.toggle import TickBox

PEOPLE_HEIGHT = 60
_META = 100
_META_GAP = 8  # least gap before the buttons
_LEAST_NAME = 170  # to keep this width, first the rhythm is hidden, then the text of the buttons
_FIX_HEIGHT = 50
_PROMISE_HEIGHT = 46


class TodayPersonRow(ActionRow):
    """A row for a person to call, with Call, Done and Snooze on the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, height=PEOPLE_HEIGHT, gap=16)
        self._title = ""
        self._line = ""
        self._line_icon = ""
        self._meta: tuple[str, str] | None = None
        self._person_id: int | None = None
        self._known = True
        self._starred = False
        self._has_room = True  # whether there is room for the rhythm
        self.content.addStretch(1)
        self._call = self._add_button(self.tr("Call"), "call", ButtonKind.ACTION, "phone")
        self.content.addSpacing(4)
        self._done = self._add_button(self.tr("Done"), "done", ButtonKind.QUIET)
        self._snooze = self._add_button(self.tr("Snooze"), "snooze", ButtonKind.QUIET)
        theme.changed.connect(self._fit)

    @property
    def snooze_button(self) -> QWidget:
        return self._snooze

    def set_first(self, first: bool) -> None:
        """Fill the Call button of the first row, the only filled button of the page."""
        kind = ButtonKind.FILLED if first else ButtonKind.ACTION
        if self._call.kind is not kind:
            self._call.set_kind(kind)

    def show_call_back(self, row: CallBack, now: datetime, formatter: Formatter) -> None:
        self._title = today_text.caller(row, formatter)
        self._line = today_text.call_back_line(row, formatter)
        self._line_icon = today_text.call_back_icon(row, formatter)
        self._meta = None
        self._person_id = row.person.id if row.person else None
        self._starred = row.starred
        self.set_margin_text(*today_text.call_back_margin(row, now, formatter))
        self._name(today_text.call_back_name(row, now, formatter))

    def show_check_in(self, row: CheckInRow, formatter: Formatter) -> None:
        self._title = row.person.name
        self._line = row.reason
        self._line_icon = ""
        self._meta = (
            today_text.last_talked(row, formatter),
            today_text.check_in_rhythm(row.every, formatter),
        )
        self._person_id = row.person.id
        self._starred = row.starred
        self.set_margin_text(*today_text.check_in_margin(row, formatter))
        self._name(today_text.check_in_name(row, formatter))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Hide less important parts until the name has its least width."""
        theme = self._theme
        for short in (False, True):
            self._done.shorten("check" if short else None)
            self._snooze.shorten("clock" if short else None)
            buttons = sum(b.sizeHint().width() for b in (self._call, self._done, self._snooze)) + 4
            left = theme.px(self._margin) + self._gap + theme.px(36) + 12
            room = self.width() - left - buttons - 12
            if room >= theme.px(_LEAST_NAME):
                break
        self._has_room = room - theme.px(_META) >= theme.px(_LEAST_NAME)

    def _name(self, name: str) -> None:
        self.setAccessibleName(name)
        self._call.setAccessibleName(self.tr("Call {name}").format(name=self._title))
        self._done.setAccessibleName(self.tr("Done with {name}").format(name=self._title))
        self._snooze.setAccessibleName(self.tr("Snooze {name}").format(name=self._title))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        theme, c = self._theme, self._theme.colours
        left = theme.px(self._margin) + self._gap
        side = theme.px(36)
        middle = self._middle()
        known = initials_of(self._title) if self._person_id is not None else ""
        draw_avatar(painter, theme, left, round(middle - side / 2), known, self._person_id)
        left += side + 12
        right = self._call.x()
        if self._meta is not None and self._has_room:
            right -= theme.px(_META)
            self._paint_meta(painter, right, middle)
        right -= 12
        name, line = theme.line_height(Text.BODY), theme.line_height(Text.SMALL)
        top = round(middle - (name + line) / 2)
        star = theme.px(13) + 6 if self._starred else 0
        box = QRect(left, top, right - left - star, name)
        wide = draw_text(painter, theme, box, self._title, Text.BODY, c.ink, 600)
        if self._starred:
            draw_star(painter, theme, left + wide + 6, top + name / 2, theme.px(13))
        if self._line_icon:
            size = theme.px(14)
            y = top + name + (line - size) / 2
            theme.draw_icon(painter, self._line_icon, left, y, size, c.ink2)
            left += size + 6
        box = QRect(left, top + name, right - left, line)
        text = self._line
        if not text and self._meta is not None and not self._has_room:
            text = self._meta[0]
        draw_text(painter, theme, box, text, Text.SMALL, c.ink2)

    def _paint_meta(self, painter: QPainter, left: int, middle: float) -> None:
        assert self._meta is not None
        theme = self._theme
        line = theme.line_height(Text.META)
        shown = [text for text in self._meta if text]
        top = round(middle - line * len(shown) / 2)
        for text in shown:
            box = QRect(left, top, theme.px(_META), line)
            kind = theme.fitting(text, Text.META, box.width() - _META_GAP)
            draw_text(painter, theme, box, text, kind, theme.colours.ink3)
            top += line


class FixRowWidget(ActionRow):
    """A row for a fix with a tick and Start, or with the running ring and Done."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, height=_FIX_HEIGHT, gap=14, margin=MARGIN_RIGHT_PAGE)
        self._what = ""
        self._whom = ""
        self._started: datetime | None = None
        self._measured = 0
        self._ring: TimerRing | None = None
        self._tick = TickBox(theme, "", parent=self)
        self._tick.clicked.connect(lambda: self.asked.emit("done"))
        self.content.addStretch(1)
        self._start = self._add_button(self.tr("Start"), "clock", ButtonKind.QUIET)
        self._done = self._add_button(self.tr("Done"), "done", ButtonKind.ACTION)
        self._done.hide()

    @property
    def is_running(self) -> bool:
        return self._started is not None

    def show_fix(self, row: FixRow, now: datetime, formatter: Formatter) -> None:
        fix = row.fix
        self._what = fix.what
        self._whom = fix.person.name if fix.person else ""
        self._started = fix.started
        self._measured = fix.seconds
        running = fix.started is not None
        self.set_margin_text(*fix_text.fix_margin(row, now, formatter))
        self.set_running(running)
        self._height = PEOPLE_HEIGHT if running else _FIX_HEIGHT
        if running and self._ring is None:
            self._ring = TimerRing(self._theme, parent=self)
        elif not running and self._ring is not None:
            self._ring.stop()
            self._ring.deleteLater()
            self._ring = None
        self._set_content_margins()
        self._tick.setVisible(not running)
        self._start.setVisible(not running)
        self._done.setVisible(running)
        self._tick.setChecked(fix.done is not None)
        self._tick.setAccessibleName(self.tr("Done: {what}").format(what=fix.what))
        self._start.setAccessibleName(self.tr("Start: {what}").format(what=fix.what))
        self._done.setAccessibleName(self.tr("Done: {what}").format(what=fix.what))
        self.setAccessibleName(fix_text.fix_name(row, now, formatter))
        self.show_clock(now)
        self.updateGeometry()
        self._place()
        self.update()

    def show_clock(self, now: datetime) -> None:
        if self._ring is not None and self._started is not None:
            ran = max(0.0, (now - self._started).total_seconds())
            self._ring.set_elapsed(self._measured + ran)
            self._ring.show()

    def _right_inset(self) -> int:
        return 8 if self._running else 0

    def finish(self) -> None:
        self._tick.setChecked(True)
        self._tick.setEnabled(False)
        super().finish()

    def take_back(self) -> None:
        self._tick.setChecked(False)
        self._tick.setEnabled(True)
        super().take_back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        if hasattr(self, "_done"):
            self._place()

    def _place(self) -> None:
        theme = self._theme
        left = theme.px(self._margin) + self._gap
        middle = self._middle()
        target, box = theme.px(32), theme.px(20)
        inset = (target - box) // 2
        top = round(middle - target / 2)
        self._tick.setGeometry(left - inset, top, target, target)
        if self._ring is not None:
            side = theme.px(40)
            self._ring.setGeometry(left - 8, round(middle - side / 2), side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme, c = self._theme, self._theme.colours
        left = theme.px(self._margin) + self._gap
        if self.is_running:
            left += theme.px(40) - 8 + 10
            button = self._done
        else:
            left += theme.px(20) + 12
            button = self._start
        right = button.x() - 8
        ink = c.ink3 if self.finishing else c.ink
        weight = 600 if self.is_running else None
        _paint_two_lines(
            QPainter(self), theme, self._middle(), left, right, self._what, self._whom, ink, weight
        )


class PromiseRowWidget(ActionRow):
    """A row for a promise with its tick; kept promises stay for the day."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, height=_PROMISE_HEIGHT, gap=14, margin=MARGIN_RIGHT_PAGE)
        self._what = ""
        self._line = ""
        self._kept = False
        self._tick = TickBox(theme, "", parent=self)
        self._tick.clicked.connect(self._on_tick_clicked)

    def show_promise(self, row: FixRow, today: Today, formatter: Formatter) -> None:
        self._what = row.fix.what
        self._line = today_text.promise_line(row, formatter)
        self._kept = row.fix.done is not None
        self.set_margin_text(*today_text.promise_margin(row, today, formatter))
        self._tick.setChecked(self._kept)
        self._tick.setAccessibleName(self.tr("Kept: {what}").format(what=row.fix.what))
        self.setAccessibleName(today_text.promise_name(row, today, formatter))
        self.update()

    def finish(self) -> None:
        """Show the promise as kept before the write is answered; the row stays for the day."""
        self._kept = True
        self._tick.setChecked(True)
        self.set_margin_text(self.tr("Kept"), MarginTone.KEPT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        theme = self._theme
        target, box = theme.px(32), theme.px(20)
        left = theme.px(self._margin) + self._gap - (target - box) // 2
        self._tick.setGeometry(left, round(self._middle() - target / 2), target, target)

    def _on_tick_clicked(self) -> None:
        if self._kept:
            # A kept promise stays kept; only Undo reverses it.
            self._tick.setChecked(True)
        else:
            self.asked.emit("done")

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        if hasattr(self, "_tick"):
            self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme, c = self._theme, self._theme.colours
        left = theme.px(self._margin) + self._gap + theme.px(20) + 12
        ink = c.ink3 if self._kept else c.ink
        _paint_two_lines(
            QPainter(self),
            theme,
            self._middle(),
            left,
            self.width(),
            self._what,
            self._line,
            ink,
            None,
        )


def _paint_two_lines(
    painter: QPainter,
    theme: Theme,
    middle: float,
    left: int,
    right: int,
    first: str,
    second: str,
    ink: QColor,
    weight: int | None,
) -> None:
    body, meta = theme.line_height(Text.BODY), theme.line_height(Text.META)
    whole = body + meta if second else body
    top = round(middle - whole / 2)
    box = QRect(left, top, right - left, body)
    draw_text(painter, theme, box, first, Text.BODY, ink, weight)
    if second:
        box = QRect(left, top + body, right - left, meta)
        draw_text(painter, theme, box, second, Text.META, theme.colours.ink3)
