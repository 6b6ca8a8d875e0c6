"""Reads the state of a print job from libcups (https://www.cups.org/doc/cupspm.html).

`lpstat` does not distinguish a printed job from an aborted one.
"""

import ctypes
import sys
from enum import IntEnum

_LIBRARY = "/usr/lib/libcups.2.dylib" if sys.platform == "darwin" else "libcups.so.2"
_ACTIVE, _ENDED = 0, 1  # CUPS_WHICHJOBS_ACTIVE, CUPS_WHICHJOBS_COMPLETED


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
    """A connection to libcups. Raises OSError if the library is not installed."""

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
