"""Dialogs, menus, the toast, the focus frame, the sidebar and the Remember note."""

from collections.abc import Iterator
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desk.ui.theme.theme import Theme
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.card_dialog import CardDialog, ask
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.field import Field, TextField
from desk.ui.widgets.focus_frame import FocusFrame
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.menu_panel import MenuItem, MenuPanel
from desk.ui.widgets.page import ScrollPage
from desk.ui.widgets.remember_note import RememberNote
from desk.ui.widgets.row_list import MarginList
from desk.ui.widgets.sidebar import Sheet, Sidebar
from desk.ui.widgets.toast import SHOWN_MS, Toast
from tests.ui.widgets.accessible_reading import name_of, role_of


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    window = QWidget()
    window.resize(900, 600)
    column = QVBoxLayout(window)
    column.addWidget(Field(theme, "Behind"))
    column.addWidget(DeskButton(theme, "Behind"))
    column.addStretch(1)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def _open(theme: Theme, window: QWidget) -> tuple[CardDialog, Field, DeskButton]:
    card = CardDialog(theme, window, "Promise Ruth something")
    field = Field(theme, "What did you promise?")
    card.body.addWidget(field)
    footer = card.add_footer()
    footer.addStretch(1)
    promise = DeskButton(theme, "Promise it", ButtonKind.FILLED, large=True)
    footer.addWidget(promise)
    card.open_card(field)
    return card, field, promise


def test_dialog_covers_window_and_takes_focus(theme: Theme, window: QWidget) -> None:
    card, field, _ = _open(theme, window)
    assert window.focusWidget() is field
    assert card.width() == 460
    scrim = card.parentWidget()
    assert scrim is not None
    assert scrim.geometry() == window.rect()
    assert abs(card.geometry().center().x() - window.rect().center().x()) <= 1
    assert (role_of(card), name_of(card)) == (QAccessible.Role.Dialog, "Promise Ruth something")
    window.resize(1000, 700)
    assert scrim.geometry() == window.rect()
    behind = window.childAt(20, 20)
    assert behind is scrim


def test_tab_cycles_inside_dialog(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    card, field, promise = _open(theme, window)
    visited = []
    for _ in range(6):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        visited.append(window.focusWidget())
    assert all(card.isAncestorOf(widget) for widget in visited)
    assert (visited[0], visited[2]) == (promise, field)  # the close button is between them
    assert visited[3:] == visited[:3]
    qtbot.keyClick(field, Qt.Key.Key_Backtab)
    assert card.isAncestorOf(window.focusWidget())


def test_escape_rejects_dialog_and_restores_focus(
    theme: Theme, window: QWidget, qtbot: QtBot
) -> None:
    behind = window.findChild(Field)
    assert behind is not None
    behind.setFocus()
    card, field, _ = _open(theme, window)
    heard: list[str] = []
    card.rejected.connect(lambda: heard.append("rejected"))
    card.destroyed.connect(lambda: heard.append("gone"))
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: heard == ["rejected", "gone"])
    assert window.focusWidget() is behind


def test_dialog_higher_than_window_scrolls_its_body(
    theme: Theme, window: QWidget, qtbot: QtBot
) -> None:
    card = CardDialog(theme, window, "Promise Ruth something")
    fields = [Field(theme, f"Line {number}") for number in range(30)]
    for field in fields:
        card.body.addWidget(field)
    promise = DeskButton(theme, "Promise it", large=True)
    card.add_footer().addWidget(promise)
    card.open_card(fields[0])
    assert window.rect().contains(card.geometry())
    foot = promise.mapTo(window, promise.rect().bottomLeft())
    assert window.rect().contains(foot), "the footer stays"
    for _ in range(29):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert fields[29].hasFocus()
    qtbot.waitUntil(lambda: not fields[29].visibleRegion().isEmpty())
    assert all(field.height() == 36 for field in fields)


