"""The preview of an import: entries new, different, the same or not understood, with details."""

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
from PySide6.QtGui import QHelpEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from desk.formats.parsed import Problem
from desk.formatting.formatter import Formatter
from desk.services.importing.diff import FieldDifference
from desk.services.importing.importer import EntryStatus, ImportEntry, ImportPreview
from desk.ui.context import UiContext
from desk.ui.screens.importing.detail import EntryDetail, person_name, second_line
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.translation import tr
from desk.ui.widgets.avatar import draw_avatar, initials_of
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel, as_tooltip
from desk.ui.widgets.page import Rule
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import Side, draw_box, draw_text
from desk.ui.widgets.row_painting import RowState, draw_row_back, draw_row_focus

_DETAIL = 600  # pixels at 100 %: both columns of what differs show a whole number or name
_LIST = 250
_LOW = 340  # pixels at 100 %: in less height the figures take one line
ROW = 50
PROBLEMS = "problems"
_INSET = 12
_AVATAR = 36
_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
Ours = Mapping[int, Collection[FieldDifference]]
"""By the place of an entry in the preview, the differences in which the desk's value stays."""
Row = tuple[int, ImportEntry | Problem]
"""The place in the preview and the entry there, or -1 and a problem."""


class PreviewStage(QWidget):
    ours_changed = Signal()
    save_requested = Signal()

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._seen: ImportPreview | None = None
        self._rows: dict[str, list[Row]] = {}
        self.ours: dict[int, frozenset[FieldDifference]] = {}
        self.tiles = {
            EntryStatus.NEW.value: FigureTile(theme, self.tr("new")),
            EntryStatus.DIFFERS.value: FigureTile(theme, self.tr("different")),
            EntryStatus.SAME.value: FigureTile(theme, self.tr("the same")),
            PROBLEMS: FigureTile(theme, self.tr("not understood")),
        }
        tiles = self._tile_row = QHBoxLayout()
        tiles.setSpacing(10)
        for key, tile in self.tiles.items():
            tile.clicked.connect(lambda _=False, key=key: self.show_status(key))
            tiles.addWidget(tile, 1)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(32, 0, 22, 6)
        head.setSpacing(4)
        self._said = PlainLabel(theme, "", Text.SMALL, "ink2", wrap=True)
        self.theirs = DeskButton(theme, self.tr("Take all of the file’s"), ButtonKind.QUIET_ACTION)
        self.mine = DeskButton(theme, self.tr("Keep all of mine"), ButtonKind.QUIET)
        self.save = DeskButton(theme, self.tr("Save as a list…"), ButtonKind.QUIET, "file-down")
        self.theirs.clicked.connect(lambda: self._choose_all(ours=False))
        self.mine.clicked.connect(lambda: self._choose_all(ours=True))
        self.save.clicked.connect(self.save_requested)
        head.addWidget(self._said, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.theirs, self.mine, self.save):
            head.addWidget(button)
        self.list = ImportEntryList(context, self.tr("Entries of the file"))
        self.list.entry_chosen.connect(self._on_entry_chosen)
        self.detail = EntryDetail(context)
        self.detail.ours_changed.connect(self._on_detail_ours_changed)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(20, 0, 12, 0)
        column.addWidget(self.list)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(left, 1)
        both.addWidget(Rule(theme, vertical=True))
        both.addWidget(self.detail)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(tiles)
        outer.addWidget(self._head)
        outer.addLayout(both, 1)

    def show_preview(self, seen: ImportPreview) -> None:
        self._seen = seen
        self.ours = {}
        self._rows = by_status(seen)
        for key, tile in self.tiles.items():
            count = len(self._rows[key])
            tile.set_count(count, self.locale().toString(count))
            tile.setVisible(key != PROBLEMS or count > 0)
        self.show_status(next((key for key, rows in self._rows.items() if rows), "new"))

    def show_status(self, status: str) -> None:
        if self._seen is None:
            return
        for key, tile in self.tiles.items():
            tile.setChecked(key == status)
        self.list.entries.show_rows(self._rows[status], self.ours)
        differs, problems = status == EntryStatus.DIFFERS.value, status == PROBLEMS
        for button in (self.theirs, self.mine):
            button.setVisible(differs)
        self.save.setVisible(problems)
        self._said.setText(
            {
                EntryStatus.NEW.value: self.tr("These people are not on your desk yet."),
                EntryStatus.DIFFERS.value: self.tr("Known already, with something else."),
                EntryStatus.SAME.value: self.tr("Nothing of these changes anything."),
                PROBLEMS: self.tr("These stay out. Everything else comes in."),
            }[status]
        )
        if self.list.entries.rowCount():
            self.list.choose(0)
        else:
            self.detail.show_nothing()

    def first_stop(self) -> QWidget:
        return self.list

    def people_to_come(self) -> int:
        """Return how many people would be added or changed with the present choices."""
        if self._seen is None:
            return 0
        changed = {
            entry.person
            for place, entry in self._differing()
            if entry.person in self._seen.changed
            and len(self.ours.get(place, ())) < len(entry.differences)
        }
        return len(self._seen.new) + len(changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        low = self.height() < self._context.theme.px(_LOW)
        self._tile_row.setContentsMargins(32, 10 if low else 18, 32, 6 if low else 14)
        for tile in self.tiles.values():
            tile.set_low(low)
        room = self.width() - self._context.theme.px(_LIST)
        self.detail.setFixedWidth(
            max(self.width() // 3, min(self._context.theme.px(_DETAIL), room))
        )

    def _on_entry_chosen(self, number: int) -> None:
        found = self.list.entries.row(number)
        if found is None:
            return
        place, row = found
        if isinstance(row, ImportEntry):
            self.detail.show_entry(row, self.ours.get(place, ()))
        elif isinstance(row, Problem):
            self.detail.show_problem(row)

    def _on_detail_ours_changed(self, ours: Collection[FieldDifference]) -> None:
        found = self.list.entries.row(self.list.currentIndex().row())
        if found is not None:
            self.ours[found[0]] = frozenset(ours)
            self._tell_choices()

    def _choose_all(self, *, ours: bool) -> None:
        if self._seen is None:
            return
        self.ours.clear()
        if ours:
            self.ours.update(
                {
                    place: frozenset(entry.differences)
                    for place, entry in self._differing()
                    if entry.person is not None
                }
            )
        self._on_entry_chosen(self.list.currentIndex().row())
        self._tell_choices()

    def _differing(self) -> list[tuple[int, ImportEntry]]:
        rows = self._rows[EntryStatus.DIFFERS.value]
        return [(place, entry) for place, entry in rows if isinstance(entry, ImportEntry)]

    def _tell_choices(self) -> None:
        self.list.entries.choices_changed()
        self.ours_changed.emit()


class FigureTile(PaintedButton):
    """A number over a word, 64 px high, or beside it if low; tinted while its entries are
    listed."""

    def __init__(self, theme: Theme, word: str) -> None:
        super().__init__(theme, checkable=True)
        self._word = word
        self._number = ""
        self._low = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int, shown: str) -> None:
        self._number = shown
        self.setAccessibleName(f"{shown} {self._word}")
        self.setEnabled(count > 0)
        self.update()

    def set_low(self, low: bool) -> None:
        if low != self._low:
            self._low = low
            self.updateGeometry()
            self.update()

    def number(self) -> str:
        return self._number

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(110), self._theme.px(32 if self._low else 64))

    def nextCheckState(self) -> None:
        """Do nothing: the page decides which tile is checked."""

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        theme, c = self._theme, self._theme.colours
        if state.checked:
            draw_box(painter, self.rect(), 6, c.tint, c.tint_line)
        else:
            draw_box(painter, self.rect(), 6, c.hover if state.hovered else c.card, c.line2)
        if self._low:
            self._paint_low(painter)
            return
        number, word = theme.line_height(Text.TITLE), theme.line_height(Text.META)
        top = (self.height() - number - word) // 2
        room = self.width() - 28
        ink = c.ink if self.isEnabled() else c.ink3
        box = QRect(14, top, room, number)
        draw_text(painter, theme, box, self._number, Text.TITLE, ink)
        box = QRect(14, top + number, room, word)
        kind = theme.fitting(self._word, Text.META, room)
        draw_text(painter, theme, box, self._word, kind, c.ink2)

    def _paint_low(self, painter: QPainter) -> None:
        theme, c = self._theme, self._theme.colours
        box = self.rect().adjusted(10, 0, -6, 0)
        ink = c.ink if self.isEnabled() else c.ink3
        wide = draw_text(painter, theme, box, self._number, Text.SMALL, ink, 600)
        box.setLeft(box.left() + round(wide) + 6)
        kind = theme.fitting(self._word, Text.META, box.width())
        draw_text(painter, theme, box, self._word, kind, c.ink2)


