"""A finished fix is reported to its person by the owner's own programs."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from desk.domain.person_schema import Email, PersonFields, Phone
from desk.services.desk import Desk
from desk.services.fixes import add_fix, get_fix
from desk.services.people import add_person
from tests.tools.opening_program import OpeningProgram
from tests.tools.running_desk import RunningDesk

pytestmark = pytest.mark.x11


@pytest.fixture
def programs(tmp_path: Path, need_program: Callable[..., None]) -> OpeningProgram:
    need_program("xdg-open")
    return OpeningProgram(tmp_path / "programs")


def test_finished_fix_is_told_by_email_with_keys_alone(
    running: RunningDesk, tmp_path: Path, programs: OpeningProgram, prepared: Desk
):
    eleanor = add_person(
        prepared,
        PersonFields(
            given="Eleanor",
            family="Voss",
            phones=(Phone("(541) 555-0196", "cell"),),
            emails=(Email("eleanor@example.com"),),
        ),
    ).value
    fix = add_fix(prepared, "email the campground list", eleanor).value.id
    running.start(env={"XDG_DATA_HOME": str(tmp_path / "programs" / "data")})
    desktop = running.desktop
    running.click(running.await_seen("^Do it now", "SidebarTab"))
    running.await_seen("Email the campground list", "OpenRow")

    # Down from the line to the row; Space starts its clock, D is done.
    desktop.press("ctrl+n")
    running.await_focus("What needs doing", "CaptureLine")
    desktop.press("Down")
    running.await_focus("Email the campground list", "OpenRow")
    desktop.press("space")
    running.await_seen("the clock runs", "OpenRow")
    desktop.press("d")
    running.await_seen("card is up to date", "Toast")
    running.await_seen("not told yet", "DoneRow")

    # The focus is on the done row; T opens its message.
    running.await_focus("not told yet", "DoneRow")
    desktop.press("t")
    running.await_focus("What to say", "TextField")
    desktop.write(" Three have long pads.")
    running.click(running.await_seen("^Email", "_Segment"))
    running.click(running.await_seen("Write email", "DeskButton"))
    url = urlsplit(programs.opened())
    assert (url.scheme, unquote(url.path)) == ("mailto", "eleanor@example.com")
    fields = parse_qs(url.query)
    assert fields["subject"] == ["Email the campground list"]
    assert fields["body"] == [
        "Hi Eleanor, this is done: Email the campground list. Michael Three have long pads."
    ]
    # A program that opened has not told her yet.
    assert get_fix(prepared, fix).notified is None
    running.click(running.await_seen("Told by email", "DeskButton"))
    running.await_seen("told by email", "DoneRow")
    assert get_fix(prepared, fix).notified_via == "email"

    # Ctrl Z undoes the notification, and then the finishing.
    desktop.press("ctrl+z")
    running.await_seen("not told yet", "DoneRow")
    desktop.press("ctrl+z")
    running.await_seen("Email the campground list", "OpenRow")
