"""A question with one line for an answer, interpreted at each keystroke."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal

from desk.ui.context import UiContext
from desk.ui.dialogs.form_dialog import FieldError, FormDialog
from desk.ui.draft import Content
from desk.ui.theme.typography import Text
from desk.ui.widgets.field import Field
from desk.ui.widgets.label import PlainLabel

Reading = tuple[Any | None, str]
"""The value of a line, None if it is not understood, and the sentence to show under it."""


class AskLine(FormDialog):
    """Asks for one line; `read` is called at each keystroke, `answered` brings its final result.

    The write that `answered` starts must delete the draft, if there is one.
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
