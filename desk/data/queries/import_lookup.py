"""Queries of all people, for matching the entries of an import and for exports."""

from collections.abc import Iterator

from desk.data.reader import Reader
from desk.record import record


@record(frozen=True, slots=True)
class ImportCandidate:
    """The fields by which a person in a file is recognised as one on the desk."""

    id: int
    uid: str
    given: str
    middle: str
    family: str
    nickname: str
    formatted: str
    business: str
    phones: tuple[str, ...]  # as typed
    emails: tuple[str, ...]


def list_known(reader: Reader) -> Iterator[ImportCandidate]:
    phones = _lists(reader, "SELECT customer_id, raw FROM phone")
    emails = _lists(reader, "SELECT customer_id, address FROM email")
    for person, *names in reader.rows(
        "SELECT id, uid, given, middle, family, nickname, formatted, business FROM customer"
    ):
        uid, given, middle, family, nickname, formatted, business = names
        yield ImportCandidate(
            person,
            uid,
            given,
            middle,
            family,
            nickname,
            formatted,
            business,
            tuple(phones.get(person, ())),
            tuple(emails.get(person, ())),
        )


def list_ids(reader: Reader) -> list[int]:
    """Return the ids of all people, by last name."""
    return [r[0] for r in reader.rows("SELECT id FROM customer ORDER BY sort_key, id")]


def list_notes(reader: Reader, within: str) -> dict[int, list[str]]:
    """Return by person the notes of these people (the content of an IN list), oldest first."""
    return _lists(
        reader,
        f"SELECT customer_id, text FROM note WHERE customer_id IN ({within})",
        order="at, id",
    )


def _lists(reader: Reader, sql: str, order: str = "position, id") -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for person, text in reader.rows(f"{sql} ORDER BY customer_id, {order}"):
        found.setdefault(person, []).append(text)
    return found
