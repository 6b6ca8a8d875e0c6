"""A line that two processes may store: once, and never after its command has given up."""

import time

import pytest

from desk.changes import WriteRequest
from desk.errors import CannotStore
from desk.services.desk import Desk
from desk.services.jot import jot_once


def lines(desk: Desk) -> list[str]:
    with desk.database.reading() as reader:
        return [row[0] for row in reader.rows("SELECT what FROM fix ORDER BY id")]


def test_same_request_is_stored_once_and_answered_alike(desk: Desk) -> None:
    request = WriteRequest("a")
    first = jot_once(desk, "order the knob", request=request)
    again = jot_once(desk, "order the knob", request=request)
    assert again.value == first.value
    assert again.changes.action is None
    assert lines(desk) == ["Order the knob"]


def test_same_line_of_another_request_is_stored_again(desk: Desk) -> None:
    for key in "ab":
        jot_once(desk, "order the knob", request=WriteRequest(key))
    assert lines(desk) == ["Order the knob"] * 2


def test_request_whose_command_has_given_up_is_not_stored(desk: Desk) -> None:
    with pytest.raises(CannotStore):
        jot_once(desk, "order the knob", request=WriteRequest("a", time.monotonic() - 1))
    assert lines(desk) == []
    jot_once(desk, "order the knob", request=WriteRequest("a"))
    assert lines(desk) == ["Order the knob"]


def test_request_of_a_refused_line_leaves_the_next_write_alone(desk: Desk) -> None:
    with pytest.raises(Exception, match="Nothing was"):
        jot_once(desk, "   ", request=WriteRequest("a"))
    jot_once(desk, "order the knob")
    with desk.database.reading() as reader:
        assert reader.rows("SELECT count(*) FROM request") == [(0,)]


def test_requests_are_forgotten_after_a_day(desk: Desk) -> None:
    with desk.database.transaction(undoable=False) as tx:
        tx.run("INSERT INTO request (key, at) VALUES ('old', :at)", at=tx.now_ms - 90_000_000)
    jot_once(desk, "order the knob", request=WriteRequest("a"))
    with desk.database.reading() as reader:
        assert reader.rows("SELECT key FROM request") == [("a",)]
