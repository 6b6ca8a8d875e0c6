"""Matching of the people in a file with those on the desk."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desk.domain.names import NameWords, are_similar, words_of_person
from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import PersonFields
from desk.domain.phone_numbers import SUFFIX_LENGTH, PhoneNumber, normalise
from desk.domain.text_folding import fold
from desk.services.importing.diff import same_phone

_NOT_PLAIN = re.compile(r"[A-Za-z;,#*]|[^\x00-\x7f]")
_NOT_DIGIT = re.compile(r"\D+")


@dataclass(slots=True)
class _Facts:
    """What tells two people of one name apart."""

    birthday: PartialDate | None
    streets: frozenset[str]  # folded
    towns: frozenset[str]  # folded
    custom: dict[str, str]  # the owner's own fields, folded

    def contradict(self, other: "_Facts") -> bool:
        """Return whether something that both have differs."""
        born, other_born = self.birthday, other.birthday
        if born is not None and other_born is not None:
            years = {born.year, other_born.year} - {None}
            same_day = (born.month, born.day) == (other_born.month, other_born.day)
            if not same_day or len(years) > 1:
                return True
        for some, others in ((self.streets, other.streets), (self.towns, other.towns)):
            if some and others and some.isdisjoint(others):
                return True
        return any(other.custom.get(label, value) != value for label, value in self.custom.items())


@dataclass(slots=True)
class _StoredPerson:
    uid: str
    name: NameWords
    phones: dict[str, str]  # as typed -> `_phone_key`
    emails: frozenset[str]  # casefolded
    facts: "_Facts | None"  # None if there are none, as of most people


class PeopleIndex:
    """People by id, found by the fields of a card or row.

    A name, a number or an email alone is not enough: households share numbers, and two different
    names with one number are two people. A card is matched, in this order, with the person

    - with the same UID, unless name, numbers and emails all differ;
    - with the same name and a common number or email, or if one side has neither and nothing that
      both have differs: birthday, street, town, a field of the owner's own;
    - with a common number or email and a similar name ("Kessler", "Ruth Kessler");
    - with the same number, if one side has no name and nobody else has that number.

    If both have a UID and the UIDs differ, only the same name with a common number or email counts.
    """

    def __init__(self, existing: Iterable[tuple[int, PersonFields]], region: str = "ZZ") -> None:
        self._region = region
        self._known: dict[int, _StoredPerson] = {}
        self._by_uid: dict[str, list[int]] = {}
        self._by_name: dict[NameWords, list[int]] = {}
        self._by_phone: dict[str, list[int]] = {}
        self._by_email: dict[str, list[int]] = {}
        self._numbers: dict[str, PhoneNumber] = {}
        self._last: tuple[PersonFields, _StoredPerson] | None = None  # looked up, then often added
        for person_id, fields in existing:
            self.add(person_id, fields)

    def __len__(self) -> int:
        return len(self._known)

    def add(self, person_id: int, fields: PersonFields) -> None:
        """Add a person, or replace the one with this id."""
        known = self._known[person_id] = self._as_known(fields)
        if known.uid:
            self._by_uid.setdefault(known.uid, []).append(person_id)
        if known.name:
            self._by_name.setdefault(known.name, []).append(person_id)
        for key in known.phones.values():
            self._by_phone.setdefault(key, []).append(person_id)
        for email in known.emails:
            self._by_email.setdefault(email, []).append(person_id)

    def find(self, fields: PersonFields) -> int | None:
        """Return the id of the likeliest matching person, or None."""
        return next(iter(self.find_all(fields)), None)

    def find_all(self, fields: PersonFields) -> list[int]:
        """Return all matching people, the likeliest first; several if they are alike.

        An import takes the first that it would not change, or else the first.
        """
        wanted = self._as_known(fields)
        found = [*self._by_same_uid(wanted), *self._by_same_name(wanted)]
        return list(dict.fromkeys(found or self._by_contact(wanted)))

    def find_sharing(self, fields: PersonFields) -> list[int]:
        """Return the people with a number or email of `fields`; none if those have a name."""
        wanted = self._as_known(fields)
        return [] if wanted.name else list(dict.fromkeys(self._sharing(wanted)))

    def _as_known(self, fields: PersonFields) -> _StoredPerson:
        if self._last is None or self._last[0] is not fields:
            self._last = fields, self._described(fields)
        return self._last[1]

    def _described(self, fields: PersonFields) -> _StoredPerson:
        return _StoredPerson(
            fields.uid,
            words_of_person(fields),
            {phone.raw: _phone_key(phone.raw, self._region) for phone in fields.phones},
            frozenset(email.address.casefold() for email in fields.emails),
            _facts_of(fields),
        )

    def _by_same_uid(self, wanted: _StoredPerson) -> Iterator[int]:
        for person_id in self._by_uid.get(wanted.uid, ()):
            known = self._known[person_id]
            named = bool(wanted.name and known.name)
            # Files copied by hand carry one uid for several people.
            alike = not named or set(wanted.name) & set(known.name) or self._share(wanted, known)
            if known.uid == wanted.uid and alike:
                yield person_id

    def _by_same_name(self, wanted: _StoredPerson) -> list[int]:
        sharing, alone = [], []
        for person_id in self._by_name.get(wanted.name, ()):
            known = self._known[person_id]
            if known.name != wanted.name:
                continue
            if self._share(wanted, known):
                sharing.append(person_id)
            elif (
                not _uids_differ(wanted, known)
                and not ((wanted.phones or wanted.emails) and (known.phones or known.emails))
                and not (wanted.facts and known.facts and wanted.facts.contradict(known.facts))
            ):
                alone.append(person_id)
        return sharing or alone

    def _by_contact(self, wanted: _StoredPerson) -> list[int]:
        candidates = list(dict.fromkeys(self._sharing(wanted)))
        similar, same, nameless = [], [], []
        for person_id in candidates:
            known = self._known[person_id]
            if _uids_differ(wanted, known):
                continue
            if are_similar(wanted.name, known.name):
                similar.append(person_id)
            elif wanted.name == known.name:  # neither has one
                same.append(person_id)
            elif not wanted.name or not known.name:
                nameless.append(person_id)
        return similar or same or (nameless if len(candidates) == 1 else [])

    def _sharing(self, wanted: _StoredPerson) -> Iterator[int]:
        for typed, key in wanted.phones.items():
            for person_id in self._by_phone.get(key, ()):
                if self._share_phone({typed: key}, self._known[person_id].phones):
                    yield person_id
        for email in wanted.emails:
            for person_id in self._by_email.get(email, ()):
                if email in self._known[person_id].emails:
                    yield person_id

    def _share(self, one: _StoredPerson, other: _StoredPerson) -> bool:
        return bool(one.emails & other.emails) or self._share_phone(one.phones, other.phones)

    def _share_phone(self, some: dict[str, str], others: dict[str, str]) -> bool:
        if not some.keys().isdisjoint(others):
            return True
        return any(
            key == other_key and same_phone(self._number(typed), self._number(other))
            for typed, key in some.items()
            for other, other_key in others.items()
        )

    def _number(self, typed: str) -> PhoneNumber:
        number = self._numbers.get(typed)
        if number is None:
            number = self._numbers[typed] = normalise(typed, self._region)
        return number


def _uids_differ(one: _StoredPerson, other: _StoredPerson) -> bool:
    """Return whether both have a UID and they differ: two cards of one address book."""
    return bool(one.uid and other.uid and one.uid != other.uid)


def _facts_of(fields: PersonFields) -> _Facts | None:
    if fields.birthday is None and not fields.addresses and not fields.custom:
        return None
    return _Facts(
        fields.birthday,
        frozenset(fold(a.street).strip() for a in fields.addresses if a.street.strip()),
        frozenset(fold(a.city).strip() for a in fields.addresses if a.city.strip()),
        {fold(label): fold(value).strip() for label, value in fields.custom},
    )


def _phone_key(typed: str, region: str) -> str:
    """Return a key that equal numbers share; it is cheap to compute for every number."""
    if _NOT_PLAIN.search(typed):  # an extension, letters, other digits
        number = normalise(typed, region)
        return number.reversed_digits[:SUFFIX_LENGTH] or typed.strip().casefold()
    digits = _NOT_DIGIT.sub("", typed)
    return digits[: -SUFFIX_LENGTH - 1 : -1] or typed
