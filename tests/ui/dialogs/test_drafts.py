"""Drafts of dialogs: kept on Escape, dropped by Never mind and by saving."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt

from desk.data.queries import system_tables
from desk.data.transaction import Transaction
from desk.domain.dates import PlainDate
from desk.domain.fixes import Fix
from desk.domain.people import Person, PersonRef
from desk.errors import NotUnderstood
from desk.services.desk import Desk
from desk.services.drafts import list_drafts
from desk.services.fixes import PromiseBy, add_fix, finish_fix, promise
from desk.services.people import get_person
from desk.services.settings import change_settings
from desk.ui.dialogs.dialogs import OwnerDialog
from desk.ui.dialogs.form_dialog import AskLine
from desk.ui.dialogs.log_call import LogCallDialog
from desk.ui.dialogs.promise import PromiseDialog
from desk.ui.screens.customers.record_dialogs import NoteDialog, PurchaseDialog
from desk.ui.widgets.button import DeskButton
from desk.ui.widgets.card_dialog import CardDialog
from tests.ui.app_window import DAY, AppWindow


@pytest.fixture
def shown(desk_window: AppWindow) -> AppWindow:
    desk_window.window.show()
    return desk_window


@pytest.fixture
def ruth(shown: AppWindow) -> PersonRef:
    return shown.add("Ruth Kessler", "(541) 555-0142")


def opened(parts: AppWindow) -> PromiseDialog:
    parts.settle()
    return parts.window.findChildren(PromiseDialog)[-1]


def line(parts: AppWindow) -> AskLine:
    parts.settle()
    return parts.window.findChildren(AskLine)[-1]


def esc(parts: AppWindow, dialog: CardDialog) -> None:
    parts.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    parts.settle()
    parts.qtbot.wait(1)


def never_mind(parts: AppWindow, dialog: CardDialog) -> None:
    button = next(b for b in dialog.findChildren(DeskButton) if b.text() == "Never mind")
    button.click()
    parts.settle()


def test_promise_draft_is_restored_after_escape_and_dropped_on_save(
    shown: AppWindow, ruth: PersonRef
) -> None:
    shown.dialogs.promise(ruth)
    dialog = opened(shown)
    shown.qtbot.keyClicks(dialog.what, "New awning knob")
    dialog.cards[2].click()
    esc(shown, dialog)
    shown.dialogs.promise(ruth)
    dialog = opened(shown)
    assert dialog.what.text() == "New awning knob"
    assert dialog.cards[2].isChecked()
    dialog.accept_button.click()
    shown.settle()
    assert shown.ask(list_drafts) == []


def test_promise_draft_restores_the_typed_day_and_never_mind_drops_it(
    shown: AppWindow, ruth: PersonRef
) -> None:
    shown.dialogs.promise(ruth)
    dialog = opened(shown)
    shown.qtbot.keyClicks(dialog.day, "friday 3 pm")
    esc(shown, dialog)
    shown.dialogs.promise(ruth)
    dialog = opened(shown)
    assert dialog.day.text() == "friday 3 pm"
    never_mind(shown, dialog)
    assert shown.ask(list_drafts) == []


def test_promise_draft_is_kept_for_each_person(shown: AppWindow, ruth: PersonRef) -> None:
    tom = shown.add("Tom Abernathy")
    shown.dialogs.promise(ruth)
    dialog = opened(shown)
    shown.qtbot.keyClicks(dialog.what, "New awning knob")
    esc(shown, dialog)
    shown.dialogs.promise(tom)
    dialog = opened(shown)
    assert dialog.what.text() == ""
    esc(shown, dialog)
    ((_key, content, _at),) = shown.ask(list_drafts)
    assert content["person"] == ruth.id  # so that it goes with her when she is erased


def test_promise_draft_restores_the_person(shown: AppWindow, ruth: PersonRef) -> None:
    shown.dialogs.promise()
    dialog = opened(shown)
    assert dialog.whom is not None
    dialog.whom.choose(ruth)
    shown.qtbot.keyClicks(dialog.what, "New awning knob")
    esc(shown, dialog)
    shown.dialogs.promise()
    dialog = opened(shown)
    assert dialog.whom is not None
    assert dialog.whom.person == ruth
    assert dialog.what.text() == "New awning knob"


def test_promise_draft_keeps_prefilled_text_without_typing(
    shown: AppWindow, ruth: PersonRef
) -> None:
    shown.dialogs.promise(ruth, what="New awning knob")
    esc(shown, opened(shown))
    shown.dialogs.promise(ruth)
    assert opened(shown).what.text() == "New awning knob"


def test_promise_draft_does_not_overwrite_another_prefilled_text(
    shown: AppWindow, ruth: PersonRef
) -> None:
    shown.dialogs.promise(ruth, what="New awning knob")
    esc(shown, opened(shown))
    shown.dialogs.promise(ruth, what="A price for the trade-in")
    assert opened(shown).what.text() == "A price for the trade-in"


def test_suggested_day_button_chooses_that_day(shown: AppWindow, ruth: PersonRef) -> None:
    for number in range(10):
        made: Fix = shown.ask(promise, f"thing {number}", ruth.id, PromiseBy(DAY))
        shown.ask(finish_fix, made.id)
        shown.ask(promise, f"another thing {number}", ruth.id, PromiseBy(DAY))
    shown.dialogs.promise(ruth, what="New awning knob")
    dialog = opened(shown)
    assert dialog.suggested.isVisible()
    assert dialog.suggested.text() == "Say Wednesday"  # today is as full as any day ever was
    height = dialog.height()
    dialog.suggested.click()
    by = dialog.by()
    assert by is not None
    assert by.day == DAY + timedelta(days=1)
    assert dialog.cards[0].isChecked()
    assert not dialog.suggested.isVisible()
    assert dialog.height() == height


def test_picked_day_is_restored_after_escape_until_it_is_saved(
    shown: AppWindow, ruth: PersonRef
) -> None:
    chosen: list[object] = []
    draft = "closed-day"

    def close_on(day: PlainDate) -> None:
        chosen.append(day)
        days = frozenset({day.day})
        shown.operations.write(partial(change_settings, label="Closed", draft=draft, holidays=days))

    shown.dialogs.pick_day("Again", close_on, draft=draft, person=ruth.id)
    dialog = line(shown)
    shown.qtbot.keyClicks(dialog.field, "in 3 weeks")
    esc(shown, dialog)
    shown.dialogs.pick_day("Again", close_on, draft=draft, person=ruth.id)
    dialog = line(shown)
    assert dialog.field.text() == "in 3 weeks"
    shown.qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    shown.settle()
    assert [day.day for day in chosen] == [date(2026, 5, 5)]  # type: ignore[attr-defined]
    assert shown.ask(list_drafts) == []


def test_never_mind_drops_the_draft_of_a_line(shown: AppWindow, ruth: PersonRef) -> None:
    shown.dialogs.how_often(ruth)
    dialog = line(shown)
    shown.qtbot.keyClicks(dialog.field, "every 2 w")
    shown.settle()
    assert len(shown.ask(list_drafts)) == 1
    never_mind(shown, dialog)
    assert shown.ask(list_drafts) == []


def test_promise_draft_of_a_fix_restores_its_day(shown: AppWindow, ruth: PersonRef) -> None:
    fix: Fix = shown.ask(add_fix, "Order the awning arm knob", ruth.id)
    shown.dialogs.promise(fix=fix)
    dialog = opened(shown)
    dialog.cards[1].click()
    esc(shown, dialog)
    shown.dialogs.promise(fix=fix)
    assert opened(shown).cards[1].isChecked()


def test_owner_dialog_restores_the_typed_name_after_escape(shown: AppWindow) -> None:
    for _ in range(2):
        shown.dialogs.owner()
        shown.settle()
        dialog = shown.window.findChildren(OwnerDialog)[-1]
        if not dialog.owner.text():
            shown.qtbot.keyClicks(dialog.owner, "Michael")
            esc(shown, dialog)
    assert dialog.owner.text() == "Michael"
    never_mind(shown, dialog)
    assert shown.ask(list_drafts) == []


def test_opened_dialog_prepares_the_database_for_writing(
    shown: AppWindow,
) -> None:
    def is_ready(desk: Desk) -> bool:
        return desk.database._write is not None

    assert not shown.ask(is_ready)
    shown.dialogs.promise()
    shown.settle()
    assert shown.ask(is_ready)


def log_a_call(shown: AppWindow, ruth: PersonRef) -> None:
    shown.dialogs.log_call(ruth)
    shown.settle()
    dialog = shown.window.findChildren(LogCallDialog)[-1]
    shown.qtbot.keyClicks(dialog.about, "The awning")
    dialog.accept_button.click()


def promise_something(shown: AppWindow, ruth: PersonRef) -> None:
    shown.dialogs.promise(ruth)
    dialog = opened(shown)
    shown.qtbot.keyClicks(dialog.what, "New awning knob")
    shown.qtbot.keyClicks(dialog.day, "friday")
    dialog.accept_button.click()


def set_a_rhythm(shown: AppWindow, ruth: PersonRef) -> None:
    shown.dialogs.how_often(ruth)
    dialog = line(shown)
    shown.qtbot.keyClicks(dialog.field, "every 2 weeks")
    dialog.accept_button.click()


def write_a_note(shown: AppWindow, ruth: PersonRef) -> None:
    person: Person = shown.ask(get_person, ruth.id)
    dialog = NoteDialog(shown.context, person)
    shown.qtbot.keyClicks(dialog.text, "Two knocks")
    dialog.accept_button.click()


def write_down_a_purchase(shown: AppWindow, ruth: PersonRef) -> None:
    person: Person = shown.ask(get_person, ruth.id)
    dialog = PurchaseDialog(shown.context, person)
    shown.qtbot.keyClicks(dialog.what, "A trailer")
    dialog.accept_button.click()


def name_the_owner(shown: AppWindow, ruth: PersonRef) -> None:
    shown.dialogs.owner()
    shown.settle()
    dialog = shown.window.findChildren(OwnerDialog)[-1]
    shown.qtbot.keyClicks(dialog.owner, "Michael")
    shown.qtbot.keyClick(dialog.owner, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    "save",
    [
        log_a_call,
        promise_something,
        set_a_rhythm,
        write_a_note,
        write_down_a_purchase,
        name_the_owner,
    ],
)
def test_saving_form_deletes_its_draft_in_the_same_write(
    save: Callable[[AppWindow, PersonRef], None],
    shown: AppWindow,
    ruth: PersonRef,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept: list[str] = []
    put_draft = system_tables.put_draft

    def put(tx: Transaction, key: str, *rest: Any) -> None:
        kept.append(key)
        put_draft(tx, key, *rest)

    def fail(_desk: Desk, key: str) -> None:
        raise AssertionError(f"a second job would drop {key}")

    monkeypatch.setattr(system_tables, "put_draft", put)
    monkeypatch.setattr("desk.services.drafts.drop_draft", fail)
    save(shown, ruth)
    shown.settle()
    assert kept
    assert shown.ask(list_drafts) == []


def test_failed_save_keeps_the_draft(
    shown: AppWindow, ruth: PersonRef, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_values: object) -> None:
        raise NotUnderstood("No.")

    monkeypatch.setattr("desk.services.card_records.add_note", refuse)
    write_a_note(shown, ruth)
    shown.settle()
    ((_key, content, _at),) = shown.ask(list_drafts)
    assert content["text"] == "Two knocks"
