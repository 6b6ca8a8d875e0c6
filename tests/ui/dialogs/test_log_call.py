"""The form that logs or edits a call."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from desk.domain.calls import Direction, Outcome
from desk.domain.dates import DateStyle, parse_duration
from desk.domain.people import PersonRef
from desk.domain.scores import Felt
from desk.services.calls import CallFields, get_call
from desk.services.drafts import read_draft
from desk.services.people import list_timeline
from desk.ui.dialogs.log_call import DRAFT, LogCallDialog
from desk.ui.dialogs.promise import PromiseDialog
from desk.ui.widgets.button import DeskButton, FilterButton
from desk.ui.widgets.faces import Face
from tests.ui.app_window import AppWindow
from tests.ui.dialogs.form_errors import error_under


def open_dialog(parts: AppWindow) -> LogCallDialog:
    dialog = parts.window.findChildren(LogCallDialog)[-1]
    parts.settle()
    return dialog


@pytest.fixture
def shown(desk_window: AppWindow) -> AppWindow:
    desk_window.window.show()
    return desk_window


def test_log_call_saves_every_field(shown: AppWindow) -> None:
    gus = shown.add("Gus Lindqvist", "(541) 555-0107")
    shown.dialogs.log_call(gus)
    dialog = open_dialog(shown)
    assert dialog.whom.number == "(541) 555-0107"
    assert dialog.about.hasFocus()
    shown.qtbot.keyClicks(dialog.about, "Photos by 5 today, then he calls the insurer")
    dialog.length.setText("6 min")
    dialog.they_did.click()
    dialog.faces.set_face(Face.OK)
    dialog.accept_button.click()
    shown.settle()
    row = shown.ask(list_timeline, gus.id)[0]
    call = shown.ask(get_call, row.id)
    assert call.person == gus
    assert call.direction is Direction.INCOMING
    assert call.outcome is Outcome.TALKED
    assert call.seconds == 360
    assert call.summary == "Photos by 5 today, then he calls the insurer"
    assert call.felt is Felt.OK
    assert shown.toast.text() == "Logged a call with Gus."


def test_log_call_draft_is_saved_while_typing_and_restored(shown: AppWindow) -> None:
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
    again.accept_button.click()
    shown.settle()
    assert shown.ask(read_draft, DRAFT) is None


def test_log_call_ignores_a_draft_about_another_person(shown: AppWindow) -> None:
    gus = shown.add("Gus Lindqvist", "(541) 555-0107")
    tom = shown.add("Tom Abernathy", "(541) 555-0118")
    shown.dialogs.log_call(gus)
    dialog = open_dialog(shown)
    shown.qtbot.keyClicks(dialog.about, "About Gus")
    dialog.reject()
    shown.settle()
    shown.dialogs.log_call(tom)
    assert open_dialog(shown).about.toPlainText() == ""


def test_enter_before_the_answer_chooses_the_person_or_the_number(shown: AppWindow) -> None:
    gus = shown.add("Gus Lindqvist", "(541) 555-0107")
    shown.add("Gregor Abernathy", "(541) 555-0118")
    shown.dialogs.log_call()
    dialog = open_dialog(shown)
    for name, found in (("gus", gus), ("541 555 0999", None)):
        dialog.whom.clear()
        pressed: list[bool] = []
        dialog.whom.returnPressed.connect(lambda pressed=pressed: pressed.append(True))
        shown.qtbot.keyClicks(dialog.whom, name[0])
        shown.settle()
        shown.qtbot.keyClicks(dialog.whom, name[1:])
        shown.qtbot.keyClick(dialog.whom, Qt.Key.Key_Return)
        shown.settle()
        assert dialog.whom.person == found
        assert bool(pressed) == (found is None)
    shown.qtbot.keyClicks(dialog.whom, "0")
    dialog.whom.clear()
    shown.qtbot.keyClicks(dialog.whom, "gus")
    shown.qtbot.keyClick(dialog.whom, Qt.Key.Key_Return)
    shown.qtbot.keyClick(dialog.whom, Qt.Key.Key_Tab)
    shown.settle()
    assert dialog.whom.person == gus


def test_typed_name_and_enter_choose_the_person(shown: AppWindow) -> None:
    gus = shown.add("Gus Lindqvist", "(541) 555-0107")
    shown.add("Tom Abernathy", "(541) 555-0118")
    shown.dialogs.log_call()
    dialog = open_dialog(shown)
    assert not dialog.accept_button.isEnabled()
    shown.qtbot.keyClicks(dialog.whom, "lind")
    shown.settle()
    shown.qtbot.keyClick(dialog.whom, Qt.Key.Key_Return)
    shown.settle()
    assert dialog.whom.person == gus
    assert dialog.accept_button.isEnabled()


def test_log_call_explains_why_a_name_is_not_accepted(shown: AppWindow) -> None:
    shown.add("Gus Lindqvist", "(541) 555-0107")
    shown.dialogs.log_call()
    dialog = open_dialog(shown)
    whom = dialog.whom
    assert not error_under(whom)
    shown.qtbot.keyClicks(whom, "zork")
    shown.settle()
    assert error_under(whom).startswith("Nobody on your desk is called that.")
    whom.selectAll()
    shown.qtbot.keyClicks(whom, "lind")
    shown.settle()
    assert not error_under(whom)
    dialog.about.setFocus()
    assert not dialog.accept_button.isEnabled()
    assert error_under(whom).startswith("Choose who that is")
    # With the focus back, the list is shown again.
    whom.setFocus(Qt.FocusReason.BacktabFocusReason)
    shown.settle()
    assert not error_under(whom)
    shown.qtbot.keyClick(whom, Qt.Key.Key_Return)
    dialog.about.setFocus()
    assert not error_under(whom)
    assert dialog.accept_button.isEnabled()
    whom.choose(None, "(541) 555-0177")
    assert not error_under(whom)


def test_invalid_length_shows_an_error_after_leaving_the_field(shown: AppWindow) -> None:
    shown.dialogs.log_call(shown.add("Gus Lindqvist"))
    dialog = open_dialog(shown)
    dialog.length.setFocus()
    shown.qtbot.keyClicks(dialog.length, "long")
    assert not error_under(dialog.length)
    dialog.about.setFocus()
    assert error_under(dialog.length)
    dialog.length.setText("6 min")
    assert not error_under(dialog.length)


def test_call_of_an_unknown_number_is_logged(shown: AppWindow) -> None:
    shown.dialogs.log_call(None, "(541) 555-0177", incoming=True)
    dialog = open_dialog(shown)
    dialog.ending.choose(Outcome.MISSED)
    dialog.accept_button.click()
    shown.settle()
    from desk.services.today import read_today

    waiting = shown.ask(read_today).call_back
    assert [(row.person, row.number) for row in waiting] == [(None, "(541) 555-0177")]


def test_outcomes_offered_follow_the_direction(shown: AppWindow) -> None:
    shown.dialogs.log_call()
    dialog = open_dialog(shown)
    buttons = {button.text(): button for button in dialog.ending.findChildren(FilterButton)}
    assert [text for text, button in buttons.items() if not button.isHidden()] == [
        "Talked",
        "No answer",
        "Voicemail",
    ]
    buttons["No answer"].click()
    dialog.they_did.click()
    assert [text for text, button in buttons.items() if not button.isHidden()] == [
        "Talked",
        "Missed",
        "Voicemail",
    ]
    assert dialog.ending.outcome() is Outcome.TALKED


def test_earlier_call_is_logged_at_the_typed_time(shown: AppWindow) -> None:
    gus = shown.add("Gus Lindqvist", "(541) 555-0107")
    shown.dialogs.log_call(gus)
    dialog = open_dialog(shown)
    assert not dialog.when.isVisible()
    dialog.earlier.click()
    assert dialog.when.isVisible()
    assert dialog.when.hasFocus()
    shown.qtbot.keyClicks(dialog.when, "some day")
    assert not dialog.accept_button.isEnabled()
    dialog.when.clear()
    shown.qtbot.keyClicks(dialog.when, "2026-04-13 17:00")
    shown.settle()
    assert shown.ask(read_draft, DRAFT)["when"] == "2026-04-13 17:00"
    dialog.accept_button.click()
    shown.settle()
    (row,) = shown.ask(list_timeline, gus.id)
    assert shown.clock.local(row.at).replace(tzinfo=None) == datetime(2026, 4, 13, 17)


def test_chosen_face_shows_the_words_field_and_both_are_saved(shown: AppWindow) -> None:
    gus = shown.add("Gus Lindqvist", "(541) 555-0107")
    shown.dialogs.log_call(gus)
    dialog = open_dialog(shown)
    assert not dialog.own_words.isVisible()
    shown.qtbot.mouseClick(
        next(b for b in dialog.faces.findChildren(FilterButton) if b.text() == "Happy"),
        Qt.MouseButton.LeftButton,
    )
    assert dialog.own_words.isVisible()
    shown.qtbot.keyClicks(dialog.own_words, "Best shop in town")
    dialog.accept_button.click()
    shown.settle()
    (row,) = shown.ask(list_timeline, gus.id)
    assert (row.felt, row.words) == (Felt.HAPPY, "Best shop in town")


def held_call(parts: AppWindow, person: PersonRef | None, number: str) -> int:
    return parts.log(
        CallFields(
            person=person.id if person is not None else None,
            number=number,
            direction=Direction.INCOMING,
            outcome=Outcome.HELD,
            at=parts.clock.now() - timedelta(days=1, seconds=17),
            seconds=75,
            summary="Hail dents",
        )
    )


def test_edit_call_changes_only_the_edited_field(shown: AppWindow) -> None:
    gus = shown.add("Gus Lindqvist", "(541) 555-0107")
    call_id = held_call(shown, gus, "(541) 555-0107")
    before = shown.ask(get_call, call_id)
    shown.dialogs.edit_call(call_id)
    shown.settle()
    dialog = open_dialog(shown)
    assert dialog.windowTitle().replace("\u2068", "").replace("\u2069", "") == "The call with Gus"
    assert (dialog.whom.person, dialog.length.text()) == (gus, "1 min 15 s")
    assert dialog.ending.outcome() is Outcome.HELD
    assert dialog.about.toPlainText() == "Hail dents"
    dialog.about.setPlainText("Hail dents on the roof")
    dialog.accept_button.click()
    shown.settle()
    after = shown.ask(get_call, call_id)
    assert after == replace(before, summary="Hail dents on the roof")
    assert shown.ask(read_draft, f"call:{call_id}") is None


def test_edit_call_draft_is_restored_after_escape_until_never_mind(shown: AppWindow) -> None:
    gus = shown.add("Gus Lindqvist", "(541) 555-0107")
    call_id = held_call(shown, gus, "(541) 555-0107")
    shown.dialogs.edit_call(call_id)
    shown.settle()
    dialog = open_dialog(shown)
    shown.qtbot.keyClicks(dialog.about, "Not only ")
    dialog.ending.choose(Outcome.MISSED)
    dialog.ending.ending_chosen.emit()
    shown.settle()
    shown.qtbot.keyClick(dialog.about, Qt.Key.Key_Escape)
    shown.settle()
    shown.dialogs.edit_call(call_id)
    shown.settle()
    again = open_dialog(shown)
    assert again.about.toPlainText() == "Not only Hail dents"
    assert again.ending.outcome() is Outcome.MISSED
    again.findChildren(DeskButton)[-2].click()  # Never mind
    shown.settle()
    assert shown.ask(read_draft, f"call:{call_id}") is None
    assert shown.ask(get_call, call_id).summary == "Hail dents"


def test_edit_call_assigns_a_person_to_a_call_of_a_number(shown: AppWindow) -> None:
    gus = shown.add("Gus Lindqvist", "(541) 555-0107")
    call_id = held_call(shown, None, "(541) 555-0177")
    shown.dialogs.edit_call(call_id)
    shown.settle()
    dialog = open_dialog(shown)
    assert dialog.whom.text() == "(541) 555-0177"
    dialog.whom.choose(gus)
    shown.settle()
    dialog.accept_button.click()
    shown.settle()
    call = shown.ask(get_call, call_id)
    assert (call.person, call.number) == (gus, "(541) 555-0177")


def test_promise_saves_the_call_first(shown: AppWindow) -> None:
    gus = shown.add("Gus Lindqvist", "(541) 555-0107")
    shown.dialogs.log_call(gus)
    dialog = open_dialog(shown)
    button = dialog.findChild(DeskButton, "promise")
    assert button is not None
    button.click()
    shown.settle()
    assert shown.ask(list_timeline, gus.id)
    promise = shown.window.findChild(PromiseDialog)
    assert promise is not None
    # The form that closes restores the focus; the promise dialog must have it.
    assert promise.what.hasFocus()


def test_call_without_a_number_opens_the_log_form(shown: AppWindow) -> None:
    gus = shown.add("Gus Lindqvist")
    shown.dialogs.call(gus, "")
    assert open_dialog(shown).whom.person == gus
    assert not shown.calls()


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
def test_parse_duration_parses_a_length_or_returns_none(text: str, seconds: int | None) -> None:
    assert parse_duration(text) == seconds


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("6 Minuten", 360),
        ("1 Std 10", 4200),
        ("eine halbe Stunde", 1800),
        ("1 min 20 s", 80),
        ("2 Tage", None),
        ("Freitag", None),
    ],
)
def test_parse_duration_with_german_reads_german(text: str, seconds: int | None) -> None:
    assert parse_duration(text, DateStyle("de")) == seconds
