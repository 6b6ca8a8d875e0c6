"""Whom a word means, and what belongs to them."""

from desk.data.reader import Reader, first_row, first_value
from desk.domain.people import PersonRef
from desk.domain.text_folding import fold

_FITTING = 20


def find_name(reader: Reader, person: int) -> str | None:
    found = first_row(reader, "SELECT display FROM customer WHERE id = :id", id=person)
    return found[0] if found else None


def list_named(reader: Reader, text: str) -> list[PersonRef]:
    """People whose whole name this is; without any, those with a name that has these words.

    A word may be the beginning of one. At most twenty, by name.
    """
    folded = " ".join(fold(text).split())
    if not folded:
        return []
    exact = reader.rows(
        "SELECT id, display FROM customer WHERE display_key = :key ORDER BY id LIMIT :many",
        key=folded,
        many=_FITTING,
    )
    if exact:
        return [PersonRef(*r) for r in exact]
    words = folded.split()[:8]
    values = {f"w{n}": f"% {_escaped(word)}%" for n, word in enumerate(words)}
    # Folding is for the shown name; the other columns are taken as they are.
    all_of_them = " AND ".join(
        f"(' ' || display_key || ' ' || lower(nickname) || ' ' || lower(business))"
        f" LIKE :{name} ESCAPE '!'"
        for name in values
    )
    rows = reader.rows(
        f"SELECT id, display FROM customer WHERE {all_of_them}"
        " ORDER BY display_key, id LIMIT :many",
        **values,
        many=_FITTING,
    )
    return [PersonRef(*r) for r in rows]


def count_belongings(reader: Reader, person: int) -> dict[str, int]:
    """How many calls, fixes, promises, notes and purchases leave with a person."""
    counts = {}
    for name, sql in {
        "calls": "call WHERE customer_id = :id",
        "fixes": "fix WHERE customer_id = :id AND promised_on IS NULL",
        "promises": "fix WHERE customer_id = :id AND promised_on IS NOT NULL",
        "notes": "note WHERE customer_id = :id",
        "purchases": "purchase WHERE customer_id = :id",
    }.items():
        counts[name] = int(first_value(reader, f"SELECT count(*) FROM {sql}", id=person))
    return counts


def find_household(reader: Reader, name: str) -> int | None:
    """The oldest household of this name."""
    found = first_row(
        reader, "SELECT id FROM household WHERE name = :n ORDER BY id LIMIT 1", n=name
    )
    return found[0] if found else None


def _escaped(word: str) -> str:
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_")
