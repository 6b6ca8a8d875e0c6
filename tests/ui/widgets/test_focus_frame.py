"""The focus frame scrolls the focused widget into view."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desk.ui.theme.theme import Theme
from desk.ui.widgets.field import Field
from desk.ui.widgets.focus_frame import FocusFrame
from desk.ui.widgets.page import ScrollPage


def test_partly_visible_field_is_scrolled_fully_into_view_on_focus(
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
    delete(frame)
