"""The commands behind `>`."""

from desk.data.records.people import PersonFields
from desk.services.roster import add_person
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


def menu_on(parts: WindowOnADesk) -> DeskMenu:
    return DeskMenu(
        parts.theme,
        parts.window,
        parts.dialogs,
        parts.background,
        parts.actions,
        Settings,
        NoAutostart(),
        parts.parent,
    )


def test_commands_reach_all_that_customers_can_take_in_and_give_back(
    desk_window: WindowOnADesk,
) -> None:
    menu = menu_on(desk_window)
    asked: list[str] = []
    menu.people_requested.connect(asked.append)
    commands = {command.text: command for command in menu.commands()}
    for text in ("Add a person", "Take in a contacts file", "Open the bin"):
        commands[text].run()
    assert asked == ["add", "file", "bin"]


def test_only_what_can_be_done_about_sample_people_is_offered(desk_window: WindowOnADesk) -> None:
    menu = menu_on(desk_window)

    def offers(*texts: str) -> None:
        desk_window.qtbot.waitUntil(
            lambda: [c.text for c in menu.commands() if "sample people" in c.text] == [*texts]
        )

    def run(text: str) -> None:
        next(each for each in menu.commands() if each.text == text).run()

    offers("Fill in the sample people")
    run("Fill in the sample people")
    offers("Clear the sample people")
    run("Clear the sample people")
    offers("Fill in the sample people")
    desk_window.actions.write(add_person, PersonFields(given="Ruth"))
    offers()
    desk_window.actions.undo()
    offers("Fill in the sample people")
