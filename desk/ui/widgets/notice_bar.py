"""A bar over the sheet that says what Desk cannot do at present, until that has passed."""

from collections.abc import Callable

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.announce import announce
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.painting import draw_box


class NoticeBar(QWidget):
    """Shows a sentence, with a button if something can be done about it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        self._label = PlainLabel(theme, "", Text.SMALL, "note_ink", 500, wrap=True)
        row.addWidget(self._label, 1)
        self.button = DeskButton(theme, "", ButtonKind.PLAIN)
        self.button.clicked.connect(self._on_button_clicked)
        row.addWidget(self.button)
        self._act: Callable[[], object] | None = None
        self.hide()

    def show_sentence(
        self, text: str, button: str = "", act: Callable[[], object] | None = None
    ) -> None:
        """Show `text`; a button with the words `button` calls `act`."""
        if self.text() == text and not self.isHidden():
            return
        self._label.setText(text)
        self.setAccessibleName(text)
        self._act = act
        self.button.setText(button)
        self.button.setVisible(act is not None)
        self.show()
        announce(self, text)

    def text(self) -> str:
        return self._label.text()

    def height_at(self, width: int) -> int:
        """Return the height in px that the sentence needs at this width."""
        layout = self.layout()
        assert layout is not None
        return max(self._theme.px(44), layout.totalHeightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        draw_box(QPainter(self), self.rect(), 8, colours.note, colours.note_line)

    def _on_button_clicked(self) -> None:
        if self._act is not None:
            self._act()
