"""The form that tells a customer that a fix is done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from desk.domain.fixes import Fix, FixRow
from desk.services.drafts import list_drafts
from desk.services.fixes import add_fix, finish_fix, get_fix, read_do_it_now
from desk.services.people import edit_person
from desk.services.settings import read_settings, save_settings
from desk.ui.dialogs.dialogs import TellDialog
from desk.ui.dialogs.log_call import LogCallDialog
from desk.ui.fixes.tell_form import TellForm
from tests.ui.app_window import AppWindow, child

WORDS = "Hi Eleanor, this is done: Email the campground list. Michael"


@pytest.fixture
def done(desk_window: AppWindow) -> FixRow:
    """Return a finished fix for Eleanor, who has a number and an email address."""
    from dataclasses import replace

    eleanor = desk_window.add("Eleanor Voss", "(541) 555-0196")
    desk_window.ask(lambda d: save_settings(d, replace(read_settings(d), owner="Michael")))
    fix: Fix = desk_window.ask(add_fix, "Email the campground list", eleanor.id)
    desk_window.ask(finish_fix, fix.id)
    desk_window.window.show()
    row: FixRow = desk_window.ask(read_do_it_now).done[0]
    return row


def form_for(parts: AppWindow, row: FixRow) -> TellForm:
    parts.dialogs.tell(row)
    parts.settle()
    return parts.window.findChildren(TellDialog)[-1].form


def told(parts: AppWindow, row: FixRow) -> Fix:
    fix: Fix = parts.ask(get_fix, row.fix.id)
    return fix


def test_text_counts_as_told_only_after_confirmation(desk_window: AppWindow, done: FixRow) -> None:
    form = form_for(desk_window, done)
    assert form.ways.key() == "text"
    assert form.field.toPlainText() == WORDS
    assert form.send.text() == "Send text"
    form.send.click()
    desk_window.settle()
    assert desk_window.programs.given == [("text", "(541) 555-0196", WORDS)]
    assert told(desk_window, done).notified is None
    assert form.send.text() == "Told by text"
    form.send.click()
    desk_window.settle()
    kept = told(desk_window, done)
    assert (kept.notified_via, kept.notified) == ("text", desk_window.clock.now())
    assert not desk_window.window.findChildren(TellDialog)


def test_form_offers_copy_when_no_program_sends_texts(desk_window: AppWindow, done: FixRow) -> None:
    desk_window.programs.texts = False
    assert form_for(desk_window, done).send.text() == "Copy text"


def test_copied_words_are_not_recorded_as_told(desk_window: AppWindow, done: FixRow) -> None:
    desk_window.programs.texts = False
    form = form_for(desk_window, done)
    form.send.click()
    desk_window.settle()
    assert told(desk_window, done).notified is None
    assert form.isVisible()


def test_choosing_another_way_starts_over(desk_window: AppWindow, done: FixRow) -> None:
    form = form_for(desk_window, done)
    form.send.click()
    child(form.ways, QAbstractButton, "email").click()
    assert form.send.text() == "Write email"


def test_email_is_sent_with_subject_and_text(desk_window: AppWindow, done: FixRow) -> None:
    form = form_for(desk_window, done)
    desk_window.qtbot.keyClick(child(form.ways, QAbstractButton, "text"), Qt.Key.Key_Right)
    assert form.ways.key() == "email"
    form.field.setPlainText("It is in your inbox.\nMichael")
    form.send.click()
    desk_window.settle()
    assert desk_window.programs.given == [
        (
            "email",
            "eleanor@example.com",
            "Email the campground list",
            "It is in your inbox.\nMichael",
        )
    ]
    assert told(desk_window, done).notified is None
    form.send.click()
    desk_window.settle()
    assert told(desk_window, done).notified_via == "email"


def test_not_told_when_no_email_program_answers(desk_window: AppWindow, done: FixRow) -> None:
    desk_window.programs.emails = False
    form = form_for(desk_window, done)
    form.ways.choose("email")
    form.send.click()
    desk_window.settle()
    assert told(desk_window, done).notified is None
    assert form.isVisible()


def test_call_counts_as_told_only_after_confirmation(desk_window: AppWindow, done: FixRow) -> None:
    called = desk_window.programs.dialled
    form = form_for(desk_window, done)
    child(form.ways, QAbstractButton, "call").click()
    assert not form.field.isVisible()
    form.send.click()
    desk_window.settle()
    assert called == ["(541) 555-0196"]
    assert told(desk_window, done).notified is None
    for dialog in desk_window.window.findChildren(LogCallDialog):
        dialog.reject()
    assert form.send.text() == "Told by call"
    form.send.click()
    desk_window.settle()
    assert told(desk_window, done).notified_via == "call"


def test_already_told_stores_notification(desk_window: AppWindow, done: FixRow) -> None:
    form_for(desk_window, done).already.click()
    desk_window.settle()
    assert told(desk_window, done).notified_via == "told"
    assert desk_window.programs.given == []
    desk_window.operations.undo()
    desk_window.settle()
    assert told(desk_window, done).notified is None


def test_typed_message_is_restored_after_escape(desk_window: AppWindow, done: FixRow) -> None:
    form = form_for(desk_window, done)
    child(form.ways, QAbstractButton, "email").click()
    form.field.setPlainText("It is in your inbox")
    desk_window.qtbot.keyClick(form.field, Qt.Key.Key_Escape)
    desk_window.settle()
    assert not desk_window.window.findChildren(TellDialog)
    form = form_for(desk_window, done)
    assert form.field.toPlainText() == "It is in your inbox"
    assert form.ways.key() == "email"
    form.already.click()
    desk_window.settle()
    assert desk_window.ask(list_drafts) == []


def test_draft_of_message_stores_person_to_tell(desk_window: AppWindow, done: FixRow) -> None:
    form = form_for(desk_window, done)
    form.field.setPlainText("It is in your inbox")
    desk_window.settle()
    ((key, content, _at),) = desk_window.ask(list_drafts)
    assert (key, content["person"]) == (f"tell:{done.fix.id}", done.fix.person.id)


def test_unavailable_ways_to_tell_are_disabled(desk_window: AppWindow, done: FixRow) -> None:
    from dataclasses import replace

    from desk.services.people import get_person

    person = done.fix.person.id
    fields = desk_window.ask(get_person, person).fields
    desk_window.ask(edit_person, person, replace(fields, phones=(), emails=()))
    row = desk_window.ask(read_do_it_now).done[0]
    form = form_for(desk_window, row)
    assert not form.send.isEnabled()
    assert [each.isEnabled() for each in form.ways.findChildren(QAbstractButton)] == [False] * 3
    form.already.click()
    desk_window.settle()
    assert told(desk_window, row).notified_via == "told"
