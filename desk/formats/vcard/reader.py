"""vCard 2.1, 3.0 and 4.0 files read into drafts.

A card that cannot be used becomes a problem with its line and reason; the others go in. What no
field here stands for is kept as a whole content line. Nothing a card names is opened or fetched.
"""

from collections.abc import Callable

from desk.domain.partial_dates import PartialDate
from desk.errors import Cancelled
from desk.formats.channels import PROPERTIES, kind_from_impp, service_of
from desk.formats.dates import day_in_vcard
from desk.formats.parsed import (
    AddressDraft,
    ChannelDraft,
    DateDraft,
    EmailDraft,
    FileKind,
    ParsedFile,
    PersonDraft,
    PhoneDraft,
    PhotoDraft,
    Problem,
    Progress,
)
from desk.formats.vcard.escaping import escaped, parts_of, split_raw, unescaped
from desk.formats.vcard.labels import label_from, label_from_apple
from desk.formats.vcard.lexer import Card, CardFile, ContentLine, PropertyHead
from desk.formats.vcard.photo import photo_in
from desk.messages import message

NO_NAME = message("This card has no name and no number.")
NO_CARD = message("There is no vCard in this file: no line says BEGIN:VCARD.")
DEPARTMENT = "Department"  # the label under which the units of ORG are kept

_STEP = 200  # cards between two calls of progress
# What belongs to the file, not to the person.
_ENVELOPE = frozenset({"BEGIN", "END", "VERSION", "PROFILE", "PRODID", "REV"})
_ANNIVERSARIES = frozenset(
    {
        "ANNIVERSARY",
        "X-ANNIVERSARY",
        "X-EVOLUTION-ANNIVERSARY",
        "X-MS-ANNIVERSARY",
        "X-KADDRESSBOOK-X-ANNIVERSARY",
        "X-WAB-WEDDING-ANNIVERSARY",
    }
)
_PHONETIC = ("X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME")
SYSTEM_TAGS = frozenset({"mycontacts", "my contacts"})  # Google puts everybody into it


def read_vcards(data: bytes, name: str, *, progress: Progress | None = None) -> ParsedFile:
    """Every card of `data` (the bytes of the file called `name`) as a draft or a problem.

    `progress(done, total)` is called every few hundred cards and at the end; when it returns
    False, `Cancelled` is raised. Bad input raises nothing.
    """
    file = CardFile(data)
    total = len(file)
    drafts: list[PersonDraft] = []
    problems: list[Problem] = []
    for entry, card in enumerate(file, 1):
        draft = _Collected(card).draft(entry)
        if is_nobody(draft):
            problems.append(Problem(entry, card.line, NO_NAME))
        else:
            drafts.append(draft)
        if progress is not None and entry % _STEP == 0 and not progress(entry, total):
            raise Cancelled
    if not total:
        problems.append(Problem(0, 1, NO_CARD))
    if progress is not None and not progress(total, total):
        raise Cancelled
    return ParsedFile(name, FileKind.VCARD, total, tuple(drafts), tuple(problems))


def is_nobody(draft: PersonDraft) -> bool:
    """Nothing by which an owner could tell who is meant."""
    return not (
        draft.given
        or draft.family
        or draft.phones
        or draft.formatted
        or draft.business
        or draft.emails
        or draft.nickname
        or draft.middle
    )


