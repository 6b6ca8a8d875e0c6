"""Locations of the resources and of the owner's files, which DESK_HOME or `--home` can move."""

import os
import sys
from pathlib import Path

from desk.record import record


def _find_resources() -> Path:
    """Return `resources/`: inside the installed package, beside the package in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


RESOURCES = _find_resources()


def owner_only(name: str, flags: int) -> int:
    """Open `name` as `open(opener=...)` asks; a file that this creates has mode 0600."""
    return os.open(name, flags, 0o600)


def _default_home() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData/Local")) / "Desk"
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/Desk"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "desk"


@record(frozen=True, slots=True)
class Paths:
    """The files of one desk, all in one folder of mode 0700."""

    home: Path

    @classmethod
    def find(cls, home: str | os.PathLike[str] | None = None) -> "Paths":
        """Return the paths in `home`, else in DESK_HOME, else in the usual folder of the system."""
        chosen = home or os.environ.get("DESK_HOME")
        return cls((Path(chosen) if chosen else _default_home()).expanduser().absolute())

    @property
    def database(self) -> Path:
        return self.home / "desk.db"

    @property
    def settings(self) -> Path:
        return self.home / "settings.json"

    @property
    def backups(self) -> Path:
        return self.home / "backups"

    def written(self) -> tuple[int, int] | None:
        """Return a value that changes with each write to the database, by any program.

        It is the time of last change (ns) and the size (bytes) of the write-ahead log: SQLite
        writes there first. None without a log. The database itself is not opened.
        """
        try:
            # An idle Desk spends most of its time in this call; Path.stat takes longer.
            log = os.stat(f"{self.home}/desk.db-wal")  # noqa: PTH116
        except OSError:
            return None
        return log.st_mtime_ns, log.st_size

    def make_home(self) -> None:
        """Create the folder with mode 0700, whatever the umask is."""
        self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.home.stat().st_mode & 0o7777 != 0o700:
            self.home.chmod(0o700)
