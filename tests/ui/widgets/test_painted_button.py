"""The base of painted buttons: keyboard, text, name, role and state."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.ui.screens.customers.card_header import TagButton
from desk.ui.screens.customers.card_side import SideRow
from desk.ui.screens.today.pages import WelcomeCard
from desk.ui.theme.theme import Theme
from desk.ui.top_bar import WithSomeonePill
from desk.ui.widgets.button import ChoiceCard, DeskButton, FilterButton
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.toggle import Switch, TickBox
from tests.ui.widgets.accessible_reading import name_of, role_of

MAKERS: dict[str, Callable[[Theme], PaintedButton]] = {
    "button": lambda theme: DeskButton(theme, "Call"),
    "filter": lambda theme: FilterButton(theme, "Calls"),
    "choice": lambda theme: ChoiceCard(theme, "Friday", "Apr 17"),
    "tick": lambda theme: TickBox(theme, "Done"),
    "switch": lambda theme: Switch(theme, "Stay in the tray"),
    "pill": lambda theme: WithSomeonePill(theme),
    "tag": lambda theme: TagButton(theme, "Sent by Gus"),
    "side row": lambda theme: SideRow(theme, "Every 3 months"),
    "way": lambda theme: WelcomeCard(theme, "id-card", "Contacts file", "vCard or CSV"),
}


@pytest.mark.parametrize("kind", MAKERS)
def test_held_enter_clicks_once(theme: Theme, qtbot: QtBot, kind: str) -> None:
    button = MAKERS[kind](theme)
    qtbot.addWidget(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        pressed.clear()
        qtbot.keyClick(button, key)
        held = QKeyEvent(
            QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, autorep=True, count=1
        )
        QApplication.sendEvent(button, held)
        assert pressed == [True], key
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert len(pressed) == 2


class Sample(PaintedButton):
    """Records the states it is painted in."""

    def __init__(self, theme: Theme, text: str = "", checkable: bool = False) -> None:
        super().__init__(theme, text, checkable=checkable)
        self.states: list[ButtonState] = []

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        assert painter.isActive()
        self.states.append(state)


def test_text_with_ampersand_is_shown_literally_without_shortcut(
    theme: Theme, qtbot: QtBot
) -> None:
    button = Sample(theme, "Ortega & Sons")
    qtbot.addWidget(button)
    assert button.text() == "Ortega & Sons"
    assert name_of(button) == "Ortega & Sons"
    assert button.shortcut().isEmpty()


@pytest.mark.parametrize(
    ("checkable", "role"), [(False, QAccessible.Role.Button), (True, QAccessible.Role.CheckBox)]
)
def test_role_follows_from_checkable(
    theme: Theme, qtbot: QtBot, checkable: bool, role: QAccessible.Role
) -> None:
    button = Sample(theme, "Calls", checkable)
    qtbot.addWidget(button)
    assert role_of(button) is role


def test_paint_content_receives_the_state(theme: Theme, qtbot: QtBot) -> None:
    button = Sample(theme, "Calls", checkable=True)
    qtbot.addWidget(button)
    button.resize(80, 32)

    def state() -> ButtonState:
        button.grab()
        return button.states[-1]

    assert state() == ButtonState(True, False, False, False, False)
    button.setChecked(True)
    assert state().checked
    button.setDown(True)
    assert state().pressed
    button.setDown(False)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert state().hovered
    button.setEnabled(False)
    assert (state().enabled, state().hovered) == (False, False)


def test_state_fill_prefers_press_to_hover_to_rest(theme: Theme) -> None:
    c = theme.colours
    assert ButtonState(True, True, True, False, False).fill(c, c.card) == c.press
    assert ButtonState(True, True, False, False, False).fill(c, c.card) == c.hover
    assert ButtonState(True, False, False, False, False).fill(c, c.card) == c.card
    assert ButtonState(True, False, False, False, False).fill(c) is None
