"""The palette and the card: one snapshot each, and few statements."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from desk.data.database import Database
from desk.data.reader import NamedRow, Reader
from desk.domain.dates import DateStyle
from desk.services.calls import CallFields, log_call
from desk.services.card_records import add_note
from desk.services.desk import Desk
from desk.services.jot import read_jot
from desk.services.people import read_card
from desk.services.sample import fill_sample
from desk.services.search import find_people, keep_or_look_up, look_up
from tests.services.people_factory import add


class Counted:
    """A reader that counts its statements."""

    def __init__(self, reader: Reader, statements: list[str]) -> None:
        self._reader = reader
        self._statements = statements
        self.dialect = reader.dialect

    def rows(self, sql: str, /, **values: Any) -> list[tuple[Any, ...]]:
        self._statements.append(sql)
        return self._reader.rows(sql, **values)

    def named(self, sql: str, /, **values: Any) -> list[NamedRow]:
        self._statements.append(sql)
        return self._reader.named(sql, **values)


@pytest.fixture
def snapshots(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return the statements of each snapshot that is opened."""
    opened: list[list[str]] = []
    original = Database._new_snapshot

    @contextmanager
    def counting(database: Database) -> Iterator[Reader]:
        opened.append([])
        with original(database) as reader:
            yield Counted(reader, opened[-1])

    monkeypatch.setattr(Database, "_new_snapshot", counting)
    return opened


@pytest.mark.parametrize(
    "text",
    ["r", "ruth", "ruth text the awning video", "text the awning video for ruth by friday", "A7"],
)
def test_look_up_takes_one_snapshot_and_at_most_twelve_statements(
    desk: Desk, snapshots: list[list[str]], text: str
) -> None:
    fill_sample(desk)
    snapshots.clear()
    look_up(desk, text, DateStyle())
    assert len(snapshots) == 1
    assert len(snapshots[0]) <= 12, snapshots[0]


def test_card_takes_one_snapshot(desk: Desk, snapshots: list[list[str]]) -> None:
    fill_sample(desk)
    person = find_people(desk, "ruth")[0]
    snapshots.clear()
    read_card(desk, person.id, None, 50, f"person:{person.id}")
    assert len(snapshots) == 1


def test_look_up_of_a_named_person_lists_their_records_with_the_words(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler", "(541) 555-0142")
    gus = add(desk, "Gus Lindqvist", "(541) 555-0107")
    log_call(desk, CallFields(ruth, summary="Awning arm squeaks"))
    add_note(desk, ruth, "Likes the awning video")
    add_note(desk, gus, "Awning too")
    found = look_up(desk, "ruth send new awning pictures", DateStyle())
    assert found.jotted is not None
    assert found.jotted.person is not None
    assert found.jotted.person.id == ruth
    assert [(hit.kind, hit.text) for hit in found.records] == [
        ("note", "Likes the awning video"),
        ("call", "Awning arm squeaks"),
    ]
    assert found.people[0].id == ruth
    assert found.numbers[0] == "(541) 555-0142"


def test_look_up_with_several_long_words_lists_records_with_the_longest_first(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    for note in ("Awning old", "Pictures old", "Pictures new", "Awning new", "Awning newest"):
        add_note(desk, ruth, note)
    found = look_up(desk, "ruth send awning pictures", DateStyle())
    assert [hit.text for hit in found.records] == [
        "Pictures new",
        "Pictures old",
        "Awning newest",
        "Awning new",
    ]


def test_keep_or_look_up_finds_a_name_and_saves_a_line(desk: Desk) -> None:
    ruth = add(desk, "Ruth Kessler")
    found = keep_or_look_up(desk, "ruth kess", DateStyle())
    assert not hasattr(found, "value")
    kept = keep_or_look_up(desk, "ruth text the awning video", DateStyle())
    assert hasattr(kept, "value")
    assert kept.value.person.id == ruth


@pytest.mark.parametrize(
    ("line", "what", "name"),
    [
        ("text ruth the awning video", "Text the awning video", "Ruth Kessler"),
        ("call carlos", "Call carlos", "Carlos Mendez"),
        ("send invoice to carlos mendez", "Send invoice", "Carlos Mendez"),
        ("ruth's knob", "Knob", "Ruth Kessler"),
        ("bill gus for the hail dents", "Bill for the hail dents", "Gus Lindqvist"),
        ("bill order the arm", "Order the arm", "Bill Tanaka"),
        ("pay the bill", "Pay the bill", None),
    ],
)
def test_jot_finds_people_anywhere_in_the_line(
    desk: Desk, line: str, what: str, name: str | None
) -> None:
    for each in ("Ruth Kessler", "Carlos Mendez", "Gus Lindqvist", "Bill Tanaka"):
        add(desk, each)
    found = read_jot(desk, line)
    assert (found.what, found.person.name if found.person else None) == (what, name)


def test_jot_of_an_unsure_line_offers_the_other_readings(desk: Desk) -> None:
    for each in ("Ruth Kessler", "Gus Lindqvist", "Bill Tanaka"):
        add(desk, each)
    billed = read_jot(desk, "bill gus for the hail dents").also
    assert [each.person and each.person.name for each in billed] == ["Bill Tanaka"]
    (nobody,) = read_jot(desk, "text ruth the awning video").also
    assert (nobody.what, nobody.person) == ("Text ruth the awning video", None)
    assert read_jot(desk, "ruth text the awning video").also == ()
