"""Requests that other Desk processes send to the running one."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from desk.changes import Area, Changes, WriteRequest
from desk.desktop.single_instance import SingleInstance
from desk.ui.context import UiContext

if TYPE_CHECKING:
    from desk.domain.dates import DateStyle
    from desk.services.desk import Desk, Written

_LONGEST_KEY = 64
Reply = Callable[[dict[str, Any]], None]


class IpcRequests(QObject):
    """Handles the requests of other Desk processes.

    `{"raise": true}` comes from a second start, `{"changed": ...}` from a command that wrote, and
    `{"jot": ..., "request": ..., "until": ...}` from a command that leaves the writing to this
    process until that moment (see `desk.changes.WriteRequest`).
    """

    def __init__(
        self,
        context: UiContext,
        instance: SingleInstance,
        raise_window: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._raise_window = raise_window
        instance.request_received.connect(self._on_instance_request_received)

    @Slot(object, object)
    def _on_instance_request_received(self, request: dict[str, Any], reply: Reply) -> None:
        if "raise" in request:
            if request["raise"]:
                self._raise_window()
            reply({"ok": True})
        elif "changed" in request:
            self._context.operations.take_note(changes_of(request))
            reply({"ok": True})
        elif isinstance(request.get("jot"), str):
            self._jot(request, reply)
        else:
            reply({"error": "This Desk does not know what was asked."})

    def _jot(self, request: dict[str, Any], reply: Reply) -> None:
        """Save a line for the command line. After an error the command tries it and reports it."""
        self._context.operations.write(
            jot_and_answer, request, self._context.formatter.date_style
        ).on_success(reply).on_error(lambda error: reply({"error": error.sentence}))


def jot_and_answer(
    desk: "Desk", request: dict[str, Any], style: "DateStyle"
) -> "Written[dict[str, Any]]":
    """Save the line, and return what the command prints. Call on the worker."""
    from desk.services.jot import jot_once

    key, until = request.get("request"), request.get("until")
    once = None
    if isinstance(key, str) and 0 < len(key) <= _LONGEST_KEY:
        once = WriteRequest(key, until if isinstance(until, float) else None)
    return jot_once(desk, request["jot"], style, once)


def changes_of(request: dict[str, Any]) -> Changes:
    """Return the changes that another process reports; all areas if it does not say which."""
    areas, people, action = (request.get(name) for name in ("changed", "people", "action"))
    known = isinstance(areas, int) and 0 <= areas <= Area.EVERYTHING.value
    return Changes(
        Area(areas) if known else Area.EVERYTHING,
        frozenset(p for p in people if isinstance(p, int))
        if isinstance(people, list)
        else frozenset(),
        action if isinstance(action, int) else None,
        str(request.get("label", "")),
    )
