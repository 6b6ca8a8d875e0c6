"""The search index: a document of folded words for each person and record.

The documents are plain tables; triggers (SQLite) or an expression index (PostgreSQL) keep the
full-text index. A document is written only when its words differ.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from desk.data.change_tracker import ChangeTracker
from desk.data.reader import Executor, any_of
from desk.domain.text_folding import digit_suffixes, fold, is_cjk, words

# PostgreSQL limits a document to 1 MB of words, and a word to 2 kB.
LONGEST_TEXT = 100_000
LONGEST_WORD = 64
# FTS5 flushes at the end of each statement: a few large statements are an order of magnitude faster
# than one for each row.
CHUNK = 5_000

_NOT_DIGIT = re.compile(r"[^0-9]+")

_CARDS = """
SELECT id, 'name' AS part, display, nickname, formatted, say_as, business, 0 AS place, id AS row_id
 FROM customer WHERE id {among}
UNION ALL SELECT customer_id, 'number', raw, reversed_digits, '', '', '', position, id
 FROM phone WHERE customer_id {among}
UNION ALL SELECT customer_id, 'fact', address, '', '', '', '', position, id
 FROM email WHERE customer_id {among}
UNION ALL SELECT customer_id, 'fact', name, '', '', '', '', position + 1000, id
 FROM tag WHERE customer_id {among}
UNION ALL SELECT customer_id, 'fact', text, '', '', '', '', position + 2000, id
 FROM remember_line WHERE customer_id {among}
UNION ALL SELECT customer_id, 'fact', what, serial, note, '', '', 3000, id
 FROM purchase WHERE customer_id {among}
