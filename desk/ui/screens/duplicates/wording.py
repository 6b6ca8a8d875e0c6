"""What two cards say, line by line, for somebody who compares them."""

from collections.abc import Callable, Iterable, Sequence

from desk.domain.duplicates import DuplicatePair, Likeness
from desk.domain.intervals import Interval
from desk.domain.partial_dates import PartialDate
from desk.domain.people import CheckIn, Person
from desk.record import record
from desk.services.person_merge import MergeField
from desk.ui.theme.typography import isolated
from desk.ui.translation import tr
from desk.ui.words import Words, listed, one_line, rhythm


@record(frozen=True, slots=True)
class ComparedLine:
    """One line of both cards. Where `field` is set, one side has to come first."""

    label: str
    one: str
    other: str
    field: MergeField | None = None


def lines_of(
    one: Person, other: Person, differing: Sequence[MergeField], words: Words
) -> list[ComparedLine]:
    """Every line that either card has, in the order of a card."""
    wording = _Wording(words)
    found = []
    for label, field, text in wording.parts():
        mine, theirs = text(one), text(other)
        if mine or theirs:
            chosen = field if field in differing else None
            found.append(ComparedLine(label, mine, theirs, chosen))
    return found


def likeness_word(kind: Likeness) -> str:
    """In the margin of a pair."""
    return {
        Likeness.NUMBER: tr("Number"),
        Likeness.PROBABLY_NUMBER: tr("Number"),
        Likeness.EMAIL: tr("Email"),
        Likeness.NAME: tr("Name"),
        Likeness.SIMILAR_NAME: tr("Name"),
    }[kind]


def likeness_sentence(pair: DuplicatePair) -> str:
    """ "They share (541) 555-0142." """
    shared = listed([isolated(each) for each in pair.shared])
    if Likeness.PROBABLY_NUMBER in pair.likeness:
        return tr("{shared} is probably one number.").format(shared=shared)
    if shared:
        return tr("They share {shared}.").format(shared=shared)
    if Likeness.NAME in pair.likeness:
        return tr("Their names are the same.")
    return tr("Their names are alike.")


@record(frozen=True, slots=True)
class _Wording:
    words: Words

    def parts(self) -> Sequence[tuple[str, MergeField | None, Callable[[Person], str]]]:
        return (
            (tr("Name"), MergeField.NAME, lambda p: p.name),
            (tr("Nickname"), MergeField.NICKNAME, lambda p: p.fields.nickname),
            (tr("Say as"), MergeField.SAY_AS, lambda p: p.fields.say_as),
            (tr("Business"), MergeField.BUSINESS, lambda p: p.fields.business),
            (tr("Role"), MergeField.ROLE, lambda p: p.fields.role),
            (
                tr("Phone"),
                None,
                lambda p: _below(each.shown or each.raw for each in p.fields.phones),
            ),
            (tr("Email"), None, lambda p: _below(each.address for each in p.fields.emails)),
            (tr("Address"), None, lambda p: _below(map(one_line, p.fields.addresses))),
            (tr("Birthday"), MergeField.BIRTHDAY, lambda p: self._day(p.fields.birthday)),
            (tr("Dates"), None, self._dates),
            (tr("Online"), None, lambda p: _below(each.value for each in p.fields.channels)),
            (tr("Household"), MergeField.HOUSEHOLD, lambda p: p.fields.household),
            (
                tr("Sent by"),
                MergeField.SENT_BY,
                lambda p: p.referred_by.name if p.referred_by else "",
            ),
            (tr("Check in"), MergeField.CHECK_IN, lambda p: self._check_in(p.check_in)),
            (tr("Photo"), MergeField.PHOTO, lambda p: tr("A photo") if p.fields.photo else ""),
            (tr("Remember"), None, lambda p: _below(p.fields.remember)),
            (tr("Tags"), None, lambda p: ", ".join(p.fields.tags)),
            (tr("Bought"), None, lambda p: _below(each.what for each in p.bought)),
            (tr("More"), None, lambda p: _below(": ".join(pair) for pair in p.fields.custom)),
            (tr("History"), None, self._history),
        )

    def _day(self, day: PartialDate | None) -> str:
        if day is None:
            return ""
        if day.year is None:
            return self.words.month_and_day(day.in_year(2000))
        return self.words.day(day.in_year(day.year))

    def _dates(self, person: Person) -> str:
        return _below(f"{each.label}: {self._day(each.on)}" for each in person.fields.dates)

    def _check_in(self, plan: CheckIn | None) -> str:
        if plan is None:
            return ""
        said = self.words.day(plan.due_on)
        if plan.every:
            every = rhythm(Interval.parse(plan.every))
            said = tr("{rhythm}, next {day}").format(rhythm=every, day=said)
        return _below([said, plan.reason] if plan.reason else [said])

    def _history(self, person: Person) -> str:
        parts = []
        if person.calls:
            parts.append(tr("%n calls", "", person.calls))
        if person.promises:
            parts.append(tr("%n promises", "", person.promises))
        return ", ".join(parts)


def _below(texts: Iterable[str]) -> str:
    return "\n".join(filter(None, texts))
