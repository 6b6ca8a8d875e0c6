"""A simple and slow computation of the call backs, to test that of the SQL against."""

from collections.abc import Iterable
from datetime import datetime

from desk.domain.calls import WAITING_OUTCOMES, Outcome
from desk.record import record


@record(frozen=True, slots=True)
class CallFact:
    """The relevant facts of a call. `at` is aware; `number_key` is "" for a withheld number."""

    at: datetime
    incoming: bool
    outcome: Outcome
    number_key: str = ""
    person_id: int | None = None
    dismissed: bool = False


@record(frozen=True, slots=True)
class Waiting:
    """One caller who waits: `tries` calls in since `first`, `attempts` unanswered calls out."""

    first: CallFact
    latest: CallFact
    tries: int
    attempts: int

    @property
    def first_at(self) -> datetime:
        return self.first.at


def waiting(calls: Iterable[CallFact]) -> list[Waiting]:
    """Return the callers to call back, longest wait first.

    An incoming call that was missed, went to voicemail or was held waits until it is dismissed
    or somebody talks later with the same person or the same number. One row a person, or a
    number nobody is known for; callers who withhold their number have a row a call.
    """
    ordered = sorted(calls, key=lambda call: call.at)
    talked = [call for call in ordered if call.outcome is Outcome.TALKED]
    unanswered = [
        call for call in ordered if not call.incoming and call.outcome is not Outcome.TALKED
    ]
    callers: dict[object, list[CallFact]] = {}
    for index, call in enumerate(ordered):
        if not call.incoming or call.outcome not in WAITING_OUTCOMES or call.dismissed:
            continue
        if any(later.at > call.at and _same_caller(later, call) for later in talked):
            continue
        caller: object = index
        if call.person_id is not None:
            caller = (call.person_id,)
        elif call.number_key:
            caller = call.number_key
        callers.setdefault(caller, []).append(call)
    rows = []
    for waits in callers.values():
        attempts = sum(
            attempt.at > waits[0].at and any(_same_caller(attempt, call) for call in waits)
            for attempt in unanswered
        )
        rows.append(Waiting(waits[0], waits[-1], len(waits), attempts))
    return sorted(rows, key=lambda row: row.first_at)


def _same_caller(a: CallFact, b: CallFact) -> bool:
    same_person = a.person_id is not None and a.person_id == b.person_id
    return same_person or (a.number_key != "" and a.number_key == b.number_key)
