"""Atomic writing of files."""

import errno
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from desk.errors import CannotStore
from desk.messages import Message, message


class CannotWrite(CannotStore):
    """The file could not be written. If it existed, it is unchanged."""

    def __init__(self, sentence: Message) -> None:
        super(CannotStore, self).__init__(sentence)


def atomic_write(file: Path, pieces: Iterable[bytes]) -> None:
    """Replace `file` by the joined pieces, or leave it unchanged (on a full disk, for example).

    The pieces go to a temporary file in the same folder, which is synced and renamed. An existing
    file keeps its permissions, a new one has mode 0600, a symbolic link stays. A device or pipe
    such as /dev/stdout is written directly. Raises CannotWrite, and BrokenPipeError for a pipe.
    """
    try:
        if file.exists() and not file.is_file():
            _write_into(file, pieces)
        else:
            _write_beside(Path(os.path.realpath(file)), pieces)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CannotWrite(_sentence(file, error)) from error


def _write_into(file: Path, pieces: Iterable[bytes]) -> None:
    with file.open("wb") as out:
        for piece in pieces:
            out.write(piece)


def _write_beside(file: Path, pieces: Iterable[bytes]) -> None:
    mode = 0o600
    if file.exists():
        mode = file.stat().st_mode & 0o7777
        # Renaming does not need write permission on the file itself; respect it all the same.
        file.open("r+b").close()
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=".desk-", suffix=".part")
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as out:
            for piece in pieces:
                out.write(piece)
            out.flush()
            beside.chmod(mode)
            os.fsync(out.fileno())
        beside.replace(file)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Make new names in a folder durable; some network file systems refuse that."""
    if os.name == "posix":
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def _sentence(file: Path, error: OSError) -> Message:
    folder = file.absolute().parent
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return message(
            "There is no room for {file}. Whatever was there before is unchanged. "
            "Make room, or save it somewhere else.",
            file=file,
        )
    if isinstance(error, IsADirectoryError):
        return message(
            "{file} is a folder. Nothing was changed. Give the name of a file in it.", file=file
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return message(
            "There is no folder {folder}. Nothing was changed. Make it, or save somewhere else.",
            folder=folder,
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return message(
            "Desk may not write {file}. Whatever was there before is unchanged. "
            "Allow it in {folder}, or save somewhere else.",
            file=file,
            folder=folder,
        )
    return message(
        "Desk could not write {file}: {why}. Whatever was there before is unchanged. "
        "Try again, or save it somewhere else.",
        file=file,
        why=error.strerror or str(error),
    )
