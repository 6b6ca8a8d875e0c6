"""The parser of the command line. It imports a command's module only when that command runs."""

import argparse
from collections.abc import Callable
from datetime import date
from importlib import import_module
from typing import Any

from desk import __version__
from desk.clock import read_day
from desk.reports.kinds import ReportKind


class _Commands(argparse.ArgumentParser):
    """Reports wrong usage in one sentence, without the usage text, and exits with code 2."""

    def error(self, message: str) -> Any:
        self.exit(2, f"{self.prog}: {message}. See {self.prog} --help.\n")


def make_parser() -> argparse.ArgumentParser:
    parser = _Commands(
        prog="desk",
        description="Your customers on your desk. Without a command, the window opens.",
        allow_abbrev=False,
    )
    parser.add_argument("--home", metavar="DIR", help="another data folder (also DESK_HOME)")
    parser.add_argument("--version", action="version", version=f"desk {__version__}")
    parser.add_argument("--today", type=_day, help=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def add(name: str, where: str, summary: str, *, json: bool = True) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=summary, description=summary, allow_abbrev=False)
        command.set_defaults(run=_load_and_run(where, name))
        if json:
            command.add_argument("--json", action="store_true", help="one JSON document")
        return command

    add("sample", "import_export", "fill an empty desk with the sample people", json=False)

    command = add("import", "import_export", "take people in from files")
    command.add_argument("files", nargs="+", metavar="FILE")
    command.add_argument("--as", dest="kind", metavar="KIND", help="vcard, google-csv ...")
    command.add_argument("--dry-run", action="store_true", help="only say what would happen")

    command = add(
        "export", "import_export", "write people, calls or everything to a file", json=False
    )
    command.add_argument("what", choices=("people", "calls", "all"))
    command.add_argument("file", metavar="FILE", help=".vcf, .csv or .json")

    command = add("find", "read_commands", "find people by anything known about them")
    command.add_argument("text")
    command.add_argument("--limit", type=_count, default=20, metavar="N")

    command = add("show", "read_commands", "everything about one person")
    command.add_argument("person", metavar="PERSON", help="an id, a name or a number")

    command = add("due", "read_commands", "who is waiting and what is due")
    command.add_argument("--on", metavar="DATE")

    command = add("jot", "write_commands", "write down a small thing to do, and for whom")
    command.add_argument("text")

    command = add("log", "write_commands", "log a call")
    command.add_argument("who", metavar="PERSON|NUMBER")
    way = command.add_mutually_exclusive_group()
    way.add_argument("--in", dest="incoming", action="store_true", help="they called")
    way.add_argument("--out", dest="outgoing", action="store_true", help="you called")
    command.add_argument(
        "--outcome", choices=("talked", "missed", "voicemail", "held", "no-answer")
    )
    command.add_argument("--minutes", type=_minutes, metavar="N")
    command.add_argument("--at", metavar="WHEN")
    command.add_argument("--about", default="", metavar="TEXT")
    command.add_argument("--felt", choices=("happy", "ok", "unhappy"))

    command = add("check-in", "write_commands", "set, move, skip or snooze a check-in")
    command.add_argument("person", metavar="PERSON")
    verb = command.add_mutually_exclusive_group(required=True)
    verb.add_argument("--every", metavar="'3 months'")
    verb.add_argument("--on", metavar="DATE")
    verb.add_argument("--skip", action="store_true")
    verb.add_argument("--move", metavar="DATE")
    verb.add_argument("--snooze", metavar="DATE")
    verb.add_argument("--stop", action="store_true")

    command = add("bought", "write_commands", "write down what somebody bought", json=False)
    command.add_argument("person", metavar="PERSON")
    command.add_argument("what", metavar="WHAT")
    command.add_argument("--on", metavar="DATE")
    command.add_argument("--price", metavar="AMOUNT")
    command.add_argument("--serial", default="", metavar="TEXT")

    command = add("promise", "write_commands", "promise somebody something by a day", json=False)
    command.add_argument("person", metavar="PERSON")
    command.add_argument("what", metavar="WHAT")
    command.add_argument("--by", required=True, metavar="DATE")
    command.add_argument("--target", metavar="DATE", help="your own, earlier day")

    command = add("done", "write_commands", "a thing to do is done, a promise kept", json=False)
    command.add_argument("id", type=_id, metavar="ID")

    add("undo", "write_commands", "take the last change back", json=False)

    command = add("report", "report", "make a report as a PDF, a list also as CSV", json=False)
    kinds = list(ReportKind)
    command.add_argument("kind", choices=kinds, metavar="KIND", help=", ".join(kinds))
    command.add_argument("--for", dest="person", metavar="PERSON", help="history, labels: whose")
    command.add_argument(
        "--since",
        metavar="DATE",
        help="history: from this day on; check-in-sheet: a day of its week",
    )
    command.add_argument("--until", metavar="DATE", help="history: its last day")
    command.add_argument(
        "--month", type=_month, metavar="YYYY-MM", help="month: which one; else the last"
    )
    command.add_argument("--tag", default="", help="phone-list: only who has it")
    command.add_argument("--starred", action="store_true", help="phone-list: always put through")
    command.add_argument("--label", default="", help="labels: l7160, 5160 or columns and rows, 3x8")
    command.add_argument("--size", default="", help="cards: 85x54 (mm) or 3.5x2 (inches)")
    command.add_argument(
        "--start", type=_place, default=1, metavar="N", help="labels, cards: the first free one"
    )
    command.add_argument("--promise", type=_id, metavar="ID", help="slip: which promise")
    command.add_argument(
        "--paper", choices=("a4", "letter"), help="else what the country's printers hold"
    )
    command.add_argument(
        *("-o", "--output"), dest="out", required=True, metavar="FILE", help=".pdf; lists also .csv"
    )
    return parser


def _load_and_run(where: str, name: str) -> Callable[..., None]:
    def run(*arguments: Any) -> None:
        function = getattr(import_module(f"desk.cli.{where}"), f"run_{name.replace('-', '_')}")
        function(*arguments)

    return run


def _day(text: str) -> date:
    try:
        return read_day(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a day like 2026-04-14: {text}") from None


def _month(text: str) -> date:
    try:
        month = date.fromisoformat(f"{text}-01")
    except ValueError:
        month = date.min
    # Reports compute with neighbouring months, which the first and last year lack.
    if not date.min.year < month.year < date.max.year:
        raise argparse.ArgumentTypeError(f"not a month like 2026-04: {text}")
    return month


def _count(text: str) -> int:
    return _positive(text, "a number of rows")


def _place(text: str) -> int:
    return _positive(text, "a place on a sheet")


def _id(text: str) -> int:
    return _positive(text, "an id")


def _positive(text: str, what: str) -> int:
    # 2**63 - 1 is the largest integer of both databases.
    if not text.isdecimal() or len(text) > 19 or not 0 < int(text) < 2**63:
        raise argparse.ArgumentTypeError(f"not {what}: {text}")
    return int(text)


def _minutes(text: str) -> int:
    try:
        seconds = round(float(text) * 60)
    except (ValueError, OverflowError):
        raise argparse.ArgumentTypeError(f"not a number of minutes: {text}") from None
    if seconds < 0:
        raise argparse.ArgumentTypeError(f"not a number of minutes: {text}")
    return seconds
