"""The fields of a person: the records that hold them, and the one table that describes them.

`PERSON_FIELDS` drives the storage of single values, reading and writing of vCard and CSV files,
the comparison of a file with the desk, merging, the editor, `desk show --json` and the captions.
A new field that holds a text, a day or a flag is an attribute of `PersonFields` and a row of the
table.
"""

from enum import Enum

from desk.domain.partial_dates import PartialDate
from desk.messages import Message, message
from desk.record import record


@record(frozen=True, slots=True)
class Phone:
    raw: str  # as typed, or as the file has it
    label: str = ""  # "mobile", "work", "home", or the owner's own word
    preferred: bool = False
    e164: str | None = None  # set when read from the database
    shown: str = ""  # formatted for the owner's region; set when read from the database


@record(frozen=True, slots=True)
class Email:
    address: str
    label: str = ""
    preferred: bool = False


@record(frozen=True, slots=True)
class Address:
    street: str = ""  # may hold several lines
    extra: str = ""  # flat, suite
    po_box: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    label: str = ""


@record(frozen=True, slots=True)
class Channel:
    """Another way to reach the person: a web page, a chat name."""

    kind: str  # "url", "impp", or the name of a service in lower case
    value: str
    label: str = ""


@record(frozen=True, slots=True)
class ImportantDate:
    label: str  # "anniversary", or the owner's own word
    on: PartialDate


@record(frozen=True, slots=True)
class Photo:
    media_type: str  # "image/jpeg"
    data: bytes


@record(frozen=True, slots=True)
class PersonFields:
    """The fields of a person that an owner can type or a file can contain.

    `notes` are only filled for files, because on the desk notes are entries of the timeline.
    Writing a person adds the notes that the timeline does not have yet. An empty `uid` or
    `unknown` leaves the stored value unchanged.
    """

    prefix: str = ""
    given: str = ""
    middle: str = ""
    family: str = ""
    suffix: str = ""
    nickname: str = ""
    formatted: str = ""  # the whole name as written (FN); shown if no part is known
    say_as: str = ""  # how to say the name
    business: str = ""
    role: str = ""  # title or job at the business
    birthday: PartialDate | None = None
    starred: bool = False
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    addresses: tuple[Address, ...] = ()
    channels: tuple[Channel, ...] = ()
    dates: tuple[ImportantDate, ...] = ()
    tags: tuple[str, ...] = ()
    remember: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    custom: tuple[tuple[str, str], ...] = ()  # (label, value)
    unknown: tuple[str, ...] = ()  # unfolded vCard lines that Desk does not understand
    photo: Photo | None = None
    uid: str = ""
    referred_by: int | None = None
    household: str = ""  # its name; shared by all people with the same household_id
    household_id: int | None = None


class FieldKind(Enum):
    """How a field holds its value; the first three kinds are columns of the table `customer`."""

    TEXT = "text"  # one line; "" for none
    DAY = "day"  # a PartialDate or None
    FLAG = "flag"
    LIST = "list"  # a tuple; a table of its own
    PHOTO = "photo"  # a Photo or None
    ID = "id"  # the UID of the vCard


@record(frozen=True, slots=True)
class FieldSpec:
    """One field of a person, and its name in each format."""

    name: str  # the attribute of PersonFields; for a single value also the column of `customer`
    label: Message  # its caption
    kind: FieldKind = FieldKind.TEXT
    # The vCard property that holds exactly this value; "" if it is shared or structured.
    vcard: str = ""
    csv: str = ""  # the heading of a single value in our CSV files
    headings: tuple[str, ...] = ()  # folded headings in CSV files of other programs
    # The parts of one item of a list and their CSV headings ("{}" is the number of the item).
    # The part "" is the item itself.
    parts: tuple[tuple[str, str], ...] = ()
    column_label: Message | None = None  # for choosing a column, if `label` is too short for that
    import_label: Message | None = None  # the caption in an import, if it is not `label`
    merge_label: str = ""  # follows "Other" for a value that a merge replaces; default: `label`
    names_person: bool = False  # this field alone is enough to name a person
    in_name: bool = False  # a part of the name; all parts are shown and merged together


