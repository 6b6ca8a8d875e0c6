"""Records every opened file and every network connection of this process."""

import ctypes
import os
import select
import socket
import struct
from pathlib import Path

from PySide6.QtGui import QColor, QImage

_IN_ACCESS, _IN_OPEN = 0x1, 0x20


class Bait:
    """A picture and a web server; the hostile texts refer to both."""

    def __init__(self, folder: Path) -> None:
        self.picture = folder / "bait.png"
        image = QImage(400, 400, QImage.Format.Format_RGB32)
        image.fill(QColor("#ff00ff"))
        assert image.save(str(self.picture))
        libc = ctypes.CDLL(None, use_errno=True)
        self._inotify = libc.inotify_init1(os.O_NONBLOCK)
        assert self._inotify >= 0
        path = os.fsencode(self.picture)
        assert libc.inotify_add_watch(self._inotify, path, _IN_ACCESS | _IN_OPEN) >= 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]

    def taken(self) -> list[str]:
        """Return what was opened or connected to since the last call."""
        found = []
        try:
            # One file, no names: each event is a watch, its mask, a cookie and a length of nothing.
            events = struct.iter_unpack("iIII", os.read(self._inotify, 65_536))
            # The removal of the file, such as with the folder of an old test, is reported as well.
            if any(mask & (_IN_ACCESS | _IN_OPEN) for _watch, mask, _cookie, _length in events):
                found.append(f"{self.picture} was opened")
        except BlockingIOError:
            pass
        while select.select([self._listener], [], [], 0)[0]:
            self._listener.accept()[0].close()
            found.append(f"port {self.port} was called")
        return found

    def close(self) -> None:
        os.close(self._inotify)
        self._listener.close()
