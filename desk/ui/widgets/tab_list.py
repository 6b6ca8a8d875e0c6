"""A vertical list of tabs."""

from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desk.ui.theme.theme import Theme
from desk.ui.widgets.announce import tell_selected
from desk.ui.widgets.painted_button import PaintedButton

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


class ListTab(PaintedButton):
    """A tab as high as its wrapped text needs at its width. Subclasses paint it."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name=name, checkable=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def nextCheckState(self) -> None:
        """Do nothing: the list decides which tab is checked."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES:
            event.ignore()  # for the list; QAbstractButton would move the focus by geometry
            return
        super().keyPressEvent(event)


Tab = TypeVar("Tab", bound=ListTab)


class TabList(QWidget, Generic[Tab]):
    """Up, Down, Home and End choose a tab as they move, which emits `chosen` with its key."""

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
        """Check this tab. The focus moves with it if a tab has the focus."""
        window: QWidget = self.window()
        had = any(tab is window.focusWidget() for tab in self._tabs.values())
        for name, tab in self._tabs.items():
            current = name == key
            if tab.isChecked() is not current:
                tab.setChecked(current)
                tell_selected(tab)
            # Tab stops at the list once; the arrow keys move inside it.
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
