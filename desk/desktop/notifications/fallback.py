"""Notifications without buttons, by plyer, where the desktop's own way is missing or failed."""

import shutil
import subprocess
import sys
from typing import Any

from desk.desktop.notifications.model import Notification
from desk.desktop.text_sanitizer import escape_markup


class PlainNotification:
    """Shows the title and body of a notification. `show` blocks: call it on a thread."""

    def __init__(self, limit: float, app_icon: str = "desk") -> None:
        """`limit`: seconds after which the desktop counts as not answering."""
        self._limit = limit
        self._app_icon = app_icon
        self._process: subprocess.Popen[bytes] | None = None

    def show(self, notification: Notification, markup: bool) -> bool:
        """Return True if the desktop took it. `markup`: it reads the body as markup."""
        linux = sys.platform.startswith("linux")
        if linux and not shutil.which("notify-send"):
            return False
        body = notification.shown_body
        if linux and markup:
            body = escape_markup(body)
        try:
            backend = self._notify_send() if linux else _plyer()
            backend.notify(
                title=notification.shown_title,
                message=body,
                app_name="Desk",
                app_icon=self._app_icon if linux else "",
            )
        except Exception:
            # plyer raises whatever the system's binding raises: NotImplementedError, OSError,
            # subprocess errors, COM and Objective-C errors. Each means: not shown here.
            return False
        return True

    def close(self) -> None:
        """End the program that still waits for the desktop, so that nobody has to wait for it."""
        if (process := self._process) is not None:
            process.kill()

    def _notify_send(self) -> Any:
        """Return a backend of plyer for Linux with a time limit that checks the exit status.

        plyer's own runs the same program, ignores its exit status, waits for it without end, and
        takes a title that starts with "-" for an option.
        """
        from plyer.facades import Notification as PlyerNotification

        class NotifySend(PlyerNotification):  # type: ignore[misc]
            def _notify(_plyer, **texts: Any) -> None:  # noqa: N805
                program = ["notify-send", "--app-name", texts["app_name"]]
                # notify-send reads backslashes in the body as escapes.
                body = texts["message"].replace("\\", "\\\\")
                self._run([*program, "--icon", texts["app_icon"], "--", texts["title"], body])

        return NotifySend()

    def _run(self, command: list[str]) -> None:
        """Run a program. Raises TimeoutExpired after the limit, CalledProcessError if it fails."""
        none = subprocess.DEVNULL
        with subprocess.Popen(command, stdin=none, stdout=none, stderr=none) as process:
            self._process = process
            try:
                status = process.wait(self._limit)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
            finally:
                self._process = None
        if status:
            raise subprocess.CalledProcessError(status, command)


def _plyer() -> Any:
    # Imported on first use: plyer takes 7 ms to load.
    from plyer import notification

    return notification
