"""Notifications without buttons, by plyer: Windows, macOS, and desktops that know no buttons."""

import shutil
import sys
from typing import Any

from desk.desktop.notifications.model import Notification
from desk.desktop.text_sanitizer import escape_markup


class PlainNotification:
    """Shows the title and body of a notice, no more. `show` blocks: call it on a thread."""

    def __init__(self, limit: float, app_icon: str = "desk") -> None:
        """`limit`: seconds after which the desktop counts as not answering."""
        self._limit = limit
        self._app_icon = app_icon

    def show(self, notice: Notification, markup: bool) -> bool:
        """Whether the desktop took it. `markup`: it reads the body as markup."""
        linux = sys.platform.startswith("linux")
        if linux and not shutil.which("notify-send"):
            return False
        body = notice.shown_body
        if linux and markup:
            body = escape_markup(body)
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
        # Loaded on first use: plyer brings 7 ms of other things with it.
        if not sys.platform.startswith("linux"):
            from plyer import notification

            return notification
        from desk.desktop.notifications.notify_send import NotifySend

        return NotifySend(self._limit)
