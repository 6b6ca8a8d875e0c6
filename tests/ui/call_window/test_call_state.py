"""The state of a call and its draft."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from desk.domain.calls import Direction
from desk.domain.people import PersonRef
from desk.ui.call_window.call_state import CallShown, CallState, from_draft, to_draft

NOW = datetime(2026, 4, 14, 10, 24, 5, 123456, tzinfo=UTC)


@pytest.mark.parametrize(
    "call",
    [
        CallShown("(541) 555-0142", NOW, PersonRef(7, "Ruth Kessler")),
        CallShown("", NOW, direction=Direction.INCOMING, state=CallState.RINGING),
        CallShown(
            "1",
            NOW,
            state=CallState.ENDED,
            since=NOW + timedelta(seconds=4),
            until=NOW + timedelta(minutes=3),
        ),
    ],
)
def test_call_is_restored_from_draft(call: CallShown) -> None:
    assert from_draft(json.loads(json.dumps(to_draft(call)))) == call


@pytest.mark.parametrize(
    "content",
    [{}, {"number": "1"}, to_draft(CallShown("1", NOW)) | {"at": "soon"}, {"at": None}],
)
def test_from_draft_returns_none_for_other_content(content: dict[str, object]) -> None:
    assert from_draft(content) is None


def test_seconds_count_from_talking_until_the_end() -> None:
    ringing = CallShown("1", NOW, state=CallState.RINGING)
    assert ringing.seconds(NOW + timedelta(seconds=9)) == 0
    talking = ringing.turned(CallState.TALKING, NOW + timedelta(seconds=10))
    assert talking.seconds(NOW + timedelta(seconds=70)) == 60
    ended = talking.turned(CallState.ENDED, NOW + timedelta(seconds=100))
    assert ended.seconds(NOW + timedelta(hours=5)) == 90
    assert CallShown("1", NOW).seconds(NOW - timedelta(hours=1)) == 0


def test_later_call_has_another_key() -> None:
    call = CallShown("1", NOW)
    assert call.later().key != call.key
