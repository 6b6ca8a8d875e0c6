"""Records the notifications that programs send on the session bus, shown or not."""

import re

from tests.tools.waiting import wait_until
from tests.tools.x11_desktop import X11Desktop

_CALL = re.compile(
    r"^method call [^\n]*; member=Notify\n"
    r'   string "(?P<program>[^\n]*)"\n'
    r"   uint32 (?P<replaces>\d+)\n"
    r'   string "[^\n]*"\n'
    r'   string "(?P<title>.*?)"\n'
    r'   string "(?P<body>.*?)"\n'
    r"   array \[",
    re.MULTILINE | re.DOTALL,
)


class SentNotifications:
    """Records notifications from its creation until the desktop ends the programs of the test."""

    def __init__(self, desktop: X11Desktop) -> None:
        self._desktop = desktop
        self._name = f"bus-monitor-{id(self)}"
        rule = "interface='org.freedesktop.Notifications',member='Notify'"
        desktop.launch(self._name, ["dbus-monitor", "--session", rule])
        # Its first lines are about its own name; everything sent after them is recorded.
        wait_until(lambda: "NameLost" in desktop.log(self._name), what="the monitor")

    def titles(self) -> list[str]:
        """Return titles of all notifications so far, in the order of sending."""
        return [found["title"] for found in _CALL.finditer(self._desktop.log(self._name))]

    def bodies(self) -> list[str]:
        return [found["body"] for found in _CALL.finditer(self._desktop.log(self._name))]

    def await_title(self, title: str, times: int = 1) -> None:
        wait_until(lambda: self.titles().count(title) >= times, what=f"{title!r}, {times} times")
