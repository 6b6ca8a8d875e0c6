"""What a column of a table can hold, and the headings known for it."""

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
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

    field: Field
    label: str = ""
    group: str = ""
    confidence: float = 1.0  # 0 to 1: 1 a known heading, 0.6 nearly one, 0.5 told by its values


ADDRESS_FIELDS = frozenset(
    {
        Field.ADDRESS,
        Field.STREET,
        Field.EXTRA,
        Field.PO_BOX,
        Field.CITY,
        Field.REGION,
        Field.POSTCODE,
        Field.COUNTRY,
    }
)
# With one of these a row can be somebody.
NAMING_FIELDS = frozenset(
    {
        Field.GIVEN,
        Field.MIDDLE,
        Field.FAMILY,
        Field.NICKNAME,
        Field.NAME,
        Field.BUSINESS,
        Field.PHONE,
        Field.EMAIL,
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

_BY_FIELD: dict[Field, tuple[str, ...]] = {
    Field.PREFIX: ("prefix", "name prefix", "anrede", "honorific", "salutation", "title prefix"),
    Field.GIVEN: ("given name", "first name", "firstname", "given", "forename", "vorname"),
    Field.MIDDLE: (
        "middle name",
        "middle",
        "additional name",
        "2 vorname",
        "zweiter vorname",
        "weitere vornamen",
    ),
    Field.FAMILY: (
        "family name",
        "last name",
        "lastname",
        "surname",
        "family",
        "nachname",
        "familienname",
    ),
    Field.SUFFIX: ("suffix", "name suffix", "namenszusatz", "suffix des namens"),
    Field.NICKNAME: ("nickname", "nick name", "spitzname"),
    Field.NAME: (
        "name",
        "full name",
        "display name",
        "anzeigename",
        "contact",
        "customer",
        "kunde",
    ),
    Field.SAY_AS: (
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
    Field.BUSINESS: (
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
    Field.DEPARTMENT: ("department", "organization department", "abteilung"),
    Field.ROLE: (
        "role",
        "job title",
        "jobtitle",
        "organization title",
        "position",
        "arbeitstitel",
        "occupation",
        "beruf",
    ),
    Field.PHONE: (
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
    Field.EMAIL: (
        "email",
        "email address",
        "mail",
        "email adresse",
        "primary email",
        "secondary email",
        "primäre email adresse",
        "sekundäre email adresse",
    ),
    Field.ADDRESS: ("address", "adresse", "postal address", "anschrift"),
    Field.STREET: ("street", "street address", "straße", "strasse"),
    Field.EXTRA: ("extended address", "suite", "apartment"),
    Field.PO_BOX: ("po box", "address po box", "postfach"),
    Field.CITY: ("city", "town", "ort", "stadt", "locality"),
    Field.REGION: ("state", "region", "province", "bundesland", "county", "bundesland kanton"),
    Field.POSTCODE: (
        "postal code",
        "postcode",
        "zip",
        "zip code",
        "zipcode",
        "p code",
        "plz",
        "postleitzahl",
    ),
    Field.COUNTRY: ("country", "country region", "land", "land region"),
    Field.WEBSITE: (
        "website",
        "web site",
        "web page",
        "webseite",
        "url",
        "homepage",
        "web",
        "website url",
    ),
    Field.CHANNEL: ("im", "imaddress", "im address", "screen name", "messenger name", "chat"),
    Field.BIRTHDAY: ("birthday", "birth date", "date of birth", "geburtstag", "geburtsdatum"),
    Field.BIRTH_YEAR: ("birth year", "geburtsjahr"),
    Field.BIRTH_MONTH: ("birth month", "geburtsmonat"),
    Field.BIRTH_DAY: ("birth day",),
    Field.TAGS: ("tags", "categories", "labels", "group membership", "kategorien", "groups"),
    Field.NOTE: ("note", "notes", "notizen", "comment", "comments", "bemerkung", "kommentar"),
    Field.REMEMBER: ("remember",),
    Field.STARRED: ("starred",),
    Field.UID: ("uid",),
    Field.PHOTO_URL: ("photo",),
    Field.KEPT_LINES: ("kept vcard lines",),
    Field.IGNORE: (
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
_LABELLED: dict[Field, dict[str, str]] = {
    Field.PHONE: {
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
    Field.DATE: {"anniversary": "anniversary", "jahrestag": "anniversary"},
    Field.WEBSITE: {"personal web page": "home"},
}

HEADINGS: dict[str, tuple[Field, str]] = {
    **{words: (field, "") for field, known in _BY_FIELD.items() for words in known},
    **{
        words: (field, label)
        for field, known in _LABELLED.items()
        for words, label in known.items()
    },
}
# "Title" is Dr. in Outlook's files and the job in others; the columns beside it decide.
TITLES = frozenset({"title", "titel"})
