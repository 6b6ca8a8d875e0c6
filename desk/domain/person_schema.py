"""The fields of a person: the records that hold them."""

from desk.domain.partial_dates import PartialDate
from desk.record import record


@record(frozen=True, slots=True)
class Phone:
    raw: str
    label: str = ""
    preferred: bool = False
    e164: str | None = None  # filled when read back
    shown: str = ""  # in the owner's region's way; filled when read back


@record(frozen=True, slots=True)
class Email:
    address: str
    label: str = ""
    preferred: bool = False


@record(frozen=True, slots=True)
class Address:
    street: str = ""
    extra: str = ""
    po_box: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    label: str = ""


@record(frozen=True, slots=True)
class Channel:
    kind: str
    value: str
    label: str = ""


@record(frozen=True, slots=True)
class ImportantDate:
    label: str
    on: PartialDate


@record(frozen=True, slots=True)
class Photo:
    media_type: str
    data: bytes


# The fields of a person that are one line of text, and a column of the same name.
OWN_TEXTS = (
    "prefix",
    "given",
    "middle",
    "family",
    "suffix",
    "nickname",
    "formatted",
    "say_as",
    "business",
    "role",
)


@record(frozen=True, slots=True)
class PersonFields:
    """Everything about a person that the owner can type: what the editor reads and writes."""

    prefix: str = ""
    given: str = ""
    middle: str = ""
    family: str = ""
    suffix: str = ""
    nickname: str = ""
    formatted: str = ""
    say_as: str = ""
    business: str = ""
    role: str = ""
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    addresses: tuple[Address, ...] = ()
    channels: tuple[Channel, ...] = ()
    birthday: PartialDate | None = None
    dates: tuple[ImportantDate, ...] = ()
    remember: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    custom: tuple[tuple[str, str], ...] = ()  # (label, value)
    starred: bool = False
    referred_by: int | None = None
    household: str = ""  # its name; people with one household_id share it
    household_id: int | None = None
    photo: Photo | None = None
    unknown: tuple[str, ...] = ()  # vCard lines kept for export
    uid: str = ""
