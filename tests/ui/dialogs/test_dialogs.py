"""The small dialogs and menus."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from desk.domain.intervals import Interval
from desk.domain.people import PersonRef
from desk.services.bin import list_bin
from desk.services.check_ins import move_check_in, set_check_in
from desk.services.people import get_person
from desk.services.settings import read_settings
from desk.services.today import read_today
from desk.ui.actions.shortcuts import list_shortcuts
from desk.ui.dialogs.dialogs import OwnerDialog
from desk.ui.dialogs.form_dialog import AskLine
from desk.ui.widgets.button import DeskButton
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.menu_panel import MenuPanel
from tests.ui.app_window import DAY, AppWindow
from tests.ui.menus import choose_row


@pytest.fixture
def shown(desk_window: AppWindow) -> AppWindow:
    desk_window.window.show()
    return desk_window


def set_rhythm(parts: AppWindow, person: PersonRef, every: str) -> None:
    parts.ask(lambda desk: set_check_in(desk, person.id, every=Interval.parse(every)))


def texts(card: CardDialog) -> str:
    words = " ".join(label.text() for label in card.findChildren(PlainLabel))
    return words.replace("\u2068", "").replace("\u2069", "")


def button(card: CardDialog, text: str) -> DeskButton:
    return next(b for b in card.findChildren(DeskButton) if b.text().strip("\u2068\u2069") == text)


def test_list_of_keys_shows_each_shortcut_once(shown: AppWindow) -> None:
    shown.dialogs.keys(4)
    card = shown.window.findChild(CardDialog)
    assert card is not None
    lines = [child.accessibleName() for child in card.findChildren(QWidget)]
    for shortcut in list_shortcuts(4):
        assert lines.count(f"{shortcut.label}, {shortcut.keys}") == 1, shortcut


def test_keys_opens_over_the_window_and_esc_closes_it(shown: AppWindow) -> None:
    shown.dialogs.keys(2)
    card = shown.window.findChild(CardDialog)
    assert card is not None
    assert card.isVisible()
    shown.qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_remove_dialog_counts_the_records_and_can_be_undone(shown: AppWindow) -> None:
    shauna = shown.add("Shauna Reilly", "(541) 555-0109")
    shown.missed(shauna, shown.clock.now() - timedelta(hours=1))
    shown.missed(shauna, shown.clock.now() - timedelta(hours=2))
    shown.dialogs.remove_person(shauna)
    shown.settle()
    card = shown.window.findChildren(CardDialog)[-1]
    assert "Remove Shauna Reilly?" in texts(card)
    assert "The card and 2 calls leave your desk." in texts(card)
    button(card, "Remove").click()
    shown.settle()
    assert len(shown.ask(list_bin)) == 1
    shown.operations.undo()
    shown.settle()
    assert shown.ask(get_person, shauna.id).name == "Shauna Reilly"


def test_remove_dialog_focuses_keep_and_enter_keeps_the_person(shown: AppWindow) -> None:
    shauna = shown.add("Shauna Reilly")
    shown.dialogs.remove_person(shauna)
    shown.settle()
    focus = shown.window.focusWidget()
    assert isinstance(focus, DeskButton)
    assert focus.text().replace("\u2068", "").replace("\u2069", "") == "Keep Shauna"
    shown.qtbot.keyClick(focus, Qt.Key.Key_Return)
    shown.settle()
    assert not shown.window.findChildren(CardDialog)
    assert shown.ask(list_bin) == []


def test_snooze_menu_lists_moments_and_keeps_the_due_day(shown: AppWindow) -> None:
    eleanor = shown.add("Eleanor Voss", "(541) 555-0111")
    set_rhythm(shown, eleanor, "1 month")
    shown.ask(move_check_in, eleanor.id, DAY)
    row = shown.ask(read_today).check_in[0]
    shown.dialogs.later.check_in(row, shown.window.sheet)
    shown.settle()
    menu = shown.window.findChild(MenuPanel)
    assert menu is not None
    names = [b.accessibleName() for b in menu.findChildren(QAbstractButton)]
    assert names[:3] == ["This afternoon, 2 pm", "Tomorrow, Wed", "Next week, Tue, Apr 21"]
    assert names[3:] == [
        "Pick a day…",
        "Change how often…",
        "Move to another day…, this once",
        "Skip this time, next May 14",
    ]
    choose_row(menu, "Tomorrow")
    shown.settle()
    today = shown.ask(read_today)
    assert today.check_in == ()
    person = shown.ask(get_person, eleanor.id)
    assert person.check_in.due_on == DAY  # snoozing moves nothing


def test_snooze_menu_skip_counts_the_next_check_in_from_today(shown: AppWindow) -> None:
    eleanor = shown.add("Eleanor Voss", "(541) 555-0111")
    set_rhythm(shown, eleanor, "1 month")
    shown.ask(move_check_in, eleanor.id, DAY)
    shown.dialogs.later.check_in(shown.ask(read_today).check_in[0], shown.window.sheet)
    shown.settle()
    menu = shown.window.findChild(MenuPanel)
    assert menu is not None
    choose_row(menu, "Skip this time")
    shown.settle()
    assert shown.ask(get_person, eleanor.id).check_in.due_on == date(2026, 5, 14)


def test_pick_a_day_shows_the_parsed_day_and_returns_it(shown: AppWindow) -> None:
    chosen: list[object] = []
    shown.dialogs.pick_day("Hear about Eleanor again", chosen.append, draft="day")
    dialog = shown.window.findChild(AskLine)
    assert dialog is not None
    assert not dialog.accept_button.isEnabled()
    shown.qtbot.keyClicks(dialog.field, "in 3 weeks")
    assert "Tuesday, May 5." in texts(dialog)
    shown.qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert [day.day for day in chosen] == [DAY + timedelta(weeks=3)]  # type: ignore[attr-defined]


def test_pick_a_day_refuses_past_days(shown: AppWindow) -> None:
    shown.dialogs.pick_day("Again", lambda day: None, draft="day")
    dialog = shown.window.findChild(AskLine)
    assert dialog is not None
    dialog.field.setText("2026-04-01")
    assert not dialog.accept_button.isEnabled()
    assert "gone by" in texts(dialog)


def test_how_often_dialog_sets_the_interval(shown: AppWindow) -> None:
    eleanor = shown.add("Eleanor Voss")
    shown.dialogs.how_often(eleanor)
    dialog = shown.window.findChild(AskLine)
    assert dialog is not None
    dialog.field.setText("every 2 weeks")
    assert "Every 2 weeks" in texts(dialog)
    dialog.accept_button.click()
    shown.settle()
    assert shown.ask(get_person, eleanor.id).check_in.every == "2 weeks"


def test_owner_dialog_saves_name_and_business(shown: AppWindow) -> None:
    shown.dialogs.owner()
    dialog = shown.window.findChild(OwnerDialog)
    assert dialog is not None
    shown.settle()
    dialog.owner.setText("Michael")
    dialog.business.setText("Michael’s RV")
    shown.qtbot.keyClick(dialog.business, Qt.Key.Key_Return)
    shown.settle()
    settings = shown.ask(read_settings)
    assert (settings.owner, settings.business) == ("Michael", "Michael’s RV")


@pytest.mark.parametrize(
    "text", ['<img src="file:///etc/passwd">', "<script>", "\u202eevil", "x" * 10_000]
)
def test_hostile_names_are_plain_text_in_dialogs(shown: AppWindow, text: str) -> None:
    evil = PersonRef(shown.add("Eleanor Voss").id, text)
    shown.dialogs.log_call(evil)
    shown.dialogs.promise(evil)
    shown.dialogs.how_often(evil)
    shown.dialogs.remove_person(evil)
    shown.settle()
    shown.window.grab()
    from PySide6.QtWidgets import QLabel

    for label in shown.window.findChildren(QLabel):
        if label.text():
            assert label.textFormat() == Qt.TextFormat.PlainText