PERSON_FIELDS = (
    FieldSpec(
        "prefix",
        message("Title"),
        csv="Prefix",
        headings=(
            "prefix",
            "name prefix",
            "anrede",
            "honorific",
            "salutation",
            "title prefix",
        ),
        column_label=message("Title before the name"),
        in_name=True,
    ),
    FieldSpec(
        "given",
        message("First name"),
        csv="First name",
        headings=("given name", "first name", "firstname", "given", "forename", "vorname"),
        names_person=True,
        in_name=True,
    ),
    FieldSpec(
        "middle",
        message("Middle name"),
        csv="Middle name",
        headings=(
            "middle name",
            "middle",
            "additional name",
            "2 vorname",
            "zweiter vorname",
            "weitere vornamen",
        ),
        names_person=True,
        in_name=True,
    ),
    FieldSpec(
        "family",
        message("Last name"),
        csv="Last name",
        headings=(
            "family name",
            "last name",
            "lastname",
            "surname",
            "family",
            "nachname",
            "familienname",
        ),
        names_person=True,
        in_name=True,
    ),
    FieldSpec(
        "suffix",
        message("Suffix"),
        csv="Suffix",
        headings=("suffix", "name suffix", "namenszusatz", "suffix des namens"),
        column_label=message("Suffix of the name"),
        in_name=True,
    ),
    FieldSpec(
        "nickname",
        message("Nickname"),
        vcard="NICKNAME",
        csv="Nickname",
        headings=("nickname", "nick name", "spitzname"),
        names_person=True,
    ),
    FieldSpec(
        "formatted",
        message("Name"),
        csv="Name",
        headings=(
            "name",
            "full name",
            "display name",
            "anzeigename",
            "contact",
            "customer",
            "kunde",
        ),
        column_label=message("Whole name"),
        names_person=True,
        in_name=True,
    ),
    FieldSpec(
        "say_as",
        message("Say as"),
        vcard="X-PHONETIC-FIRST-NAME",
        csv="Say as",
        headings=(
            "say as",
            "given name yomi",
            "additional name yomi",
            "family name yomi",
            "phonetic first name",
            "phonetic middle name",
            "phonetic last name",
            "given yomi",
            "surname yomi",
        ),
        column_label=message("How to say the name"),
        import_label=message("Say it"),
        merge_label="say the name",
    ),
    FieldSpec(
        "business",
        message("Business"),
        csv="Business",
        headings=(
            "business",
            "company",
            "company name",
            "organization",
            "organisation",
            "organization name",
            "org",
            "firma",
            "employer",
        ),
        names_person=True,
    ),
    FieldSpec(
        "role",
        message("Role"),
        vcard="TITLE",
        csv="Role",
        headings=(
            "role",
            "job title",
            "jobtitle",
            "organization title",
            "position",
            "arbeitstitel",
            "occupation",
            "beruf",
        ),
        import_label=message("Job"),
    ),
    FieldSpec(
        "starred",
        message("Put through"),
        FieldKind.FLAG,
        vcard="X-DESK-STARRED",
        csv="Starred",
        headings=("starred",),
        column_label=message("Always put through"),
    ),
    FieldSpec(
        "birthday",
        message("Birthday"),
        FieldKind.DAY,
        vcard="BDAY",
        csv="Birthday",
        headings=("birthday", "birth date", "date of birth", "geburtstag", "geburtsdatum"),
    ),
    FieldSpec(
        "phones",
        message("Phone"),
        FieldKind.LIST,
        parts=(
            ("raw", "Phone {}"),
            ("label", "Phone {} label"),
            ("preferred", "Phone {} preferred"),
        ),
    ),
    FieldSpec(
        "emails",
        message("Email"),
        FieldKind.LIST,
        parts=(
            ("address", "Email {}"),
            ("label", "Email {} label"),
            ("preferred", "Email {} preferred"),
        ),
    ),
    FieldSpec(
        "addresses",
        message("Address"),
        FieldKind.LIST,
        parts=(
            ("street", "Address {} street"),
            ("extra", "Address {} extra"),
            ("po_box", "Address {} PO box"),
            ("city", "Address {} city"),
            ("region", "Address {} region"),
            ("postcode", "Address {} postcode"),
            ("country", "Address {} country"),
            ("label", "Address {} label"),
        ),
    ),
    FieldSpec(
        "dates",
        message("Date"),
        FieldKind.LIST,
        parts=(("on", "Date {}"), ("label", "Date {} label")),
    ),
    FieldSpec(
        "channels",
        message("Website or chat"),
        FieldKind.LIST,
        parts=(
            ("value", "Channel {}"),
            ("kind", "Channel {} kind"),
            ("label", "Channel {} label"),
        ),
    ),
    FieldSpec("tags", message("Tag"), FieldKind.LIST),
    FieldSpec("remember", message("Remember"), FieldKind.LIST, parts=(("", "Remember {}"),)),
    FieldSpec("notes", message("Note"), FieldKind.LIST, parts=(("", "Note {}"),)),
    FieldSpec("custom", message("Own field"), FieldKind.LIST),
    FieldSpec("unknown", message("Kept line"), FieldKind.LIST),
    FieldSpec("photo", message("Photo"), FieldKind.PHOTO),
    FieldSpec(
        "uid",
        message("Number of the card"),
        FieldKind.ID,
        vcard="UID",
        headings=("uid",),
    ),
)
"""All fields except the links to other people and to a household, which no file contains.

Single values are in the order of the columns of our CSV files, lists in the order of a preview.
"""

FIELDS = {each.name: each for each in PERSON_FIELDS}
TEXT_FIELDS = tuple(each.name for each in PERSON_FIELDS if each.kind is FieldKind.TEXT)
COLUMN_FIELDS = tuple(
    each for each in PERSON_FIELDS if each.kind in (FieldKind.TEXT, FieldKind.DAY, FieldKind.FLAG)
)
"""The fields that are columns of the table `customer`."""
MERGED_FIELDS = tuple(
    each for each in COLUMN_FIELDS if each.kind is not FieldKind.FLAG and not each.in_name
)
"""The single values that the owner chooses one by one when two people are merged."""
LIST_FIELDS = tuple(each for each in PERSON_FIELDS if each.kind is FieldKind.LIST)
