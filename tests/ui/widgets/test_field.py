"""Text fields: focus, key hint, plain text and tab order."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk.ui.theme.theme import Theme, ThemeChoice
from desk.ui.widgets.field import Field, TextField
from tests.ui.widgets.accessible_reading import name_of, role_of


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(400, 300)
    QVBoxLayout(window)
    qtbot.addWidget(window)
    return window


def _show(qtbot: QtBot, window: QWidget, *fields: QWidget) -> None:
    for field in fields:
        window.layout().addWidget(field)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


def test_field_focus_changes_outline_not_size(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    one, other = Field(theme, "Search people", "search"), Field(theme, "Name")
    _show(qtbot, window, one, other)
    other.setFocus()
    before = (one.geometry(), one.textMargins(), one.cursorRect())
    assert one.grab().toImage().pixelColor(150, 0) == theme.colours.edge
    one.setFocus()
    image = one.grab().toImage()
    assert image.pixelColor(150, 0) == image.pixelColor(150, 1) == theme.colours.accent
    assert (one.geometry(), one.textMargins(), one.cursorRect()) == before
    assert one.height() == 36


def test_text_field_focus_changes_outline(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    note, other = TextField(theme, "What was it about?"), Field(theme, "Name")
    _show(qtbot, window, note, other)
    other.setFocus()
    assert note.height() == 72
    assert note.grab().toImage().pixelColor(150, 0) == theme.colours.edge
    note.setFocus()
    assert note.grab().toImage().pixelColor(150, 1) == theme.colours.accent
    assert note.grab().toImage().pixelColor(150, 40) == theme.colours.card


def test_field_icon_is_left_of_text(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    field = Field(theme, "Search people", "search")
    _show(qtbot, window, field)
    assert field.cursorRect().left() + field.textMargins().left() >= 11 + 16 + 5
    assert Field(theme).textMargins().left() < field.textMargins().left()


def test_field_key_hint_is_replaced_by_clear_button(theme: Theme, qtbot: QtBot) -> None:
    field = Field(theme, "Search", "search", keys="Ctrl F", clearable=True)
    qtbot.addWidget(field)
    field.resize(240, 36)
    field.show()
    clear = field.findChild(QWidget)
    assert clear is not None
    assert not clear.isVisible()
    qtbot.keyClicks(field, "kar")
    assert clear.isVisible()
    assert name_of(clear) == "Clear"
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    assert not clear.isVisible()


def test_tab_moves_focus_out_of_text_field(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    note, other = TextField(theme, "About"), Field(theme, "Name")
    _show(qtbot, window, note, other)
    note.setFocus()
    qtbot.keyClick(note, Qt.Key.Key_Tab)
    assert window.focusWidget() is other
    assert note.toPlainText() == ""


def test_pasted_markup_stays_plain_text(theme: Theme, qtbot: QtBot) -> None:
    note = TextField(theme)
    qtbot.addWidget(note)
    pasted = QMimeData()
    pasted.setHtml("<b>Ruth</b> <img src='file:///etc/hostname'>")
    pasted.setText("<b>Ruth</b>")
    note.insertFromMimeData(pasted)
    assert note.toPlainText() == "<b>Ruth</b>"


def test_fields_have_names_and_roles_and_grow_with_text_size(theme: Theme) -> None:
    field, note = Field(theme, "Search people"), TextField(theme, "…", name="What was it about?")
    assert (name_of(field), role_of(field)) == ("Search people", QAccessible.Role.EditableText)
    assert (name_of(note), role_of(note)) == (
        "What was it about?",
        QAccessible.Role.EditableText,
    )
    theme.set_text_scale(1.5)
    assert field.sizeHint().height() == 54
    assert field.font().pixelSize() == 21
    assert note.sizeHint().height() == 108


def test_field_colours_follow_the_theme(theme: Theme, qtbot: QtBot) -> None:
    field = Field(theme, "Search people")
    qtbot.addWidget(field)
    field.resize(200, 36)
    theme.set_choice(ThemeChoice.DARK)
    assert field.palette().color(QPalette.ColorRole.PlaceholderText) == theme.colours.ink3
    assert field.grab().toImage().pixelColor(150, 18) == theme.colours.card
