"""The call window, on a desk of the test's own."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from desk.domain.calls import Direction, Outcome
from desk.domain.people import PersonRef
from desk.domain.scores import Felt
from desk.services.calls import CallFields, get_call
from desk.services.drafts import list_drafts, read_draft
from desk.services.fixes import add_fix
from desk.services.people import get_person, list_timeline, open_items, set_remember
from desk.ui.actions import shortcuts
from desk.ui.actions.registry import Action
from desk.ui.call_window.call_state import CallShown, CallState
from desk.ui.call_window.window import CallWindow
from desk.ui.dialogs.form_dialog import AskLine
from desk.ui.dialogs.log_call import DRAFT
from desk.ui.dialogs.promise import PromiseDialog
from desk.ui.widgets.button import DeskButton
from desk.ui.widgets.faces import Face
from tests.ui.app_window import AppWindow, child

NUMBER = "(541) 555-0142"
UNKNOWN = "(541) 555-0177"
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ruth(desk_window: AppWindow) -> PersonRef:
    desk_window.window.show()
    return desk_window.add("Ruth Kessler", NUMBER, starred=True)


def call(parts: AppWindow, person: PersonRef | None, number: str) -> CallWindow:
    """Open the window of an outgoing call that has lasted 2:41."""
    at = parts.clock.now() - timedelta(seconds=161)
    window = parts.dialogs.calls().show_call(CallShown(number, at, person))
    parts.settle()
    return window


def ring(parts: AppWindow, number: str) -> CallWindow:
    shown = CallShown(
        number, parts.clock.now(), direction=Direction.INCOMING, state=CallState.RINGING
    )
    window = parts.dialogs.calls().show_call(shown)
    parts.settle()
    return window


def key(
    parts: AppWindow,
    widget: QWidget,
    which: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    parts.qtbot.keyClick(widget, which, held)
    parts.settle()


def texts(widget: QWidget) -> list[str]:
    return [
        label.text().replace("\u2068", "").replace("\u2069", "")
        for label in widget.findChildren(QLabel)
        if label.isVisible()
    ]


def test_known_caller_shows_remember_and_open_items(
    desk_window: AppWindow, ruth: PersonRef
) -> None:
    desk_window.ask(set_remember, ruth.id, ["Husband Walt.", "Hates being rushed."])
    desk_window.ask(add_fix, "Order the awning arm knob", ruth.id)
    window = call(desk_window, ruth, NUMBER)
    shown = texts(window)
    assert shown[:3] == ["On the line", "2:41", "Ruth Kessler"]
    assert "You have not talked yet." in shown
    assert "Husband Walt. Hates being rushed." in shown
    assert "Order the awning arm knob" in shown
    assert window.windowTitle().strip("\u2068\u2069").endswith("Ruth Kessler")
    assert window.said.note.hasFocus()


def test_call_window_is_frameless_and_on_top(desk_window: AppWindow, ruth: PersonRef) -> None:
    flags = call(desk_window, ruth, NUMBER).windowFlags()
    assert flags & Qt.WindowType.FramelessWindowHint
    assert flags & Qt.WindowType.WindowStaysOnTopHint


def test_ctrl_enter_logs_the_call_with_note_and_face(
    desk_window: AppWindow, ruth: PersonRef
) -> None:
    window = call(desk_window, ruth, NUMBER)
    desk_window.qtbot.keyClicks(window.said.note, "The awning still sticks")
    key(desk_window, window.said.note, Qt.Key.Key_1, ALT)
    assert window.said.face() is Face.HAPPY
    key(desk_window, window.said.note, Qt.Key.Key_Return, CTRL)
    (row,) = desk_window.ask(list_timeline, ruth.id)
    logged = desk_window.ask(get_call, row.id)
    assert logged.person == ruth
    assert (logged.direction, logged.outcome) == (Direction.OUTGOING, Outcome.TALKED)
    assert logged.at == desk_window.clock.now() - timedelta(seconds=161)
    assert (logged.seconds, logged.summary) == (161, "The awning still sticks")
    assert logged.felt is Felt.HAPPY
    assert not desk_window.calls()
    assert desk_window.ask(list_drafts) == []
    assert desk_window.toast.text() == "Logged a call with Ruth."


def test_no_answer_button_logs_an_attempt_and_closes_the_window(
    desk_window: AppWindow, ruth: PersonRef
) -> None:
    window = call(desk_window, ruth, NUMBER)
    assert window.head.no_answer.isVisible()
    window.head.no_answer.click()
    desk_window.settle()
    (row,) = desk_window.ask(list_timeline, ruth.id)
    assert (row.outcome, row.seconds) == (Outcome.NO_ANSWER, None)
    assert desk_window.ask(get_person, ruth.id).last_talked is None
    assert not desk_window.calls()


def test_draft_of_call_is_saved_while_typing(desk_window: AppWindow, ruth: PersonRef) -> None:
    window = call(desk_window, ruth, NUMBER)
    desk_window.qtbot.keyClicks(window.said.note, "Half a sen")
    desk_window.settle()
    ((draft_key, content, _at),) = desk_window.ask(list_drafts)
    assert draft_key == window.call.key
    assert (content["note"], content["person"]) == ("Half a sen", ruth.id)


def test_closed_or_dropped_call_is_kept_as_a_draft(desk_window: AppWindow, ruth: PersonRef) -> None:
    window = call(desk_window, ruth, NUMBER)
    desk_window.qtbot.keyClicks(window.said.note, "Wrong Ruth")
    window.close()
    desk_window.settle()
    assert not desk_window.calls()
    assert desk_window.ask(list_timeline, ruth.id) == []
    draft = desk_window.ask(read_draft, DRAFT)
    assert (draft["about"], draft["person"]) == ("Wrong Ruth", ruth.id)
    again = call(desk_window, ruth, NUMBER)
    desk_window.qtbot.keyClicks(again.said.note, "and once more")
    again.drop()
    desk_window.settle()
    assert desk_window.ask(read_draft, DRAFT)["about"] == "Wrong Ruth\nand once more"


def test_escape_shrinks_window_to_bar_and_click_restores_it(
    desk_window: AppWindow, ruth: PersonRef
) -> None:
    window = call(desk_window, ruth, NUMBER)
    large = window.size()
    desk_window.qtbot.keyClicks(window.said.note, "So far")
    key(desk_window, window.said.note, Qt.Key.Key_Escape)
    assert window.is_small
    assert window.height() < 60
    assert texts(window) == ["Ruth Kessler", "2:41"]
    assert window.head.drop.isVisible()
    desk_window.qtbot.mouseClick(window.head, Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    desk_window.settle()
    assert window.size() == large
    assert window.said.summary() == "So far"


def test_call_window_adds_fix_and_opens_promise_dialog_inside(
    desk_window: AppWindow, ruth: PersonRef
) -> None:
    window = call(desk_window, ruth, NUMBER)
    key(desk_window, window.said.note, Qt.Key.Key_D, ALT)
    (dialog,) = window.findChildren(AskLine)
    # Keys do not reach the window under a dialog.
    key(desk_window, dialog.field, Qt.Key.Key_P, ALT)
    assert not window.findChildren(PromiseDialog)
    desk_window.qtbot.keyClicks(dialog.field, "Order the knob")
    key(desk_window, dialog.field, Qt.Key.Key_Return)
    (fix,) = desk_window.ask(open_items, ruth.id)
    assert fix.what == "Order the knob"
    assert "Order the knob" in texts(window)
    key(desk_window, window.said.note, Qt.Key.Key_P, ALT)
    (promise,) = window.findChildren(PromiseDialog)
    assert promise.window() is window
    assert window.rect().contains(promise.parentWidget().rect())


def test_unknown_number_is_added_as_a_new_person(desk_window: AppWindow) -> None:
    desk_window.window.show()
    earlier = desk_window.missed(None, desk_window.clock.now() - timedelta(hours=1), UNKNOWN)
    window = ring(desk_window, UNKNOWN)
    assert texts(window)[:2] == ["Calling you, new number", ""]
    assert window.unknown.field.hasFocus()
    assert any("Tried once before" in text for text in texts(window))
    desk_window.qtbot.keyClicks(window.unknown.field, "Karl Meier")
    desk_window.settle()
    assert [choice.name for choice in window.unknown.choices.choices()] == [
        "add",
        "link",
        "no customer",
    ]
    key(desk_window, window.unknown.field, Qt.Key.Key_Return)
    desk_window.settle()
    assert "Karl Meier" in texts(window)
    assert window.said.note.hasFocus()
    karl = window.call.person
    assert karl is not None
    assert desk_window.ask(get_call, earlier).person == karl
    key(desk_window, window.said.note, Qt.Key.Key_Return, CTRL)
    assert [row.outcome for row in desk_window.ask(list_timeline, karl.id)] == [
        Outcome.TALKED,
        Outcome.MISSED,
    ]


def test_alt_l_lists_matches_and_enter_links_the_number(
    desk_window: AppWindow, ruth: PersonRef
) -> None:
    desk_window.add("Ruth Abernathy", "(541) 555-0118")
    window = call(desk_window, None, UNKNOWN)
    field = window.unknown.field
    desk_window.qtbot.keyClicks(field, "ruth")
    desk_window.settle()
    key(desk_window, field, Qt.Key.Key_L, ALT)
    offered = window.unknown.choices.choices()
    assert {choice.person.name for choice in offered if choice.person} == {
        "Ruth Abernathy",
        "Ruth Kessler",
    }
    if offered[0].person != ruth:
        key(desk_window, field, Qt.Key.Key_Down)
    key(desk_window, field, Qt.Key.Key_Return)
    desk_window.settle()
    assert window.call.person == ruth
    phones = desk_window.ask(get_person, ruth.id).fields.phones
    assert [phone.raw for phone in phones] == [NUMBER, UNKNOWN]


def test_alt_l_links_the_number_to_the_only_match(desk_window: AppWindow, ruth: PersonRef) -> None:
    window = call(desk_window, None, UNKNOWN)
    desk_window.qtbot.keyClicks(window.unknown.field, "kess")
    desk_window.settle()
    assert [choice.name for choice in window.unknown.choices.choices()][1] == "person"
    key(desk_window, window.unknown.field, Qt.Key.Key_L, ALT)
    desk_window.settle()
    assert window.call.person == ruth


def test_not_a_customer_leaves_only_the_choice_to_link(desk_window: AppWindow) -> None:
    desk_window.window.show()
    window = call(desk_window, None, UNKNOWN)
    window.unknown.choices.choices()[-1].on_chosen()
    desk_window.settle()
    assert "Not a customer." in texts(window)
    assert window.said.note.hasFocus()
    assert [choice.name for choice in window.unknown.choices.choices()] == ["link"]


def test_fix_jotted_before_linking_is_assigned_to_person(
    desk_window: AppWindow, ruth: PersonRef
) -> None:
    window = call(desk_window, None, UNKNOWN)
    key(desk_window, window.unknown.field, Qt.Key.Key_D, ALT)
    (dialog,) = window.findChildren(AskLine)
    desk_window.qtbot.keyClicks(dialog.field, "Send the price")
    key(desk_window, dialog.field, Qt.Key.Key_Return)
    window.unknown.link_chosen.emit(ruth)
    desk_window.settle()
    desk_window.settle()
    assert [fix.what for fix in desk_window.ask(open_items, ruth.id)] == ["Send the price"]


def test_shared_number_can_be_assigned_to_another_person(
    desk_window: AppWindow, ruth: PersonRef
) -> None:
    walt = desk_window.add("Walt Kessler", NUMBER)
    desk_window.log(CallFields(walt.id, NUMBER, at=desk_window.clock.now() - timedelta(days=1)))
    window = ring(desk_window, NUMBER)
    assert "Walt Kessler" in texts(window)
    buttons = {
        button.text(): button
        for button in window.known.findChildren(DeskButton)
        if button.isVisible()
    }
    assert list(buttons) == ["Ruth", "somebody else…"]
    buttons["Ruth"].click()
    desk_window.settle()
    assert window.call.person == ruth
    assert "Ruth Kessler" in texts(window)
    next(
        button
        for button in window.known.findChildren(DeskButton)
        if button.isVisible() and button.text() == "somebody else…"
    ).click()
    desk_window.settle()
    assert window.unknown.isVisible()
    assert window.unknown.field.hasFocus()
    window.turn(CallState.TALKING)
    desk_window.settle()
    window.log()
    desk_window.settle()
    # The new call is logged for neither of them.
    rows = [*desk_window.ask(list_timeline, ruth.id), *desk_window.ask(list_timeline, walt.id)]
    assert len(rows) == 1


def test_call_with_somebody_else_is_not_logged_for_the_known_person(
    desk_window: AppWindow, ruth: PersonRef
) -> None:
    window = call(desk_window, ruth, NUMBER)
    key(desk_window, window.said.note, Qt.Key.Key_L, ALT)
    assert window.unknown.isVisible()
    key(desk_window, window.said.note, Qt.Key.Key_Return, CTRL)
    assert not desk_window.calls()
    assert desk_window.ask(list_timeline, ruth.id) == []


def test_escape_restores_previous_person_of_call(desk_window: AppWindow, ruth: PersonRef) -> None:
    window = call(desk_window, ruth, NUMBER)
    key(desk_window, window.said.note, Qt.Key.Key_L, ALT)
    key(desk_window, window.unknown.field, Qt.Key.Key_Escape)
    key(desk_window, window.unknown.field, Qt.Key.Key_Escape)
    assert "Ruth Kessler" in texts(window)
    assert not window.is_small


def test_call_timer_runs_only_while_talking(desk_window: AppWindow, ruth: PersonRef) -> None:
    window = ring(desk_window, NUMBER)
    assert window.head.time.text() == ""
    assert not child(window, QTimer, "second").isActive()
    window.turn(CallState.TALKING)
    assert window.head.time.text() == "0:00"
    assert child(window, QTimer, "second").isActive()
    window.turn(CallState.ENDED)
    assert window.head.words.text() == "Hung up"
    assert not child(window, QTimer, "second").isActive()
    desk_window.settle()


def test_failed_log_shows_error_and_keeps_text(desk_window: AppWindow, ruth: PersonRef) -> None:
    from desk.services.people import remove_person

    window = call(desk_window, ruth, "")
    desk_window.qtbot.keyClicks(window.said.note, "Important")
    desk_window.settle()
    # Removed between the last read and Done.
    desk_window.runner.run(remove_person, ruth.id)
    window.log()
    desk_window.settle()
    assert any("no longer on this desk" in text for text in texts(window))
    assert window.said.summary() == "Important"
    assert window.said.done.isEnabled()


def test_window_fits_screen_with_long_remember_and_many_fixes(
    desk_window: AppWindow, ruth: PersonRef
) -> None:
    desk_window.ask(set_remember, ruth.id, ["A long line to remember. " * 20] * 8)
    for number in range(9):
        desk_window.ask(add_fix, f"Thing {number}", ruth.id)
    window = call(desk_window, ruth, NUMBER)
    desk_window.qtbot.wait(20)
    assert window.height() <= window.screen().availableGeometry().height()
    assert "5 more on the card" in texts(window)
    # The note is visible without scrolling.
    note = window.said.note
    top = note.mapTo(window, QPoint(0, 0)).y()
    page = window.known.parentWidget().parentWidget()  # what is seen of it
    assert page.mapTo(window, QPoint(0, 0)).y() + page.height() <= top
    done = window.said.done
    assert top + note.height() < done.mapTo(window, QPoint(0, 0)).y()


def test_tab_order_follows_reading_order(desk_window: AppWindow, ruth: PersonRef) -> None:
    desk_window.add("Walt Kessler", NUMBER)
    window = call(desk_window, ruth, NUMBER)
    window.head.no_answer.setFocus()
    said = []
    for _ in range(10):
        focused = window.focusWidget()
        assert focused is not None
        said.append(focused.accessibleName() or getattr(focused, "text", str)())
        key(desk_window, focused, Qt.Key.Key_Tab)
    assert said == [
        "No answer",
        "Shrink to the corner",
        "Walt Kessler",
        "somebody else…",
        "What is it about?",
        "Happy",
        "OK",
        "Unhappy",
        "Do it now",
        "Promise…",
    ]


def test_shortcuts_of_the_window_are_those_of_the_list(desk_window: AppWindow) -> None:
    window = call(desk_window, None, UNKNOWN)
    used = {
        shortcut.keys
        for action in window.actions()
        if isinstance(action, Action)
        for shortcut in action.known_shortcuts
    }
    listed = {shortcut.keys for shortcut in shortcuts.list_call_window_shortcuts()}
    assert used == listed | {shortcuts.UNDO.keys}
