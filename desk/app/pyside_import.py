"""Faster import of PySide6, without two steps that it repeats at each start.

It saves 25 ms of CPU time. PySide6 contains the Python part of its support library as source text
and compiles it in every process, an eighth of the time to a bare window. Here the compiled code is
cached beside that of Desk's own modules, as Python does for modules in files.

PySide6 also replaces `builtins.__import__`, for programs that use `from __feature__ import ...`.
The replacement reads the source of each module imported later and keeps it in memory. Desk uses no
features, so the original is restored.
"""

import builtins
import marshal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType
from typing import Any
from zlib import crc32

_compile = compile


class CodeCache:
    """Replacement for `builtins.compile` that caches code objects by (name, length, CRC-32)."""

    def __init__(self, file: Path) -> None:
        """Load the cache from `file`; it is empty when the file is missing or unreadable."""
        self._file = file
        self._changed = False
        try:
            self._codes: dict[tuple[str, int, int], CodeType] = marshal.loads(file.read_bytes())
        except (OSError, ValueError, EOFError, TypeError):
            self._codes = {}

    def __call__(self, source: Any, filename: Any, mode: str, *more: Any, **options: Any) -> Any:
        if not isinstance(source, bytes) or mode != "exec" or more or options:
            return _compile(source, filename, mode, *more, **options)
        key = (str(filename), len(source), crc32(source))
        code = self._codes.get(key)
        if code is None:
            code = self._codes[key] = _compile(source, filename, mode)
            self._changed = True
        return code

    def save(self) -> None:
        """Write the cache when something was added to it. Errors are ignored."""
        if not self._changed or sys.dont_write_bytecode:
            return
        from desk.files import CannotWrite, atomic_write

        with suppress(OSError, CannotWrite):
            self._file.parent.mkdir(exist_ok=True)
            atomic_write(self._file, [marshal.dumps(self._codes)])


@contextmanager
def fast_import() -> Iterator[None]:
    """Wrap the first import of PySide6. No other thread may compile or import meanwhile."""
    cache = CodeCache(Path(cache_from_source(str(Path(__file__).with_name("pyside_support.py")))))
    builtins.compile = cache
    try:
        yield
    finally:
        builtins.compile = _compile
        builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    cache.save()
