"""Text fields. A focused field has a 2 px accent outline and keeps its size."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.painting import draw_box, draw_focus, draw_key_hint, key_hint_width

_PAD = 10
_HINT_PAD = 8
_GAP = 9


class Field(QLineEdit):
    """A line edit, 36 px high, with an icon before the text and a key hint or clear button after.

    The clear button replaces the hint while there is text.
    """

    def __init__(
        self,
        theme: Theme,
        placeholder: str = "",
        icon: str | None = None,
        *,
        keys: str = "",
        clearable: bool = False,
        name: str = "",
        height: int = 36,
        icon_size: int = 16,
        icon_token: str = "ink3",
        radius: int = 6,
        pad: int = _PAD,
        fill: str = "card",
        parent: QWidget | None = None,
    ) -> None:
        """`name` is the accessible name, the placeholder by default; `height` 32, 36 or 40;
        `pad` the inset of icon and text; `icon_token` and `fill` are colour tokens."""
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._icon_size = icon_size
        self._icon_token = icon_token
        self._keys = keys
        self._height = height
        self._radius = radius
        self._pad = pad
        self._fill = fill
        self._clear: DeskButton | None = None
        self.setFrame(False)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if clearable:
            self._clear = DeskButton(
                theme, icon="x", kind=ButtonKind.QUIET, name=self.tr("Clear"), parent=self
            )
            self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._clear.setCursor(Qt.CursorShape.ArrowCursor)
            self._clear.hide()
            self._clear.clicked.connect(self._on_clear_clicked)
            self.textChanged.connect(self._on_text_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._theme.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        painter = QPainter(self)
        fill = self._theme.colour(self._fill) if self.isEnabled() else c.sunk
        draw_box(painter, self.rect(), self._radius, fill, c.edge)
        if self.hasFocus():
            draw_focus(painter, self._theme, self.rect(), self._radius)
        if self._icon is not None:
            size = self._theme.px(self._icon_size)
            y = (self.height() - size) / 2
            ink = self._theme.colour(self._icon_token)
            self._theme.draw_icon(painter, self._icon, self._pad + 1, y, size, ink)
        if self._hint_is_shown():
            right = self.width() - _HINT_PAD - 1
            draw_key_hint(painter, self._theme, right, self.height() // 2, self._keys)
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._clear is not None:
            side = self._theme.px(32)
            margin = (self.height() - side) // 2
            self._clear.setGeometry(self.width() - side - margin, margin, side, side)

    def _hint_is_shown(self) -> bool:
        return bool(self._keys) and not (self._clear is not None and self.text())

    def _on_clear_clicked(self) -> None:
        self.clear()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_text_changed(self, text: str) -> None:
        if self._clear is not None:
            self._clear.setVisible(bool(text))
        self._set_margins()

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(Text.BODY))
        self.setPalette(_clear_palette(self._theme))
        self._set_margins()
        self.updateGeometry()
        self.update()

    def _set_margins(self) -> None:
        # QLineEdit keeps 2 px of its own on each side of the text.
        left = self._pad - 1
        if self._icon is not None:
            left += self._theme.px(self._icon_size) + _GAP
        right = self._pad - 1
        if self._clear is not None and self.text():
            right = self._theme.px(32)
        elif self._keys:
            right += key_hint_width(self._theme, self._keys) + _GAP
        # Inter sits low in its line: 2 px at the bottom centre the text in the field.
        self.setTextMargins(left, 0, right, 2)


class TextField(QPlainTextEdit):
    """A field for several lines of plain text. Tab moves the focus; pasted markup stays text."""

    def __init__(
        self,
        theme: Theme,
        placeholder: str = "",
        *,
        name: str = "",
        height: int = 72,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._height = height
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        # A line is 17 px high here and 20 px in the design: start lower for the same baseline.
        self.setViewportMargins(_PAD + 3, 12, _PAD - 3, 6)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_height(self, height: int) -> None:
        """Set the height in pixels at 100 % text."""
        self._height = height
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._theme.px(self._height))

    def event(self, event: QEvent) -> bool:
        # This paints the box around the viewport; the viewport paints only text.
        if event.type() == QEvent.Type.Paint:
            painter = QPainter(self)
            c = self._theme.colours
            draw_box(painter, self.rect(), 6, c.card if self.isEnabled() else c.sunk, c.edge)
            if self.hasFocus():
                draw_focus(painter, self._theme, self.rect(), 6)
            painter.end()
            return True
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())

    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(Text.BODY))
        self.setPalette(_clear_palette(self._theme))
        self.updateGeometry()
        self.update()


def _clear_palette(theme: Theme) -> QPalette:
    """Return a palette with a transparent base, so that the painted box is visible."""
    c = theme.colours
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    palette.setColor(QPalette.ColorRole.Text, c.ink)
    palette.setColor(QPalette.ColorRole.PlaceholderText, c.ink3)
    palette.setColor(QPalette.ColorRole.Highlight, c.marked)
    palette.setColor(QPalette.ColorRole.HighlightedText, c.on_marked)
    return palette
