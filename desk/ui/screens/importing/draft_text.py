"""Captions of fields and columns, and the people of a file as text."""

from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import FIELDS, PERSON_FIELDS, FieldKind, PersonFields
from desk.formatting.formatter import Formatter
from desk.formatting.people import partial_date
from desk.ui.translation import tr

_FIRST_COLUMNS = (
    "ignore",
    "formatted",
    "given",
    "family",
    "business",
    "phone",
    "email",
    "address",
    "street",
    "city",
    "region",
    "postcode",
    "country",
    "birthday",
    "note",
    "remember",
    "tags",
    "role",
    "custom",
    "middle",
    "prefix",
    "suffix",
    "nickname",
    "say_as",
)
_LAST_COLUMNS = ("label", "preferred", "starred", "photo-url", "kept-lines", "uid")
# Other texts come after the first, and what the file keeps for itself is no fact.
_FIRST_FACTS = ("business", "role", "nickname", "say_as")
_LAST_FACTS = (
    "phones",
    "emails",
    "addresses",
    "channels",
    "birthday",
    "dates",
    "tags",
    "remember",
    "notes",
    "custom",
)
_NO_FACTS = ("starred", "unknown", "photo", "uid")


def column_names(words: Formatter) -> dict[str, str]:
    """What a column of a table can hold, by its field, the usual ones first."""
    single = {
        each.name: words.text(each.column_label or each.import_label or each.label)
        for each in PERSON_FIELDS
        if each.headings
    }
    lists = {
        "ignore": tr("Leave it out"),
        "phone": tr("Phone"),
        "email": tr("Email"),
        "address": tr("Whole address"),
        "street": tr("Street"),
        "city": tr("City"),
        "region": tr("State or region"),
        "postcode": tr("Postcode"),
        "country": tr("Country"),
        "note": tr("Note"),
        "remember": tr("Remember"),
        "tags": tr("Tags"),
        "custom": tr("A field of its own"),
        "department": tr("Department"),
        "website": tr("Website"),
        "channel": tr("Chat name"),
        "channel-kind": tr("Which chat it is"),
        "date": tr("Another date"),
        "birth-year": tr("Year of birth"),
        "birth-month": tr("Month of birth"),
        "birth-day": tr("Day of birth"),
        "extra": tr("Flat or suite"),
        "po-box": tr("P.O. box"),
        "label": tr("Which kind the one beside it is"),
        "preferred": tr("Whether it is the preferred one"),
        "photo-url": tr("Photo"),
        "kept-lines": tr("Lines kept from a card"),
    }
    found = single | lists
    others = (key for key in found if key not in _LAST_COLUMNS)
    return {key: found[key] for key in (*_FIRST_COLUMNS, *others, *_LAST_COLUMNS)}


def field_name(field: str, words: Formatter) -> str:
    """The caption of a field of PersonFields."""
    spec = FIELDS[field]
    return words.text(spec.import_label or spec.label)


def person_name(fields: PersonFields) -> str:
    """What a person is called, on one line."""
    from desk.domain.names import display_name

    contact = fields.phones[0].raw if fields.phones else ""
    contact = contact or (fields.emails[0].address if fields.emails else "")
    return display_name(
        fields.prefix,
        fields.given,
        fields.middle,
        fields.family,
        fields.suffix,
        fields.nickname,
        fields.formatted,
        fields.business,
        contact,
    )


def second_line(fields: PersonFields) -> str:
    """Business, number and email, as far as there are any."""
    name = person_name(fields)
    parts = [
        fields.business,
        fields.phones[0].raw if fields.phones else "",
        fields.emails[0].address if fields.emails else "",
    ]
    return " · ".join(part for part in parts if part and part != name)


def facts_of(fields: PersonFields, words: Formatter) -> list[tuple[str, str]]:
    """Everything a file says about a person except the name: captions and lines."""
    from desk.services.importing.diff import shown

    facts: list[tuple[str, str]] = []
    others = (each.name for each in PERSON_FIELDS if not each.in_name)
    known = (*_FIRST_FACTS, *_LAST_FACTS, *_NO_FACTS)
    order = (*_FIRST_FACTS, *(name for name in others if name not in known), *_LAST_FACTS)
    for each in (FIELDS[name] for name in order):
        value = getattr(fields, each.name)
        if not value:
            continue
        caption = field_name(each.name, words)
        if isinstance(value, PartialDate):
            facts.append((caption, partial_date(value, words)))
        elif each.kind is FieldKind.LIST:
            facts += [(caption, shown(item)) for item in value]
        elif each.kind is FieldKind.TEXT:
            facts.append((caption, value))
    return facts
