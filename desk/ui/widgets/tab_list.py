"""A list of tabs one below the other: one is in front, and the keyboard leafs through them."""

from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.widgets.announce import tell_selected

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


class ListTab(QPushButton):
    """As high as its words need at its width; whoever inherits it paints it."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def nextCheckState(self) -> None:
        """The list decides which one is in front."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        if event.key() in _MOVES:
            event.ignore()  # to the list; a button would look for a neighbour by its place
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


Tab = TypeVar("Tab", bound=ListTab)


class TabList(QWidget, Generic[Tab]):
    """Up and Down choose as they move, so that what belongs to the tabs can be leafed through."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._tabs: dict[str, Tab] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setAccessibleName(name)

    def add_tab(self, key: str, tab: Tab) -> None:
        tab.clicked.connect(lambda: self.chosen.emit(key))
        self._tabs[key] = tab
        self._column.addWidget(tab)

    def tabs(self) -> dict[str, Tab]:
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
