"""The rows of Today that are people: painted words, real buttons."""

from datetime import datetime

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desk.domain.calls import CallBack
from desk.domain.check_ins import CheckInRow
from desk.formatting import today as today_text
from desk.formatting.formatter import Formatter
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.avatar import draw_avatar, initials_of
from desk.ui.widgets.button import ButtonKind
from desk.ui.widgets.painting import draw_star, draw_text
from desk.ui.widgets.row_list import ActionRow

PEOPLE_HEIGHT = 60
_META = 100
_META_GAP = 8  # before the buttons, at least
_LEAST_NAME = 170  # for which first the rhythm goes, then the words on the buttons


class TodayPersonRow(ActionRow):
    """Somebody to call: Call, Done and Snooze on the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, height=PEOPLE_HEIGHT, gap=16)
        self._title = ""
        self._line = ""
        self._line_icon = ""
        self._meta: tuple[str, str] | None = None
        self._person_id: int | None = None
        self._known = True
        self._starred = False
        self._has_room = True  # for what is said about the rhythm
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
        """The one filled button of the page sits on the first row."""
        kind = ButtonKind.FILLED if first else ButtonKind.ACTION
        if self._call.kind is not kind:
            self._call.set_kind(kind)

    def show_call_back(self, row: CallBack, now: datetime, words: Formatter) -> None:
        self._title = today_text.caller(row, words)
        self._line = today_text.call_back_line(row, words)
        self._line_icon = today_text.call_back_icon(row, words)
        self._meta = None
        self._person_id = row.person.id if row.person else None
        self._starred = row.starred
        self.set_margin_text(*today_text.call_back_margin(row, now, words))
        self._name(today_text.call_back_name(row, now, words))

    def show_check_in(self, row: CheckInRow, words: Formatter) -> None:
        self._title = row.person.name
        self._line = row.reason
        self._line_icon = ""
        self._meta = (
            today_text.last_talked(row, words),
            today_text.check_in_rhythm(row.every, words),
        )
        self._person_id = row.person.id
        self._starred = row.starred
        self.set_margin_text(*today_text.check_in_margin(row, words))
        self._name(today_text.check_in_name(row, words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the name its room."""
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
