from typing import Any

import pytest

from desk.changes import Area, Changes
from desk.data.queries.system_tables import find_action
from desk.data.transaction import ReferencedRow
from desk.data.undo_log import StepKind, UndoStep, read_steps, write_steps
from desk.errors import CannotStore
from desk.services.desk import Desk
from desk.services.drafts import keep_draft, read_draft
from desk.services.undo import undo_last


def add(desk: Desk, *names: str) -> list[int]:
    with desk.database.transaction("Added people") as tx:
        ids = tx.reserve("customer", len(names))
        rows = [
            {"id": key, "uid": f"u{key}", "given": name, "created_at": 1}
            for key, name in zip(ids, names, strict=True)
        ]
        tx.insert_many("customer", rows)
    return ids


def names(desk: Desk) -> dict[int, str]:
    with desk.database.reading() as reader:
        return dict(reader.rows("SELECT id, given FROM customer ORDER BY id"))  # type: ignore[arg-type]


def test_transaction_that_raises_is_rolled_back_whole(desk: Desk) -> None:
    transactions = []

    def fail() -> None:
        with desk.database.transaction("Added Ruth") as tx:
            transactions.append(tx)
            tx.insert("customer", uid="r", given="Ruth", created_at=1)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert names(desk) == {}
    with pytest.raises(RuntimeError, match="has ended"):
        _ = transactions[0].changes


def test_changes_are_known_after_commit_and_not_before(desk: Desk) -> None:
    with desk.database.transaction() as tx:
        key = tx.insert("customer", uid="r", given="Ruth", created_at=1)
        tx.describe("Added Ruth")
        with pytest.raises(RuntimeError, match="has ended"):
            _ = tx.changes
    assert tx.changes == Changes(Area.PEOPLE, frozenset({key}), 1, "Added Ruth")
    assert undo_last(desk).value == "Added Ruth"


def test_drop_draft_takes_effect_only_on_commit(desk: Desk) -> None:
    keep_draft(desk, "call", {"summary": "half"})
    keep_draft(desk, "note", {"text": "other"})

    def fail() -> None:
        with desk.database.transaction() as tx:
            tx.drop_draft("call")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert read_draft(desk, "call") == {"summary": "half"}
    with desk.database.transaction() as tx:
        tx.drop_draft("call")
        tx.drop_draft("call")
    assert read_draft(desk, "call") is None
    assert read_draft(desk, "note") == {"text": "other"}
    assert tx.changes == Changes()


def test_reserved_ids_are_never_given_again(desk: Desk) -> None:
    with desk.database.transaction("x") as tx:
        first = tx.reserve("customer", 3)
        between = tx.insert("customer", uid="a", created_at=1)
        second = tx.reserve("customer", 2)
        tx.insert("customer", uid="b", created_at=1, id=second[1])
        last = tx.insert("customer", uid="c", created_at=1)
    assert sorted({*first, between, *second, last}) == [*first, between, *second, last]
    with desk.database.transaction("x") as tx:
        tx.delete("customer", last)
    with desk.database.transaction("x") as tx:
        assert tx.insert("customer", uid="d", created_at=1) > last


def test_write_without_difference_is_not_recorded(desk: Desk) -> None:
    (ruth,) = add(desk, "Ruth")
    with desk.database.transaction("Nothing") as tx:
        tx.update("customer", ruth, given="Ruth", starred=False)
        tx.update("customer", 99, given="Gus")
        tx.delete("customer", 99)
        tx.update_many("customer", [ruth, 99], given="Ruth")
        tx.insert_many("note", [])
    assert tx.changes == Changes(label="Nothing")


