"""Parsing and storing one jotted line.

"ruth text the awning video" is a thing to do for Ruth; "A7 done" is about a row of a printed
check-in sheet.
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

_MOST_SPLITS = 32  # splits of a line into name and task looked up in one statement
_MOST_NAMESAKES = 32


@record(frozen=True, slots=True)
class Jotted:
    """The parsed form of a jotted line."""

    what: str
    person: PersonRow | None = None
    others: tuple[PersonRow, ...] = ()  # other people whose name matches
    by: PlainDate | None = None  # the line ended in "by friday"
    # The row of a sheet that the line is about; the other fields hold the parse as a task.
    sheet: SheetCodeLine | None = None


def read_jot(desk: Desk, text: str, month_first: bool | None = None) -> Jotted:
    """Parse a line without storing it. A person is only found by whole words of their name.

    `month_first` tells whether "by 12/5" is December 5; None leaves such a date in the text.
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
        # A middle name or a nickname that is not displayed does not match.
        people = [person for person in named if _named(person, split.name_words)]
        if people:
            return Jotted(split.what, people[0], tuple(people[1:8]), by)
    return Jotted(tidy(line), by=by)


def jot(
    desk: Desk, text: str, month_first: bool | None = None, *, draft: str = ""
) -> Written[Fix | Answered]:
    """Store the line as a thing to do, as a promise ("by friday"), or apply it to a sheet row.

    Raises NotUnderstood, NotFound.
    """
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
    """Return the answer of the command line about a stored line, as JSON values."""
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
    """Return whether the line names another person than the row does: "A4 paper for Ruth"."""
    return jotted.person is not None and (
        sheet.person is None or jotted.person.id != sheet.person.id
    )


def _named(person: PersonRow, name: str) -> bool:
    """Return whether each word equals a word of the person's or the business's name."""
    own = set(words(person.name)) | set(words(person.second))
    said = words(name)
    return bool(said) and all(word in own for word in said)
