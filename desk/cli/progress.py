"""How far a long command is: one line on a terminal, which goes when it is done."""

import sys
import time
from types import TracebackType

from desk.cli.context import line

_AFTER = 0.5  # seconds; what is done sooner needs no line
_EVERY = 0.1


class ProgressLine:
    """A Progress for `exchange`. Silent where stderr is no terminal. Ctrl C stops the command."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._next = time.monotonic() + _AFTER
        self._shown = ""

    def __enter__(self) -> "ProgressLine":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._show("")

    def __call__(self, done: int, of: int) -> bool:
        if time.monotonic() >= self._next and sys.stderr.isatty():
            self._next = time.monotonic() + _EVERY
            self._show(line(self._name, f"{100 * done // max(1, of)} %"))
        return True

    def _show(self, text: str) -> None:
        if text or self._shown:
            blank = " " * (len(self._shown) - len(text))
            sys.stderr.write(f"\r{text}{blank}" if text else f"\r{blank}\r")
            sys.stderr.flush()
            self._shown = text
