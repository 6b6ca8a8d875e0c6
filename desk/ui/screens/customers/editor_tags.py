"""Tags: those there are, each with a cross, and a field for another."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desk.formatting.text import isolated
from desk.ui.screens.customers.flow_layout import FlowLayout
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.field import Field
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import draw_box, draw_text

_LONGEST = 260


class TagsField(QWidget):
    """Enter or a comma makes a tag of what is typed; a click or Delete takes one away."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tags: list[str] = []
        self._flow = FlowLayout(theme, 8, 6)
        self.field = Field(theme, self.tr("Add a tag"), name=self.tr("Add a tag"))
        self.field.returnPressed.connect(self._take)
        self.field.textEdited.connect(self._on_field_text_edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._flow)
        column.addWidget(self.field)

    def fill(self, tags: Sequence[str]) -> None:
        self._tags = list(dict.fromkeys(tags))
        self.field.clear()
        self._show()

    def tags(self) -> list[str]:
        """What is still in the field counts as one."""
        waiting = self.field.text().strip()
        return self._tags + ([waiting] if waiting and waiting not in self._tags else [])

    def buttons(self) -> list[QWidget]:
        return self._flow.parts()

    def _on_field_text_edited(self, text: str) -> None:
        if text.endswith(","):
            self.field.setText(text[:-1])
            self._take()
        else:
            self.changed.emit()

    def _take(self) -> None:
        self._tags = self.tags()
        self.field.clear()
        self._show()
        self.changed.emit()

    def _remove(self, tag: str) -> None:
        self._tags.remove(tag)
        self._show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _show(self) -> None:
        self._flow.clear()
        for tag in self._tags:
            button = _RemovableTag(self._theme, tag)
            button.clicked.connect(lambda _=False, tag=tag: self._remove(tag))
            self._flow.add(button)
        self._flow.setVisible(bool(self._tags))
        self._flow.again()


class _RemovableTag(PaintedButton):
    FOCUS_RADIUS = 7.0

    def __init__(self, theme: Theme, text: str) -> None:
        name = self.tr("Take away the tag {tag}").format(tag=isolated(text))
        super().__init__(theme, name=name)
        self._tag = text
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = round(self._theme.text_width(self._tag, Text.META, 500)) + self._theme.px(14) + 26
        return QSize(min(width, self._theme.px(_LONGEST)), self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
            return
        super().keyPressEvent(event)

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        c = self._theme.colours
        box = self.rect().adjusted(0, 3, 0, -3)
        draw_box(
            painter, box, 5, state.fill(c, c.sunk), c.line if self._theme.high_contrast else None
        )
        icon = self._theme.px(14)
        room = QRect(9, 0, self.width() - icon - 24, self.height())
        draw_text(painter, self._theme, room, self._tag, Text.META, c.ink2, 500)
        left, top = self.width() - icon - 7, (self.height() - icon) / 2
        self._theme.draw_icon(painter, "x", left, top, icon, c.ink3)
