"""scripts/setup.sh without root: it names the missing packages, or exits."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a copy of the files that the set-up reads, for a machine without root and packages."""
    (tmp_path / "scripts").mkdir()
    for name in ("scripts/setup.sh", "requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    programs = tmp_path / "bin"
    programs.mkdir()
    for name, script in {
        "id": "echo 1000",
        "sudo": "exit 1",
        "dpkg-query": "printf 'not-installed '",
        "python3": f'exec {sys.executable} "$@"',
        "apt-get": "echo 'apt-get was run' >&2; exit 9",
    }.items():
        (programs / name).write_text(f"#!/bin/sh\n{script}\n")
        (programs / name).chmod(0o755)
    return tmp_path


def _set_up(checkout: Path, level: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["sh", "scripts/setup.sh", level],
        cwd=checkout,
        env={"PATH": f"{checkout / 'bin'}:{os.environ['PATH']}", "HOME": str(checkout)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_setup_without_root_prints_the_apt_command_and_stops(checkout: Path):
    done = _set_up(checkout, "headless")
    assert done.returncode == 1
    line = next(each for each in done.stderr.splitlines() if "apt-get" in each)
    assert line.strip().startswith("sudo apt-get install --no-install-recommends ca-certificates")
    assert {"libxcb-cursor0", "libegl1", "xvfb"} <= set(line.split())
    assert "dunst" not in line
    assert not (checkout / ".venv").exists()


def test_setup_asks_for_python3_venv_only_when_missing(checkout: Path):
    assert "python3-venv" not in _set_up(checkout, "run").stderr
    bare = f'case "$2" in *ensurepip*) exit 1 ;; esac; exec {sys.executable} "$@"'
    (checkout / "bin/python3").write_text(f"#!/bin/sh\n{bare}\n")
    assert "python3-venv" in _set_up(checkout, "run").stderr


def test_setup_ends_at_once_when_nothing_changed(checkout: Path):
    (checkout / ".venv/bin").mkdir(parents=True)
    (checkout / ".venv/bin/desk").touch(mode=0o755)
    files = ("requirements.lock", "pyproject.toml", "scripts/setup.sh")
    # The state that a completed set-up leaves.
    key = subprocess.run(
        ["sh", "-c", f'printf %s "$PWD $(cat {" ".join(files)} | sha256sum)"'],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    (checkout / ".venv/.ready-for-run").write_text(key)
    done = _set_up(checkout, "run")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")

    (checkout / "requirements.lock").write_text("changed")
    assert _set_up(checkout, "run").returncode == 1


def test_setup_refuses_an_old_python(checkout: Path):
    for name in ("python3", "python3.14", "python3.13", "python3.12", "python3.11"):
        (checkout / "bin" / name).write_text("#!/bin/sh\nexit 1\n")
        (checkout / "bin" / name).chmod(0o755)
    done = _set_up(checkout, "run")
    assert done.returncode == 1
    assert "3.11" in done.stderr
