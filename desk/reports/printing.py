"""PDF to a printer by `lp`, which keeps text and lines as they are, and what became of it.

`lp` and CUPS are there on Linux and macOS. Their answers take as long as the server and the printer
do; call in a thread.
"""

import os
import re
import subprocess
import threading
from enum import StrEnum
from time import monotonic

from desk.errors import DeskError
from desk.messages import message
from desk.record import record
from desk.reports.cups import Cups, JobState

_PATIENCE_S = 60.0  # a server or a network printer that takes longer is not there
_WATCHED_S = 60.0  # later the owner has left, and a long queue is no trouble
_LOOKS_EVERY_S = 1.0  # at last; most printers have taken a page before that


class Sides(StrEnum):
    """As the keyword `sides` of IPP has them, RFC 8011, 5.2.8."""

    ONE = "one-sided"
    LONG_EDGE = "two-sided-long-edge"
    SHORT_EDGE = "two-sided-short-edge"


@record(frozen=True, slots=True)
class PrintOrder:
    """What the owner chose in the system's dialog."""

    printer: str
    title: str  # of the job, in the printer's list
    copies: int = 1
    pages: str = ""  # "2-3,5"; all when empty
    paper: str = ""  # "A4", "Letter", as a PPD names it; the printer's own when empty
    fit: bool = False  # scale the page to that paper, which is not the report's
    sides: Sides | None = None  # the printer's own when None
    options: tuple[tuple[str, str], ...] = ()  # whatever else the dialog knows of CUPS


class CannotPrint(DeskError):
    """The report did not come out, or not yet."""


def find_print_error() -> CannotPrint | None:
    """Why nothing can be printed on this computer at all; None when it can be tried."""
    try:
        said = _run(["lpstat", "-r"]).stdout
    except CannotPrint as trouble:
        return trouble
    return CannotPrint(_NOT_RUNNING) if "not running" in said else None


def send(pdf: bytes, order: PrintOrder) -> int:
    """The number of the job, once the print system has taken it. Raises CannotPrint."""
    done = _run(_command(order), pdf)
    job = re.search(rf"\b{re.escape(order.printer.partition('/')[0])}-(\d+)\b", done.stdout)
    if done.returncode == 0 and job is not None:
        return int(job[1])
    raise find_print_error() or _refused(order.printer, done.stderr)


def watch(
    printer: str, job: int, stop: threading.Event, seconds: float = _WATCHED_S
) -> JobState | None:
    """Wait for the job to come out: what became of it, or None when that is not known in time.

    Ends early when `stop` is set. Raises CannotPrint when the printer stops it. Not for a job that
    the owner holds back, which would be taken for one that the printer is tried again with.
    """
    try:
        cups = Cups()
    except OSError:
        return None  # it is on its way, which is all that can be known
    printer = printer.partition("/")[0]
    end = monotonic() + seconds
    pause = 0.05
    while True:
        state = cups.job_state(printer, job)
        if state in (JobState.PRINTED, JobState.CANCELLED):
            return state
        if state is not None and state is not JobState.PRINTING:
            stopped, says = _printer_says(printer)
            # It may have moved on between the two questions.
            if cups.job_state(printer, job) is state and (
                trouble := _error_of(printer, state, stopped, says)
            ):
                raise trouble
        if monotonic() > end or stop.wait(pause):
            return None
        pause = min(2 * pause, _LOOKS_EVERY_S)


def _printer_says(printer: str) -> tuple[bool, str]:
    """Whether it stands still, and what it says: "Paused", "The paper is jammed"; or nothing."""
    first, *more = _run(["lpstat", "-p", printer]).stdout.splitlines() or [""]
    says = more[0].strip().rstrip(".") if more else ""
    return first.startswith(f"printer {printer} disabled"), says


