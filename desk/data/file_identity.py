"""Whether the file of a desk is still the one that was opened."""

import os
from pathlib import Path

_Identity = tuple[int, int]  # device and inode


class FileIdentity:
    """The folder, the database and its write-ahead log as they were when they were opened.

    SQLite goes on reading and writing files that were deleted or replaced, and nobody finds again
    what it writes there. Any thread may ask.
    """

    def __init__(self, path: Path) -> None:
        """`path` is that of a database that a connection has open. Raises OSError."""
        self.path = path
        self._folder = _identity(path.parent)
        self._file = _identity(path)
        self._log: _Identity | None = None
        self._size = path.stat().st_size
        self._has_lost_log()  # notes which log is there

    def is_lost(self) -> bool:
        """Return whether one of them is gone, another one, or empty."""
        try:
            found = os.stat(self.path)  # noqa: PTH116 - Path.stat takes longer
            if (found.st_dev, found.st_ino) != self._file or not found.st_size:
                return True
            return _identity(self.path.parent) != self._folder or self._has_lost_log()
        except OSError:
            return True

    def has_shrunk(self) -> bool:
        """Return whether the file is smaller than it was, as it is after erasing, or when cut."""
        size = self.path.stat().st_size
        if size >= self._size:
            self._size = size
        return size < self._size

    def accept_size(self) -> None:
        self._size = self.path.stat().st_size

    def _has_lost_log(self) -> bool:
        """Return whether the log, which stays while a connection is open, is another one."""
        log = f"{self.path}-wal"
        if self._log is not None:
            return _identity(log) != self._log
        # Without room or permission to write, a desk is read without a log.
        if os.path.exists(log):  # noqa: PTH110
            self._log = _identity(log)
        return False


def _identity(path: str | Path) -> _Identity:
    found = os.stat(path)  # noqa: PTH116
    return found.st_dev, found.st_ino