class _Collected:
    """One card while its lines are read, in the order of the file."""

    def __init__(self, card: Card) -> None:
        self._line = card.line
        self._lines = card.lines
        self._old = card.version.startswith("2")
        self._labels: dict[str, str] = {}
        self._label_used: set[str] = set()
        self._text: dict[str, str] = {}  # single values, by field
        self._name: list[str] | None = None
        self._phones: list[PhoneDraft] = []
        self._emails: list[EmailDraft] = []
        self._addresses: list[AddressDraft] = []
        self._channels: list[ChannelDraft] = []
        self._birthday: PartialDate | None = None
        self._dates: list[DateDraft] = []
        self._tags: dict[str, None] = {}  # in order, each once
        self._notes: list[str] = []
        self._remember: list[str] = []
        self._custom: list[tuple[str, str]] = []
        self._photo: PhotoDraft | None = None
        self._phonetic: dict[str, str] = {}
        self._starred = False
        self._later: list[ContentLine] = []  # kept as whole lines unless they turn out to be needed

    def draft(self, entry: int) -> PersonDraft:
        for line in self._lines:
            if line.head.group and line.head.name == "X-ABLABEL":
                label = label_from_apple(unescaped(line.value).strip())
                self._labels[line.head.group.lower()] = label
        for line in self._lines:
            read = _READERS.get(line.head.name)
            if read is None:
                if line.head.name not in _ENVELOPE:
                    self._later.append(line)
            elif not read(self, line.head, line.value):
                self._later.append(line)
        unknown = self._unknown()  # may find the role among them
        family, given, middle, prefix, suffix = self._name or [""] * 5
        text = self._text
        return PersonDraft(
            entry=entry,
            line=self._line,
            prefix=prefix,
            given=given,
            middle=middle,
            family=family,
            suffix=suffix,
            nickname=text.get("nickname", ""),
            formatted=text.get("formatted", ""),
            say_as=" ".join(self._phonetic[key] for key in _PHONETIC if key in self._phonetic),
            business=text.get("business", ""),
            role=text.get("role", ""),
            phones=tuple(self._phones),
            emails=tuple(self._emails),
            addresses=tuple(self._addresses),
            channels=tuple(self._channels),
            birthday=self._birthday,
            dates=tuple(self._dates),
            tags=tuple(self._tags),
            notes=tuple(self._notes),
            remember=tuple(self._remember),
            custom=tuple(self._custom),
            unknown=unknown,
            photo=self._photo,
            uid=text.get("uid", ""),
            starred=self._starred,
        )

    def _unknown(self) -> tuple[str, ...]:
        """Lines nobody understood; an X-ABLabel among them only where it labels one of those."""
        if not self._later:
            return ()
        groups = {x.head.group.lower() for x in self._later if x.head.name != "X-ABLABEL"}
        kept = []
        for line in self._later:
            head = line.head
            group = head.group.lower()
            if head.name == "X-ABLABEL" and group in self._label_used and group not in groups:
                continue
            if head.name == "ROLE" and self._single("role", line.value):
                continue
            kept.append(line.text())
        return tuple(kept)

    def _label(self, head: PropertyHead) -> str:
        group = head.group.lower()
        if group and group in self._labels:
            self._label_used.add(group)
            return self._labels[group] or label_from(head.types)
        return label_from(head.types)

    def _single(self, field: str, value: str) -> bool:
        """The first of several wins; the others stay whole lines. Blank ones say nothing."""
        text = unescaped(value).strip()
        if text and field in self._text:
            return False
        if text:
            self._text[field] = text
        return True

    def _read_formatted(self, head: PropertyHead, value: str) -> bool:
        # RFC 9554: Desk made this name from the parts because vCard 4.0 demands one
        derived = head.param("DERIVED").lower() == "true"
        return derived or self._single("formatted", value)

    def _read_name(self, head: PropertyHead, value: str) -> bool:
        parts = parts_of(value, 5, lists=not self._old)
        if self._name is not None and any(parts):
            return False
        if any(parts):
            self._name = parts
        return True

    def _read_nickname(self, head: PropertyHead, value: str) -> bool:
        listed = (unescaped(one).strip() for one in split_raw(value, ","))
        return self._single("nickname", escaped(", ".join(one for one in listed if one)))

    def _read_org(self, head: PropertyHead, value: str) -> bool:
        units = [unescaped(one).strip() for one in split_raw(value, ";")]
        if not any(units):
            return True
        if "business" in self._text:
            return False
        self._text["business"] = units[0]
        self._custom += [(DEPARTMENT, unit) for unit in units[1:] if unit]
        return True

    def _read_title(self, head: PropertyHead, value: str) -> bool:
        return self._single("role", value)

    def _read_uid(self, head: PropertyHead, value: str) -> bool:
        return self._single("uid", value)

    def _read_phone(self, head: PropertyHead, value: str) -> bool:
        typed = _without_scheme(unescaped(value), "tel:")
        if typed:
            self._phones.append(PhoneDraft(typed, self._label(head), _preferred(head)))
        return True

    def _read_email(self, head: PropertyHead, value: str) -> bool:
        address = _without_scheme(unescaped(value), "mailto:")
        if address:
            self._emails.append(EmailDraft(address, self._label(head), _preferred(head)))
        return True

    def _read_address(self, head: PropertyHead, value: str) -> bool:
        box, extra, street, city, region, postcode, country = parts_of(value, 7, lists=False)
        if box or extra or street or city or region or postcode or country:
            label = self._label(head)
            self._addresses.append(
                AddressDraft(street, extra, box, city, region, postcode, country, label)
            )
        return True

    def _read_url(self, head: PropertyHead, value: str) -> bool:
        return self._channel("url", unescaped(value), head)

    def _read_impp(self, head: PropertyHead, value: str) -> bool:
        kind, rest = kind_from_impp(unescaped(value).strip(), head.param("X-SERVICE-TYPE"))
        return self._channel(kind, rest, head)

    def _read_profile(self, head: PropertyHead, value: str) -> bool:
        kind = head.param("SERVICE-TYPE") or (head.types[0] if head.types else "profile")
        if value.strip():
            label = self._group_label(head)
            self._channels.append(ChannelDraft(kind.lower(), unescaped(value).strip(), label))
        return True

    def _read_service(self, head: PropertyHead, value: str) -> bool:
        return self._channel(service_of(head.name), unescaped(value), head)

    def _channel(self, kind: str, value: str, head: PropertyHead) -> bool:
        if value.strip():
            self._channels.append(ChannelDraft(kind, value.strip(), self._label(head)))
        return True

    def _group_label(self, head: PropertyHead) -> str:
        return self._label(head) if head.group else ""

    def _read_birthday(self, head: PropertyHead, value: str) -> bool:
        day = day_in_vcard(value, head.param("X-APPLE-OMIT-YEAR"))
        if day is None or self._birthday is not None:
            return not value.strip()
        self._birthday = day
        return True

    def _read_anniversary(self, head: PropertyHead, value: str) -> bool:
        return self._date("anniversary", head, value)

    def _read_apple_date(self, head: PropertyHead, value: str) -> bool:
        return self._date(self._group_label(head), head, value)

    def _date(self, label: str, head: PropertyHead, value: str) -> bool:
        day = day_in_vcard(value, head.param("X-APPLE-OMIT-YEAR"))
        if day is None:
            return not value.strip()
        self._dates.append(DateDraft(label, day))
        return True

    def _read_tags(self, head: PropertyHead, value: str) -> bool:
        for raw in split_raw(value, ","):
            tag = unescaped(raw).strip()
            if tag and tag.lower() not in SYSTEM_TAGS:
                self._tags[tag] = None
        return True

    def _read_note(self, head: PropertyHead, value: str) -> bool:
        return self._append(self._notes, value)

    def _read_remember(self, head: PropertyHead, value: str) -> bool:
        return self._append(self._remember, value)

    def _append(self, lines: list[str], value: str) -> bool:
        text = unescaped(value).strip()
        if text:
            lines.append(text)
        return True

    def _read_custom(self, head: PropertyHead, value: str) -> bool:
        label, text = parts_of(value, 2, lists=False)
        if text:
            self._custom.append((label, text))
        return True

    def _read_starred(self, head: PropertyHead, value: str) -> bool:
        self._starred = value.strip().lower() in ("true", "1", "yes")
        return True

    def _read_phonetic(self, head: PropertyHead, value: str) -> bool:
        text = unescaped(value).strip()
        if text:
            known = self._phonetic.get(head.name)
            self._phonetic[head.name] = f"{known} {text}" if known else text
        return True

    def _read_photo(self, head: PropertyHead, value: str) -> bool:
        if not value.strip():
            return True
        photo = None if self._photo else photo_in(head, value)
        if photo is None:
            return False  # a second one, or one by URL: never fetched
        self._photo = photo
        return True


