"""What would come: new, different, the same and not understood, and each entry beside the list."""

from collections.abc import Collection

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.formats.parsed import Problem
from desk.services.importing.diff import FieldDifference
from desk.services.importing.importer import EntryStatus, ImportEntry, ImportPreview
from desk.ui.context import UiContext
from desk.ui.screens.importing.detail import EntryDetail
from desk.ui.screens.importing.entry_list import PROBLEMS, ImportEntryList, Row, by_status
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.page import Rule
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import draw_box, draw_text

_DETAIL = 600  # pixels at 100 %: both columns of what differs show a whole number or name
_LIST = 250
_LOW = 340  # pixels at 100 %: in less height the figures take one line


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
        """How many would be added or changed with what is chosen now."""
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
        """The page decides which tile is checked."""

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
