"""Documents with values that no Desk wrote: each is refused with a sentence, or read everywhere."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Text

from desk.data import dump
from desk.data.database import Database
from desk.data.schema import TABLES
from desk.errors import DeskError
from desk.paths import Paths
from desk.services.desk import Desk
from desk.services.desk_document import chunks, load
from desk.services.importing.importer import FileKind, ImportSource
from desk.services.sample import fill_sample
from desk.services.undo import undo_last
from tests.services.test_damaged_rows import read_everything
from tests.tools.fake_clock import FakeClock

POISON: list[Any] = [
    None,
    True,
    -1,
    1.5,
    10**30,
    2**40,
    "",
    "\ud800",
    "2026-13-45",
    "9999-12-31",
    "NaN",
    "x" * 300,
    "9999-12-31T23:59:59+00:00",
    "0001-01-01T00:00:00+14:00",
    "2026-04-14T10:00:00",
    [],
    {"a": 1},
    '[["delete","customer",[1],["id; DROP TABLE fix"],[[1]]]]',
]


def open_desk(home: Path) -> Desk:
    clock = FakeClock().clock
    database = Database(clock, Paths(home))
    database.open()
    return Desk(database, clock)


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return one of the sample people as a document, with all that belongs to them."""
    desk = open_desk(tmp_path_factory.mktemp("sample") / "desk")
    fill_sample(desk)
    found: dict[str, Any] = json.loads(b"".join(chunks(desk)))
    desk.database.close()
    (ruth,) = [row["id"] for row in found["customer"] if row["family"] == "Kessler"][:1]
    for table in dump.ORDER[2:]:
        owner = "id" if table == "customer" else "customer_id"
        found[table] = [row for row in found[table] if row.get(owner) == ruth]
    found["household"] = [{"id": 1, "name": "Kesslers"}]
    found["customer"][0] |= {"household_id": 1, "referred_by_id": None}
    return found


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Any:
    desk = open_desk(tmp_path_factory.mktemp("empty") / "desk")
    yield desk
    desk.database.close()


def take_in(desk: Desk, document: dict[str, Any], folder: Path) -> None:
    """Import the document; what is taken in must be readable everywhere, and undone."""
    data = json.dumps(document).encode()
    try:
        load(desk, ImportSource("all.json", data, FileKind.JSON))
    except DeskError:
        return
    read_everything(desk, folder)
    undo_last(desk)


def needs_a_form(table: str, column: str) -> bool:
    kind = TABLES[table].columns[column].type
    return not isinstance(kind, Text) or column in ("price", "steps", "check_in_before", "kind")


def test_document_itself_is_taken_in(empty: Desk, document: dict[str, Any], tmp_path: Path) -> None:
    load(empty, ImportSource("all.json", json.dumps(document).encode(), FileKind.JSON))
    read_everything(empty, tmp_path)
    undo_last(empty)


@pytest.mark.parametrize("table", [name for name in dump.ORDER if name != "setting"])
def test_poisoned_value_is_refused_or_harmless(
    empty: Desk, document: dict[str, Any], tmp_path: Path, table: str
) -> None:
    rows = document[table]
    if not rows:
        rows = [dict.fromkeys(dump.dumped_columns(table), "")]
    for column in dump.dumped_columns(table):
        for value in POISON if needs_a_form(table, column) else ("\ud800", None, {"a": 1}):
            poisoned = {**document, table: copy.deepcopy(rows)}
            poisoned[table][0][column] = value
            take_in(empty, poisoned, tmp_path)


def test_document_with_rows_of_other_shapes_is_refused(
    empty: Desk, document: dict[str, Any], tmp_path: Path
) -> None:
    for rows in ([1], [{}], [{"uid": []}], "x", {"a": 1}, [None]):
        with pytest.raises(DeskError):
            load(
                empty,
                ImportSource(
                    "all.json", json.dumps({**document, "customer": rows}).encode(), FileKind.JSON
                ),
            )
