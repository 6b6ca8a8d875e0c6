"""Everybody for the printed phone list, in one statement."""

from desk.data.reader import Reader, first_value
from desk.record import record


@record(frozen=True, slots=True)
class Listed:
    """One person of the list."""

    starred: bool
    display: str
    prefix: str
    given: str
    middle: str
    family: str
    suffix: str
    business: str
    raw: str  # the preferred number, else the first; empty without any
    e164: str | None
    bought: str  # what has a serial number comes before what has none, then the newest
    note: str  # about what was bought
    email: str


def list_for_paper(reader: Reader, tag: str, starred: bool) -> list[Listed]:
    """Everybody, or those with the folded `tag`, or who are always put through; by last name."""
    limits = ["TRUE"]
    if tag:
        limits.append("EXISTS (SELECT 1 FROM tag t WHERE t.folded = :tag AND t.customer_id = c.id)")
    if starred:
        limits.append("c.starred")
    values = {"tag": tag} if tag else {}
    found = reader.rows(
        "SELECT c.starred, c.display, c.prefix, c.given, c.middle, c.family, c.suffix,"
        " c.business, coalesce(p.raw, ''), p.e164,"
        " coalesce(b.what, ''), coalesce(b.note, ''),"
        " coalesce((SELECT address FROM email WHERE customer_id = c.id"
        "  ORDER BY preferred DESC, position, id LIMIT 1), '')"
        " FROM customer c"
        " LEFT JOIN phone p ON p.id = (SELECT id FROM phone WHERE customer_id = c.id"
        "  ORDER BY preferred DESC, position, id LIMIT 1)"
        " LEFT JOIN purchase b ON b.id = (SELECT id FROM purchase WHERE customer_id = c.id"
        "  ORDER BY serial <> '' DESC, bought_on DESC, id DESC LIMIT 1)"
        f" WHERE {' AND '.join(limits)} ORDER BY c.sort_key, c.id",
        **values,
    )
    return [Listed(bool(on), *rest) for on, *rest in found]


def find_tag(reader: Reader, folded: str) -> str | None:
    """A tag as it was first written; None where nobody has it."""
    name: str | None = first_value(
        reader, "SELECT name FROM tag WHERE folded = :folded ORDER BY id LIMIT 1", folded=folded
    )
    return name
