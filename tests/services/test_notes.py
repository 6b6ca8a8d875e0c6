from datetime import UTC, datetime

import pytest

from desk.changes import Area
from desk.domain.bin import BinKind
from desk.errors import NotFound, NotUnderstood
from desk.services import bin
from desk.services.card_records import add_note, edit_note
from desk.services.desk import Desk
from desk.services.people import list_timeline
from desk.services.undo import undo_last
from tests.services.people_factory import add
from tests.tools.fake_clock import FakeClock


def test_note_is_added_edited_removed_and_restored_by_undo(
    desk: Desk, fake_clock: FakeClock
) -> None:
    ruth = add(desk, "Ruth Kessler")
    note = add_note(desk, ruth, "  Walt is selling the boat.\n")
    assert note.changes.label == "Noted on Ruth’s card"
    assert note.changes.touches(Area.NOTES)
    assert note.changes.people == {ruth}
    (row,) = list_timeline(desk, ruth)
    assert (row.text, row.at) == ("Walt is selling the boat.", fake_clock.now)

    edit_note(desk, note.value, "Sold.", datetime(2025, 5, 30, tzinfo=UTC))
    (row,) = list_timeline(desk, ruth)
    assert (row.text, row.at) == ("Sold.", datetime(2025, 5, 30, tzinfo=UTC))
    edit_note(desk, note.value, "Sold it.")
    assert list_timeline(desk, ruth)[0].at == datetime(2025, 5, 30, tzinfo=UTC)

    assert bin.remove(desk, BinKind.NOTE, note.value).changes.label == "Removed “Sold it.”"
    assert list_timeline(desk, ruth) == []
    for _ in range(3):
        undo_last(desk)
    assert list_timeline(desk, ruth)[0].text == "Walt is selling the boat."


def test_blank_note_and_unknown_person_or_note_are_refused(desk: Desk) -> None:
    with pytest.raises(NotUnderstood):
        add_note(desk, add(desk, "Gus Lindqvist"), " \n")
    with pytest.raises(NotFound):
        add_note(desk, 99, "x")
    with pytest.raises(NotFound):
        edit_note(desk, 99, "x")
    with pytest.raises(NotFound):
        bin.remove(desk, BinKind.NOTE, 99)
