"""Two hundred fast actions by key, and Undo of all of them."""

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest

from desk.services.desk import Desk
from tests.journeys.test_working_day import CONTACTS
from tests.tools.running_desk import RunningDesk

ACTIONS = 200
WHAT = ("text the awning video", "order the hitch pin", "look up the tire size", "email the list")
WHOM = ("ruth", "tom", "gosta")

pytestmark = [pytest.mark.x11, pytest.mark.slow, pytest.mark.timeout(900)]


def exported(running: RunningDesk, file: Path) -> Any:
    """Return the JSON document of the desk without the time of the export."""
    running.command("export", "all", str(file))
    document = json.loads(file.read_text())
    del document["desk"]["exported_at"]
    return document


def test_undo_of_two_hundred_fast_actions_restores_the_desk(
    running: RunningDesk, prepared: Desk, tmp_path: Path
):
    desktop = running.desktop
    running.command("import", str(CONTACTS))
    for line in ("ruth order the awning knob", "tom send the manual", "gosta call the insurer"):
        running.command("jot", line)
    running.start()
    running.await_seen("Call the insurer", "FixRowWidget")
    settled = kept(prepared)
    before = exported(running, tmp_path / "before.json")

    # A hundred and thirty things are jotted down, faster than they are shown,
    desktop.press("ctrl+n")
    running.await_focus("What needs doing")
    choice = random.Random(4)
    for number in range(130):
        desktop.write(f"{choice.choice(WHOM)} {choice.choice(WHAT)} {number}")
        desktop.press("Return")
    await_kept(running, prepared, settled + 130)
    # thirty of them started and stopped, done or removed in their rows,
    desktop.press("ctrl+4")
    running.await_seen("Order the awning knob", "OpenRow")
    desktop.press("ctrl+n")
    running.await_focus("", "CaptureLine")
    desktop.press("Down")
    running.await_focus("", "OpenRow")
    for number in range(30):
        row = running.await_focus("", "OpenRow")
        key = choice.choice(("d", "space", "Delete"))
        desktop.press(key)
        await_kept(running, prepared, settled + 131 + number)
        if key == "space":
            # The name of the row tells whether its clock runs.
            runs = "the clock runs"
            running.await_focus(f"^(?!.*{runs})" if runs in row.name else runs, "OpenRow")
        else:
            # A finished row passes the focus on when it has closed.
            what = re.escape(row.name.partition(", for")[0])
            running.await_focus(f"^(?!{what}, for)", "OpenRow")
    # twenty calls logged,
    for number in range(20):
        desktop.press("ctrl+l")
        running.await_focus("With", "PersonField")
        desktop.write(choice.choice(WHOM))
        running.await_seen("Kessler|Abernathy|Lindqvist", "_Suggestions")
        desktop.press("Return")
        running.await_gone("", "_Suggestions")
        desktop.press("ctrl+Return")
        running.await_gone("", "LogCallDialog")
        await_kept(running, prepared, settled + 161 + number)
    # and the rest by another hand at the same desk, whose changes are undone here as well.
    while kept(prepared) < settled + ACTIONS:
        running.command("log", choice.choice(("Ruth", "Tom")), "--about", "Call")
    assert exported(running, tmp_path / "after.json") != before

    desktop.press(*["ctrl+z"] * (kept(prepared) - settled))
    running.await_seen("Taken back", "Toast")
    await_kept(running, prepared, settled)
    assert exported(running, tmp_path / "undone.json") == before
    desktop.press("ctrl+z")
    running.await_seen("Nothing to undo", "Toast")


def kept(desk: Desk) -> int:
    """Count the actions that can still be undone."""
    with desk.database.reading() as reader:
        return int(reader.rows("SELECT count(*) FROM action WHERE undone_at IS NULL")[0][0])


def await_kept(running: RunningDesk, desk: Desk, count: int) -> None:
    running.until(lambda: kept(desk) == count, f"{count} actions on disk, not {kept(desk)}")
