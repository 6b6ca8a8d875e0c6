"""Whom the printed phone list names, and how they are reached."""

from desk.data.queries import reports as queries
from desk.data.queries.system_tables import read_settings
from desk.domain.phone_numbers import display
from desk.domain.text_folding import fold, is_cjk
from desk.errors import NotFound
from desk.messages import message
from desk.record import record
from desk.services.desk import Desk


@record(frozen=True, slots=True)
class PhoneEntry:
    family: str  # what the list is sorted by; the whole of a name that has no family name
    rest: str  # what follows it, its comma too: ", Tom"
    number: str  # the preferred one, in the owner's region's way; empty without any
    about: tuple[str, ...]  # business and what they bought, else an email; may be empty
    starred: bool


def list_phones(desk: Desk, *, tag: str = "", starred: bool = False) -> list[PhoneEntry]:
    """Everybody, those with `tag`, or who is always put through; A to Z by family name."""
    with desk.database.reading() as reader:
        region = read_settings(reader).region
        found = queries.list_for_paper(reader, fold(tag), starred)
    return [_entry(person, region) for person in found]


def tag_as_written(desk: Desk, tag: str) -> str:
    """Raises NotFound where nobody has it."""
    with desk.database.reading() as reader:
        found = queries.find_tag(reader, fold(tag.strip()))
    if found is None:
        raise NotFound(
            message(
                "Nobody on this desk has the tag “{tag}”. Nothing was changed.", tag=tag.strip()
            )
        )
    return found


def _entry(person: queries.Listed, region: str) -> PhoneEntry:
    family, rest = _name(person)
    number = display(person.e164 or person.raw, region) if person.raw else ""
    # A note of one word is a model: "2023 Airstream Bambi" and "16RB".
    model = person.note if person.bought and len(person.note.split()) == 1 else ""
    bought = f"{person.bought} {model}".strip()
    about = tuple(known for known in (person.business, bought) if known and known != person.display)
    if not about and not number and person.email != person.display:
        about = (person.email,) if person.email else ()
    return PhoneEntry(family, rest, number, about, person.starred)


def _name(person: queries.Listed) -> tuple[str, str]:
    family = " ".join(person.family.split())
    if not family:
        return person.display, ""
    given = " ".join(person.given.split())
    if given and is_cjk(given[0]) and is_cjk(family[0]):
        return family, given
    parts = (person.prefix, given, person.middle, person.suffix)
    others = " ".join(" ".join(parts).split())
    return family, f", {others}" if others else ""
