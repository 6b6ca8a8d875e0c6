"""The journal: what a write did, step by step, so that it can be taken back.

A step is JSON. The bin keeps the same steps: restoring a person is undoing their removal.
"""

import base64
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Step:
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
            found += [_plain(self.before or {}), _plain(self.after or {})]
        elif self.verb == "delete":
            found += [list(self.columns), [[_bare(v) for v in row] for row in self.rows]]
        return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def read_steps(written: str) -> list[Step]:
    """The steps of an action or a bin entry, in the order in which they were taken."""
    return [_step(*found) for found in json.loads(written or "[]")]


def write_steps(steps: Iterable[Step]) -> str:
    return join(step.text() for step in steps)


def join(texts: Iterable[str]) -> str:
    """Steps that are JSON already, as `read_steps` wants them."""
    return "[" + ",".join(texts) + "]"


def _step(verb: str, table: str, keys: list[int], *more: Any) -> Step:
    if verb == "update":
        before, after = more
        return Step(verb, table, keys, before=_whole(before), after=_whole(after))
    if verb == "delete":
        columns, rows = more
        whole = [[_full(v) for v in row] for row in rows]
        return Step(verb, table, keys, columns=columns, rows=whole)
    return Step(verb, table, keys)


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _bare(value) for name, value in row.items()}


def _whole(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _full(value) for name, value in row.items()}


def _bare(value: Any) -> Any:
    if isinstance(value, bytes):
        return {"base64": base64.b64encode(value).decode()}
    return value


def _full(value: Any) -> Any:
    return base64.b64decode(value["base64"]) if isinstance(value, dict) else value
