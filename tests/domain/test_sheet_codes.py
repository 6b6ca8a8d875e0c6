from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.dates import DateStyle, PlainDate
from desk.domain.sheet_codes import (
    LETTERS,
    AnswerKind,
    CodeLine,
    SheetAnswer,
    last_day,
    next_letter,
    read_answer,
    read_code,
)

TODAY = date(2026, 4, 14)
DONE, MISSED, MOVE, SKIP = AnswerKind.DONE, AnswerKind.NO_ANSWER, AnswerKind.MOVE, AnswerKind.SKIP
FRIDAY = PlainDate(date(2026, 4, 17))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a7", CodeLine("A", 7, "")),
        (" A7  done ", CodeLine("A", 7, "done")),
        ("A7: no  answer", CodeLine("A", 7, "no answer")),
        ("A7, done", CodeLine("A", 7, "done")),
        ("A7.", CodeLine("A", 7, "")),
        ("z120 done", CodeLine("Z", 120, "done")),
        ("B2B call Tom", None),
        ("A7.5 mm bolts", None),
        ("I5 done", None),
        ("O5 done", None),
        ("A0 done", None),
        ("A07 done", None),
        ("AA7 done", None),
        ("7A done", None),
        ("a done", None),
        ("A٧ done", None),
        ("text A7 to Ruth", None),
        ("", None),
    ],
)
def test_read_code_finds_a_separate_code_at_the_start(text: str, line: CodeLine | None) -> None:
    assert read_code(text) == line


@pytest.mark.parametrize(
    ("rest", "answer"),
    [
        ("", SheetAnswer(DONE)),
        ("done", SheetAnswer(DONE)),
        ("Done.", SheetAnswer(DONE)),
        ("talked", SheetAnswer(DONE)),
        ("done, wants the awning in May", SheetAnswer(DONE, "Wants the awning in May")),
        ("done wants the awning", SheetAnswer(DONE, "Wants the awning")),
        ("talked – wants the awning", SheetAnswer(DONE, "Wants the awning")),
        ("talked to her son", SheetAnswer(DONE, "Talked to her son", sure=False)),
        ("wants the awning in May", SheetAnswer(DONE, "Wants the awning in May", sure=False)),
        ("not in the mood", SheetAnswer(DONE, "Not in the mood", sure=False)),
        ("skip the awning", SheetAnswer(DONE, "Skip the awning", sure=False)),
        ("message from Tom", SheetAnswer(DONE, "Message from Tom", sure=False)),
        ("no answer", SheetAnswer(MISSED)),
        ("No answer, phone off", SheetAnswer(MISSED, "Phone off")),
        ("called, no answer", SheetAnswer(MISSED)),
        ("didn’t pick up", SheetAnswer(MISSED)),
        ("nobody home", SheetAnswer(MISSED)),
        ("left her a message", SheetAnswer(MISSED, "Left her a message")),
        ("voicemail", SheetAnswer(MISSED, "Voicemail")),
        ("friday", SheetAnswer(MOVE, to=FRIDAY)),
        ("on Friday", SheetAnswer(MOVE, to=FRIDAY)),
        ("move to friday", SheetAnswer(MOVE, to=FRIDAY)),
        ("moved to friday", SheetAnswer(MOVE, to=FRIDAY)),
        ("call back friday", SheetAnswer(MOVE, to=FRIDAY)),
        ("again in 3 weeks", SheetAnswer(MOVE, to=PlainDate(date(2026, 5, 5)))),
        ("12/5", SheetAnswer(MOVE, to=PlainDate(date(2026, 12, 5)))),
        ("tomorrow 3 pm", SheetAnswer(MOVE, to=PlainDate(date(2026, 4, 15), time(15)))),
        ("yesterday", SheetAnswer(MOVE, to=PlainDate(date(2026, 4, 13)))),
        ("skip", SheetAnswer(SKIP)),
        ("skipped this time", SheetAnswer(SKIP)),
    ],
)
def test_words_after_a_code_are_read(rest: str, answer: SheetAnswer) -> None:
    assert read_answer(rest, TODAY, style=DateStyle(month_first=True)) == answer


@given(st.text(max_size=80))
def test_words_after_a_code_are_kept_as_a_note(rest: str) -> None:
    """Text that is not a known word is in the note, unchanged except for its first letter."""
    line = read_code(f"A7 {rest}")
    assert line is not None
    assert (line.letter, line.number) == ("A", 7)
    answer = read_answer(line.rest, TODAY)
    assert answer.note[1:] in line.rest
    if not answer.sure:
        assert answer.note[1:] == " ".join(rest.split())[1:]


@given(st.sampled_from(LETTERS + LETTERS.lower()), st.from_regex(r"\A[A-Za-zé/'%_-].*"))
def test_read_code_needs_a_space_after_the_code(letter: str, more: str) -> None:
    assert read_code(f"{letter}7{more}") is None


def test_next_letter_cycles_without_i_and_o() -> None:
    letter, seen = "", []
    for _ in range(25):
        letter = next_letter(letter)
        seen.append(letter)
    assert "".join(seen) == "ABCDEFGHJKLMNPQRSTUVWXYZA"


def test_last_day_of_codes_is_a_week_after_printing() -> None:
    assert last_day(TODAY) == date(2026, 4, 21)
