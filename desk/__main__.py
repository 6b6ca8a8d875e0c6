"""`python -m desk`: the window with no command, else the command line.

Nothing heavy is imported here: commands must not pay for Qt, nor the window for the commands.
"""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """How the window is asked to start. `hidden`: in the tray, where there is one."""

    home: str | None = None
    hidden: bool = False
    today: date | None = None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one process of Desk and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = window_options(given)
    if options is None:
        from desk.cli import main as run_command

        return run_command(given)
    if raise_running(options):
        return 0
    from desk.app import run

    return run(options)


def window_options(given: Sequence[str]) -> WindowOptions | None:
    """The options of a window; None where there is a command, or anything else to be refused."""
    home, hidden, today = None, False, None
    rest = list(given)
    while rest:
        name, equals, value = rest.pop(0).partition("=")
        if name == "--hidden" and not equals:
            hidden = True
            continue
        if name not in ("--home", "--today"):
            return None
        if not equals:
            if not rest:
                return None
            value = rest.pop(0)
        if name == "--home":
            home = value
        else:
            try:
                today = date.fromisoformat(value)
            except ValueError:
                return None
    return WindowOptions(home, hidden, today)


def raise_running(options: WindowOptions) -> bool:
    """Whether a Desk runs on this folder already; it comes to the front, without Qt here."""
    from desk.desktop.running import ask_running, socket_path
    from desk.paths import Paths

    # The window manager lets the first Desk come to the front with this start's token.
    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID") or ""
    request = {"raise": not options.hidden, "token": token}
    try:
        return ask_running(socket_path(Paths.find(options.home).home), request, 2.0) is not None
    except (OSError, ValueError):
        return False


if __name__ == "__main__":
    sys.exit(main())
