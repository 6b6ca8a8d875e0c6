"""Chooses what one process of Desk does: a window, a command, or a request to a running Desk.

Only the standard library and `desk.desktop.ipc_client` are imported before the choice is made:
commands must not load Qt, and the window must not load the command line.
"""

import gc
import os
import sys
import time
from collections.abc import Sequence
from datetime import date

from desk.record import record

_ANSWERS_WITHIN_S = 4.0


@record(frozen=True, slots=True)
class WindowOptions:
    """Options of the window. With `hidden` it starts in the tray, where there is one."""

    home: str | None = None
    hidden: bool = False
    today: date | None = None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one process of Desk and return its exit code. `arguments` defaults to `sys.argv[1:]`."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = parse_window_options(given)
    if options is None:
        request = os.urandom(16).hex()
        if jot_in_running_desk(given, request):
            return 0
        from desk.cli.main import main as run_command

        return run_command(given, request)
    # The start creates no cyclic garbage; collections during it take 3 % of its time. App turns the
    # collector on again when the start is over.
    gc.disable()
    if raise_running_desk(options):
        return 0
    from desk.app import run

    return run(home=options.home, hidden=options.hidden, today=options.today)


def parse_window_options(given: Sequence[str]) -> WindowOptions | None:
    """Return the options of the window, or None when `given` holds a command or a mistake."""
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


def jot_in_running_desk(given: Sequence[str], request: str) -> bool:
    """Return True when `given` is `jot TEXT` and a running Desk has carried it out.

    This takes 30 ms from the start of the process. Every other command, and every failure, is left
    to the command line; the key `request` tells that it is the same line, whoever stores it.
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
        until = time.monotonic() + _ANSWERS_WITHIN_S
        asked: dict[str, object] = {"jot": words[0], "request": request, "until": until}
        found = ask_running(socket_path(_folder(home)), asked, _ANSWERS_WITHIN_S)
    except (OSError, ValueError):
        return False
    fix = found.get("fix") if found is not None else None
    if found is None or not isinstance(fix, dict):
        return False
    if as_json:
        import json

        print(json.dumps(fix, ensure_ascii=False, indent=1))
    else:
        print(
            "  ".join((str(fix.get("id") or fix.get("code") or ""), f"{found['label']}.")).strip()
        )
    return True


def raise_running_desk(options: WindowOptions) -> bool:
    """Return True when a Desk already runs on this data folder. Its window comes to the front."""
    from desk.desktop.ipc_client import ask_running, socket_path

    # With the activation token of this start the window manager lets the other window come forward.
    token = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID") or ""
    request = {"raise": not options.hidden, "token": token}
    try:
        return ask_running(socket_path(_folder(options.home)), request, 2.0) is not None
    except (OSError, ValueError):
        return False


def _folder(home: str | None) -> "os.PathLike[str]":
    from desk.paths import Paths

    return Paths.find(home).home
