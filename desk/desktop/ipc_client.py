"""Client of a running Desk: a request and an answer, each one line of JSON, over a Unix socket.

Imports neither Qt nor anything else that is slow to load: a softphone's command and `desk jot` have
30 ms from the start of the process.
"""

# The C modules under `socket` and `hashlib`: the Python ones around them take 9 ms to load.
import _socket
import json
import os
from _blake2 import blake2b


def socket_path(home: str | os.PathLike[str]) -> str:
    """Return the path of the socket for the data folder `home`, whether a Desk runs there or not.

    It is in the owner's runtime folder if there is one (local, private, removed at log out), else
    in the data folder. Each data folder has one socket, however its path is spelled.
    """
    real = os.path.realpath(home)
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if not runtime and hasattr(os, "getuid"):
        runtime = f"/run/user/{os.getuid()}"  # a cron job has no XDG_RUNTIME_DIR
    if runtime and os.path.isdir(runtime):  # noqa: PTH112 - pathlib takes 5 ms to load
        return f"{runtime}/desk/{blake2b(os.fsencode(real), digest_size=10).hexdigest()}.sock"
    return f"{real}/run/desk.sock"


def ask_running(path: str, request: dict[str, object], timeout: float) -> dict[str, object] | None:
    """Send `request` to the Desk that listens at `path`; returns its answer, or None if none runs.

    Raises TimeoutError if it has not answered within `timeout` seconds. A request that it has not
    begun by then is dropped, so the caller may do the work itself.
    """
    if not hasattr(_socket, "AF_UNIX"):
        return None
    line = json.dumps(request).encode() + b"\n"
    connection = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
    try:
        connection.settimeout(timeout)
        try:
            connection.connect(path)
        except (TimeoutError, BlockingIOError) as error:
            # The connection queue is full: Desk runs and is too busy to accept.
            raise TimeoutError("Desk is running and does not answer.") from error
        except OSError:
            return None  # no socket, or one that a killed Desk left behind
        answer = bytearray()
        try:
            # `timeout` holds for sendall and for each recv, so a trickling answer may take longer.
            connection.sendall(line)
            while not answer.endswith(b"\n"):
                part = connection.recv(65_536)
                if not part:
                    raise TimeoutError("Desk went away before it answered.")
                answer += part
        except ConnectionError as error:
            raise TimeoutError("Desk went away before it answered.") from error
    finally:
        connection.close()
    found = json.loads(answer)
    return found if isinstance(found, dict) else None
