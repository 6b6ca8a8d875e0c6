"""The settings of this computer, kept in their file and in effect at once."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk import preferences as settings_file
from desk.files import CannotWrite
from desk.preferences import Preferences


class PreferencesStore(QObject):
    """`changed` brings the names of the fields that have other values now."""

    changed = Signal(frozenset)
    refused = Signal(str)  # the system's reason; the values are in effect all the same

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._now = settings_file.load(path)

    @property
    def now(self) -> Preferences:
        return self._now

    def change(self, values: dict[str, Any]) -> None:
        """Set fields of Preferences and store them; `refused` carries why that failed."""
        names = frozenset(
            name for name, value in values.items() if getattr(self._now, name) != value
        )
        if not names:
            return
        self._now = self._now.with_(**values)
        try:
            settings_file.save(self._now, self._path)
        except CannotWrite as error:
            cause = error.__cause__
            self.refused.emit(getattr(cause, "strerror", None) or str(cause))
        self.changed.emit(names)
