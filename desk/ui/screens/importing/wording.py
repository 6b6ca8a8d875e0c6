"""Fields and people of a file in words."""

from typing import TYPE_CHECKING

from desk.domain.partial_dates import PartialDate
from desk.ui.translation import tr
from desk.ui.words import Words

if TYPE_CHECKING:
    from desk.formats.parsed import PersonDraft


def column_words() -> dict[str, str]:
    """What a column of a table can be, by the value of its Field, the usual ones first."""
    return {
        "ignore": tr("Leave it out"),
        "name": tr("Whole name"),
        "given": tr("First name"),
        "family": tr("Last name"),
        "business": tr("Business"),
        "phone": tr("Phone"),
        "email": tr("Email"),
        "address": tr("Whole address"),
        "street": tr("Street"),
        "city": tr("City"),
        "region": tr("State or region"),
        "postcode": tr("Postcode"),
        "country": tr("Country"),
        "birthday": tr("Birthday"),
        "note": tr("Note"),
        "remember": tr("Remember"),
        "tags": tr("Tags"),
        "role": tr("Job"),
        "custom": tr("A field of its own"),
        "middle": tr("Middle name"),
        "prefix": tr("Title before the name"),
        "suffix": tr("Suffix of the name"),
        "nickname": tr("Nickname"),
        "say-as": tr("How to say the name"),
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
        "starred": tr("Always put through"),
        "photo-url": tr("Photo"),
        "kept-lines": tr("Lines kept from a card"),
        "uid": tr("Number of the card"),
    }


def field_word(field: str) -> str:
    """A field of a draft, as the caption of a difference."""
    return {
        "prefix": tr("Title"),
        "given": tr("First name"),
        "middle": tr("Middle name"),
        "family": tr("Last name"),
        "suffix": tr("Suffix"),
        "nickname": tr("Nickname"),
        "formatted": tr("Name"),
        "say_as": tr("Say it"),
        "business": tr("Business"),
        "role": tr("Job"),
        "phones": tr("Phone"),
        "emails": tr("Email"),
        "addresses": tr("Address"),
        "channels": tr("Website or chat"),
        "birthday": tr("Birthday"),
        "dates": tr("Date"),
        "tags": tr("Tag"),
        "notes": tr("Note"),
        "remember": tr("Remember"),
        "custom": tr("Own field"),
        "unknown": tr("Kept line"),
        "photo": tr("Photo"),
        "starred": tr("Put through"),
    }.get(field, field)


def person_name(draft: "PersonDraft") -> str:
    """What to call somebody of a file in one line."""
    from desk.domain.names import display_name

    contact = draft.phones[0].raw if draft.phones else ""
    contact = contact or (draft.emails[0].address if draft.emails else "")
    return display_name(
        draft.prefix,
        draft.given,
        draft.middle,
        draft.family,
        draft.suffix,
        draft.nickname,
        draft.formatted,
        draft.business,
        contact,
    )


def second_line(draft: "PersonDraft") -> str:
    """Number, email and business, as far as there are any."""
    name = person_name(draft)
    parts = [
        draft.business,
        draft.phones[0].raw if draft.phones else "",
        draft.emails[0].address if draft.emails else "",
    ]
    return " · ".join(part for part in parts if part and part != name)


def birthday_words(iso: str, words: Words) -> str:
    """A birthday with or without its year, as the owner writes days."""
    day = PartialDate.from_iso(iso)
    if day.year is None:
        return words.month_and_day(day.in_year(2000))
    return words.day(day.in_year(day.year))


def facts_of(draft: "PersonDraft", words: Words) -> list[tuple[str, str]]:
    """Everything a file says of somebody, a caption and a line each."""
    from desk.services.importing.diff import shown

    facts: list[tuple[str, str]] = []
    for field in ("business", "role", "nickname", "say_as"):
        if value := getattr(draft, field):
            facts.append((field_word(field), value))
    for field in ("phones", "emails", "addresses", "channels"):
        facts += [(field_word(field), shown(thing)) for thing in getattr(draft, field)]
    if draft.birthday is not None:
        facts.append((field_word("birthday"), birthday_words(draft.birthday.iso(), words)))
    for field in ("dates", "tags", "remember", "notes", "custom"):
        facts += [(field_word(field), shown(thing)) for thing in getattr(draft, field)]
    return facts
