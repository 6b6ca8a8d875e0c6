"""One question with one line for an answer, and what Desk makes of it while it is typed."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.ui.draft import Content, Draft
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.field import Field
from desk.ui.widgets.label import PlainLabel

Reading = tuple[Any | None, str]
"""What a line means (None: not understood) and the sentence to show under it."""


class AskLine(CardDialog):
    """Asks for one line; `read` is called at each keystroke, `answered` brings its final result.

    A `draft` holds what is typed at each keystroke, and is shown again after Esc or a crash.
    "Never mind" deletes it; otherwise the write that `answered` starts must do so.
    """

    answered = Signal(object)

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        title: str,
        label: str,
        go_on: str,
        read: Callable[[str], Reading],
        *,
        placeholder: str = "",
        text: str = "",
        icon: str | None = None,
        draft: Draft | None = None,
    ) -> None:
        super().__init__(theme, window, title, width=400)
        self._read = read
        self._given = text
        self._draft = draft
        self.body.addWidget(PlainLabel(theme, label, Text.SMALL, weight=500))
        self.body.addSpacing(5)
        self.field = Field(theme, placeholder, icon, icon_token="ink2", name=label)
        self.field.setText(text)
        self.body.addWidget(self.field)
        self.body.addSpacing(14)
        self._hint = PlainLabel(theme, "", Text.SMALL, "ink2", wrap=True)
        self.body.addWidget(self._hint)
        footer = self.add_footer()
        footer.addStretch(1)
        never = DeskButton(theme, self.tr("Never mind"), ButtonKind.QUIET, large=True)
        never.clicked.connect(self._on_never_clicked)
        self.go_on = DeskButton(theme, go_on, ButtonKind.FILLED, large=True)
        self.go_on.clicked.connect(self._on_go_on_clicked)
        footer.addWidget(never)
        footer.addWidget(self.go_on)
        self.field.textChanged.connect(self._look)
        self.field.textEdited.connect(self._keep_draft)
        self.field.returnPressed.connect(self._on_go_on_clicked)
        self._look()
        if draft is not None:
            draft.read(self._restore)
        self.open_card(self.field)

    def _look(self) -> None:
        value, hint = self._read(self.field.text().strip())
        self._hint.setText(hint)
        self.go_on.setEnabled(value is not None)

    def _restore(self, draft: Content | None) -> None:
        # What has been typed meanwhile is newer.
        if draft is not None and self.field.text() == self._given:
            self.field.setText(str(draft.get("text", "")))

    def _keep_draft(self, text: str) -> None:
        if self._draft is None:
            return
        if text.strip() == self._given.strip():
            self._draft.drop()
        else:
            self._draft.keep({"text": text})

    def _on_never_clicked(self) -> None:
        if self._draft is not None:
            self._draft.drop()
        self.reject()

    def _on_go_on_clicked(self) -> None:
        value, _hint = self._read(self.field.text().strip())
        if value is not None:
            self.accept()
            self.answered.emit(value)