class ImportEntryModel(QAbstractListModel):
    """Holds all rows of a status, and per entry the differences in which the desk's value stays."""

    def __init__(self, formatter: Formatter, parent: QObject) -> None:
        super().__init__(parent)
        self._formatter = formatter
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
        """Return the name, the second line, and the text on the right."""
        place, row = self._rows[number]
        if isinstance(row, Problem):
            where = tr("Line {line}").format(line=row.line) if row.line else tr("A whole file")
            return where, self._formatter.text(row.reason), ""
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
        """Show a tooltip with the whole text of the lines that are cut."""
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
        """Return the x at which name and second line end: before the text on the right, unless a
        long name takes the whole first line."""
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
    """The list of entries; each move to another one emits `entry_chosen`."""

    entry_chosen = Signal(int)  # row

    def __init__(self, context: UiContext, name: str) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self.entries = ImportEntryModel(context.formatter, self)
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
    """Return the rows of each status, in one pass, because there may be ten thousand."""
    rows: dict[str, list[Row]] = {
        status.value: [] for status in (EntryStatus.NEW, EntryStatus.DIFFERS, EntryStatus.SAME)
    }
    for place, entry in enumerate(seen.entries):
        rows[entry.status.value].append((place, entry))
    rows[PROBLEMS] = [(-1, problem) for problem in seen.problems]
    return rows
