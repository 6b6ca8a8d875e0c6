"""The two halves of Customers together."""

import pytest

from desk.ui.customers.screen import CustomersScreen
from tests.ui.window_on_a_desk import WindowOnADesk


@pytest.fixture
def screen(desk_window: WindowOnADesk) -> CustomersScreen:
    """Customers, not shown yet: nothing of it has been read."""
    on = desk_window
    on.window.show()
    found = CustomersScreen(
        on.theme, on.background, on.actions, on.words, on.clock, on.dialogs, on.window
    )
    found.setParent(on.window)
    found.resize(1180, 720)
    return found


def test_somebody_is_always_shown(screen: CustomersScreen, desk_window: WindowOnADesk) -> None:
    ruth = desk_window.add("Ruth Kessler").id
    screen.show()
    desk_window.qtbot.waitUntil(lambda: screen.card.person_id == ruth)


def test_adding_as_the_first_thing_keeps_the_empty_editor(
    screen: CustomersScreen, desk_window: WindowOnADesk
) -> None:
    desk_window.add("Ruth Kessler")
    screen.show()
    screen.add_person()
    desk_window.qtbot.waitUntil(lambda: screen.pane.model.rowCount() == 1)
    desk_window.qtbot.wait(400)  # longer than the pause before somebody is chosen
    desk_window.settle()
    assert screen.card.is_editing
    assert screen.card.person_id is None
