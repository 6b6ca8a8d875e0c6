"""The journal: what a write did, step by step, so that it can be taken back.

A step is JSON. The bin keeps the same steps: restoring a person is undoing their removal.
"""

import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desk.data.writer import Writer


@dataclass(frozen=True, slots=True)
class Step:
    """One insert (ids), update (one id, columns before and after) or delete (the row before)."""

    verb: str
    table: str
    keys: list[int]
    before: dict[str, Any] | None = None
    after: dict[str, Any] | None = None

    def to_json(self) -> list[Any]:
        return [self.verb, self.table, self.keys, _plain(self.before), _plain(self.after)]

    @classmethod
    def from_json(cls, found: list[Any]) -> "Step":
        verb, table, keys, before, after = found
        return cls(verb, table, keys, _whole(before), _whole(after))


def take_back(writer: "Writer", steps: list[Step]) -> None:
    """Undo the steps, last first.

    A column that was changed again since keeps its newer value, a row that is gone stays gone:
    taking back an old step never destroys newer work.
    """
    for step in reversed(steps):
        if step.verb == "insert":
            for key in reversed(step.keys):
                writer.delete(step.table, key)
        elif step.verb == "delete":
            assert step.before is not None
            if writer.get(step.table, step.keys[0]) is None:
                writer.insert(step.table, **step.before)
        else:
            assert step.before is not None
            assert step.after is not None
            now = writer.get(step.table, step.keys[0])
            if now is not None:
                back = {k: v for k, v in step.before.items() if now[k] == step.after[k]}
                writer.update(step.table, step.keys[0], **back)


def _plain(row: dict[str, Any] | None) -> dict[str, Any] | None:
    if row is None:
        return None
    return {
        k: {"base64": base64.b64encode(v).decode()} if isinstance(v, bytes) else v
        for k, v in row.items()
    }


def _whole(row: dict[str, Any] | None) -> dict[str, Any] | None:
    if row is None:
        return None
    return {k: base64.b64decode(v["base64"]) if isinstance(v, dict) else v for k, v in row.items()}
