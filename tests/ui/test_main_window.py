"""The main window: screens, keys, focus and geometry."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desk.changes import Area, Changes
from desk.ui.actions.registry import ActionRegistry
from desk.ui.main_window import SMALLEST, MainWindow, Place
from desk.ui.screen import Screen
from desk.ui.theme.theme import Theme


class Page(Screen):
    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit(self)
        self.other = QLineEdit(self)
        self.other.move(0, 60)
        self.told: list[Changes | None] = []
        self.searched = 0
        self.is_there = True

    def home(self) -> QWidget | None:
        return super().home() if self.is_there else None

    def refresh(self, changes: Changes | None = None) -> None:
        self.told.append(changes)

    def find_here(self) -> None:
        self.searched += 1

    def areas(self) -> list[QLineEdit]:  # type: ignore[override]
        return [self.field, self.other]


class Built:
    """Counts how often each screen was built."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}

    def maker(self, key: str) -> Page:
        assert key not in self.pages, "built twice"
        self.pages[key] = Page()
        return self.pages[key]


@pytest.fixture
def built() -> Built:
    return Built()


def make(
    theme: Theme,
    built: Built,
    geometry: tuple[int, int, int, int] | None = None,
    hides: bool = False,
) -> MainWindow:
    places = (
        Place("today", "sun", "Today", lambda: built.maker("today")),
        Place("customers", "book-user", "Customers", lambda: built.maker("customers")),
    )
    return MainWindow(theme, places, lambda: hides, geometry)


@pytest.fixture
def window(theme: Theme, built: Built, qtbot: QtBot) -> MainWindow:
    window = make(theme, built)
    qtbot.addWidget(window)
    return window


def test_dropped_local_files_are_emitted(window: MainWindow, tmp_path: Path) -> None:
    dropped: list[list[Path]] = []
    window.files_dropped.connect(dropped.append)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl("https://example.com/a.vcf")])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    assert window.acceptDrops()
    window.dropEvent(event)
    assert dropped == [[tmp_path]]


def test_place_under_another_selects_the_tab_of_that_one(
    theme: Theme, built: Built, qtbot: QtBot
) -> None:
    places = (
        Place("today", "sun", "Today", lambda: built.maker("today")),
        Place("customers", "book-user", "Customers", lambda: built.maker("customers")),
        Place("import", "import", "Bring in", lambda: built.maker("in"), under="customers"),
    )
    window = MainWindow(theme, places, lambda: False)
    qtbot.addWidget(window)
    bring_up(window, qtbot)
    window.show_screen("import")
    assert window.shown == "import"
    assert [place.key for place in window.places()] == ["today", "customers"]
    tabs = {tab.text(): tab for tab in window.sidebar.findChildren(QAbstractButton)}
    assert tabs["Customers"].isChecked()
    tabs["Customers"].click()
    assert window.shown == "customers"


def test_place_at_the_bottom_has_ctrl_comma_and_others_have_numbers(
    theme: Theme, built: Built, qtbot: QtBot
) -> None:
    places = (
        Place("today", "sun", "Today", lambda: built.maker("today")),
        Place("settings", "settings", "Settings", lambda: built.maker("settings"), at_bottom=True),
        Place("customers", "book-user", "Customers", lambda: built.maker("customers")),
    )
    window = MainWindow(theme, places, lambda: False)
    qtbot.addWidget(window)
    bring_up(window, qtbot)
    assert window.tabs == 2
    assert [window.keys_of(p.key) for p in places] == ["Ctrl 1", "Ctrl ,", "Ctrl 2"]
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.shown == "customers"
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.shown == "settings"


def bring_up(window: MainWindow, qtbot: QtBot) -> None:
    """Show the window with the keyboard in it and its actions declared."""
    window.declare_navigation(ActionRegistry(window))
    with qtbot.waitActive(window), qtbot.waitSignal(window.first_painted):
        window.show()
        window.activateWindow()


def test_screen_is_built_when_first_shown(window: MainWindow, built: Built) -> None:
    window.show()
    assert built.pages == {}
    window.show_screen("customers")
    assert list(built.pages) == ["customers"]
    window.show_screen("today")
    window.show_screen("customers")
    assert window.shown == "customers"
    assert built.pages["customers"].isVisible()
    assert not built.pages["today"].isVisible()


def test_first_painted_is_emitted_once(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.first_painted):
        window.show()
    said: list[int] = []
    window.first_painted.connect(lambda: said.append(1))
    window.repaint()
    qtbot.wait(20)
    assert said == []


def test_sheet_has_no_border_beside_the_chosen_tab(window: MainWindow, built: Built) -> None:
    window.show()
    window.show_screen("customers")
    tab = window.sidebar.chosen_rect()
    assert tab.y() == 72 + 68
    picture = window.grab().toImage()
    sheet = window.sheet.geometry()
    inside = picture.pixelColor(sheet.left(), tab.center().y())
    above = picture.pixelColor(sheet.left(), tab.top() - 20)
    assert inside.name().upper() == "#FCFBF8"
    assert above.name().upper() == "#D3CCBF"


