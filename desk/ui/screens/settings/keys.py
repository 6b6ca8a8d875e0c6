"""The page of the keys: all of them, and whether single letters count."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.actions import shortcuts
from desk.ui.context import UiContext
from desk.ui.screens.settings.choices import SwitchOption
from desk.ui.screens.settings.options import Option, SettingsPage
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.translation import translated
from desk.ui.widgets.label import KeyHint, PlainLabel
from desk.ui.widgets.painting import hline


class KeysPage(SettingsPage):
    def __init__(self, context: UiContext, tabs: int) -> None:
        theme = context.theme
        super().__init__(
            context, self.tr("Keys"), self.tr("Everything can be done without the mouse.")
        )
        self.single = SwitchOption(theme, self.tr("Single letters"))
        self.add_options(
            Option(
                "single_keys",
                self.tr("Single letters"),
                self.tr("C calls, D is done, S snoozes: in a row of a list, never while you type"),
                self.single,
            )
        )
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for shortcut in shortcuts.list_shortcuts(tabs):
            column.addWidget(_KeyRow(theme, translated(shortcut.label), translated(shortcut.keys)))
        self.add_part(lines)
        self.end()


class _KeyRow(QWidget):
    """The line of one key, 36 px high, under a hairline."""

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
