"""Calls on a real desktop: dialled by the owner's program, logged in a window on top."""

import os
import re
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desk.domain.intervals import Interval
from desk.domain.person_schema import PersonFields, Phone
from desk.services.check_ins import move_check_in, set_check_in
from desk.services.desk import Desk
from desk.services.drafts import list_drafts
from desk.services.people import add_person
from tests.journeys.conftest import TODAY
from tests.tools.opening_program import OpeningProgram
from tests.tools.running_desk import RunningDesk
from tests.tools.waiting import wait_until
from tests.tools.x11_desktop import X11Desktop

PROJECT = Path(__file__).parents[2]

pytestmark = pytest.mark.x11


@pytest.fixture
def tom(prepared: Desk) -> int:
    """Add Tom, whose check-in is due today."""
    fields = PersonFields(given="Tom", family="Abernathy", phones=(Phone("(541) 555-0118"),))
    person = add_person(prepared, fields).value
    set_check_in(prepared, person, every=Interval.parse("3 months"), reason="Is the hitch holding?")
    move_check_in(prepared, person, TODAY)
    return person


@pytest.fixture
def dialler(tmp_path: Path, need_program: Callable[..., None]) -> OpeningProgram:
    need_program("xdg-open")
    return OpeningProgram(tmp_path / "programs")


def start(running: RunningDesk, tmp_path: Path) -> None:
    running.start(env={"XDG_DATA_HOME": str(tmp_path / "programs" / "data")})


def states(desktop: X11Desktop, window: int) -> str:
    return desktop.output(["xprop", "-id", str(window), "_NET_WM_STATE", "_MOTIF_WM_HINTS"])


def stacking(desktop: X11Desktop) -> list[int]:
    """Return ids of the windows of the desktop, the topmost last."""
    said = desktop.output(["xprop", "-root", "_NET_CLIENT_LIST_STACKING"])
    return [int(number, 16) for number in re.findall(r"0x[0-9a-f]+", said)]


def kept(desk: Desk) -> list[str]:
    """Return the stored drafts of calls in progress."""
    return [str(content.get("note")) for _key, content, _at in list_drafts(desk)]


def test_call_is_dialled_and_logged(
    running: RunningDesk, tmp_path: Path, dialler: OpeningProgram, prepared: Desk, tom: int
):
    start(running, tmp_path)
    desktop = running.desktop
    running.click(running.await_seen("Call", "DeskButton"))
    assert dialler.opened() == "tel:5415550118"
    window = desktop.await_window("Call with")
    # Desk is active, so the note of the call has the focus.
    running.await_focus("What is it about")
    wait_until(lambda: desktop.active_window() == window, what="the call with the keyboard")
    said = states(desktop, window)
    assert "_NET_WM_STATE_ABOVE" in said
    assert re.search(r"_MOTIF_WM_HINTS.*= 0x2, 0x\w+, 0x0", said), said  # no frame
    desktop.write("The hitch holds")
    running.await_seen("The hitch holds", "TextField")
    wait_until(lambda: "The hitch holds" in kept(prepared), what="what was typed on the disk")

    # After a kill during a call, the call is restored with its text.
    os.kill(int(desktop.output(["xdotool", "getwindowpid", str(window)])), signal.SIGKILL)
    running.stop_killed()
    start(running, tmp_path)
    running.await_seen("The hitch holds", "TextField")
    window = desktop.await_window("Call with")
    desktop.run(["xdotool", "windowactivate", "--sync", str(window)], check=True)
    desktop.press("alt+1")
    desktop.press("ctrl+Return")
    running.await_gone("", "CallWindow")
    (call,) = running.json("show", "Tom")["timeline"]
    assert (call["text"], call["felt"]) == ("The hitch holds", "happy")
    assert call["outcome"] == "talked"


def test_call_window_never_takes_the_keyboard_focus(
    running: RunningDesk, tmp_path: Path, dialler: OpeningProgram, tom: int
):
    start(running, tmp_path)
    desktop = running.desktop
    typed = tmp_path / "typed"
    desktop.launch(
        "elsewhere",
        [sys.executable, "-m", "tests.tools.typing_elsewhere", typed],
        env={"PYTHONPATH": str(PROJECT)},
    )
    try:
        other = desktop.await_window("^Elsewhere$")
        desktop.run(["xdotool", "windowactivate", "--sync", str(other)], check=True)
        desktop.write("Dear ")
        # The reminder's button, on the desktop and not in Desk.
        desktop.choose_dunst_action("Call")
        window = desktop.await_window("Call with")
        running.await_seen("Tom Abernathy", "PlainLabel")
        assert dialler.opened() == "tel:5415550118"
        desktop.write("Ruth")
        wait_until(
            lambda: typed.exists() and typed.read_text() == "Dear Ruth", what="all that was typed"
        )
        assert desktop.active_window() == other
        # It stays above the other program's window, also when that is clicked.
        assert stacking(desktop).index(window) > stacking(desktop).index(other)
        desktop.click(300, 400)
        assert stacking(desktop).index(window) > stacking(desktop).index(other)
        # Who wants to write about the call clicks into it.
        running.click(running.await_seen("What is it about", "TextField"))
        wait_until(lambda: desktop.active_window() == window, what="the call with the keyboard")
        desktop.write("Hitch")
        running.await_seen("Hitch", "TextField")
        assert typed.read_text() == "Dear Ruth"
    finally:
        desktop.end("elsewhere")


def test_call_window_shows_the_number_when_no_program_dials(
    running: RunningDesk, tmp_path: Path, tom: int
):
    running.start(
        env={
            name: str(tmp_path / "nothing")
            for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS", "XDG_DATA_DIRS")
        }
    )
    running.click(running.await_seen("Call", "DeskButton"))
    running.await_seen("No program here dials.*555-0118", "PlainLabel")
    desktop = running.desktop
    desktop.await_window("Call with")
    running.await_focus("What is it about")
    desktop.press("alt+n")
    running.await_gone("", "CallWindow")
    (call,) = running.json("show", "Tom")["timeline"]
    assert call["outcome"] == "no-answer"
    assert running.json("show", "Tom")["check_in"]["next"] == TODAY.isoformat()
