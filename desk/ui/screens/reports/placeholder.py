"""What stands in the place of a page where there is none: why, and a way on."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.announce import announce
from desk.ui.widgets.button import DeskButton
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.progress import ProgressTrack

_WIDTH = 400


class PagePlaceholder(QWidget):
    """A fact, a line, perhaps how far it is, and up to two buttons. `chosen` brings a button's key.

    Nothing in it is the one thing to do next: Print is.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._keys: tuple[str, ...] = ()
        self.fact = PlainLabel(theme, "", Text.HEADING, wrap=True)
        self.line = PlainLabel(theme, "", Text.BODY, "ink2", wrap=True)
        self.bar = ProgressTrack(theme, self.tr("Progress"))
        self.bar.setRange(0, 0)
        self.buttons = [DeskButton(theme, large=True) for _ in range(2)]
        row = QHBoxLayout()
        row.setSpacing(8)
        for number, button in enumerate(self.buttons):
            button.clicked.connect(lambda _=False, n=number: self.chosen.emit(self._keys[n]))
            row.addWidget(button)
        row.addStretch(1)
        self._column = QWidget()
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.fact)
        column.addWidget(self.line)
        column.addSpacing(6)
        column.addWidget(self.bar)
        column.addSpacing(4)
        column.addLayout(row)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._column)
        middle.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 20, 20, 20)
        whole.addStretch(2)
        whole.addLayout(middle)
        whole.addStretch(3)
        theme.changed.connect(self._arrange)

    def show_words(
        self, fact: str, line: str, *ways: tuple[str, str], under_way: bool = False
    ) -> None:
        """`ways` are the keys and texts of the buttons."""
        self.fact.setText(fact)
        self.line.setText(line)
        self.line.setVisible(bool(line))
        self.bar.setVisible(under_way)
        self._keys = tuple(key for key, _text in ways)
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(ways))
            if number < len(ways):
                button.setText(ways[number][1])
                button.updateGeometry()
        # Everything has its place before anything in here gets the keyboard.
        layout = self.layout()
        assert layout is not None
        layout.activate()
        announce(self, f"{fact} {line}".strip())

    def has_keyboard(self) -> bool:
        return any(button.hasFocus() for button in self.buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        self._column.setFixedWidth(max(120, min(self._theme.px(_WIDTH), self.width() - 40)))
