"""The undo log: the steps of a transaction as JSON, so that they can be reverted.

The bin keeps the same steps: restoring a person reverts their removal.
"""

import base64
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from desk.record import record


@record(frozen=True, slots=True)
class UndoStep:
    """What happened to some rows of one table, as one JSON list.

    insert: the `keys` of the new rows. delete: the `keys`, with the whole `rows` as they were.
    update: the `keys` and what their columns held `before` and `after`, the same for all of them.
    remove: the `keys` of entries in the bin, which hold the steps.
    """

    verb: str
    table: str
    keys: Sequence[int]
    before: Mapping[str, Any] | None = None
    after: Mapping[str, Any] | None = None
    columns: Sequence[str] = ()
    rows: Sequence[Sequence[Any]] = ()

    def dicts(self) -> Iterable[dict[str, Any]]:
        """The deleted rows, each with the names of its columns."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def text(self) -> str:
        found: list[Any] = [self.verb, self.table, list(self.keys)]
        if self.verb == "update":
            found += [dict(self.before or {}), dict(self.after or {})]
        elif self.verb == "delete":
            found += [list(self.columns), self.rows]
        return _written(found)


def read_steps(written: str) -> list[UndoStep]:
    """The steps of an action or a bin entry, in the order in which they were taken."""
    return [_step(*found) for found in json.loads(written or "[]", object_hook=_full)]


def write_steps(steps: Iterable[UndoStep]) -> str:
    return join(step.text() for step in steps)


def join(texts: Iterable[str]) -> str:
    """Steps that are JSON already, as `read_steps` wants them."""
    return "[" + ",".join(texts) + "]"


def _step(verb: str, table: str, keys: list[int], *more: Any) -> UndoStep:
    if verb == "update":
        before, after = more
        return UndoStep(verb, table, keys, before=before, after=after)
    if verb == "delete":
        columns, rows = more
        return UndoStep(verb, table, keys, columns=columns, rows=rows)
    return UndoStep(verb, table, keys)


def _bare(value: Any) -> Any:
    """Encode bytes, which JSON cannot hold."""
    return {"base64": base64.b64encode(value).decode()}


# Made once: `dumps` with settings of one's own makes an encoder for each call.
_written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_bare).encode


def _full(found: dict[str, Any]) -> Any:
    return base64.b64decode(found["base64"]) if found.keys() == {"base64"} else found
