"""Search while the owner types, and the lookup of a line typed under Ctrl K."""

from collections.abc import Sequence
from typing import Any

from desk.data import search
from desk.data.queries import people as people_queries
from desk.domain.dates import DateStyle
from desk.domain.people import PersonRow
from desk.domain.search import RecordHit
from desk.domain.text_folding import words
from desk.record import record
from desk.services.desk import Desk, Written, reads
from desk.services.jot import Jotted, jot, read_jot

find = reads(search.find)


find_people = reads(search.find_people)


MOST_PEOPLE = 5
MOST_RECORDS = 4
_FOUND = 12  # the maximum number of results of each kind
_LONG_WORDS = 3  # words of a jotted line that are searched in the person's records


@record(frozen=True, slots=True)
class Lookup:
    """The results for one text. `numbers` are those of `people`, as typed, or empty."""

    text: str
    jotted: Jotted | None = None
    people: Sequence[PersonRow] = ()
    numbers: Sequence[str] = ()
    records: Sequence[RecordHit] = ()

    @property
    def is_about_person(self) -> bool:
        """Return whether the text is a prefix of the first person's names, or a number.

        Enter then opens that person; any other text is stored as a jotted line.
        """
        on_a_sheet = self.jotted is not None and self.jotted.sheet is not None
        if on_a_sheet or not self.people:
            return False
        first = self.people[0]
        own = words(f"{first.name} {first.second}")
        asked = words(self.text)
        named = all(any(word.startswith(part) for word in own) for part in asked)
        return named or (len(asked) <= 2 and all(not part.isalpha() for part in asked))


def look_up(desk: Desk, text: str, style: DateStyle) -> Lookup:
    """Return the line as parsed, and the people and records that match its words.

    All of it is read in one snapshot. `style` as in `read_jot`.
    """
    with desk.database.reading() as reader:
        jotted = read_jot(desk, text, style)
        found = search.find(reader, text, _FOUND)
        people = list(found.people[:MOST_PEOPLE])
        if jotted.person is not None:
            # The person that the line names comes first, even if all its words match nobody.
            named = [jotted.person, *jotted.others]
            ids = {person.id for person in named}
            people = [*named, *(p for p in people if p.id not in ids)][:MOST_PEOPLE]
        phones = people_queries.list_phones_of(reader, [person.id for person in people])
        records = found.records
        if not records and jotted.person is not None:
            # Words of equal length are searched in the order typed.
            unlike = dict.fromkeys(word for word in jotted.what.split() if len(word) > 3)
            long_words = sorted(unlike, key=len, reverse=True)
            records = search.find_records_of(
                reader, jotted.person.id, long_words[:_LONG_WORDS], MOST_RECORDS
            )
    numbers = [phones.get(person.id, "") for person in people]
    return Lookup(text, jotted, people, numbers, records[:MOST_RECORDS])


def keep_or_look_up(desk: Desk, text: str, style: DateStyle) -> Written[Any] | Lookup:
    """Return the lookup if the text is a person's name or number; otherwise store the line.

    It serves an Enter pressed before the list is shown. Raises NotUnderstood, NotFound.
    """
    found = look_up(desk, text, style)
    return found if found.is_about_person else jot(desk, text, style)
