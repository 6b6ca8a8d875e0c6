"""Avatars: initials on a tint that belongs to the customer, or a dashed phone for strangers."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desk.domain.names import initials
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import SANS_DISPLAY, TypeSize, one_line
from desk.ui.widgets.painting import Side, draw_box, draw_text

# Side in pixels -> corner radius, type of the initials. Other sizes take the next smaller's.
_STYLES = {
    18: (5, TypeSize(9, 9, 600)),
    22: (6, TypeSize(10, 10, 600)),
    36: (8, TypeSize(13, 13, 600, 0.2)),
    64: (12, TypeSize(22, 22, 600, 0.0, SANS_DISPLAY)),
}


def initials_of(name: str) -> str:
    """The letters for a name of any length, see `rules.person_name.initials`."""
    return initials(one_line(name))


def tint_of(customer_id: int) -> int:
    """Which of the eight tints a customer has, for good."""
    # All eight before any comes back, for ids that follow one another; then in another order.
    return (customer_id * 5 + customer_id // 8) % 8


def avatar_pixmap(
    theme: Theme, initials: str, customer_id: int | None, size: int, ratio: float
) -> QPixmap:
    """A painted avatar, kept by the theme. `customer_id` None is somebody unknown."""
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
    """An avatar as a widget. It repeats a name beside it, so it says nothing itself."""

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
        """Whose avatar it is; None with any name is an unknown caller."""
        self._initials = initials_of(name)
        self._customer_id = customer_id
        self.update()

    def set_size(self, size: int) -> None:
        """Side in pixels at 100 % text."""
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
