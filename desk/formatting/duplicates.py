"""Texts about a likely duplicate: the shared data, and both cards side by side."""

from collections.abc import Callable, Iterable, Sequence

from desk.domain.duplicates import DuplicatePair, Likeness, MergeField, MergeGroup
from desk.domain.intervals import Interval
from desk.domain.partial_dates import PartialDate
from desk.domain.people import CheckIn, Person
from desk.domain.person_schema import MERGED_FIELDS, FieldKind, FieldSpec
from desk.formatting.durations import rhythm
from desk.formatting.formatter import Formatter
from desk.formatting.people import partial_date
from desk.formatting.text import address_line, isolated, list_names
from desk.messages import message
from desk.record import record


@record(frozen=True, slots=True)
class ComparedLine:
    """One line of both cards. If `field` is set, the owner chooses a side."""

    label: str
    one: str
    other: str
    field: MergeField | None = None


def compare_cards(
    one: Person, other: Person, differing: Sequence[MergeField], formatter: Formatter
) -> list[ComparedLine]:
    """Return the lines that either card has, in the order of a card."""
    found = []
    for label, field, text in _CardLines(formatter).parts():
        mine, theirs = text(one), text(other)
        if mine or theirs:
            chosen = field if field in differing else None
            found.append(ComparedLine(formatter.text(label), mine, theirs, chosen))
    return found


def likeness_word(kind: Likeness, formatter: Formatter) -> str:
    """Return the kind of evidence for the margin of a pair: "Number"."""
    match kind:
        case Likeness.NUMBER | Likeness.PROBABLY_NUMBER:
            return formatter.text(message("Number"))
        case Likeness.EMAIL:
            return formatter.text(message("Email"))
        case Likeness.NAME | Likeness.SIMILAR_NAME:
            return formatter.text(message("Name"))


def likeness_sentence(pair: DuplicatePair, formatter: Formatter) -> str:
    """Return the sentence "They share (541) 555-0142."."""
    shared = list_names([isolated(each) for each in pair.shared], formatter)
    if Likeness.PROBABLY_NUMBER in pair.likeness:
        return formatter.text(message("{shared} is probably one number.", shared=shared))
    if shared:
        return formatter.text(message("They share {shared}.", shared=shared))
    if Likeness.NAME in pair.likeness:
        return formatter.text(message("Their names are the same."))
    return formatter.text(message("Their names are alike."))


@record(frozen=True, slots=True)
class _CardLines:
    formatter: Formatter

    def parts(self) -> Sequence[tuple[str, MergeField | None, Callable[[Person], str]]]:
        return (
            (message("Name"), MergeGroup.NAME, lambda p: p.name),
            *(self._field(each) for each in MERGED_FIELDS if each.kind is FieldKind.TEXT),
            (
                message("Phone"),
                None,
                lambda p: _below(each.shown or each.raw for each in p.fields.phones),
            ),
            (
                message("Email"),
                None,
                lambda p: _below(each.address for each in p.fields.emails),
            ),
            (
                message("Address"),
                None,
                lambda p: _below(map(address_line, p.fields.addresses)),
            ),
            *(self._field(each) for each in MERGED_FIELDS if each.kind is FieldKind.DAY),
            (message("Dates"), None, self._dates),
            (
                message("Online"),
                None,
                lambda p: _below(each.value for each in p.fields.channels),
            ),
            (
                message("Household"),
                MergeGroup.HOUSEHOLD,
                lambda p: p.fields.household,
            ),
            (
                message("Sent by"),
                MergeGroup.SENT_BY,
                lambda p: p.referred_by.name if p.referred_by else "",
            ),
            (
                message("Check in"),
                MergeGroup.CHECK_IN,
                lambda p: self._check_in(p.check_in),
            ),
            (
                message("Photo"),
                MergeGroup.PHOTO,
                self._photo,
            ),
            (message("Remember"), None, lambda p: _below(p.fields.remember)),
            (message("Tags"), None, lambda p: ", ".join(p.fields.tags)),
            (
                message("Bought"),
                None,
                lambda p: _below(each.what for each in p.bought),
            ),
            (
                message("More"),
                None,
                lambda p: _below(": ".join(pair) for pair in p.fields.custom),
            ),
            (message("History"), None, self._history),
        )

    def _field(self, spec: FieldSpec) -> tuple[str, MergeField, Callable[[Person], str]]:
        def text(person: Person) -> str:
            value = getattr(person.fields, spec.name)
            return self._day(value) if spec.kind is FieldKind.DAY else str(value)

        return spec.label, spec.name, text

    def _photo(self, person: Person) -> str:
        return self.formatter.text(message("A photo")) if person.fields.photo else ""

    def _day(self, day: PartialDate | None) -> str:
        return "" if day is None else partial_date(day, self.formatter)

    def _dates(self, person: Person) -> str:
        return _below(f"{each.label}: {self._day(each.on)}" for each in person.fields.dates)

    def _check_in(self, plan: CheckIn | None) -> str:
        if plan is None:
            return ""
        said = self.formatter.day(plan.due_on)
        if plan.every:
            every = rhythm(Interval.parse(plan.every), self.formatter)
            said = self.formatter.text(message("{rhythm}, next {day}", rhythm=every, day=said))
        return _below([said, plan.reason] if plan.reason else [said])

    def _history(self, person: Person) -> str:
        parts = []
        if person.calls:
            parts.append(self.formatter.text(message("%n calls", "", person.calls, one="%n call")))
        if person.promises:
            parts.append(
                self.formatter.text(message("%n promises", "", person.promises, one="%n promise"))
            )
        return ", ".join(parts)


def _below(texts: Iterable[str]) -> str:
    return "\n".join(filter(None, texts))
