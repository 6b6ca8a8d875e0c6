"""The record of what a transaction changed: rows to project and index, areas to refresh."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from desk.changes import Area
from desk.data.timestamps import QUARTER_MS

_AREAS = {
    "customer": Area.PEOPLE,
    "household": Area.PEOPLE,
    "phone": Area.PEOPLE,
    "email": Area.PEOPLE,
    "address": Area.PEOPLE,
    "channel": Area.PEOPLE,
    "important_date": Area.PEOPLE,
    "remember_line": Area.PEOPLE,
    "tag": Area.PEOPLE,
    "custom_field": Area.PEOPLE,
    "unknown_property": Area.PEOPLE,
    "photo": Area.PEOPLE,
    "not_duplicate": Area.PEOPLE,
    "purchase": Area.PURCHASES,
    "call": Area.CALLS,
    "fix": Area.FIXES,
    "check_in": Area.CHECK_INS,
    "interaction": Area.CHECK_INS,
    "rating": Area.RATINGS,
    "note": Area.NOTES,
    "bin_entry": Area.BIN,
    "setting": Area.SETTINGS,
}
_ON_THE_CARD = {"customer", "phone", "email", "tag", "remember_line", "purchase"}
_SHOWN_BY = {"customer", "phone", "email", "purchase"}
_RECORDS = {"call", "fix", "note"}


@dataclass(slots=True)
class ChangeTracker:
    areas: Area = Area.NOTHING
    tables: set[str] = field(default_factory=set)
    people: set[int] = field(default_factory=set)
    names: set[int] = field(default_factory=set)  # customers whose shown lines may differ
    cards: set[int] = field(default_factory=set)  # customers whose search entry may differ
    talks: set[int] = field(default_factory=set)  # customers whose calls or interactions differ
    plans: set[int] = field(default_factory=set)  # customers whose check-in differs
    numbers: set[str] = field(default_factory=set)  # number keys whose calls differ
    withheld: set[int] = field(default_factory=set)  # calls without person and number
    slots: dict[int, list[int]] = field(
        default_factory=dict
    )  # what to add to each row of call_histogram, by slot
    records: set[tuple[str, int]] = field(default_factory=set)

    def record_change(self, table: str, row: Mapping[str, Any], more: int) -> None:
        """Record a row as it was before (`more` is -1) or as it is after (1) a change."""
        if table not in self.tables:
            self.tables.add(table)
            self.areas |= _AREAS.get(table, Area.NOTHING)
        customer = row["id"] if table == "customer" else row.get("customer_id")
        if customer is not None:
            self.people.add(customer)
            if table in _SHOWN_BY:
                self.names.add(customer)
            if table in _ON_THE_CARD:
                self.cards.add(customer)
            if table in ("call", "interaction"):
                self.talks.add(customer)
            if table == "check_in":
                self.plans.add(customer)
        if table == "call":
            self._count(row, more)
        if table == "call" and row.get("number_key"):
            self.numbers.add(row["number_key"])
        if table == "call" and customer is None and not row.get("number_key"):
            self.withheld.add(row["id"])
        if table in _RECORDS:
            self.records.add((table, row["id"]))

    def record_new_people(self, table: str, people: Iterable[int]) -> None:
        """Record rows of new people whose projections and search document are made already."""
        self.tables.add(table)
        self.areas |= _AREAS.get(table, Area.NOTHING)
        self.people.update(people)

    def _count(self, call: Mapping[str, Any], more: int) -> None:
        slot = self.slots.setdefault(call["at"] // QUARTER_MS, [0] * 5)
        talked = call["outcome"] == "talked"
        incoming = call["direction"] == "incoming"
        slot[0 if incoming else 1] += more
        if incoming and not talked:
            slot[2] += more
        if incoming and call["outcome"] == "voicemail":
            slot[3] += more
        if talked:
            slot[4] += more * (call.get("seconds") or 0)
