"""Every sample file is imported: each entry reported, nothing twice, one Undo."""

import pytest

from desk.data.database import Database
from desk.formats.parsed import ColumnsNeeded, FileKind
from desk.paths import Paths
from desk.services.desk import Desk
from desk.services.importing.importer import (
    EntryStatus,
    ImportPreview,
    apply_import,
    open_file,
    parse,
    preview,
)
from desk.services.people import count_people
from desk.services.undo import undo_last
from tests.interop.expected import Expected, list_expected
from tests.tools.fake_clock import FakeClock

pytestmark = pytest.mark.usefixtures("samples")

# Entries that hold nobody: they become problems (reasons in test_sample_vcards.NOBODY).
COLUMNS_ASKED = {
    "csv/FolkerKinzel__Contacts_IO/NoHeader.csv": "no header row: Desk asks",
}


@pytest.fixture
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    fake_clock = FakeClock()
    database = Database(fake_clock.clock, Paths(tmp_path_factory.mktemp("desk")))
    database.open()
    return Desk(database, fake_clock.clock)


def look(desk: Desk, expected: Expected) -> ImportPreview:
    # The folder tells what the file is meant to be: some hold no card at all, which no look
    # inside could tell.
    kind = None if expected.file.startswith("csv/") else FileKind.VCARD
    return preview(desk, parse(open_file(expected.path, kind)))


@pytest.mark.parametrize(
    "expected",
    [*list_expected("vcard"), *list_expected("csv"), *list_expected("hostile")],
    ids=lambda expected: expected.file,
)
def test_sample_file_is_imported_once_and_undone(desk: Desk, expected: Expected) -> None:
    if expected.file in COLUMNS_ASKED:
        with pytest.raises(ColumnsNeeded):
            look(desk, expected)
        return
    seen = look(desk, expected)
    told = len(seen.entries) + sum(1 for p in seen.problems if p.entry)
    assert told >= expected.entries
    apply_import(desk, [seen])
    people, _starred = count_people(desk)
    assert people == len(seen.new)
    again = look(desk, expected)
    assert again.count(EntryStatus.NEW) == 0
    assert again.count(EntryStatus.DIFFERS) == 0, [
        (e.parsed.entry, e.differences) for e in again.entries if e.differences
    ]
    undo_last(desk)
    assert count_people(desk) == (0, 0)


def test_every_expectation_about_people_is_checked() -> None:
    files = [e.file for f in ("vcard", "csv", "hostile") for e in list_expected(f)]
    assert len(files) == len(set(files)) == 168 + 14 + 12