def _error_of(printer: str, state: JobState, stopped: bool, why: str) -> CannotPrint | None:
    if state in (JobState.GIVEN_UP, JobState.STOPPED):
        return CannotPrint(
            message(
                "The printer {printer} stopped the job: {why}. Nothing was lost: print it again, "
                "or save the report as PDF.",
                printer=printer,
                why=why,
            )
            if why
            else message(
                "The printer {printer} stopped the job and does not say why. Nothing was lost: "
                "print it again, or save the report as PDF.",
                printer=printer,
            )
        )
    if stopped:
        return CannotPrint(
            message(
                "The printer {printer} stands still: {why}. Nothing was lost: the report waits in "
                "its line and comes out when the printer goes on.",
                printer=printer,
                why=why,
            )
            if why
            else message(
                "The printer {printer} stands still. Nothing was lost: the report waits in its "
                "line and comes out when the printer goes on.",
                printer=printer,
            )
        )
    if state is JobState.HELD and why:
        return CannotPrint(
            message(
                "The printer {printer} could not print it yet: {why}. Nothing was lost: the report "
                "waits in its line, and the printer is tried again.",
                printer=printer,
                why=why,
            )
        )
    return None


def _command(order: PrintOrder) -> list[str]:
    command = ["lp", "-d", order.printer, "-t", order.title, "-n", str(order.copies)]
    options = {"document-format": "application/pdf"}
    # The page is made for its paper: a printer that "fits" it again would shrink labels.
    options["print-scaling"] = "fit" if order.fit else "none"
    if order.paper:
        options["media"] = order.paper
    if order.sides is not None:
        options["sides"] = order.sides
    options |= dict(order.options)
    if order.pages:
        options["page-ranges"] = order.pages
    for name, value in options.items():
        command += ["-o", f"{name}={_quoted(value)}"]
    return command


def _quoted(value: str) -> str:
    """As cupsParseOptions reads it, to which a space begins the next option."""
    if re.fullmatch(r"[\w.,:/+-]*", value, re.ASCII):
        return value
    return '"' + re.sub(r'(["\\])', r"\\\1", value) + '"'


def _run(command: list[str], given: bytes = b"") -> "subprocess.CompletedProcess[str]":
    try:
        done = subprocess.run(
            command,
            input=given,
            capture_output=True,
            timeout=_PATIENCE_S,
            # The words in its answers are looked for.
            env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""},
            check=False,
        )
    except FileNotFoundError:
        raise CannotPrint(
            message(
                "This computer has no {program}, the program of CUPS that hands pages to a "
                "printer. Nothing was lost: install CUPS, or save the report as PDF.",
                program=command[0],
            )
        ) from None
    except subprocess.TimeoutExpired:
        raise CannotPrint(
            message(
                "The print system of this computer did not answer for a minute. Nothing was lost: "
                "try again later, or save the report as PDF."
            )
        ) from None
    return subprocess.CompletedProcess(
        command,
        done.returncode,
        done.stdout.decode(errors="replace"),
        done.stderr.decode(errors="replace"),
    )


_NOT_RUNNING = message(
    "The print system of this computer (CUPS) is not running. Nothing was lost: start it and print "
    "again, or save the report as PDF."
)


def _refused(printer: str, answer: str) -> CannotPrint:
    if "not accepting" in answer:
        sentence = message(
            "The printer {printer} takes nothing in at present. Nothing was lost: let it take jobs "
            "again or choose another printer, or save the report as PDF.",
            printer=printer,
        )
    elif "does not exist" in answer or "unknown destination" in answer.casefold():
        sentence = message(
            "There is no printer {printer} any more. Nothing was lost: choose another printer, or "
            "save the report as PDF.",
            printer=printer,
        )
    else:
        lines = [line.strip() for line in answer.splitlines() if line.strip()]
        why = re.sub(r"^lp: (Error - )?", "", lines[-1]).rstrip(" .") if lines else "lp"
        sentence = message(
            "The printer {printer} did not take the report: {why}. Nothing was lost: print it "
            "again, or save the report as PDF.",
            printer=printer,
            why=why,
        )
    return CannotPrint(sentence)
