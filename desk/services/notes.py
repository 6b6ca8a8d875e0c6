"""Notes on a person's card. A note is no contact: it moves no check-in."""

from datetime import datetime

from desk.data.timestamps import to_ms
from desk.domain.names import first_name
from desk.errors import NotFound, NotUnderstood
from desk.messages import message
from desk.services.desk import Desk, Written
from desk.services.person_edits import need_name


def add_note(desk: Desk, person: int, text: str, at: datetime | None = None) -> Written[int]:
    """Write a note, now or at another moment; returns its id. Raises NotFound, NotUnderstood."""
    text = _checked(text)
    with desk.database.transaction() as tx:
        name = first_name(need_name(tx, person))
        tx.describe(message("Noted on {name}’s card", name=name))
        moment = to_ms(at or desk.clock.now())
        note = tx.insert("note", customer_id=person, text=text, at=moment)
    return Written(note, tx.changes)


def edit_note(desk: Desk, note: int, text: str, at: datetime | None = None) -> Written[int]:
    """Change a note's words and, where given, its moment. Raises NotFound, NotUnderstood."""
    text = _checked(text)
    with desk.database.transaction() as tx:
        before = tx.get("note", note)
        if before is None:
            raise NotFound("That note is no longer on this desk. Nothing was changed.")
        name = first_name(need_name(tx, before["customer_id"]))
        tx.describe(message("Changed a note on {name}’s card", name=name))
        tx.update("note", note, text=text, at=before["at"] if at is None else to_ms(at))
    return Written(note, tx.changes)


def _checked(text: str) -> str:
    if not text.strip():
        raise NotUnderstood("A note needs a word or two. Nothing was saved yet.")
    return text.strip()
