"""What a column of a table can hold, and the headings known for it."""

from dataclasses import dataclass
from enum import StrEnum


class ColumnField(StrEnum):
    """What a column holds. A part of something repeated (`PHONE_LABEL`) shares its group."""

    IGNORE = "ignore"
    PREFIX = "prefix"
    GIVEN = "given"
    MIDDLE = "middle"
    FAMILY = "family"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    NAME = "name"  # the whole name in one cell
    SAY_AS = "say-as"
    BUSINESS = "business"
    DEPARTMENT = "department"
    ROLE = "role"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"  # the whole address in one cell
    STREET = "street"
    EXTRA = "extra"
    PO_BOX = "po-box"
    CITY = "city"
    REGION = "region"
    POSTCODE = "postcode"
    COUNTRY = "country"
    WEBSITE = "website"
    CHANNEL = "channel"
    CHANNEL_KIND = "channel-kind"
    BIRTHDAY = "birthday"
    BIRTH_YEAR = "birth-year"
    BIRTH_MONTH = "birth-month"
    BIRTH_DAY = "birth-day"
    DATE = "date"
    TAGS = "tags"
    NOTE = "note"
    REMEMBER = "remember"
    CUSTOM = "custom"
    LABEL = "label"  # of the phone, email, address, date or field in the same group
    PREFERRED = "preferred"
    PHOTO_URL = "photo-url"
    KEPT_LINES = "kept-lines"
    STARRED = "starred"
    UID = "uid"


@dataclass(frozen=True, slots=True)
class Column:
    """One column understood: `label` where its heading says so, `group` binds what belongs."""

    field: ColumnField
    label: str = ""
    group: str = ""
    confidence: float = 1.0  # 0 to 1: 1 a known heading, 0.6 nearly one, 0.5 told by its values


ADDRESS_FIELDS = frozenset(
    {
        ColumnField.ADDRESS,
        ColumnField.STREET,
        ColumnField.EXTRA,
        ColumnField.PO_BOX,
        ColumnField.CITY,
        ColumnField.REGION,
        ColumnField.POSTCODE,
        ColumnField.COUNTRY,
    }
)
# With one of these a row can be somebody.
NAMING_FIELDS = frozenset(
    {
        ColumnField.GIVEN,
        ColumnField.MIDDLE,
        ColumnField.FAMILY,
        ColumnField.NICKNAME,
        ColumnField.NAME,
        ColumnField.BUSINESS,
        ColumnField.PHONE,
        ColumnField.EMAIL,
    }
)

# Words in front of or behind a heading that say which of several.
PLACES = {
    "home": "home",
    "private": "home",
    "personal": "home",
    "privat": "home",
    "business": "work",
    "work": "work",
    "company": "work",
    "office": "work",
    "dienstlich": "work",
    "geschäftlich": "work",
    "other": "",
    "weitere": "",
    "andere": "",
    "weiteres": "",
}

