"""Runs one command. Exit code 0: done; 1: not done, with a sentence on stderr; 2: wrong usage.

The command line is a public interface, documented in the README and held by tests.
"""

import contextlib
import os
import sys
import traceback
from argparse import Namespace
from collections.abc import Sequence

from desk.clock import Clock, on_day
from desk.errors import DeskError
from desk.paths import Paths, owner_only


def main(arguments: Sequence[str], request: str = "") -> int:
    """Run the command in `arguments` and return the exit code. Raises SystemExit on wrong usage.

    `request` is the key under which a running Desk may have carried it out already.
    """
    from desk.cli.parser import make_parser

    options = make_parser().parse_args(arguments)
    paths = Paths.find(options.home)
    try:
        clock = on_day(options.today) if options.today else Clock()
        _run(options, paths, clock, request)
        return 0
    except DeskError as error:
        return _fail(str(error))
    except BrokenPipeError:
        # The reader closed the pipe. Without this Python reports the error once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _fail("Stopped. What was saved before is safe.")
    except Exception:
        return _fail(_log_error(paths))


def _run(options: Namespace, paths: Paths, clock: Clock, request: str) -> None:
    from desk.cli.context import Context
    from desk.services.desk import open_desk

    desk = open_desk(paths, clock)
    with contextlib.closing(desk.database):
        options.run(Context(desk, paths, request), options)
        sys.stdout.flush()


def _fail(sentence: str) -> int:
    """Print the sentence on stderr and return the exit code."""
    print(f"desk: {sentence}", file=sys.stderr)
    return 1


def _log_error(paths: Paths) -> str:
    """Append the traceback to the log file and return a sentence for the owner."""
    file = paths.home / "desk.log"
    with (
        contextlib.suppress(OSError),
        open(file, "a", encoding="utf-8", opener=owner_only) as log,
    ):
        log.write(traceback.format_exc())
        return (
            "Something went wrong inside Desk. What was saved before is safe; "
            f"what happened is written down in {file}."
        )
    return "Something went wrong inside Desk. What was saved before is safe."