ORDER BY place, row_id
"""
_TEXTS = {
    "call": "SELECT id, customer_id, at, summary FROM call WHERE id ",
    "fix": "SELECT id, customer_id, created_at, what FROM fix WHERE id ",
    "note": "SELECT id, customer_id, at, text FROM note WHERE id ",
}


def refresh(tx: Executor, tracker: ChangeTracker) -> None:
    """Index again the people and records that the transaction changed."""
    for chunk in _chunks(sorted(tracker.cards)):
        _people(tx, chunk)
    for kind in _TEXTS:
        for chunk in _chunks(sorted(key for k, key in tracker.records if k == kind)):
            _records(tx, kind, chunk)


def documents_of_new(
    people: Iterable[Mapping[str, Any]], tables: Mapping[str, Iterable[Mapping[str, Any]]]
) -> list[dict[str, Any]]:
    """Return the documents of new people from their rows and those of their lists.

    They equal those that `refresh` would make from the stored rows. The rows of `people` must have
    their display lines.
    """
    numbers: dict[int, list[str]] = {}
    for row in tables.get("phone", ()):
        written = numbers.setdefault(row["customer_id"], [])
        written += [row["reversed_digits"][::-1], row["raw"]]
    facts: dict[int, list[str]] = {}
    for table, column in (("email", "address"), ("tag", "name"), ("remember_line", "text")):
        for row in tables.get(table, ()):
            facts.setdefault(row["customer_id"], []).append(row[column])
    return [
        {
            "id": row["id"],
            "names": name_words(
                (
                    row["display"],
                    row["nickname"],
                    row["formatted"],
                    row["say_as"],
                    row["business"],
                )
            ),
            "numbers": number_words(numbers.get(row["id"], ())),
            "facts": text_words(facts.get(row["id"], ())),
        }
        for row in people
    ]


def add(tx: Executor, documents: Sequence[Mapping[str, Any]]) -> None:
    """Write the documents of new people."""
    for start in range(0, len(documents), CHUNK):
        _put(tx, "person_doc", ("id",), documents[start : start + CHUNK])


def name_words(names: Iterable[str]) -> str:
    """Return the folded words of names; "O'Brien" is also found by "obrien"."""
    found: list[str] = []
    for name in dict.fromkeys(filter(None, names)):
        found += words(name)
        if name.isascii() and name.replace(" ", "").isalnum():
            continue  # each piece is one word
        for piece in name.split():
            parts = words(piece)
            if len(parts) > 1 and not any(is_cjk(part[0]) for part in parts):
                found.append("".join(parts))
    return _joined(found)


def number_words(numbers: Iterable[str]) -> str:
    """Return every suffix of the digits, so that a prefix search finds any digits inside."""
    endings: dict[str, None] = {}
    for number in numbers:
        if number.isascii():
            digits = _NOT_DIGIT.sub("", number)
        else:
            digits = "".join(c for c in fold(number) if c.isdecimal())
        digits = digits[:40]
        if digits not in endings:
            endings.update(dict.fromkeys(digit_suffixes(digits)))
    return " ".join(endings)


def text_words(texts: Iterable[str]) -> str:
    return _joined(word for text in texts for word in words(text[:LONGEST_TEXT]))


def _joined(found: Iterable[str]) -> str:
    return " ".join(word[:LONGEST_WORD] for word in found)[:LONGEST_TEXT]


def _people(tx: Executor, ids: Sequence[int]) -> None:
    among, ids_value = any_of(tx.dialect, ids)
    names: dict[int, list[str]] = {}
    numbers: dict[int, list[str]] = {key: [] for key in ids}
    facts: dict[int, list[str]] = {key: [] for key in ids}
    for key, part, *texts in tx.rows(_CARDS.format(among=among), ids=ids_value):
        if part == "name":
            names[key] = texts[:5]
        elif part == "number":
            numbers[key] += [texts[1][::-1], texts[0]]
        else:
            facts[key] += texts[:3]
    kept = {
        key: tuple(texts)
        for key, *texts in tx.rows(
            f"SELECT id, names, numbers, facts FROM person_doc WHERE id {among}", ids=ids_value
        )
    }
    changed = []
    for key, called in names.items():
        doc = (name_words(called), number_words(numbers[key]), text_words(facts[key]))
        if kept.get(key) != doc:
            changed.append({"id": key, "names": doc[0], "numbers": doc[1], "facts": doc[2]})
    _put(tx, "person_doc", ("id",), changed)
    if lost := [key for key in kept if key not in names]:
        gone, gone_value = any_of(tx.dialect, lost)
        tx.run(f"DELETE FROM person_doc WHERE id {gone}", ids=gone_value)


def _records(tx: Executor, kind: str, ids: Sequence[int]) -> None:
    among, ids_value = any_of(tx.dialect, ids)
    wanted: dict[int, tuple[int | None, int, str]] = {}
    for key, customer, at, text in tx.rows(_TEXTS[kind] + among, ids=ids_value):
        if found := text_words([text]):
            wanted[key] = (customer, at, found)
    kept = {
        key: (customer, at, found)
        for key, customer, at, found in tx.rows(
            "SELECT record_id, customer_id, at, words FROM record_doc"
            f" WHERE kind = :kind AND record_id {among}",
            kind=kind,
            ids=ids_value,
        )
    }
    _put(
        tx,
        "record_doc",
        ("kind", "record_id"),
        [
            {"kind": kind, "record_id": key, "customer_id": customer, "at": at, "words": found}
            for key, (customer, at, found) in wanted.items()
            if kept.get(key) != (customer, at, found)
        ],
    )
    if lost := [key for key in kept if key not in wanted]:
        gone, gone_value = any_of(tx.dialect, lost)
        tx.run(
            f"DELETE FROM record_doc WHERE kind = :kind AND record_id {gone}",
            kind=kind,
            ids=gone_value,
        )


def _put(tx: Executor, table: str, key: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert or replace documents."""
    if not rows:
        return
    names = list(rows[0])
    taken = ", ".join(f"{name} = excluded.{name}" for name in names if name not in key)
    insert = f"INSERT INTO {table} ({', '.join(names)})"
    conflict = f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET {taken}"
    if tx.dialect == "sqlite":
        values = ", ".join(f"value ->> '{name}'" for name in names)
        sql = f"{insert} SELECT {values} FROM json_each(:rows) WHERE true {conflict}"
        tx.run(sql, rows=json.dumps(rows))
    else:
        values = ", ".join(f":{name}" for name in names)
        tx.run_many(f"{insert} VALUES ({values}) {conflict}", rows)


def _chunks(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(keys), CHUNK):
        yield keys[start : start + CHUNK]
