"""The promise dialog."""

from datetime import date, time, timedelta

import pytest

from desk.domain.fixes import Fix
from desk.services.fixes import add_fix, get_fix
from desk.services.today import read_today
from desk.ui.dialogs.promise import PromiseDialog, day_choices
from desk.ui.widgets.label import PlainLabel
from tests.ui.app_window import DAY, AppWindow


def open_dialog(parts: AppWindow) -> PromiseDialog:
    dialog = parts.window.findChildren(PromiseDialog)[-1]
    parts.settle()
    return dialog


def hint(dialog: PromiseDialog) -> str:
    label = dialog.findChild(PlainLabel, "hint")
    assert label is not None
    return label.text()


@pytest.fixture
def shown(desk_window: AppWindow) -> AppWindow:
    desk_window.window.show()
    return desk_window


@pytest.mark.parametrize(
    ("today", "days"),
    [
        (date(2026, 4, 14), [15, 17, 24]),  # Tuesday
        (date(2026, 4, 15), [16, 17, 24]),  # Wednesday
        (date(2026, 4, 16), [17, 24, 31]),  # Thursday: tomorrow is the Friday
        (date(2026, 4, 17), [18, 24, 31]),  # Friday
    ],
)
def test_day_choices_are_tomorrow_and_two_fridays(today: date, days: list[int]) -> None:
    first = date(2026, 4, 1)
    assert day_choices(today) == [first + timedelta(days=day - 1) for day in days]


def test_chosen_card_sets_the_day_of_the_promise(shown: AppWindow) -> None:
    ruth = shown.add("Ruth Kessler", "(541) 555-0142")
    shown.dialogs.promise(ruth)
    dialog = open_dialog(shown)
    assert dialog.accessibleName().replace("\u2068", "").replace("\u2069", "") == (
        "Promise Ruth something"
    )
    assert not dialog.accept_button.isEnabled()
    dialog.what.setText("New awning knob fitted")
    assert not dialog.accept_button.isEnabled()
    dialog.cards[2].click()
    assert dialog.accept_button.isEnabled()
    dialog.accept_button.click()
    shown.settle()
    coming = shown.ask(read_today).coming_promises
    assert coming[0].fix.what == "New awning knob fitted"
    assert coming[0].fix.promised_on == date(2026, 4, 24)
    assert coming[0].fix.person == ruth


def test_typed_day_is_parsed_and_shown_in_the_hint(shown: AppWindow) -> None:
    shown.dialogs.promise(None, what="A price for the trade-in")
    dialog = open_dialog(shown)
    dialog.cards[0].click()
    dialog.day.setText("friday 3 pm")
    assert not dialog.cards[0].isChecked()
    assert hint(dialog).startswith("Friday, April 17, 3 pm.")
    by = dialog.by()
    assert by is not None
    assert (by.day, by.at) == (DAY + timedelta(days=3), time(15))
    dialog.day.setText("12/5")
    assert hint(dialog).startswith("Saturday, December 5.")
    dialog.day.setText("sometime")
    assert dialog.by() is None
    assert "does not know" in hint(dialog)
    assert not dialog.accept_button.isEnabled()
    dialog.cards[1].click()
    assert dialog.day.text() == ""
    assert dialog.accept_button.isEnabled()


def test_past_day_cannot_be_promised(shown: AppWindow) -> None:
    shown.dialogs.promise(None, what="Too late")
    dialog = open_dialog(shown)
    dialog.day.setText("2026-04-13")
    assert not dialog.accept_button.isEnabled()


def test_promise_dialog_turns_a_fix_into_a_promise(shown: AppWindow) -> None:
    ruth = shown.add("Ruth Kessler", "(541) 555-0142")
    fix: Fix = shown.ask(add_fix, "Order the awning arm knob", ruth.id)
    shown.dialogs.promise(fix=fix)
    dialog = open_dialog(shown)
    assert dialog.what.text() == "Order the awning arm knob"
    assert dialog.what.isReadOnly()
    dialog.cards[0].click()
    dialog.accept_button.click()
    shown.settle()
    assert shown.ask(get_fix, fix.id).promised_on == date(2026, 4, 15)


def test_failed_promise_shows_the_reason_and_keeps_the_text(
    shown: AppWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desk.errors import CannotStore
    from desk.services import fixes

    def refuse(*_: object, draft: str) -> None:
        raise CannotStore("the disk is full")

    monkeypatch.setattr(fixes, "promise", refuse)
    shown.dialogs.promise(None, what="A price for the trade-in")
    dialog = open_dialog(shown)
    dialog.cards[0].click()
    dialog.accept_button.click()
    shown.settle()
    assert dialog.isVisible()
    assert "the disk is full" in hint(dialog)
    assert dialog.what.text() == "A price for the trade-in"
    assert dialog.accept_button.isEnabled()