def _without_scheme(text: str, scheme: str) -> str:
    text = text.strip()
    if text[: len(scheme)].lower() == scheme:
        return text[len(scheme) :].strip() or text
    return text


def _preferred(head: PropertyHead) -> bool:
    return head.param("PREF") == "1" or any(word.lower() == "pref" for word in head.types)


_READERS: dict[str, Callable[[_Collected, PropertyHead, str], bool]] = {
    "FN": _Collected._read_formatted,
    "N": _Collected._read_name,
    "NICKNAME": _Collected._read_nickname,
    "ORG": _Collected._read_org,
    "TITLE": _Collected._read_title,
    "UID": _Collected._read_uid,
    "TEL": _Collected._read_phone,
    "EMAIL": _Collected._read_email,
    "ADR": _Collected._read_address,
    "URL": _Collected._read_url,
    "IMPP": _Collected._read_impp,
    "SOCIALPROFILE": _Collected._read_profile,
    "X-SOCIALPROFILE": _Collected._read_profile,
    "BDAY": _Collected._read_birthday,
    "X-ABDATE": _Collected._read_apple_date,
    "CATEGORIES": _Collected._read_tags,
    "NOTE": _Collected._read_note,
    "PHOTO": _Collected._read_photo,
    "X-DESK-REMEMBER": _Collected._read_remember,
    "X-DESK-FIELD": _Collected._read_custom,
    "X-DESK-STARRED": _Collected._read_starred,
    **dict.fromkeys(_ANNIVERSARIES, _Collected._read_anniversary),
    **dict.fromkeys(PROPERTIES, _Collected._read_service),
    **dict.fromkeys(_PHONETIC, _Collected._read_phonetic),
}
