"""How it has gone, as the side column of a card shows it: twelve months in three faces."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.scores import Score
from desk.ui.screens.customers.card_side_parts import OVERHANG
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text, TypeSize
from desk.ui.widgets.faces import Face
from desk.ui.widgets.label import IconLabel, PlainLabel
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import draw_box

_SCORE = TypeSize(16, 20, 600)


class ScoreRow(PaintedButton):
    """Three faces with their counts, read as one sentence; a click lists all ratings."""

    FOCUS_RADIUS = 6.0

    def __init__(self, theme: Theme, score: Score) -> None:
        super().__init__(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(OVERHANG, 2, OVERHANG, 0)
        row.setSpacing(0)
        happy = f"+{score.happy}" if score.happy else "0"
        unhappy = f"\u2212{score.unhappy}" if score.unhappy else "0"
        for face, count, word in (
            (Face.HAPPY, happy, self.tr("happy")),
            (Face.OK, str(score.ok), self.tr("OK")),
            (Face.UNHAPPY, unhappy, self.tr("unhappy")),
        ):
            row.addWidget(_ScoreFace(theme, face, count, word), 1)
        self._ignore_mouse_in_children()
        self.setAccessibleName(
            self.tr("{happy} happy, {ok} OK, {unhappy} unhappy in twelve months").format(
                happy=score.happy, ok=score.ok, unhappy=score.unhappy
            )
        )
        self.setToolTip(self.tr("All that they said"))

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        if (fill := state.fill(self._theme.colours)) is not None:
            draw_box(painter, self.rect(), 5, fill, None)


class _ScoreFace(QWidget):
    def __init__(self, theme: Theme, face: Face, count: str, word: str) -> None:
        super().__init__()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(PlainLabel(theme, count, _SCORE))
        column.addWidget(PlainLabel(theme, word, Text.META, "ink3", fits=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 0)
        row.setSpacing(9)
        row.addWidget(IconLabel(theme, face.icon, 18, face.token), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
