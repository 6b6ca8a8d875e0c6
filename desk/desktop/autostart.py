"""Start at login: an autostart entry, a launch agent or a registry value, by system."""

import os
import plistlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

_NAME = "desk"


class Autostart(Protocol):
    """Switches the start of Desk at login, hidden in the tray. All methods raise OSError."""

    def is_on(self) -> bool: ...

    def turn_on(self) -> None: ...

    def turn_off(self) -> None: ...


class XdgAutostart:
    """A desktop entry in the autostart folder (Linux, BSD).

    https://specifications.freedesktop.org/autostart-spec/latest/
    """

    def __init__(self, command: Sequence[str], config_home: Path | None = None) -> None:
        config = config_home or Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
        self._file = config / "autostart" / f"{_NAME}.desktop"
        self._command = command

    def is_on(self) -> bool:
        try:
            lines = self._file.read_text("utf-8", errors="replace").splitlines()
        except OSError:
            return False
        # Desktops switch an entry off by one of these lines and leave the file.
        off = {"hidden=true", "x-gnome-autostart-enabled=false"}
        return not any(line.replace(" ", "").lower() in off for line in lines)

    def turn_on(self) -> None:
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        text = "\n".join(
            (
                "[Desktop Entry]",
                "Type=Application",
                "Name=Desk",
                f"Exec={' '.join(_quote(part) for part in self._command)}",
                "Icon=desk",
                "Terminal=false",
                "X-GNOME-Autostart-enabled=true",
                "",
            )
        )
        self._file.write_text(text, "utf-8")

    def turn_off(self) -> None:
        self._file.unlink(missing_ok=True)


class LaunchAgent:
    """A launch agent in the owner's library (macOS)."""

    def __init__(self, command: Sequence[str], agents: Path | None = None) -> None:
        self._file = (agents or Path.home() / "Library/LaunchAgents") / "desk.plist"
        self._command = command

    def is_on(self) -> bool:
        return self._file.is_file()

    def turn_on(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        agent = {
            "Label": _NAME,
            "ProgramArguments": list(self._command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
        self._file.write_bytes(plistlib.dumps(agent))

    def turn_off(self) -> None:
        self._file.unlink(missing_ok=True)


if sys.platform == "win32":
    import subprocess
    import winreg

    class RunKey:
        """A value under the owner's Run key (Windows)."""

        _KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"

        def __init__(self, command: Sequence[str]) -> None:
            self._command = subprocess.list2cmdline(command)

        def is_on(self) -> bool:
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, self._KEY) as key:
                    winreg.QueryValueEx(key, _NAME)
            except FileNotFoundError:
                return False
            return True

        def turn_on(self) -> None:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, self._KEY) as key:
                winreg.SetValueEx(key, _NAME, 0, winreg.REG_SZ, self._command)

        def turn_off(self) -> None:
            try:
                with winreg.CreateKey(winreg.HKEY_CURRENT_USER, self._KEY) as key:
                    winreg.DeleteValue(key, _NAME)
            except FileNotFoundError:
                pass


def for_this_system(home: Path | None = None) -> Autostart:
    """Return the Autostart of this system; `home` is the data folder if not the default."""
    command = [*_desk(), *(["--home", str(home)] if home else []), "--hidden"]
    if sys.platform == "win32":
        return RunKey(command)
    if sys.platform == "darwin":
        return LaunchAgent(command)
    return XdgAutostart(command)


def _desk() -> list[str]:
    """Return the command of this installation: the script beside Python, or `-m desk`."""
    # On Windows desk.exe opens a console, desk-window.exe does not.
    name = "desk-window.exe" if sys.platform == "win32" else "desk"
    beside = Path(sys.executable).with_name(name)
    return [str(beside)] if beside.is_file() else [sys.executable, "-m", "desk"]


def _quote(part: str) -> str:
    """Quote one argument of an Exec line, then escape it as a string of a desktop entry."""
    quoted = part
    for character in '\\"`$':
        quoted = quoted.replace(character, "\\" + character)
    return f'"{quoted}"'.replace("\\", "\\\\").replace("%", "%%")
