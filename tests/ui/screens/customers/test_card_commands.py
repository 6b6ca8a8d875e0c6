"""What the palette offers for whoever is in front."""

import pytest

from desk.domain.people import PersonRef
from desk.services.people import get_person
from desk.ui.dialogs.log_call import LogCallDialog
from desk.ui.screens.customers.card_commands import card_commands
from tests.ui.screens.customers.card_window import CardOnADesk


@pytest.fixture
def ruth(on_desk: CardOnADesk) -> PersonRef:
    return on_desk.ruth()


def said(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def offered(on_desk: CardOnADesk) -> dict[str, object]:
    commands = card_commands(on_desk.card, on_desk.parts.dialogs)
    return {said(command.text): command for command in commands}


def test_each_names_the_person(on_desk: CardOnADesk, ruth: PersonRef) -> None:
    on_desk.show(ruth)
    commands = card_commands(on_desk.card, on_desk.parts.dialogs)
    assert [said(command.text) for command in commands] == [
        "Call Ruth",
        "Log a call with Ruth",
        "Write Ruth an email",
        "Do it now for Ruth",
        "Promise Ruth something",
        "When to check in with Ruth",
        "A note about Ruth",
        "What Ruth bought",
        "Print Ruth’s history",
        "Change Ruth’s card",
        "Always put Ruth through",
        "Remove Ruth",
    ]
    assert {command.about for command in commands} == {"Ruth Kessler"}


def test_they_do_what_they_say(on_desk: CardOnADesk, ruth: PersonRef) -> None:
    on_desk.show(ruth)
    on_desk.card.page.grab()
    for text in ("Call Ruth", "Log a call with Ruth", "Always put Ruth through"):
        offered(on_desk)[text].run()  # type: ignore[attr-defined]
        on_desk.settle()
    assert [window.call.person for window in on_desk.parts.calls()] == [ruth]
    assert on_desk.dialog(LogCallDialog).whom.person == ruth
    on_desk.dialog(LogCallDialog).reject()
    assert on_desk.parts.ask(get_person, ruth.id).fields.starred
    on_desk.settle()
    assert "No longer put Ruth through" in offered(on_desk)
    offered(on_desk)["Change Ruth’s card"].run()  # type: ignore[attr-defined]
    on_desk.settle()
    assert on_desk.card.is_editing
    # What is being typed is not to be talked over.
    assert offered(on_desk) == {}


def test_nobody_in_front_offers_nothing(on_desk: CardOnADesk) -> None:
    assert offered(on_desk) == {}