_BY_FIELD: dict[ColumnField, tuple[str, ...]] = {
    ColumnField.PREFIX: (
        "prefix",
        "name prefix",
        "anrede",
        "honorific",
        "salutation",
        "title prefix",
    ),
    ColumnField.GIVEN: ("given name", "first name", "firstname", "given", "forename", "vorname"),
    ColumnField.MIDDLE: (
        "middle name",
        "middle",
        "additional name",
        "2 vorname",
        "zweiter vorname",
        "weitere vornamen",
    ),
    ColumnField.FAMILY: (
        "family name",
        "last name",
        "lastname",
        "surname",
        "family",
        "nachname",
        "familienname",
    ),
    ColumnField.SUFFIX: ("suffix", "name suffix", "namenszusatz", "suffix des namens"),
    ColumnField.NICKNAME: ("nickname", "nick name", "spitzname"),
    ColumnField.NAME: (
        "name",
        "full name",
        "display name",
        "anzeigename",
        "contact",
        "customer",
        "kunde",
    ),
    ColumnField.SAY_AS: (
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
    ColumnField.BUSINESS: (
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
    ColumnField.DEPARTMENT: ("department", "organization department", "abteilung"),
    ColumnField.ROLE: (
        "role",
        "job title",
        "jobtitle",
        "organization title",
        "position",
        "arbeitstitel",
        "occupation",
        "beruf",
    ),
    ColumnField.PHONE: (
        "phone",
        "phone number",
        "telephone",
        "telephone number",
        "tel",
        "number",
        "telefon",
        "telefonnummer",
        "rufnummer",
        "primary phone",
        "haupttelefon",
    ),
    ColumnField.EMAIL: (
        "email",
        "email address",
        "mail",
        "email adresse",
        "primary email",
        "secondary email",
        "primäre email adresse",
        "sekundäre email adresse",
    ),
    ColumnField.ADDRESS: ("address", "adresse", "postal address", "anschrift"),
    ColumnField.STREET: ("street", "street address", "straße", "strasse"),
    ColumnField.EXTRA: ("extended address", "suite", "apartment"),
    ColumnField.PO_BOX: ("po box", "address po box", "postfach"),
    ColumnField.CITY: ("city", "town", "ort", "stadt", "locality"),
    ColumnField.REGION: (
        "state",
        "region",
        "province",
        "bundesland",
        "county",
        "bundesland kanton",
    ),
    ColumnField.POSTCODE: (
        "postal code",
        "postcode",
        "zip",
        "zip code",
        "zipcode",
        "p code",
        "plz",
        "postleitzahl",
    ),
    ColumnField.COUNTRY: ("country", "country region", "land", "land region"),
    ColumnField.WEBSITE: (
        "website",
        "web site",
        "web page",
        "webseite",
        "url",
        "homepage",
        "web",
        "website url",
    ),
    ColumnField.CHANNEL: ("im", "imaddress", "im address", "screen name", "messenger name", "chat"),
    ColumnField.BIRTHDAY: ("birthday", "birth date", "date of birth", "geburtstag", "geburtsdatum"),
    ColumnField.BIRTH_YEAR: ("birth year", "geburtsjahr"),
    ColumnField.BIRTH_MONTH: ("birth month", "geburtsmonat"),
    ColumnField.BIRTH_DAY: ("birth day",),
    ColumnField.TAGS: ("tags", "categories", "labels", "group membership", "kategorien", "groups"),
    ColumnField.NOTE: ("note", "notes", "notizen", "comment", "comments", "bemerkung", "kommentar"),
    ColumnField.REMEMBER: ("remember",),
    ColumnField.STARRED: ("starred",),
    ColumnField.UID: ("uid",),
    ColumnField.PHOTO_URL: ("photo",),
    ColumnField.KEPT_LINES: ("kept vcard lines",),
    ColumnField.IGNORE: (
        "file as",
        "initials",
        "email type",
        "email display name",
        "internet free busy",
        "priority",
        "sensitivity",
        "private",
        "privat",
        "directory server",
        "initialen",
        "email typ",
        "email angezeigter name",
        "priorität",
        "vertraulichkeit",
        "short name",
    ),
}
_LABELLED: dict[ColumnField, dict[str, str]] = {
    ColumnField.PHONE: {
        "mobile": "mobile",
        "mobile phone": "mobile",
        "mobile number": "mobile",
        "cell": "mobile",
        "cell phone": "mobile",
        "mobiltelefon": "mobile",
        "mobil tel nr": "mobile",
        "handy": "mobile",
        "fax": "fax",
        "fax number": "fax",
        "fax nummer": "fax",
        "pager": "pager",
        "pager number": "pager",
        "pager nummer": "pager",
        "main phone": "main",
        "hauptnummer": "main",
        "car phone": "car",
        "autotelefon": "car",
        "radio phone": "radio",
        "isdn": "isdn",
        "telex": "telex",
        "callback": "callback",
        "rückmeldung": "callback",
        "tty tdd phone": "textphone",
        "assistant s phone": "assistant",
        "assistant phone": "assistant",
        "telefon assistent": "assistant",
    },
    ColumnField.DATE: {"anniversary": "anniversary", "jahrestag": "anniversary"},
    ColumnField.WEBSITE: {"personal web page": "home"},
}

HEADINGS: dict[str, tuple[ColumnField, str]] = {
    **{words: (field, "") for field, known in _BY_FIELD.items() for words in known},
    **{
        words: (field, label)
        for field, known in _LABELLED.items()
        for words, label in known.items()
    },
}
# "Title" is Dr. in Outlook's files and the job in others; the columns beside it decide.
TITLES = frozenset({"title", "titel"})
