"""Parsing and storing one jotted line.

"ruth text the awning video" is a thing to do for Ruth; "A7 done" is about a row of a printed
check-in sheet.
"""

from typing import Any

from desk.changes import Changes, WriteRequest
from desk.data.database import AlreadyWritten
from desk.data.queries.fixes import find_fix
from desk.data.queries.system_tables import find_action, find_request
from desk.data.search import find_named
from desk.domain.dates import DEFAULT_STYLE, DateStyle, PlainDate
from desk.domain.fixes import Fix
from desk.domain.jot import JotSplit, name_splits, split_deadline, tidy
from desk.domain.people import PersonRow
from desk.domain.text_folding import words
from desk.errors import CannotStore
from desk.record import record, replace
from desk.services.check_in_sheet import Answered, SheetCodeLine, read_line, take_line
from desk.services.desk import Desk, Written
from desk.services.fixes import PromiseBy, add_fix, promise

_MOST_SPLITS = 48  # splits of a line into name and task looked up in one statement
_MOST_NAMESAKES = 32
_MOST_OTHERS = 2


@record(frozen=True, slots=True)
class OtherReading:
    """Another way to read a line: other words, for somebody else or for nobody."""

    what: str
    person: PersonRow | None


@record(frozen=True, slots=True)
class Jotted:
    """The parsed form of a jotted line."""

    what: str
    person: PersonRow | None = None
    others: tuple[PersonRow, ...] = ()  # other people whose name matches
    by: PlainDate | None = None  # the line ended in "by friday"
    also: tuple[OtherReading, ...] = ()  # "bill gus": for Gus, or for Bill
    # The row of a sheet that the line is about; the other fields hold the parse as a task.
    sheet: SheetCodeLine | None = None


def read_jot(desk: Desk, text: str, style: DateStyle = DEFAULT_STYLE) -> Jotted:
    """Parse a line without storing it. A person is only found by whole words of their name.

    `style` tells how the owner writes days: "bis freitag", and whether "by 12/5" is December 5.
    """
    sheet = read_line(desk, text, style)
    read = _read(desk, text, style)
    if sheet is None or (not sheet.answer.sure and _is_for_another(read, sheet)):
        return read
    return replace(read, sheet=sheet)


def _read(desk: Desk, text: str, style: DateStyle) -> Jotted:
    now = desk.clock.local(desk.clock.now()).time()
    line, by = split_deadline(text, desk.clock.today(), style=style, now=now)
    splits = name_splits(line, style)[:_MOST_SPLITS]
    with desk.database.reading() as reader:
        found = find_named(reader, [split.name_words for split in splits], _MOST_NAMESAKES)
    readings: list[tuple[JotSplit, list[PersonRow]]] = []
    for split, named in zip(splits, found, strict=True):
        # A middle name or a nickname that is not displayed does not match.
        people = [person for person in named if _named(person, split.name_words)]
        if people:
            readings.append((split, people))
    if not readings:
        return Jotted(tidy(line), by=by)
    if _begins_with_verb(line, readings):
        readings.insert(0, readings.pop(1))
    split, people = readings[0]
    taken = {person.id for person in people}
    also = [
        OtherReading(other.what, others[0])
        for other, others in readings[1:]
        if others[0].id not in taken
    ]
    unsure = split not in name_splits(line, style, sure=True)
    if unsure and not also:
        also = [OtherReading(tidy(line), None)]
    return Jotted(split.what, people[0], tuple(people[1:8]), by, tuple(also[:_MOST_OTHERS]))


def _begins_with_verb(line: str, readings: list[tuple[JotSplit, list[PersonRow]]]) -> bool:
    """Return whether the line is like "bill gus for the dents": two people, the first a verb."""
    if len(readings) < 2:
        return False
    every = line.split()
    (first, people), (second, others) = readings[0], readings[1]
    begins = first.name_words.casefold() == every[0].casefold()
    follows = " ".join(every[1:]).casefold().startswith(second.name_words.casefold())
    return begins and follows and people[0].id != others[0].id


def jot(
    desk: Desk, text: str, style: DateStyle = DEFAULT_STYLE, *, draft: str = ""
) -> Written[Fix | Answered]:
    """Store the line as a thing to do, as a promise ("by friday"), or apply it to a sheet row.

    Raises NotUnderstood, NotFound.
    """
    jotted = read_jot(desk, text, style)
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


def jot_once(
    desk: Desk,
    text: str,
    style: DateStyle = DEFAULT_STYLE,
    request: WriteRequest | None = None,
) -> Written[dict[str, Any]]:
    """Store the line as `jot` does, unless another process did so for the same `request`.

    Returns `label` and, as `fix`, the answer of the command line. Raises what `jot` raises; then
    nobody has stored it, and nobody will once `request.until` has passed.
    """
    try:
        with desk.database.answering(request):
            written = jot(desk, text, style)
    except (AlreadyWritten, CannotStore):
        found = _find_answer(desk, request.key) if request is not None else None
        if found is None:
            raise
        return Written(found, Changes())
    told = {"fix": answer(desk, written.value), "label": written.changes.label}
    return Written(told, written.changes)


def _find_answer(desk: Desk, key: str) -> dict[str, Any] | None:
    """Return what another process stored for a request."""
    from desk.data.undo_log import StepKind, read_steps

    with desk.database.reading() as reader:
        action = find_request(reader, key)
        found = find_action(reader, action) if action is not None else None
        if found is None:
            return None
        label, steps, _undone = found
        added = [
            step.keys[0]
            for step in read_steps(steps)
            if step.kind is StepKind.INSERT and step.table == "fix"
        ]
        fix = find_fix(reader, added[0]) if added else None
    return {"fix": answer(desk, fix) if fix is not None else {"id": None}, "label": label}


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
