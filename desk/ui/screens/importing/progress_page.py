"""Something takes its time: what, how far it is."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.announce import announce
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.progress import ProgressTrack


class WorkStage(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 26, 32, 26)
        column.setSpacing(12)
        self.said = PlainLabel(theme, "", Text.BODY, wrap=True)
        self.bar = ProgressTrack(theme, self.tr("Progress"))
        column.addWidget(self.said)
        column.addWidget(self.bar)
        column.addStretch(1)

    def begin(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.bar.setRange(0, 0)
        announce(self, sentence)

    def show_progress(self, done: int, of: int) -> None:
        self.bar.setRange(0, max(1, of))
        self.bar.setValue(done)
