"""plyer on Linux."""

import subprocess
from typing import Any

from plyer.facades import Notification


class NotifySend(Notification):  # type: ignore[misc]
    """plyer's way on Linux, with what it leaves out: a time limit, and what became of it.

    plyer's own runs the same program, throws its exit away, waits for it without end, and takes a
    title that starts with "-" for an option.
    """

    def __init__(self, limit: float) -> None:
        self._limit = limit

    def _notify(self, **texts: Any) -> None:
        command = ["notify-send", "--app-name", texts["app_name"], "--icon", texts["app_icon"]]
        # notify-send reads backslashes in the body as escapes.
        body = texts["message"].replace("\\", "\\\\")
        subprocess.run(
            [*command, "--", texts["title"], body],
            check=True,
            timeout=self._limit,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
