"""The search index follows what is written."""

from typing import TYPE_CHECKING

from desk.data.touched import Touched

if TYPE_CHECKING:
    from desk.data.writer import Writer


def refresh(writer: "Writer", touched: Touched) -> None:
    """Index anew the people and records this transaction touched."""
