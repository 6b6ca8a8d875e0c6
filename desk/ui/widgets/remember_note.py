"""The yellow Remember note: wraps, never scrolls."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk.ui.text import Text
from desk.ui.theme import Theme
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.painting import draw_box


class RememberNote(QWidget):
    """At least 44 high; grows with its text. The pencil asks to edit."""

    edit_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        editable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = PlainLabel(theme, self.tr("Remember"), Text.BODY, "note_ink", 600)
        self._text = PlainLabel(theme, text, Text.BODY, "note_ink", wrap=True)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(14)
        self._row.addWidget(self._title, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._text, 1)
        self._pencil: DeskButton | None = None
        if editable:
            self._pencil = DeskButton(
                theme,
                kind=ButtonKind.QUIET,
                icon="pencil",
                icon_size=15,
                ink="note_ink",
                name=self.tr("Edit what to remember"),
                parent=self,
            )
            self._pencil.clicked.connect(self.edit_requested)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.set_text(text)

    def set_text(self, text: str) -> None:
        self._text.setText(text)
        self.setAccessibleName(self.tr("Remember: %1").replace("%1", text))

    def text(self) -> str:
        return self._text.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        draw_box(QPainter(self), self.rect(), 6, c.note, c.note_line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._pencil is not None:
            # Beside the first line; in the layout its 32 px would push the note apart.
            side, height = self._theme.px(32), self._theme.px(44)
            self._pencil.setGeometry(self.width() - side - 7, (height - side) // 2, side, side)

    def _on_theme_changed(self) -> None:
        height = self._theme.px(44)
        above = (height - self._theme.line_height(Text.BODY)) // 2
        right = 15 if self._pencil is None else 7 + self._theme.px(32) + 8
        self._row.setContentsMargins(15, above, right, above)
        self.setMinimumHeight(height)
        self.update()
