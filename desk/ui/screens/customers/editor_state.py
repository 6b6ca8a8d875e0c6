"""The contents of the editor as plain text, so that each keystroke can be saved.

`Typed` holds JSON values only. It also keeps what cannot be read yet, such as half a date.
"""

import base64
import binascii
import re
from collections.abc import Mapping, Sequence
from dataclasses import fields as fields_of_record
from datetime import date
from typing import TYPE_CHECKING, Any

from desk.domain.dates import DEFAULT_STYLE, DateStyle, parse
from desk.domain.names import display_name
from desk.domain.partial_dates import PartialDate
from desk.domain.people import Person
from desk.domain.person_schema import (
    TEXT_FIELDS,
    Address,
    Channel,
    Email,
    ImportantDate,
    PersonFields,
    Phone,
    Photo,
)
from desk.errors import NotUnderstood
from desk.formatting.formatter import Formatter
from desk.record import replace
from desk.ui.translation import tr as _tr

if TYPE_CHECKING:
    from desk.ui.context import UiContext

Typed = dict[str, Any]
Rows = list[dict[str, Any]]

_LEAP_YEAR = 2000
ADDRESS = tuple(each.name for each in fields_of_record(Address))


def typed_of(person: Person | None) -> Typed:
    """Return the texts of the editor for a person; all empty for a new one."""
    fields = person.fields if person is not None else PersonFields()
    referred = person.referred_by if person is not None else None
    return {
        "fields": {name: getattr(fields, name) for name in TEXT_FIELDS},
        "phones": [
            {"raw": p.raw, "label": p.label, "preferred": p.preferred} for p in fields.phones
        ],
        "emails": [
            {"address": e.address, "label": e.label, "preferred": e.preferred}
            for e in fields.emails
        ],
        "addresses": [{name: getattr(a, name) for name in ADDRESS} for a in fields.addresses],
        "channels": [{"kind": c.kind, "value": c.value, "label": c.label} for c in fields.channels],
        "birthday": fields.birthday.iso() if fields.birthday is not None else "",
        "dates": [{"label": d.label, "on": d.on.iso()} for d in fields.dates],
        "remember": [{"text": line} for line in fields.remember],
        "tags": list(fields.tags),
        "custom": [{"label": label, "value": value} for label, value in fields.custom],
        "starred": fields.starred,
        "referred_by": {"id": referred.id, "name": referred.name} if referred else None,
        "referred_text": referred.name if referred else "",
        "household": fields.household,
        "photo": None,  # None: unchanged; {}: no photo; else media type and data
    }


def fields_of(
    typed: Mapping[str, Any],
    person: Person | None,
    today: date,
    style: DateStyle = DEFAULT_STYLE,
) -> PersonFields:
    """Return the fields that `typed` holds. Raises NotUnderstood for an unreadable date or sender.

    What the editor does not show (the uid, unknown vCard lines) is left empty, which keeps the
    stored value.
    """
    before = person.fields if person is not None else PersonFields()
    texts: dict[str, Any] = {
        name: str(typed.get("fields", {}).get(name, "")).strip() for name in TEXT_FIELDS
    }
    return PersonFields(
        **texts,
        phones=tuple(
            Phone(_text(row, "raw"), _text(row, "label"), bool(row.get("preferred")))
            for row in _rows(typed, "phones")
            if _text(row, "raw")
        ),
        emails=tuple(
            Email(_text(row, "address"), _text(row, "label"), bool(row.get("preferred")))
            for row in _rows(typed, "emails")
            if _text(row, "address")
        ),
        addresses=tuple(
            Address(**{name: _text(row, name) for name in ADDRESS})
            for row in _rows(typed, "addresses")
            if any(_text(row, name) for name in ADDRESS if name != "label")
        ),
        channels=tuple(
            Channel(_text(row, "kind"), _text(row, "value"), _text(row, "label"))
            for row in _rows(typed, "channels")
            if _text(row, "value")
        ),
        birthday=_day(str(typed.get("birthday", "")), _tr("birthday"), today, style),
        dates=tuple(_dates(typed, today, style)),
        remember=tuple(
            _text(row, "text") for row in _rows(typed, "remember") if _text(row, "text")
        ),
        tags=tuple(str(tag).strip() for tag in typed.get("tags", ()) if str(tag).strip()),
        custom=tuple(
            (_text(row, "label"), _text(row, "value"))
            for row in _rows(typed, "custom")
            if _text(row, "label") or _text(row, "value")
        ),
        starred=bool(typed.get("starred")),
        referred_by=_referred(typed),
        household=str(typed.get("household", "")).strip(),
        household_id=_household(str(typed.get("household", "")).strip(), before),
        photo=photo_of(typed, before),
    )


