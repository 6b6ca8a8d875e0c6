"""Runs one command: exit 0 when it was done, 1 with a sentence when not, 2 for wrong usage."""

import contextlib
import os
import sys
import traceback
from collections.abc import Sequence
from typing import TYPE_CHECKING

from desk.clock import Clock, on_day
from desk.errors import DeskError
from desk.paths import Paths, owner_only

if TYPE_CHECKING:
    from desk.cli.context import Context


def main(arguments: Sequence[str]) -> int:
    """`arguments` as they follow the program's name. Never raises but for wrong usage."""
    from desk.cli.parser import make_parser

    options = make_parser().parse_args(arguments)
    paths = Paths.find(options.home)
    try:
        clock = on_day(options.today) if options.today else Clock()
        with contextlib.closing(_CommandFunction(paths, clock)) as command:
            options.run(command.context(), options)
            sys.stdout.flush()
        return 0
    except DeskError as error:
        return _say(str(error))
    except BrokenPipeError:
        # Whoever read us has seen enough. Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _say("Stopped. What was saved before is safe.")
    except Exception:
        return _say(_put_down(paths))


class _CommandFunction:
    """Opens the desk for one command, and closes it."""

    def __init__(self, paths: Paths, clock: Clock) -> None:
        from desk.data.database import open_database

        self._paths = paths
        self._database = open_database(paths, clock)
        self._clock = clock

    def context(self) -> "Context":
        from desk.cli.context import Context
        from desk.services.desk import Desk

        return Context(Desk(self._database, self._clock), self._paths)

    def close(self) -> None:
        self._database.close()


def _say(sentence: str) -> int:
    print(f"desk: {sentence}", file=sys.stderr)
    return 1


def _put_down(paths: Paths) -> str:
    """Keep what went wrong in a file for whoever mends it, and a sentence for the owner."""
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
