"""Forms: dialogs with labelled fields, errors under them, a draft, and two buttons."""

import sys
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.record import record
from desk.ui.context import UiContext
from desk.ui.draft import Content, Draft
from desk.ui.task_runner import Task, TaskError
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.translation import tr as _tr
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.field import Field, TextField
from desk.ui.widgets.label import PlainLabel

_ROW_GAP = 14
Reading = tuple[Any | None, str]
"""The value of a line, None if it is not understood, and the sentence to show under it."""


@record(frozen=True, slots=True)
class FieldError:
    """A reason why a form cannot be saved; without a sentence nothing is shown under `field`."""

    field: QWidget
    sentence: str = ""


class FormRow(QWidget):
    """Labels over their fields, side by side, with a help line and an error below them."""

    def __init__(
        self, theme: Theme, fields: Sequence[tuple[str, QWidget, int]], help: str, above: int
    ) -> None:
        """`fields` are label, field and share of the width; `above` is the space over them, px."""
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setSpacing(5)
        outer.setContentsMargins(0, above, 0, 0)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        for label, field, share in fields:
            column = QVBoxLayout()
            column.setSpacing(5)
            caption = PlainLabel(theme, label, Text.SMALL, weight=500)
            caption.setBuddy(field)
            if not field.accessibleName():
                field.setAccessibleName(label)
            column.addWidget(caption)
            column.addWidget(field)
            beside.addLayout(column, share)
        outer.addLayout(beside)
        self._help = PlainLabel(theme, help, Text.META, "ink3", wrap=True)
        self._error = PlainLabel(theme, "", Text.META, "ink2", wrap=True)
        self._error.setObjectName("error")
        for below in (self._help, self._error):
            outer.addWidget(below)
            below.setHidden(not below.text())

    def set_help(self, text: str) -> None:
        self._help.setText(text)
        self._help.setHidden(not text)

    def set_error(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setHidden(not sentence)


class FormDialog(CardDialog):
    """The base class of the forms.

    A subclass adds rows, then calls `open_form`. While `validate` returns errors, the accept button
    is disabled. Enter in a line, Ctrl Enter and the accept button call `submit`, which starts the
    task of `write` and closes the dialog when it succeeds.

    With a `draft` key the content of the form is written to disk at each change, and shown again
    after Esc or a crash. "Never mind" deletes the draft; so must the write that `write` starts, by
    the key `draft_key`.
    """

    def __init__(
        self,
        context: UiContext,
        title: str,
        accept: str,
        *,
        width: int = 460,
        draft: str = "",
        person: int | None = None,
        rejectable: bool = True,
        large: bool = True,
    ) -> None:
        """`accept` is the text of the accept button; `person` the id of the person it is about.

        With `rejectable` False there is no "Never mind"; `large` is about the two buttons.
        """
        super().__init__(context.theme, context.window, title, width)
        self._context = context
        self.draft_key = draft
        self._draft = Draft(context.runner, draft, person) if draft else None
        self._rows: dict[QWidget, FormRow] = {}
        self._fields: dict[str, Field | TextField] = {}
        self._unchanged: Content = {}
        self._failure: PlainLabel | None = None
        self.accept_button = DeskButton(context.theme, accept, ButtonKind.FILLED, large=large)
        self.accept_button.setObjectName("accept")
        self.accept_button.clicked.connect(self.submit)
        self.reject_button: DeskButton | None = None
        if rejectable:
            kind = ButtonKind.QUIET if large else ButtonKind.PLAIN
            self.reject_button = DeskButton(context.theme, _tr("Never mind"), kind, large=large)
            self.reject_button.setObjectName("reject")
            self.reject_button.clicked.connect(self.give_up)
        self._extra_buttons: list[QWidget] = []

    # building

    def add_row(self, label: str, field: QWidget, help: str = "", *, key: str = "") -> FormRow:
        """Add a field under its label.

        With `key`, its text is part of `typed` and of the draft. The label is the buddy of the
        field and, unless the field has one, its accessible name.
        """
        return self.add_beside((label, field, 1, key), help=help)

    def add_beside(self, *fields: tuple[str, QWidget, int, str], help: str = "") -> FormRow:
        """Add several fields in one row: label, field, share of the width, and key of each."""
        above = 0 if self.body.count() == 0 else _ROW_GAP
        shown = [(label, field, share) for label, field, share, _key in fields]
        row = FormRow(self._theme, shown, help, above)
        for _label, field, _share, key in fields:
            self._rows[field] = row
            if key:
                assert isinstance(field, Field | TextField)
                self._fields[key] = field
        self.body.addWidget(row)
        return row

    def add_field(self, key: str, field: Field | TextField) -> None:
        """Add a field that needs no label; its text is part of `typed` under `key`."""
        self._fields[key] = field
        self.body.addWidget(field)

    def add_failure(self, above: int = 8) -> None:
        """Add the place where a failed write is reported, last in the body; `above` in pixels."""
        self.body.addSpacing(above)
        self._failure = PlainLabel(self._theme, "", Text.SMALL, "late", wrap=True)
        self._failure.hide()
        self.body.addWidget(self._failure)

    def add_extra_button(self, button: QWidget) -> None:
        """Add a button at the left of the footer."""
        self._extra_buttons.append(button)

    def open_form(self, content: Content, focus: QWidget) -> None:
        """Show the form with this content, or with that of the draft, and focus a field."""
        self.fill(content)
        self._unchanged = self.typed()
        for field in self._fields.values():
            field.textChanged.connect(self.on_changed)
            if isinstance(field, Field):
                field.returnPressed.connect(self.submit)
        # Last of all, so that Tab reaches the buttons after the fields.
        footer = self.add_footer()
        for button in self._extra_buttons:
            footer.addWidget(button)
        footer.addStretch(1)
        for button in in_platform_order(self.reject_button, self.accept_button):
            footer.addWidget(button)
        if self._draft is not None:
            self._draft.read(self.restore)
        self.refresh()
        self.open_card(focus)

    # content

    def typed(self) -> Content:
        """Return what is in the fields with a key."""
        return {
            key: field.text() if isinstance(field, Field) else field.toPlainText()
            for key, field in self._fields.items()
        }

    def fill(self, content: Content) -> None:
        """Fill the fields that have a key with this content."""
        for key, field in self._fields.items():
            text = str(content.get(key, ""))
            if isinstance(field, TextField):
                field.setPlainText(text)
            elif field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)

    def fill_quietly(self, content: Content) -> None:
        """Fill the fields that have a key without saving a draft."""
        for field in self._fields.values():
            field.blockSignals(True)
        self.fill(content)
        for field in self._fields.values():
            field.blockSignals(False)
        self.refresh()

    def restore(self, content: Content | None) -> None:
        """Restore the content of the draft, unless something was typed meanwhile."""
        if content and self.typed() == self._unchanged:
            self.fill_quietly(content)

    def on_changed(self, *_: object) -> None:
        """Show the present errors and save the draft; an unchanged form deletes it."""
        self.refresh()
        if self._draft is None:
            return
        typed = self.typed()
        if typed == self._unchanged:
            self._draft.drop()
        else:
            self._draft.keep(typed)

    # saving

    def validate(self) -> list[FieldError]:
        """Return why the form cannot be saved; empty when it can."""
        return []

    def write(self) -> Task[Any]:
        """Start the write. Called only while `validate` returns nothing."""
        raise NotImplementedError

    def on_saved(self, _result: Any) -> None:
        """Close the form after a successful write."""
        self.accept()

    def on_failed(self, error: TaskError) -> None:
        """Keep the form open and show why the write failed."""
        if self._draft is not None:
            self._draft.take_back(self.typed())
        self.refresh()
        self.show_failure(error)

    def show_failure(self, error: TaskError) -> None:
        """Show why the write failed: above the buttons if there is a place, else as a toast."""
        if self._failure is None:
            self._context.operations.show_error(error)
        else:
            self._failure.setText(error.sentence)
            self._failure.show()

    def submit(self) -> None:
        if self.validate() or not self.accept_button.isEnabled():
            return
        self.accept_button.setEnabled(False)
        if self._draft is not None:
            self._draft.hand_over()
        self.write().on_success(self.on_saved).on_error(self.on_failed)

    def give_up(self) -> None:
        """Close the form and delete its draft."""
        if self._draft is not None:
            self._draft.drop()
        self.reject()

    def refresh(self) -> None:
        """Show the errors of `validate` under their fields."""
        errors = self.validate()
        sentences: dict[FormRow, str] = dict.fromkeys(self._rows.values(), "")
        for error in errors:
            row = self._rows.get(error.field)
            if row is not None and not sentences[row]:
                sentences[row] = error.sentence
        for row, sentence in sentences.items():
            row.set_error(sentence)
        self.accept_button.setEnabled(not errors)


