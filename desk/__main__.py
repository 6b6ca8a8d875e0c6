"""`python -m desk`: the window with no command, else the command line.

Nothing heavy is imported here: commands must not pay for Qt, nor the window for the commands.
"""

import gc
import os
import sys
from collections.abc import Sequence
from datetime import date

from desk.record import record


@record(frozen=True, slots=True)
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
        if jot_there(given):
            return 0
        from desk.cli import main as run_command

        return run_command(given)
    # Nothing of the start is garbage: looking for some would cost 3 % of it. See App._settle.
    gc.disable()
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
            from desk.clock import read_day

            try:
                today = read_day(value)
            except ValueError:
                return None
    return WindowOptions(home, hidden, today)


def jot_there(given: Sequence[str]) -> bool:
    """Whether this was `jot` and a running Desk has done it: 30 ms from the start of the process.

    Anything but the plain command, and whatever goes wrong, is left to the command line.
    """
    rest = list(given)
    home = rest[1] if rest[:1] == ["--home"] and len(rest) > 1 else None
    rest = rest[2:] if home is not None else rest
    as_json = "--json" in rest[1:]
    words = [word for word in rest[1:] if word != "--json"]
    if rest[:1] != ["jot"] or len(words) != 1 or words[0].startswith("-"):
        return False
    from desk.desktop.ipc_client import ask_running, socket_path

    try:
        found = ask_running(socket_path(_folder(home)), {"jot": words[0]}, 4.0)
    except (OSError, ValueError):
        return False
    fix = found.get("fix") if found is not None else None
    if found is None or not isinstance(fix, dict):
        return False
    if as_json:
        import json

        print(json.dumps(fix, ensure_ascii=False, indent=1))
    else:
        print(f"{fix.get('id') or fix.get('code')}  {found['label']}.")
    return True


def raise_running(options: WindowOptions) -> bool:
    """Whether a Desk runs on this folder already; it comes to the front, without Qt here."""
    from desk.desktop.ipc_client import ask_running, socket_path

    # The window manager lets the first Desk come to the front with this start's token.
    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID") or ""
    request = {"raise": not options.hidden, "token": token}
    try:
        return ask_running(socket_path(_folder(options.home)), request, 2.0) is not None
    except (OSError, ValueError):
        return False


def _folder(home: str | None) -> "os.PathLike[str]":
    from desk.paths import Paths

    return Paths.find(home).home


if __name__ == "__main__":
    sys.exit(main())
