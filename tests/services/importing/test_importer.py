"""Import of files into a desk, on both databases."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desk.domain.person_schema import PersonFields, Phone
from desk.errors import Cancelled, DeskError
from desk.formats.parsed import FileKind, ParsedFile, ParsedPerson, Problem
from desk.services import desk_document, exporting
from desk.services.calls import CallFields, log_call
from desk.services.check_ins import check_in_done, set_check_in
from desk.services.desk import Desk
from desk.services.fixes import PromiseBy, promise
from desk.services.importing.importer import (
    EntryStatus,
    ImportPreview,
    apply_import,
    merge_parsed_files,
    open_file,
    parse,
    preview,
    with_conflicts_resolved,
)
from desk.services.people import get_person
from desk.services.sample import fill_sample
from desk.services.search import find_people
from desk.services.undo import undo_last
from tests.tools.fake_clock import FakeClock

CARDS = """BEGIN:VCARD
VERSION:3.0
N:Kessler;Ruth;;;
TEL;TYPE=CELL:(541) 555-0142
EMAIL:ruth@kessler.example
NOTE:Husband Walt.
X-PIE:cherry
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:Lindqvist;Gus;;;
TEL:(541) 555-0107
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:;;;;
END:VCARD
"""


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    file = tmp_path / "phone.vcf"
    file.write_text(CARDS, encoding="utf-8")
    return file


def look(desk: Desk, file: Path) -> ImportPreview:
    return preview(desk, parse(open_file(file)))


def everything(desk: Desk) -> bytes:
    """Return all dumped tables but the list of imports."""
    from desk.data import dump

    with desk.database.reading() as reader:
        tables = {
            table: list(dump.read_table(reader, table))
            for table in dump.ORDER
            if table != "import_batch"
        }
    return repr(tables).encode()


def test_preview_lists_new_entries_and_problems_and_apply_imports_them(
    desk: Desk, cards: Path
) -> None:
    seen = look(desk, cards)
    assert seen.kind is FileKind.VCARD
    assert [e.status for e in seen.entries] == [EntryStatus.NEW, EntryStatus.NEW]
    assert [(p.entry, p.line) for p in seen.problems] == [(3, 14)]
    assert find_people(desk, "ruth") == []  # preview changes nothing
    assert apply_import(desk, [seen]).value == 2
    (ruth,) = find_people(desk, "kessler ruth")
    fields = get_person(desk, ruth.id).fields
    assert fields.unknown == ("X-PIE:cherry",)
    assert fields.phones[0].e164 == "+15415550142"


def test_second_import_of_the_same_file_changes_nothing(desk: Desk, cards: Path) -> None:
    apply_import(desk, [look(desk, cards)])
    before = everything(desk)
    again = look(desk, cards)
    assert [e.status for e in again.entries] == [EntryStatus.SAME, EntryStatus.SAME]
    apply_import(desk, [again])
    assert everything(desk) == before


def test_import_into_a_known_person_adds_values_and_keeps_the_rest(desk: Desk, cards: Path) -> None:
    apply_import(desk, [look(desk, cards)])
    cards.write_text(
        "BEGIN:VCARD\nVERSION:4.0\nN:Kessler;Ruth;;;\nTEL:+15415550142\n"
        "TEL;TYPE=home:+15415550188\nORG:Kessler Orchards\nEND:VCARD\n"
    )
    seen = look(desk, cards)
    (entry,) = seen.entries
    assert entry.status is EntryStatus.DIFFERS
    assert {(d.field, d.theirs, d.ours) for d in entry.differences} == {
        ("business", "Kessler Orchards", ""),
        ("phones", "+15415550188", ""),
    }
    apply_import(desk, [seen])
    (ruth,) = find_people(desk, "ruth")
    fields = get_person(desk, ruth.id).fields
    assert [p.raw for p in fields.phones] == ["(541) 555-0142", "+15415550188"]
    assert [e.address for e in fields.emails] == ["ruth@kessler.example"]
    assert fields.business == "Kessler Orchards"
    assert fields.unknown == ("X-PIE:cherry",)


def test_undo_after_import_restores_the_desk(desk: Desk, cards: Path) -> None:
    fill_sample(desk)
    before = everything(desk)
    apply_import(desk, [look(desk, cards)])
    assert everything(desk) != before
    undo_last(desk)
    assert everything(desk) == before


def test_person_twice_in_a_file_is_imported_once_with_both_values(desk: Desk, cards: Path) -> None:
    twice = "\n".join(CARDS.splitlines()[:8]).replace("X-PIE:cherry", "ORG:Kessler Orchards")
    cards.write_text(CARDS + twice + "\n")
    seen = look(desk, cards)
    assert [e.status for e in seen.entries] == [
        EntryStatus.NEW,
        EntryStatus.NEW,
        EntryStatus.DIFFERS,
    ]
    apply_import(desk, [seen])
    (ruth,) = find_people(desk, "ruth")
    assert get_person(desk, ruth.id).fields.business == "Kessler Orchards"


def test_two_names_with_one_number_are_imported_as_two_people(desk: Desk, cards: Path) -> None:
    cards.write_text(CARDS.replace("555-0107", "555-0142"))
    apply_import(desk, [look(desk, cards)])
    assert len(find_people(desk, "5550142")) == 2


def test_formatted_name_is_kept_beside_a_nickname_or_name_parts(desk: Desk, cards: Path) -> None:
    card = "BEGIN:VCARD\nVERSION:4.0\nFN:{}\n{}\nEND:VCARD\n"
    cards.write_text(
        card.format("Ruth Kessler", "NICKNAME:Ruthie")
        + card.format("Lindqvist Gus", "N:Lindqvist;Gus;;;")
    )
    apply_import(desk, [look(desk, cards)])
    assert {p.name for p in find_people(desk, "kessler")} == {"Ruth Kessler"}
    assert {p.name for p in find_people(desk, "gus")} == {"Lindqvist Gus"}
    assert {e.status for e in look(desk, cards).entries} == {EntryStatus.SAME}


def test_cancelled_preview_or_import_changes_nothing(desk: Desk, cards: Path) -> None:
    seen = look(desk, cards)
    before = everything(desk)
    with pytest.raises(Cancelled):
        apply_import(desk, [seen], lambda done, of: False)
    with pytest.raises(Cancelled):
        preview(desk, parse(open_file(cards)), lambda done, of: False)
    assert everything(desk) == before


@pytest.mark.parametrize("desk", ["sqlite"], indirect=True)
@pytest.mark.parametrize("wait", [0.6, 0.9, 1.2, 1.5])
def test_killed_import_leaves_all_or_no_people(desk: Desk, tmp_path: Path, wait: float) -> None:
    many = tmp_path / "many.vcf"
    many.write_text(
        "".join(
            f"BEGIN:VCARD\nVERSION:3.0\nN:Kessler {n};Ruth;;;\nTEL:+1541555{n:04}\nEND:VCARD\n"
            for n in range(2000)
        )
    )
    home = str(desk.database.paths.home)
    program = [sys.executable, "-m", "desk", "--home", home, "import", str(many)]
    running = subprocess.Popen(program, stdout=subprocess.DEVNULL)
    try:
        running.wait(wait)
    except subprocess.TimeoutExpired:
        os.kill(running.pid, signal.SIGKILL)
        running.wait()
    with desk.database.reading() as reader:
        people = reader.rows("SELECT count(*) FROM customer")[0][0]
        phones = reader.rows("SELECT count(*) FROM phone")[0][0]
    assert people == phones
    assert people in (0, 2000)


def busy(desk: Desk, fake_clock: FakeClock) -> None:
    fill_sample(desk)
    (ruth,) = find_people(desk, "ruth kessler")
    log_call(desk, CallFields(person=ruth.id, summary="Awning — “arm”\n=1+1"))
    set_check_in(desk, ruth.id, on=fake_clock.clock.today())
    check_in_done(desk, ruth.id)
    promise(desk, "New knob", ruth.id, PromiseBy(fake_clock.clock.today()))


def test_export_of_a_loaded_document_is_byte_identical(
    desk: Desk, fake_clock: FakeClock, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    from desk.data.database import Database
    from desk.paths import Paths

    busy(desk, fake_clock)
    file = tmp_path / "desk.json"
    exporting.export(desk, "all", file)
    database = Database(fake_clock.clock, Paths(tmp_path / "fresh"))
    database.open()
    fresh = Desk(database, fake_clock.clock)
    desk_document.load(fresh, open_file(file))
    again = tmp_path / "again.json"
    exporting.export(fresh, "all", again)
    assert again.read_bytes() == file.read_bytes()
    assert find_people(fresh, "awning") == find_people(desk, "awning") != []
    assert log_call(fresh, CallFields(number="541 555 0142")).value > 0  # new rows get unused ids
    database.close()


def test_load_into_a_used_desk_adds_only_unknown_people(
    desk: Desk, fake_clock: FakeClock, tmp_path: Path
) -> None:
    busy(desk, fake_clock)
    file = tmp_path / "all.json"
    exporting.export(desk, "all", file)
    before = everything(desk)
    assert desk_document.load(desk, open_file(file)).value["new"] == 0
    assert everything(desk) == before
    (ruth,) = find_people(desk, "ruth kessler")
    with desk.database.transaction("Somebody else") as tx:
        tx.update("customer", ruth.id, uid="other")
    assert desk_document.load(desk, open_file(file)).value["new"] == 1
    assert len(find_people(desk, "ruth kessler")) == 2


@pytest.mark.parametrize(
    "content",
    [b"{}", b'{"desk": {"format": 99}}', b'{"desk": {"format": 1}, "x": []}', b"[", b"\xff"],
)
def test_load_of_a_damaged_document_raises_an_error_naming_the_file(
    desk: Desk, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "desk.json"
    file.write_bytes(content)
    with pytest.raises(DeskError, match=r"desk\.json"):
        desk_document.load(desk, open_file(file))


@pytest.mark.parametrize("name", ["people.vcf", "people.csv"])
def test_exported_people_are_previewed_as_same(
    desk: Desk, fake_clock: FakeClock, tmp_path: Path, name: str
) -> None:
    busy(desk, fake_clock)
    file = tmp_path / name
    exporting.export(desk, "people", file)
    seen = look(desk, file)
    assert seen.problems == ()
    assert {e.status for e in seen.entries} == {EntryStatus.SAME}, [
        (e.parsed.fields.given, e.differences) for e in seen.entries if e.differences
    ]


def test_person_in_two_files_is_imported_once(desk: Desk) -> None:
    one = ParsedFile("a.vcf", FileKind.VCARD, 1, (ruth(entry=1, phones=(Phone("5550142"),)),))
    other = ParsedFile(
        "b.vcf",
        FileKind.VCARD,
        2,
        (ruth(entry=1, phones=(Phone("5550142"),), role="Guide"),),
        (Problem(2, 9, "There is nobody here."),),
    )
    seen = preview(desk, merge_parsed_files([one, other]))
    assert len(seen.new) == 1
    assert seen.new[0].role == "Guide"
    assert [(p.entry, p.line, p.reason) for p in seen.problems] == [
        (3, 9, "b.vcf: There is nobody here.")
    ]


def test_differences_that_are_kept_are_not_imported(desk: Desk) -> None:
    apply_import(desk, [preview(desk, file_of(ruth(role="Owner", phones=(Phone("5550142"),))))])
    theirs = ruth(
        role="Guide",
        business="Kessler Tours",
        phones=(Phone("5550142"), Phone("5550199"), Phone("5550177")),
    )
    seen = preview(desk, file_of(theirs))
    kept = [d for d in seen.entries[0].differences if d.theirs in ("Guide", "5550199")]
    assert len(kept) == 2
    chosen = with_conflicts_resolved(desk, seen, {0: kept})
    apply_import(desk, [chosen])
    person = seen.entries[0].person
    assert person is not None
    fields = get_person(desk, person).fields
    assert (fields.role, fields.business) == ("Owner", "Kessler Tours")
    assert [p.raw for p in fields.phones] == ["5550142", "5550177"]


def test_entry_with_all_differences_kept_is_not_changed(desk: Desk) -> None:
    apply_import(desk, [preview(desk, file_of(ruth(role="Owner")))])
    seen = preview(desk, file_of(ruth(role="Guide")))
    assert len(seen.changed) == 1
    assert not with_conflicts_resolved(desk, seen, {0: seen.entries[0].differences}).changed
    assert with_conflicts_resolved(desk, seen, {}).changed == seen.changed


def ruth(entry: int = 1, **fields: Any) -> ParsedPerson:
    return ParsedPerson(entry, entry, PersonFields(given="Ruth", family="Kessler", **fields))


def file_of(*people: ParsedPerson) -> ParsedFile:
    return ParsedFile("people.vcf", FileKind.VCARD, len(people), people)
