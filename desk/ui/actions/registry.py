"""Actions and their registry, read by menus, Ctrl K, row shortcuts, the list of keys and tests."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from desk.ui.actions.shortcuts import Shortcut
from desk.ui.translation import key_names

T = TypeVar("T")
Anchor = QWidget | QPoint  # what a menu or dialog of the action opens beside
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


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


class ActionRegistry(QObject):
    """Holds the actions of the window by name, and those of each kind of record.

    Actions of the window work by their shortcuts wherever the focus is.
    """

    def __init__(self, window: QWidget, single_keys: Callable[[], bool] = lambda: True) -> None:
        """`single_keys` tells whether letters act in a focused row (Settings > Keys)."""
        super().__init__(window)
        self._window = window
        self.single_keys = single_keys
        self._actions: dict[str, Action] = {}
        self._groups: dict[str, RecordActions[object]] = {}
        self._enabled = QActionGroup(self)
        self._enabled.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)

    def add(
        self,
        name: str,
        text: str,
        icon: str,
        handler: Callable[[], object],
        *,
        shortcut: Shortcut | None = None,
        in_palette: bool = True,
        menu_text: str = "",
    ) -> Action:
        """Declare an action of the window. Raises ValueError when the name is taken."""
        if name in self._actions:
            raise ValueError(f"the action {name!r} exists already")
        action = Action(text, icon, handler, self, shortcut=shortcut, menu_text=menu_text)
        action.setObjectName(name)
        action.setProperty("in_palette", in_palette)
        self._actions[name] = action
        self._enabled.addAction(action)
        self._window.addAction(action)
        return action

    def action(self, name: str) -> Action:
        """Return the action of this name. Raises KeyError."""
        return self._actions[name]

    def palette_actions(self) -> list[Action]:
        """Return the actions that Ctrl K lists, in the order of their declaration."""
        return [
            action
            for action in self._actions.values()
            if action.property("in_palette") and action.isVisible()
        ]

    def set_enabled(self, on: bool) -> None:
        """Switch all actions of the window off and on again, each to its own state."""
        self._enabled.setEnabled(on)

    def add_group(self, group: "RecordActions[T]") -> None:
        """Add the actions of a kind of record; a later group replaces one of its name."""
        self._groups[group.name] = group  # type: ignore[assignment]

    def all_actions(self) -> list[Action]:
        """Return every declared action, those of records included."""
        groups = [action for group in self._groups.values() for action in group.all_actions()]
        return [*self._actions.values(), *groups]


class RecordActions(QObject, Generic[T]):
    """The actions that one kind of record (a fix, a call, a person ...) offers.

    `actions_for` binds them to a record: texts, icons and visibility follow it, and the handlers
    get it with the anchor that their menus and dialogs open beside.
    """

    def __init__(
        self,
        registry: ActionRegistry,
        name: str,
        parent: QObject,
        *,
        about: Callable[[T], str] | None = None,
    ) -> None:
        """`about` tells for Ctrl K whom or what the actions of a record are for."""
        super().__init__(parent)
        self._registry = registry
        self.name = name
        self._about = about
        self._actions: dict[str, Action] = {}
        self._texts: dict[str, Callable[[T], str]] = {}
        self._icons: dict[str, Callable[[T], str]] = {}
        self._conditions: dict[str, Callable[[T], bool]] = {}
        self._in_menu: dict[str, Callable[[T], bool]] = {}
        self._menu_texts: dict[str, Callable[[T], str]] = {}
        self._in_palette: dict[str, Callable[[T], bool]] = {}
        self._separator = Action("", "", lambda: None, self)
        self._separator.setSeparator(True)
        self._target: T | None = None
        self._anchor: Anchor | None = None
        registry.add_group(self)

    def add(
        self,
        name: str,
        text: str | Callable[[T], str],
        icon: str | Callable[[T], str],
        handler: Callable[[T, Anchor], object],
        *,
        shortcut: Shortcut | None = None,
        alias: Shortcut | None = None,
        when: Callable[[T], bool] | None = None,
        in_menu: bool | Callable[[T], bool] = True,
        menu_text: str | Callable[[T], str] = "",
        in_palette: bool | Callable[[T], bool] = False,
    ) -> Action:
        """Declare an action. Texts and `icon` may depend on the record; without `when` it is
        always offered; outside the menu (`in_menu`) it still has its key and its button.

        Menus show `menu_text` where `text`, which Ctrl K shows, is too long for them.
        """

        def run() -> None:
            assert self._target is not None
            assert self._anchor is not None
            handler(self._target, self._anchor)

        action = Action(
            text if isinstance(text, str) else "",
            icon if isinstance(icon, str) else "",
            run,
            self,
            shortcut=shortcut,
            alias=alias,
            menu_text=menu_text if isinstance(menu_text, str) else "",
        )
        action.setObjectName(f"{self.name}.{name}")
        self._in_menu[name] = _condition(in_menu)
        self._in_palette[name] = _condition(in_palette)
        if not isinstance(menu_text, str):
            self._menu_texts[name] = menu_text
        self._actions[name] = action
        if not isinstance(text, str):
            self._texts[name] = text
        if not isinstance(icon, str):
            self._icons[name] = icon
        if when is not None:
            self._conditions[name] = when
        return action

    def add_separator(self) -> None:
        """Add a line to the menu after the actions declared so far."""
        name = f"separator {len(self._actions)}"
        self._in_menu[name] = _condition(True)
        self._in_palette[name] = _condition(False)
        self._actions[name] = self._separator

    def all_actions(self) -> list[Action]:
        """Return every declared action but the separators."""
        return [action for action in self._actions.values() if not action.isSeparator()]

    def actions_for(self, record: T, anchor: Anchor) -> list[Action]:
        """Return the menu of `record`: what it offers now, separators included."""
        self._bind(record, anchor)
        return [
            action
            for name, action in self._actions.items()
            if action.isVisible() and self._in_menu[name](record)
        ]

    def select(self, names: Sequence[str | None], record: T, anchor: Anchor) -> list[Action]:
        """Return the actions of these names for `record`; None makes a separator."""
        offered = self.actions_for(record, anchor)
        found = [self._separator if name is None else self._actions[name] for name in names]
        return [action for action in found if action is self._separator or action in offered]

    def palette_actions_for(self, record: T, anchor: Anchor) -> list[Action]:
        """Return the actions of `record` that Ctrl K lists."""
        self._bind(record, anchor)
        return [
            action
            for name, action in self._actions.items()
            if action.isVisible() and self._in_palette[name](record)
        ]

    def trigger(self, name: str, record: T, anchor: Anchor) -> bool:
        """Run one action for `record`; return False if the record does not offer it."""
        self._bind(record, anchor)
        action = self._actions[name]
        if not action.isVisible():
            return False
        action.trigger()
        return True

    def trigger_key(self, event: QKeyEvent, record: T, anchor: Anchor) -> bool:
        """Run the action that has the pressed key and accept the event.

        Return False if no action has the key, or the record does not offer that action.
        """
        names = self.names_of_key(event)
        if any(self.trigger(name, record, anchor) for name in names):
            event.accept()
            return True
        return False

    def names_of_key(self, event: QKeyEvent) -> list[str]:
        """Return the names of the actions that have the pressed key."""
        if event.modifiers() not in _PLAIN:
            return []
        key = event.key()
        # The two keys that owners call Enter.
        pressed = QKeySequence(Qt.Key.Key_Enter if key == Qt.Key.Key_Return else key)
        return [
            name
            for name, action in self._actions.items()
            if any(
                QKeySequence(known.sequence) == pressed
                and (self._registry.single_keys() or not known.is_letter)
                for known in action.known_shortcuts
            )
        ]

    def _bind(self, record: T, anchor: Anchor) -> None:
        self._target, self._anchor = record, anchor
        for name, action in self._actions.items():
            if self._about is not None:
                action.about = self._about(record)
            if name in self._texts:
                action.setText(self._texts[name](record))
            if name in self._menu_texts:
                action.set_menu_text(self._menu_texts[name](record))
            if name in self._icons:
                action.icon_name = self._icons[name](record)
            if name in self._conditions:
                action.setVisible(self._conditions[name](record))


def _condition(given: bool | Callable[[T], bool]) -> Callable[[T], bool]:
    return given if callable(given) else lambda _record: given


def visible(actions: Sequence[Action]) -> list[Action]:
    """Return the actions without leading, trailing and doubled separators."""
    kept: list[Action] = []
    for action in actions:
        if action.isSeparator() and (not kept or kept[-1].isSeparator()):
            continue
        kept.append(action)
    if kept and kept[-1].isSeparator():
        kept.pop()
    return kept
