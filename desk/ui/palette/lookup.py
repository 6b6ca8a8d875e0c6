"""What one text in the palette means, read on the worker."""

from collections.abc import Sequence
from typing import Any

from desk.domain.person_schema import Phone
from desk.domain.search import RecordHit
from desk.domain.text_folding import words as words_in
from desk.services.desk import Desk, Written
from desk.ui.palette.entries import MOST_PEOPLE, MOST_RECORDS, Looked


def is_about(looked: Looked) -> bool:
    """Whether what was typed is the beginning of the first person's names, or a number: who types
    a name wants that person, who types a deed for somebody wants it kept."""
    on_a_sheet = looked.jotted is not None and looked.jotted.sheet is not None
    if on_a_sheet or not looked.people:
        return False
    first = looked.people[0]
    own = words_in(f"{first.name} {first.second}")
    asked = words_in(looked.text)
    named = all(any(word.startswith(part) for word in own) for part in asked)
    return named or (len(asked) <= 2 and all(not part.isalpha() for part in asked))


def take_line(desk: Desk, text: str, month_first: bool | None) -> Written[Any] | Looked:
    """Enter, pressed before there was a list: whoever a bare name is, else the line is kept."""
    from desk.services.jot import jot

    looked = look_up(desk, text, month_first)
    return looked if is_about(looked) else jot(desk, text, month_first)


def look_up(desk: Desk, text: str, month_first: bool | None) -> Looked:
    """What a line would be kept as, and whom and what its words find."""
    from desk.services.interactions import list_contact_lines
    from desk.services.jot import read_jot
    from desk.services.search import find

    jotted = read_jot(desk, text, month_first)
    found = find(desk, text, 12)
    people = list(found.people[:MOST_PEOPLE])
    if jotted.person is not None:
        # The one that the line names comes first, also where all its words find nobody.
        named = [jotted.person, *jotted.others]
        people = [*named, *(p for p in people if p.id not in {n.id for n in named})][:MOST_PEOPLE]
    lines = list_contact_lines(desk, [person.id for person in people])
    numbers = []
    for person in people:
        phones = lines[person.id].phones if person.id in lines else ()
        numbers.append(_number(phones))
    records = found.records
    if not records and jotted.person is not None:
        records = _about(desk, jotted.person.id, jotted.what)
    return Looked(text, jotted, people, numbers, records[:MOST_RECORDS])


def _about(desk: Desk, person: int, what: str) -> tuple[RecordHit, ...]:
    """What is on record with this person about any of the longer words of a jotted line."""
    from desk.services.search import find

    words = sorted({word for word in what.split() if len(word) > 3}, key=len, reverse=True)
    hits: dict[tuple[str, int], RecordHit] = {}
    for word in words[:3]:
        for hit in find(desk, word, 20).records:
            if hit.person is not None and hit.person.id == person:
                hits.setdefault((hit.kind, hit.id), hit)
    return tuple(hits.values())


def _number(phones: Sequence[Phone]) -> str:
    if not phones:
        return ""
    best = next((phone for phone in phones if phone.preferred), phones[0])
    return best.shown or best.raw
