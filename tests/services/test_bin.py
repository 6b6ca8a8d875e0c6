import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from desk.changes import Area
from desk.clock import Clock
from desk.data.database import Database
from desk.data.queries.system_tables import list_newer_steps
from desk.domain.bin import BinKind
from desk.domain.calls import Outcome
from desk.domain.intervals import Interval
from desk.domain.person_schema import Email, PersonFields, Phone, Photo
from desk.domain.scores import Felt
from desk.errors import CannotStore, CannotUndo, NotFound
from desk.paths import Paths
from desk.services.bin import empty_old, erase, list_bin, remove, restore
from desk.services.calls import CallFields, log_call
from desk.services.card_records import PurchaseFields, add_note, add_purchase, edit_note
from desk.services.check_ins import check_in_done, set_check_in
from desk.services.desk import Desk
from desk.services.drafts import keep_draft, list_drafts
from desk.services.people import add_person, edit_person, get_person, insert_people, remove_person
from desk.services.person_merge import merge_people
from desk.services.undo import undo_action, undo_last
from tests.services.desk_contents import whole_desk
from tests.tools.fake_clock import FakeClock

WORD = "Xylophonist"


def a_full_life(desk: Desk) -> int:
    """Add a person with one record of each kind and two links; WORD is in every text."""
    gus = add_person(desk, PersonFields(given="Gus")).value
    ruth = add_person(
        desk,
        PersonFields(
            given="Ruth",
            family=WORD,
            business=f"{WORD} Orchards",
            phones=(Phone("(541) 555-0142", WORD),),
            emails=(Email(f"{WORD}@kessler.example"),),
            remember=(f"Plays {WORD}",),
            tags=(WORD,),
            custom=((WORD, WORD),),
            photo=Photo("image/png", WORD.encode()),
            unknown=(f"X-{WORD}:1",),
            referred_by=gus,
            household=f"{WORD} house",
        ),
    ).value
    add_person(desk, PersonFields(given="Eleanor", referred_by=ruth))
    set_check_in(desk, ruth, every=Interval.parse("3 months"), reason=f"Ask the {WORD}")
    call = CallFields(person=ruth, number="(541) 555-0142", summary=f"{WORD} on the phone")
    log_call(
        desk,
        CallFields(call.person, call.number, summary=call.summary, felt=Felt.HAPPY, words=WORD),
    )
    check_in_done(desk, ruth, WORD)
    note = add_note(desk, ruth, f"A first {WORD}").value
    edit_note(desk, note, f"A second {WORD}")
    add_purchase(desk, ruth, PurchaseFields(f"One {WORD}", date(2024, 5, 1), serial=WORD))
    with desk.database.transaction(f"Jotted {WORD}") as tx:
        fix = tx.insert("fix", customer_id=ruth, what=f"Tune the {WORD}", created_at=5)
        tx.insert("rating", customer_id=ruth, fix_id=fix, felt="ok", words=WORD, at=6)
    return ruth


def test_restore_person_brings_back_all_rows_and_links(desk: Desk, fake_clock: FakeClock) -> None:
    ruth = a_full_life(desk)
    before = whole_desk(desk)
    removed = remove_person(desk, ruth)
    assert removed.changes.label == f"Removed Ruth {WORD}"
    assert removed.changes.touches(Area.BIN)
    assert ruth in removed.changes.people
    (entry,) = list_bin(desk)
    assert (entry.id, entry.kind, entry.label) == (removed.value, "person", f"Ruth {WORD}")
    assert entry.removed == fake_clock.now
    left = whole_desk(desk)
    assert [len(left[t]) for t in ("customer", "call", "fix", "note", "rating", "phone")] == [
        2,
        0,
        0,
        0,
        0,
        0,
    ]
    assert get_person(desk, 3).referred_by is None

    back = restore(desk, entry.id)
    assert back.value == f"Ruth {WORD}"
    assert back.changes.label == f"Restored Ruth {WORD}"
    assert whole_desk(desk) == before
    undo_last(desk)
    assert whole_desk(desk) == left
    undo_last(desk)
    assert whole_desk(desk) == before


