"""A customer history is printed from the card on a real printer with Ctrl P and Enter."""

import pytest

from desk.services.desk import Desk
from desk.services.sample import fill_sample
from tests.tools.cups_server import CupsServer
from tests.tools.paper import fonts_of, words_of
from tests.tools.running_desk import RunningDesk
from tests.tools.waiting import wait_until

pytestmark = pytest.mark.x11


def test_customer_history_is_printed_from_the_card(
    running: RunningDesk, prepared: Desk, cups: CupsServer
):
    fill_sample(prepared)
    before = cups.jobs_on_paper()
    running.start(env=cups.env)
    running.desktop.press("ctrl+k")
    running.await_focus("Find someone")
    running.desktop.write("ruth kess")
    running.await_seen("Ruth Kessler", "PaletteList")
    running.desktop.press("Return")
    running.await_seen("Call .541. 555-0142", "_ContactButton")
    running.desktop.press("ctrl+p")
    running.await_focus("Print$", "DeskButton")
    running.desktop.press("Return")
    running.await_seen("", "QPrintDialog")
    running.desktop.press("Return")
    wait_until(lambda: cups.jobs_on_paper() != before, what="a job on paper")
    (job,) = set(cups.jobs_on_paper()) - set(before)
    out = cups.await_paper(job)
    assert "Ruth Kessler" in words_of(out)
    assert "Inter-Regular" in fonts_of(out)
    running.await_seen("Sent to .desk-pdf")
