"""The widget in place of the card while no person is chosen or none exists."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.formatting.text import isolated
from desk.ui.screens.customers.flow_layout import FlowLayout
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.label import PlainLabel


class CardPlaceholder(QWidget):
    """A title, a hint and a button that adds a person; on an empty desk also one that imports."""

    add_requested = Signal()
    file_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._fact = EmptyState(theme, "", "", margin=0, height=64, gap=0)
        self._draft = PlainLabel(theme, "", Text.SMALL, "ink2", wrap=True)
        self.add = DeskButton(theme, self.tr("Add a person"), ButtonKind.PLAIN, "user-plus")
        self.add.clicked.connect(self.add_requested)
        self.file = DeskButton(theme, self.tr("Bring people in"), icon="import")
        self.file.clicked.connect(self.file_requested)
        self._ways = FlowLayout(theme, 12)
        self._ways.add(self.add)
        self._ways.add(self.file)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 28, 24)
        column.setSpacing(16)
        column.addWidget(self._fact)
        column.addWidget(self._draft)
        column.addWidget(self._ways)
        column.addStretch(1)
        self._draft.hide()
        self.set_empty(False)

    def set_empty(self, empty: bool) -> None:
        """Show the texts for an empty desk, or those for a desk with people."""
        if empty:
            self._fact.set_texts(
                self.tr("Nobody is on your desk yet"),
                self.tr("A name or a number is enough to begin with."),
            )
        else:
            self._fact.set_texts(
                self.tr("Nobody is chosen"),
                self.tr("Choose somebody on the left, or add a person."),
            )
        self.add.set_kind(ButtonKind.FILLED if empty else ButtonKind.PLAIN)
        self.file.setVisible(empty)
        self._ways.again()

    def show_draft(self, content: dict[str, Any] | None) -> None:
        """Offer to continue adding a person whose draft this is; None for no draft."""
        if not content:
            self.add.setText(self.tr("Add a person"))
            self._ways.again()
            self._draft.hide()
            return
        fields = content.get("fields", {})
        name = " ".join(
            str(fields.get(part, "")).strip() for part in ("given", "family") if fields.get(part)
        )
        self.add.setText(self.tr("Go on adding"))
        self._draft.setText(
            self.tr("You were adding {name}.").format(name=isolated(name))
            if name
            else self.tr("You were adding somebody.")
        )
        self._draft.show()
        self._ways.again()
