import contextlib
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk.data.database import Database
from desk.data.queries.system_tables import find_newest_action
from desk.domain.bin import BinKind
from desk.domain.calls import Direction, Outcome
from desk.domain.fixes import NotifiedVia
from desk.domain.intervals import Interval
from desk.domain.person_schema import Email, PersonFields, Phone, Photo
from desk.domain.scores import Felt
from desk.domain.settings import DeskSettings
from desk.errors import CannotUndo, DeskError
from desk.paths import Paths
from desk.services.bin import list_bin, remove, restore
from desk.services.calls import CallFields, dismiss_call_back, edit_call, link_number, log_call
from desk.services.card_records import (
    PurchaseFields,
    add_note,
    add_purchase,
    edit_note,
    edit_purchase,
)
from desk.services.check_ins import (
    check_in_done,
    move_check_in,
    set_check_in,
    skip_check_in,
    stop_check_in,
)
from desk.services.desk import Desk
from desk.services.fixes import add_fix, edit_fix, finish_fix, start_clock, tell
from desk.services.people import (
    add_person,
    edit_person,
    get_person,
    insert_people,
    remove_person,
    set_remember,
    star_person,
)
from desk.services.person_merge import merge_people
from desk.services.settings import read_settings, save_settings
from desk.services.undo import undo_action, undo_last
from tests.services.desk_contents import whole_desk
from tests.tools.fake_clock import FakeClock

WORDS = st.sampled_from(["Ruth", "Gus", "Awning arm", "Ünïcode 汉字", "", "a 'quote\" \\ {x}"])
NUMBERS = st.sampled_from(["(541) 555-0142", "+44 7700 900123", "0142", ""])
IDS = st.integers(1, 4)
MOMENTS = st.integers(0, 400).map(
    lambda days: datetime.fromisoformat("2026-04-14T09:00:00+00:00") - timedelta(days=days)
)
FIELDS = st.builds(
    PersonFields,
    given=WORDS,
    family=WORDS,
    business=WORDS,
    phones=st.lists(st.builds(Phone, NUMBERS, WORDS, st.booleans()), max_size=2).map(tuple),
    emails=st.lists(st.builds(Email, st.just("ruth@kessler.example")), max_size=1).map(tuple),
    remember=st.lists(WORDS, max_size=2).map(tuple),
    tags=st.lists(WORDS, max_size=2).map(tuple),
    starred=st.booleans(),
    household=st.sampled_from(["", "Kesslers"]),
    referred_by=st.one_of(st.none(), IDS),
    photo=st.sampled_from([None, Photo("image/png", b"\x00\xff")]),
    unknown=st.sampled_from([(), ("X-A:1",)]),
)
CALLS = st.builds(
    CallFields,
    person=st.one_of(st.none(), IDS),
    number=NUMBERS,
    direction=st.sampled_from(list(Direction)),
    outcome=st.sampled_from(list(Outcome)),
    at=MOMENTS,
    summary=WORDS,
    felt=st.sampled_from([None, Felt.HAPPY]),
)
BOUGHT = st.builds(
    PurchaseFields, what=WORDS, on=st.just(date(2025, 1, 2)), price=st.just(Decimal("1.50"))
)
THREE_MONTHS = Interval.parse("3 months")

Act = Callable[[Desk], object]


