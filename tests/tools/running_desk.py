"""A Desk that a test starts on a real desktop by its real command, and what its screen says."""

import json
import os
import re
import socket
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.tools.waiting import wait_until
from tests.tools.x11_desktop import X11Desktop

COMMAND = Path(sys.executable).with_name("desk")
_WATCHED = Path(__file__).with_name("watched")


@dataclass(frozen=True, slots=True)
class Seen:
    """A widget on the screen; `name` is what a screen reader says, `box` x, y, width, height."""

    kind: str
    name: str
    text: str
    tip: str
    focus: bool
    enabled: bool
    active: bool
    box: tuple[int, int, int, int]
    rows: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """All that it says."""
        return "\n".join((self.name, self.text, *self.rows))


class RunningDesk:
    """`start()` opens the window on `desktop`; the keyboard and mouse are the desktop's own."""

    def __init__(self, desktop: X11Desktop, home: Path, *options: str) -> None:
        """`options` stand before every command, such as --today."""
        self.desktop = desktop
        self.home = home
        self._options = ("--home", str(home), *options)
        self._name = f"desk-{id(self)}"
        # A socket's path has at most 107 bytes, and pytest's folders are deep.
        self._socket = Path(tempfile.mkdtemp(prefix="desk-watch-")) / "socket"
        self.opened = home.parent / f"{home.name}-opened.jsonl"

    def start(self, *, env: dict[str, str] | None = None) -> None:
        """Returns when the first rows are painted and the desktop has been joined."""
        times = self.home.parent / f"{self.home.name}-times"
        self.desktop.launch(
            self._name,
            [COMMAND, *self._options],
            env={
                "PYTHONPATH": os.pathsep.join(
                    [str(_WATCHED), *filter(None, [self.desktop.env.get("PYTHONPATH")])]
                ),
                "DESK_WATCH": str(self._socket),
                "DESK_AUDIT": str(self.opened),
                "DESK_TIMES": str(times),
                **(env or {}),
            },
        )
        try:
            wait_until(
                lambda: times.exists() and "rows_painted" in times.read_text(),
                seconds=30,
                what="Desk on the screen",
            )
        except AssertionError as error:
            raise AssertionError(f"{error}\n{self.said()}") from None
        wait_until(self._socket.exists, what="the watcher")

    def stop(self) -> None:
        self.desktop.end(self._name)
        self._socket.unlink(missing_ok=True)
        self._socket.parent.rmdir()

    def said(self) -> str:
        """What it has printed, and what it wrote to its own log."""
        log = self.home / "desk.log"
        return self.desktop.log(self._name) + (log.read_text() if log.exists() else "")

    # the command line, beside the window

    def command(self, *arguments: str) -> str:
        """What `desk ARGUMENTS` printed; it must do what it was told."""
        done = self.desktop.run([COMMAND, *self._options, *arguments])
        assert done.returncode == 0, (arguments, done.stderr)
        return done.stdout

    def json(self, *arguments: str) -> Any:
        return json.loads(self.command(*arguments, "--json"))

    # its screen

    def look(self) -> list[Seen]:
        """Every widget that can be seen now."""
        return [
            Seen(**{**each, "box": tuple(each["box"]), "rows": tuple(each.get("rows", ()))})
            for each in self._ask("look")
        ]

    def find(self, pattern: str, kind: str = "") -> Seen | None:
        """The first widget of this class whose words hold the regular expression."""
        for each in self.look():
            if (not kind or each.kind == kind) and re.search(pattern, each.words):
                return each
        return None

    def await_seen(self, pattern: str, kind: str = "", seconds: float = 10.0) -> Seen:
        return self._until(lambda: self.find(pattern, kind), f"{kind} {pattern!r}", seconds)

    def await_gone(self, pattern: str, kind: str = "", seconds: float = 10.0) -> None:
        self._until(lambda: self.find(pattern, kind) is None, f"no {kind} {pattern!r}", seconds)

    def await_focus(self, pattern: str, kind: str = "") -> Seen:
        """A widget with such words has the keyboard."""

        def focused() -> Seen | None:
            for each in self.look():
                if (
                    each.focus
                    and (not kind or each.kind == kind)
                    and re.search(pattern, each.words)
                ):
                    return each
            return None

        return self._until(focused, f"the keyboard in {kind} {pattern!r}", 10.0)

    def click(self, seen: Seen, *, button: int = 1) -> None:
        x, y, width, height = seen.box
        self.desktop.click(x + width // 2, y + height // 2, button=button)

    def measure_stalls(self) -> None:
        """Forget what was, and measure from here on."""
        self._ask("watch")

    def longest_stall(self) -> float:
        """Seconds for which the window took no key since `measure_stalls`."""
        return float(self._ask("longest stall"))

    def _until(self, found: Callable[[], Any], what: str, seconds: float) -> Any:
        try:
            return wait_until(found, seconds=seconds, what=what)
        except AssertionError as error:
            said = "\n".join(
                f"{each.kind}: {each.words[:200]!r}" for each in self.look() if each.words.strip()
            )
            raise AssertionError(f"{error}; on the screen:\n{said}\n{self.said()}") from None

    def _ask(self, request: str) -> Any:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(20)
            connection.connect(str(self._socket))
            with connection.makefile("rw", encoding="utf-8") as stream:
                stream.write(json.dumps(request) + "\n")
                stream.flush()
                answer = json.loads(stream.readline())
        assert not (isinstance(answer, dict) and "error" in answer), answer
        return answer
