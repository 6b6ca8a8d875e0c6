"""A working day, with the keys and the mouse that an owner has: from a phone's contacts file to a
check-in on the tray, answered and taken back."""

from pathlib import Path
from typing import Any

import pytest

from tests.tools.running_desk import RunningDesk
from tests.tools.waiting import wait_until

CONTACTS = Path(__file__).with_name("contacts.vcf")

pytestmark = pytest.mark.x11


def test_working_day_with_mouse_and_keys(running: RunningDesk):
    desktop = running.desktop
    running.start()

    # a phone's contacts come in beside the open window
    imported = running.json("import", str(CONTACTS))
    assert imported["files"][0]["people"] == {"new": 3, "same": 0, "changed": 0}
    running.await_seen("3 people", "Toast")

    # found as they are typed: the beginning of a name, another's number, an unaccented name
    desktop.press("ctrl+k")
    running.await_focus("Find someone")
    for typed, found in (("ru", "Ruth Kessler"), ("0118", "Tom Abernathy"), ("gosta", "Gösta")):
        desktop.write(typed)
        running.await_seen(found, "PaletteList")
        desktop.press("ctrl+a", "BackSpace")
    desktop.press("Escape")
    running.await_gone("", "PaletteList")

    # a call is logged
    desktop.press("ctrl+l")
    running.await_focus("With", "PersonField")
    desktop.write("ruth")
    running.await_seen("Ruth Kessler", "_Suggestions")
    desktop.press("Return")
    running.await_seen("Ruth Kessler", "PersonField")
    running.click(running.await_seen("What was it about", "TextField"))
    running.await_focus("What was it about", "TextField")
    desktop.write("The awning arm will not lock open")
    running.click(running.await_seen("Save call", "DeskButton"))
    running.await_gone("", "LogCallDialog")
    call = person(running, "Ruth Kessler")["timeline"][0]
    assert (call["kind"], call["text"]) == ("call", "The awning arm will not lock open")
    assert call["at"].startswith("2026-04-14")

    # a small thing is jotted down and done on the spot
    desktop.press("ctrl+n")
    running.await_focus("What needs doing")
    desktop.write("ruth text the awning video")
    desktop.press("Return")
    row = running.await_seen("Text the awning video.*Ruth Kessler", "FixRowWidget")
    (fix,) = running.json("due")["do_it_now"]
    assert fix["person"]["name"] == "Ruth Kessler"
    running.click(running.await_seen("Done: Text the awning video", "TickBox"))
    running.await_gone("Text the awning video", row.kind)
    assert running.json("due")["do_it_now"] == []

    # a check-in falls due, is told on the desktop, and Done moves it on
    running.command("check-in", "Tom", "--every", "3 months")
    running.command("check-in", "Tom", "--move", "2026-04-14")
    running.await_seen("Tom Abernathy.*today", "TodayPersonRow")
    desktop.choose_dunst_action("Done")
    running.await_seen("Checked in with Tom", "Toast")  # first: it stays for eight seconds only
    await_next(running, "Tom", "2026-07-14")

    # Ctrl Z takes it back
    desktop.run(["xdotool", "windowactivate", "--sync", str(desktop.await_window("Desk$"))])
    desktop.press("ctrl+z")
    running.await_seen("Taken back: Checked in with Tom", "Toast")
    await_next(running, "Tom", "2026-04-14")


def test_command_line_changes_appear_in_the_open_window(running: RunningDesk):
    running.command("import", str(CONTACTS))
    running.start()
    running.measure_stalls()
    running.command("jot", "tom order the hitch pin")
    # The sweep would bring it too, but not before half a minute is over.
    running.await_seen("Order the hitch pin.*Tom Abernathy", "FixRowWidget", seconds=20)
    running.command("log", "Ruth", "--in", "--outcome", "missed")
    running.await_seen("Ruth Kessler.*missed", "TodayPersonRow", seconds=20)
    running.command("log", "541 555 0199", "--in", "--outcome", "voicemail", "--about", "Price?")
    running.await_seen("555-0199", "TodayPersonRow", seconds=20)
    # Another process's change is taken back by Ctrl Z as well, newest first.
    running.desktop.press("ctrl+z")
    running.await_gone("555-0199", "TodayPersonRow")
    assert [row["person"]["name"] for row in running.json("due")["call_back"]] == ["Ruth Kessler"]
    assert running.longest_stall() < 0.05


def test_second_start_raises_the_first_window(running: RunningDesk):
    running.start()
    desktop = running.desktop
    window = desktop.await_window("Desk$")
    desktop.run(["xdotool", "windowminimize", "--sync", str(window)], check=True)
    assert desktop.windows("Desk$") == []
    running.command()  # ends by itself, with exit code 0
    wait_until(lambda: desktop.active_window() == window, what="the first window in front")


def person(running: RunningDesk, name: str) -> Any:
    return running.json("show", name)


def await_next(running: RunningDesk, name: str, day: str) -> None:
    wait_until(
        lambda: person(running, name)["check_in"]["next"] == day, what=f"the check-in on {day}"
    )
