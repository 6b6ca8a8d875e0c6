"""Painting functions shared by widgets and item delegates.

Coordinates are device-independent pixels. The functions change the pen, brush and hints of the
painter without restoring them.
"""

import re
from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from desk.record import record
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text, TypeSize
from desk.ui.translation import key_names


class Side(Enum):
    """The alignment of a line of text. LEFT is left for right-to-left text, too."""

    LEFT = 0
    CENTRE = 1
    RIGHT = 2


def draw_text(
    painter: QPainter,
    theme: Theme,
    rect: QRect | QRectF,
    text: str,
    kind: Text | TypeSize,
    colour: QColor,
    weight: int | None = None,
    side: Side = Side.LEFT,
) -> float:
    """Paint one line of plain text, centred in the height of `rect` and elided at its width.

    Returns the width painted, in pixels, so that something can follow it.
    """
    room = int(rect.width())
    if not text or room <= 0:
        return 0.0
    shown, width = theme.elided(text, kind, room, weight)
    font, _, below_middle = theme.metrics(kind, weight)
    x = float(rect.x())
    if side is Side.RIGHT:
        x += rect.width() - width
    elif side is Side.CENTRE:
        x += (rect.width() - width) / 2
    baseline = round(rect.y() + rect.height() / 2 + below_middle)
    painter.setFont(font)
    painter.setPen(colour)
    # The first strong letter sets the direction: a question mark after Hebrew is on the left.
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(QPointF(x, baseline), shown)
    return width


@record(frozen=True, slots=True)
class Run:
    """A part of a line with its own font weight and colour token."""

    text: str
    token: str = "ink"
    weight: int | None = None


def runs_of(template: str, token: str = "ink", **parts: Run) -> tuple[Run, ...]:
    """Split a translated sentence with {names} into runs.

    Each {name} becomes the run given in `parts`, the text between has the colour `token`.
    """
    runs = []
    for number, piece in enumerate(re.split(r"\{(\w+)\}", template)):
        if number % 2:
            runs.append(parts[piece])
        elif piece:
            runs.append(Run(piece, token))
    return tuple(runs)


def draw_runs(
    painter: QPainter,
    theme: Theme,
    rect: QRect | QRectF,
    runs: Sequence[Run],
    kind: Text | TypeSize,
    side: Side = Side.LEFT,
) -> float:
    """Paint a line of runs after one another; what does not fit is elided. Returns the width."""
    whole = sum(theme.text_width(run.text, kind, run.weight) for run in runs)
    x = float(rect.x())
    if side is Side.RIGHT:
        x = max(x, rect.x() + rect.width() - whole)
    elif side is Side.CENTRE:
        x = max(x, rect.x() + (rect.width() - whole) / 2)
    start, end = x, rect.x() + rect.width()
    for run in runs:
        room = QRectF(x, rect.y(), end - x + 1, rect.height())
        if room.width() < 2:
            break
        colour = theme.colour(run.token)
        x += draw_text(painter, theme, room, run.text, kind, colour, run.weight)
    return x - start


def draw_box(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: QColor | None,
    line: QColor | None,
    line_width: float = 1.0,
    dashed: bool = False,
) -> None:
    """Paint a rounded box with its outline inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = line_width / 2 if line is not None else 0.0
    box = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(line, line_width)
        if dashed:
            pen.setDashPattern([3.0, 2.4])
        painter.setPen(pen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, radius - inset, radius - inset)


def draw_focus(painter: QPainter, theme: Theme, rect: QRect | QRectF, radius: float) -> None:
    """Paint the 2 px accent outline inside `rect`."""
    draw_box(painter, rect, radius, None, theme.colours.accent, 2.0)


def hline(painter: QPainter, x: int, y: int, width: int, colour: QColor) -> None:
    """Paint a horizontal hairline on whole pixels."""
    painter.fillRect(x, y, width, 1, colour)


def vline(painter: QPainter, x: int, y: int, height: int, colour: QColor) -> None:
    """Paint a vertical hairline on whole pixels."""
    painter.fillRect(x, y, 1, height, colour)


def draw_double_rule(painter: QPainter, theme: Theme, x: int, y: int, width: int) -> None:
    """Paint two hairlines with 2 px between them, 4 px high in all."""
    hline(painter, x, y, width, theme.colours.line2)
    hline(painter, x, y + 3, width, theme.colours.line2)


KEY_HINT_HEIGHT = 20
_KEY_TEXT = TypeSize(11, 18, 500)


def key_hint_width(theme: Theme, keys: str) -> int:
    return max(theme.px(20), round(theme.text_width(key_names(keys), _KEY_TEXT)) + 14)


def draw_key_hint(painter: QPainter, theme: Theme, right: int, middle: int, keys: str) -> int:
    """Paint a key cap that ends at `right`, centred on `middle`. Returns its left edge."""
    width, height = key_hint_width(theme, keys), theme.px(KEY_HINT_HEIGHT)
    box = QRect(right - width, middle - height // 2, width, height)
    colours = theme.colours
    draw_box(painter, box, 4, colours.sunk, colours.line2)
    draw_text(painter, theme, box, key_names(keys), _KEY_TEXT, colours.ink3, side=Side.CENTRE)
    return box.left()


def draw_star(painter: QPainter, theme: Theme, x: float, middle: float, size: int = 13) -> None:
    """Paint the green star of people who are always put through."""
    theme.draw_icon(painter, "star", x, middle - size / 2, size, theme.colours.accent_ink)


def left_tab_path(rect: QRectF, radius: float) -> QPainterPath:
    """Return the outline of a folder tab: open on the right, rounded on the left."""
    path = QPainterPath(QPointF(rect.right(), rect.top()))
    path.lineTo(rect.left() + radius, rect.top())
    path.arcTo(rect.left(), rect.top(), 2 * radius, 2 * radius, 90, 90)
    path.lineTo(rect.left(), rect.bottom() - radius)
    path.arcTo(rect.left(), rect.bottom() - 2 * radius, 2 * radius, 2 * radius, 180, 90)
    path.lineTo(rect.right(), rect.bottom())
    return path
