"""The rating dialogs: one rating, and remarks on it."""

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt

from desk.domain.people import PersonRef
from desk.domain.scores import Felt
from desk.domain.timeline import Rating
from desk.services.calls import CallFields
from desk.services.card_records import annotate_rating, list_ratings, rate_call
from desk.services.fixes import add_fix, finish_fix
from desk.ui.dialogs.ratings import RatingDialog, RatingRow, RatingsDialog, RemarkDialog
from desk.ui.widgets.faces import Face
from desk.ui.widgets.label import PlainLabel
from tests.ui.app_window import AppWindow

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def shown(desk_window: AppWindow) -> AppWindow:
    desk_window.window.show()
    return desk_window


@pytest.fixture
def ruth(shown: AppWindow) -> PersonRef:
    return shown.add("Ruth Kessler")


def dialog(parts: AppWindow, kind: type[Any]) -> Any:
    return next(each for each in reversed(parts.window.findChildren(kind)) if each.isVisible())


def said(parts: AppWindow, person: PersonRef) -> list[Rating]:
    found: list[Rating] = parts.ask(list_ratings, person.id)
    return found


def rated_call(parts: AppWindow, person: PersonRef, days_ago: int, summary: str) -> int:
    at = parts.clock.now() - timedelta(days=days_ago)
    return parts.log(
        CallFields(person=person.id, at=at, summary=summary, felt=Felt.UNHAPPY, words="Took a week")
    )


def test_rating_dialog_saves_face_and_words(shown: AppWindow, ruth: PersonRef) -> None:
    fix = shown.ask(add_fix, "Order the awning arm knob", ruth.id).id
    shown.ask(finish_fix, fix)
    shown.dialogs.how_it_went("fix", fix, ruth, "Order the awning arm knob")
    shown.settle()
    form = dialog(shown, RatingDialog)
    assert form.faces.first().hasFocus()
    assert not form.accept_button.isEnabled(), "a face is what it is about"
    form.own_words.setPlainText("So quick")
    shown.qtbot.keyClick(form.own_words, Qt.Key.Key_2, ALT)
    assert form.faces.face() is Face.OK
    shown.qtbot.keyClick(form.own_words, Qt.Key.Key_1, ALT)
    form.accept_button.click()
    shown.settle()
    (rating,) = said(shown, ruth)
    assert (rating.felt, rating.words, rating.about) == (
        Felt.HAPPY,
        "So quick",
        "Order the awning arm knob",
    )
    shown.operations.undo()
    shown.settle()
    assert said(shown, ruth) == []


def test_rating_draft_is_restored_after_escape(shown: AppWindow, ruth: PersonRef) -> None:
    call = shown.log(CallFields(person=ruth.id))

    def form() -> RatingDialog:
        shown.dialogs.how_it_went("call", call, ruth, "")
        shown.settle()
        return dialog(shown, RatingDialog)

    first = form()
    first.faces.set_face(Face.UNHAPPY)
    first.own_words.setPlainText("Took a week")
    shown.qtbot.keyClick(first, Qt.Key.Key_Escape)
    shown.settle()
    again = form()
    assert again.faces.face() is Face.UNHAPPY
    assert again.own_words.toPlainText() == "Took a week"
    assert again.accept_button.isEnabled()
    again.give_up()
    shown.settle()
    assert form().own_words.toPlainText() == ""


def test_rated_call_opens_the_remark_dialog(shown: AppWindow, ruth: PersonRef) -> None:
    call = rated_call(shown, ruth, 1, "Awning arm")
    shown.dialogs.how_it_went("call", call, ruth, "Awning arm")
    shown.settle()
    form = dialog(shown, RemarkDialog)
    words = [label.text() for label in form.findChildren(PlainLabel)]
    assert "Unhappy" in words
    assert "“Took a week”" in words
    form.remark.setPlainText("The part was late")
    shown.qtbot.keyClick(form.remark, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shown.settle()
    (rating,) = said(shown, ruth)
    assert (rating.felt, rating.words) == (Felt.UNHAPPY, "Took a week")
    assert rating.annotation == "The part was late"


def test_ratings_dialog_lists_newest_first_and_takes_remarks(
    shown: AppWindow, ruth: PersonRef
) -> None:
    rated_call(shown, ruth, 500, "Water pump")
    rated_call(shown, ruth, 10, "Awning arm")
    shown.dialogs.ratings(ruth)
    shown.settle()
    card = dialog(shown, RatingsDialog)
    newest, oldest = card.rows()
    assert newest.hasFocus()
    captions = [
        label.text()
        for label in card.findChildren(PlainLabel)
        if not isinstance(label.parent(), RatingRow)
    ]
    assert "The last twelve months, which count" in captions
    assert "Before that" in captions
    assert newest.accessibleName() == "Unhappy, Apr 4, Awning arm, “Took a week”"
    assert oldest.accessibleName().startswith("Unhappy, Nov 30, 2024, Water pump")
    # Enter opens the remark dialog, which returns the focus to the row.
    shown.qtbot.keyClick(newest, Qt.Key.Key_Return)
    shown.settle()
    form = dialog(shown, RemarkDialog)
    form.remark.setPlainText("The part was late")
    form.accept_button.click()
    shown.settle()
    shown.qtbot.waitUntil(lambda: "The part was late" in card.rows()[0].accessibleName())
    shown.qtbot.waitUntil(card.rows()[0].hasFocus)
    assert [r.id for r in said(shown, ruth)] == [row.rating.id for row in card.rows()]


def test_ratings_dialog_is_updated_after_each_write(shown: AppWindow, ruth: PersonRef) -> None:
    shown.dialogs.ratings(ruth)
    shown.settle()
    card = dialog(shown, RatingsDialog)
    assert card.rows() == []
    call = shown.log(CallFields(person=ruth.id))
    shown.operations.write(rate_call, call, Felt.OK)
    shown.settle()
    shown.qtbot.waitUntil(lambda: len(card.rows()) == 1)
    rating = said(shown, ruth)[0].id
    shown.operations.write(annotate_rating, rating, "Fine")
    shown.qtbot.waitUntil(lambda: "Fine" in card.rows()[0].accessibleName())


def test_toast_of_a_finished_fix_offers_a_rating_only_with_a_person(
    shown: AppWindow, ruth: PersonRef
) -> None:
    shown.ask(add_fix, "Order the awning arm knob", ruth.id)
    shown.ask(add_fix, "Sweep the lot", None)
    screen = shown.today()
    of_ruth, of_nobody = screen.fixes_page.fixes.rows()
    shown.qtbot.keyClick(of_nobody, Qt.Key.Key_D)
    shown.settle()
    assert shown.toast.offers() == [], "there is nobody to have felt anything"
    shown.qtbot.keyClick(of_ruth, Qt.Key.Key_D)
    shown.settle()
    shown.toast.offers()[-1].click()
    shown.settle()
    dialog(shown, RatingDialog).faces.first().click()
    shown.qtbot.keyClick(
        dialog(shown, RatingDialog), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    shown.settle()
    (rating,) = said(shown, ruth)
    assert (rating.felt, rating.about) == (Felt.HAPPY, "Order the awning arm knob")
