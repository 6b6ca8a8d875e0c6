"""What a card shows, read on the worker in one go."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtGui import QImage

from desk.domain.fixes import Fix
from desk.domain.people import Person, PersonRef
from desk.domain.timeline import TimelineKind, TimelineRow
from desk.record import record
from desk.services import people
from desk.services.desk import Desk
from desk.services.people import list_timeline
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
    """Read a card on the worker, its photo decoded. Raises NotFound."""
    found = people.read_card(desk, person_id, kinds, limit, draft_key(person_id))
    return CardRecord(
        person=found.person,
        open=found.open,
        timeline=found.timeline,
        more=len(found.timeline) >= limit,
        photo=read_photo(found.person.fields.photo),
        draft=found.draft,
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
