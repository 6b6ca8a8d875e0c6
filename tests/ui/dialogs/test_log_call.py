"""Log a call."""

import pytest
from PySide6.QtCore import Qt

from desk.data.records.history import Direction
from desk.rules.call_back import Outcome
from desk.rules.score import Felt
from desk.services.calls import get_call
from desk.services.drafts import read_draft
from desk.services.timeline import list_timeline
from desk.ui.dialogs.log_call import DRAFT, LogCallDialog, read_length
from desk.ui.dialogs.promise import PromiseDialog
from desk.ui.widgets.faces import Face
from tests.ui.window_on_a_desk import WindowOnADesk


def open_dialog(parts: WindowOnADesk) -> LogCallDialog:
    dialog = parts.window.findChildren(LogCallDialog)[-1]
    parts.settle()
    return dialog


@pytest.fixture
def shown(desk_window: WindowOnADesk) -> WindowOnADesk:
    desk_window.window.show()
    return desk_window


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("6 min", 360),
        ("6", 360),
        ("1 h 10", 4200),
        ("1h10m", 4200),
        ("2 h", 7200),
        ("0:41", 41),
        ("12:05", 725),
        ("", None),
        ("a while", None),
        ("6 min and some", None),
        ("0:75", None),
    ],
)
def test_reads_how_long(text: str, seconds: int | None) -> None:
    assert read_length(text) == seconds


def test_saves_what_was_said(shown: WindowOnADesk) -> None:
    gus = shown.add("Gus Lindqvist", "(541) 555-0107")
    shown.dialogs.log_call(gus)
    dialog = open_dialog(shown)
    assert dialog.whom.number == "(541) 555-0107"
    assert dialog.about.hasFocus()
    shown.qtbot.keyClicks(dialog.about, "Photos by 5 today, then he calls the insurer")
    dialog.length.setText("6 min")
    dialog.they_did.click()
    dialog.faces.set_face(Face.OK)
    dialog.save.click()
    shown.settle()
    row = shown.ask(list_timeline, gus.id)[0]
    call = shown.ask(get_call, row.id)
    assert call.person == gus
    assert call.direction is Direction.INCOMING
    assert call.outcome is Outcome.TALKED
    assert call.seconds == 360
    assert call.gist == "Photos by 5 today, then he calls the insurer"
    assert call.felt is Felt.OK
    assert shown.toast.text() == "Logged a call with Gus."


def test_keeps_every_keystroke_and_has_it_again_next_time(shown: WindowOnADesk) -> None:
    gus = shown.add("Gus Lindqvist", "(541) 555-0107")
    shown.dialogs.log_call(gus)
    dialog = open_dialog(shown)
    shown.qtbot.keyClicks(dialog.about, "Half a sen")
    shown.settle()
    assert shown.ask(read_draft, DRAFT)["about"] == "Half a sen"
    dialog.reject()
    shown.settle()
    shown.dialogs.log_call()
    again = open_dialog(shown)
    assert again.about.toPlainText() == "Half a sen"
    assert again.whom.person == gus
    again.save.click()
    shown.settle()
    assert shown.ask(read_draft, DRAFT) is None


def test_a_draft_about_somebody_else_stays_away(shown: WindowOnADesk) -> None:
    gus = shown.add("Gus Lindqvist", "(541) 555-0107")
    tom = shown.add("Tom Abernathy", "(541) 555-0118")
    shown.dialogs.log_call(gus)
    dialog = open_dialog(shown)
    shown.qtbot.keyClicks(dialog.about, "About Gus")
    dialog.reject()
    shown.settle()
    shown.dialogs.log_call(tom)
    assert open_dialog(shown).about.toPlainText() == ""


def test_finds_the_person_while_a_name_is_typed(shown: WindowOnADesk) -> None:
    gus = shown.add("Gus Lindqvist", "(541) 555-0107")
    shown.add("Tom Abernathy", "(541) 555-0118")
    shown.dialogs.log_call()
    dialog = open_dialog(shown)
    assert not dialog.save.isEnabled()
    shown.qtbot.keyClicks(dialog.whom, "lind")
    shown.settle()
    shown.qtbot.keyClick(dialog.whom, Qt.Key.Key_Return)
    shown.settle()
    assert dialog.whom.person == gus
    assert dialog.save.isEnabled()


def test_a_number_nobody_is_known_for_is_enough(shown: WindowOnADesk) -> None:
    shown.dialogs.log_call(None, "(541) 555-0177", incoming=True)
    dialog = open_dialog(shown)
    dialog._outcomes[Outcome.MISSED].click()
    dialog.save.click()
    shown.settle()
    from desk.services.today import read_today

    waiting = shown.ask(read_today).call_back
    assert [(row.person, row.number) for row in waiting] == [(None, "(541) 555-0177")]


def test_endings_follow_who_called(shown: WindowOnADesk) -> None:
    shown.dialogs.log_call()
    dialog = open_dialog(shown)
    endings = dialog._outcomes
    assert not endings[Outcome.NO_ANSWER].isHidden()
    assert endings[Outcome.MISSED].isHidden()
    endings[Outcome.NO_ANSWER].click()
    dialog.they_did.click()
    assert endings[Outcome.NO_ANSWER].isHidden()
    assert not endings[Outcome.VOICEMAIL].isHidden()
    assert dialog.outcome() is Outcome.TALKED


def test_promise_saves_the_call_first(shown: WindowOnADesk) -> None:
    gus = shown.add("Gus Lindqvist", "(541) 555-0107")
    shown.dialogs.log_call(gus)
    dialog = open_dialog(shown)
    dialog._on_promise_clicked()
    shown.settle()
    assert shown.ask(list_timeline, gus.id)
    assert shown.window.findChild(PromiseDialog) is not None


def test_a_call_dials_and_opens_the_form(shown: WindowOnADesk) -> None:
    gus = shown.add("Gus Lindqvist", "(541) 555-0107")
    dialled: list[str] = []
    shown.dialogs.call_requested.connect(dialled.append)
    shown.dialogs.call(gus, "(541) 555-0107")
    assert dialled == ["(541) 555-0107"]
    assert open_dialog(shown).whom.person == gus
