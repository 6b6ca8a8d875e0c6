"""The commands behind `>`."""

from PySide6.QtWidgets import QAbstractButton

from desk.domain.person_schema import PersonFields
from desk.services.person_edits import add_person
from desk.ui.desk_menu import DeskMenu
from desk.ui.widgets.menu_panel import MenuPanel
from tests.ui.app_window import AppWindow, desk_window

__all__ = ["desk_window"]


def menu_on(parts: AppWindow) -> DeskMenu:
    return DeskMenu(parts.context, parts.window, parts.parent)


def test_commands_reach_all_that_customers_can_take_in_and_the_pages_of_settings(
    desk_window: AppWindow,
) -> None:
    menu = menu_on(desk_window)
    asked: list[str] = []
    menu.people_requested.connect(asked.append)
    menu.settings_requested.connect(asked.append)
    commands = {command.text: command for command in menu.commands()}
    for text in ("Add a person", "Bring people in from a file", "Open the bin", "Change the look"):
        commands[text].run()
    assert asked == ["add", "file", "bin", "look"]
    assert commands["Go to Customers"].keys == "Ctrl 2"


def test_the_lamps_menu_leads_to_settings(desk_window: AppWindow) -> None:
    menu = menu_on(desk_window)
    asked: list[str] = []
    menu.settings_requested.connect(asked.append)
    desk_window.window.show()
    menu.open()
    (panel,) = [p for p in desk_window.window.findChildren(MenuPanel) if p.isVisible()]
    rows = panel.findChildren(QAbstractButton)
    assert [row.accessibleName() for row in rows] == [
        "Settings",
        "The bin",
        "All keys",
        "Quit Desk",
    ]
    rows[0].click()
    assert asked == [""]


def test_only_what_can_be_done_about_sample_people_is_offered(desk_window: AppWindow) -> None:
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


def test_a_command_saves_as_a_file(desk_window: AppWindow) -> None:
    menu = menu_on(desk_window)
    asked: list[str] = []
    menu.save_requested.connect(lambda: asked.append("save"))
    commands = {command.text: command for command in menu.commands()}
    commands["Save people, calls or everything as a file"].run()
    assert asked == ["save"]
