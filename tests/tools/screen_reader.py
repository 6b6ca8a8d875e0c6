"""Records what a screen reader reads of each widget that gets the keyboard focus."""

import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.tools.waiting import wait_until
from tests.tools.x11_desktop import X11Desktop

PYTHON = "/usr/bin/python3"  # Debian's, which has gi
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
_LISTENER = Path(__file__).with_name("atspi_listener.py")
_QUIET_S = 0.04  # some parts tell of themselves and then of the one inside them

Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Around:
    """An accessible container; `number` is its index among its siblings."""

    name: str
    role: str
    number: int
    box: Box

    @property
    def identity(self) -> tuple[str, str, int, int, int]:
        return self.name, self.role, self.number, *self.box[2:]


@dataclass(frozen=True, slots=True)
class Stop:
    """The widget with the focus. `box` is x, y, width and height on the screen; `around` its
    ancestors, from the program inwards; `text` None without a text interface."""

    name: str
    role: str
    description: str
    number: int
    box: Box
    states: frozenset[str]
    around: tuple[Around, ...]
    value: float | None = None
    text: str | None = None

    def box_within(self, depth: int) -> Box:
        """Return the box relative to the ancestor at that depth, which may have been scrolled."""
        left, top, _, _ = self.around[depth].box
        x, y, width, height = self.box
        return x - left, y - top, width, height

    @property
    def window(self) -> Box:
        """Return the box of its window."""
        return self.top_level.box

    @property
    def top_level(self) -> Around:
        roles = [each.role for each in self.around]
        return self.around[roles.index("application") + 1]

    def __str__(self) -> str:
        return f"{self.role} {self.name[:60]!r} at {self.box}"


class ScreenReader:
    """Records focus events. Start it before the program, which needs `env`."""

    env = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}  # noqa: RUF012 - never written

    def __init__(self, desktop: X11Desktop) -> None:
        self._desktop = desktop
        desktop.launch("accessibility", [LAUNCHER, "--launch-immediately"])
        desktop.await_name("org.a11y.Bus")
        desktop.launch("listener", [PYTHON, "-W", "ignore", "-u", _LISTENER])
        wait_until(lambda: self._lines(), what="the screen reader")

    def press(self, *keys: str) -> Stop:
        """Press keys and return the newly focused widget. The focus must change."""
        before = len(self._lines())
        self._desktop.press(*keys)
        what = f"a word after {' '.join(keys)}"
        wait_until(lambda: len(self._lines()) > before, what=what, every=0.01)
        told = 0
        while told != (told := len(self._lines())):
            time.sleep(_QUIET_S)
        last: dict[str, Any] = json.loads(self._lines()[-1])
        assert "gone" not in last, last
        around = tuple(Around(**{**each, "box": tuple(each["box"])}) for each in last["around"])
        states = frozenset(last["states"])
        return Stop(**{**last, "box": tuple(last["box"]), "states": states, "around": around})

    def _lines(self) -> list[str]:
        return self._desktop.log("listener").splitlines()
