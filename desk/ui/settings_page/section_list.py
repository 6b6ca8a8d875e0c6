"""The list of pages at the left of Settings."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desk.ui.text import Text
from desk.ui.theme import Theme
from desk.ui.widgets.announce import tell_selected
from desk.ui.widgets.label import wrapped
from desk.ui.widgets.painting import draw_box, draw_text


class SectionTab(QPushButton):
    """40 high, more where the name takes two lines: an icon and a name, tinted in front."""

    def __init__(self, theme: Theme, icon: str, text: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._label = text
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def focus_radius(self) -> float:
        return 6.0

    def focus_rect(self) -> QRect:
        """Inside, as the list clips what stands out of it."""
        return self.rect().adjusted(3, 3, -3, -3)

    def sizeHint(self) -> QSize:
        more = (len(self._lines()) - 1) * self._theme.line_height(Text.BODY)
        return QSize(self._theme.px(200), self._theme.px(40) + more)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """The list decides which page is in front."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            event.ignore()  # to the list; a button would look for a neighbour by its place
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = self._theme.colours
        chosen = self.isChecked()
        if chosen:
            outline = c.edge if self._theme.high_contrast else None
            draw_box(painter, self.rect(), 6, c.tint, outline)
        elif self.isDown() or self.underMouse():
            draw_box(painter, self.rect(), 6, c.press if self.isDown() else c.hover, None)
        icon = self._theme.px(18)
        ink = c.accent_ink if chosen else c.ink2
        self._theme.draw_icon(painter, self._icon, 12, (self.height() - icon) // 2, icon, ink)
        left, weight = self._text_left(), 600 if chosen else 500
        line, lines = self._theme.line_height(Text.BODY), self._lines()
        top = (self.height() - line * len(lines)) // 2
        for number, text in enumerate(lines):
            box = QRect(left, top + number * line, self.width() - left - 4, line)
            draw_text(painter, self._theme, box, text, Text.BODY, c.ink, weight)

    def _text_left(self) -> int:
        return 12 + self._theme.px(18) + 12

    def _lines(self) -> list[str]:
        # Measured as if chosen, so that nothing jumps when it is.
        font = self._theme.metrics(Text.BODY, 600)[0]
        room = self.width() - self._text_left() - 6
        return wrapped(self._label, font, room) if room > 0 else [self._label]

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class SectionList(QWidget):
    """Up and Down choose as they move, so that the pages can be leafed through."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._tabs: dict[str, SectionTab] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setAccessibleName(name)

    def add(self, key: str, icon: str, text: str) -> None:
        tab = SectionTab(self._theme, icon, text)
        tab.clicked.connect(lambda: self.chosen.emit(key))
        self._tabs[key] = tab
        self._column.addWidget(tab)

    def tabs(self) -> dict[str, SectionTab]:
        return dict(self._tabs)

    def set_current(self, key: str) -> None:
        """The keyboard goes along where a tab has it."""
        window: QWidget = self.window()
        had = any(tab is window.focusWidget() for tab in self._tabs.values())
        for name, tab in self._tabs.items():
            current = name == key
            if tab.isChecked() is not current:
                tab.setChecked(current)
                tell_selected(tab)
            # One stop for Tab: the arrows do the rest.
            policy = Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus
            tab.setFocusPolicy(policy)
        self.setFocusProxy(self._tabs[key])
        if had:
            self._tabs[key].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        names = list(self._tabs)
        here = next((n for n, name in enumerate(names) if self._tabs[name].isChecked()), 0)
        target = {
            Qt.Key.Key_Up: here - 1,
            Qt.Key.Key_Down: here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(names) - 1,
        }.get(Qt.Key(event.key()))
        if target is None or not 0 <= target < len(names):
            super().keyPressEvent(event)
            return
        self.chosen.emit(names[target])
