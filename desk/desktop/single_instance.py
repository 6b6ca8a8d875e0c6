"""One Desk process for each data folder: a lock file decides, a socket takes requests."""

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
_SILENCE_LIMIT_MS = 10_000  # for a client that connects and sends nothing


class SingleInstance(QObject):
    """Holds the lock of the data folder and takes requests of other Desk processes.

    `request_received(request, reply)` carries a JSON object and a function that answers it with
    another, to be called once on this thread; the client waits until then. QLocalServer is not
    used: with access limited to the owner, a second server takes the name from the first.
    """

    request_received = Signal(object, object)

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        """`home` is the data folder; `refusal` says so if it could not be made."""
        super().__init__(parent)
        self._path = Path(socket_path(home))
        self._lock_path = home / "desk.lock"
        self._lock = QLockFile(str(self._lock_path))
        # A lock is stale when its process is gone, never because it is old.
        self._lock.setStaleLockTime(0)
        self._folder: int | None = None  # the descriptor that locks it
        self._refusal: OSError | None = None
        self._server: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None

    def acquire(self, *, listen: bool = True) -> bool:
        """Return True if this process now holds the folder; it then listens, if `listen`.

        A Desk that cannot listen (no Unix sockets on this system, a path too long for one) still
        holds the folder, and so does one that can write no lock file: `refusal` says why.
        """
        if not self._lock_folder():
            return False
        if not self._lock_file_taken():
            self._unlock_folder()
            return False
        if listen:
            self.listen()
        return True

    @property
    def refusal(self) -> OSError | None:
        """Why no file can be written into the folder, as found by `acquire`; None if one can."""
        return self._refusal

    def listen(self) -> None:
        """Start to listen, after `acquire(listen=False)` at a start that paints first.

        A client that asks in between waits and asks again (see `ask_first`).
        """
        with contextlib.suppress(OSError):
            self._listen()

    def close(self) -> None:
        """Stop listening and release the lock."""
        if self._notifier:
            self._notifier.setEnabled(False)
            self._notifier = None
        for client in self.findChildren(_ClientConnection):
            client.close()
        if self._server:
            self._server.close()
            self._server = None
            self._path.unlink(missing_ok=True)
        self._lock.unlock()
        self._unlock_folder()

    def _lock_file_taken(self) -> bool:
        """Take the lock file, also one that a killed Desk left; return False if another has it."""
        if self._lock.tryLock(0):
            return True
        if self._lock.error() is QLockFile.LockError.LockFailedError:
            if not self._is_left_behind():
                return False
            with contextlib.suppress(OSError):
                self._lock_path.unlink()
            if self._lock.tryLock(0):
                return True
        self._refusal = self._try_to_write()
        # A file that could be written is one that another start has locked meanwhile.
        return self._refusal is not None

    def _is_left_behind(self) -> bool:
        """Return whether the lock is that of a killed Desk whose process id another program has.

        QLockFile only checks that a process with that id and program name exists. The kernel's
        lock on the file, which QLockFile also takes, ends with its process.
        """
        try:
            import fcntl
        except ImportError:  # Windows: the file cannot even be opened while its owner lives
            return False
        try:
            with self._lock_path.open("r") as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _lock_folder(self) -> bool:
        """Lock the folder itself, which needs no room; return False if another Desk has done so."""
        try:
            import fcntl
        except ImportError:
            return True
        try:
            self._folder = os.open(self._lock_path.parent, os.O_RDONLY)
            fcntl.flock(self._folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._unlock_folder()
            return False
        except OSError:  # some network file systems lock no folder
            self._unlock_folder()
        return True

    def _unlock_folder(self) -> None:
        if self._folder is not None:
            os.close(self._folder)
            self._folder = None

    def _try_to_write(self) -> OSError | None:
        """Return why a small file cannot be written into the folder, if it cannot."""
        probe = self._lock_path.with_name(f".desk-{os.getpid()}.part")
        try:
            probe.write_bytes(bytes(4096))
        except OSError as error:
            return error
        finally:
            with contextlib.suppress(OSError):
                probe.unlink(missing_ok=True)
        return None

    def _listen(self) -> None:
        import socket  # takes 6 ms to load

        if not hasattr(socket, "AF_UNIX"):
            return
        folder = self._path.parent
        folder.mkdir(mode=0o700, exist_ok=True)
        if folder.stat().st_uid != os.getuid():
            raise PermissionError(f"{folder} belongs to another account")
        folder.chmod(0o700)
        # This process has the lock, so the process that made an older socket is gone.
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
        with contextlib.suppress(OSError):  # the client went away, or no descriptors are left
            connection, _ = self._server.accept()
            _ClientConnection(connection, self.request_received.emit, self)


class _ClientConnection(QObject):
    """One connection of a client: reads a line, writes a line, then deletes itself."""

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
        """Read everything first: a client that gave up must be noticed before its request runs."""
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
            # A client that no longer waits does the work itself; doing it here too would do it
            # twice.
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
    """Ask the Desk that holds the folder, even while it starts and does not listen yet.

    Returns None if it cannot be reached or does not answer within `timeout` seconds.
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