def test_refresh_reaches_only_built_screens(window: MainWindow, built: Built) -> None:
    window.show_screen("today")
    changes = Changes(Area.CALLS)
    window.refresh(changes)
    assert built.pages["today"].told[-1] is changes
    assert "customers" not in built.pages


def test_ctrl_shift_w_toggles_with_someone(window: MainWindow, qtbot: QtBot) -> None:
    window.show_screen("today")
    bring_up(window, qtbot)
    window.declare_with_someone(window.findChild(ActionRegistry))
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(window.with_someone_toggled):
        qtbot.keyClick(window, Qt.Key.Key_W, both)


def test_ctrl_and_number_show_that_screen(window: MainWindow, qtbot: QtBot) -> None:
    window.show_screen("today")
    bring_up(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.shown == "customers"


def test_ctrl_f_searches_the_shown_screen(window: MainWindow, qtbot: QtBot, built: Built) -> None:
    window.show_screen("today")
    bring_up(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert built.pages["today"].searched == 1


def test_f6_cycles_focus_through_the_areas(window: MainWindow, qtbot: QtBot, built: Built) -> None:
    window.show_screen("today")
    bring_up(window, qtbot)
    page = built.pages["today"]
    seen = []
    for _ in range(5):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        seen.append(window.focusWidget())
    tab = window.sidebar.focusProxy()
    assert isinstance(tab, QAbstractButton)
    assert tab.text() == "Today"
    assert seen == [page.field, page.other, tab, window.top_bar.field, page.field]
    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() is window.top_bar.field


def test_f6_from_any_widget_of_an_area_focuses_the_next_area(
    window: MainWindow, qtbot: QtBot, built: Built
) -> None:
    window.show_screen("today")
    bring_up(window, qtbot)
    window.top_bar.pill.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.focusWidget() is built.pages["today"].field


def test_shortcut_of_a_screen_moves_focus_into_it(
    window: MainWindow, qtbot: QtBot, built: Built
) -> None:
    window.show_screen("today")
    bring_up(window, qtbot)
    window.top_bar.field.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is built.pages["customers"].field


def test_screen_without_content_gets_focus_once_filled(
    window: MainWindow, qtbot: QtBot, built: Built
) -> None:
    window.show_screen("today")
    bring_up(window, qtbot)
    page = window.screen_of("customers")
    assert isinstance(page, Page)
    page.is_there = False
    window.top_bar.field.setFocus()
    window.go_to("customers")
    assert window.focusWidget() is window
    page.is_there = True
    page.filled.emit()
    assert window.focusWidget() is page.field


def test_filled_screen_does_not_take_focus_moved_elsewhere(
    window: MainWindow, qtbot: QtBot, built: Built
) -> None:
    window.show_screen("today")
    bring_up(window, qtbot)
    page = window.screen_of("customers")
    assert isinstance(page, Page)
    page.is_there = False
    window.go_to("customers")
    window.top_bar.field.setFocus()
    page.is_there = True
    page.filled.emit()
    assert window.focusWidget() is window.top_bar.field


def test_arrow_key_without_focus_focuses_the_screen(
    window: MainWindow, qtbot: QtBot, built: Built
) -> None:
    window.show_screen("today")
    bring_up(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_Down)
    assert window.focusWidget() is built.pages["today"].field


def test_show_screen_does_not_focus_a_tab(window: MainWindow, built: Built) -> None:
    window.show_screen("today")
    window.show()
    built.pages["today"].field.setFocus()
    window.show_screen("customers")
    assert window.focusWidget() in (window, None)


def test_close_hides_the_window_when_it_can_be_raised_again(
    theme: Theme, built: Built, qtbot: QtBot
) -> None:
    window = make(theme, built, hides=True)
    qtbot.addWidget(window)
    window.show()
    assert not window.close()
    assert not window.isVisible()
    window.raise_up()
    assert window.isVisible()


def test_window_restores_its_geometry(theme: Theme, built: Built, qtbot: QtBot) -> None:
    window = make(theme, built, (30, 40, 1000, 700))
    qtbot.addWidget(window)
    window.show()
    assert window.rectangle() == (30, 40, 1000, 700)


def test_geometry_outside_every_monitor_is_moved_and_enlarged(
    theme: Theme, built: Built, qtbot: QtBot
) -> None:
    window = make(theme, built, (9000, 9000, 200, 100))
    qtbot.addWidget(window)
    window.show()
    assert window.pos() != QPoint(9000, 9000)
    assert (window.width(), window.height()) == SMALLEST


def test_find_field_does_not_overlap_the_pill_in_the_smallest_window(window: MainWindow) -> None:
    window.show()
    window.resize(*SMALLEST)
    window.top_bar.show_with_someone(True, 24, 2)
    field, pill = window.top_bar.field.geometry(), window.top_bar.pill.geometry()
    assert field.right() < pill.left()
    assert pill.right() <= window.top_bar.width() - 12
