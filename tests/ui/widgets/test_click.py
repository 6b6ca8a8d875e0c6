"""Every button of the product is pressed by Enter as by Space."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from desk.ui.screens.customers.card_head import TagButton
from desk.ui.screens.customers.card_side_parts import SideRow
from desk.ui.screens.today.notices import WelcomeCard
from desk.ui.theme.theme import Theme
from desk.ui.widgets.button import ChoiceCard, DeskButton, FilterButton
from desk.ui.widgets.toggle import Switch, TickBox
from desk.ui.widgets.with_someone import WithSomeonePill

MAKERS: dict[str, Callable[[Theme], QAbstractButton]] = {
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
def test_enter_presses_once_however_long_it_is_held(theme: Theme, qtbot: QtBot, kind: str) -> None:
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
