"""Whether what is written still reaches the desk that was opened."""

from typing import TYPE_CHECKING

from desk.services.desk import Desk

if TYPE_CHECKING:
    from desk.data.file_identity import FileIdentity


def identity(desk: Desk) -> "FileIdentity | None":
    """Return what tells, on any thread, if the open file is lost; None for a database server."""
    return desk.database.identity
