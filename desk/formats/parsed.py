"""What a file says about a person, before anything is stored.

A draft is what every reader (vCard, CSV, JSON) hands out and every writer takes in. It knows
nothing of the database; the preview compares drafts with stored people.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from desk.domain.partial_dates import PartialDate

Progress = Callable[[int, int], bool]
"""Called with (done, of how many); False stops, and nothing is changed."""


def always(done: int, of: int) -> bool:
    """The Progress of whoever does not ask for any."""
    return True


@dataclass(frozen=True, slots=True)
class PhoneDraft:
    raw: str  # as written in the file, never empty
    label: str = ""  # "mobile", "work", "home", or the owner's own word
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class EmailDraft:
    address: str
    label: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class AddressDraft:
    street: str = ""  # may hold several lines
    extra: str = ""  # flat, suite
    po_box: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class ChannelDraft:
    """Another way to reach the person: a web page, a chat name."""

    kind: str  # "url", "impp", or a service's name in lower case
    value: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class DateDraft:
    label: str  # "anniversary", or the owner's own word
    on: PartialDate


@dataclass(frozen=True, slots=True)
class PhotoDraft:
    media_type: str  # "image/jpeg"
    data: bytes


@dataclass(frozen=True, slots=True)
class PersonDraft:
    entry: int  # 1-based place of the card or row in its file
    line: int  # 1-based first line of the entry in the file
    prefix: str = ""
    given: str = ""
    middle: str = ""
    family: str = ""
    suffix: str = ""
    nickname: str = ""
    formatted: str = ""  # the name as the file writes it whole (FN), used when no part is given
    say_as: str = ""  # how to say the name
    business: str = ""
    role: str = ""  # title or job at the business
    phones: tuple[PhoneDraft, ...] = ()
    emails: tuple[EmailDraft, ...] = ()
    addresses: tuple[AddressDraft, ...] = ()
    channels: tuple[ChannelDraft, ...] = ()
    birthday: PartialDate | None = None
    dates: tuple[DateDraft, ...] = ()
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    remember: tuple[str, ...] = ()
    custom: tuple[tuple[str, str], ...] = ()  # (label, value)
    unknown: tuple[str, ...] = ()  # whole unfolded vCard content lines nobody here understands
    photo: PhotoDraft | None = None
    uid: str = ""
    starred: bool = False


@dataclass(frozen=True, slots=True)
class CallDraft:
    """One call as a file holds it."""

    entry: int
    line: int
    at: datetime  # timezone-aware
    direction: str  # "in" or "out"
    outcome: str  # "talked", "missed", "voicemail", "held", "no-answer"
    number: str = ""
    person: str = ""  # the name, where known
    seconds: int | None = None
    about: str = ""
    felt: str = ""  # "happy", "ok", "unhappy"


@dataclass(frozen=True, slots=True)
class Problem:
    """An entry that could not be taken in, and why."""

    entry: int  # 1-based; 0 when the file as a whole is meant
    line: int  # 1-based
    reason: str  # a sentence for the owner


class FileKind(StrEnum):
    VCARD = "vcard"
    GOOGLE_CSV = "google-csv"
    OUTLOOK_CSV = "outlook-csv"
    CSV = "csv"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """One file read: every entry is either a draft or a problem."""

    name: str
    kind: FileKind
    entries: int
    drafts: tuple[PersonDraft, ...] = ()
    problems: tuple[Problem, ...] = field(default=())

    def __iter__(self) -> Iterator[PersonDraft]:
        return iter(self.drafts)
