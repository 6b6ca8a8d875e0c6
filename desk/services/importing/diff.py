"""Compares a person of a file with the one on the desk.

Blanks never overwrite, and lists only gain items; so importing a file twice changes nothing the
second time.
"""

from collections.abc import Callable, Collection, Hashable, Iterable
from typing import Any

from desk.domain.names import words_of_person
from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import (
    COLUMN_FIELDS,
    FIELDS,
    LIST_FIELDS,
    Address,
    Channel,
    FieldKind,
    ImportantDate,
    PersonFields,
    Photo,
)
from desk.domain.phone_numbers import NumberMatch, PhoneNumber, normalise, same_number
from desk.domain.text_folding import fold
from desk.record import record, replace


@record(frozen=True, slots=True)
class FieldDifference:
    """One value in which the file differs. `ours` is "" where the desk has no value."""

    field: str  # a field of PersonFields; that of a list once for each item it would gain
    theirs: str  # as the preview shows it
    ours: str


def compare(theirs: PersonFields, ours: PersonFields, region: str = "ZZ") -> list[FieldDifference]:
    """Return the changes that importing `theirs` would make in `ours`; empty without any.

    `region` is the owner's, for numbers without a country. A UID is no difference.
    """
    found = []
    for field, value in _changes(theirs, ours, region).items():
        if FIELDS[field].kind is FieldKind.LIST:
            found += [FieldDifference(field, shown(item), "") for item in value]
        elif field != "uid":
            found.append(FieldDifference(field, shown(value), shown(getattr(ours, field))))
    return found


def merged(ours: PersonFields, theirs: PersonFields, region: str = "ZZ") -> PersonFields:
    """Return `ours` with all changes from `theirs`; only differing single values are lost."""
    changes: dict[str, Any] = {}
    for field, value in _changes(theirs, ours, region).items():
        is_list = FIELDS[field].kind is FieldKind.LIST
        changes[field] = (*getattr(ours, field), *value) if is_list else value
    return replace(ours, **changes) if changes else ours


def without(fields: PersonFields, rejected: Collection[FieldDifference]) -> PersonFields:
    """Return `fields` without the values of these differences."""
    changes: dict[str, Any] = {}
    for field, gone in _by_field(rejected).items():
        value = getattr(fields, field)
        if isinstance(value, tuple):
            changes[field] = tuple(item for item in value if shown(item) not in gone)
        else:
            changes[field] = getattr(_EMPTY, field)
    return replace(fields, **changes)


_EMPTY = PersonFields()


def _by_field(differences: Iterable[FieldDifference]) -> dict[str, set[str]]:
    fields: dict[str, set[str]] = {}
    for each in differences:
        fields.setdefault(each.field, set()).add(each.theirs)
    return fields


def shown(value: object) -> str:
    """Return a value, or an item of a list, as one line of the preview."""
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, PartialDate):
        return value.iso()
    if isinstance(value, Photo):
        return f"{value.media_type}, {len(value.data):,} bytes"
    if isinstance(value, Address):
        parts = (value.po_box, value.extra, value.street, value.city, value.region)
        return ", ".join(filter(None, (*parts, value.postcode, value.country))).replace("\n", ", ")
    if isinstance(value, ImportantDate):
        return f"{value.label} {value.on.iso()}".strip()
    if isinstance(value, Channel):
        return value.value if value.kind == "url" else f"{value.kind} {value.value}"
    if isinstance(value, tuple):
        return ": ".join(filter(None, map(str, value)))
    return str(getattr(value, "raw", None) or getattr(value, "address", None) or value)


def _changes(theirs: PersonFields, ours: PersonFields, region: str) -> dict[str, Any]:
    """Return the single values to set and the items to add, by field."""
    changes: dict[str, Any] = {}
    flags: dict[str, Any] = {}
    for each in COLUMN_FIELDS:
        value = getattr(theirs, each.name)
        known = getattr(ours, each.name)
        if value and value != known and _says_more(each.name, value, known, theirs, ours):
            (flags if each.kind is FieldKind.FLAG else changes)[each.name] = value
    for each in LIST_FIELDS:
        items = getattr(theirs, each.name)
        known = getattr(ours, each.name)
        if items and items != known:
            if each.name == "phones":
                new = _new_phones(theirs, ours, region)
            else:
                new = _not_in(items, known, _KEYS.get(each.name, _itself))
            if new:
                changes[each.name] = new
    if theirs.photo and theirs.photo != ours.photo:
        changes["photo"] = theirs.photo
    if theirs.uid and not ours.uid:
        changes["uid"] = theirs.uid
    return changes | flags


def _says_more(
    field: str, value: Any, known: Any, theirs: PersonFields, ours: PersonFields
) -> bool:
    if field == "formatted":
        # A whole name counts only from a file that has no parts of it.
        if theirs.given or theirs.family:
            return False
        return words_of_person(theirs) != words_of_person(ours)
    if isinstance(value, PartialDate) and known is not None and value.year is None:
        return (value.month, value.day) != (known.month, known.day)
    return True


def _itself(item: Any) -> Hashable:
    return item  # type: ignore[no-any-return]


def _address_key(address: Address) -> Hashable:
    return " ".join(fold(shown(address)).replace(",", " ").split())


def _spaced(text: str) -> str:
    return " ".join(text.split())


# What two items of a list must share to count as one; where it is not here, all of it.
_KEYS: dict[str, Callable[[Any], Hashable]] = {
    "emails": lambda email: email.address.casefold(),
    "addresses": _address_key,
    "channels": lambda channel: (channel.kind, channel.value.casefold()),
    "dates": lambda date: (fold(date.label), date.on.month, date.on.day),
    "tags": fold,
    "notes": _spaced,
    "remember": _spaced,
}


def _not_in(
    theirs: Iterable[object], ours: Iterable[object], key: Callable[[Any], Hashable]
) -> list[object]:
    known = {key(thing) for thing in ours}
    new = []
    for thing in theirs:
        if key(thing) not in known:
            known.add(key(thing))
            new.append(thing)
    return new


def _new_phones(theirs: PersonFields, ours: PersonFields, region: str) -> list[object]:
    typed = {phone.raw for phone in ours.phones}
    unknown = [phone for phone in theirs.phones if phone.raw not in typed]
    if not unknown:
        return []
    known = [normalise(phone.raw, region) for phone in ours.phones]
    new: list[object] = []
    for phone in unknown:
        number = normalise(phone.raw, region)
        if not any(same_phone(number, other) for other in known):
            known.append(number)
            new.append(phone)
    return new


def same_phone(one: PhoneNumber, other: PhoneNumber) -> bool:
    """Return whether both reach the same line and extension; one may lack its country code."""
    if one.extension != other.extension:
        return False
    if not one.digits and not other.digits:
        return one.raw.strip().casefold() == other.raw.strip().casefold()
    return same_number(one, other) is not NumberMatch.NO
