"""The rows of the palette: captions, notices, and entries that can be chosen."""

from collections.abc import Sequence

from desk.domain.dates import PlainDate
from desk.domain.names import first_name
from desk.domain.people import PersonRef, PersonRow
from desk.domain.search import RecordHit
from desk.domain.sheet_codes import AnswerKind
from desk.domain.text_folding import fold
from desk.formatting.durations import ago
from desk.formatting.formatter import Formatter
from desk.formatting.text import isolated
from desk.record import record
from desk.services.check_in_sheet import SheetCodeLine
from desk.services.jot import Jotted
from desk.services.search import Lookup
from desk.ui.actions.registry import Action
from desk.ui.translation import tr as _tr
from desk.ui.widgets.painting import Run, runs_of

_RECORD_ICONS = {
    "incoming": "phone-incoming",
    "outgoing": "phone-outgoing",
    "fix": "timer",
    "promise": "handshake",
    "note": "sticky-note",
}
_BEGINNING, _WITHIN, _SCATTERED = range(3)


@record(frozen=True, slots=True)
class Caption:
    """The heading of a group of entries; it cannot be chosen."""

    spoken: str
    height: int


@record(frozen=True, slots=True)
class Notice:
    """A sentence that says why there is nothing to choose; it cannot be chosen."""

    spoken: str
    height: int = 40


@record(frozen=True, slots=True)
class SheetCodeEntry:
    """The row of a printed check-in sheet that the text names, and its answer."""

    spoken: str
    runs: tuple[Run, ...]
    icon: str = "calendar-check"
    keys: str = ""
    right: str = ""
    height: int = 44


@record(frozen=True, slots=True)
class JotEntry:
    """The text as a fix, or with `by` as a promise, for `person` or nobody."""

    spoken: str
    runs: tuple[Run, ...]
    icon: str
    keys: str  # "Ctrl Enter" for the first reading, else empty
    what: str
    person: PersonRef | None
    by: PlainDate | None
    right: str = ""
    height: int = 44


@record(frozen=True, slots=True)
class PromiseEntry:
    """The text as a promise whose day is still to be asked for."""

    spoken: str
    what: str
    person: PersonRef | None
    icon: str = "handshake"
    keys: str = "Alt P"
    right: str = ""
    height: int = 40

    @property
    def runs(self) -> tuple[Run, ...]:
        return (Run(self.spoken),)


@record(frozen=True, slots=True)
class NoteEntry:
    """The text as a note on the card of `person`."""

    spoken: str
    what: str
    person: PersonRef
    icon: str = "sticky-note"
    keys: str = "Alt N"
    right: str = ""
    height: int = 40

    @property
    def runs(self) -> tuple[Run, ...]:
        return (Run(self.spoken),)


@record(frozen=True, slots=True)
class PersonEntry:
    """A person who was found; choosing them opens their card."""

    spoken: str
    person: PersonRef
    starred: bool
    second: str
    right: str  # a number
    height: int = 48


@record(frozen=True, slots=True)
class RecordEntry:
    """A call, fix or note that was found; choosing it shows it where it belongs."""

    spoken: str
    runs: tuple[Run, ...]
    icon: str
    right: str  # the person and the day
    record: RecordHit
    keys: str = ""
    height: int = 40


@record(frozen=True, slots=True)
class CommandEntry:
    """An action of the window or of the screen in front; choosing it triggers the action."""

    action: Action
    right: str = ""
    height: int = 40

    @property
    def spoken(self) -> str:
        return self.action.text()

    @property
    def runs(self) -> tuple[Run, ...]:
        return (Run(self.action.text()),)

    @property
    def icon(self) -> str:
        return self.action.icon_name

    @property
    def keys(self) -> str:
        return self.action.keys


LineEntry = SheetCodeEntry | JotEntry | PromiseEntry | NoteEntry | RecordEntry | CommandEntry
ChoosableEntry = LineEntry | PersonEntry
PaletteEntry = Caption | Notice | ChoosableEntry


def can_be_chosen(entry: PaletteEntry) -> bool:
    return not isinstance(entry, Caption | Notice)


def caption(text: str, first: bool) -> Caption:
    return Caption(text, 24 if first else 28)


