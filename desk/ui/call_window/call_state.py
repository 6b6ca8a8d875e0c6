"""The call that a window shows, and how its draft is stored."""

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from desk.domain.calls import Direction, Outcome
from desk.domain.people import PersonRef
from desk.record import record
from desk.ui.translation import tr


class CallState(StrEnum):
    RINGING = "ringing"
    TALKING = "talking"
    ENDED = "ended"  # hung up, while the owner still writes


@record(frozen=True, slots=True)
class CallShown:
    """The state of a call, as the part that dials or listens to the telephone reports it.

    `at` is when it began to ring or was dialled; `since` is when the call was answered and `until`
    when it ended, None while unknown.
    """

    number: str
    at: datetime
    person: PersonRef | None = None
    direction: Direction = Direction.OUTGOING
    state: CallState = CallState.TALKING
    since: datetime | None = None
    until: datetime | None = None

    @property
    def key(self) -> str:
        """Return the key of the draft of this call."""
        return f"{DRAFTS}{round(self.at.timestamp() * 1000)}"

    def seconds(self, now: datetime) -> int:
        """Return for how many seconds the two have talked; 0 while it rings."""
        if self.state is CallState.RINGING:
            return 0
        end = self.until or now
        return max(0, int((end - (self.since or self.at)).total_seconds()))

    def later(self) -> "CallShown":
        """Return the same call, a millisecond later, which gives it another key."""
        return replace(self, at=self.at + timedelta(milliseconds=1))

    def turned(self, state: CallState, at: datetime) -> "CallShown":
        """Return the same call, picked up or hung up at `at`."""
        if state is CallState.TALKING:
            return replace(self, state=state, since=self.since or at, until=None)
        return replace(self, state=state, until=at if state is CallState.ENDED else None)


DRAFTS = "calling:"


def to_draft(call: CallShown) -> dict[str, Any]:
    person = call.person
    return {
        "person": person.id if person is not None else None,
        "name": person.name if person is not None else "",
        "number": call.number,
        "at": call.at.isoformat(),
        "direction": call.direction.value,
        "state": call.state.value,
        "since": call.since.isoformat() if call.since is not None else "",
        "until": call.until.isoformat() if call.until is not None else "",
    }


def to_form(call: CallShown, whom: PersonRef | None, kept: dict[str, Any]) -> dict[str, Any]:
    """Return what was typed, `kept`, as a draft for the form that logs a call."""
    return {
        "person": whom.id if whom is not None else None,
        "name": whom.name if whom is not None else "",
        "with": whom.name if whom is not None else call.number,
        "incoming": call.direction is Direction.INCOMING,
        "outcome": Outcome.TALKED.value,
        "about": kept["note"],
        "felt": kept["felt"],
    }


def from_draft(content: dict[str, Any]) -> CallShown | None:
    """Return the call of a draft; None if this Desk cannot read it."""
    try:
        person = content["person"]
        return CallShown(
            number=str(content["number"]),
            at=datetime.fromisoformat(content["at"]),
            person=PersonRef(int(person), str(content["name"])) if person is not None else None,
            direction=Direction(content["direction"]),
            state=CallState(content["state"]),
            since=_moment(content["since"]),
            until=_moment(content["until"]),
        )
    except (KeyError, TypeError, ValueError):
        return None


def _moment(written: str) -> datetime | None:
    return datetime.fromisoformat(written) if written else None


def call_status(call: CallShown, *, known: bool) -> str:
    """Return the status line of a call; `known` tells whether the desk knows the caller."""
    if call.state is CallState.ENDED:
        return tr("Hung up")
    if call.state is CallState.RINGING:
        if call.direction is Direction.OUTGOING:
            return tr("Calling")
        return tr("Calling you") if known else tr("Calling you, new number")
    return tr("On the line") if known else tr("On the line, new number")
