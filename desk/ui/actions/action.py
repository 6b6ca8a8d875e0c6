"""A command of the owner: a QAction with an icon name and what Ctrl K shows of it."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from desk.ui.actions.shortcuts import Shortcut
from desk.ui.translation import key_names


class Action(QAction):
    """Text, icon, shortcut, enabled state and handler of one command.

    `icon_name` is a file of resources/icons; `about` names the person or thing that the action is
    for, empty where it is for the whole desk. `alias` is a second shortcut, which menus do not
    show.
    """

    def __init__(
        self,
        text: str,
        icon_name: str,
        handler: Callable[[], object],
        parent: QObject | None = None,
        *,
        shortcut: Shortcut | None = None,
        alias: Shortcut | None = None,
        about: str = "",
        menu_text: str = "",
    ) -> None:
        super().__init__(text, parent)
        self.icon_name = icon_name
        self.about = about
        self._menu_text = menu_text
        self.known_shortcuts = [each for each in (shortcut, alias) if each is not None]
        self.setShortcuts(
            [QKeySequence(keys) for each in self.known_shortcuts for keys in _both_enters(each)]
        )
        self.triggered.connect(lambda _checked=False: handler())

    @property
    def menu_text(self) -> str:
        """The text of a row in a menu, which may be shorter than that in Ctrl K."""
        return self._menu_text or self.text()

    def set_menu_text(self, text: str) -> None:
        self._menu_text = text

    @property
    def keys(self) -> str:
        """The shortcut as shown to the owner; empty without one."""
        return self.known_shortcuts[0].keys if self.known_shortcuts else ""


def with_keys(text: str, shortcut: Shortcut) -> str:
    """Return a tool tip with the keys of the command: "Log the call (Ctrl Enter)"."""
    return f"{text} ({key_names(shortcut.keys)})"


def _both_enters(shortcut: Shortcut) -> list[str]:
    """Return the keys of the shortcut; Enter also as the Return key of the main keyboard."""
    keys = shortcut.sequence
    return [keys, keys.replace("Enter", "Return")] if "Enter" in keys else [keys]
