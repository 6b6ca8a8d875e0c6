"""What a file says of a person that the desk does not know yet.

Blanks never overwrite, and lists only gain what is not in them; so a file read twice changes
nothing the second time.
"""

from collections.abc import Callable, Collection, Hashable, Iterable
from dataclasses import dataclass, replace

from desk.domain.partial_dates import PartialDate
from desk.domain.phone_numbers import Match, PhoneNumber, normalise, same_number
from desk.domain.text_folding import fold
from desk.formats.names import draft_words
from desk.formats.parsed import AddressDraft, ChannelDraft, DateDraft, PersonDraft, PhotoDraft

_SINGLE = (
    "prefix",
    "given",
    "middle",
    "family",
    "suffix",
    "nickname",
    "say_as",
    "business",
    "role",
)


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One thing the file knows otherwise. `ours` is "" where the desk knows nothing of it."""

    field: str  # a field of PersonDraft; that of a list once for each thing it would gain
    theirs: str  # as the preview shows it
    ours: str


def compare(draft: PersonDraft, existing: PersonDraft, region: str = "ZZ") -> list[FieldDifference]:
    """What taking `draft` in would change of `existing`; nothing when they are the same.

    `region` is the owner's, for numbers typed without a country. `uid` is no difference.
    """
    found = [
        FieldDifference(field, getattr(draft, field), getattr(existing, field))
        for field in _changed(draft, existing)
    ]
    if day := _birthday(draft, existing):
        ours = existing.birthday.iso() if existing.birthday else ""
        found.append(FieldDifference("birthday", day.iso(), ours))
    for field, things in _gained(draft, existing, region).items():
        found += [FieldDifference(field, shown(thing), "") for thing in things]
    if draft.photo and draft.photo != existing.photo:
        ours = shown(existing.photo) if existing.photo else ""
        found.append(FieldDifference("photo", shown(draft.photo), ours))
    if draft.starred and not existing.starred:
        found.append(FieldDifference("starred", "yes", ""))
    return found


def merged(existing: PersonDraft, draft: PersonDraft, region: str = "ZZ") -> PersonDraft:
    """`existing` with everything `draft` knows better or more of; nothing is lost but old words."""
    changes: dict[str, object] = {
        field: getattr(draft, field) for field in _changed(draft, existing)
    }
    for field, things in _gained(draft, existing, region).items():
        changes[field] = (*getattr(existing, field), *things)
    if day := _birthday(draft, existing):
        changes["birthday"] = day
    if draft.photo:
        changes["photo"] = draft.photo
    if draft.starred:
        changes["starred"] = True
    if draft.uid and not existing.uid:
        changes["uid"] = draft.uid
    return replace(existing, **changes)  # type: ignore[arg-type]


def without(draft: PersonDraft, kept: Collection[FieldDifference]) -> PersonDraft:
    """`draft` without what these differences would change: there ours stays."""
    changes: dict[str, object] = {}
    for field, gone in _by_field(kept).items():
        value = getattr(draft, field)
        if isinstance(value, tuple):
            changes[field] = tuple(thing for thing in value if shown(thing) not in gone)
        elif field in ("birthday", "photo"):
            changes[field] = None
        else:
            changes[field] = False if field == "starred" else ""
    return replace(draft, **changes)  # type: ignore[arg-type]


def _by_field(differences: Iterable[FieldDifference]) -> dict[str, set[str]]:
    fields: dict[str, set[str]] = {}
    for each in differences:
        fields.setdefault(each.field, set()).add(each.theirs)
    return fields


def shown(thing: object) -> str:
    """A thing of a list on one line, for a preview."""
    if isinstance(thing, PhotoDraft):
        return f"{thing.media_type}, {len(thing.data):,} bytes"
    if isinstance(thing, AddressDraft):
        parts = (thing.po_box, thing.extra, thing.street, thing.city, thing.region)
        return ", ".join(filter(None, (*parts, thing.postcode, thing.country))).replace("\n", ", ")
    if isinstance(thing, DateDraft):
        return f"{thing.label} {thing.on.iso()}".strip()
    if isinstance(thing, ChannelDraft):
        return thing.value if thing.kind == "url" else f"{thing.kind} {thing.value}"
    if isinstance(thing, tuple):
        return ": ".join(filter(None, map(str, thing)))
    return str(getattr(thing, "raw", None) or getattr(thing, "address", None) or thing)


def _changed(draft: PersonDraft, existing: PersonDraft) -> list[str]:
    fields = []
    for field in _SINGLE:
        theirs = getattr(draft, field)
        if theirs and theirs != getattr(existing, field):
            fields.append(field)
    # A whole name counts only from a file that has no parts of it.
    whole = draft.formatted and not (draft.given or draft.family)
    if (
        whole
        and draft.formatted != existing.formatted
        and draft_words(draft) != draft_words(existing)
    ):
        fields.append("formatted")
    return fields


def _birthday(draft: PersonDraft, existing: PersonDraft) -> PartialDate | None:
    """The draft's birthday if it says more or other than ours."""
    theirs, ours = draft.birthday, existing.birthday
    if theirs is None or theirs == ours:
        return None
    if ours and theirs.year is None and (theirs.month, theirs.day) == (ours.month, ours.day):
        return None
    return theirs


