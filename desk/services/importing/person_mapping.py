"""Between what a file says about a person (a draft) and what a desk keeps (fields)."""

from desk.domain.person_schema import (
    Address,
    Channel,
    Email,
    ImportantDate,
    PersonFields,
    Phone,
    Photo,
)
from desk.formats.parsed import (
    AddressDraft,
    ChannelDraft,
    DateDraft,
    EmailDraft,
    PersonDraft,
    PhoneDraft,
    PhotoDraft,
)

_SAME = (
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
    "birthday",
    "tags",
    "remember",
    "custom",
    "unknown",
    "uid",
    "starred",
)
_ADDRESS = ("street", "extra", "po_box", "city", "region", "postcode", "country", "label")


def fields_from(draft: PersonDraft, kept: PersonFields | None = None) -> PersonFields:
    """The draft as a desk keeps it; its notes become notes, not fields.

    Links to other people, which no file knows, come from `kept`.
    """
    return PersonFields(
        **{name: getattr(draft, name) for name in _SAME},
        phones=tuple(Phone(p.raw, p.label, p.preferred) for p in draft.phones),
        emails=tuple(Email(e.address, e.label, e.preferred) for e in draft.emails),
        addresses=tuple(
            Address(**{name: getattr(a, name) for name in _ADDRESS}) for a in draft.addresses
        ),
        channels=tuple(Channel(c.kind, c.value, c.label) for c in draft.channels),
        dates=tuple(ImportantDate(d.label, d.on) for d in draft.dates),
        photo=Photo(draft.photo.media_type, draft.photo.data) if draft.photo else None,
        referred_by=kept.referred_by if kept else None,
        household=kept.household if kept else "",
        household_id=kept.household_id if kept else None,
    )


def draft_from(
    fields: PersonFields, notes: tuple[str, ...] = (), formatted: str = ""
) -> PersonDraft:
    """A stored person as a file says it; `formatted` is the name as shown."""
    return PersonDraft(
        entry=0,
        line=0,
        **{name: getattr(fields, name) for name in _SAME if name != "formatted"},
        formatted=formatted or fields.formatted,
        phones=tuple(PhoneDraft(p.raw, p.label, p.preferred) for p in fields.phones),
        emails=tuple(EmailDraft(e.address, e.label, e.preferred) for e in fields.emails),
        addresses=tuple(
            AddressDraft(**{name: getattr(a, name) for name in _ADDRESS}) for a in fields.addresses
        ),
        channels=tuple(ChannelDraft(c.kind, c.value, c.label) for c in fields.channels),
        dates=tuple(DateDraft(d.label, d.on) for d in fields.dates),
        photo=PhotoDraft(fields.photo.media_type, fields.photo.data) if fields.photo else None,
        notes=notes,
    )
