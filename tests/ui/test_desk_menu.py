"""The commands behind `>`."""

from desk.settings import Settings
from desk.ui.desk_menu import DeskMenu
from tests.ui.window_on_a_desk import WindowOnADesk, desk_window

__all__ = ["desk_window"]


class NoAutostart:
    def is_on(self) -> bool:
        return False

    def turn_on(self) -> None:
        raise OSError

    def turn_off(self) -> None:
        raise OSError


def test_commands_reach_all_that_customers_can_take_in_and_give_back(
    desk_window: WindowOnADesk,
) -> None:
    menu = DeskMenu(
        desk_window.theme,
        desk_window.window,
        desk_window.dialogs,
        desk_window.actions,
        Settings,
        NoAutostart(),
        desk_window.parent,
    )
    asked: list[str] = []
    menu.people_requested.connect(asked.append)
    commands = {command.text: command for command in menu.commands()}
    for text in ("Add a person", "Take in a contacts file", "Open the bin"):
        commands[text].run()
    assert asked == ["add", "file", "bin"]
