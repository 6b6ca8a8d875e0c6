"""The interface that the main window requires of every page."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.changes import Changes

if TYPE_CHECKING:
    from desk.ui.actions.registry import Action


class Screen(QWidget):
    """A page of the window. It is built when first shown, and the sheet paints its background."""

    filled = Signal()  # the content is shown; `home` may return another widget now

    def refresh(self, changes: Changes | None = None) -> None:
        """Read again what `changes` touched; None means everything. Hidden screens may wait."""

    def find_here(self) -> None:
        """Focus the search field of this screen, if it has one (Ctrl F)."""

    def palette_actions(self) -> "Sequence[Action]":
        """Return the actions that Ctrl K lists while this screen is in front."""
        return ()

    def areas(self) -> list[QWidget]:
        """Return the parts between which F6 moves the focus, in reading order."""
        return []

    def home(self) -> QWidget | None:
        """Return the widget to focus when a key opens this page; None until `filled`."""
        areas = self.areas()
        return areas[0] if areas else None
