"""What a card shows, read on the worker in one go."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtGui import QImage

from desk.domain.fixes import Fix
from desk.domain.people import Person, PersonRef
from desk.domain.timeline import TimelineKind, TimelineRow
from desk.record import record
from desk.services.desk import Desk
from desk.services.people import get_person
from desk.services.timeline import list_timeline, open_items
from desk.ui.screens.customers.card_photo import read_photo

NEW_DRAFT = "person:new"


@record(frozen=True, slots=True)
class CardRecord:
    """A person with their open items, the first page of the timeline and any unsaved changes."""

    person: Person
    open: tuple[Fix, ...]
    timeline: tuple[TimelineRow, ...]
    more: bool  # the timeline goes on
    photo: QImage | None  # small; None where there is none or it is no picture
    draft: dict[str, Any] | None

    @property
    def ref(self) -> PersonRef:
        return PersonRef(self.person.id, self.person.name)


def draft_key(person: int | None) -> str:
    return NEW_DRAFT if person is None else f"person:{person}"


def read_card(
    desk: Desk, person_id: int, kinds: frozenset[TimelineKind] | None, limit: int
) -> CardRecord:
    """Raises NotFound."""
    from desk.services.drafts import read_draft

    person = get_person(desk, person_id)
    rows = list_timeline(desk, person_id, kinds=kinds, limit=limit)
    return CardRecord(
        person=person,
        open=tuple(open_items(desk, person_id)),
        timeline=tuple(rows),
        more=len(rows) >= limit,
        photo=read_photo(person.fields.photo),
        draft=read_draft(desk, draft_key(person_id)),
    )


def read_more(
    desk: Desk,
    person_id: int,
    kinds: frozenset[TimelineKind] | None,
    before: datetime,
    limit: int,
) -> Sequence[TimelineRow]:
    return list_timeline(desk, person_id, kinds=kinds, before=before, limit=limit)


def read_new_draft(desk: Desk) -> dict[str, Any] | None:
    """Of somebody who was being added."""
    from desk.services.drafts import read_draft

    return read_draft(desk, NEW_DRAFT)
