"""PySide6 imported without what it does at each start and Desk can do without.

It carries the Python part of its support library as text inside a binary, and compiles it in every
process: an eighth of what a bare window takes. Here the compiled code is kept beside that of
Desk's own modules, as Python does for whatever it imports from files.

And it puts a function of its own before `import`, for programs that ask it for other spellings
(`from __feature__ import ...`). That reads, and keeps in memory, the source of each module
imported later, only to see whether it mentions PySide6. Desk asks for no features.
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


class KeptCode:
    """Stands in for `compile`; what it knows by name, length and checksum it does not compile."""

    def __init__(self, file: Path) -> None:
        """`file` need not exist. One that cannot be read or written costs nothing but time."""
        self._file = file
        self._fresh = False
        try:
            self._known: dict[tuple[str, int, int], CodeType] = marshal.loads(file.read_bytes())
        except (OSError, ValueError, EOFError, TypeError):
            self._known = {}

    def __call__(self, source: Any, filename: Any, mode: str, *more: Any, **options: Any) -> Any:
        if not isinstance(source, bytes) or mode != "exec" or more or options:
            return _compile(source, filename, mode, *more, **options)
        key = (str(filename), len(source), crc32(source))
        code = self._known.get(key)
        if code is None:
            code = self._known[key] = _compile(source, filename, mode)
            self._fresh = True
        return code

    def save(self) -> None:
        """Write down what had to be compiled, for the next start."""
        if not self._fresh or sys.dont_write_bytecode:
            return
        from desk.files import CannotWrite, atomic_write

        with suppress(OSError, CannotWrite):
            self._file.parent.mkdir(exist_ok=True)
            atomic_write(self._file, [marshal.dumps(self._known)])


@contextmanager
def quick_start() -> Iterator[None]:
    """Around the first import of PySide6. Nothing else may run meanwhile."""
    kept = KeptCode(Path(cache_from_source(str(Path(__file__).with_name("pyside_support.py")))))
    builtins.compile = kept
    try:
        yield
    finally:
        builtins.compile = _compile
        builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    kept.save()
