"""The Remember note of a card, edited where it stands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.names import first_name
from desk.formatting.text import isolated
from desk.ui.context import UiContext
from desk.ui.draft import Content, Draft
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.field import TextField
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.painting import draw_box
from desk.ui.widgets.remember_note import RememberNote

_ENDS = (".", "!", "?", "…", ":", ";", ",", "。", "！", "？")


def as_sentences(lines: Sequence[str]) -> str:
    """The lines one after another, each ended."""
    shown = [line.strip() for line in lines if line.strip()]
    return " ".join(line if line.endswith(_ENDS) else f"{line}." for line in shown)


class CardRemember(QWidget):
    """Shows the lines as one note; the pencil turns it into a field with a line for each."""

    lines_given = Signal(int, object, str)  # person, list of lines, key of the draft to delete
    resized = Signal()

    def __init__(self, context: UiContext) -> None:
        theme = context.theme
        super().__init__()
        self._context = context
        self._person = 0
        self._lines: tuple[str, ...] = ()
        self._draft: Draft | None = None
        self._note = RememberNote(theme)
        self._note.edit_requested.connect(self.edit)
        self._sheet = _NoteSheet(theme)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._note)
        self._column.addWidget(self._sheet)
        self._sheet.hide()
        self._sheet.save.clicked.connect(self._on_save_clicked)
        self._sheet.never.clicked.connect(self._close)
        self._sheet.saved.connect(self._on_save_clicked)
        self._sheet.given_up.connect(self._close)
        self._sheet.field.textChanged.connect(self._on_field_text_changed)

    @property
    def field(self) -> TextField:
        return self._sheet.field

    @property
    def is_editing(self) -> bool:
        return not self._sheet.isHidden()

    def show_lines(self, person: int, name: str, lines: Sequence[str]) -> None:
        if person != self._person:
            self._person = person
            self._sheet.hide()
            self._note.show()
        self._lines = tuple(lines)
        text = as_sentences(lines)
        ask = self.tr("What is worth remembering about {name}?")
        self._note.set_text(text or ask.format(name=isolated(first_name(name))))

    def edit(self) -> None:
        self._draft = Draft(self._context.runner, f"remember:person:{self._person}", self._person)
        self._fill("\n".join(self._lines))
        self._note.hide()
        self._sheet.show()
        self._sheet.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._draft.read(self._restore)
        self.resized.emit()

    def _fill(self, text: str) -> None:
        self._sheet.field.blockSignals(True)
        self._sheet.field.setPlainText(text)
        self._sheet.field.blockSignals(False)
        self._sheet.field.fit()

    def _restore(self, content: Content | None) -> None:
        if content and self.is_editing and content.get("person") == self._person:
            self._fill(str(content.get("text", "")))

    def _on_field_text_changed(self) -> None:
        self._sheet.field.fit()
        if self._draft is not None:
            self._draft.keep({"text": self._sheet.field.toPlainText()})
        self.resized.emit()

    def _on_save_clicked(self) -> None:
        lines = [line.strip() for line in self._sheet.field.toPlainText().splitlines()]
        lines = [line for line in lines if line]
        if self._draft is not None and tuple(lines) != self._lines:
            self.lines_given.emit(self._person, lines, self._draft.hand_over())
        elif self._draft is not None:
            self._draft.drop()
        self._close()

    def _close(self) -> None:
        self._sheet.hide()
        self._note.show()
        self.resized.emit()


class _LinesField(TextField):
    """Grows with its lines, two to eight."""

    def fit(self) -> None:
        lines = 0
        block = self.document().firstBlock()
        while block.isValid():
            lines += max(1, block.layout().lineCount())
            block = block.next()
        height = min(8, max(2, lines)) * self._theme.line_height(Text.BODY) + 18
        if height != self.height():
            self.setFixedHeight(height)


class _NoteSheet(QWidget):
    """The yellow note with a field and its buttons."""

    saved = Signal()
    given_up = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        title = PlainLabel(theme, self.tr("Remember"), Text.BODY, "note_ink", 600)
        hint = PlainLabel(theme, self.tr("One thing a line"), Text.META, "note_ink")
        name = self.tr("What to remember, one thing a line")
        self.field = _LinesField(theme, name=name)
        self.never = DeskButton(theme, self.tr("Never mind"), ButtonKind.QUIET, ink="note_ink")
        self.save = DeskButton(theme, self.tr("Save"), ButtonKind.ACTION)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(title)
        head.addWidget(hint, 1)
        head.addWidget(self.never)
        head.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 6, 7, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.saved.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        draw_box(QPainter(self), self.rect(), 6, c.note, c.note_line)
