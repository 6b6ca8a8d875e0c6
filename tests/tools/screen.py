"""Runs programs on an X11 screen, takes pictures of it, moves the pointer and types, by xdotool."""

import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from tests.tools.waiting import PATIENCE_S, wait_until


class Screen:
    """The screen that `env` leads to. Positions are pixels from the top left."""

    def __init__(self) -> None:
        self.env: dict[str, str] = {}

    def run(
        self,
        command: Sequence[str | Path],
        *,
        timeout: float = PATIENCE_S,
        env: Mapping[str, str] | None = None,
        check: bool = False,
    ) -> subprocess.CompletedProcess[str]:
        """Run a program on the desktop to its end; text in and out."""
        return subprocess.run(
            [str(part) for part in command],
            env={**self.env, **(env or {})},
            capture_output=True,
            text=True,
            timeout=timeout,
            check=check,
            stdin=subprocess.DEVNULL,
        )

    def output(self, command: Sequence[str | Path], *, timeout: float = PATIENCE_S) -> str:
        """Return the output of a program, empty when it failed."""
        done = self.run(command, timeout=timeout)
        return done.stdout if done.returncode == 0 else ""

    def screenshot(self, path: Path) -> Path:
        """Save the whole screen as a PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.run(["import", "-silent", "-window", "root", path], check=True)
        return path

    def windows(self, pattern: str, *, by: Literal["name", "class"] = "name") -> list[int]:
        """Return ids of the visible windows whose title or class fits a regular expression."""
        command = ["xdotool", "search", "--onlyvisible", f"--{by}", pattern]
        return [int(line) for line in self.output(command).split()]

    def await_window(self, pattern: str, *, seconds: float = PATIENCE_S) -> int:
        """Wait for a visible window with a matching title; return the id of the first."""
        found = wait_until(
            lambda: self.windows(pattern), seconds=seconds, what=f"a window {pattern!r}"
        )
        return found[0]

    def geometry(self, window: int) -> tuple[int, int, int, int]:
        """Return x, y, width and height; zeros when the window is closed."""
        text = self.output(["xdotool", "getwindowgeometry", "--shell", str(window)])
        found = dict(re.findall(r"^(X|Y|WIDTH|HEIGHT)=(-?\d+)$", text, re.MULTILINE))
        x, y, width, height = (int(found.get(key, 0)) for key in ("X", "Y", "WIDTH", "HEIGHT"))
        return x, y, width, height

    def active_window(self) -> int:
        """Return the id of the window with the keyboard focus, 0 for none."""
        return int(self.output(["xdotool", "getactivewindow"]) or 0)

    def click(self, x: int, y: int, *, button: int = 1) -> None:
        self._xdotool("mousemove", str(x), str(y), "click", str(button))

    def press(self, *keys: str, in_menu: bool = False) -> None:
        """Key names as xdotool has them: "ctrl+k", "Return", "Escape".

        Waits for a window that has the keyboard, since a key pressed before that goes nowhere.
        `in_menu`: the open menu of a panel has taken all keys, and no window needs to.
        """
        if not in_menu:
            self._await_keyboard()
        self._xdotool("key", "--clearmodifiers", *keys)

    def write(self, text: str) -> None:
        """Type a text into the focused window, once there is one."""
        self._await_keyboard()
        self._xdotool("type", "--delay", "5", "--", text)

    def _await_keyboard(self) -> None:
        # The window manager reports the active window once it has the keyboard focus.
        wait_until(self.active_window, what="a window with the keyboard")

    def _xdotool(self, *arguments: str) -> None:
        self.run(["xdotool", *arguments], check=True)
