"""Commands, found by what is typed after the angle."""

import pytest

from desk.ui.palette.commands import PaletteCommand, find_commands

COMMANDS = [
    PaletteCommand(text, "x", lambda: None, keys)
    for text, keys in (
        ("Log a call", "Ctrl L"),
        ("New Do it now", "Ctrl N"),
        ("Promise something", ""),
        ("Go to Calls", "Ctrl 3"),
        ("Take a card’s picture", ""),
        ("Für später öffnen", ""),
    )
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [command.text for command in COMMANDS]),
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
def test_words_in_any_order_and_letters_left_out(text: str, found: list[str]) -> None:
    assert [command.text for command in find_commands(COMMANDS, text)] == found


def test_the_surest_comes_first() -> None:
    commands = [PaletteCommand(text, "x", lambda: None) for text in ("Recall it", "Call Ruth")]
    assert [command.text for command in find_commands(commands, "call")] == [
        "Call Ruth",
        "Recall it",
    ]


def test_letters_left_out_are_noise_beside_a_word_that_was_meant() -> None:
    commands = [
        PaletteCommand(text, "x", lambda: None) for text in ("Clear a log list", "Log a call")
    ]
    assert [command.text for command in find_commands(commands, "cal")] == ["Log a call"]
    assert [command.text for command in find_commands(commands[:1], "cal")] == ["Clear a log list"]
