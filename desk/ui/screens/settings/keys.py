"""Keys: all of them, and whether single letters count."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.actions import shortcuts
from desk.ui.context import UiContext
from desk.ui.screens.settings.rows import SettingsPage
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.translation import translated
from desk.ui.widgets.label import KeyHint, PlainLabel
from desk.ui.widgets.painting import hline
from desk.ui.widgets.toggle import Switch


class KeysPage(SettingsPage):
    computer_changed = Signal(dict)  # fields of Settings

    def __init__(self, context: UiContext, tabs: int) -> None:
        theme = context.theme
        super().__init__(
            theme, self.tr("Keys"), self.tr("Everything can be done without the mouse.")
        )
        self._context = context
        self.single = Switch(theme, self.tr("Single letters"))
        self.single.clicked.connect(lambda on: self.computer_changed.emit({"single_keys": on}))
        self.add_row(
            self.tr("Single letters"),
            self.tr("C calls, D is done, S snoozes: in a row of a list, never while you type"),
            [self.single],
        )
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for shortcut in shortcuts.list_shortcuts(tabs):
            column.addWidget(_KeyRow(theme, translated(shortcut.label), translated(shortcut.keys)))
        self.add_part(lines)
        self.end()

    def arrived(self) -> None:
        self.show_computer()

    def show_computer(self) -> None:
        self.single.setChecked(self._context.preferences.now.single_keys)


class _KeyRow(QWidget):
    """36 high, under a hairline."""

    def __init__(self, theme: Theme, words: str, keys: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(f"{words}, {keys}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 0)
        row.addWidget(PlainLabel(theme, words, Text.SMALL), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(KeyHint(theme, keys), 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        hline(QPainter(self), 0, 0, self.width(), self._theme.colours.line)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(36))
