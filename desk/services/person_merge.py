"""Merging two cards of one person into one that keeps the data of both."""

import base64
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any

from desk.data.queries.check_ins import find_check_in, read_plan
from desk.data.queries.duplicates import list_not_duplicate
from desk.data.queries.people import find_next_position, list_ids_of
from desk.data.timestamps import from_ms
from desk.domain.duplicates import MergeField, MergeGroup
from desk.domain.people import Person
from desk.domain.person_schema import COLUMN_FIELDS, MERGED_FIELDS, PersonFields
from desk.errors import NotUnderstood
from desk.messages import message
from desk.services.desk import Desk, Written
from desk.services.interactions import answer_check_in
from desk.services.people import need_name

if TYPE_CHECKING:
    from desk.data.transaction import Transaction

Row = dict[str, Any]

_NAME_PARTS = tuple(each.name for each in COLUMN_FIELDS if each.in_name)
# Per list table: the value that two rows must share to be merged into one.
_SAME: dict[str, Callable[[Row], Any]] = {
    "phone": lambda r: r["e164"] or r["reversed_digits"] or r["raw"],
    "email": lambda r: r["folded"],
    "address": lambda r: tuple(
        r[n].casefold()
        for n in ("street", "extra", "po_box", "city", "region", "postcode", "country")
    ),
    "channel": lambda r: (r["kind"], r["value"]),
    "important_date": lambda r: (r["label"], r["on_day"]),
    "remember_line": lambda r: r["text"],
    "tag": lambda r: r["folded"],
    "custom_field": lambda r: (r["label"], r["value"]),
    "unknown_property": lambda r: r["line"],
}
_HISTORY = ("call", "fix", "note", "purchase", "interaction", "rating", "sheet_code")
# The label of the custom field that stores the value of the other card.
_OTHER = {
    each.name: f"Other {each.merge_label or str(each.label).lower()}" for each in MERGED_FIELDS
}
_COLUMNS: dict[MergeField, tuple[str, ...]] = {
    MergeGroup.NAME: _NAME_PARTS,
    MergeGroup.HOUSEHOLD: ("household_id",),
    MergeGroup.SENT_BY: ("referred_by_id",),
    **{each.name: (each.name,) for each in MERGED_FIELDS},
}


def list_differing(keep: Person, other: Person) -> tuple[MergeField, ...]:
    """Return the fields that both cards have with different values: the owner must choose."""
    mine, theirs = keep.fields, other.fields
    said: dict[MergeField, tuple[object, object]] = {
        MergeGroup.NAME: (_name_of(mine), _name_of(theirs)),
        **{
            each.name: (getattr(mine, each.name), getattr(theirs, each.name))
            for each in MERGED_FIELDS
        },
        MergeGroup.HOUSEHOLD: (mine.household_id, theirs.household_id),
        MergeGroup.SENT_BY: (mine.referred_by, theirs.referred_by),
        MergeGroup.CHECK_IN: (_rhythm_of(keep), _rhythm_of(other)),
        MergeGroup.PHOTO: (mine.photo, theirs.photo),
    }
    # A person cannot be the source of their own referral.
    pair = (keep.id, other.id)
    return tuple(
        field
        for field, (one, two) in said.items()
        if one and two and one != two and not (field == MergeGroup.SENT_BY and {one, two} & {*pair})
    )


def merge_people(
    desk: Desk, keep: int, other: int, theirs_first: Collection[MergeField] = ()
) -> Written[int]:
    """Move all data of `other` to `keep`; return the id of `keep`. Can be undone as one action.

    If both cards have a value, that of `keep` wins, or that of `other` for the fields in
    `theirs_first`; the other value (a name, a birthday, a check-in interval) is kept as a custom
    field. Raises NotFound, NotUnderstood.
    """
    if keep == other:
        raise NotUnderstood("Choose two different people to merge. Nothing was changed.")
    with desk.database.transaction() as tx:
        kept, gone = need_name(tx, keep), need_name(tx, other)
        tx.describe(
            message("Merged {other} into {name}", other=gone, name=kept)
            if gone != kept
            else message("Merged {name}", name=kept)
        )
        mine, theirs = tx.get("customer", keep), tx.get("customer", other)
        assert mine is not None
        assert theirs is not None
        also_known_as = kept if MergeGroup.NAME in theirs_first else gone
        told = _merge_card(tx, mine, theirs, also_known_as, theirs_first)
        for table, same in _SAME.items():
            _merge_list(tx, table, keep, other, same)
        _merge_check_in(tx, keep, other, told, MergeGroup.CHECK_IN in theirs_first)
        lines = _merge_photo(tx, keep, other, MergeGroup.PHOTO in theirs_first)
        for label, value in told:
            tx.insert(
                "custom_field",
                customer_id=keep,
                position=find_next_position(tx, "custom_field", keep),
                label=label,
                value=value,
            )
        for line in [*lines, f"X-DESK-MERGED-UID:{theirs['uid']}"]:
            position = find_next_position(tx, "unknown_property", keep)
            tx.insert("unknown_property", customer_id=keep, position=position, line=line)
        for table in _HISTORY:
            tx.update_many(table, list_ids_of(tx, table, other), customer_id=keep)
        sent = list_ids_of(tx, "customer", other, "referred_by_id")
        tx.update_many("customer", [i for i in sent if i != keep], referred_by_id=keep)
        _merge_not_duplicate(tx, keep, other)
        tx.delete("customer", other)
        newest = max(filter(None, (mine["last_talked_at"], theirs["last_talked_at"])), default=None)
        if newest is not None:
            answer_check_in(desk, tx, keep, from_ms(newest))
    return Written(keep, tx.changes)


