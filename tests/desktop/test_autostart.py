"""Start at login: the entries are read back by the system's own programs."""

import configparser
import os
import plistlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desk.desktop.autostart import LaunchAgent, XdgAutostart, for_this_system
from tests.tools.waiting import PATIENCE_S, wait_until

HARD = [
    "a b",
    'quo"te',
    "back\\slash",
    "two\\\\of them",
    "$HOME",
    "`id`",
    "100%",
    "'single'",
    "%f",
    "é☎",
    "",
    "a;b&c",
]


def recorder(folder: Path) -> tuple[Path, Path]:
    """Return a program that records its arguments, and the file that it writes."""
    program, written = folder / "desk program", folder / "arguments"
    program.write_text(
        f"#!{sys.executable}\nimport sys\n"
        f"open({str(written)!r}, 'w').write('\\n'.join(sys.argv[1:]) + '\\n.')\n"
    )
    program.chmod(0o700)
    return program, written


def test_turn_on_and_off_writes_and_removes_the_entry(tmp_path: Path):
    autostart = XdgAutostart(["desk", "--hidden"], tmp_path / "config")
    assert not autostart.is_on()
    autostart.turn_off()
    autostart.turn_on()
    autostart.turn_on()
    assert autostart.is_on()
    assert (tmp_path / "config/autostart/desk.desktop").is_file()
    autostart.turn_off()
    assert not autostart.is_on()


@pytest.mark.parametrize(
    "line", ["Hidden=true", "Hidden = true", "X-GNOME-Autostart-enabled=false"]
)
def test_entry_switched_off_by_the_desktop_is_off(tmp_path: Path, line: str):
    autostart = XdgAutostart(["desk"], tmp_path)
    autostart.turn_on()
    file = tmp_path / "autostart/desk.desktop"
    file.write_text(file.read_text().replace("X-GNOME-Autostart-enabled=true", line))
    assert not autostart.is_on()
    autostart.turn_on()
    assert autostart.is_on()


def test_entry_starts_the_command_with_its_arguments_unchanged(
    tmp_path: Path, need_program: Callable[..., None], monkeypatch: pytest.MonkeyPatch
):
    """The line is read back by GLib, as GNOME and Xfce do."""
    need_program("gio")
    program, written = recorder(tmp_path)
    XdgAutostart([str(program), *HARD], tmp_path).turn_on()
    file = tmp_path / "autostart/desk.desktop"
    subprocess.run(["gio", "launch", file], check=True, timeout=PATIENCE_S)
    wait_until(lambda: written.is_file() and written.read_text().endswith("\n."), what="its start")
    assert written.read_text().removesuffix("\n.").split("\n") == HARD


def test_command_starts_this_installation_hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    for_this_system(Path("/data/my desk")).turn_on()
    (line,) = (
        line
        for line in (tmp_path / "autostart/desk.desktop").read_text().splitlines()
        if line.startswith("Exec=")
    )
    assert line.endswith('"--home" "/data/my desk" "--hidden"')
    started = line.removeprefix("Exec=").split('"')[1]
    assert os.access(started, os.X_OK)


def test_launch_agent_is_written_and_removed(tmp_path: Path):
    agent = LaunchAgent(["/opt/desk", *HARD], tmp_path / "LaunchAgents")
    assert not agent.is_on()
    agent.turn_on()
    assert agent.is_on()
    written = plistlib.loads((tmp_path / "LaunchAgents/desk.plist").read_bytes())
    assert written["ProgramArguments"] == ["/opt/desk", *HARD]
    assert written["RunAtLoad"] is True
    agent.turn_off()
    assert not agent.is_on()


def test_installed_desktop_entry_starts_desk():
    entry = configparser.RawConfigParser(delimiters="=", comment_prefixes="#")
    entry.optionxform = str  # type: ignore[method-assign,assignment]
    entry.read(Path(__file__).parents[2] / "resources/desk.desktop", encoding="utf-8")
    (section,) = entry.sections()
    assert section == "Desktop Entry"
    found = dict(entry[section])
    assert (found["Type"], found["Exec"], found["Icon"]) == ("Application", "desk", "desk")
