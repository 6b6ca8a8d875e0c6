"""A menu of actions."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desk.ui.actions.registry import Action, visible
from desk.ui.theme.theme import Theme
from desk.ui.widgets.menu_panel import MenuItem, MenuPanel


def make_action_menu(
    theme: Theme, window: QWidget, title: str, actions: Sequence[Action], width: int = 280
) -> MenuPanel:
    """Return a panel over `window` whose rows trigger `actions`; it deletes itself when closed.

    The caller opens it. A title is shown as a caption; without one the panel has none.
    """
    items = [
        None
        if action.isSeparator()
        else MenuItem(
            action.menu_text,
            action.trigger,
            action.icon_name,
            keys=action.keys,
            enabled=action.isEnabled(),
            checked=action.isChecked() if action.isCheckable() else None,
        )
        for action in visible(actions)
    ]
    panel = MenuPanel(theme, window, title, items, width)
    panel.closed.connect(panel.deleteLater)
    return panel