def _merge_card(
    tx: "Transaction", mine: Row, theirs: Row, name: str, theirs_first: Collection[MergeField]
) -> list[tuple[str, str]]:
    """Fill empty columns; return the values that differ as custom fields (label, value).

    `name` is the displayed name of the card whose name is not kept.
    """
    first = [column for field in theirs_first for column in _COLUMNS.get(field, ())]
    # Their value replaces mine, and mine is kept as a custom field.
    values = {column: theirs[column] for column in first}
    mine, theirs = mine | values, theirs | {column: mine[column] for column in first}
    told: list[tuple[str, str]] = []
    nameless = not any(mine[part] for part in _NAME_PARTS)
    differs = not nameless and any(
        theirs[part] and theirs[part] != mine[part] for part in _NAME_PARTS
    )
    if differs:
        told.append(("Also known as", name))
    for column in (*_NAME_PARTS, *_OTHER):
        if not theirs[column] or theirs[column] == mine[column]:
            continue
        if not mine[column] and (nameless or column not in _NAME_PARTS):
            values[column] = theirs[column]
        elif column in _OTHER:
            told.append((_OTHER[column], str(theirs[column])))
    values["starred"] = bool(mine["starred"] or theirs["starred"])
    values["created_at"] = min(mine["created_at"], theirs["created_at"])
    sent_by = mine["referred_by_id"] or theirs["referred_by_id"]
    if sent_by in (mine["id"], theirs["id"]):
        sent_by = theirs["referred_by_id"] if sent_by == theirs["id"] else None
        sent_by = None if sent_by in (mine["id"], theirs["id"]) else sent_by
    elif theirs["referred_by_id"] not in (None, mine["id"], sent_by):
        told.append(("Also sent by", need_name(tx, theirs["referred_by_id"])))
    values["referred_by_id"] = sent_by
    values["household_id"] = mine["household_id"] or theirs["household_id"]
    if theirs["household_id"] not in (None, values["household_id"]):
        household = tx.get("household", theirs["household_id"])
        told.append(("Other household", household["name"] if household else ""))
    tx.update("customer", mine["id"], **values)
    return told


def _merge_list(
    tx: "Transaction", table: str, keep: int, other: int, same: Callable[[Row], Any]
) -> None:
    """Append their rows to mine; merge equal rows into one with my label, else theirs."""
    mine = {same(row): row for row in _rows(tx, table, keep)}
    position = find_next_position(tx, table, keep)
    for row in _rows(tx, table, other):
        twin = mine.get(same(row))
        if twin is None:
            tx.update(table, row["id"], customer_id=keep, position=position)
            position += 1
            continue
        if "label" in row and row["label"] and not twin["label"]:
            tx.update(table, twin["id"], label=row["label"])
        if row.get("preferred") and not twin["preferred"]:
            tx.update(table, twin["id"], preferred=True)
        tx.delete(table, row["id"])


def _merge_check_in(
    tx: "Transaction", keep: int, other: int, told: list[tuple[str, str]], theirs_first: bool
) -> None:
    mine, theirs = find_check_in(tx, keep), find_check_in(tx, other)
    if theirs is None:
        return
    if mine is None:
        tx.update_row("check_in", theirs, customer_id=keep)
        return
    row = mine if theirs_first else theirs
    plan = read_plan(row)
    rhythm = ""
    if plan.every is not None:
        rhythm = f"every {plan.every}"
    elif plan.yearly is not None:
        rhythm = plan.yearly.iso()
    words = ", ".join(part for part in (rhythm, f"due {plan.due_on}", row["reason"]) if part)
    told.append(("Other check-in", words))
    tx.delete("check_in", row["id"])
    if theirs_first:
        tx.update_row("check_in", theirs, customer_id=keep)


def _merge_photo(tx: "Transaction", keep: int, other: int, theirs_first: bool) -> list[str]:
    """Keep one photo; store the second one as a property of the card, which exports write."""
    mine, theirs = (list_ids_of(tx, "photo", person) for person in (keep, other))
    if not theirs:
        return []
    second = (mine if theirs_first else theirs)[0] if mine else None
    photo = tx.get("photo", second) if second is not None else None
    if photo is not None:
        tx.delete("photo", photo["id"])
    if theirs[0] != second:
        tx.update("photo", theirs[0], customer_id=keep)
    if photo is None:
        return []
    data = base64.b64encode(photo["data"]).decode()
    return [f"PHOTO:data:{photo['media_type']};base64,{data}"]


def _merge_not_duplicate(tx: "Transaction", keep: int, other: int) -> None:
    """Copy the marks as not duplicate of `other` to `keep`."""
    known = {partner for _key, partner in list_not_duplicate(tx, keep)}
    for key, partner in list_not_duplicate(tx, other):
        tx.delete("not_duplicate", key)
        if partner != keep and partner not in known:
            write_not_duplicate(tx, keep, partner)


def write_not_duplicate(tx: "Transaction", one: int, other: int) -> int:
    """Mark two people as not duplicate within a larger transaction; return the id of the mark."""
    low, high = sorted((one, other))
    return tx.insert("not_duplicate", one_id=low, other_id=high, at=tx.now_ms)


def _name_of(fields: PersonFields) -> tuple[str, ...]:
    parts = tuple(getattr(fields, part) for part in _NAME_PARTS)
    return parts if any(parts) else ()


def _rhythm_of(person: Person) -> tuple[object, ...] | None:
    plan = person.check_in
    return (plan.every, plan.yearly, plan.due_on, plan.reason) if plan else None


def _rows(tx: "Transaction", table: str, person: int) -> list[Row]:
    found = (tx.get(table, key) for key in list_ids_of(tx, table, person))
    return [row for row in found if row is not None]