def in_platform_order(reject: DeskButton | None, accept: DeskButton) -> list[DeskButton]:
    """Return the buttons from left to right: on Windows the accepting one comes first."""
    buttons = [reject, accept] if reject is not None else [accept]
    return buttons[::-1] if sys.platform == "win32" else buttons


class AskLine(FormDialog):
    """Asks for one line of text.

    `read` interprets it at each keystroke; `answered` carries the final result. The write that
    `answered` starts must delete the draft, if there is one.
    """

    answered = Signal(object)

    def __init__(
        self,
        context: UiContext,
        title: str,
        label: str,
        accept: str,
        read: Callable[[str], Reading],
        *,
        placeholder: str = "",
        text: str = "",
        icon: str | None = None,
        draft: str = "",
        person: int | None = None,
    ) -> None:
        super().__init__(context, title, accept, width=400, draft=draft, person=person)
        self._interpret = read
        self.field = Field(context.theme, placeholder, icon, icon_token="ink2", name=label)
        self.add_row(label, self.field, key="text")
        self.body.addSpacing(14)
        self.hint = PlainLabel(context.theme, "", Text.SMALL, "ink2", wrap=True)
        self.body.addWidget(self.hint)
        self.open_form({"text": text}, self.field)

    def fill(self, content: Content) -> None:
        super().fill(content)
        self.field.end(False)

    def validate(self) -> list[FieldError]:
        value, _hint = self._interpret(self.field.text().strip())
        return [FieldError(self.field)] if value is None else []

    def refresh(self) -> None:
        super().refresh()
        self.hint.setText(self._interpret(self.field.text().strip())[1])

    def submit(self) -> None:
        value, _hint = self._interpret(self.field.text().strip())
        if value is not None:
            self.accept()
            self.answered.emit(value)
