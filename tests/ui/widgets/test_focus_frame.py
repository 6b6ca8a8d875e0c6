"""What has the keyboard is in view."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk.ui.theme.theme import Theme
from desk.ui.widgets.field import Field
from desk.ui.widgets.focus_frame import FocusFrame
from desk.ui.widgets.page import ScrollPage


def test_a_field_whose_caret_is_in_view_comes_into_view_whole(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    frame = FocusFrame(qapp, theme)
    content = QWidget()
    column = QVBoxLayout(content)
    fields = [Field(theme, name=f"Field {number}") for number in range(10)]
    for field in fields:
        column.addWidget(field)
    page = ScrollPage(content)
    qtbot.addWidget(page)
    page.resize(300, 200)
    with qtbot.waitActive(page):
        page.show()
    field = fields[5]
    for hidden in (8, field.height() - page.height() - 8):  # pixels above, or below
        fields[0].setFocus(Qt.FocusReason.TabFocusReason)
        page.verticalScrollBar().setValue(field.mapTo(content, QPoint(0, 0)).y() + hidden)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        top = field.mapTo(page, QPoint(0, 0)).y()
        assert top >= 0
        assert top + field.height() <= page.height()
    qapp.focusChanged.disconnect(frame._on_focus_changed)