def acts() -> st.SearchStrategy[Act]:
    """Generate one write; many are refused because their ids do not exist."""
    return st.one_of(
        FIELDS.map(lambda f: lambda d: add_person(d, f)),
        st.tuples(IDS, FIELDS).map(lambda a: lambda d: edit_person(d, *a)),
        st.tuples(IDS, st.booleans()).map(lambda a: lambda d: star_person(d, *a)),
        st.tuples(IDS, st.lists(WORDS, max_size=3)).map(lambda a: lambda d: set_remember(d, *a)),
        st.tuples(IDS, IDS).map(lambda a: lambda d: merge_people(d, *a)),
        CALLS.map(lambda c: lambda d: log_call(d, c)),
        st.tuples(IDS, CALLS).map(lambda a: lambda d: edit_call(d, *a)),
        st.tuples(NUMBERS, IDS).map(lambda a: lambda d: link_number(d, *a)),
        IDS.map(lambda i: lambda d: dismiss_call_back(d, i, "spam")),
        st.tuples(IDS, WORDS).map(lambda a: lambda d: add_note(d, *a)),
        st.tuples(IDS, WORDS).map(lambda a: lambda d: edit_note(d, *a)),
        st.tuples(IDS, BOUGHT).map(lambda a: lambda d: add_purchase(d, *a)),
        st.tuples(IDS, BOUGHT).map(lambda a: lambda d: edit_purchase(d, *a)),
        st.tuples(WORDS, IDS).map(lambda a: lambda d: add_fix(d, *a)),
        st.tuples(IDS, WORDS, IDS).map(lambda a: lambda d: edit_fix(d, *a)),
        IDS.map(lambda i: lambda d: start_clock(d, i)),
        IDS.map(lambda i: lambda d: finish_fix(d, i)),
        IDS.map(lambda i: lambda d: tell(d, i, NotifiedVia.TEXT)),
        IDS.map(lambda i: lambda d: set_check_in(d, i, every=THREE_MONTHS, reason="Awning")),
        IDS.map(lambda i: lambda d: move_check_in(d, i, date(2026, 5, 1))),
        IDS.map(lambda i: lambda d: skip_check_in(d, i)),
        IDS.map(lambda i: lambda d: check_in_done(d, i, "Fine")),
        IDS.map(lambda i: lambda d: stop_check_in(d, i)),
        st.tuples(st.sampled_from(BinKind), IDS).map(lambda a: lambda d: remove(d, *a)),
        st.integers(0, 2).map(lambda i: lambda d: restore(d, list_bin(d)[i].id)),
        st.sampled_from(["US", "GB"]).map(
            lambda r: lambda d: save_settings(d, _region(d, r)),
        ),
    )


def _region(desk: Desk, region: str) -> DeskSettings:
    return replace(read_settings(desk), region=region)


