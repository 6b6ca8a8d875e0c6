"""Dump of the tables of the complete document, and their restore into an empty desk."""

from pathlib import Path

import pytest

from desk.data import dump
from desk.data.database import Database
from desk.data.schema import TABLES
from desk.domain.intervals import Interval
from desk.domain.person_schema import PersonFields, Phone
from desk.paths import Paths
from desk.services.calls import CallFields, log_call
from desk.services.card_records import add_note
from desk.services.check_ins import set_check_in
from desk.services.desk import Desk
from desk.services.fixes import add_fix
from desk.services.people import add_person, get_person
from desk.services.search import find_people
from tests.services.desk_contents import whole_desk
from tests.tools.fake_clock import FakeClock

# Recomputed on restore, started empty, or meaningless on another computer.
LEFT_OUT = {
    *("call_histogram", "person_doc", "record_doc", "action", "draft", "notification"),
    *("sheet_code", "request"),
}


def a_life(desk: Desk) -> int:
    ruth = add_person(
        desk,
        PersonFields(given="Ruth", family="Kessler", phones=(Phone("(541) 555-0142"),)),
    ).value
    set_check_in(desk, ruth, every=Interval.parse("2 weeks"))
    log_call(desk, CallFields(person=ruth, summary="the awning"))
    add_fix(desk, "photos", ruth)
    add_note(desk, ruth, "likes cherries")
    return ruth


def read(desk: Desk) -> dict[str, list[dump.JsonRow]]:
    with desk.database.reading() as reader:
        return {table: list(dump.read_table(reader, table)) for table in dump.ORDER}


def put(desk: Desk, tables: dict[str, list[dump.JsonRow]]) -> None:
    with desk.database.transaction("Put back") as tx:
        dump.restore_all(tx, tables)


def test_every_table_is_dumped_or_listed_as_left_out() -> None:
    assert set(dump.ORDER) | LEFT_OUT == set(TABLES)
    assert not set(dump.ORDER) & LEFT_OUT


def test_restore_all_rebuilds_the_same_desk_on_either_database(desk: Desk, tmp_path: Path) -> None:
    clock = FakeClock().clock
    other = Database(clock, Paths(tmp_path / "other"))
    other.open()
    ruth = a_life(desk)
    tables = read(desk)
    put(Desk(other, clock), tables)
    assert read(Desk(other, clock)) == tables
    # The computed values are equal too: shown lines, last talked, due days, waiting calls, search.
    ours, theirs = whole_desk(desk), whole_desk(Desk(other, clock))
    for table, rows in ours.items():
        assert len(rows) == len(theirs[table]), table
        assert all(row in theirs[table] for row in rows), table
    assert [p.id for p in find_people(Desk(other, clock), "kessler 0142")] == [ruth]
    assert get_person(Desk(other, clock), ruth).check_in == get_person(desk, ruth).check_in
    # New rows get unused ids.
    assert add_person(Desk(other, clock), PersonFields(given="Gus")).value > ruth
    other.close()


def test_dump_leaves_out_computed_columns(desk: Desk) -> None:
    ruth = a_life(desk)
    (customer,) = read(desk)["customer"]
    told = {"display", "second_line", "sort_key", "display_key", "last_talked_at", "check_in_on"}
    assert set(TABLES["customer"].columns.keys()) - set(customer) == told
    assert "waiting" not in read(desk)["call"][0]
    assert customer["id"] == ruth
    assert customer["created_at"] == "2026-04-14T17:24:00.000Z"


@pytest.mark.parametrize(
    ("column", "value"),
    [("created_at", "yesterday"), ("created_at", 5), ("starred", "yes"), ("given", None), ("x", 1)],
)
def test_row_from_json_of_an_invalid_row_names_its_table(
    desk: Desk, column: str, value: object
) -> None:
    a_life(desk)
    tables = read(desk)
    row = tables["customer"][0] | {column: value}
    if column == "given":
        del row["given"]
    with pytest.raises(ValueError, match="of customer"):
        dump.row_from_json("customer", row)


@pytest.mark.parametrize(("table", "column"), [("bin_entry", "kind"), ("fix", "notified_via")])
def test_row_from_json_refuses_an_unknown_kind(desk: Desk, table: str, column: str) -> None:
    a_life(desk)
    columns = dump.dumped_columns(table)
    row = dict.fromkeys(columns) | {column: "pigeon"}
    with pytest.raises(ValueError, match=f"{column} of {table}: 'pigeon' is not known"):
        dump.row_from_json(table, row)