def test_high_dialog_without_field_scrolls_by_key(
    theme: Theme, window: QWidget, qtbot: QtBot
) -> None:
    card = CardDialog(theme, window, "Keys")
    for number in range(90):
        card.body.addWidget(PlainLabel(theme, f"Line {number}"))
    card.open_card()
    qtbot.wait(10)
    bar = card.findChildren(ScrollPage)[0].verticalScrollBar()
    places = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Up):
        qtbot.keyClick(window.focusWidget(), key)
        places.append(bar.value())
    assert 0 < places[0] < places[1] < places[2] == bar.maximum() > places[3]
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Home)
    assert bar.value() == 0
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert not card.isVisible(), "the keyboard was at the cross all the time"


def test_dialog_grows_with_widgets_added_later(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    card = CardDialog(theme, window, "The bin")
    ledger = MarginList(theme, "What was removed")
    card.body.addWidget(ledger)
    card.open_card()
    qtbot.wait(50)
    late = EmptyState(theme, "The bin is empty", "What you remove comes here first.")
    ledger.set_rows([late])
    qtbot.waitUntil(lambda: late.visibleRegion().boundingRect() == late.rect())


def test_enter_in_field_presses_no_button(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    card, field, promise = _open(theme, window)
    pressed = []
    promise.clicked.connect(lambda: pressed.append(1))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert pressed == []
    assert card.isVisible()


def test_keys_in_dialog_do_not_reach_window(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    class Listener(QObject):
        keys: ClassVar[list[int]] = []

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                self.keys.append(event.key())
            return False

    listener = Listener()
    _, _, promise = _open(theme, window)
    window.installEventFilter(listener)
    qtbot.keyClick(promise, Qt.Key.Key_D)
    assert listener.keys == []


def test_question_focuses_the_harmless_answer(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    done = []
    card = ask(
        theme, window, "Remove Shauna Reilly?", "…", "Keep her", "Remove", lambda: done.append(1)
    )
    focus = window.focusWidget()
    assert isinstance(focus, DeskButton)
    assert focus.text() == "Keep her"
    buttons = {b.text(): b for b in card.findChildren(QAbstractButton)}
    assert not done
    qtbot.mouseClick(buttons["Remove"], Qt.MouseButton.LeftButton)
    assert done == [1]


@pytest.fixture
def chosen() -> list[str]:
    return []


@pytest.fixture
def menu(theme: Theme, window: QWidget, chosen: list[str]) -> MenuPanel:
    items = [
        MenuItem("This afternoon", lambda: chosen.append("afternoon"), "clock", "2 pm"),
        MenuItem("Tomorrow", lambda: chosen.append("tomorrow"), "sun", "Wed"),
        None,
        MenuItem("Pick a day…", lambda: chosen.append("pick")),
    ]
    return MenuPanel(theme, window, "Hear about Eleanor again", items)


def test_menu_arrows_and_enter_choose_a_row(
    menu: MenuPanel, chosen: list[str], window: QWidget, qtbot: QtBot
) -> None:
    menu.open_at(QPoint(40, 40))
    assert role_of(menu) is QAccessible.Role.PopupMenu
    names = []
    for key in (None, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        if key is not None:
            qtbot.keyClick(window.focusWidget(), key)
        names.append(name_of(window.focusWidget()))
    first, second, last = "This afternoon, 2 pm", "Tomorrow, Wed", "Pick a day…"
    assert names == [first, second, last, first, last]
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: chosen == ["pick"])
    assert not menu.isVisible()


def test_menu_closes_on_escape_and_outside_press(
    menu: MenuPanel, window: QWidget, qtbot: QtBot
) -> None:
    behind = window.findChild(Field)
    assert behind is not None
    behind.setFocus()
    menu.open_at(QPoint(40, 40))
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not menu.isVisible()
    assert window.focusWidget() is behind
    menu.open_at(QPoint(40, 40))
    outside = window.childAt(800, 500)
    qtbot.mouseClick(outside, Qt.MouseButton.LeftButton)
    assert not menu.isVisible()


@pytest.mark.parametrize("corner", [QPoint(890, 590), QPoint(-50, -50), QPoint(400, 590)])
def test_menu_stays_inside_window(menu: MenuPanel, window: QWidget, corner: QPoint) -> None:
    menu.open_at(corner)
    assert window.rect().contains(menu.geometry())
    assert menu.width() == 280


def _undo_of(toast: Toast) -> DeskButton:
    return next(b for b in toast.findChildren(DeskButton) if b.text() == "Undo")


def test_toast_is_at_the_bottom_with_undo(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    toast = Toast(theme, window)
    toast.show_message("Moved Eleanor to Friday.")
    below = window.rect().bottom() - toast.geometry().bottom()
    assert 0 < below < toast.height() / 2
    assert abs(toast.geometry().center().x() - window.rect().center().x()) <= 1
    assert (role_of(toast), name_of(toast)) == (
        QAccessible.Role.AlertMessage,
        "Moved Eleanor to Friday.",
    )
    undo = _undo_of(toast)
    with qtbot.waitSignal(toast.undo_requested, timeout=1000):
        qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_toast_offer_lasts_until_next_message(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    taken: list[str] = []
    toast = Toast(theme, window)
    toast.show_message("Done in 0:40.")
    toast.offer("Tell Carlos", lambda: taken.append("tell"), "message-square")
    toast.offer("How did it go?", lambda: taken.append("felt"), "smile")
    shown = [b for b in toast.findChildren(DeskButton) if b.isVisible()]
    assert [b.text() for b in sorted(shown, key=lambda b: b.x())] == [
        "Tell Carlos",
        "How did it go?",
        "Undo",
    ]
    toast.offers()[1].click()
    assert taken == ["felt"]
    toast.show_message("Moved Eleanor to Friday.")
    assert toast.offers() == []
    qtbot.wait(1)
    assert [b.text() for b in toast.findChildren(DeskButton) if b.isVisible()] == ["Undo"]


def test_toast_timeout_pauses_while_undo_has_focus(
    theme: Theme, window: QWidget, qtbot: QtBot
) -> None:
    toast = Toast(theme, window)
    toast.show_message("Done in 0:40.")
    timer = toast.findChild(QTimer)
    assert timer is not None
    assert SHOWN_MS == 8000
    assert timer.isActive()
    assert 7500 < timer.remainingTime() < 8500
    undo = _undo_of(toast)
    undo.setFocus()
    assert not timer.isActive()
    window.findChild(Field).setFocus()
    assert timer.isActive()
    timer.start(1)
    qtbot.waitUntil(lambda: not toast.isVisible(), timeout=2000)


def test_long_toast_is_elided_and_replaced_by_next(theme: Theme, window: QWidget) -> None:
    toast = Toast(theme, window)
    toast.show_message("<b>" + "x" * 10_000)
    assert toast.width() <= 900 - 32
    assert not toast.grab().isNull()
    toast.show_message("Kept.", undo=False)
    assert toast.text() == "Kept."
    assert _undo_of(toast).isHidden()


@pytest.fixture
def frames(theme: Theme, qapp: QApplication) -> Iterator[FocusFrame]:
    frame = FocusFrame(qapp, theme)
    yield frame
    delete(frame)


def _frame_in(window: QWidget) -> QWidget | None:
    return next((f for f in window.findChildren(QWidget, "focus-frame") if f.isVisible()), None)


def test_focus_frame_surrounds_its_widget(
    theme: Theme, window: QWidget, frames: FocusFrame
) -> None:
    button = window.findChild(DeskButton)
    assert button is not None
    button.setFocus()
    frame = _frame_in(window)
    assert frame is not None
    inner = QRect(button.mapTo(window, QPoint(0, 0)), button.size())
    around = QRect(frame.mapTo(window, QPoint(0, 0)), frame.size())
    assert around.contains(inner, True)
    assert around.center() == inner.center()
    image = frame.grab().toImage()
    assert image.pixelColor(20, 0) == image.pixelColor(20, 1) == theme.colours.accent
    assert image.pixelColor(20, 3) != theme.colours.accent
    window.findChild(Field).setFocus()
    assert _frame_in(window) is None, "fields paint their own line"


def test_focus_frame_follows_widget_and_is_removed_with_it(
    theme: Theme, window: QWidget, frames: FocusFrame, qtbot: QtBot
) -> None:
    button = DeskButton(theme, "Done", parent=window)
    button.setGeometry(300, 300, 73, 32)
    button.show()
    button.setFocus()
    button.move(400, 320)
    frame = _frame_in(window)
    assert frame is not None
    assert frame.geometry().center() == button.geometry().center()
    with qtbot.waitSignal(button.destroyed, timeout=1000):
        button.deleteLater()
    assert _frame_in(window) is None


def test_focus_frame_scrolls_with_page(
    theme: Theme, window: QWidget, frames: FocusFrame, qtbot: QtBot
) -> None:
    page = QWidget()
    page.setMinimumHeight(2000)
    button = DeskButton(theme, "Done", parent=page)
    button.setGeometry(0, 100, 73, 32)
    area: QScrollArea = ScrollPage(page)
    window.layout().addWidget(area)
    qtbot.waitUntil(button.isVisible)
    button.setFocus()
    frame = _frame_in(window)
    assert frame is not None
    before = frame.mapTo(window, QPoint(0, 0)) - button.mapTo(window, QPoint(0, 0))
    area.verticalScrollBar().setValue(60)
    after = frame.mapTo(window, QPoint(0, 0)) - button.mapTo(window, QPoint(0, 0))
    assert before == after
    assert before.x() < 0
    assert before.y() < 0


@pytest.fixture
def sidebar(theme: Theme, qtbot: QtBot) -> Sidebar:
    sidebar = Sidebar(theme)
    sidebar.resize(84, 800)
    for key, icon, text in (("today", "sun", "Today"), ("customers", "book-user", "Customers")):
        sidebar.add_tab(key, icon, text)
    sidebar.add_tab("settings", "settings", "Settings", at_bottom=True)
    qtbot.addWidget(sidebar)
    with qtbot.waitActive(sidebar):
        sidebar.show()
        sidebar.activateWindow()
    return sidebar


def test_sidebar_tabs_are_stacked_with_settings_at_bottom(sidebar: Sidebar) -> None:
    tabs = {tab.text(): tab.geometry() for tab in sidebar.findChildren(QAbstractButton)}
    today, customers, settings = (tabs[name] for name in ("Today", "Customers", "Settings"))
    assert sidebar.status_icon.geometry().bottom() < today.top()
    assert today.bottom() < customers.top() < today.bottom() + today.height() / 4
    assert customers.bottom() + customers.height() < settings.top()
    assert sidebar.height() - settings.height() < settings.bottom() < sidebar.height()
    for tab in tabs.values():
        assert (tab.left(), tab.size()) == (today.left(), today.size())
        assert tab.right() == sidebar.rect().right(), "a tab joins the sheet"


def test_sidebar_tab_is_chosen_by_click_keys_and_call(sidebar: Sidebar, qtbot: QtBot) -> None:
    heard: list[str] = []
    sidebar.tab_chosen.connect(heard.append)
    tabs = {tab.text(): tab for tab in sidebar.findChildren(QAbstractButton)}
    qtbot.mouseClick(tabs["Customers"], Qt.MouseButton.LeftButton)
    assert sidebar.current() == "customers"
    assert tabs["Customers"].isChecked()
    assert not tabs["Today"].isChecked()
    tabs["Customers"].setFocus()
    qtbot.keyClick(tabs["Customers"], Qt.Key.Key_Down)
    assert tabs["Settings"].hasFocus()
    qtbot.keyClick(tabs["Settings"], Qt.Key.Key_Return)
    sidebar.set_current("today")
    assert heard == ["customers", "settings"]
    qtbot.mouseClick(tabs["Today"], Qt.MouseButton.LeftButton)
    assert tabs["Today"].isChecked(), "a chosen tab stays chosen"


def test_sidebar_tab_count_is_painted_and_read(sidebar: Sidebar) -> None:
    tab = next(t for t in sidebar.findChildren(QAbstractButton) if t.text() == "Customers")
    without = tab.grab().toImage()
    sidebar.set_count("customers", 3)
    assert name_of(tab) == "Customers, 3"
    assert tab.grab().toImage() != without
    sidebar.set_count("customers", 0)
    assert name_of(tab) == "Customers"
    assert role_of(sidebar) is QAccessible.Role.PageTabList


def test_chosen_tab_opens_the_sheet_border(theme: Theme, sidebar: Sidebar, qtbot: QtBot) -> None:
    sheet = Sheet(theme)
    qtbot.addWidget(sheet)
    sheet.resize(400, 700)
    sidebar.chosen_moved.connect(lambda top, height: sheet.set_opening(top - 60, height))
    sidebar.set_current("customers")
    image = sheet.grab().toImage()
    c = theme.colours
    assert image.pixelColor(0, 60) == c.line2
    assert image.pixelColor(0, 80) == c.line2, "the tab's own top line"
    assert image.pixelColor(0, 81) == image.pixelColor(0, 142) == c.sheet
    assert image.pixelColor(0, 143) == c.line2


def test_remember_note_grows_with_text_and_requests_edit(theme: Theme, qtbot: QtBot) -> None:
    note = RememberNote(theme, "Husband Walt.")
    qtbot.addWidget(note)
    note.resize(600, 44)
    note.show()
    assert note.heightForWidth(600) == 44
    note.set_text("Hates being rushed. " * 25)
    assert note.heightForWidth(600) > 80
    assert note.heightForWidth(600) % 20 == 44 % 20
    pencil = note.findChild(DeskButton)
    assert pencil is not None
    assert name_of(pencil) == "Edit what to remember"
    with qtbot.waitSignal(note.edit_requested, timeout=1000):
        qtbot.mouseClick(pencil, Qt.MouseButton.LeftButton)
    assert name_of(note).startswith("Remember: Hates being rushed.")


def test_narrow_remember_note_has_caption_above_text(theme: Theme, qtbot: QtBot) -> None:
    note = RememberNote(theme, "Husband Walt. Two beagles, Biscuit and Gravy. Hates being rushed.")
    qtbot.addWidget(note)
    note.show()
    caption, text = note.findChildren(PlainLabel)
    for width, beside in ((770, True), (420, True), (330, False)):
        note.resize(width, note.heightForWidth(width))
        assert (text.y() == caption.y()) is beside, width
        assert text.geometry().bottom() < note.height()
        assert text.height() == text.heightForWidth(text.width())
    # Under the caption it has the whole width; a few words stay beside it.
    assert text.width() == 300
    note.set_text("Husband Walt.")
    assert text.y() == caption.y()


def test_ctrl_enter_presses_the_filled_button(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    dialog = CardDialog(theme, window, "Log a call")
    field = TextField(theme, name="What was it about?")
    dialog.body.addWidget(field)
    pressed: list[str] = []
    for text, kind in (("Promise…", ButtonKind.PLAIN), ("Save call", ButtonKind.FILLED)):
        button = DeskButton(theme, text, kind)
        button.clicked.connect(lambda _on=False, text=text: pressed.append(text))
        dialog.add_footer().addWidget(button)
    dialog.open_card(field)
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["Save call"]


def test_menu_width_fits_longest_row_up_to_window_width(theme: Theme, window: QWidget) -> None:
    detail = "nächsten 14. Mai"
    short = MenuPanel(theme, window, "Again", [MenuItem("Skip", list, detail=detail)])
    long = MenuPanel(
        theme, window, "Again", [MenuItem("Dieses Mal auslassen und warten", list, detail=detail)]
    )
    name = MenuPanel(theme, window, "Again", [MenuItem("Wolfeschlegelstein " * 9, list)])
    for menu in (short, long, name):
        menu.open_at(QPoint(700, 100))
    assert short.width() == theme.px(280)
    assert theme.px(300) < long.width() < name.width() <= theme.px(440)
    assert window.rect().contains(name.geometry())
