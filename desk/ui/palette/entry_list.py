"""The list under the palette's field: its model, the painting of its rows, and its view."""

from collections.abc import Sequence
from typing import Any, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QCursor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desk.ui.palette.entries import (
    Caption,
    ChoosableEntry,
    JotEntry,
    LineEntry,
    Notice,
    PaletteEntry,
    PersonEntry,
    can_be_chosen,
)
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.translation import tr as _tr
from desk.ui.widgets.announce import announce
from desk.ui.widgets.avatar import chip_width, draw_avatar, draw_chip, initials_of
from desk.ui.widgets.painting import (
    Side,
    draw_box,
    draw_key_hint,
    draw_runs,
    draw_star,
    draw_text,
)

Index = QModelIndex | QPersistentModelIndex
Entry = TypeVar("Entry", bound=ChoosableEntry)
_PAD = 10
_GAP = 12


class PaletteModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._entries: Sequence[PaletteEntry] = ()

    def set_entries(self, entries: Sequence[PaletteEntry]) -> None:
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> PaletteEntry:
        return self._entries[row]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._entries[index.row()].spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and can_be_chosen(self._entries[index.row()]):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


def cap_of(entry: LineEntry, chosen: bool) -> str:
    """Return the key hint of an entry; "Enter" for the chosen one if there is room for it."""
    if chosen and not entry.right and (not entry.keys or isinstance(entry, JotEntry)):
        return _tr("Enter")
    return entry.keys


class PaletteDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, model: PaletteModel) -> None:
        super().__init__()
        self._theme = theme
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._theme.px(self._model.entry(index.row()).height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = self._model.entry(index.row())
        rect: QRect = option.rect
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        theme, c = self._theme, self._theme.colours
        painter.save()
        match entry:
            case Caption():
                line = theme.line_height(Text.CAPTION)
                box = QRect(
                    rect.left() + _PAD, rect.bottom() - 3 - line, rect.width() - 2 * _PAD, line
                )
                draw_text(painter, theme, box, entry.spoken, Text.CAPTION, c.ink3)
            case Notice():
                box = rect.adjusted(_PAD, 0, -_PAD, 0)
                draw_text(painter, theme, box, entry.spoken, Text.BODY, c.ink2)
            case _:
                if chosen:
                    draw_box(painter, rect, 6, c.tint, c.line if theme.high_contrast else None)
                inner = rect.adjusted(_PAD, 0, -_PAD, 0)
                if isinstance(entry, PersonEntry):
                    self._paint_person(painter, inner, entry)
                else:
                    self._paint_line(painter, inner, entry, chosen)
        painter.restore()

    def _paint_line(self, painter: QPainter, rect: QRect, entry: LineEntry, chosen: bool) -> None:
        theme, c = self._theme, self._theme.colours
        icon = theme.px(18)
        middle = rect.top() + rect.height() // 2
        ink = c.accent_ink if chosen else c.ink2
        theme.draw_icon(painter, entry.icon, rect.left(), middle - icon / 2, icon, ink)
        left, right = rect.left() + icon + _GAP, rect.right() + 1
        if keys := cap_of(entry, chosen):
            right = draw_key_hint(painter, theme, right, middle, keys) - _GAP
        if entry.right:
            width = int(theme.text_width(entry.right, Text.SMALL)) + 1
            box = QRect(right - width, rect.top(), width, rect.height())
            draw_text(painter, theme, box, entry.right, Text.SMALL, c.ink3, side=Side.RIGHT)
            right -= width + _GAP
        person = entry.person if isinstance(entry, JotEntry) else None
        chip = 0
        if person is not None:
            chip = min(chip_width(theme, person.name), (right - left) // 2)
        box = QRect(left, rect.top(), right - left - (chip + 8 if chip else 0), rect.height())
        wide = draw_runs(painter, theme, box, entry.runs, Text.BODY)
        if person is not None:
            height = theme.px(24)
            at = QRect(round(left + wide) + 8, middle - height // 2, chip, height)
            draw_chip(painter, theme, at, person.name, person.id)

    def _paint_person(self, painter: QPainter, rect: QRect, entry: PersonEntry) -> None:
        theme, c = self._theme, self._theme.colours
        side = theme.px(36)
        top = rect.top() + (rect.height() - side) // 2
        name = entry.person.name
        draw_avatar(painter, theme, rect.left(), top, initials_of(name), entry.person.id)
        left, right = rect.left() + side + _GAP, rect.right() + 1
        if entry.right:
            width = int(theme.text_width(entry.right, Text.SMALL)) + 1
            box = QRect(right - width, rect.top(), width, rect.height())
            draw_text(painter, theme, box, entry.right, Text.SMALL, c.ink2, side=Side.RIGHT)
            right -= width + _GAP
        body, meta = theme.line_height(Text.BODY), theme.line_height(Text.META)
        y = rect.top() + (rect.height() - body - meta) // 2
        star = theme.px(12) + 6 if entry.starred else 0
        box = QRect(left, y, right - left - star, body)
        wide = draw_text(painter, theme, box, name, Text.BODY, c.ink, 600)
        if entry.starred:
            draw_star(painter, theme, left + wide + 6, y + body / 2, theme.px(12))
        box = QRect(left, y + body, right - left, meta)
        draw_text(painter, theme, box, entry.second, Text.META, c.ink3)


class PaletteList(QListView):
    """A list that never takes the focus: it stays in a field, whose keys move the choice."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._entries = PaletteModel()
        # A view does not keep its delegate alive.
        self._painter = PaletteDelegate(theme, self._entries)
        self._resting = QCursor.pos()
        self.setModel(self._entries)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("What was found"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.entered.connect(self._on_entered)

    def show_entries(self, entries: Sequence[PaletteEntry], chosen: int) -> None:
        self._resting = QCursor.pos()
        self._entries.set_entries(entries)
        self.choose(chosen)

    def current(self) -> ChoosableEntry | None:
        """Return the chosen entry, or None."""
        index = self.currentIndex()
        entry = self._entries.entry(index.row()) if index.isValid() else None
        return None if isinstance(entry, Caption | Notice) else entry

    def first(self, kind: type[Entry]) -> Entry | None:
        """Return the first entry of a class, or None."""
        for row in range(self._entries.rowCount()):
            entry = self._entries.entry(row)
            if isinstance(entry, kind):
                return entry
        return None

    def choose(self, row: int) -> None:
        if 0 <= row < self._entries.rowCount() and can_be_chosen(self._entries.entry(row)):
            self.setCurrentIndex(self._entries.index(row))
            announce(self, self._entries.entry(row).spoken)

    def move_by(self, step: int) -> None:
        """Choose an entry further down, or up if `step` is negative.

        A single step wraps around at the ends, a longer one stops there.
        """
        rows = [
            row
            for row in range(self._entries.rowCount())
            if can_be_chosen(self._entries.entry(row))
        ]
        if not rows:
            return
        row = self.currentIndex().row()
        here = rows.index(row) if row in rows else -1
        there = here + step
        if abs(step) == 1:
            there %= len(rows)
        self.choose(rows[max(0, min(there, len(rows) - 1))])

    def content_height(self) -> int:
        return sum(
            self._theme.px(self._entries.entry(row).height)
            for row in range(self._entries.rowCount())
        )

    def _on_entered(self, index: QModelIndex) -> None:
        # A pointer that has not moved since the list appeared does not choose.
        if QCursor.pos() != self._resting and can_be_chosen(self._entries.entry(index.row())):
            self.setCurrentIndex(index)