@pytest.mark.parametrize("kind", [BinKind.CALL, BinKind.FIX, BinKind.NOTE, BinKind.PURCHASE])
def test_restore_brings_back_each_kind_of_record(desk: Desk, kind: BinKind) -> None:
    a_full_life(desk)
    before = whole_desk(desk)
    entry = remove(desk, kind, 1).value
    after = whole_desk(desk)
    assert len(after[kind]) == len(before[kind]) - 1
    assert WORD in list_bin(desk)[0].label
    restore(desk, entry)
    assert whole_desk(desk) == before


def test_remove_restore_and_erase_raise_not_found_for_unknown_ids(desk: Desk) -> None:
    for attempt in (
        lambda: remove(desk, BinKind.CALL, 1),
        lambda: restore(desk, 1),
        lambda: erase(desk, 1),
    ):
        with pytest.raises(NotFound):
            attempt()


@pytest.mark.parametrize("order", list(permutations(range(3))))
@pytest.mark.parametrize("removed", list(permutations(range(3))))
def test_restore_brings_back_links_in_any_order(
    tmp_path: Path, order: tuple[int, ...], removed: tuple[int, ...]
) -> None:
    clock = Clock()
    database = Database(clock, Paths(tmp_path))
    database.open()
    desk = Desk(database, clock)
    people = [add_person(desk, PersonFields(given="Gus", household="H")).value]
    for name in ("Ruth", "Eleanor"):
        fields = PersonFields(given=name, household="H", referred_by=people[-1])
        people.append(add_person(desk, fields).value)
    before = whole_desk(desk)
    entries = {n: remove_person(desk, people[n]).value for n in removed}
    gone = whole_desk(desk)
    for n in order:
        restore(desk, entries[n])
    assert whole_desk(desk) == before
    for _ in order:
        undo_last(desk)
    assert whole_desk(desk) == gone
    for _ in removed:
        undo_last(desk)
    assert whole_desk(desk) == before
    database.close()


def test_restore_call_is_refused_until_its_person_is_restored(desk: Desk) -> None:
    ruth = add_person(desk, PersonFields(given="Ruth")).value
    call = log_call(desk, CallFields(person=ruth, summary="Awning")).value
    before = whole_desk(desk)
    call_entry = remove(desk, BinKind.CALL, call).value
    person_entry = remove_person(desk, ruth).value
    gone = whole_desk(desk)
    with pytest.raises(CannotUndo, match="in the bin \\(Ruth\\)"):
        restore(desk, call_entry)
    assert whole_desk(desk) == gone
    restore(desk, person_entry)
    restore(desk, call_entry)
    assert whole_desk(desk) == before


def test_restore_person_gets_new_uid_when_uid_is_in_use(desk: Desk) -> None:
    fields = PersonFields(given="Ruth", uid="urn:1")
    entry = remove_person(desk, add_person(desk, fields).value).value
    again = add_person(desk, fields).value
    restore(desk, entry)
    assert get_person(desk, again).fields.uid == "urn:1"
    assert get_person(desk, 1).fields.uid.startswith("urn:uuid:")


def test_restore_person_keeps_links_changed_since_removal(desk: Desk) -> None:
    gus = add_person(desk, PersonFields(given="Gus")).value
    tom = add_person(desk, PersonFields(given="Tom")).value
    ruth = add_person(desk, PersonFields(given="Ruth", referred_by=gus)).value
    entry = remove_person(desk, gus).value
    edit_person(desk, ruth, PersonFields(given="Ruth", referred_by=tom))
    restore(desk, entry)
    sender = get_person(desk, ruth).referred_by
    assert sender is not None
    assert sender.id == tom


def test_remove_talk_makes_earlier_missed_call_wait_again(
    desk: Desk, fake_clock: FakeClock
) -> None:
    from desk.domain.calls import Direction
    from desk.services.today import read_today

    missed = CallFields(
        number="555 0142", direction=Direction.INCOMING, outcome=Outcome.MISSED, at=fake_clock.now
    )
    log_call(desk, missed)
    fake_clock.turn(minutes=5)
    talk = log_call(desk, CallFields(number="555 0142")).value
    assert not read_today(desk).call_back
    entry = remove(desk, BinKind.CALL, talk).value
    assert len(read_today(desk).call_back) == 1
    restore(desk, entry)
    assert not read_today(desk).call_back


