"""Where files live. DESK_HOME, or `--home`, overrides."""

import os
import sys
from pathlib import Path

from desk.record import record

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def owner_only(name: str, flags: int) -> int:
    """An opener for `open`: a file that it makes is 0600, so that only its owner may read it."""
    return os.open(name, flags, 0o600)


def _default_home() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData/Local")) / "Desk"
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/Desk"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "desk"


@record(frozen=True, slots=True)
class Paths:
    """The files of one desk, all inside one folder that only its owner may enter."""

    home: Path

    @classmethod
    def find(cls, home: str | os.PathLike[str] | None = None) -> "Paths":
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

    @property
    def lock(self) -> Path:
        return self.home / "desk.lock"

    def written(self) -> tuple[int, int] | None:
        """Differs after each write to the desk's file, by any program; None where there is none.

        Asks the folder only: SQLite writes to its log first.
        """
        try:
            # Not by Path: this is most of what an idle Desk does.
            log = os.stat(f"{self.home}/desk.db-wal")  # noqa: PTH116
        except OSError:
            return None
        return log.st_mtime_ns, log.st_size

    def make_home(self) -> None:
        """Make the folder, 0700 at any umask."""
        self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.home.chmod(0o700)
