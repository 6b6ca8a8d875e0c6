"""Why a whole file could not be read, as sentences for the owner."""

from collections.abc import Sequence

from desk.errors import DeskError
from desk.messages import message


class UnreadableFile(DeskError):
    """Not a file Desk knows; nothing of it was taken in."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(message("{file}: {why} Nothing was changed.", file=name, why=why))


class ColumnsNeeded(DeskError):
    """A table whose columns cannot be told apart without asking.

    `header` is the first row (which may already be a person), `rows` the first few after it.
    """

    def __init__(self, name: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        super().__init__(
            message(
                "{file}: Desk cannot tell which column is the name and which the number. "
                "Nothing was changed. Say what each column is, then import it again.",
                file=name,
            )
        )
        self.header = tuple(header)
        self.rows = tuple(tuple(row) for row in rows)
