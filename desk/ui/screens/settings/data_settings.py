"""The settings that belong to the data, as the pages show and change them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk.domain.people import PersonRef
from desk.domain.settings import DeskSettings
from desk.services.desk import Desk, Written
from desk.services.people import star_person
from desk.ui.context import UiContext
from desk.ui.task_runner import TaskError

_MOST_STARRED = 200


class DataSettings(QObject):
    """`changed` comes when they have been read, and at once when a page changes one of them."""

    changed = Signal()

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.now = DeskSettings()
        self.starred: Sequence[PersonRef] = ()
        self.known = False  # whether they have been read

    def read(self) -> None:
        self._context.runner.run(_read).on_success(self._show).coalesce("settings")

    def change(self, label: str, *, draft: str = "", **values: Any) -> None:
        """Write these fields of DeskSettings.

        `label` is what the toast says; `draft` the key of the draft that the write deletes.
        """
        changed = replace(self.now, **values)
        if self.known and changed == self.now and not draft:
            return
        self.now = changed
        self.changed.emit()
        self._context.operations.write(
            partial(_change, label=label, draft=draft, values=values)
        ).on_error(self._on_failed)

    def star(self, person: PersonRef, on: bool) -> None:
        """Always put this person through, or no longer."""
        self._context.operations.write(star_person, person.id, on)

    def _show(self, found: tuple[DeskSettings, Sequence[PersonRef]]) -> None:
        self.now, self.starred = found
        self.known = True
        self.changed.emit()

    def _on_failed(self, error: TaskError) -> None:
        self._context.operations.show_error(error)
        self.read()


def _read(desk: Desk) -> tuple[DeskSettings, Sequence[PersonRef]]:
    from desk.services.people import list_starred
    from desk.services.settings import read_settings

    return read_settings(desk), list_starred(desk, _MOST_STARRED)


def _change(desk: Desk, *, label: str, draft: str, values: dict[str, Any]) -> Written[DeskSettings]:
    from desk.services.settings import change_settings

    return change_settings(desk, label, draft=draft, **values)
