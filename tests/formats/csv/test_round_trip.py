"""CSV written by Desk is read back unchanged and contains no formula."""

import csv
import io
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.person_schema import PersonFields
from desk.formats.csv.reader import read_csv
from desk.formats.csv.row_parser import Table
from desk.formats.csv.writer import guarded, write_calls_csv, write_people_csv
from desk.formats.detect import kind_of
from desk.formats.parsed import CallRecord, FileKind
from desk.record import replace
from tests.formats.people_strategy import people


@given(st.lists(people, min_size=1, max_size=3))
def test_people_written_as_csv_are_read_back_equal(everybody: list[PersonFields]) -> None:
    everybody = [replace(each, photo=None) for each in everybody]
    data = write_people_csv(everybody)
    assert kind_of(data, "people.csv") is FileKind.CSV
    read = read_csv(data, "people.csv")
    assert [person.fields for person in read.people] == everybody
    assert read.problems == ()


@given(st.text(st.sampled_from("'=+-@\t\ra1 "), max_size=6))
def test_guarded_value_is_no_formula_and_is_read_back(value: str) -> None:
    cell = guarded(value)
    assert not cell or cell[0] not in "=+-@\t\r"
    plain = value.replace("\r\n", "\n").replace("\r", "\n").strip()
    table = Table(f'a,"{cell}"\r\n'.encode())
    assert [row.cells[1] for row in table] == [plain if cell == value else value]


@pytest.mark.parametrize("value", ["=1+1", "+1 520", "-x", "@sum", "\tx", "\rx", "'=x", "''+"])
def test_note_like_a_formula_is_guarded_in_the_file_and_read_back(value: str) -> None:
    data = write_people_csv([PersonFields(given="Ruth", notes=(value,))])
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert not any(cell[:1] in set("=+-@\t\r") for cell in rows[1])
    assert read_csv(data, "x").people[0].fields.notes == (value,)


def test_calls_are_written_as_rows_of_a_csv_table() -> None:
    at = datetime(2026, 3, 2, 15, 4, 5, tzinfo=UTC)
    call = CallRecord(at, "in", "talked", "+15205550100", "Ruth Kessler", 61, "=awning", "ok")
    table = [row.cells for row in Table(write_calls_csv([call]))]
    assert table == [
        ["When", "In or out", "Outcome", "Person", "Number", "Seconds", "About", "Felt"],
        [
            "2026-03-02T15:04:05+00:00",
            "in",
            "talked",
            "Ruth Kessler",
            "+15205550100",
            "61",
            "=awning",
            "ok",
        ],
    ]
