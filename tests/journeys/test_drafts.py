"""Drafts and a running clock survive a killed process."""

import re
import time

import pytest

from desk.domain.person_schema import Email, PersonFields, Phone
from desk.services.desk import Desk
from desk.services.drafts import list_drafts
from desk.services.fixes import add_fix, finish_fix, start_clock
from desk.services.people import add_person
from tests.tools.running_desk import RunningDesk
from tests.tools.waiting import wait_until

pytestmark = pytest.mark.x11

DO_IT_NOW = "Do it now"


def ruth_on(desk: Desk) -> int:
    return add_person(
        desk,
        PersonFields(
            given="Ruth",
            family="Kessler",
            phones=(Phone("(541) 555-0142", "cell"),),
            emails=(Email("ruth@example.com"),),
        ),
    ).value


def crash(running: RunningDesk, desk: Desk, typed: str) -> None:
    """Kill Desk once the typed text is on disk, a moment after it is on the screen."""
    wait_until(
        lambda: any(typed in str(content) for _key, content, _at in list_drafts(desk)),
        what=f"a draft with {typed!r}",
    )
    running.kill()
    running.start()


def test_capture_line_draft_survives_a_kill(running: RunningDesk, prepared: Desk):
    ruth_on(prepared)
    running.start()
    running.desktop.press("ctrl+n")
    running.await_focus("What needs doing")
    running.desktop.write("ruth text the awning")
    running.await_seen("Do it now: Text the awning for.*Ruth Kessler", "PaletteList")
    crash(running, prepared, "ruth text the awning")
    running.await_seen("ruth text the awning", "CaptureLine")
    # On the other screen as well; and Enter keeps it as if nothing had been.
    open_do_it_now(running)
    running.await_seen("ruth text the awning", "CaptureLine")
    running.desktop.press("ctrl+n", "End")
    running.desktop.write(" video")
    running.desktop.press("Return")
    running.await_seen("Text the awning video.*Ruth Kessler", "OpenRow")


def test_promise_draft_survives_a_kill(running: RunningDesk, prepared: Desk):
    fix = add_fix(prepared, "order the hitch pin", ruth_on(prepared)).value
    running.start()
    running.click(running.await_seen("Order the hitch pin.*Ruth Kessler", "FixRowWidget"), button=3)
    running.click(running.await_seen("Promise by a day", "_MenuRow"))
    running.await_focus("Tomorrow", "ChoiceCard")
    running.desktop.press("Tab", "Tab", "Tab")
    running.await_focus("By when", "Field")
    running.desktop.write("friday 3 pm")
    running.await_seen("Friday, April 17, 3 pm", "PlainLabel")
    crash(running, prepared, "friday 3 pm")
    running.click(running.await_seen("Order the hitch pin.*Ruth Kessler", "FixRowWidget"), button=3)
    running.click(running.await_seen("Promise by a day", "_MenuRow"))
    running.await_seen("Friday, April 17, 3 pm", "PlainLabel")
    running.click(running.await_seen("Promise it", "DeskButton"))
    running.await_gone("", "PromiseDialog")
    shown = running.json("show", "Ruth")["open"]
    assert [row["id"] for row in shown["promises"]] == [fix.id]


def test_message_draft_survives_a_kill(running: RunningDesk, prepared: Desk):
    fix = add_fix(prepared, "email the campground list", ruth_on(prepared)).value
    finish_fix(prepared, fix.id)
    running.start()
    open_do_it_now(running)
    running.click(running.await_seen("Tell .*Ruth.*Email the campground list", "DeskButton"))
    running.await_focus("What to say", "TextField")
    running.desktop.write(" There are three with long pads")
    crash(running, prepared, "Michael There are three with long pads")
    open_do_it_now(running)
    running.click(running.await_seen("Tell .*Ruth.*Email the campground list", "DeskButton"))
    running.await_seen("Michael There are three with long pads", "TextField")
    running.click(running.await_seen("Already told", "DeskButton"))
    running.await_seen("told today", "DoneRow")


def test_running_fix_clock_survives_a_kill(running: RunningDesk, prepared: Desk):
    """The clock counts from its start by the wall clock, time without the program included."""
    fix = add_fix(prepared, "order the hitch pin", ruth_on(prepared)).value
    start_clock(prepared, fix.id)
    started = time.monotonic()
    running.start()
    open_do_it_now(running)
    running.kill()
    time.sleep(3)
    running.start()
    open_do_it_now(running)
    row = running.await_seen("Order the hitch pin.*the clock runs", "OpenRow")
    assert row is not None
    done = running.await_seen("Done: Order the hitch pin", "DeskButton")
    before = time.monotonic() - started
    running.click(done)
    toast = running.await_seen(r"Done in \d+:\d\d", "Toast")
    after = time.monotonic() - started
    found = re.search(r"Done in (\d+):(\d\d)", toast.words)
    assert found is not None
    assert before - 1 <= int(found[1]) * 60 + int(found[2]) <= after + 1


def open_do_it_now(running: RunningDesk) -> None:
    running.click(running.await_seen(f"^{DO_IT_NOW}", "SidebarTab"))
    running.await_seen("This week", "PlainLabel")
