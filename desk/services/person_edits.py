"""Joining an edit of a person with what was changed meanwhile, in another window or by a command.

What is saved is what differs from what the editor read; a field that both changed is asked about.
"""

from typing import Any

from desk.domain.person_schema import COLUMN_FIELDS, FIELDS, FieldKind, PersonFields
from desk.errors import DeskError
from desk.messages import Message, message
from desk.record import record, replace
from desk.services import person_rows
from desk.services.importing.diff import shown

_LISTS = {
    "phone": "phones",
    "email": "emails",
    "address": "addresses",
    "channel": "channels",
    "important_date": "dates",
    "remember_line": "remember",
    "tag": "tags",
    "custom_field": "custom",
}
_MORE = {"referred_by": message("Sent by"), "household": message("Household")}


@record(frozen=True, slots=True)
class FieldConflict:
    """A field that was changed here and elsewhere to different values; "" for none."""

    label: Message
    theirs: str
    ours: str


class ChangedMeanwhile(DeskError):
    """Raised if fields of a person were changed since they were read. Nothing is written.

    Saving again with `read` as what was read keeps the edit, also where it collides.
    """

    def __init__(self, name: str, conflicts: tuple[FieldConflict, ...], read: PersonFields) -> None:
        super().__init__(
            message(
                "{name} was changed meanwhile, in another window or by a command. "
                "Nothing was saved yet. Look at what differs, then save again.",
                name=name,
            )
        )
        self.conflicts = conflicts
        self.read = read


def join_edit(
    name: str, read: PersonFields, edited: PersonFields, present: PersonFields, region: str
) -> PersonFields:
    """Return `present` with what differs between `read` and `edited`. Raises ChangedMeanwhile."""
    before, ours, theirs = (_comparable(each, region) for each in (read, edited, present))
    changes: dict[str, Any] = {}
    conflicts = []
    seen: dict[str, Any] = {}
    for field, value in ours.items():
        if value == before[field]:
            continue
        if theirs[field] not in (before[field], value):
            conflicts.append(
                FieldConflict(_label(field), _shown(present, field), _shown(edited, field))
            )
            seen[field] = getattr(present, field)
        changes[field] = getattr(edited, field)
        if field == "household":
            changes["household_id"] = edited.household_id
    if conflicts:
        raise ChangedMeanwhile(name, tuple(conflicts), replace(read, **seen))
    # The editor does not load these: empty, they leave what is stored.
    return replace(present, uid="", unknown=(), notes=(), **changes)


def _comparable(fields: PersonFields, region: str) -> dict[str, Any]:
    """Return the values of the fields as they would be stored."""
    values: dict[str, Any] = {
        each.name: text.strip() if isinstance(text := getattr(fields, each.name), str) else text
        for each in COLUMN_FIELDS
    }
    rows = person_rows.lists(fields, region)
    values |= {field: rows[table] for table, field in _LISTS.items()}
    values["photo"] = fields.photo
    values["referred_by"] = fields.referred_by
    values["household"] = fields.household.strip()
    return values


def _label(field: str) -> Message:
    return _MORE[field] if field in _MORE else FIELDS[field].label


def _shown(fields: PersonFields, field: str) -> str:
    value = getattr(fields, field)
    if field in FIELDS and FIELDS[field].kind is FieldKind.LIST:
        return ", ".join(shown(item) for item in value)
    return "" if field == "referred_by" else shown(value)
