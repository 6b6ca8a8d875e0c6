"""Projections after random operations, compared with the same values computed from scratch."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk.data import search_index
from desk.data.change_tracker import ChangeTracker
from desk.data.database import Database
from desk.data.projections import shown_lines
from desk.data.timestamps import QUARTER_MS, from_ms
from desk.domain.bin import BinKind
from desk.domain.calls import Direction, Outcome
from desk.domain.intervals import Interval
from desk.domain.person_schema import Email, PersonFields, Phone
from desk.errors import DeskError
from desk.paths import Paths
from desk.services.bin import erase, list_bin, remove, restore
from desk.services.calls import CallFields, dismiss_call_back, edit_call, link_number, log_call
from desk.services.card_records import PurchaseFields, add_note, add_purchase, edit_note
from desk.services.check_ins import check_in_done, set_check_in, skip_check_in, stop_check_in
from desk.services.desk import Desk
from desk.services.fixes import add_fix, edit_fix, finish_fix
from desk.services.people import add_person, edit_person
from desk.services.person_merge import merge_people
from desk.services.undo import undo_last
from tests.tools.callback_oracle import CallFact, waiting
from tests.tools.fake_clock import FakeClock

NAMES = ("Ruth Kessler", "Gus Lindqvist", "Ängström", "", "Denise Fowler")
NUMBERS = ("(541) 555-0142", "541 555 0177", "", "555-0100")
WORDS = ("awning", "the Knob", "ÄRGER", "", "七月")

KINDS = (
    *("add", "edit", "merge", "bought", "note", "edit note", "fix", "edit fix", "finish"),
    *("call", "call", "call", "put right", "link", "let go"),
    *("every", "once", "done", "skip", "stop"),
    *("remove", "remove call", "restore", "erase", "undo", "undo", "wait"),
)
small = st.integers(0, 4)
Op = tuple[str, int, int, int]
ops = st.lists(
    st.tuples(
        st.sampled_from(KINDS),
        small,
        small,
        small,
    ),
    min_size=4,
    max_size=30,
)


def live(desk: Desk, fake_clock: FakeClock, day: list[Op]) -> None:
    """Run all operations; ignore those that the services refuse."""
    for op in day:
        with suppress(DeskError):
            _do(desk, fake_clock, *op)
        fake_clock.turn(minutes=7)


def _do(desk: Desk, fake_clock: FakeClock, op: str, a: int, b: int, c: int) -> None:
    def key(table: str, n: int) -> int:
        with desk.database.reading() as reader:
            ids = [r[0] for r in reader.rows(f"SELECT id FROM {table} ORDER BY id")]
        return ids[n % len(ids)] if ids else 99

    def fields() -> PersonFields:
        given, _, family = NAMES[a].partition(" ")
        return PersonFields(
            given=given,
            family=family,
            phones=tuple(Phone(NUMBERS[n]) for n in (b % 4, c % 4) if NUMBERS[n]),
            emails=(Email("ruth@kessler.example"),) if c % 2 else (),
            business=WORDS[c],
            tags=(WORDS[b],) if WORDS[b] else (),
            remember=(WORDS[a],),
        )

    def call() -> CallFields:
        incoming = a % 2 == 0
        outcome = (
            (Outcome.MISSED, Outcome.VOICEMAIL, Outcome.HELD, Outcome.TALKED, Outcome.TALKED)[b]
            if incoming
            else (Outcome.TALKED, Outcome.NO_ANSWER)[b % 2]
        )
        return CallFields(
            person=key("customer", c) if (a + b + c) % 3 == 0 else None,
            number=NUMBERS[c % 4],
            direction=Direction.INCOMING if incoming else Direction.OUTGOING,
            outcome=outcome,
            at=fake_clock.now - timedelta(minutes=7 * b * c),
            seconds=40 * c if b else None,
            summary=WORDS[a],
        )

    person = key("customer", a)
    todo: dict[str, Callable[[], Any]] = {
        "add": lambda: add_person(desk, fields()),
        "edit": lambda: edit_person(desk, key("customer", b), fields()),
        "call": lambda: log_call(desk, call()),
        "put right": lambda: edit_call(desk, key("call", c), call()),
        "link": lambda: link_number(desk, NUMBERS[b % 4], person),
        "let go": lambda: dismiss_call_back(desk, key("call", a), "salesman"),
        "every": lambda: set_check_in(desk, person, every=Interval.parse(f"{b + 1} weeks")),
        "once": lambda: set_check_in(desk, person, on=fake_clock.clock.today() + timedelta(days=b)),
        "done": lambda: check_in_done(desk, person, WORDS[b]),
        "skip": lambda: skip_check_in(desk, person),
        "stop": lambda: stop_check_in(desk, person),
        "fix": lambda: add_fix(desk, WORDS[b], person if c % 2 else None),
        "edit fix": lambda: edit_fix(desk, key("fix", b), WORDS[c], person),
        "finish": lambda: finish_fix(desk, key("fix", a)),
        "note": lambda: add_note(desk, person, WORDS[b]),
        "edit note": lambda: edit_note(desk, key("note", b), WORDS[c]),
        "bought": lambda: add_purchase(desk, person, PurchaseFields(WORDS[b], note=WORDS[c])),
        "remove": lambda: remove(desk, BinKind.PERSON, person),
        "remove call": lambda: remove(desk, BinKind.CALL, key("call", b)),
        "restore": lambda: restore(desk, list_bin(desk)[a].id) if len(list_bin(desk)) > a else 0,
        "erase": lambda: erase(desk, list_bin(desk)[0].id) if a == b and list_bin(desk) else 0,
        "merge": lambda: merge_people(desk, person, key("customer", b)),
        "undo": lambda: undo_last(desk),
        "wait": lambda: fake_clock.turn(days=a * b),
    }
    todo[op]()


def check(desk: Desk) -> None:
    """Check shown lines, last talked, due days, waiting calls and the search documents."""
    with desk.database.reading() as reader:
        calls = reader.rows(
            "SELECT id, customer_id, number_key, at, direction, outcome, dismissed_at, waiting"
            " FROM call"
        )
        contacts = reader.rows("SELECT customer_id, at FROM interaction")
        plans = dict(reader.rows("SELECT customer_id, due_on FROM check_in"))  # type: ignore[arg-type]
        people = reader.rows(
            "SELECT id, display, second_line, sort_key, display_key, last_talked_at, check_in_on,"
            " prefix, given, middle, family, suffix, nickname, formatted, business FROM customer"
        )
        firsts = {
            name: [dict(reader.rows(f"SELECT customer_id, {column} FROM {name} ORDER BY {order}"))]  # type: ignore[arg-type]
            for name, column, order in (
                ("phone", "raw", "position DESC, id DESC"),
                ("purchase", "what", "bought_on, id"),
                ("email", "address", "position DESC, id DESC"),
            )
        }
    for person, *kept in people:
        lines = shown_lines(
            *kept[6:], *(firsts[n][0].get(person, "") for n in ("phone", "purchase", "email"))
        )
        assert tuple(kept[:4]) == lines
        talks = [at for _, who, _, at, _, out, *_ in calls if who == person and out == "talked"]
        talks += [at for who, at in contacts if who == person]
        assert kept[4] == max(talks, default=None)
        assert kept[5] == plans.get(person)
    facts = {
        key: CallFact(
            from_ms(at), way == "incoming", Outcome(out), number, who, settled is not None
        )
        for key, who, number, at, way, out, settled, _ in calls
    }
    now = {key for key, *_, waits in calls if waits}
    others = list(facts.values())
    for key, fact in facts.items():
        # Whether this call waits, given all calls.
        alone = [f for f in others if f.outcome is Outcome.TALKED] + [fact]
        assert (key in now) == bool(waiting(alone)), (key, fact)
    assert documents(desk) == built_anew(desk)
    check_slots(desk)


def check_slots(desk: Desk) -> None:
    """Check the figures of each quarter of an hour against a count of all calls."""
    with desk.database.reading() as reader:
        kept = reader.rows(
            "SELECT slot, incoming, outgoing, missed, voicemail, seconds FROM call_histogram"
        )
        calls = reader.rows("SELECT at, direction, outcome, seconds FROM call")
    counted: dict[int, list[int]] = {}
    for at, direction, outcome, seconds in calls:
        slot = counted.setdefault(at // QUARTER_MS, [0] * 5)
        slot[0] += direction == "incoming"
        slot[1] += direction == "outgoing"
        slot[2] += direction == "incoming" and outcome != "talked"
        slot[3] += direction == "incoming" and outcome == "voicemail"
        slot[4] += (seconds or 0) if outcome == "talked" else 0
    assert {row[0]: list(row[1:]) for row in kept} == counted


def documents(desk: Desk) -> list[Any]:
    with desk.database.reading() as reader:
        cards = reader.rows("SELECT id, names, numbers, facts FROM person_doc")
        records = reader.rows("SELECT kind, record_id, customer_id, at, words FROM record_doc")
    # The words of a card have no order.
    return [
        sorted((key, *(sorted(words.split()) for words in texts)) for key, *texts in cards),
        sorted(records, key=repr),
    ]


class _TakenBackError(Exception):
    pass


def built_anew(desk: Desk) -> list[Any]:
    found: list[Any] = []
    with suppress(_TakenBackError), desk.database.transaction("x", undoable=False) as tx:
        tx.run("DELETE FROM person_doc")
        tx.run("DELETE FROM record_doc")
        everything = ChangeTracker(
            cards={r[0] for r in tx.rows("SELECT id FROM customer")},
            records={
                (table, r[0])
                for table in ("call", "fix", "note")
                for r in tx.rows(f"SELECT id FROM {table}")
            },
        )
        search_index.refresh(tx, everything)
        cards = tx.rows("SELECT id, names, numbers, facts FROM person_doc")
        records = tx.rows("SELECT kind, record_id, customer_id, at, words FROM record_doc")
        found = [
            sorted((key, *(sorted(words.split()) for words in texts)) for key, *texts in cards),
            sorted(records, key=repr),
        ]
        raise _TakenBackError
    return found


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of an empty desk, to be copied."""
    home = tmp_path_factory.mktemp("fresh") / "desk"
    database = Database(FakeClock().clock, Paths(home))
    database.open()
    database.close()
    return home / "desk.db"


