"""The small forms of a card: a title, labelled fields, and two buttons."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.background import Trouble
from desk.ui.text import Text
from desk.ui.theme import Theme
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.card_dialog import CardDialog
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

    def on_failed(self, trouble: Trouble) -> None:
        self.say(trouble.sentence)
        self.look()

    def _on_save_clicked(self) -> None:
        if self.is_complete():
            self.save.setEnabled(False)
            self.keep()
