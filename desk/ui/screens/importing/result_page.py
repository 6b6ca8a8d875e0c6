"""What came of it, and what can be done next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.announce import announce
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel


class DoneStage(QWidget):
    undo_requested = Signal()
    people_requested = Signal()
    doubles_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 26, 32, 26)
        column.setSpacing(4)
        self.said = PlainLabel(theme, "", Text.HEADING, wrap=True)
        self.more = PlainLabel(theme, "", Text.BODY, "ink2", wrap=True)
        self.people = DeskButton(
            theme, self.tr("See your customers"), ButtonKind.FILLED, "book-user", large=True
        )
        self.doubles = DeskButton(
            theme, self.tr("Find doubles"), ButtonKind.PLAIN, "users-round", large=True
        )
        self.undo = DeskButton(theme, self.tr("Undo"), ButtonKind.QUIET, "undo-2", large=True)
        self.people.clicked.connect(self.people_requested)
        self.doubles.clicked.connect(self.doubles_requested)
        self.undo.clicked.connect(self.undo_requested)
        row = QHBoxLayout()
        row.setSpacing(10)
        for button in (self.people, self.doubles, self.undo):
            row.addWidget(button)
        row.addStretch(1)
        column.addWidget(self.said)
        column.addWidget(self.more)
        column.addSpacing(14)
        column.addLayout(row)
        column.addStretch(1)

    def show_result(self, people: int, problems: int) -> None:
        self.said.setText(self.tr("%n people came in or were brought up to date.", "", people))
        self.more.setText(
            self.tr("%n entries were not understood and stayed out.", "", problems)
            if problems
            else self.tr("Everything in it was understood.")
        )
        announce(self, self.said.text())

    def first_stop(self) -> QWidget:
        return self.people
