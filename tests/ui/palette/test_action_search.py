"""Search for actions by the text after the angle bracket."""

import pytest

from desk.messages import message
from desk.ui.actions.registry import Action
from desk.ui.actions.shortcuts import Shortcut
from desk.ui.palette.entries import find_actions

NAMES = (
    ("Log a call", "Ctrl L"),
    ("New Do it now", "Ctrl N"),
    ("Promise something", ""),
    ("Go to Calls", "Ctrl 3"),
    ("Take a card’s picture", ""),
    ("Für später öffnen", ""),
)
pytestmark = pytest.mark.usefixtures("qapp")


def make_actions(*names: tuple[str, str]) -> list[Action]:
    return [
        Action(text, "x", lambda: None, shortcut=Shortcut(keys, message(text)) if keys else None)
        for text, keys in names
    ]


def texts(actions: list[Action]) -> list[str]:
    return [action.text() for action in actions]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [text for text, _keys in NAMES]),
        ("call", ["Log a call", "Go to Calls"]),
        ("call log", ["Log a call"]),
        ("CALL  go", ["Go to Calls"]),
        ("thing", ["Promise something"]),  # within a word
        ("lgcl", ["Log a call"]),  # letters that follow each other
        ("al", ["Log a call", "Go to Calls"]),  # not also every a before an l
        ("ctrl 3", ["Go to Calls"]),
        ("offnen spater", ["Für später öffnen"]),
        ("call zebra", []),
        ("q", []),
    ],
)
def test_words_match_in_any_order_and_with_letters_left_out(text: str, found: list[str]) -> None:
    assert texts(find_actions(make_actions(*NAMES), text)) == found


def test_match_at_the_beginning_of_a_word_comes_first() -> None:
    actions = make_actions(("Recall it", ""), ("Call Ruth", ""))
    assert texts(find_actions(actions, "call")) == ["Call Ruth", "Recall it"]


def test_scattered_letters_are_dropped_beside_a_whole_match() -> None:
    actions = make_actions(("Clear a log list", ""), ("Log a call", ""))
    assert texts(find_actions(actions, "cal")) == ["Log a call"]
    assert texts(find_actions(actions[:1], "cal")) == ["Clear a log list"]
