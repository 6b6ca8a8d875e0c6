"""One jotted line: "ruth text the awning video" is a thing to do, for whom it names.

"A7 done" is about a row of a printed check-in sheet instead.
"""

from typing import Any

from desk.data.search import find_named
from desk.domain.dates import PlainDate
from desk.domain.fixes import Fix
from desk.domain.jot import name_splits, split_deadline, tidy
from desk.domain.people import PersonRow
from desk.domain.text_folding import words
from desk.record import record, replace
from desk.services.check_in_sheet import Answered, SheetCodeLine, read_line, take_line
from desk.services.desk import Desk, Written
from desk.services.fixes import PromiseBy, add_fix, promise

_MOST_SPLITS = 32  # ways to read a line that are looked up, in one statement
_MOST_NAMESAKES = 32


@record(frozen=True, slots=True)
class Jotted:
    """How a line was read."""

    what: str
    person: PersonRow | None = None
    others: tuple[PersonRow, ...] = ()  # who else the name fits
    by: PlainDate | None = None  # the line ended in "by friday"
    # The line is about this row of a sheet; the other fields say how it reads besides.
    sheet: SheetCodeLine | None = None


def read_jot(desk: Desk, text: str, month_first: bool | None = None) -> Jotted:
    """Read a line without keeping it. Nobody is guessed: a name must be somebody's own.

    `month_first` tells what "by 12/5" is where the owner lives; None leaves it among the words.
    """
    sheet = read_line(desk, text, month_first)
    read = _read(desk, text, month_first)
    if sheet is None or (not sheet.answer.sure and _is_for_another(read, sheet)):
        return read
    return replace(read, sheet=sheet)


def _read(desk: Desk, text: str, month_first: bool | None) -> Jotted:
    line, by = split_deadline(text, desk.clock.today(), month_first=month_first)
    splits = name_splits(line)[:_MOST_SPLITS]
    with desk.database.reading() as reader:
        found = find_named(reader, [split.name_words for split in splits], _MOST_NAMESAKES)
    for split, named in zip(splits, found, strict=True):
        # A middle name or a nickname that is not shown names nobody.
        people = [person for person in named if _named(person, split.name_words)]
        if people:
            return Jotted(split.what, people[0], tuple(people[1:8]), by)
    return Jotted(tidy(line), by=by)


def jot(
    desk: Desk, text: str, month_first: bool | None = None, *, draft: str = ""
) -> Written[Fix | Answered]:
    """Keep the line: a thing to do, or with "by friday" a promise, or what it says of a row of a
    printed sheet. Raises NotUnderstood, NotFound."""
    jotted = read_jot(desk, text, month_first)
    if jotted.sheet is not None:
        answered = take_line(desk, jotted.sheet, draft=draft)
        return Written(answered.value, answered.changes)
    person = jotted.person.id if jotted.person else None
    if jotted.by is not None:
        by = PromiseBy(jotted.by.day, jotted.by.at)
        written = promise(desk, jotted.what, person, by, draft=draft)
    else:
        written = add_fix(desk, jotted.what, person, draft=draft)
    return Written(written.value, written.changes)


def answer(desk: Desk, kept: Fix | Answered) -> dict[str, Any]:
    """What a command answers about a jotted line, in JSON's types."""
    if isinstance(kept, Answered):
        return {
            "code": kept.code,
            "person": {"id": kept.person.id, "name": kept.person.name},
            "did": kept.answer.value,
            "text": kept.note,
            "next": kept.following.isoformat() if kept.following else None,
        }
    return {
        "id": kept.id,
        "person": {"id": kept.person.id, "name": kept.person.name} if kept.person else None,
        "text": kept.what,
        "by": kept.promised_on.isoformat() if kept.promised_on else None,
        "since": desk.clock.local(kept.created).isoformat(timespec="seconds"),
    }


def _is_for_another(jotted: Jotted, sheet: SheetCodeLine) -> bool:
    """ "A4 paper for Ruth", where A4 is Gus."""
    return jotted.person is not None and (
        sheet.person is None or jotted.person.id != sheet.person.id
    )


def _named(person: PersonRow, name: str) -> bool:
    """Whether each word is one of the person's names (or of their business), whole."""
    own = set(words(person.name)) | set(words(person.second))
    said = words(name)
    return bool(said) and all(word in own for word in said)
