"""What Desk writes as CSV it reads back, and no spreadsheet runs any of it."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.formats.csv.reader import read_csv
from desk.formats.csv.table import Table, guarded, meant
from desk.formats.csv.writer import write_calls_csv, write_people_csv
from desk.formats.detect import kind_of
from desk.formats.parsed import CallDraft, FileKind, PersonDraft
from tests.formats.drafts_strategy import people


@given(st.lists(people, min_size=1, max_size=3))
def test_drafts_come_back_equal(drafts: list[PersonDraft]) -> None:
    numbered = [replace(d, entry=place, photo=None) for place, d in enumerate(drafts, 1)]
    data = write_people_csv(numbered)
    assert kind_of(data, "people.csv") is FileKind.CSV
    read = read_csv(data, "people.csv")
    assert [replace(draft, line=1) for draft in read.drafts] == numbered
    assert read.problems == ()


@given(st.text(st.sampled_from("'=+-@\t\ra1 "), max_size=6))
def test_a_guarded_value_comes_back_and_is_no_formula(value: str) -> None:
    cell = guarded(value)
    assert not cell or cell[0] not in "=+-@\t\r"
    plain = value.replace("\r\n", "\n").replace("\r", "\n").strip()
    assert meant(cell) == (plain if cell == value else value)


@pytest.mark.parametrize("value", ["=1+1", "+1 520", "-x", "@sum", "\tx", "\rx", "'=x", "''+"])
def test_awkward_values_as_whole_files(value: str) -> None:
    data = write_people_csv([PersonDraft(1, 1, given="Ruth", notes=(value,))])
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert not any(cell[:1] in set("=+-@\t\r") for cell in rows[1])
    assert read_csv(data, "x").drafts[0].notes == (value,)


def test_calls() -> None:
    at = datetime(2026, 3, 2, 15, 4, 5, tzinfo=UTC)
    call = CallDraft(1, 1, at, "in", "talked", "+15205550100", "Ruth Kessler", 61, "=awning", "ok")
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
