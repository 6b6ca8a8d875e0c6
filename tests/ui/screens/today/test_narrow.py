"""The Today screen in a small window and with large text."""

import pytest
from PySide6.QtWidgets import QWidget

from desk.ui.screens.today.pages import TodayHead, WelcomeCard
from desk.ui.screens.today.rows import TodayPersonRow
from desk.ui.screens.today.screen import TodayScreen
from desk.ui.theme.theme import Theme
from desk.ui.widgets.button import DeskButton
from desk.ui.widgets.label import PlainLabel, RunLabel
from desk.ui.widgets.progress import TallyMarks
from tests.ui.app_window import AppWindow
from tests.ui.screens.today import design_day as day


@pytest.fixture
def screen(desk_window: AppWindow) -> TodayScreen:
    screen = desk_window.window.show_screen("today")
    assert isinstance(screen, TodayScreen)
    desk_window.window.show()
    screen.show_today(day.today())
    return screen


def fit(parts: AppWindow, size: tuple[int, int], scale: float) -> None:
    parts.theme.set_text_scale(scale)
    parts.window.resize(*size)
    parts.qtbot.wait(30)


def only(holder: QWidget, kind: type[QWidget]) -> QWidget:
    (found,) = holder.findChildren(kind)
    return found


@pytest.mark.parametrize("size", [(900, 600), (1280, 800)])
@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5])
def test_head_texts_are_not_cut_and_do_not_overlap(
    screen: TodayScreen, desk_window: AppWindow, size: tuple[int, int], scale: float
) -> None:
    fit(desk_window, size, scale)
    head = only(screen, TodayHead)
    labels = head.findChildren(PlainLabel)
    for label in labels:
        assert label.height() == label.heightForWidth(label.width())
        assert head.rect().contains(label.geometry())
    greeting, summary = labels
    assert greeting.width() >= greeting.sizeHint().width()
    tally, kept = only(head, TallyMarks), only(head, RunLabel)
    assert kept.width() >= kept.sizeHint().width()
    for part in (tally, kept):
        assert head.rect().contains(part.geometry())
        assert not part.geometry().intersects(summary.geometry())
        assert not part.geometry().intersects(greeting.geometry())


def test_tally_is_below_the_summary_only_in_a_narrow_window_with_large_text(
    screen: TodayScreen, desk_window: AppWindow
) -> None:
    head = only(screen, TodayHead)
    summary, tally = head.findChildren(PlainLabel)[1], only(head, TallyMarks)
    for size, scale, beside in (
        ((1280, 800), 1.0, True),
        ((900, 600), 1.0, True),
        ((900, 600), 1.5, False),
    ):
        fit(desk_window, size, scale)
        assert (tally.y() < summary.geometry().bottom()) is beside, (size, scale)


def test_head_scrolls_only_in_a_small_window_with_large_text(
    screen: TodayScreen, desk_window: AppWindow
) -> None:
    head = only(screen, TodayHead)

    def moves() -> bool:
        bar = max(
            (pane.verticalScrollBar() for pane in screen.panes()), key=lambda bar: bar.maximum()
        )
        bar.setValue(0)
        before = head.mapTo(screen, head.rect().topLeft()).y()
        bar.setValue(60)
        desk_window.qtbot.wait(10)
        return head.mapTo(screen, head.rect().topLeft()).y() != before

    fit(desk_window, (900, 600), 1.5)
    assert moves()
    fit(desk_window, (900, 600), 1.0)
    assert not moves()
    fit(desk_window, (900, 600), 1.5)
    assert moves()
    fit(desk_window, (1280, 800), 1.0)
    assert not moves()
    assert head.isVisible()


def test_buttons_of_a_narrow_row_shrink_to_icons_except_call(
    screen: TodayScreen, desk_window: AppWindow
) -> None:
    row = screen.people.check_in.rows()[0]
    assert isinstance(row, TodayPersonRow)
    call, done, snooze = row.findChildren(DeskButton)
    whole = done.width()
    fit(desk_window, (900, 600), 1.5)
    assert done.width() == done.height() == 48
    assert (done.toolTip(), snooze.toolTip()) == ("Done", "Snooze")
    assert done.accessibleName() == "Done with Marlene Ortega"
    assert call.width() > 80, "Call keeps its word"
    fit(desk_window, (1280, 800), 1.0)
    assert done.width() == whole
    assert done.toolTip() == ""


def test_second_pane_is_visible_only_in_a_wide_window(
    screen: TodayScreen, desk_window: AppWindow
) -> None:
    for _ in range(3):
        for width in (900, 1280):
            fit(desk_window, (width, 700), 1.0)
            assert screen.panes()[1].isVisible() is (width == 1280)
            assert screen.people.isVisible()
            assert screen.fixes_page.isVisible()


def test_welcome_card_wraps_without_losing_words(theme: Theme) -> None:
    theme.set_text_scale(1.5)
    card = WelcomeCard(
        theme, "users-round", "Try it with sample people", "12 made-up customers, one click clears"
    )
    for width in (700, 300, 200):
        lines = card._lines(width)
        said = " ".join(text for text, _, _ in lines)
        assert said == "Try it with sample people 12 made-up customers, one click clears"
        assert card.heightForWidth(width) >= sum(height for _, _, height in lines)
    assert card.heightForWidth(200) > card.heightForWidth(700)
