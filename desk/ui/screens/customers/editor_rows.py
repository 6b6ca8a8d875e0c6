"""The rows of the editor: fields with a label, lists of values, and tags."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCompleter, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.formatting.text import isolated, one_line
from desk.record import record
from desk.ui.screens.customers.card_page import WIDEST
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.field import Field, TextField
from desk.ui.widgets.flow_layout import FlowLayout
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import draw_box, draw_text, hline

_TITLE = 132
_UNDER_BELOW = 560  # a narrower section has its title above its fields


def _direction(narrow: bool) -> QBoxLayout.Direction:
    return QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight


def sides(theme: Theme, width: int) -> tuple[int, int]:
    """Return the left and right margins in pixels of an editor of this width."""
    left, right = (24, 20) if width < theme.px(570) else (32, 28)
    return left, max(right, width - left - theme.px(WIDEST))


class Cell:
    """A field and the text it was filled with; an untouched field returns that text unchanged.

    A line edit cannot show line breaks, and an owner who changes a phone must not lose those of an
    imported address.
    """

    def __init__(self, field: Field | TextField) -> None:
        self.field = field
        self._given = ""
        self._shown = ""

    def fill(self, text: str) -> None:
        self._given = text
        if isinstance(self.field, Field):
            self.field.setText(text if text.isprintable() else one_line(text))
            self.field.setCursorPosition(0)
        else:
            self.field.setPlainText(text)
        self._shown = self._text()

    def text(self) -> str:
        shown = self._text()
        return self._given if shown == self._shown else shown

    def _text(self) -> str:
        return self.field.text() if isinstance(self.field, Field) else self.field.toPlainText()


class EditorSection(QWidget):
    """A section with a title on the left, fields on the right and a hairline above."""

    def __init__(self, theme: Theme, title: str, *, first: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._first = first
        self.setAccessibleName(title)
        self._title = PlainLabel(theme, title, Text.HEADING, wrap=True)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self._pairs: list[QBoxLayout] = []
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 20, 0, 20)
        self._holder = QVBoxLayout()
        self._holder.addWidget(self._title)
        self._holder.addStretch(1)
        self._row.addLayout(self._holder)
        self._row.addLayout(self.body, 1)
        theme.changed.connect(self._arrange)
        self._arrange()

    def beside(self, *widgets: QWidget) -> QBoxLayout:
        """Lay out widgets in one row of equal widths, or below each other in a narrow section."""
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(12)
        for widget in widgets:
            row.addWidget(widget, 1)
        self._pairs.append(row)
        return row

    def set_narrow(self, narrow: bool) -> None:
        """Set whether the widgets of a row go below each other."""
        for pair in self._pairs:
            pair.setDirection(_direction(narrow))

    def add_beside(self, *widgets: QWidget) -> None:
        self.body.addLayout(self.beside(*widgets))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._first:
            hline(QPainter(self), 0, 0, self.width(), self._theme.colours.line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        under = self.width() < self._theme.px(_UNDER_BELOW)
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if under else QBoxLayout.Direction.LeftToRight
        )
        self._row.setSpacing(10 if under else 16)
        width = self._theme.px(_TITLE)
        self._title.setMinimumWidth(0 if under else width)
        self._title.setMaximumWidth(16_777_215 if under else width)


class Labelled(QWidget):
    """A field with its label above it."""

    def __init__(self, theme: Theme, label: str, field: QWidget, hint: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(PlainLabel(theme, label, Text.SMALL, weight=500))
        column.addWidget(field)
        self.hint = PlainLabel(theme, hint, Text.META, "ink3")
        column.addWidget(self.hint)
        self.hint.setVisible(bool(hint))

    def set_hint(self, text: str, token: str = "ink3") -> None:
        self.hint.setText(text)
        self.hint.set_token(token)
        self.hint.setVisible(bool(text))


@record(frozen=True, slots=True)
class EditorColumn:
    """One field of a row: its key in `Typed`, its label, and its share of the width."""

    key: str
    name: str
    share: int = 1
    words: tuple[str, ...] = ()  # offered as completions while typing
    lines: bool = False  # whether it takes several lines of text


class EditorRowList(QObject):
    """Rows of fields that can be added, moved with Alt and the arrow keys, and removed."""

    changed = Signal()
    focused = Signal(QWidget)  # the part of the row that has got the focus

    def __init__(
        self,
        theme: Theme,
        body: QVBoxLayout,
        what: str,
        add: str,
        lines: Sequence[Sequence[EditorColumn]],
        *,
        preferred: str = "",
        parent: QObject,
    ) -> None:
        """Make the rows.

        `what` names one of them ("Phone"); `lines` are the fields of a row in one or more lines;
        `preferred` labels the toggle that marks the row to use first, if there is one.
        """
        super().__init__(parent)
        self._theme = theme
        self._what = what
        self._lines = lines
        self._preferred = preferred
        self._rows: list[EditorRow] = []
        self._narrow = False
        self._column = QVBoxLayout()
        self._column.setSpacing(8 if len(lines) == 1 else 16)
        body.addLayout(self._column)
        self.add = DeskButton(theme, add, ButtonKind.QUIET_ACTION, "plus")
        self.add.clicked.connect(lambda: self._append({}, focus=True))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.add)
        row.addStretch(1)
        body.addLayout(row)

    def fill(self, rows: Sequence[dict[str, Any]]) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for values in rows:
            self._append(values)

    def typed(self) -> list[dict[str, Any]]:
        return [row.typed() for row in self._rows]

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        for row in self._rows:
            row.set_narrow(narrow)

    def rows(self) -> list["EditorRow"]:
        return list(self._rows)

    def _append(self, values: dict[str, Any], *, focus: bool = False) -> None:
        row = EditorRow(self._theme, self._lines, values, self._preferred)
        row.set_narrow(self._narrow)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        row.moved.connect(lambda step: self._move(row, step))
        row.preferred_chosen.connect(lambda: self._prefer(row))
        self._rows.append(row)
        self._column.addWidget(row)
        self._name_rows()
        if focus:
            self._focus(row.first())
            self.changed.emit()

    def _remove(self, row: "EditorRow") -> None:
        place = self._rows.index(row)
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._name_rows()
        near = self._rows[min(place, len(self._rows) - 1)].first() if self._rows else self.add
        self._focus(near)
        self.changed.emit()

    def _move(self, row: "EditorRow", step: int) -> None:
        place = self._rows.index(row)
        target = place + step
        if not 0 <= target < len(self._rows):
            return
        held: QWidget | None = row.window().focusWidget()
        self._rows.insert(target, self._rows.pop(place))
        self._column.removeWidget(row)
        self._column.insertWidget(target, row)
        self._name_rows()
        if held is not None and row.isAncestorOf(held):
            self._focus(held)
        self.changed.emit()

    def _focus(self, widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.focused.emit(widget)

    def _prefer(self, row: "EditorRow") -> None:
        """Clear the toggle of the other rows: at most one row is used first."""
        for each in self._rows:
            if each is not row:
                each.set_preferred(False)
        self.changed.emit()

    def _name_rows(self) -> None:
        for number, row in enumerate(self._rows, 1):
            row.set_name(f"{self._what} {number}", first=number == 1, alone=len(self._rows) == 1)
        for before, row in zip(self._rows, self._rows[1:], strict=False):
            QWidget.setTabOrder(before.last(), row.first())


class EditorRow(QWidget):
    """The fields of one phone, address or other, with its buttons at the right."""

    changed = Signal()
    removed = Signal()
    moved = Signal(int)
    preferred_chosen = Signal()

    def __init__(
        self,
        theme: Theme,
        lines: Sequence[Sequence[EditorColumn]],
        values: dict[str, Any],
        preferred: str,
    ) -> None:
        super().__init__()
        self._cells: dict[str, tuple[EditorColumn, Cell]] = {}
        fields = QVBoxLayout()
        fields.setSpacing(6)
        self._lines: list[QBoxLayout] = []
        for line in lines:
            row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            row.setSpacing(8)
            self._lines.append(row)
            for column in line:
                field = self._field(theme, column)
                cell = Cell(field)
                cell.fill(str(values.get(column.key, "")))
                field.textChanged.connect(self.changed)
                self._cells[column.key] = (column, cell)
                row.addWidget(field, column.share)
            fields.addLayout(row)
        self._prefer = DeskButton(theme, icon="check", kind=ButtonKind.QUIET, name=preferred)
        self._prefer.setCheckable(True)
        self._prefer.setChecked(bool(values.get("preferred")))
        self._prefer.setVisible(bool(preferred))
        self._prefer.clicked.connect(self._on_prefer_clicked)
        self._up = DeskButton(
            theme, icon="chevron-up", kind=ButtonKind.QUIET, name=self.tr("Move up")
        )
        self._up.clicked.connect(lambda: self.moved.emit(-1))
        keeps = self._up.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self._up.setSizePolicy(keeps)
        self._away = DeskButton(theme, icon="x", kind=ButtonKind.QUIET, name=self.tr("Take away"))
        self._away.clicked.connect(self.removed)
        self._preferred_name = preferred
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addLayout(fields, 1)
        whole.addSpacing(4)
        for button in (self._prefer, self._up, self._away):
            whole.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._look()

    def set_narrow(self, narrow: bool) -> None:
        """Set whether the fields stand below each other."""
        for line in self._lines:
            line.setDirection(_direction(narrow))
            line.setSpacing(6 if narrow else 8)

    def typed(self) -> dict[str, Any]:
        found: dict[str, Any] = {key: cell.text() for key, (_, cell) in self._cells.items()}
        if self._preferred_name:
            found["preferred"] = self._prefer.isChecked()
        return found

    def field(self, key: str) -> Field | TextField:
        return self._cells[key][1].field

    def first(self) -> QWidget:
        return next(iter(self._cells.values()))[1].field

    def last(self) -> QWidget:
        return self._away

    @property
    def prefer(self) -> DeskButton:
        return self._prefer

    @property
    def up(self) -> DeskButton:
        return self._up

    @property
    def away(self) -> DeskButton:
        return self._away

    def set_preferred(self, on: bool) -> None:
        self._prefer.setChecked(on)
        self._look()

    def set_name(self, name: str, *, first: bool, alone: bool) -> None:
        for column, cell in self._cells.values():
            cell.field.setAccessibleName(f"{name}: {column.name}")
        self._up.setVisible(not first)
        self._up.setAccessibleName(self.tr("Move up: {name}").format(name=name))
        self._away.setAccessibleName(self.tr("Take away: {name}").format(name=name))
        if self._preferred_name:
            self._prefer.setAccessibleName(f"{self._preferred_name}: {name}")
            # With a single row, there is no choice of the first.
            self._prefer.setVisible(not alone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
            return
        super().keyPressEvent(event)

    def _field(self, theme: Theme, column: EditorColumn) -> Field | TextField:
        if column.lines:
            return TextField(theme, column.name, name=column.name, height=56)
        field = Field(theme, column.name, name=column.name)
        if column.words:
            completer = QCompleter(list(column.words), field)
            completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            field.setCompleter(completer)
        return field

    def _on_prefer_clicked(self) -> None:
        self._look()
        self.preferred_chosen.emit()

    def _look(self) -> None:
        on = self._prefer.isChecked()
        self._prefer.set_ink("accent_ink" if on else "ink3")


_LONGEST = 260


class TagsField(QWidget):
    """A field that makes its text a tag at Enter or a comma; a click or Delete removes a tag."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tags: list[str] = []
        self._flow = FlowLayout(theme, 8, 6)
        self.field = Field(theme, self.tr("Add a tag"), name=self.tr("Add a tag"))
        self.field.returnPressed.connect(self._take)
        self.field.textEdited.connect(self._on_field_text_edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._flow)
        column.addWidget(self.field)

    def fill(self, tags: Sequence[str]) -> None:
        self._tags = list(dict.fromkeys(tags))
        self.field.clear()
        self._show()

    def tags(self) -> list[str]:
        """Return all tags; the text still in the field counts as one."""
        waiting = self.field.text().strip()
        return self._tags + ([waiting] if waiting and waiting not in self._tags else [])

    def buttons(self) -> list[QWidget]:
        return self._flow.parts()

    def _on_field_text_edited(self, text: str) -> None:
        if text.endswith(","):
            self.field.setText(text[:-1])
            self._take()
        else:
            self.changed.emit()

    def _take(self) -> None:
        self._tags = self.tags()
        self.field.clear()
        self._show()
        self.changed.emit()

    def _remove(self, tag: str) -> None:
        self._tags.remove(tag)
        self._show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _show(self) -> None:
        self._flow.clear()
        for tag in self._tags:
            button = _RemovableTag(self._theme, tag)
            button.clicked.connect(lambda _=False, tag=tag: self._remove(tag))
            self._flow.add(button)
        self._flow.setVisible(bool(self._tags))
        self._flow.again()


class _RemovableTag(PaintedButton):
    FOCUS_RADIUS = 7.0

    def __init__(self, theme: Theme, text: str) -> None:
        name = self.tr("Take away the tag {tag}").format(tag=isolated(text))
        super().__init__(theme, name=name)
        self._tag = text
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = round(self._theme.text_width(self._tag, Text.META, 500)) + self._theme.px(14) + 26
        return QSize(min(width, self._theme.px(_LONGEST)), self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
            return
        super().keyPressEvent(event)

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        c = self._theme.colours
        box = self.rect().adjusted(0, 3, 0, -3)
        draw_box(
            painter, box, 5, state.fill(c, c.sunk), c.line if self._theme.high_contrast else None
        )
        icon = self._theme.px(14)
        room = QRect(9, 0, self.width() - icon - 24, self.height())
        draw_text(painter, self._theme, room, self._tag, Text.META, c.ink2, 500)
        left, top = self.width() - icon - 7, (self.height() - icon) / 2
        self._theme.draw_icon(painter, "x", left, top, icon, c.ink3)
