"""Which rows are the sample's."""

from collections.abc import Mapping, Sequence

from desk.data.reader import Reader, first_row, id_list
from desk.data.undo_log import read_steps


def is_empty(reader: Reader) -> bool:
    """Whether nobody and nothing is on the desk yet."""
    return not any(
        first_row(reader, f"SELECT id FROM {table} LIMIT 1")
        for table in ("customer", "call", "fix")
    )


def list_present(reader: Reader, people: Sequence[int]) -> list[int]:
    rows = reader.rows(f"SELECT id FROM customer WHERE id IN ({id_list(people)})")
    return [r[0] for r in rows]


def list_entries_with(reader: Reader, sample: Mapping[str, Sequence[int]]) -> list[int]:
    """The entries of the bin that hold one of these rows, or what belongs to these people."""
    rows = {table: set(keys) for table, keys in sample.items()}
    people = rows["customer"]
    found = []
    for entry, steps in reader.rows("SELECT id, steps FROM bin_entry ORDER BY id"):
        for step in read_steps(steps):
            if step.verb == "delete" and (
                rows.get(step.table, set()) & set(step.keys)
                or any(r.get("customer_id") in people for r in step.dicts())
            ):
                found.append(entry)
                break
    return found
