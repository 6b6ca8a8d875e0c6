"""Painting of list rows for widgets and item delegates: margin column, rules, hover and focus."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from desk.formatting.durations import MarginTone
from desk.record import record
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.painting import Side, draw_focus, draw_text, hline, vline

MARGIN_LEFT_PAGE = 68
MARGIN_RIGHT_PAGE = 56
MARGIN_TIMELINE = 60
_MARGIN_INSET = 12
_SELECTED_BAR = 3


@record(frozen=True, slots=True)
class RowState:
    """The state of a row while it is painted. `running` tints it without the accent bar."""

    hovered: bool = False
    selected: bool = False
    focused: bool = False
    running: bool = False


def draw_row_back(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    state: RowState,
    margin: int | None = None,
    last: bool = False,
) -> None:
    """Paint the background and the rules of one row.

    A hairline runs along the top edge, and with `last` also along the bottom edge. `margin` is
    the x offset of the margin line from the row's left edge in device-independent pixels, None for
    lists without a margin column.
    """
    c = theme.colours
    tinted = state.selected or state.running
    if tinted:
        painter.fillRect(rect, c.tint)
    elif state.hovered:
        painter.fillRect(rect, c.hover)
    line = c.tint_line if tinted else c.line
    hline(painter, rect.x(), rect.y(), rect.width(), line)
    if last:
        hline(painter, rect.x(), rect.bottom(), rect.width(), line)
    if margin is not None:
        vline(painter, rect.x() + margin, rect.y(), rect.height(), c.margin)
    if state.selected:
        painter.fillRect(rect.x(), rect.y(), _SELECTED_BAR, rect.height(), c.accent)


def draw_row_focus(painter: QPainter, theme: Theme, rect: QRect, state: RowState) -> None:
    """Paint the inner focus line of a focused row; call it after painting the content."""
    if state.focused:
        draw_focus(painter, theme, rect, 0)


def draw_margin(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    margin: int,
    text: str,
    tone: MarginTone = MarginTone.CALM,
) -> None:
    """Paint the right-aligned time in the margin column of a row.

    A text wider than the column ("3 mo late") is split into two lines between words, so that each
    number keeps its unit.
    """
    token, weight = tone.value
    room = margin - theme.px(_MARGIN_INSET)
    line = theme.line_height(Text.SMALL)
    lines = [text]
    if theme.text_width(text, Text.SMALL, weight) > room and rect.height() > 2 * line:
        words = text.split(" ")
        half = (len(words) + 1) // 2  # "3 mo" and "late", "6 h" and "26 m"
        lines = [" ".join(part) for part in (words[:half], words[half:]) if part]
    # Below the hairline along the top edge.
    top = rect.y() + 1.75 - line * (len(lines) - 1) / 2
    for number, part in enumerate(lines):
        box = QRectF(rect.x(), top + number * line, room, rect.height() - 1)
        kind = theme.fitting(part, Text.SMALL, int(room), weight)
        draw_text(painter, theme, box, part, kind, theme.colour(token), weight, Side.RIGHT)
