"""The context of a command, and its output: JSON, columns and the progress line."""

import json
import os
import sys
import time
from datetime import date, datetime
from types import TracebackType
from typing import Any

from desk.changes import Changes
from desk.desktop.ipc_client import ask_running, socket_path
from desk.domain.dates import (
    DateStyle,
    PlainDate,
    Unclear,
    parse,
    parse_when,
    what_is_unclear,
    writes_month_first,
)
from desk.domain.people import PersonRef
from desk.domain.person_schema import Phone
from desk.errors import NotUnderstood
from desk.paths import Paths
from desk.record import record
from desk.services.desk import Desk

WINDOW_TIMEOUT = 5.0  # seconds for a busy window to answer; usually it takes a millisecond
PROGRESS_AFTER = 0.5  # seconds; a faster command shows no progress
PROGRESS_EVERY = 0.1  # seconds between two updates


@record(frozen=True, slots=True)
class Context:
    desk: Desk
    paths: Paths
    request: str = ""  # the key under which a running Desk was asked to carry out this command

    @property
    def date_style(self) -> DateStyle:
        """How days are written in the terminal's locale."""
        named = (os.environ.get(name) for name in ("LC_ALL", "LC_TIME", "LANG"))
        # POSIX: without any of these variables the locale is "C".
        locale = next(filter(None, named), "C" if os.name == "posix" else "")
        return DateStyle(locale[:2].lower(), writes_month_first(locale))

    def day(self, text: str, *, past: bool = False) -> date:
        """Parse a day in words or ISO 8601. With `past`, "may 1" is the last one, not the next.

        Raises NotUnderstood, also for a day with a time, which nothing would keep.
        """
        found = self.day_and_time(text, past=past)
        if found.at is not None:
            raise NotUnderstood(
                f"“{text}” has a time, and only its day can be kept here. Say {found.day}. "
                "Nothing was changed."
            )
        return found.day

    def day_and_time(self, text: str, *, past: bool = False) -> PlainDate:
        """Parse a day in words or ISO 8601, and its time if it has one. Raises NotUnderstood."""
        clock, style = self.desk.clock, self.date_style
        now = clock.local(clock.now()).time()
        found = parse(text, clock.today(), style=style, past=past, now=now)
        if found is not None:
            return found
        if what_is_unclear(text, clock.today(), style=style, past=past) is Unclear.TIME:
            raise NotUnderstood(
                f"The time in “{text}” is not one Desk understands. Say friday 3 pm, friday 15:30 "
                "or friday noon. Nothing was changed."
            )
        raise NotUnderstood(
            f"“{text}” is not a day Desk understands. Say 2026-05-01, friday or in 3 weeks. "
            "Nothing was changed."
        )

    def when(self, text: str) -> datetime:
        """Parse a past moment in words or ISO 8601. Raises NotUnderstood."""
        clock = self.desk.clock
        style = self.date_style
        found = parse_when(text, clock.now(), clock.zone(), style=style, past=True)
        if found is None:
            raise NotUnderstood(
                f"“{text}” is not a time Desk understands. Say 2026-05-01T15:00 or yesterday 3 pm. "
                "Nothing was changed."
            )
        return found

    def iso(self, moment: datetime | None) -> str | None:
        """Return the local time in ISO 8601 with its offset."""
        return (
            None if moment is None else self.desk.clock.local(moment).isoformat(timespec="seconds")
        )

    def changed(self, changes: Changes) -> None:
        """Tell a running window what was written, so that it refreshes at once."""
        request = {
            "changed": changes.areas.value,
            "people": sorted(changes.people),
            "action": changes.action,
            "label": changes.label,
        }
        try:
            ask_running(socket_path(self.paths.home), request, WINDOW_TIMEOUT)
        except (OSError, ValueError):
            return  # the write is committed; the window reads again at its next tick


def print_json(found: Any) -> None:
    json.dump(found, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


def person_json(person: PersonRef | None) -> dict[str, Any] | None:
    return None if person is None else {"id": person.id, "name": person.name}


def phone_json(phone: Phone) -> dict[str, Any]:
    return {"typed": phone.raw, "e164": phone.e164, "label": phone.label}


def line(*parts: object) -> str:
    """Join the non-empty parts with two spaces; control characters become spaces."""
    text = "  ".join(str(p) for p in parts if p not in (None, ""))
    return "".join(c if c.isprintable() else " " for c in text)


class ProgressLine:
    """A `Progress` callback that shows one line on a terminal and erases it at the end.

    It writes nothing when stderr is no terminal, and always lets the work continue.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._next = time.monotonic() + PROGRESS_AFTER
        self._shown = ""

    def __enter__(self) -> "ProgressLine":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._show("")

    def __call__(self, done: int, of: int) -> bool:
        if time.monotonic() >= self._next and sys.stderr.isatty():
            self._next = time.monotonic() + PROGRESS_EVERY
            self._show(line(self._name, f"{100 * done // max(1, of)} %"))
        return True

    def _show(self, text: str) -> None:
        if text or self._shown:
            blank = " " * (len(self._shown) - len(text))
            sys.stderr.write(f"\r{text}{blank}" if text else f"\r{blank}\r")
            sys.stderr.flush()
            self._shown = text