def test_bulk_update_and_delete_are_few_undo_steps(desk: Desk) -> None:
    ids = add(desk, *(["Ruth", "Gus"] * 1050))
    with desk.database.transaction("Renamed all") as tx:
        tx.update_many("customer", ids[1:], given="Ruth", family="K")
    action = tx.changes.action
    assert action is not None
    with desk.database.reading() as reader:
        found = find_action(reader, action)
    assert found is not None
    steps = read_steps(found[1])
    assert len(steps) == 4  # two chunks, each with those who were Ruth and those who were Gus
    assert sum(len(step.keys) for step in steps) == 2099
    with desk.database.transaction("Deleted all") as tx:
        tx.delete_many("customer", ids)
    assert names(desk) == {}
    undo_last(desk)
    undo_last(desk)
    assert list(names(desk).values()) == ["Ruth", "Gus"] * 1050


def test_replace_list_writes_only_what_differs(desk: Desk) -> None:
    (ruth,) = add(desk, "Ruth")

    changes = []

    def lines(*texts: str) -> list[tuple[Any, ...]]:
        with desk.database.transaction("Remember") as tx:
            rows = [{"text": text} for text in texts]
            tx.replace_list("remember_line", ruth, rows)
        changes.append(tx.changes)
        with desk.database.reading() as reader:
            return reader.rows("SELECT id, text, position FROM remember_line ORDER BY position")

    assert lines("a", "b", "c") == [(1, "a", 0), (2, "b", 1), (3, "c", 2)]
    assert lines("a", "c") == [(1, "a", 0), (2, "c", 1)]
    assert lines("x", "a", "c") == [(1, "x", 0), (2, "a", 1), (4, "c", 2)]
    assert lines() == []
    for _ in range(3):
        undo_last(desk)
    assert lines("a", "b", "c") == [(1, "a", 0), (2, "b", 1), (3, "c", 2)]
    assert changes[-1].action is None


def test_write_that_breaks_a_constraint_raises_referenced_row(desk: Desk) -> None:
    (ruth,) = add(desk, "Ruth")
    with desk.database.transaction("Noted") as tx:
        tx.insert("note", customer_id=ruth, text="x", at=1)
    with pytest.raises(ReferencedRow), desk.database.transaction("x") as tx:
        tx.delete("customer", ruth)
    with pytest.raises(ReferencedRow), desk.database.transaction("x") as tx:
        tx.insert("note", customer_id=99, text="x", at=1)
    with pytest.raises(ReferencedRow), desk.database.transaction("x") as tx:
        tx.insert("customer", uid=f"u{ruth}", created_at=1)
    assert names(desk) == {ruth: "Ruth"}


def test_nul_characters_are_removed_on_write(desk: Desk) -> None:
    (ruth,) = add(desk, "Ru\0th")
    with desk.database.transaction("x") as tx:
        tx.update("customer", ruth, family="Kess\0ler")
        tx.insert("note", customer_id=ruth, text="\0", at=1)
    with desk.database.reading() as reader:
        assert reader.rows("SELECT given, family FROM customer") == [("Ruth", "Kessler")]
        assert reader.rows("SELECT text FROM note") == [("",)]


@pytest.mark.parametrize("desk", ["sqlite"], indirect=True)
def test_full_disk_raises_cannot_store(desk: Desk) -> None:
    (ruth,) = add(desk, "Ruth")

    def fill() -> None:
        with desk.database.transaction("x") as tx:
            tx.run("PRAGMA max_page_count = 1")
            tx.insert("note", customer_id=ruth, text="x" * 10_000_000, at=1)

    with pytest.raises(CannotStore, match="saved before is safe"):
        fill()
    assert names(desk) == {ruth: "Ruth"}


def test_undo_steps_round_trip_through_json() -> None:
    steps = [
        UndoStep(StepKind.INSERT, "customer", [1, 2]),
        UndoStep(
            StepKind.UPDATE,
            "photo",
            [3],
            {"data": b"\x00\xff", "x": None},
            {"data": b"", "x": True},
        ),
        UndoStep(StepKind.DELETE, "photo", [3], columns=["id", "data"], rows=[[3, b"\x89"]]),
        UndoStep(StepKind.REMOVE, "bin_entry", [4]),
    ]
    assert read_steps(write_steps(steps)) == steps
    assert read_steps("") == []
    assert list(steps[2].dicts()) == [{"id": 3, "data": b"\x89"}]
