"""One Desk for each data folder: a lock file decides, a socket brings requests to it."""

import contextlib
import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLockFile, QObject, QSocketNotifier, QTimer, Signal, Slot

from desk.desktop.ipc_client import ask_running, socket_path

if TYPE_CHECKING:
    import socket

_LONGEST_REQUEST = 1 << 20  # bytes
_SILENCE_LIMIT_MS = 10_000  # for a program that connects and says nothing


class SingleInstance(QObject):
    """Holds the data folder, and listens for the commands of other Desk processes.

    `request_received(request, reply)` brings a JSON object and a function that answers it with
    another, once, on this thread; the asker waits until then. QLocalServer is not used: with
    access limited to the owner a second server takes the name from the first.
    """

    request_received = Signal(object, object)

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        """`home` is the data folder, which exists."""
        super().__init__(parent)
        self._path = Path(socket_path(home))
        self._lock_path = home / "desk.lock"
        self._lock = QLockFile(str(self._lock_path))
        # A lock is stale when its process is gone, never because it is old.
        self._lock.setStaleLockTime(0)
        self._server: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None

    def acquire(self, *, listen: bool = True) -> bool:
        """Whether this process is the only one on the folder; if so it listens from now on.

        A Desk that cannot listen (no sockets on this system, a path too long for one) is still
        the only one.
        """
        if not self._lock.tryLock(0) and not self._take_over():
            return False
        if listen:
            self.listen()
        return True

    def listen(self) -> None:
        """For a start that has something better to do first: `acquire(listen=False)`, then this.

        Whoever asks in between waits a moment and asks again (see `ask_first`).
        """
        with contextlib.suppress(OSError):
            self._listen()

    def close(self) -> None:
        """Stop listening and let go of the folder."""
        if self._notifier:
            self._notifier.setEnabled(False)
            self._notifier = None
        for asker in self.findChildren(_Asker):
            asker.close()
        if self._server:
            self._server.close()
            self._server = None
            self._path.unlink(missing_ok=True)
        self._lock.unlock()

    def _take_over(self) -> bool:
        """Take the lock of a killed Desk whose process number another program got since.

        QLockFile only asks whether that number and the program's name live. The kernel's own lock
        on the file, which QLockFile also takes, cannot outlive its process.
        """
        try:
            import fcntl
        except ImportError:  # Windows: the file cannot even be opened while its owner lives
            return False
        try:
            with self._lock_path.open("r+") as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                self._lock_path.unlink()
        except OSError:
            return False
        return self._lock.tryLock(0)

    def _listen(self) -> None:
        import socket  # takes 6 ms to load

        if not hasattr(socket, "AF_UNIX"):
            return
        folder = self._path.parent
        folder.mkdir(mode=0o700, exist_ok=True)
        if folder.stat().st_uid != os.getuid():
            raise PermissionError(f"{folder} belongs to another account")
        folder.chmod(0o700)
        # The lock says that whoever made a socket here before is gone.
        self._path.unlink(missing_ok=True)
        server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            server.bind(str(self._path))
            self._path.chmod(0o600)
            server.listen(16)
            server.setblocking(False)
        except OSError:
            server.close()
            raise
        self._server = server
        self._notifier = QSocketNotifier(server.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_notifier_activated)

    @Slot()
    def _on_notifier_activated(self) -> None:
        if self._server is None:
            return
        with contextlib.suppress(OSError):  # the asker went away, or no descriptors are left
            connection, _ = self._server.accept()
            _Asker(connection, self.request_received.emit, self)


class _Asker(QObject):
    """One connection: a line in, a line out. Deletes itself when that is done."""

    def __init__(
        self,
        connection: "socket.socket",
        on_request: Callable[[dict[str, Any], Callable[[dict[str, Any]], None]], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._connection: socket.socket | None = connection
        self._on_request = on_request
        self._incoming = bytearray()
        self._outgoing = bytearray()
        self._asked = self._answered = False
        connection.setblocking(False)
        self._reader = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._reader.activated.connect(self._on_reader_activated)
        self._writer = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Write, self)
        self._writer.setEnabled(False)
        self._writer.activated.connect(self._on_writer_activated)
        self._silence = QTimer(self, interval=_SILENCE_LIMIT_MS, singleShot=True)
        self._silence.timeout.connect(self.close)
        self._silence.start()

    @Slot()
    def _on_reader_activated(self) -> None:
        """Read all that is there, then look at it: an asker that gave up is seen to be gone."""
        gone = False
        while self._connection is not None and not gone:
            try:
                part = self._connection.recv(65_536)
            except BlockingIOError:
                break
            except OSError:
                part = b""
            gone = not part
            self._incoming += part
            if len(self._incoming) > _LONGEST_REQUEST:
                gone = True
        if gone:
            # Whoever no longer waits for the answer does it another way: doing it too would make
            # two of it.
            self.close()
        elif not self._asked and b"\n" in self._incoming:
            self._asked = True
            self._silence.stop()
            self._ask(bytes(self._incoming.partition(b"\n")[0]))

    def _ask(self, line: bytes) -> None:
        try:
            request = json.loads(line)
        except (ValueError, RecursionError):
            request = None
        if isinstance(request, dict):
            self._on_request(request, self._reply)
        else:
            self._reply({"error": "A request is one JSON object on one line."})

    def _reply(self, answer: dict[str, Any]) -> None:
        if self._answered or self._connection is None:
            return
        self._answered = True
        self._outgoing += json.dumps(answer).encode() + b"\n"
        self._writer.setEnabled(True)
        self._on_writer_activated()

    @Slot()
    def _on_writer_activated(self) -> None:
        if self._connection is None:
            return
        try:
            while self._outgoing:
                del self._outgoing[: self._connection.send(self._outgoing)]
        except BlockingIOError:
            return
        except OSError:
            pass
        self.close()

    @Slot()
    def close(self) -> None:
        if self._connection is None:
            return
        self._silence.stop()
        self._reader.setEnabled(False)
        self._writer.setEnabled(False)
        self._connection.close()
        self._connection = None
        self.deleteLater()


def ask_first(home: Path, request: dict[str, Any], timeout: float) -> dict[str, Any] | None:
    """Ask the Desk that holds the folder, also one that is only starting and not listening yet.

    None when it cannot be reached, or does not answer, within `timeout` seconds.
    """
    path = socket_path(home)
    deadline = time.monotonic() + timeout
    while (left := deadline - time.monotonic()) > 0:
        try:
            answer = ask_running(path, request, left)
        except TimeoutError:
            return None
        if answer is not None:
            return answer
        time.sleep(min(0.05, left))
    return None