def do(desk: Desk, act: Act) -> int | None:
    """Run `act`; return the id of the newest action that can be undone."""
    with contextlib.suppress(DeskError, IndexError):
        act(desk)
    with desk.database.reading() as reader:
        return find_newest_action(reader)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of an empty desk; to copy it takes less time than to migrate a new one."""
    folder = tmp_path_factory.mktemp("empty")
    database = Database(FakeClock().clock, Paths(folder))
    database.open()
    database.close()
    return folder


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    people=st.lists(FIELDS.filter(lambda f: f.given and not f.referred_by), min_size=2, max_size=3),
    done=st.lists(acts(), min_size=1, max_size=15),
)
def test_undo_of_all_actions_restores_initial_data(
    empty: Path,
    tmp_path_factory: pytest.TempPathFactory,
    people: list[PersonFields],
    done: list[Act],
) -> None:
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(empty, folder, dirs_exist_ok=True)
    fake_clock = FakeClock()
    database = Database(fake_clock.clock, Paths(folder))
    database.open()
    desk = Desk(database, fake_clock.clock)
    states = [whole_desk(desk)]
    actions: list[int | None] = [None]
    try:
        for act in [*(lambda d, f=f: add_person(d, f) for f in people), *done]:
            fake_clock.turn(minutes=1)
            action = do(desk, act)
            if action is not None and action != actions[-1]:
                states.append(whole_desk(desk))
                actions.append(action)
        for state in reversed(states[:-1]):
            undo_last(desk)
            assert whole_desk(desk) == state
        with pytest.raises(CannotUndo):
            undo_last(desk)
    finally:
        database.close()
        shutil.rmtree(folder)


def test_undo_is_refused_on_empty_desk(desk: Desk) -> None:
    with pytest.raises(CannotUndo, match="nothing left"):
        undo_last(desk)
    with pytest.raises(CannotUndo):
        undo_action(desk, 1)


def test_undo_last_takes_the_newest_first_also_from_another_process(desk: Desk) -> None:
    ruth = add_person(desk, PersonFields(given="Ruth"))
    star_person(desk, ruth.value, True)
    assert undo_last(desk).value == "Always put Ruth through"
    again = Database(desk.clock, desk.database.paths, desk.database.url)
    again.open()
    undone = undo_last(Desk(again, desk.clock))
    again.close()
    assert undone.value == "Added Ruth"
    assert undone.changes.people == {ruth.value}
    assert undone.changes.action is None
    with pytest.raises(CannotUndo):
        undo_last(desk)


def test_undo_action_is_refused_second_time(desk: Desk) -> None:
    action = add_person(desk, PersonFields(given="Ruth")).changes.action
    assert action is not None
    undo_action(desk, action)
    with pytest.raises(CannotUndo, match="already"):
        undo_action(desk, action)


def test_undo_action_keeps_newer_independent_changes(desk: Desk) -> None:
    ruth = add_person(desk, PersonFields(given="Ruth")).value
    starred = star_person(desk, ruth, True).changes.action
    set_remember(desk, ruth, ["Hates being rushed."])
    assert starred is not None
    undo_action(desk, starred)
    fields = get_person(desk, ruth).fields
    assert (fields.starred, fields.remember) == (False, ("Hates being rushed.",))


def test_undo_edit_keeps_fields_changed_later(desk: Desk) -> None:
    ruth = add_person(desk, PersonFields(given="Ruth", uid="r")).value
    both = edit_person(desk, ruth, PersonFields(given="Rut", family="Kessler")).changes.action
    edit_person(desk, ruth, PersonFields(given="Ruthie", family="Kessler"))
    assert both is not None
    undo_action(desk, both)
    assert get_person(desk, ruth).name == "Ruthie"


@pytest.mark.parametrize(
    "newer",
    [
        lambda d, p: star_person(d, p, True),
        lambda d, p: add_note(d, p, "x"),
        lambda d, p: log_call(d, CallFields(person=p)),
        lambda d, p: set_remember(d, p, ["x"]),
        lambda d, p: add_fix(d, "x", p),
    ],
)
def test_undo_add_person_is_refused_after_later_change(
    desk: Desk, newer: Callable[[Desk, int], object]
) -> None:
    added = add_person(desk, PersonFields(given="Ruth"))
    newer(desk, added.value)
    before = whole_desk(desk)
    assert added.changes.action is not None
    with pytest.raises(CannotUndo, match="newer changes build on it"):
        undo_action(desk, added.changes.action)
    assert whole_desk(desk) == before
    undo_last(desk)
    undo_action(desk, added.changes.action)
    assert whole_desk(desk)["customer"] == []


def test_undo_stop_check_in_is_refused_after_new_check_in(desk: Desk) -> None:
    ruth = add_person(desk, PersonFields(given="Ruth")).value
    set_check_in(desk, ruth, every=THREE_MONTHS)
    stopped = stop_check_in(desk, ruth).changes.action
    set_check_in(desk, ruth, on=date(2026, 5, 1))
    assert stopped is not None
    with pytest.raises(CannotUndo):
        undo_action(desk, stopped)
    check_in = get_person(desk, ruth).check_in
    assert check_in is not None
    assert check_in.due_on == date(2026, 5, 1)


def test_undo_remove_changes_nothing_after_restore(desk: Desk) -> None:
    ruth = add_person(desk, PersonFields(given="Ruth")).value
    removed = remove_person(desk, ruth)
    restore(desk, removed.value)
    before = whole_desk(desk)
    assert removed.changes.action is not None
    undo_action(desk, removed.changes.action)
    assert whole_desk(desk) == before


@pytest.mark.slow
def test_undo_of_large_import_takes_seconds(tmp_path: Path) -> None:
    fake_clock = FakeClock()
    database = Database(fake_clock.clock, Paths(tmp_path))
    database.open()
    desk = Desk(database, fake_clock.clock)
    people = [
        PersonFields(
            given=f"Person {n}",
            family="Kessler",
            phones=(Phone(f"541 555 {n:04}"), Phone(f"541 556 {n:04}")),
            emails=(Email(f"p{n}@kessler.example"),),
            tags=("Imported",),
            remember=("From the phone",),
        )
        for n in range(3_000)
    ]
    with database.transaction("Imported 3,000 people") as tx:
        insert_people(tx, people)
    began = datetime.now()
    undo_last(desk)
    took = datetime.now() - began
    left = whole_desk(desk)
    database.close()
    assert [name for name, rows in left.items() if rows] == []
    assert took < timedelta(seconds=10)  # less than one on a quiet machine
