"""How a call ended: the choices that fit whoever called."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from desk.domain.calls import Outcome
from desk.ui.theme.theme import Theme
from desk.ui.widgets.button import FilterButton

_OUTGOING = (Outcome.TALKED, Outcome.NO_ANSWER, Outcome.VOICEMAIL)
_INCOMING = (Outcome.TALKED, Outcome.MISSED, Outcome.VOICEMAIL)


class CallEnding(QWidget):
    """One of them is always chosen. Held is offered only of a call that was (see `offer_held`)."""

    ending_chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("How did it end?"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._held = False
        self._incoming = False
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._buttons: dict[Outcome, FilterButton] = {}
        for outcome, text in (
            (Outcome.TALKED, self.tr("Talked")),
            (Outcome.NO_ANSWER, self.tr("No answer")),
            (Outcome.MISSED, self.tr("Missed")),
            (Outcome.VOICEMAIL, self.tr("Voicemail")),
            (Outcome.HELD, self.tr("Held")),
        ):
            button = FilterButton(theme, text)
            button.clicked.connect(self.ending_chosen)
            self._buttons[outcome] = button
            self._group.addButton(button)
            button.setAutoExclusive(True)  # a radio button to assistive tools
            row.addWidget(button)
        row.addStretch(1)
        self._buttons[Outcome.TALKED].setChecked(True)
        self.set_incoming(False)

    def outcome(self) -> Outcome:
        return next(o for o, button in self._buttons.items() if button.isChecked())

    def choose(self, outcome: Outcome) -> None:
        """Select this outcome if it is one of the choices."""
        if outcome in self.choices():
            self._buttons[outcome].setChecked(True)

    def choices(self) -> tuple[Outcome, ...]:
        if not self._incoming:
            return _OUTGOING
        return (*_INCOMING, Outcome.HELD) if self._held else _INCOMING

    def set_incoming(self, incoming: bool) -> None:
        """Show the outcomes of this direction; select "talked" if the chosen one is hidden."""
        self._incoming = incoming
        for outcome, button in self._buttons.items():
            button.setVisible(outcome in self.choices())
        if self.outcome() not in self.choices():
            self._buttons[Outcome.TALKED].setChecked(True)

    def offer_held(self) -> None:
        self._held = True
        self.set_incoming(self._incoming)
