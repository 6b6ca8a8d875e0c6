"""The list of people: painted rows over a `PeopleListModel`."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desk.domain.people import PersonRow
from desk.formatting.people import PersonRowFormatter
from desk.ui.screens.customers.people_list_model import PeopleListModel
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.avatar import draw_avatar, initials_of
from desk.ui.widgets.painting import Side, draw_star, draw_text
from desk.ui.widgets.row_painting import RowState
from desk.ui.widgets.row_table_view import RowDelegate, RowTableView

ROW_HEIGHT = 50
_INSET = 16
_AVATAR = 36
_GAP = 12
_TALKED = 48
NARROW = 320  # a list narrower than this leaves out when somebody was talked to
_NEXT = 66

_Index = QModelIndex | QPersistentModelIndex


class PersonDelegate(RowDelegate[PersonRow]):
    """Paints a person: avatar, name and star, second line, last talked to, next check-in."""

    def __init__(self, theme: Theme, wording: PersonRowFormatter, parent: QWidget) -> None:
        super().__init__(theme, ROW_HEIGHT, parent)
        self._wording = wording

    def paint_record(
        self,
        painter: QPainter,
        rect: QRect,
        record: PersonRow,
        index: _Index,
        state: RowState,
        view: QWidget,
    ) -> None:
        # The scroll bar, where there is one, is in the inset: columns stay in line.
        inset = max(4, _INSET - (view.width() - rect.width()))
        self._paint_person(painter, rect, record, state.selected, inset)

    def paint_placeholder(self, painter: QPainter, rect: QRect) -> None:
        side, bar = self._theme.px(_AVATAR), QSize(self._theme.px(110), 12)
        self.draw_blank(painter, rect, rect.x() + _INSET, side, _GAP, bar)

    def _paint_person(
        self, painter: QPainter, rect: QRect, person: PersonRow, selected: bool, inset: int
    ) -> None:
        theme = self._theme
        colours = theme.colours
        side = theme.px(_AVATAR)
        left = rect.x() + _INSET
        draw_avatar(
            painter,
            theme,
            left,
            rect.y() + (rect.height() - side) // 2,
            initials_of(person.name),
            person.id,
            _AVATAR,
        )
        left += side + _GAP
        right = rect.right() + 1 - inset
        next_width = theme.px(_NEXT)
        talked_width = theme.px(_TALKED) if rect.width() >= theme.px(NARROW) else 0
        text, token, weight = self._wording.next(person)
        if not talked_width:
            # Without the column on its left the name takes what the date leaves.
            wanted = round(theme.text_width(text, Text.SMALL, weight)) + 1
            next_width = min(next_width, wanted)
        draw_text(
            painter,
            theme,
            QRect(right - next_width, rect.y(), next_width, rect.height()),
            text,
            theme.fitting(text, Text.SMALL, next_width, weight),
            theme.colour(token),
            weight,
            Side.RIGHT,
        )
        right -= next_width
        if talked_width:
            talked = self._wording.talked(person)
            draw_text(
                painter,
                theme,
                QRect(right - talked_width, rect.y(), talked_width, rect.height()),
                talked,
                theme.fitting(talked, Text.SMALL, talked_width),
                colours.ink3,
                None,
                Side.RIGHT,
            )
        right -= talked_width + 8
        star = theme.px(13) + 5 if person.starred else 0
        line = theme.line_height(Text.BODY)
        second = theme.line_height(Text.META) if person.second else 0
        top = rect.y() + (rect.height() - line - second) // 2
        width = draw_text(
            painter,
            theme,
            QRect(left, top, max(0, right - left - star), line),
            person.name,
            Text.BODY,
            colours.ink,
            600 if selected else 500,
        )
        if person.starred:
            draw_star(painter, theme, left + width + 5, top + line / 2, theme.px(13))
        if person.second:
            draw_text(
                painter,
                theme,
                QRect(left, top + line, max(0, right - left), second),
                person.second,
                Text.META,
                colours.ink3,
            )


class PeopleList(RowTableView[PersonRow]):
    """One column of people."""

    def __init__(
        self, theme: Theme, model: PeopleListModel, wording: PersonRowFormatter, parent: QWidget
    ) -> None:
        super().__init__(theme, model, PersonDelegate(theme, wording, parent), parent)
        self.setObjectName("people")
        self.setAccessibleName(self.tr("People"))