def test_remove_call_moves_check_in_back_only_for_the_newest_talk(
    desk: Desk, fake_clock: FakeClock
) -> None:
    ruth = add_person(desk, PersonFields(given="Ruth")).value
    first = log_call(desk, CallFields(person=ruth)).value
    set_check_in(desk, ruth, every=Interval.parse("3 months"))

    def due() -> date | None:
        check_in = get_person(desk, ruth).check_in
        return check_in.due_on if check_in else None

    assert due() == date(2026, 7, 14)
    fake_clock.turn(days=10)
    second = log_call(desk, CallFields(person=ruth)).value
    assert due() == date(2026, 7, 24)
    before = whole_desk(desk)
    entry = remove(desk, BinKind.CALL, second).value
    assert due() == date(2026, 7, 14)
    restore(desk, entry)
    assert whole_desk(desk) == before
    remove(desk, BinKind.CALL, first)
    assert due() == date(2026, 7, 24), "only the newest contact counts"
    remove(desk, BinKind.CALL, second)
    assert due() == date(2026, 7, 14), "the day the rhythm was begun"


def test_restore_takes_back_changes_made_with_the_removal(desk: Desk) -> None:
    ruth = a_full_life(desk)
    before = whole_desk(desk)

    def also(tx: Any) -> None:
        tx.update("check_in", 1, reason="", due_on="2026-01-01")

    entry = remove(desk, BinKind.CALL, 1, also=also).value
    check_in = get_person(desk, ruth).check_in
    assert check_in is not None
    assert check_in.due_on == date(2026, 1, 1)
    restore(desk, entry)
    assert whole_desk(desk) == before


def traces(desk: Desk, word: str) -> list[str]:
    """Return the files of the desk, or the server's tables, that contain the word in any case."""
    if desk.database.is_sqlite:
        return [
            path.name
            for path in desk.database.paths.home.rglob("*")
            if path.is_file() and word.lower().encode() in path.read_bytes().lower()
        ]
    with desk.database.reading() as reader:
        found = reader.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        return [
            name
            for (name,) in found
            if reader.rows(
                f"SELECT 1 FROM {name} t WHERE lower(CAST(t AS text)) LIKE :w LIMIT 1",
                w=f"%{word.lower()}%",
            )
        ]


def test_erase_leaves_no_trace_in_files_or_tables(desk: Desk) -> None:
    ruth = a_full_life(desk)
    twin = add_person(desk, PersonFields(given="Ruthie", family=WORD, remember=(WORD,))).value
    merge_people(desk, ruth, twin)
    fields = get_person(desk, ruth).fields
    edit_person(desk, ruth, PersonFields(given="Ruth", business=WORD, phones=fields.phones))
    keep_draft(desk, f"note:person:{ruth}", {"text": WORD})
    keep_draft(desk, "log-call", {"summary": WORD, "about": [{"person": ruth}]})
    keep_draft(desk, "jot", {"text": "Somebody else's"})
    remove(desk, BinKind.NOTE, 1)
    kept = add_note(desk, 1, "Harmless").value
    entry = remove_person(desk, ruth).value
    restore(desk, entry)
    undo_last(desk)
    assert traces(desk, WORD)

    assert erase(desk, entry).changes.touches(Area.BIN)
    assert traces(desk, WORD) == []
    assert list_bin(desk) == []
    assert [key for key, _, _ in list_drafts(desk)] == ["jot"]
    assert traces(desk, "Harmless")
    # What had nothing to do with it can still be undone.
    undo_last(desk)
    assert kept not in [row[0] for row in whole_desk(desk)["note"]]


def test_erase_imported_person_keeps_import_undoable(desk: Desk) -> None:
    with desk.database.transaction("Imported 30 people") as tx:
        names = [PersonFields(given=f"Person {n}", family=WORD) for n in range(30)]
        ids = insert_people(tx, names)
    action = tx.changes.action
    assert action is not None
    erase(desk, remove_person(desk, ids[3]).value)
    undo_action(desk, action)
    assert whole_desk(desk)["customer"] == []
    assert whole_desk(desk)["person_doc"] == []


def test_erase_leaves_no_name_of_an_imported_file(desk: Desk) -> None:
    person = add_person(desk, PersonFields(given="Ruth", family=WORD)).value
    with desk.database.transaction(undoable=False) as tx:
        for file in (f"Ruth {WORD}.vcf", f"{WORD.lower()}s.csv", "people.csv"):
            tx.insert("import_batch", at=1, kind="vcard", file=file)
    erase(desk, remove_person(desk, person).value)
    assert traces(desk, WORD) == []
    assert [row[3] for row in whole_desk(desk)["import_batch"]] == ["", "", "people.csv"]


