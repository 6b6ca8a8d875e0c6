"""What a command works with, and how it answers."""

import json
import os
import sys
from datetime import date, datetime
from typing import Any

from desk.changes import Changes
from desk.desktop.ipc_client import ask_running, socket_path
from desk.domain.dates import parse, parse_when, writes_month_first
from desk.domain.people import PersonRef
from desk.domain.person_schema import Phone
from desk.errors import NotUnderstood
from desk.paths import Paths
from desk.record import record
from desk.services.desk import Desk

TOLD_WITHIN = 5.0  # seconds a busy window has to take notice; usually it takes a millisecond


@record(frozen=True, slots=True)
class Context:
    desk: Desk
    paths: Paths

    @property
    def month_first(self) -> bool | None:
        """Whether "12/5" is December 5 in the locale of the terminal; None where it is unclear."""
        named = (os.environ.get(name) for name in ("LC_ALL", "LC_TIME", "LANG"))
        # A POSIX system that was told nothing says "C".
        return writes_month_first(next(filter(None, named), "C" if os.name == "posix" else ""))

    def day(self, text: str, *, past: bool = False) -> date:
        """A day in plain words or ISO; with `past`, "may 1" is the last one.

        Raises NotUnderstood.
        """
        found = parse(text, self.desk.clock.today(), month_first=self.month_first, past=past)
        if found is None:
            raise NotUnderstood(
                f"“{text}” is not a day Desk understands. Say 2026-05-01, friday or in 3 weeks. "
                "Nothing was changed."
            )
        return found.day

    def when(self, text: str) -> datetime:
        """A moment gone by, in plain words or ISO 8601. Raises NotUnderstood."""
        clock = self.desk.clock
        found = parse_when(text, clock.now(), clock.zone(), month_first=self.month_first, past=True)
        if found is None:
            raise NotUnderstood(
                f"“{text}” is not a time Desk understands. Say 2026-05-01T15:00 or yesterday 3 pm. "
                "Nothing was changed."
            )
        return found

    def iso(self, moment: datetime | None) -> str | None:
        """ISO 8601 on the local clock, with its zone."""
        return (
            None if moment is None else self.desk.clock.local(moment).isoformat(timespec="seconds")
        )

    def changed(self, changes: Changes) -> None:
        """Let a running window know what was written, so that it shows it at once."""
        request = {
            "changed": changes.areas.value,
            "people": sorted(changes.people),
            "action": changes.action,
            "label": changes.label,
        }
        try:
            ask_running(socket_path(self.paths.home), request, TOLD_WITHIN)
        except (OSError, ValueError):
            return  # the write is done; the window reads again by itself


def print_json(found: Any) -> None:
    json.dump(found, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


def person_json(person: PersonRef | None) -> dict[str, Any] | None:
    return None if person is None else {"id": person.id, "name": person.name}


def phone_json(phone: Phone) -> dict[str, Any]:
    return {"typed": phone.raw, "e164": phone.e164, "label": phone.label}


def line(*parts: object) -> str:
    """Parts in columns for a person to read; control characters shown as spaces."""
    text = "  ".join(str(p) for p in parts if p not in (None, ""))
    return "".join(c if c.isprintable() else " " for c in text)
