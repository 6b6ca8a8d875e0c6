"""One damaged value in the database: every screen, report and export still reads the rest."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import String

from desk.data.database import Database
from desk.data.schema import TABLES
from desk.domain import unreadable
from desk.domain.calls import CallLogQuery
from desk.formatting.english import EnglishFormatter
from desk.paths import Paths
from desk.reports.kinds import REPORTS, ReportKind
from desk.reports.request import ReportRequest, make_document
from desk.services.call_log import read_figures, read_log
from desk.services.check_in_sheet import read_sheet
from desk.services.desk import Desk
from desk.services.exporting import export
from desk.services.fixes import read_do_it_now
from desk.services.people import get_person, list_timeline, open_items
from desk.services.reminders import list_due, next_wakeup, pending
from desk.services.sample import fill_sample
from desk.services.today import read_today
from tests.tools.fake_clock import FakeClock

DERIVED = {"call_histogram", "person_doc", "record_doc", "draft", "sheet_code", "notification"}
DERIVED |= {"request"}
DAYS = ["2026-13-45", "26-4-14", "", "9999-12-31", "0001-01-01", 7]
MOMENTS = [2**62, -(2**62), "soon", 253_402_300_799_999]


def columns(kind: Callable[[Any], bool]) -> list[tuple[str, str]]:
    return [
        (table.name, column.name)
        for table in TABLES.values()
        if table.name not in DERIVED
        for column in table.columns
        if kind(column) and not column.primary_key and not column.foreign_keys
    ]


DAY_COLUMNS = columns(lambda c: isinstance(c.type, String) and c.type.length == 10)
MOMENT_COLUMNS = columns(lambda c: c.name == "at" or c.name.endswith(("_at", "_until")))

CHOICES = [
    *(("call", name) for name in ("direction", "outcome", "seconds")),
    *(("fix", name) for name in ("notified_via", "promised_time", "seconds")),
    *(("check_in", name) for name in ("every_count", "every_unit")),
    *(("rating", "felt"), ("purchase", "price"), ("interaction", "check_in_before")),
]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("damaged") / "desk"
    clock = FakeClock().clock
    database = Database(clock, Paths(folder))
    database.open()
    fill_sample(Desk(database, clock))
    database.close()
    return folder


@pytest.fixture
def damaged(home: Path) -> Any:
    clock = FakeClock().clock
    database = Database(clock, Paths(home))
    database.open()
    yield Desk(database, clock)
    database.close()


def read_everything(desk: Desk, folder: Path) -> None:
    read_today(desk)
    read_sheet(desk)
    list_due(desk)
    pending(desk)
    next_wakeup(desk)
    read_do_it_now(desk)
    read_log(desk, CallLogQuery())
    read_figures(desk, None)
    with desk.database.reading() as reader:
        people = [row[0] for row in reader.rows("SELECT id FROM customer")]
    for person in people:
        get_person(desk, person)
        list_timeline(desk, person)
        open_items(desk, person)
    for what, name in (
        ("all", "a.json"),
        ("people", "a.vcf"),
        ("people", "a.csv"),
        ("calls", "a.csv"),
    ):
        export(desk, what, folder / name)
    formatter = EnglishFormatter(desk.clock)
    for kind in REPORTS:
        if kind is not ReportKind.SLIP:
            make_document(desk, ReportRequest(kind, person=people[0]), formatter)


@pytest.mark.parametrize(("table", "column"), DAY_COLUMNS + MOMENT_COLUMNS + CHOICES)
def test_damaged_value_takes_nothing_down(
    damaged: Desk, tmp_path: Path, table: str, column: str
) -> None:
    with damaged.database.reading() as reader:
        rows = reader.rows(f"SELECT id, {column} FROM {table} WHERE {column} IS NOT NULL LIMIT 2")
    if not rows:
        rows = [(1, None)]
    driver = damaged.database.engine().raw_connection().driver_connection
    driver.execute("PRAGMA ignore_check_constraints = ON")
    values: list[object] = ["nonsense", "", 2**62]
    if (table, column) not in CHOICES:
        values = DAYS if (table, column) in DAY_COLUMNS else MOMENTS
    try:
        for value in values:
            driver.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (value, rows[0][0]))
            read_everything(damaged, tmp_path)
    finally:
        driver.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (rows[0][1], rows[0][0]))


def test_unreadable_day_is_said_to_be_one() -> None:
    formatter = EnglishFormatter(FakeClock().clock)
    assert formatter.day(unreadable.DAY) == "unreadable"
    assert formatter.day(date(2024, 4, 14)) != "unreadable"
