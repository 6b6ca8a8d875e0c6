"""The wheel: installs one top-level package, with its resources inside."""

import subprocess
import sys
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

from desk import __version__

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the files that the wheel of this checkout installs."""
    dist = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(dist)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=120,
    )
    (wheel,) = dist.glob("*.whl")
    target = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target


def test_wheel_installs_only_the_desk_package(installed: Path) -> None:
    names = {path.name for path in installed.iterdir()}
    assert names == {"desk", f"desk-{__version__}.dist-info"}


def test_wheel_holds_every_resource_inside_the_package(installed: Path) -> None:
    def files(folder: Path) -> set[Path]:
        return {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}

    assert files(installed / "desk" / "resources") == files(ROOT / "resources")


def test_installed_desk_finds_its_resources_and_version(installed: Path) -> None:
    code = "import desk, desk.paths; print(desk.__version__, desk.paths.RESOURCES)"
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(installed)!r}); {code}"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.split() == [__version__, str(installed / "desk" / "resources")]


def test_wheel_names_both_entry_points_and_the_version(installed: Path) -> None:
    info = installed / f"desk-{__version__}.dist-info"
    metadata = Parser().parsestr((info / "METADATA").read_text("utf-8"))
    assert metadata["Version"] == __version__
    assert metadata["License-Expression"] == "MIT"
    lines = (info / "entry_points.txt").read_text("utf-8").split("\n")
    assert "desk = desk.launcher:main" in lines
    assert "desk-window = desk.launcher:main" in lines
