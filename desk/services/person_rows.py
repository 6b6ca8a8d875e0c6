"""Conversion of a person's fields to rows of the tables."""

import uuid
from operator import attrgetter
from typing import Any

from desk.domain.person_schema import COLUMN_FIELDS, TEXT_FIELDS, FieldKind, PersonFields
from desk.domain.text_folding import fold
from desk.errors import NotUnderstood
from desk.services.phone_numbers import phone_values

Values = dict[str, Any]


def check(fields: PersonFields) -> None:
    """Raise NotUnderstood when the fields contain no name, number or email."""
    if not (
        any(map(str.strip, _names_of(fields)))
        or any(phone.raw.strip() for phone in fields.phones)
        or any(email.address.strip() for email in fields.emails)
    ):
        raise NotUnderstood("A person needs a name or a number. Nothing was saved yet.")


_names_of = attrgetter(
    *(e.name for e in COLUMN_FIELDS if e.names_person or e.name in ("prefix", "suffix"))
)
_texts_of = attrgetter(*TEXT_FIELDS)
_OTHER_COLUMNS = tuple(each for each in COLUMN_FIELDS if each.kind is not FieldKind.TEXT)


def customer_values(fields: PersonFields) -> Values:
    """Return the columns of the person's own row, without links and `uid`."""
    values: Values = dict(zip(TEXT_FIELDS, map(str.strip, _texts_of(fields)), strict=True))
    for each in _OTHER_COLUMNS:
        value = getattr(fields, each.name)
        if each.kind is FieldKind.DAY:
            value = value.iso() if value else None
        values[each.name] = value
    return values


def new_uid() -> str:
    return f"urn:uuid:{uuid.uuid4()}"


def lists(fields: PersonFields, region: str) -> dict[str, list[Values]]:
    """Return the rows of each list of the person by table, in order, without blank ones."""
    return {
        "phone": [phone_values(p, region) for p in fields.phones if p.raw.strip()],
        "email": [
            {
                "address": e.address.strip(),
                "folded": e.address.strip().casefold(),
                "label": e.label,
                "preferred": e.preferred,
            }
            for e in fields.emails
            if e.address.strip()
        ],
        "address": [
            {
                "street": a.street,
                "extra": a.extra,
                "po_box": a.po_box,
                "city": a.city,
                "region": a.region,
                "postcode": a.postcode,
                "country": a.country,
                "label": a.label,
            }
            for a in fields.addresses
            if any((a.street, a.extra, a.po_box, a.city, a.region, a.postcode, a.country))
        ],
        "channel": [
            {"kind": c.kind, "value": c.value, "label": c.label}
            for c in fields.channels
            if c.value.strip()
        ],
        "important_date": [{"label": d.label, "on_day": d.on.iso()} for d in fields.dates],
        "remember_line": remember_rows(fields.remember),
        "tag": [
            {"name": name, "folded": fold(name)}
            for name in dict.fromkeys(tag.strip() for tag in fields.tags)
            if name
        ],
        "custom_field": [
            {"label": label.strip(), "value": value}
            for label, value in fields.custom
            if label.strip() or value.strip()
        ],
    }


def remember_rows(lines: tuple[str, ...]) -> list[Values]:
    return [{"text": line.strip()} for line in lines if line.strip()]


def unknown_rows(fields: PersonFields) -> list[Values]:
    return [{"line": line} for line in fields.unknown]
