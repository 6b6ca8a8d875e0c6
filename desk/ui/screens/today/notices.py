"""What Today shows instead of rows: ways to bring people, or why it cannot be read."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel, wrapped
from desk.ui.widgets.page import SectionHead
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import draw_box, draw_text, hline


class Welcome(QWidget):
    """A desk with nobody on it: four ways on, none of them required.

    `way_chosen` brings "file", "add", "sample" or "owner".
    """

    way_chosen = Signal(str)

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
                "file",
                "id-card",
                self.tr("Contacts file"),
                self.tr("vCard or CSV from a phone, Google or Outlook"),
            ),
            ("add", "user-plus", self.tr("Add a person"), self.tr("A name or a number is enough")),
            (
                "sample",
                "users-round",
                self.tr("Try it with sample people"),
                self.tr("12 made-up customers, cleared with one click"),
            ),
            (
                "owner",
                "user-round",
                self.tr("Your name and business"),
                self.tr("For the greeting and the tray"),
            ),
        )
        grid = QGridLayout()
        grid.setSpacing(10)
        for number, (key, icon, title, detail) in enumerate(ways):
            card = WelcomeCard(theme, icon, title, detail)
            card.clicked.connect(lambda _=False, key=key: self.way_chosen.emit(key))
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
    """An icon, a title and a detail; 64 px high, more if they wrap."""

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
        """Each line as (text, whether it belongs to the title, height in pixels)."""
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
    """The desk could not be read: what happened, what is safe, and a way to try again."""

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
    """Says that the people are made up, and clears them."""

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
