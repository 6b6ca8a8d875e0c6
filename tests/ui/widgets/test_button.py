"""Push buttons, filter buttons and choice cards: sizes, states, text and keyboard."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QEnterEvent, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk.ui.theme.theme import Theme, ThemeChoice
from desk.ui.widgets.button import ButtonKind, ChoiceCard, DeskButton, FilterButton
from tests.ui.widgets.accessible_reading import name_of, role_of


def _colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


@pytest.mark.parametrize(
    ("kind", "large", "height", "width"),
    [
        (ButtonKind.FILLED, False, 32, 73),
        (ButtonKind.ACTION, False, 32, 73),
        (ButtonKind.FILLED, True, 36, 83),
    ],
)
def test_button_size_is_the_designs(
    theme: Theme, kind: ButtonKind, large: bool, height: int, width: int
) -> None:
    size = DeskButton(theme, "Call", kind, "phone", large=large).sizeHint()
    assert size.height() == height
    assert size.width() == pytest.approx(width, abs=1)


def test_icon_only_button_is_square_and_named(theme: Theme) -> None:
    button = DeskButton(theme, icon="user-plus", name="Add a customer")
    assert (button.sizeHint().width(), button.sizeHint().height()) == (32, 32)
    assert name_of(button) == "Add a customer"
    assert button.toolTip() == "Add a customer"
    assert role_of(button) is QAccessible.Role.Button


def test_button_sizes_grow_with_text_size(theme: Theme) -> None:
    makers = (
        DeskButton(theme, "Call", icon="phone"),
        FilterButton(theme, "Fixes", "timer"),
        ChoiceCard(theme, "Friday", "Apr 17"),
    )
    before = [button.sizeHint() for button in makers]
    theme.set_text_scale(1.5)
    for button, small in zip(makers, before, strict=True):
        assert button.sizeHint().height() == round(small.height() * 1.5)
        assert button.sizeHint().width() > small.width() * 1.2


def test_button_shows_markup_and_ampersand_literally(theme: Theme, qtbot: QtBot) -> None:
    button = DeskButton(theme, "Ortega & Sons <b>x</b>")
    qtbot.addWidget(button)
    assert button.text() == "Ortega & Sons <b>x</b>"
    assert name_of(button) == "Ortega & Sons <b>x</b>"
    assert button.shortcut().isEmpty(), "an ampersand in a name is no shortcut"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("make", [DeskButton, FilterButton, ChoiceCard])
def test_space_and_enter_click_button(theme: Theme, qtbot: QtBot, make: type, key: Qt.Key) -> None:
    button = make(theme, "Fixes")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked, timeout=1000):
        qtbot.keyClick(button, key)
    assert button.isChecked() is (make is not DeskButton)


def test_click_on_button_keeps_focus_in_field(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    line, button = QLineEdit(), DeskButton(theme, "Done")
    column.addWidget(line)
    column.addWidget(button)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    line.setFocus()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.focusWidget() is line
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert window.focusWidget() is button


@pytest.mark.parametrize("kind", list(ButtonKind))
def test_button_kind_sets_ink_until_disabled(theme: Theme, qtbot: QtBot, kind: ButtonKind) -> None:
    c = theme.colours
    ink = {
        ButtonKind.FILLED: c.on_accent,
        ButtonKind.ACTION: c.accent_ink,
        ButtonKind.PLAIN: c.ink,
        ButtonKind.QUIET: c.ink2,
        ButtonKind.QUIET_ACTION: c.accent_ink,
        ButtonKind.DANGER: c.late,
    }[kind]
    button = DeskButton(theme, "HHHHH", kind, "phone")
    qtbot.addWidget(button)
    assert ink.name() in _colours(button.grab().toImage())
    button.setEnabled(False)
    unavailable = _colours(button.grab().toImage())
    assert c.sunk.name() in unavailable
    assert kind is not ButtonKind.FILLED or c.accent.name() not in unavailable


def test_pressed_button_has_press_colour(theme: Theme, qtbot: QtBot) -> None:
    button = DeskButton(theme, "Log call", icon="pencil")
    qtbot.addWidget(button)
    assert theme.colours.card.name() in _colours(button.grab().toImage())
    button.setDown(True)
    assert button.grab().toImage().pixelColor(QPoint(5, 16)) == theme.colours.press


def test_hover_colour_fades_in_unless_motion_is_reduced(theme: Theme, qtbot: QtBot) -> None:
    button = DeskButton(theme, "Snooze", ButtonKind.QUIET)
    qtbot.addWidget(button)
    c = theme.colours
    enter = QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5))

    def fill() -> QColor:
        return button.grab().toImage().pixelColor(QPoint(5, 16))

    rest = fill()
    theme.set_reduced_motion(True)
    QApplication.sendEvent(button, enter)
    assert fill() == c.hover, "at once without motion"
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
    assert fill() == rest
    theme.set_reduced_motion(False)
    QApplication.sendEvent(button, enter)
    assert fill() == rest
    qtbot.waitUntil(lambda: fill() == c.hover, timeout=1000)
    button.setEnabled(False)
    assert fill() == c.sunk


def test_icon_adds_its_width_and_a_gap(theme: Theme, qtbot: QtBot) -> None:
    with_icon = DeskButton(theme, "Call", icon="phone").sizeHint().width()
    without = DeskButton(theme, "Call").sizeHint().width()
    assert with_icon - without == 16 + 7


def test_button_repaints_after_theme_change(theme: Theme, qtbot: QtBot) -> None:
    button = DeskButton(theme, "Call", ButtonKind.FILLED)
    qtbot.addWidget(button)
    button.show()
    before = button.grab().toImage().pixelColor(5, 16)
    theme.set_choice(ThemeChoice.DARK)
    after = button.grab().toImage().pixelColor(5, 16)
    assert (before, after) == (QColor("#17664E"), QColor("#78C7A4"))


def test_long_button_text_is_elided_inside_padding(theme: Theme, qtbot: QtBot) -> None:
    button = DeskButton(theme, "HHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHH")
    qtbot.addWidget(button)
    button.resize(120, 32)
    image = button.grab().toImage()
    dark = theme.colours.ink.lightness() + 60
    for x in (*range(1, 10), *range(110, 119)):
        assert all(image.pixelColor(x, y).lightness() > dark for y in range(8, 24)), x


def test_filter_button_keeps_width_when_checked(theme: Theme) -> None:
    button = FilterButton(theme, "Check-ins")
    before = button.sizeHint()
    button.setChecked(True)
    assert button.sizeHint() == before
    assert before.height() == 32


def test_checked_filter_button_is_tinted_and_read_as_checked(theme: Theme, qtbot: QtBot) -> None:
    button = FilterButton(theme, "All")
    qtbot.addWidget(button)
    assert theme.colours.tint.name() not in _colours(button.grab().toImage())
    button.setChecked(True)
    assert theme.colours.tint.name() in _colours(button.grab().toImage())
    assert QAccessible.queryAccessibleInterface(button).state().checked


def test_choice_card_name_has_both_lines(theme: Theme) -> None:
    card = ChoiceCard(theme, "Friday", "Apr 17")
    assert name_of(card) == "Friday, Apr 17"
    assert card.sizeHint().height() == 48


def test_disabled_button_in_high_contrast_has_dashed_outline(theme: Theme, qtbot: QtBot) -> None:
    button = DeskButton(theme, "Save call", ButtonKind.FILLED)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.setEnabled(False)

    def breaks() -> int:
        """Return how often the outline along the top is broken."""
        image = button.grab().toImage()
        line = [image.pixelColor(x, 0).name() for x in range(8, image.width() - 8)]
        return sum(a != b for a, b in pairwise(line))

    assert breaks() == 0
    theme.set_choice(ThemeChoice.HIGH_CONTRAST)
    assert breaks() > 6
    button.setEnabled(True)
    assert breaks() == 0