def entries_of(looked: Lookup, formatter: Formatter) -> list[PaletteEntry]:
    """Return the entries of a look-up: readings of the text, then people, then records."""
    entries: list[PaletteEntry] = []
    if looked.jotted is not None:
        if looked.jotted.sheet is not None:
            entries += [
                caption(_tr("Check-in sheet"), True),
                _sheet(looked.jotted.sheet, formatter),
            ]
        entries += _capture(looked.jotted, formatter)
    if looked.people:
        entries.append(caption(_tr("People"), not entries))
        for person, number in zip(looked.people, looked.numbers, strict=True):
            entries.append(_person(person, number, formatter))
    if looked.records:
        entries.append(caption(_tr("On the record"), not entries))
        entries += [_record(hit, looked.text, formatter) for hit in looked.records]
    return entries


def action_entries(actions: Sequence[Action], text: str) -> list[PaletteEntry]:
    """Return the actions that `text` asks for, under the person or thing they are about."""
    found = find_actions(actions, text)
    if not found:
        return [Notice(_tr("No command is called that. Esc, and all of them are back."))]
    entries: list[PaletteEntry] = []
    for about in dict.fromkeys(action.about for action in found):
        entries.append(caption(about or _tr("Commands"), not entries))
        entries += [CommandEntry(action) for action in found if action.about == about]
    return entries


def _capture(jotted: Jotted, formatter: Formatter) -> list[PaletteEntry]:
    people = [jotted.person, *jotted.others[:2]] if jotted.person is not None else [None]
    # Ctrl Enter saves the first reading.
    alone = jotted.sheet is None
    entries: list[PaletteEntry] = [caption(_tr("Jot it down"), alone)]
    for row in people:
        first_of_all = alone and row is people[0]
        entries.append(_jot(jotted.what, row, jotted.by, formatter, first=first_of_all))
    for other in jotted.also:
        entries.append(_jot(other.what, other.person, jotted.by, formatter, first=False))
    what, first = jotted.what, people[0]
    if first is not None:
        person = PersonRef(first.id, first.name)
        name = isolated(first_name(first.name))
        if jotted.by is None:
            text = _tr("Promise it to {name} by a day…").format(name=name)
            entries.append(PromiseEntry(text, what, person))
        text = _tr("Keep it as a note on {name}’s card").format(name=name)
        entries.append(NoteEntry(text, what, person))
    elif jotted.by is None:
        entries.append(PromiseEntry(_tr("Promise it by a day…"), what, None))
    return entries


def _sheet(line: SheetCodeLine, formatter: Formatter) -> SheetCodeEntry | Notice:
    """Return the entry for a row of a printed sheet: its action, or why it has none."""
    if line.error or line.person is None:
        return Notice(formatter.text(line.error))
    match line.answer.kind:
        case AnswerKind.DONE if line.talked_already:
            template = _tr("Talked to already: keep {note} on {name}’s card")
        case AnswerKind.DONE if line.answer.note:
            template = _tr("Check-in with {name}: done, {note}")
        case AnswerKind.DONE:
            template = _tr("Check-in with {name}: done")
        case AnswerKind.NO_ANSWER if line.answer.note:
            template = _tr("Check-in with {name}: no answer, {note}")
        case AnswerKind.NO_ANSWER:
            template = _tr("Check-in with {name}: no answer")
        case AnswerKind.MOVE:
            template = _tr("Check-in with {name}: on {day} instead")
        case AnswerKind.SKIP:
            template = _tr("Check-in with {name}: skipped this time")
    day = formatter.weekday_and_day(line.answer.to.day) if line.answer.to is not None else ""
    note = _tr("“{what}”").format(what=line.answer.note)
    name = isolated(line.person.name)
    parts = {"name": Run(name, "ink", 600), "day": Run(day, "ink", 600), "note": Run(note, "ink2")}
    return SheetCodeEntry(
        template.format(name=name, day=day, note=note),
        tuple(run for run in runs_of(template, "ink", **parts) if run.text),
    )


