"""The six kinds of reports at the left: what each is for, and which one is in front."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from desk.reports.document import ReportKind
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text, TypeSize
from desk.ui.translation import tr
from desk.ui.widgets.label import wrapped
from desk.ui.widgets.painted_button import ButtonState
from desk.ui.widgets.painting import draw_text, hline
from desk.ui.widgets.tab_list import ListTab, TabList

_LEFT, _GAP, _RIGHT = 24, 14, 20
_ICON = 20


class KindRow(ListTab):
    """64 high, more where its words take more lines, under a hairline of its own."""

    FOCUS_RADIUS = 4.0

    def __init__(self, theme: Theme, icon: str, name: str, about: str) -> None:
        super().__init__(theme, name)
        self._icon = icon
        self._name = name
        self._about = about
        self.above: KindRow | None = None
        self.setAccessibleDescription(about)

    def focus_rect(self) -> QRect:
        """Inside, as the list clips what stands out of it."""
        return self.rect().adjusted(6, 6, -6, -6)

    def sizeHint(self) -> QSize:
        theme = self._theme
        names, abouts = self._lines()
        more = (len(names) - 1) * theme.line_height(Text.BODY)
        more += (len(abouts) - 1) * theme.line_height(Text.META)
        return QSize(theme.px(200), theme.px(64) + more)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        theme, c = self._theme, self._theme.colours
        width, height = self.width(), self.height()
        chosen = state.checked
        if chosen:
            painter.fillRect(self.rect(), c.tint)
            painter.fillRect(0, 0, 3, height, c.accent)
        elif (fill := state.fill(c)) is not None:
            painter.fillRect(self.rect(), fill)
        beside = chosen or (self.above is not None and self.above.isChecked())
        hline(painter, 0, 0, width, c.tint_line if beside else c.line)
        names, abouts = self._lines()
        name_line, about_line = theme.line_height(Text.BODY), theme.line_height(Text.META)
        icon = theme.px(_ICON)
        ink = c.accent_ink if chosen else c.ink2
        theme.draw_icon(painter, self._icon, _LEFT, 1 + (height - icon) // 2, icon, ink)
        left, room = self._text_left(), self._room()
        top = 1 + (height - len(names) * name_line - len(abouts) * about_line) // 2
        for line in names:
            box = QRect(left, top, room, name_line)
            draw_text(painter, theme, box, line, self._kind(), c.ink, 600 if chosen else 500)
            top += name_line
        for line in abouts:
            box = QRect(left, top, room, about_line)
            draw_text(painter, theme, box, line, Text.META, c.ink3)
            top += about_line

    def _text_left(self) -> int:
        return _LEFT + self._theme.px(_ICON) + _GAP

    def _room(self) -> int:
        return self.width() - self._text_left() - _RIGHT + 2

    def _kind(self) -> TypeSize:
        """Of the name: smaller where its longest word would be broken."""
        longest = max(self._name.split(), key=len, default="")
        return self._theme.fitting(longest, Text.BODY, self._room(), 600)

    def _lines(self) -> tuple[list[str], list[str]]:
        # Measured as if chosen, so that nothing jumps when it is.
        room = self._room()
        if room <= 0:
            return [self._name], [self._about]
        name, _, _ = self._theme.metrics(self._kind(), 600)
        about, _, _ = self._theme.metrics(Text.META)
        return wrapped(self._name, name, room), wrapped(self._about, about, room)


class KindList(TabList[KindRow]):
    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self._column.setContentsMargins(0, 0, 0, 1)  # for the line under the last one
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def add(self, key: str, icon: str, name: str, about: str) -> None:
        row = KindRow(self._theme, icon, name, about)
        row.above = next(reversed(self._tabs.values()), None)
        self.add_tab(key, row)

    def set_current(self, key: str) -> None:
        super().set_current(key)
        # Each paints the line to the one above it, whose tint it may have to take.
        for row in self._tabs.values():
            row.update()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        last = next(reversed(self._tabs.values()))
        c = self._theme.colours
        line = c.tint_line if last.isChecked() else c.line
        hline(QPainter(self), 0, last.geometry().bottom() + 1, self.width(), line)


def list_kinds() -> list[tuple[ReportKind, str, str, str]]:
    """Return each kind with its icon, name and purpose, in the order in which they are listed."""
    return [
        (
            ReportKind.HISTORY,
            "book-user",
            tr("Customer history"),
            tr("Everything with one person"),
        ),
        (
            ReportKind.PHONE_LIST,
            "phone",
            tr("Phone list"),
            tr("Names and numbers on one page"),
        ),
        (
            ReportKind.CHECK_IN_SHEET,
            "calendar-check",
            tr("Week’s check-in sheet"),
            tr("Who to call, with room to write"),
        ),
        (
            ReportKind.MONTH,
            "chart-column",
            tr("Month in review"),
            tr("Calls, waits, promises kept"),
        ),
        (ReportKind.CARDS, "id-card", tr("Direct-line cards"), tr("Ten to a page, to hand out")),
        (ReportKind.LABELS, "qr-code", tr("Labels with QR"), tr("Stick inside what you sold")),
    ]
