"""A file is replaced as a whole or not at all, and the error names the reason."""

import os
import resource
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.files import CannotWrite, atomic_write

NOBODY = 65_534


@pytest.fixture
def old(tmp_path: Path) -> Path:
    file = tmp_path / "list.pdf"
    file.write_bytes(b"of yesterday")
    return file


@pytest.fixture
def little_room() -> Iterator[None]:
    """Limit every file of this process to 64 KB, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (65_536, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def plain_user() -> Iterator[Path]:
    """Run this process as a user other than root; return a folder of that user."""
    with tempfile.TemporaryDirectory() as folder:
        me = os.geteuid()
        if me == 0:
            os.chown(folder, NOBODY, -1)
            os.seteuid(NOBODY)
        yield Path(folder)
        Path(folder).chmod(0o700)
        os.seteuid(me)


def names_in(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]


def test_new_file_has_mode_0600(tmp_path: Path) -> None:
    file = tmp_path / "list.pdf"
    atomic_write(file, [b"one ", b"two"])
    assert file.read_bytes() == b"one two"
    assert file.stat().st_mode & 0o777 == 0o600
    assert names_in(tmp_path) == ["list.pdf"]


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664])
def test_replaced_file_keeps_its_permissions(old: Path, mode: int) -> None:
    old.chmod(mode)
    atomic_write(old, [b"of today"])
    assert old.read_bytes() == b"of today"
    assert old.stat().st_mode & 0o777 == mode


def test_replacing_a_link_writes_its_target(old: Path, tmp_path: Path) -> None:
    link = tmp_path / "newest.pdf"
    link.symlink_to(old)
    atomic_write(link, [b"of today"])
    assert link.is_symlink()
    assert old.read_bytes() == b"of today"


@pytest.mark.usefixtures("little_room")
def test_full_disk_keeps_the_old_file(old: Path) -> None:
    with pytest.raises(CannotWrite, match=r"There is no room for .*list.pdf.*unchanged"):
        atomic_write(old, [b"x" * 50_000, b"y" * 50_000])
    assert old.read_bytes() == b"of yesterday"
    assert names_in(old.parent) == ["list.pdf"]


def test_error_while_writing_keeps_the_old_file(old: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"half of"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        atomic_write(old, pieces())
    assert old.read_bytes() == b"of yesterday"
    assert names_in(old.parent) == ["list.pdf"]


def test_folder_as_target_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match=r"is a folder. Nothing was changed"):
        atomic_write(tmp_path, [b"x"])


def test_missing_folder_is_named_in_the_error(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match=rf"There is no folder {tmp_path}/none. Nothing"):
        atomic_write(tmp_path / "none" / "list.pdf", [b"x"])


def test_file_used_as_a_folder_is_refused(old: Path) -> None:
    with pytest.raises(CannotWrite, match=r"There is no folder"):
        atomic_write(old / "list.pdf", [b"x"])
    assert old.read_bytes() == b"of yesterday"


def test_read_only_folder_keeps_the_old_file(plain_user: Path) -> None:
    old = plain_user / "list.pdf"
    old.write_bytes(b"of yesterday")
    plain_user.chmod(0o500)
    with pytest.raises(CannotWrite, match=r"Desk may not write .*unchanged"):
        atomic_write(old, [b"x"])
    assert old.read_bytes() == b"of yesterday"


def test_read_only_file_is_not_replaced(plain_user: Path) -> None:
    old = plain_user / "list.pdf"
    old.write_bytes(b"of yesterday")
    old.chmod(0o400)
    with pytest.raises(CannotWrite, match=r"Desk may not write"):
        atomic_write(old, [b"x"])
    assert old.read_bytes() == b"of yesterday"


def test_too_long_file_name_is_reported(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match=r"File name too long. Whatever was there"):
        atomic_write(tmp_path / ("a" * 300), [b"x"])
    assert names_in(tmp_path) == []


def test_device_is_written_in_place(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    atomic_write(pipe, [b"one ", b"two"])
    reader.join()
    assert read == [b"one two"]
    assert pipe.is_fifo()
    with pytest.raises(CannotWrite, match=r"There is no room for /dev/full"):
        atomic_write(Path("/dev/full"), [b"x"])
