"""The columns of the log at a given width, and a delegate that paints a call into them."""

from math import ceil

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
)
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QToolTip, QWidget

from desk.domain.calls import CallLogRow
from desk.formatting.calls import CallLogFormatter
from desk.record import record
from desk.ui.models.paged_table_model import RowRole
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.translation import tr
from desk.ui.widgets.avatar import draw_avatar, initials_of
from desk.ui.widgets.faces import FACES
from desk.ui.widgets.label import as_tooltip
from desk.ui.widgets.painting import Side, draw_box, draw_star, draw_text, hline, vline
from desk.ui.widgets.row_painting import RowState
from desk.ui.widgets.row_table_view import RowDelegate

ROW_HEIGHT = 36
RIGHT_INSET = 32  # the page's padding, which holds the scroll bar
LEFT_BLEED = 8  # part of the left padding, into which a long day may reach
MARGIN = 84
_ICON = 28
_VAST = 1200  # from this width on, names and promises share the remaining width
_WIDE = 980
_MIDDLE = 700
_TIGHT = 520
_AVATAR = 22
_BAR = 3
_BUTTON_PAD = 11
_LEAST_ABOUT = 40
_BOTH = 160  # a last column narrower than this holds one text

_Index = QModelIndex | QPersistentModelIndex


@record(frozen=True, slots=True)
class CallColumns:
    """Left edges and widths in pixels, from the left edge of the table.

    `promised_width` is 0 where there is no room for what was promised.
    """

    width: int
    margin: int
    time_right: int
    icon: int
    who: int
    who_width: int
    length_right: int
    length_width: int
    about: int
    about_width: int
    felt: int
    promised: int
    promised_width: int


