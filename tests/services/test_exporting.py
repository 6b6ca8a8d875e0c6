from pathlib import Path

import pytest

from desk.data.queries import calls as call_queries
from desk.domain.person_schema import PersonFields
from desk.errors import Cancelled, CannotStore
from desk.services.desk import Desk
from desk.services.exporting import calls, export
from desk.services.people import insert_people

FORMS = [
    ("people", "people.vcf"),
    ("people", "people.csv"),
    ("calls", "calls.csv"),
    ("all", "all.json"),
]


@pytest.fixture
def busy(desk: Desk) -> Desk:
    with desk.database.transaction("Filled") as tx:
        insert_people(tx, [PersonFields(given=f"Ruth {n}") for n in range(1_100)])
        keys = tx.reserve("call", 2_200)
        told = {"direction": "outgoing", "outcome": "talked", "created_at": 0}
        tx.insert_many("call", [{"id": key, "at": key, **told} for key in keys])
    return desk


@pytest.mark.parametrize(("what", "name"), FORMS)
def test_export_reports_progress(busy: Desk, tmp_path: Path, what: str, name: str) -> None:
    heard: list[tuple[int, int]] = []

    def hear(done: int, of: int) -> bool:
        heard.append((done, of))
        return True

    export(busy, what, tmp_path / name, progress=hear)
    done, totals = [far[0] for far in heard], {far[1] for far in heard}
    assert len(heard) >= 3
    assert done == sorted(done)
    assert len(totals) == 1
    assert done[-1] <= totals.pop() <= done[-1] + 1_000


@pytest.mark.parametrize(("what", "name"), FORMS)
def test_cancelled_export_keeps_existing_file(
    busy: Desk, tmp_path: Path, what: str, name: str
) -> None:
    file = tmp_path / name
    file.write_text("of yesterday")
    with pytest.raises(Cancelled):
        export(busy, what, file, progress=lambda done, of: done < 800)
    assert file.read_text() == "of yesterday"
    assert list(tmp_path.glob(".*.part")) == []
    export(busy, what, file)
    assert len(file.read_bytes()) > 1_000


@pytest.mark.parametrize("chunk", [1, 2, 3, 7, 8])
def test_calls_of_one_moment_are_exported_once_across_chunks(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, chunk: int
) -> None:
    monkeypatch.setattr(call_queries, "_CHUNK", chunk)
    with desk.database.transaction("Filled") as tx:
        told = {"direction": "outgoing", "outcome": "talked", "created_at": 0}
        # The newest was logged first: the order is by moment, and within one by id.
        for number, at in enumerate((9_000, 5_000, 5_000, 5_000, 1_000, 5_000, 1_000)):
            tx.insert("call", at=at, number=str(number), **told)
    assert [call.number for call in calls(desk)] == ["4", "6", "1", "2", "3", "5", "0"]


def test_export_to_a_missing_folder_raises_cannot_store(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(CannotStore):
        export(desk, "all", tmp_path / "none" / "all.json")
