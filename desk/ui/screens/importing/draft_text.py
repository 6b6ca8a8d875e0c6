"""Captions of fields and columns, and the people of a file as text."""

from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import FIELDS, PERSON_FIELDS, FieldKind, PersonFields
from desk.formatting.formatter import Formatter
from desk.formatting.people import partial_date
from desk.ui.translation import tr

_USUAL_COLUMNS = (
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
)
# These stand together as the name of a person, above their facts.
_NAME_FIELDS = ("prefix", "given", "middle", "family", "suffix", "formatted")


def column_names(words: Formatter) -> dict[str, str]:
    """What a column of a table can hold, by its field, the usual ones first."""
    single = {
        each.name: words.text(each.column_label or each.label)
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
    return {key: found[key] for key in (*_USUAL_COLUMNS, *found)}


def field_name(field: str, words: Formatter) -> str:
    """The caption of a field of PersonFields."""
    return words.text(FIELDS[field].label)


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
    for each in PERSON_FIELDS:
        value = getattr(fields, each.name)
        if not value or each.name in _NAME_FIELDS or each.name in ("unknown", "uid", "photo"):
            continue
        caption = words.text(each.label)
        if isinstance(value, PartialDate):
            facts.append((caption, partial_date(value, words)))
        elif each.kind is FieldKind.LIST:
            facts += [(caption, shown(item)) for item in value]
        elif each.kind is FieldKind.TEXT:
            facts.append((caption, value))
    return facts