def kept_where_untouched(
    fields: PersonFields, given: Typed, person: Person, context: "UiContext"
) -> PersonFields:
    """Return `fields` with the person's own values where the form says what it said at first.

    `given` is what the form said at first: it may hold a value in other words than the desk.
    """
    formatter = context.formatter
    first = fields_of(given, person, formatter.clock.today(), formatter.date_style)
    untouched = {
        name: getattr(person.fields, name)
        for name in PersonFields.__slots__
        if getattr(fields, name) == getattr(first, name)
    }
    return replace(fields, **untouched)


_SHORT_YEAR = re.compile(r"(\d{1,2}([/.-])\d{1,2}\2)(\d{2})")


def read_partial(text: str, today: date, style: DateStyle = DEFAULT_STYLE) -> PartialDate | None:
    """Return the date of "Apr 17", "April 17, 1956", "1956-04-17" or "--04-17"; None for other
    texts.

    Words that mean another day tomorrow ("friday") give None: a birthday does not move.
    """
    phrase = text.strip()
    try:
        return PartialDate.from_iso(phrase)
    except ValueError:
        pass
    if short := _SHORT_YEAR.fullmatch(phrase):
        # A remembered day is in the past: "4/17/56" is not in 2056.
        century = 2000 if int(short[3]) <= today.year % 100 else 1900
        phrase = f"{short[1]}{century + int(short[3])}"
    # Read as of two days: the parts on which both agree were typed, not supplied.
    first = parse(phrase, today, style=style, past=True)
    second = parse(phrase, date(today.year - 9, 5, 3), style=style, past=True)
    if first is None or second is None or first.at is not None:
        return None
    if (first.day.month, first.day.day) != (second.day.month, second.day.day):
        return None
    if first.day.year != second.day.year:
        return PartialDate(first.day.month, first.day.day)
    return PartialDate(first.day.month, first.day.day, first.day.year)


def shown_day(text: str, formatter: Formatter) -> str:
    """Return a stored day as it is read aloud if Desk can read that back, else unchanged."""
    try:
        day = PartialDate.from_iso(text)
    except ValueError:
        return text
    shown = formatter.month_and_day(day.in_year(day.year or _LEAP_YEAR))
    shown = f"{shown}, {day.year}" if day.year else shown
    return (
        shown if read_partial(shown, formatter.clock.today(), formatter.date_style) == day else text
    )


def name_of(texts: Mapping[str, str]) -> str:
    """Return the display name of a person with these texts in the fields."""
    return display_name(
        texts["prefix"],
        texts["given"],
        texts["middle"],
        texts["family"],
        texts["suffix"],
        texts["nickname"],
        texts["formatted"],
        texts["business"],
        "",
    )


def photo_of(typed: Mapping[str, Any], before: PersonFields) -> Photo | None:
    kept = typed.get("photo")
    if kept is None:
        return before.photo
    if not kept:
        return None
    try:
        data = base64.b64decode(str(kept.get("data", "")), validate=True)
    except binascii.Error:
        return before.photo
    return Photo(str(kept.get("media_type", "")), data)


def typed_photo(photo: Photo | None) -> dict[str, str]:
    if photo is None:
        return {}
    return {
        "media_type": photo.media_type,
        "data": base64.b64encode(photo.data).decode("ascii"),
    }


def _rows(typed: Mapping[str, Any], key: str) -> Sequence[Mapping[str, Any]]:
    return [row for row in typed.get(key, ()) if isinstance(row, Mapping)]


def _text(row: Mapping[str, Any], key: str) -> str:
    return str(row.get(key, "")).strip()


def _day(text: str, what: str, today: date, style: DateStyle) -> PartialDate | None:
    if not text.strip():
        return None
    found = read_partial(text, today, style)
    if found is None:
        raise NotUnderstood(
            _tr("Desk does not know the day “{text}” ({what}). Try “Apr 17” or “Apr 17, 1956”.")
            .replace("{text}", text.strip()[:60])
            .replace("{what}", what[:60])
        )
    return found


def _dates(typed: Mapping[str, Any], today: date, style: DateStyle) -> Sequence[ImportantDate]:
    found = []
    for row in _rows(typed, "dates"):
        label = _text(row, "label")
        day = _day(_text(row, "on"), label or _tr("date"), today, style)
        if day is not None:
            found.append(ImportantDate(label, day))
        elif label:
            raise NotUnderstood(
                _tr("“{what}” has no day yet. Say which, or take the row away.").replace(
                    "{what}", label[:60]
                )
            )
    return found


def _referred(typed: Mapping[str, Any]) -> int | None:
    chosen = typed.get("referred_by")
    if isinstance(chosen, Mapping) and isinstance(chosen.get("id"), int):
        return int(chosen["id"])
    if str(typed.get("referred_text", "")).strip():
        raise NotUnderstood(_tr("Choose who sent them from the list, or empty the field."))
    return None


def _household(name: str, before: PersonFields) -> int | None:
    """Return the household's id if its name is unchanged; another name is another household."""
    return before.household_id if name == before.household.strip() else None