@contextmanager
def a_desk(fresh: Path, home: Path) -> Iterator[tuple[Desk, FakeClock]]:
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(mode=0o700)
    shutil.copy(fresh, home / "desk.db")
    fake_clock = FakeClock()
    database = Database(fake_clock.clock, Paths(home))
    database.open()
    yield Desk(database, fake_clock.clock), fake_clock
    database.close()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=ops)
def test_projections_after_random_operations_equal_recomputed_ones(
    fresh: Path, tmp_path: Path, day: list[Op]
) -> None:
    with a_desk(fresh, tmp_path / "desk") as (desk, fake_clock):
        live(desk, fake_clock, [("add", 0, 0, 1), ("add", 1, 1, 0), *day])
        check(desk)
        # SQLite's own check: the full-text index matches the documents.
        with desk.database.transaction("x", undoable=False) as tx:
            for name in ("person_fts", "record_fts"):
                tx.run(f"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=ops)
def test_undo_of_all_operations_leaves_no_records_or_projections(
    fresh: Path, tmp_path: Path, day: list[Op]
) -> None:
    day = [op for op in day if op[0] not in ("undo", "erase")]
    with a_desk(fresh, tmp_path / "desk") as (desk, fake_clock):
        live(desk, fake_clock, day)
        for _ in range(len(day) + 1):
            with suppress(DeskError):
                undo_last(desk)
        with desk.database.reading() as reader:
            for table in (
                "customer",
                "call",
                "fix",
                "note",
                "person_doc",
                "record_doc",
                "interaction",
            ):
                assert reader.rows(f"SELECT * FROM {table}") == [], table


def test_projections_equal_recomputed_ones_on_both_databases(
    desk: Desk, fake_clock: FakeClock
) -> None:
    for seed in range(3):
        turn = [(a * 7 + seed * 3) % 5 for a in range(200)]
        kinds = ["add", "call", "edit", "link", "every", "done", "fix", "note", "call", "bought"]
        kinds += ["put right", "remove call", "merge", "undo", "restore", "let go", "edit fix"]
        day = [
            (kinds[(n * 5 + seed) % len(kinds)], turn[n], turn[-n - 1], (n * n + seed) % 5)
            for n in range(50)
        ]
        live(desk, fake_clock, day)
        check(desk)
