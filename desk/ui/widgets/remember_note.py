"""The yellow Remember note; its text wraps."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.painting import draw_box

_INSET = 15
_GAP = 14
_LEAST_BESIDE = 240  # pixels beside the caption; with less the text is below it


class RememberNote(QWidget):
    """At least 44 px high; grows with its text. The pencil emits `edit_requested`."""

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
        self._title = PlainLabel(
            theme, self.tr("Remember"), Text.BODY, "note_ink", 600, parent=self
        )
        self._text = PlainLabel(theme, text, Text.BODY, "note_ink", wrap=True, parent=self)
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
        self._place()
        self.updateGeometry()
        self.setAccessibleName(self.tr("Remember: %1").replace("%1", text))

    def text(self) -> str:
        return self._text.text()

    def sizeHint(self) -> QSize:
        width = self._theme.px(320)
        return QSize(width, self.heightForWidth(self.width() or width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(44))

    def heightForWidth(self, width: int) -> int:
        above = self._above()
        text = self._text_rect(width)
        return text.y() + text.height() + above

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        draw_box(QPainter(self), self.rect(), 6, c.note, c.note_line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _above(self) -> int:
        return (self._theme.px(44) - self._theme.line_height(Text.BODY)) // 2

    def _text_rect(self, width: int) -> QRect:
        """Return the place of the text: beside the caption, or below it if space is short."""
        line, above = self._theme.line_height(Text.BODY), self._above()
        right = _INSET if self._pencil is None else 7 + self._theme.px(32) + 8
        left = _INSET + self._title.sizeHint().width() + _GAP
        room = width - left - right
        wanted = self._theme.text_width(self._text.text(), Text.BODY)
        if room >= min(self._theme.px(_LEAST_BESIDE), wanted):
            return QRect(left, above, room, self._text.heightForWidth(room))
        room = max(1, width - 2 * _INSET)
        return QRect(_INSET, above + line + 2, room, self._text.heightForWidth(room))

    def _place(self) -> None:
        title = self._title.sizeHint()
        self._title.setGeometry(_INSET, self._above(), title.width(), title.height())
        self._text.setGeometry(self._text_rect(self.width()))
        if self._pencil is not None:
            # The pencil is beside the first line.
            side, height = self._theme.px(32), self._theme.px(44)
            self._pencil.setGeometry(self.width() - side - 7, (height - side) // 2, side, side)

    def _on_theme_changed(self) -> None:
        self.setMinimumHeight(self._theme.px(44))
        self._place()
        self.updateGeometry()
        self.update()
