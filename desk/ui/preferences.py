"""The settings of this computer, which are not part of the data of the desk.

They are saved in a small JSON file that is replaced whole. Keys and choices of a newer Desk that
this one does not know are kept; their defaults are in effect meanwhile.
"""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk.files import CannotWrite, atomic_write
from desk.record import field, record, replace


@record(frozen=True, slots=True)
class Preferences:
    look: str = "system"  # system, light, dark, contrast
    text_size: int = 100  # per cent, 90 to 150
    close_to_tray: bool = True
    single_keys: bool = True  # C, D, S ... in a focused row
    reduced_motion: bool = False
    tray_shows_with_someone: bool = True  # in the tray, while With someone is on
    people_order: str = "last_name"
    reports: dict[str, Any] = field(default_factory=dict)  # the choices of the Reports screen
    window: tuple[int, int, int, int] | None = None  # x, y, width, height in device-independent px
    other: dict[str, Any] = field(default_factory=dict)

    def with_(self, **values: Any) -> "Preferences":
        """Return the settings with these values, also instead of kept ones of a newer Desk."""
        other = {name: value for name, value in self.other.items() if name not in values}
        return replace(self, **values, other=other)


_DEFAULT = Preferences()
_NAMES = set(Preferences.__slots__) - {"other"}
_CHOICES = {
    "look": ("system", "light", "dark", "contrast"),
    "people_order": ("last_name", "first_name", "talked", "next"),
}
_FURTHEST = 1 << 20  # device-independent px, more than all monitors together


def load(path: Path) -> Preferences:
    """Return the settings in `path`; a missing or malformed value takes its default."""
    try:
        found = json.loads(path.read_text("utf-8"))
        json.dumps(found, ensure_ascii=False).encode()  # half a surrogate is no text
    except (OSError, ValueError, RecursionError):
        return Preferences()
    if not isinstance(found, dict):
        return Preferences()
    window = found.pop("window", None)
    values: dict[str, Any] = {
        name: found[name]
        for name in _NAMES & found.keys()
        if type(found[name]) is type(getattr(_DEFAULT, name))
    }
    if _is_rectangle(window):
        values["window"] = tuple(window)
    other = {name: value for name, value in found.items() if name not in _NAMES}
    for name, known in _CHOICES.items():
        if name in values and values[name] not in known:
            other[name] = values.pop(name)
    if "text_size" in values:
        values["text_size"] = min(150, max(90, values["text_size"]))
    return Preferences(**values, other=other)


def _is_rectangle(window: Any) -> bool:
    return (
        isinstance(window, list)
        and len(window) == 4
        and all(type(n) is int and abs(n) < _FURTHEST for n in window)
    )


def save(settings: Preferences, path: Path) -> None:
    """Write the file atomically, readable by its owner only. Raises CannotWrite."""
    values = {name: getattr(settings, name) for name in Preferences.__slots__}
    values |= values.pop("other")
    atomic_write(path, [json.dumps(values, indent=1, sort_keys=True).encode("utf-8")])


class PreferencesStore(QObject):
    """Holds the settings and saves each change of them at once.

    `changed` brings the names of the fields that have other values now.
    """

    changed = Signal(frozenset)
    refused = Signal(str)  # the system's reason; the values are in effect all the same

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._now = load(path)

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
            save(self._now, self._path)
        except CannotWrite as error:
            cause = error.__cause__
            self.refused.emit(getattr(cause, "strerror", None) or str(cause))
        self.changed.emit(names)
