"""The card's place while nobody is chosen."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.text import Text, isolated
from desk.ui.theme import Theme
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.ledger import NothingHere


class NobodyPage(QWidget):
    """One bold fact, one helpful line, and the way to add somebody."""

    add_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._fact = NothingHere(
            theme,
            self.tr("Nobody is chosen"),
            self.tr("Choose somebody on the left, or add a person."),
            margin=0,
            height=64,
        )
        self._draft = PlainLabel(theme, "", Text.SMALL, "ink2", wrap=True)
        self.add = DeskButton(theme, self.tr("Add a person"), ButtonKind.PLAIN, "user-plus")
        self.add.clicked.connect(self.add_requested)
        row = QHBoxLayout()
        row.setContentsMargins(0, 16, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.add)
        row.addWidget(self._draft, 1, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 28, 24)
        column.addWidget(self._fact)
        column.addLayout(row)
        column.addStretch(1)

    def show_draft(self, content: dict[str, Any] | None) -> None:
        """Somebody was being added: say so."""
        if not content:
            self.add.setText(self.tr("Add a person"))
            self._draft.setText("")
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
