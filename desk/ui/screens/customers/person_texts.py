"""What the actions on a card say about a person."""

from desk.domain.names import first_name
from desk.domain.people import Person, PersonRef
from desk.formatting.text import isolated


def ref(person: Person) -> PersonRef:
    return PersonRef(person.id, person.name)


def call_name(person: Person) -> str:
    """The first name, to stand in a sentence."""
    return isolated(first_name(person.name))


def number_of(person: Person) -> str:
    """The number to call first, as it is shown; empty where there is none."""
    phones = person.fields.phones
    best = next((p for p in phones if p.preferred), phones[0] if phones else None)
    return (best.shown or best.raw) if best else ""


def address_of(person: Person) -> str:
    """The email address to write to first; empty where there is none."""
    emails = person.fields.emails
    best = next((e for e in emails if e.preferred), emails[0] if emails else None)
    return best.address if best else ""
