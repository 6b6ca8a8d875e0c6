"""The head of a list: heading, count, and a caption or a button on the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.label import PlainLabel


class SectionHead(QWidget):
    """32 high with 4 below it; the count is hidden while it is zero or None."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        count: int | None = None,
        caption: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = PlainLabel(theme, title, Text.HEADING)
        self._count = PlainLabel(theme, "", Text.SMALL, "ink3", 500)
        self._caption = PlainLabel(theme, caption, Text.META, "ink3", fits=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 4)
        self._row.setSpacing(8)
        for label in (self._title, self._count):
            self._row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        self._row.addWidget(self._caption, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_count(count)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_count(self, count: int | None) -> None:
        self._count.setText(str(count) if count else "")
        self._count.setVisible(bool(count))

    def set_caption(self, caption: str) -> None:
        self._caption.setText(caption)

    def add_right(self, widget: QWidget) -> None:
        """Put a widget, such as a quiet button, at the right end."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(32) + 4)