def test_erase_of_the_last_member_removes_the_household(desk: Desk) -> None:
    first = add_person(desk, PersonFields(given="Ruth", household=WORD)).value
    second = add_person(desk, PersonFields(given="Walt", household=WORD)).value
    entries = [remove_person(desk, person).value for person in (first, second)]
    erase(desk, entries[0])
    assert len(whole_desk(desk)["household"]) == 1, "Walt may come back to it"
    erase(desk, entries[1])
    assert whole_desk(desk)["household"] == []


@pytest.mark.parametrize("desk", ["sqlite"], indirect=True)
def test_erase_raises_cannot_store_when_file_is_locked(desk: Desk) -> None:
    entry = remove_person(desk, a_full_life(desk)).value
    holding = (
        "import sys, sqlcipher3.dbapi2 as d; c = d.connect(sys.argv[1]);"
        "c.execute('BEGIN'); c.execute('SELECT * FROM customer').fetchall();"
        "print('held', flush=True); sys.stdin.read()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", holding, str(desk.database.paths.database)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "held\n"
        with pytest.raises(CannotStore):
            erase(desk, entry)
        assert list_bin(desk) == []
    finally:
        process.stdin.close()
        process.wait()
        process.stdout.close()
    # The rest is cleaned up as soon as the file is free.
    empty_old(desk)
    assert traces(desk, WORD) == []


def test_empty_old_erases_entries_and_actions_after_thirty_days(
    desk: Desk, fake_clock: FakeClock
) -> None:
    old = remove_person(desk, a_full_life(desk)).value
    fake_clock.turn(days=29)
    assert empty_old(desk).value == 0
    new = remove_person(desk, add_person(desk, PersonFields(given="Tom")).value).value
    assert {e.id for e in list_bin(desk)} == {old, new}
    fake_clock.turn(days=1, hours=1)
    assert empty_old(desk).value == 1
    assert [e.id for e in list_bin(desk)] == [new]
    assert traces(desk, WORD) == []
    undo_last(desk)
    undo_last(desk)
    with pytest.raises(CannotUndo):
        undo_last(desk)


def test_empty_old_leaves_no_trace_after_pages_were_rearranged(
    desk: Desk, fake_clock: FakeClock
) -> None:
    shuffled = [(n * 7919) % 300 for n in range(300)]
    with desk.database.transaction("Imported 300 people") as tx:
        people = [
            PersonFields(given=f"{n:03}", family=WORD if n % 2 else "Kessler", tags=("x" * n,))
            for n in shuffled
        ]
        ids = insert_people(tx, people)
    for person, n in zip(ids, shuffled, strict=True):
        if n % 2:
            remove_person(desk, person)
    fake_clock.turn(days=31)
    assert empty_old(desk).value == 150
    assert traces(desk, WORD) == []


def bulk(desk: Desk, person: int, count: int) -> None:
    with desk.database.transaction("Imported calls") as tx:
        start = tx.now_ms - count * 60_000
        tx.insert_many(
            "call",
            [
                {
                    "id": key,
                    "customer_id": person,
                    "number": "(541) 555-0142",
                    "number_key": "15415550142",
                    "direction": "incoming",
                    "outcome": "talked",
                    "at": start + n * 60_000,
                    "created_at": tx.now_ms,
                }
                for n, key in enumerate(tx.reserve("call", count))
            ],
        )


def timed(act: Callable[[], Any]) -> float:
    began = datetime.now(UTC)
    act()
    return (datetime.now(UTC) - began) / timedelta(seconds=1)


@pytest.mark.slow
def test_person_with_very_many_calls_is_removed_and_restored_in_time(desk: Desk) -> None:
    ruth = add_person(desk, PersonFields(given="Ruth")).value
    bulk(desk, ruth, 10_000)
    assert timed(lambda: remove_person(desk, ruth)) < 20
    assert whole_desk(desk)["call"] == []
    assert timed(lambda: restore(desk, list_bin(desk)[0].id)) < 20
    assert len(whole_desk(desk)["call"]) == 10_000
    with desk.database.reading() as reader:
        assert len(list_newer_steps(reader, 0)[-1]) > 500_000
