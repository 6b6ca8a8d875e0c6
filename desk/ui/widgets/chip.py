"""Chips (a small avatar and a name) and tags."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.avatar import draw_avatar, initials_of
from desk.ui.widgets.painting import draw_box, draw_text

_CHIP_LEFT = 3
_CHIP_RIGHT = 9
_CHIP_GAP = 6


def chip_width(theme: Theme, name: str, bare: bool = False) -> int:
    """Width of a chip in pixels, borders included."""
    ends = 0 if bare else _CHIP_LEFT + _CHIP_RIGHT + 2
    return ends + theme.px(18) + _CHIP_GAP + round(theme.text_width(name, Text.META, 500))


def draw_chip(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    name: str,
    customer_id: int | None,
    bare: bool = False,
) -> None:
    """Paint a chip into `rect` (24 high, 18 when bare); the name is elided at its width."""
    c = theme.colours
    avatar = theme.px(18)
    left = rect.left()
    right = rect.right() + 1
    if not bare:
        draw_box(painter, rect, 6, c.card, c.line)
        left += _CHIP_LEFT + 1
        right -= _CHIP_RIGHT
    top = rect.top() + (rect.height() - avatar) // 2
    draw_avatar(painter, theme, left, top, initials_of(name), customer_id, 18)
    text_left = left + avatar + _CHIP_GAP
    box = QRect(text_left, rect.top(), right - text_left + 1, rect.height())
    draw_text(painter, theme, box, name, Text.META, c.ink2, 500)


class Chip(QLabel):
    """A person in a line of text: 24 high with an 18 px avatar."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        customer_id: int | None,
        *,
        bare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bare = bare
        self._customer_id = customer_id
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_person(name, customer_id)

    def set_person(self, name: str, customer_id: int | None) -> None:
        self._customer_id = customer_id
        self.setText(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = chip_width(self._theme, self.text(), self._bare)
        return QSize(width, self._theme.px(18 if self._bare else 24))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(48), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_chip(
            QPainter(self), self._theme, self.rect(), self.text(), self._customer_id, self._bare
        )


class TagChip(QLabel):
    """A word or two about somebody; 22 high. Green (24 high) with `green`, for what is on."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        icon: str | None = None,
        *,
        green: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._green = green
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = 16 + round(self._theme.text_width(self.text(), Text.META, self._weight()))
        if self._icon is not None:
            width += self._theme.px(13) + 5
        return QSize(width, self._theme.px(24 if self._green else 22))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(32), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = self._theme.colours
        ink = c.accent_ink if self._green else c.ink2
        outline = c.line if self._theme.high_contrast else None
        draw_box(painter, self.rect(), 5, c.tint if self._green else c.sunk, outline)
        left = 8
        if self._icon is not None:
            size = self._theme.px(13)
            top = (self.height() - size) / 2
            self._theme.draw_icon(painter, self._icon, left, top, size, ink)
            left += size + 5
        box = QRect(left, 0, self.width() - left - 7, self.height())
        draw_text(painter, self._theme, box, self.text(), Text.META, ink, self._weight())

    def _weight(self) -> int:
        return 600 if self._green else 500
