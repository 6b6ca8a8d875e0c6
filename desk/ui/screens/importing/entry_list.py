"""The entries of a file of one status, in a view that shows ten thousand as quickly as ten."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from desk.formats.parsed import Problem
from desk.formatting.formatter import Formatter
from desk.services.importing.diff import FieldDifference
from desk.services.importing.importer import EntryStatus, ImportEntry, ImportPreview
from desk.ui.context import UiContext
from desk.ui.screens.importing.draft_text import person_name, second_line
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.translation import tr
from desk.ui.widgets.avatar import draw_avatar, initials_of
from desk.ui.widgets.label import as_tooltip
from desk.ui.widgets.painting import Side, draw_text
from desk.ui.widgets.row_painting import RowState, draw_row_back, draw_row_focus

ROW = 50
PROBLEMS = "problems"
_INSET = 12
_AVATAR = 36
_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
Ours = Mapping[int, Collection[FieldDifference]]
"""By the place of an entry in the preview, the differences in which the desk's word stays."""
Row = tuple[int, ImportEntry | Problem]
"""The place in the preview and the entry there, or -1 and a problem."""


class ImportEntryModel(QAbstractListModel):
    """Takes its rows whole, and what is kept of them."""

    def __init__(self, words: Formatter, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._rows: list[Row] = []
        self._ours: Ours = {}

    def show_rows(self, rows: list[Row], ours: Ours) -> None:
        self.beginResetModel()
        self._rows, self._ours = rows, ours
        self.endResetModel()

    def row(self, number: int) -> Row | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def choices_changed(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == _ROLE:
            return self.texts(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(filter(None, self.texts(index.row())))
        return None

    def texts(self, number: int) -> tuple[str, str, str]:
        """Name, second line, and what stands on the right."""
        place, row = self._rows[number]
        if isinstance(row, Problem):
            where = tr("Line {line}").format(line=row.line) if row.line else tr("A whole file")
            return where, self._words.text(row.reason), ""
        name, second = person_name(row.parsed.fields), second_line(row.parsed.fields)
        if row.status is not EntryStatus.DIFFERS:
            return name, second, ""
        kept = len(self._ours.get(place, ()))
        if kept == len(row.differences):
            return name, second, tr("stays as it is")
        return name, second, tr("%n differ", "", len(row.differences) - kept)


class _ImportEntryDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(option.rect.width(), self._theme.px(ROW))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """The lines that are cut, whole."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        name, second, _right = index.data(_ROLE)
        left, wide = self._text_left(option.rect, index), self._theme.text_width
        for_name, end = self._ends(option.rect, index)
        cut = [name] if wide(name, Text.BODY, 600) > for_name - left else []
        cut += [second] if wide(second, Text.META) > end - left else []
        QToolTip.showText(event.globalPos(), as_tooltip("\n".join(cut)), view)
        return True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, c = self._theme, self._theme.colours
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        state = RowState(
            hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
            selected=selected,
            focused=selected and bool(option.state & QStyle.StateFlag.State_HasFocus),
        )
        rect = option.rect
        last = index.row() == index.model().rowCount() - 1
        draw_row_back(painter, theme, rect, state, last=last)
        name, second, right = index.data(_ROLE)
        entry = _entry(index)
        if entry is not None:
            side = theme.px(_AVATAR)
            top = rect.y() + (rect.height() - side) // 2
            tint = entry.person if entry.person is not None else entry.parsed.entry
            at = rect.x() + _INSET
            draw_avatar(painter, theme, at, top, initials_of(name), tint, _AVATAR)
        left, (for_name, end) = self._text_left(rect, index), self._ends(rect, index)
        line = theme.line_height(Text.BODY)
        below = theme.line_height(Text.META) if second else 0
        top = rect.y() + (rect.height() - line - below) // 2
        if right:
            box = QRect(end + 12, rect.y(), rect.right() - _INSET - end - 12, rect.height())
            if for_name > end:
                box = QRect(box.x(), top + line, box.width(), below)
            draw_text(painter, theme, box, right, Text.SMALL, c.ink2, side=Side.RIGHT)
        box = QRect(left, top, for_name - left, line)
        draw_text(painter, theme, box, name, Text.BODY, c.ink, 600 if selected else 500)
        if second:
            box = QRect(left, top + line, end - left, below)
            draw_text(painter, theme, box, second, Text.META, c.ink3)
        draw_row_focus(painter, theme, rect, state)

    def _text_left(self, rect: QRect, index: _Index) -> int:
        avatar = self._theme.px(_AVATAR) + 12 if _entry(index) is not None else 0
        return rect.x() + _INSET + avatar

    def _ends(self, rect: QRect, index: _Index) -> tuple[int, int]:
        """Where name and second line end: before what stands on the right, which leaves the first
        line to a name that needs all of it."""
        name, second, right = index.data(_ROLE)
        wide = self._theme.text_width
        whole = rect.right() - _INSET
        end = whole - int(wide(right, Text.SMALL)) - 14 if right else whole
        long = wide(name, Text.BODY, 600) > end - self._text_left(rect, index)
        return whole if second and long else end, end


def _entry(index: _Index) -> ImportEntry | None:
    model = index.model()
    found = model.row(index.row()) if isinstance(model, ImportEntryModel) else None
    return found[1] if found is not None and isinstance(found[1], ImportEntry) else None


class ImportEntryList(QListView):
    """Up and Down move; what is chosen is told at once."""

    entry_chosen = Signal(int)  # row

    def __init__(self, context: UiContext, name: str) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self.entries = ImportEntryModel(context.words, self)
        self.setModel(self.entries)
        self.setItemDelegate(_ImportEntryDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(name)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def choose(self, row: int) -> None:
        self.setCurrentIndex(self.entries.index(row))

    def _on_current_row_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.entry_chosen.emit(now.row())


def by_status(seen: ImportPreview) -> dict[str, list[Row]]:
    """The rows of each status, in one pass: there may be ten thousand."""
    rows: dict[str, list[Row]] = {
        status.value: [] for status in (EntryStatus.NEW, EntryStatus.DIFFERS, EntryStatus.SAME)
    }
    for place, entry in enumerate(seen.entries):
        rows[entry.status.value].append((place, entry))
    rows[PROBLEMS] = [(-1, problem) for problem in seen.problems]
    return rows
