"""Prints a PDF with `lp`, which keeps text and lines as vectors, and watches the print job.

`lp` and CUPS exist on Linux and macOS. The functions block as long as the server and the printer
take to answer: call them in a thread.
"""

import ctypes
import os
import re
import subprocess
import sys
import threading
from enum import IntEnum, StrEnum
from time import monotonic

from desk.errors import DeskError
from desk.messages import message
from desk.record import record

_PATIENCE_S = 60.0  # timeout of a command
_WATCHED_S = 60.0  # a job that waits longer is in a long queue, which is not an error
_LOOKS_EVERY_S = 1.0  # the longest pause between two looks at a job
_LIBRARY = "/usr/lib/libcups.2.dylib" if sys.platform == "darwin" else "libcups.so.2"
_ACTIVE, _ENDED = 0, 1  # CUPS_WHICHJOBS_ACTIVE, CUPS_WHICHJOBS_COMPLETED


class Sides(StrEnum):
    """The values of the IPP attribute `sides`, RFC 8011, 5.2.8."""

    ONE = "one-sided"
    LONG_EDGE = "two-sided-long-edge"
    SHORT_EDGE = "two-sided-short-edge"


@record(frozen=True, slots=True)
class PrintOrder:
    """The options that the owner chose in the print dialog of the system."""

    printer: str
    title: str  # of the job, in the printer's list
    copies: int = 1
    pages: str = ""  # "2-3,5"; all when empty
    paper: str = ""  # "A4", "Letter", as in a PPD file; empty: the default of the printer
    fit: bool = False  # scale the page to that paper, which differs from that of the report
    sides: Sides | None = None  # None: the default of the printer
    options: tuple[tuple[str, str], ...] = ()  # other CUPS options from the dialog


class CannotPrint(DeskError):
    """Raised if the report was not printed, or not yet."""


class JobState(IntEnum):
    """The attribute `job-state`, RFC 8011, 5.3.7."""

    PENDING = 3
    HELD = 4
    PRINTING = 5
    STOPPED = 6
    CANCELLED = 7
    GIVEN_UP = 8
    PRINTED = 9


class _Job(ctypes.Structure):
    _fields_ = (
        ("id", ctypes.c_int),
        ("printer", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("account", ctypes.c_char_p),
        ("format", ctypes.c_char_p),
        ("state", ctypes.c_int),
        ("size", ctypes.c_int),
        ("urgency", ctypes.c_int),
        ("ended", ctypes.c_long),
        ("made", ctypes.c_long),
        ("begun", ctypes.c_long),
    )


class Cups:
    """A connection to libcups (https://www.cups.org/doc/cupspm.html), for the state of a print job.

    `lpstat` does not distinguish a printed job from an aborted one. Raises OSError if the library
    is not installed.
    """

    def __init__(self) -> None:
        self._library = ctypes.CDLL(_LIBRARY)

    def job_state(self, printer: str, job: int) -> JobState | None:
        """Return the state of a job; None if the server does not answer or has forgotten it.

        Blocks until the server answers.
        """
        for which in (_ACTIVE, _ENDED):
            jobs = ctypes.POINTER(_Job)()
            count = self._library.cupsGetJobs(
                ctypes.byref(jobs), printer.encode(), ctypes.c_int(1), ctypes.c_int(which)
            )
            try:
                for each in jobs[: max(0, count)]:
                    if each.id == job:
                        return JobState(each.state)
            finally:
                self._library.cupsFreeJobs(ctypes.c_int(max(0, count)), jobs)
        return None


def find_print_error() -> CannotPrint | None:
    """Return why this computer cannot print at all; None if printing can be tried."""
    try:
        said = _run(["lpstat", "-r"]).stdout
    except CannotPrint as error:
        return error
    return CannotPrint(_NOT_RUNNING) if "not running" in said else None


def send(pdf: bytes, order: PrintOrder) -> int:
    """Submit a PDF and return the number of its job. Raises CannotPrint if it is refused."""
    done = _run(_command(order), pdf)
    job = re.search(rf"\b{re.escape(order.printer.partition('/')[0])}-(\d+)\b", done.stdout)
    if done.returncode == 0 and job is not None:
        return int(job[1])
    raise find_print_error() or _refused(order.printer, done.stderr)


def watch(
    printer: str, job: int, stop: threading.Event, seconds: float = _WATCHED_S
) -> JobState | None:
    """Wait until a job is printed or cancelled; return its state, or None after `seconds`.

    Returns early if `stop` is set. Raises CannotPrint if the printer stops the job. A job that the
    owner holds back must not be watched: it looks like one that waits for another attempt.
    """
    try:
        cups = Cups()
    except OSError:
        return None  # without libcups, the state is unknown
    printer = printer.partition("/")[0]
    end = monotonic() + seconds
    pause = 0.05
    while True:
        state = cups.job_state(printer, job)
        if state in (JobState.PRINTED, JobState.CANCELLED):
            return state
        if state is not None and state is not JobState.PRINTING:
            stopped, says = _printer_says(printer)
            # The state may have changed between the two queries.
            if cups.job_state(printer, job) is state and (
                error := _error_of(printer, state, stopped, says)
            ):
                raise error
        if monotonic() > end or stop.wait(pause):
            return None
        pause = min(2 * pause, _LOOKS_EVERY_S)


def _printer_says(printer: str) -> tuple[bool, str]:
    """Return whether a printer is disabled, and its message: "Paused", "The paper is jammed"."""
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
    # The page has the size of its paper already: scaling to fit would shrink labels.
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
    """Quote a value for cupsParseOptions, for which a space ends an option."""
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
            # The answers are parsed, so they must be in English.
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
