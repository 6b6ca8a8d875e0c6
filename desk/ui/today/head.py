"""The head of Today: greeting, one sentence, and the tally of promises."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.data.records.history import Today
from desk.rules.promise import PromiseOutcome
from desk.ui.text import Text
from desk.ui.theme import Theme
from desk.ui.today import wording
from desk.ui.widgets.label import PlainLabel, RunLabel
from desk.ui.widgets.painting import Run, Side
from desk.ui.widgets.tally import Tally
from desk.ui.words import Words


class TodayHead(QWidget):
    """It stays while the pages below scroll."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._words = words
        self._greeting = PlainLabel(theme, "", Text.DISPLAY)
        self._summary = PlainLabel(theme, "", Text.BODY, "ink2", wrap=True)
        self._tally = Tally(theme)
        self._kept = RunLabel(theme, (), Text.SMALL, side=Side.RIGHT)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self._greeting)
        left.addWidget(self._summary)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addStretch(1)
        right.addWidget(self._tally, 0, Qt.AlignmentFlag.AlignRight)
        right.addWidget(self._kept, 0, Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 24, 32, 18)
        row.setSpacing(24)
        row.addLayout(left, 1)
        row.addLayout(right)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_today(self, today: Today) -> None:
        self._greeting.setText(wording.greeting(today, self._words))
        self._summary.setText(wording.summary(today, self._words))
        tally = today.tally
        self._tally.set_counts(
            tally.count(PromiseOutcome.EARLY),
            tally.count(PromiseOutcome.ON_DAY),
            tally.count(PromiseOutcome.MISSED),
        )
        before, middle, after = wording.kept_runs(today)
        self._tally.setVisible(bool(middle))
        self._kept.setVisible(bool(middle))
        self._kept.set_runs(
            [Run(before, "ink2"), Run(middle, "ink", 600), Run(after, "ink2")] if middle else []
        )
