"""The rows of a settings page: what is set on the left, and with what on the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.page import Rule
from desk.ui.widgets.painting import hline

_WIDTH = 720
_GAP = 24
_LEAST_TEXT = 190  # pixels at 100 %; controls that leave less go below the words


class SettingRow(QWidget):
    """A hairline, a title over a line in grey, and the controls; 61 high where one line fits."""

    def __init__(
        self, theme: Theme, title: str, detail: str, controls: Sequence[QWidget], *, gap: int = 8
    ) -> None:
        super().__init__()
        self._theme = theme
        self._title = PlainLabel(theme, title, Text.BODY, weight=500, wrap=True)
        self._detail = PlainLabel(theme, detail, Text.SMALL, "ink2", wrap=True)
        if not detail:  # shown before it has a parent it would be a window
            self._detail.hide()
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        words.addStretch(1)
        self._right = QWidget()
        right = QHBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(gap)
        for control in controls:
            right.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 12, 0, 11)
        self._line.setSpacing(_GAP)
        self._line.addLayout(words, 1)
        self._line.addWidget(self._right, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_detail(self, text: str) -> None:
        self._detail.setText(text)
        self._detail.setVisible(bool(text))

    def detail(self) -> str:
        return self._detail.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        hline(QPainter(self), 0, 0, self.width(), self._theme.colours.line)

    def _arrange(self) -> None:
        room = self.width() - self._right.sizeHint().width() - _GAP
        stacked = room < self._theme.px(_LEAST_TEXT)
        wanted = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if self._line.direction() is not wanted:
            self._line.setDirection(wanted)
            self._line.setSpacing(10 if stacked else _GAP)
            side = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag(0)
            self._line.setAlignment(self._right, side)

    def _on_theme_changed(self) -> None:
        self.setMinimumHeight(self._theme.px(61))
        self._arrange()
        self.update()


class SettingsPage(QWidget):
    """A title, a sentence, and rows up to 720 wide."""

    def __init__(self, theme: Theme, title: str, sentence: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(title)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(40, 24, 40, 32)
        column = QWidget()
        column.setMaximumWidth(theme.px(_WIDTH))
        self._limited = column
        outer.addWidget(column, 1)
        outer.addStretch(0)
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(PlainLabel(theme, title, Text.TITLE))
        self._column.addSpacing(6)
        self._column.addWidget(PlainLabel(theme, sentence, Text.BODY, "ink2", wrap=True))
        self._column.addSpacing(18)
        theme.changed.connect(self._limit)

    def _limit(self) -> None:
        self._limited.setMaximumWidth(self._theme.px(_WIDTH))

    def add_row(
        self, title: str, detail: str, controls: Sequence[QWidget], *, gap: int = 8
    ) -> SettingRow:
        row = SettingRow(self._theme, title, detail, controls, gap=gap)
        self._column.addWidget(row)
        return row

    def add_part(self, widget: QWidget) -> None:
        """Something that is no row: as wide as the page."""
        self._column.addWidget(widget)

    def end(self) -> None:
        """The rule below the last row."""
        self._column.addWidget(Rule(self._theme))
        self.fill_up()

    def fill_up(self) -> None:
        """What is left of the height stays empty."""
        self._column.addStretch(1)

    def arrived(self) -> None:
        """The page was brought to the front: what it shows may be old."""

    def show_computer(self) -> None:
        """The settings of this computer are others now."""
