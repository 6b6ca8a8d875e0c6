"""Notifications without buttons, by plyer: Windows, macOS, and desktops that know no buttons."""

import shutil
import subprocess
import sys
from html import escape
from typing import Any

from plyer.facades import Notification

from desk.desktop.notices import Notice


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


class PlainNotification:
    """Shows the title and body of a notice, no more. `show` blocks: call it on a thread."""

    def __init__(self, limit: float, app_icon: str = "desk") -> None:
        """`limit`: seconds after which the desktop counts as not answering."""
        self._limit = limit
        self._app_icon = app_icon

    def show(self, notice: Notice, markup: bool) -> bool:
        """Whether the desktop took it. `markup`: it reads the body as markup."""
        linux = sys.platform.startswith("linux")
        if linux and not shutil.which("notify-send"):
            return False
        body = notice.shown_body
        if linux and markup:
            body = escape(body, quote=False)
        try:
            self._backend().notify(
                title=notice.shown_title,
                message=body,
                app_name="Desk",
                app_icon=self._app_icon if linux else "",
            )
        except Exception:
            # plyer raises whatever the system's binding raises: NotImplementedError, OSError,
            # subprocess errors, COM and Objective-C errors. Each means: not shown here.
            return False
        return True

    def _backend(self) -> Any:
        if not sys.platform.startswith("linux"):
            from plyer import notification

            return notification
        return NotifySend(self._limit)
