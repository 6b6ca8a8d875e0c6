"""Tab order by geometry."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desk.ui.tab_order import stops


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    page.resize(400, 300)
    qtbot.addWidget(page)
    return page


def put(parent: QWidget, name: str, *box: int) -> QWidget:
    button = QPushButton(parent)
    button.setObjectName(name)
    button.setGeometry(QRect(*box))
    return button


def names(page: QWidget, here: QWidget | None = None) -> list[str]:
    page.show()
    return [stop.objectName() for stop in stops(page, here)]


def test_tab_order_is_by_rows_then_columns(page: QWidget) -> None:
    put(page, "below", 0, 50, 90, 20)
    put(page, "right", 100, 2, 90, 30)
    put(page, "left", 0, 0, 90, 20)
    assert names(page) == ["left", "right", "below"]


def test_tab_order_finishes_a_column_before_the_next(page: QWidget) -> None:
    right, left = QWidget(page), QWidget(page)
    right.setGeometry(200, 0, 200, 300)
    left.setGeometry(0, 0, 190, 300)
    put(right, "right, first", 0, 0, 90, 20)
    put(left, "left, second", 0, 200, 90, 20)
    put(left, "left, first", 0, 100, 90, 20)
    assert names(page) == ["left, first", "left, second", "right, first"]


def test_tab_order_in_right_to_left_starts_at_the_right(page: QWidget) -> None:
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    put(page, "left", 0, 0, 90, 20)
    put(page, "right", 100, 0, 90, 20)
    assert names(page) == ["right", "left"]


def test_tab_order_has_a_row_before_its_children(page: QWidget) -> None:
    row = QWidget(page)
    row.setObjectName("row")
    row.setGeometry(0, 0, 400, 40)
    row.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    put(row, "done", 300, 0, 40, 20)
    assert names(page) == ["row", "done"]


def test_tab_order_skips_widgets_without_tab_focus(page: QWidget) -> None:
    put(page, "hidden", 0, 0, 90, 20).hide()
    put(page, "off", 0, 30, 90, 20).setEnabled(False)
    clicked = put(page, "by click", 0, 60, 90, 20)
    clicked.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    label = put(page, "label", 0, 90, 90, 20)
    field = QLineEdit(page)
    field.setObjectName("field")
    field.setGeometry(0, 120, 90, 20)
    label.setFocusProxy(field)
    assert names(page) == ["field"]
    assert names(page, clicked) == ["by click", "field"], "Tab goes on from where the keyboard is"
