"""Small forms: a title, labelled fields, and two buttons."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.context import UiContext
from desk.ui.draft import Content, Draft
from desk.ui.task_runner import Task, TaskError
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.field import Field, TextField
from desk.ui.widgets.label import PlainLabel


class Form(CardDialog):
    """Fields under their labels; Save is on while `is_complete`, trouble is said above it."""

    def __init__(self, theme: Theme, window: QWidget, title: str, save: str, width: int) -> None:
        super().__init__(theme, window, title, width)
        self._theme = theme
        self._trouble = PlainLabel(theme, "", Text.SMALL, "late", wrap=True)
        footer = self.add_footer()
        footer.addStretch(1)
        never = DeskButton(theme, self.tr("Never mind"), ButtonKind.QUIET, large=True)
        never.clicked.connect(self.give_up)
        self.save = DeskButton(theme, save, ButtonKind.FILLED, large=True)
        self.save.clicked.connect(self._on_save_clicked)
        footer.addWidget(never)
        footer.addWidget(self.save)

    def give_up(self) -> None:
        """Never mind was pressed."""
        self.reject()

    def is_complete(self) -> bool:
        return True

    def keep(self) -> None:
        """Save was pressed and everything is there."""

    def look(self) -> None:
        self.save.setEnabled(self.is_complete())

    def add_field(self, label: str, widget: QWidget, *, first: bool = False) -> None:
        self.body.addLayout(self.labelled(label, widget, first=first))

    def labelled(self, label: str, widget: QWidget, *, first: bool = False) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(5)
        column.setContentsMargins(0, 0 if first else 14, 0, 0)
        column.addWidget(PlainLabel(self._theme, label, Text.SMALL, weight=500))
        column.addWidget(widget)
        return column

    def add_beside(self, *fields: tuple[str, QWidget, int]) -> None:
        """Label, widget and share of the width of each, in one row."""
        row = QHBoxLayout()
        row.setSpacing(12)
        for label, widget, share in fields:
            row.addLayout(self.labelled(label, widget), share)
        self.body.addLayout(row)

    def add_trouble(self) -> None:
        """Last in the body."""
        self.body.addSpacing(8)
        self.body.addWidget(self._trouble)
        self._trouble.hide()

    def say(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def on_failed(self, trouble: TaskError) -> None:
        self.say(trouble.sentence)
        self.look()

    def _on_save_clicked(self) -> None:
        if self.is_complete():
            self.save.setEnabled(False)
            self.keep()


class KeptForm(Form):
    """A form whose fields are kept as a draft at each keystroke, and are there again after Esc.

    Never mind drops the draft. Enter in a line saves, and Ctrl Enter anywhere.
    """

    def __init__(
        self, context: UiContext, title: str, save: str, width: int, key: str, person: int
    ) -> None:
        """`key` names the draft, `person` whom it is about."""
        super().__init__(context.theme, context.window, title, save, width)
        self.draft_key = key
        self._draft = Draft(context.runner, key, person)
        self._fields: dict[str, Field | TextField] = {}
        self._unchanged: Content = {}

    def open_form(self, fields: dict[str, Field | TextField], content: Content) -> None:
        """Show it with this content, or with what was typed before; the first has the caret."""
        self._fields = fields
        self.fill(content)
        self._unchanged = self.typed()
        for field in fields.values():
            field.textChanged.connect(self.on_changed)
            if isinstance(field, Field):
                field.returnPressed.connect(self._on_save_clicked)
        self._draft.read(self._restore)
        self.look()
        self.open_card(next(iter(fields.values())))

    def typed(self) -> Content:
        return {
            name: field.text() if isinstance(field, Field) else field.toPlainText()
            for name, field in self._fields.items()
        }

    def fill(self, content: Content) -> None:
        for name, field in self._fields.items():
            text = str(content.get(name, ""))
            if isinstance(field, Field):
                field.setText(text)
                field.setCursorPosition(0)
            else:
                field.setPlainText(text)

    def on_changed(self) -> None:
        self.look()
        self._draft.keep(self.typed())

    def save_with(self, task: Task[Any]) -> None:
        """Close the form when this write succeeds; it must delete the draft `draft_key`."""
        self._draft.hand_over()
        task.on_success(lambda _saved: self.accept()).on_error(self.on_failed)

    def on_failed(self, trouble: TaskError) -> None:
        self._draft.take_back(self.typed())
        super().on_failed(trouble)

    def give_up(self) -> None:
        self._draft.drop()
        self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self._on_save_clicked()
            return
        super().keyPressEvent(event)

    def _restore(self, content: Content | None) -> None:
        if content and self.typed() == self._unchanged:
            for field in self._fields.values():
                field.blockSignals(True)
            self.fill(content)
            for field in self._fields.values():
                field.blockSignals(False)
            self.look()
