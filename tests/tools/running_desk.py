"""A Desk that a test starts on a real desktop by its real command, and reads its screen."""

import json
import math
import os
import re
import socket
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desk.clock import Clock
from desk.data.database import open_database
from desk.paths import Paths
from desk.services.desk import Desk
from desk.services.settings import change_settings
from tests.tools.waiting import PATIENCE_S, wait_until
from tests.tools.x11_desktop import X11Desktop

COMMAND = Path(sys.executable).with_name("desk")
_PROBE = Path(__file__).with_name("desk_probe")
_DUMPED = 40  # widgets that a failure names


@dataclass(frozen=True, slots=True)
class Seen:
    """A widget on the screen; `name` is what a screen reader says, `box` x, y, width, height.

    `places` are the middles of a list's `rows`, x and y; `current` is the row that is chosen.
    """

    kind: str
    name: str
    text: str
    tip: str
    focus: bool
    enabled: bool
    active: bool
    box: tuple[int, int, int, int]
    rows: tuple[str, ...] = ()
    places: tuple[tuple[int, int], ...] = ()
    current: str = ""

    @property
    def words(self) -> str:
        """Return all texts of the widget."""
        return "\n".join((self.name, self.text, *self.rows))


class RunningDesk:
    """`start()` opens the window on `desktop`; the keyboard and mouse are the desktop's own."""

    def __init__(self, desktop: X11Desktop, home: Path, *options: str) -> None:
        """`options`, such as --today, precede every command."""
        self.desktop = desktop
        self.home = home
        self._options = ("--home", str(home), *options)
        self._name = f"desk-{id(self)}"
        # A socket's path has at most 107 bytes, and pytest's folders are deep.
        self._socket = Path(tempfile.mkdtemp(prefix="desk-watch-")) / "socket"
        self.opened = home.parent / f"{home.name}-opened.jsonl"

    def start(self, *, env: dict[str, str] | None = None, first_run: bool = False) -> None:
        """Returns when the first rows are painted and the window has the keyboard; `first_run`
        waits for the first page of a new desk instead, which is passed over otherwise."""
        if not first_run:
            self._pass_over_first_run()
        times = self.home.parent / f"{self.home.name}-times"
        times.unlink(missing_ok=True)
        self.desktop.launch(
            self._name,
            [COMMAND, *self._options],
            env={
                "PYTHONPATH": os.pathsep.join(
                    [str(_PROBE), *filter(None, [self.desktop.env.get("PYTHONPATH")])]
                ),
                "DESK_WATCH": str(self._socket),
                "DESK_AUDIT": str(self.opened),
                "DESK_TIMES": str(times),
                "DESK_SERVERS": " ".join(map(str, self.desktop.servers())),
                **(env or {}),
            },
        )
        try:
            wait_until(
                lambda: (
                    times.exists()
                    and ("first_run" if first_run else "rows_painted") in times.read_text()
                ),
                what="Desk on the screen",
            )
            wait_until(self._socket.exists, what="the watcher")
        except AssertionError as error:
            raise AssertionError(f"{self.said()}\n{error}") from None
        self.until(self._has_keyboard, "a window of Desk with the keyboard")

    def _pass_over_first_run(self) -> None:
        paths = Paths(self.home)
        paths.make_home()
        desk = Desk(open_database(paths, Clock()), Clock())
        change_settings(desk, "Set up", undoable=False, set_up=True)
        desk.database.close()

    def stop_killed(self) -> None:
        """Mark the program as killed by the test, so that it may be started again."""
        self.desktop.end(self._name)
        self._socket.unlink(missing_ok=True)
        (self.home.parent / f"{self.home.name}-times").unlink()

    def stop(self) -> None:
        self.desktop.end(self._name)
        self._socket.unlink(missing_ok=True)
        self._socket.parent.rmdir()

    def kill(self) -> None:
        """Kill Desk with SIGKILL; `start()` opens it again."""
        self.desktop.kill(self._name)
        self._socket.unlink()

    def said(self) -> str:
        """Return the output of the program and the content of its log file."""
        log = self.home / "desk.log"
        return self.desktop.log(self._name) + (log.read_text() if log.exists() else "")

    # the command line, beside the window

    def command(self, *arguments: str) -> str:
        """Run `desk ARGUMENTS` and return its output. It must succeed."""
        done = self.desktop.run([COMMAND, *self._options, *arguments])
        assert done.returncode == 0, (arguments, done.stderr)
        return done.stdout

    def json(self, *arguments: str) -> Any:
        return json.loads(self.command(*arguments, "--json"))

    # its screen

    def look(self) -> list[Seen]:
        """Return every visible widget."""
        return [
            Seen(
                **{
                    **each,
                    "box": tuple(each["box"]),
                    "rows": tuple(each.get("rows", ())),
                    "places": tuple((x, y) for x, y in each.get("places", ())),
                }
            )
            for each in self._ask("look")
        ]

    def find(self, pattern: str, kind: str = "") -> Seen | None:
        """Return the first widget of this class whose text matches the regular expression."""
        for each in self.look():
            if (not kind or each.kind == kind) and re.search(pattern, each.words):
                return each
        return None

    def await_seen(self, pattern: str, kind: str = "", seconds: float = PATIENCE_S) -> Seen:
        what = f"{kind} {pattern!r}"
        seen: Seen = self.until(lambda: self.find(pattern, kind), what, seconds)
        return seen

    def focused(self) -> Seen | None:
        """Return the widget with the keyboard focus."""
        return next((each for each in self.look() if each.focus), None)

    def await_gone(self, pattern: str, kind: str = "") -> None:
        self.until(lambda: self.find(pattern, kind) is None, f"no {kind} {pattern!r}")

    def await_focus(self, pattern: str, kind: str = "") -> Seen:
        """Wait until a widget with such a text has the keyboard focus."""

        def focused() -> Seen | None:
            for each in self.look():
                if (
                    each.focus
                    and (not kind or each.kind == kind)
                    and re.search(pattern, each.words)
                ):
                    return each
            return None

        seen: Seen = self.until(focused, f"the keyboard in {kind} {pattern!r}")
        return seen

    def click_row(self, pattern: str, kind: str) -> None:
        """Click the middle of the first matching row of the list once it stops moving."""

        def place() -> tuple[int, int] | None:
            seen = self.find(pattern, kind)
            rows = zip(seen.rows, seen.places, strict=True) if seen is not None else ()
            return next((at for said, at in rows if re.search(pattern, said)), None)

        def stays() -> tuple[int, int] | None:
            before = place()
            time.sleep(0.05)
            return before if before == place() else None

        self._click_at(self.until(stays, f"the row {pattern!r} of {kind} at rest"), 1, pattern)

    def click(self, seen: Seen, *, button: int = 1) -> None:
        """Click the middle of a widget once it stops moving: rows that are read again may move it.

        Returns when Desk has received the click. The window manager receives it first; while
        that is slow, keys pressed after the click arrive before it.
        """

        def place() -> tuple[int, int, int, int] | None:
            wanted = (seen.kind, seen.name, seen.text, True)
            boxes = [
                each.box
                for each in self.look()
                if (each.kind, each.name, each.text, each.enabled) == wanted
            ]
            return min(boxes, key=lambda box: math.dist(box, seen.box), default=None)

        def stays() -> tuple[int, int, int, int] | None:
            before = place()
            time.sleep(0.05)
            return before if before == place() else None

        x, y, width, height = self.until(stays, f"{seen.kind} {seen.name!r} at rest")
        at = (x + width // 2, y + height // 2)
        self._click_at(at, button, f"{seen.kind} {seen.name!r}")

    def _click_at(self, at: tuple[int, int], button: int, what: str) -> None:
        before = self._ask("clicks")
        self.desktop.click(*at, button=button)
        self.until(lambda: self._ask("clicks") > before, f"a click on {what}")

    def measure_stalls(self) -> None:
        """Restart the measurement. The start of the program is measured by benchmarks."""
        wait_until(lambda: self._ask("settled"), what="the end of the start")
        self._ask("watch")

    def longest_stall(self) -> float:
        """Return seconds for which the window took no key since `measure_stalls`."""
        return float(self._ask("longest stall"))

    def _has_keyboard(self) -> bool:
        return any(each.active for each in self.look()) and self.desktop.active_window() != 0

    def until(self, found: Callable[[], Any], what: str, seconds: float = PATIENCE_S) -> Any:
        try:
            return wait_until(found, what=what, seconds=seconds)
        except (AssertionError, OSError) as error:
            # The message is first, where pytest quotes it, and last, where a reader looks.
            raise AssertionError(
                f"{error}\n{self._dump()}\n{self.said()[-2000:]}\n{error}"
            ) from None

    def _dump(self) -> str:
        """Return a short description of the screen for a failure message."""
        try:
            seen = self.look()
        except OSError as error:
            return f"Desk does not answer: {error}"
        lines = [f"{each.kind}: {each.words[:90]!r}" for each in seen if each.words.strip()]
        focus = [f"{each.kind} {each.name[:60]!r}" for each in seen if each.focus]
        active = "active" if any(each.active for each in seen) else "not active"
        return "\n".join(
            [
                *lines[:_DUMPED],
                f"(and {max(0, len(lines) - _DUMPED)} more)",
                f"the keyboard: {focus or 'nowhere in Desk'}; its window is {active};"
                f" of the desktop: {self.desktop.active_window():#x}",
            ]
        )

    def _ask(self, request: str) -> Any:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(PATIENCE_S)
            connection.connect(str(self._socket))
            with connection.makefile("rw", encoding="utf-8") as stream:
                stream.write(json.dumps(request) + "\n")
                stream.flush()
                answer = json.loads(stream.readline())
        assert not (isinstance(answer, dict) and "error" in answer), answer
        return answer