def _jot(
    what: str, row: PersonRow | None, by: PlainDate | None, formatter: Formatter, *, first: bool
) -> JotEntry:
    """Return one reading of the text: what to do, for whom, and by which day."""
    person = PersonRef(row.id, row.name) if row is not None else None
    day = ""
    if by is not None:
        day = formatter.weekday_and_day(by.day)
        if by.at is not None:
            day = f"{day}, {formatter.short_time(by.at)}"
    if by is None and person is None:
        template = _tr("Do it now: {what}")
    elif by is None:
        template = _tr("Do it now: {what} for {person}", "{person} stands at the end")
    elif person is None:
        template = _tr("Promise: {what} by {day}")
    else:
        template = _tr("Promise: {what} by {day} for {person}", "{person} stands at the end")
    name = isolated(person.name) if person is not None else ""
    # The delegate paints the chip of the person after the runs.
    parts = {"what": Run(what, "ink", 600), "day": Run(day, "ink", 600), "person": Run("")}
    runs = [run for run in runs_of(template, "ink2", **parts) if run.text]
    if runs[0].weight is None:
        runs[0] = Run(runs[0].text)
    if person is not None:
        runs[-1] = Run(runs[-1].text.rstrip(), runs[-1].token, runs[-1].weight)
    return JotEntry(
        template.format(what=what, day=day, person=name),
        tuple(runs),
        "timer" if by is None else "handshake",
        "Ctrl Enter" if first else "",
        what,
        person,
        by,
    )


def _person(row: PersonRow, number: str, formatter: Formatter) -> PersonEntry:
    second = row.second
    if row.last_talked is not None:
        talked = _tr("Talked {when}").format(when=ago(row.last_talked, formatter))
        second = f"{second}. {talked}" if second else talked
    spoken = ", ".join(part for part in (row.name, second, number) if part)
    return PersonEntry(spoken, PersonRef(row.id, row.name), row.starred, second, number)


def _record(hit: RecordHit, text: str, formatter: Formatter) -> RecordEntry:
    who = first_name(hit.person.name) if hit.person is not None else ""
    day = formatter.day(formatter.clock.local(hit.at).date())
    right = f"{isolated(who)}, {day}" if who else day
    return RecordEntry(
        f"{hit.text}, {right}",
        tuple(bold_where_found(hit.text, text)),
        _RECORD_ICONS[hit.nature or hit.kind],
        right,
        hit,
    )


def bold_where_found(text: str, asked: str) -> list[Run]:
    """Split `text` into runs; words that begin with a word of `asked` are bold."""
    parts = asked.casefold().split()
    # Short words such as "the" and "to" are bold only if nothing longer was asked for.
    parts = [part for part in parts if len(part) > 3] or parts
    runs: list[Run] = []
    for number, word in enumerate(text.split()):
        found = any(word.casefold().lstrip("“(\"'").startswith(part) for part in parts)
        weight = 600 if found else None
        piece = word if number == 0 else f" {word}"
        if runs and runs[-1].weight == weight:
            runs[-1] = Run(runs[-1].text + piece, "ink", weight)
        else:
            runs.append(Run(piece, "ink", weight))
    return runs


def find_actions(actions: Sequence[Action], text: str) -> list[Action]:
    """Return the actions that have every word of `text`, in any order; the best matches first.

    A word matches best at the beginning of a word of the action, next within one, last where its
    letters merely follow each other ("lgcl" for "Log a call").
    """
    asked = fold(text).split()
    if not asked:
        return list(actions)
    ranked = []
    for place, action in enumerate(actions):
        whole = fold(f"{action.text()} {action.keys}")
        ranks = [_rank(part, whole) for part in asked]
        if all(rank is not None for rank in ranks):
            ranked.append((max(rank for rank in ranks if rank is not None), place, action))
    ranked.sort(key=lambda each: each[:2])
    best = ranked[0][0] if ranked else 0
    # Actions with scattered letters only are left out if a better match was found.
    return [action for rank, _place, action in ranked if rank < _SCATTERED or best == _SCATTERED]


def _rank(part: str, whole: str) -> int | None:
    if any(word.startswith(part) for word in whole.split()):
        return _BEGINNING
    if part in whole:
        return _WITHIN
    letters = iter(whole)
    return _SCATTERED if len(part) > 1 and all(letter in letters for letter in part) else None
