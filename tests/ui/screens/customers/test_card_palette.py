"""The actions that Ctrl K lists for the person whose card is in front."""

import pytest

from desk.domain.people import PersonRef
from desk.services.people import get_person
from desk.ui.actions.registry import Action
from desk.ui.dialogs.log_call import LogCallDialog
from desk.ui.screens.customers.card import PersonCard
from tests.ui.screens.customers.card_window import CardOnADesk


@pytest.fixture
def ruth(on_desk: CardOnADesk) -> PersonRef:
    return on_desk.ruth()


def said(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def offered(card: PersonCard) -> dict[str, Action]:
    return {said(action.text()): action for action in card.palette_actions()}


def test_each_action_names_the_person(on_desk: CardOnADesk, ruth: PersonRef) -> None:
    on_desk.show(ruth)
    actions = on_desk.card.palette_actions()
    assert [said(action.text()) for action in actions] == [
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
    assert {action.about for action in actions} == {"Ruth Kessler"}


def test_triggered_action_runs_for_the_person(on_desk: CardOnADesk, ruth: PersonRef) -> None:
    on_desk.show(ruth)
    on_desk.card.page.grab()
    for text in ("Call Ruth", "Log a call with Ruth", "Always put Ruth through"):
        offered(on_desk.card)[text].trigger()
        on_desk.settle()
    assert [window.call.person for window in on_desk.parts.calls()] == [ruth]
    assert on_desk.dialog(LogCallDialog).whom.person == ruth
    on_desk.dialog(LogCallDialog).reject()
    assert on_desk.parts.ask(get_person, ruth.id).fields.starred
    on_desk.settle()
    assert "No longer put Ruth through" in offered(on_desk.card)
    offered(on_desk.card)["Change Ruth’s card"].trigger()
    on_desk.settle()
    assert on_desk.card.is_editing
    # What is being typed is not to be talked over.
    assert offered(on_desk.card) == {}


def test_no_action_is_offered_without_a_person(on_desk: CardOnADesk) -> None:
    assert offered(on_desk.card) == {}