def columns_at(theme: Theme, width: int) -> CallColumns:
    """Return the columns of a table `width` pixels wide; a narrow one leaves out some."""
    room = width / max(1.0, theme.text_scale)
    if room >= _WIDE:
        spare = max(0, int(room) - _VAST)
        time, who, length, felt = 84, 186 + min(spare // 6, 90), 56, 44
        promised = 208 + min(spare // 4, 192)
    elif room >= _MIDDLE:
        time, who, length, felt, promised = 84, 178, 56, 34, 124
    elif room >= _TIGHT:
        time, who, length, felt, promised = 78, 154, 56, 28, 0
    else:
        time, who, length, felt, promised = 76, 152, 0, 28, 0
    px = theme.px
    # "Yesterday" is a long word in some languages.
    named = max(theme.text_width(day, Text.SMALL, 600) for day in (tr("Today"), tr("Yesterday")))
    margin = max(px(MARGIN), ceil(named) + px(12))
    icon = margin + px(time)
    who_at = icon + px(_ICON)
    about = who_at + px(who) + px(length)
    caption = theme.text_width(QCoreApplication.translate("Captions", "Felt"), Text.CAPTION)
    felt_at = width - px(promised) - max(px(felt), ceil(caption) + 6)
    return CallColumns(
        width=width,
        margin=margin,
        time_right=icon - px(12),
        icon=icon + 2,
        who=who_at,
        who_width=px(who) - px(16),
        length_right=about - px(18),
        length_width=max(0, px(length) - px(4)),
        about=about,
        about_width=felt_at - about - px(12),
        felt=felt_at,
        promised=width - px(promised),
        promised_width=px(promised),
    )


class CallDelegate(RowDelegate[CallLogRow]):
    """Paints a call: day, time, how, who, how long, what about, how it went, what was promised.

    The day is written once, in the margin of its first row, and in the first row in view.
    """

    def __init__(self, theme: Theme, wording: CallLogFormatter, parent: QWidget) -> None:
        super().__init__(theme, ROW_HEIGHT, parent)
        self._wording = wording
        self._columns: CallColumns | None = None
        self._starts_day = False  # the row being painted starts a day; asking the model takes long
        self.hovered_button = -1  # the row with the pointer over its Call back button
        theme.changed.connect(self._forget_columns)

    def columns(self, width: int) -> CallColumns:
        """Return the columns of rows `width` pixels wide, the bleed left out."""
        if self._columns is None or self._columns.width != width:
            self._columns = columns_at(self._theme, width)
        return self._columns

    def button_box(self, rect: QRect) -> QRect:
        """Return where Call back is in a row that waits, whose cell is `rect` of the viewport."""
        rect = self.row_rect(rect)
        theme, at = self._theme, self.columns(rect.width())
        width = round(theme.text_width(tr("Call back"), Text.SMALL, 600)) + 2 * _BUTTON_PAD
        height = min(theme.px(32), rect.height() - 2)
        left = at.promised - _BUTTON_PAD if at.promised_width else rect.width() - width
        return QRect(rect.x() + left, rect.y() + (rect.height() - height) // 2 + 1, width, height)

    def row_rect(self, rect: QRect) -> QRect:
        return rect.adjusted(LEFT_BLEED, 0, 0, 0)

    def paint_background(
        self, painter: QPainter, rect: QRect, index: _Index, state: RowState
    ) -> None:
        c = self._theme.colours
        margin = self.columns(rect.width()).margin
        self._starts_day = bool(index.data(RowRole.STARTS_GROUP))
        if state.selected:
            painter.fillRect(rect, c.tint)
            # The view itself paints the whole cell of a selected row.
            bleed = QRect(rect.x() - LEFT_BLEED, rect.y(), LEFT_BLEED, rect.height())
            painter.fillRect(bleed, c.sheet)
        elif state.hovered:
            painter.fillRect(rect, c.hover)
        line = c.tint_line if state.selected else c.line
        if index.row():
            left = 0 if self._starts_day or state.selected else margin
            hline(painter, rect.x() + left, rect.y(), rect.width() - left, line)
        if index.row() == index.model().rowCount() - 1:
            hline(painter, rect.x(), rect.bottom(), rect.width(), line)
        vline(painter, rect.x() + margin, rect.y(), rect.height(), c.margin)
        if state.selected:
            painter.fillRect(rect.x(), rect.y(), _BAR, rect.height(), c.accent)

    def paint_record(
        self,
        painter: QPainter,
        rect: QRect,
        record: CallLogRow,
        index: _Index,
        state: RowState,
        view: QWidget,
    ) -> None:
        at = self.columns(rect.width())
        # The first row in view shows the day too, when the first row of that day is far above.
        first_in_view = -rect.height() // 2 <= rect.y() < rect.height() - rect.height() // 2
        if self._starts_day or first_in_view:
            self._paint_day(painter, rect, at, record)
        self._paint_call(painter, rect, at, record)
        self._paint_end(painter, rect, at, record, index.row() == self.hovered_button)

    def paint_placeholder(self, painter: QPainter, rect: QRect) -> None:
        theme = self._theme
        left = rect.x() + self.columns(rect.width()).who
        self.draw_blank(painter, rect, left, theme.px(_AVATAR), 9, QSize(theme.px(96), 10))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Show a tooltip with the whole text where it is cut."""
        row = index.data(RowRole.RECORD)
        if event.type() != QEvent.Type.ToolTip or not isinstance(row, CallLogRow):
            return super().helpEvent(event, view, option, index)
        rect = self.row_rect(option.rect)
        at, x = self.columns(rect.width()), event.pos().x() - rect.x()
        text = ""
        about = self._about_width(option.rect, at, row)
        if at.about <= x < at.about + about:
            text = self._cut(self._wording.about(row), about, 400)
        elif at.who <= x < at.who + at.who_width:
            text = self._cut(self._wording.who(row), self._name_width(at, row), 600)
            if about < _LEAST_ABOUT:
                # That icon is too small to point at: the tooltip of the name has both texts.
                cut = self._cut(self._wording.about(row), about, 400)
                text = "\n".join(filter(None, (text, cut)))
        elif row.promise is not None and not row.waiting and x >= at.promised:
            mark = self._wording.mark(row.promise)
            text = f"{mark.what}, {mark.how}"
        QToolTip.showText(event.globalPos(), as_tooltip(text) if text else "", view)
        return True

    def _cut(self, text: str, room: int, weight: int) -> str:
        """Return the text if it is wider than its room, else an empty one."""
        wide = self._theme.text_width(text, Text.SMALL, weight) > room
        return text if wide else ""

    def _name_width(self, at: CallColumns, row: CallLogRow) -> int:
        star = self._theme.px(13) + 10 if row.starred else 0
        return at.who_width - self._theme.px(_AVATAR) - 9 - star

    def _about_width(self, rect: QRect, at: CallColumns, row: CallLogRow) -> int:
        """Return the width of the summary, less where Call back covers it; `rect` is the cell."""
        if not row.waiting or at.promised_width:
            return at.about_width
        button = self.button_box(rect)
        return min(at.about_width, button.x() - rect.x() - LEFT_BLEED - at.about)

    def _paint_day(self, painter: QPainter, rect: QRect, at: CallColumns, row: CallLogRow) -> None:
        c = self._theme.colours
        text, now = self._wording.day(row)
        box = _box(rect, -LEFT_BLEED, at.margin - self._theme.px(12) + LEFT_BLEED)
        weight = 600 if now else 500
        draw_text(
            painter,
            self._theme,
            box,
            text,
            Text.SMALL,
            c.ink if now else c.ink2,
            weight,
            Side.RIGHT,
        )

    def _paint_call(self, painter: QPainter, rect: QRect, at: CallColumns, row: CallLogRow) -> None:
        theme, c, wording = self._theme, self._theme.colours, self._wording
        box = _box(rect, at.margin, at.time_right - at.margin)
        draw_text(painter, theme, box, wording.time(row), Text.SMALL, c.ink2, side=Side.RIGHT)
        size = theme.px(16)
        icon, token = wording.icon(row)
        top = rect.y() + (rect.height() - size) / 2
        theme.draw_icon(painter, icon, rect.x() + at.icon, top, size, theme.colour(token))
        side = theme.px(_AVATAR)
        who = wording.who(row)
        person = row.person.id if row.person is not None else None
        left = rect.x() + at.who
        middle = rect.y() + (rect.height() - side) // 2
        draw_avatar(painter, theme, left, middle, initials_of(who), person, _AVATAR)
        name = QRect(left + side + 9, rect.y(), self._name_width(at, row), rect.height())
        width = draw_text(painter, theme, name, who, Text.SMALL, c.ink, 600)
        if row.starred:
            at_star = name.x() + width + 10
            draw_star(painter, theme, at_star, rect.y() + rect.height() / 2, theme.px(11))
        if at.length_width:
            length = wording.length(row)
            box = _box(rect, at.length_right - at.length_width, at.length_width)
            ink = c.ink if row.seconds else c.ink3
            draw_text(painter, theme, box, length, Text.SMALL, ink, side=Side.RIGHT)

    def _paint_end(
        self, painter: QPainter, rect: QRect, at: CallColumns, row: CallLogRow, over: bool
    ) -> None:
        theme, c = self._theme, self._theme.colours
        whole = rect.adjusted(-LEFT_BLEED, 0, 0, 0)
        about = _box(rect, at.about, self._about_width(whole, at, row))
        draw_text(painter, theme, about, self._wording.about(row), Text.SMALL, c.ink)
        if row.felt is not None:
            face, size = FACES[row.felt], theme.px(17)
            top = rect.y() + (rect.height() - size) / 2
            theme.draw_icon(
                painter, face.icon, rect.x() + at.felt, top, size, theme.colour(face.token)
            )
        if row.waiting:
            button = self.button_box(whole)
            if over:
                draw_box(painter, button, 6, c.press, None)
            box = button.adjusted(_BUTTON_PAD, 0, 0, -1)
            draw_text(painter, theme, box, tr("Call back"), Text.SMALL, c.accent_ink, 600)
        elif row.promise is not None and at.promised_width:
            self._paint_promise(painter, rect, at, row)

    def _paint_promise(
        self, painter: QPainter, rect: QRect, at: CallColumns, row: CallLogRow
    ) -> None:
        theme = self._theme
        assert row.promise is not None
        mark = self._wording.mark(row.promise)
        size = theme.px(15)
        top = rect.y() + (rect.height() - size) / 2
        left = rect.x() + at.promised
        theme.draw_icon(painter, mark.icon, left, top, size, theme.colour(mark.icon_token))
        left += size + 7
        room = rect.right() + 1 - left
        if at.promised_width < theme.px(_BOTH):
            # There is no room for both texts: the icon tells that a promise was kept,
            # not that it is late.
            late = mark.how_token == "late"
            text, ink = (mark.how, theme.colours.late) if late else (mark.what, theme.colours.ink)
            box = QRect(left, rect.y() + 1, room, rect.height() - 1)
            draw_text(painter, theme, box, text, Text.SMALL, ink, 500)
            return
        # How the promise went is never cut; what was promised is shortened.
        how = round(theme.text_width(mark.how, Text.SMALL, 500)) + 1
        what = QRect(left, rect.y() + 1, max(0, room - how - 7), rect.height() - 1)
        width = draw_text(painter, theme, what, mark.what, Text.SMALL, theme.colours.ink, 500)
        left += round(width) + 7 if width else 0
        weight = 500 if mark.how_token == "accent_ink" else None
        rest = QRect(left, rect.y() + 1, rect.right() + 1 - left, rect.height() - 1)
        draw_text(painter, theme, rest, mark.how, Text.SMALL, theme.colour(mark.how_token), weight)

    def _forget_columns(self) -> None:
        self._columns = None


def _box(rect: QRect, left: int, width: int) -> QRect:
    # Start below the hairline along the top edge.
    return QRect(rect.x() + left, rect.y() + 1, max(0, width), rect.height() - 1)