def _gained(draft: PersonDraft, existing: PersonDraft, region: str) -> dict[str, list[object]]:
    keys: dict[str, Callable[[object], Hashable]] = {
        "emails": lambda e: e.address.casefold(),  # type: ignore[attr-defined]
        "addresses": _address_key,
        "channels": lambda c: (c.kind, c.value.casefold()),  # type: ignore[attr-defined]
        "dates": lambda d: (fold(d.label), d.on.month, d.on.day),  # type: ignore[attr-defined]
        "tags": lambda tag: fold(str(tag)),
        "notes": lambda note: _spaced(str(note)),
        "remember": lambda line: _spaced(str(line)),
        "custom": lambda pair: pair,
        "unknown": lambda line: line,
    }
    gained: dict[str, list[object]] = {}
    phones = _new_phones(draft, existing, region)
    if phones:
        gained["phones"] = phones
    for field, key in keys.items():
        theirs = getattr(draft, field)
        if theirs and theirs != getattr(existing, field):
            things = _not_in(theirs, getattr(existing, field), key)
            if things:
                gained[field] = things
    return gained


def _not_in(
    theirs: Iterable[object], ours: Iterable[object], key: Callable[[object], Hashable]
) -> list[object]:
    known = {key(thing) for thing in ours}
    new = []
    for thing in theirs:
        if key(thing) not in known:
            known.add(key(thing))
            new.append(thing)
    return new


def _new_phones(draft: PersonDraft, existing: PersonDraft, region: str) -> list[object]:
    typed = {phone.raw for phone in existing.phones}
    theirs = [phone for phone in draft.phones if phone.raw not in typed]
    if not theirs:
        return []
    known = [normalise(phone.raw, region) for phone in existing.phones]
    new: list[object] = []
    for phone in theirs:
        number = normalise(phone.raw, region)
        if not any(same_phone(number, other) for other in known):
            known.append(number)
            new.append(phone)
    return new


def same_phone(one: PhoneNumber, other: PhoneNumber) -> bool:
    """One and the same line with the same extension, also when a country code is missing."""
    if one.extension != other.extension:
        return False
    if not one.digits and not other.digits:
        return one.raw.strip().casefold() == other.raw.strip().casefold()
    return same_number(one, other) is not Match.NO


def _address_key(address: object) -> Hashable:
    assert isinstance(address, AddressDraft)
    return " ".join(fold(shown(address)).replace(",", " ").split())


def _spaced(text: str) -> str:
    return " ".join(text.split())
