"""One jotted line: "ruth text the awning video" is a thing to do, for whom it names."""

from typing import Any

from desk.data.records.history import Fix
from desk.data.records.people import PersonRow
from desk.record import record
from desk.rules.fold import words
from desk.rules.jot import candidates, deadline, tidy
from desk.rules.plain_date import PlainDate
from desk.services.desk import Desk, Written
from desk.services.fixes import PromiseBy, add_fix, promise
from desk.services.search import find_people


@record(frozen=True, slots=True)
class Jotted:
    """How a line was read."""

    what: str
    person: PersonRow | None = None
    others: tuple[PersonRow, ...] = ()  # who else the name fits
    by: PlainDate | None = None  # the line ended in "by friday"


def read_jot(desk: Desk, text: str, month_first: bool | None = None) -> Jotted:
    """Read a line without keeping it. Nobody is guessed: a name must be somebody's own.

    `month_first` tells what "by 12/5" is where the owner lives; None leaves it among the words.
    """
    line, by = deadline(text, desk.clock.today(), month_first=month_first)
    for split in candidates(line):
        people = [
            p for p in find_people(desk, split.name_words, limit=8) if _named(p, split.name_words)
        ]
        if people:
            return Jotted(split.what, people[0], tuple(people[1:]), by)
    return Jotted(tidy(line), by=by)


def jot(desk: Desk, text: str, month_first: bool | None = None) -> Written[Fix]:
    """Keep the line: a thing to do, or with "by friday" a promise. Raises NotUnderstood."""
    jotted = read_jot(desk, text, month_first)
    person = jotted.person.id if jotted.person else None
    if jotted.by is not None:
        return promise(desk, jotted.what, person, PromiseBy(jotted.by.day, jotted.by.at))
    return add_fix(desk, jotted.what, person)


def answer(desk: Desk, fix: Fix) -> dict[str, Any]:
    """What a command answers about a jotted line, in JSON's types."""
    return {
        "id": fix.id,
        "person": {"id": fix.person.id, "name": fix.person.name} if fix.person else None,
        "text": fix.what,
        "by": fix.promised_on.isoformat() if fix.promised_on else None,
        "since": desk.clock.local(fix.created).isoformat(timespec="seconds"),
    }


def _named(person: PersonRow, name: str) -> bool:
    """Whether each word is one of the person's names (or of their business), whole."""
    own = set(words(person.name)) | set(words(person.second))
    said = words(name)
    return bool(said) and all(word in own for word in said)
