"""Avatars, chips (a small avatar with a name) and tags."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desk.domain.names import initials
from desk.formatting.text import one_line
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import SANS_DISPLAY, Text, TypeSize
from desk.ui.widgets.painting import Side, draw_box, draw_text

# Side in pixels -> corner radius and type of the initials. Other sizes use the next smaller one.
_STYLES = {
    18: (5, TypeSize(9, 9, 600)),
    22: (6, TypeSize(10, 10, 600)),
    36: (8, TypeSize(13, 13, 600, 0.2)),
    64: (12, TypeSize(22, 22, 600, 0.0, SANS_DISPLAY)),
}


def initials_of(name: str) -> str:
    """Return the initials of a name of any length, see `desk.domain.names.initials`."""
    return initials(one_line(name))


def tint_of(customer_id: int) -> int:
    """Return the number (0 to 7) of the permanent tint of a customer."""
    # Eight consecutive ids have eight different tints, in an order that changes every eight ids.
    return (customer_id * 5 + customer_id // 8) % 8


def avatar_pixmap(
    theme: Theme, initials: str, customer_id: int | None, size: int, ratio: float
) -> QPixmap:
    """Return a painted avatar, cached by the theme. `customer_id` is None for unknown callers."""
    tint = None if customer_id is None else tint_of(customer_id)
    side = theme.px(size)
    key = ("avatar", initials, tint, side, ratio)
    found = theme.kept_pixmap(key)
    if found is not None:
        return found
    pixmap = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    radius, kind = _STYLES[max((s for s in _STYLES if s <= size), default=18)]
    box = QRectF(0, 0, side, side)
    if tint is None or not initials:
        _paint_unknown(painter, theme, box, radius, tint)
    else:
        colours = theme.colours.tints[tint]
        draw_box(
            painter,
            box,
            radius,
            colours.background,
            theme.colours.line if theme.high_contrast else None,
        )
        draw_text(painter, theme, box, initials, kind, colours.ink, side=Side.CENTRE)
    painter.end()
    return theme.keep_pixmap(key, pixmap)


def draw_avatar(
    painter: QPainter,
    theme: Theme,
    x: int,
    y: int,
    initials: str,
    customer_id: int | None,
    size: int = 36,
) -> None:
    """Paint an avatar with its top left corner at x, y; `size` is 18, 22, 36 or 64."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(x, y, avatar_pixmap(theme, initials, customer_id, size, ratio))


class Avatar(QLabel):
    """An avatar as a widget. It has no accessible name, because the name is beside it."""

    def __init__(
        self,
        theme: Theme,
        name: str = "",
        customer_id: int | None = None,
        size: int = 36,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._initials = ""
        self._customer_id: int | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_person(name, customer_id)

    def set_person(self, name: str, customer_id: int | None) -> None:
        """Show the avatar of a person; `customer_id` is None for an unknown caller."""
        self._initials = initials_of(name)
        self._customer_id = customer_id
        self.update()

    def set_size(self, size: int) -> None:
        """Set the side length in pixels at 100 % text."""
        if size != self._size:
            self._size = size
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._size), self._theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_avatar(
            QPainter(self), self._theme, 0, 0, self._initials, self._customer_id, self._size
        )


def _paint_unknown(
    painter: QPainter, theme: Theme, box: QRectF, radius: float, tint: int | None
) -> None:
    c = theme.colours
    if tint is None:
        draw_box(painter, box, radius, None, c.edge, dashed=True)
        name, ink = "phone", c.ink2
    else:
        draw_box(
            painter, box, radius, c.tints[tint].background, c.line if theme.high_contrast else None
        )
        name, ink = "user-round", c.tints[tint].ink
    icon = round(box.width() * 16 / 36)
    at = (box.width() - icon) / 2
    theme.draw_icon(painter, name, at, at, icon, ink)


_CHIP_LEFT = 3
_CHIP_RIGHT = 9
_CHIP_GAP = 6


def chip_width(theme: Theme, name: str, bare: bool = False) -> int:
    """Return the width of a chip in pixels, outline included."""
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


class TagChip(QLabel):
    """A tag of a person, 22 px high; 24 px and green with `green`."""

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
