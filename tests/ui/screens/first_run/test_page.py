"""The first page of a new desk."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractButton

from desk.services.people import count_people
from desk.services.settings import read_settings
from desk.ui.screens.first_run.page import FirstRunPage
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.menu_panel import MenuPanel
from tests.ui.app_window import AppWindow
from tests.ui.screens.customers.card_window import heard


class Shown:
    """The page over the window, and the files and text it finished with."""

    def __init__(self, parts: AppWindow) -> None:
        self.parts = parts
        self.files: list[list[Path]] = []
        self.pasted: list[str] = []
        self.page = self.open()

    def open(self) -> FirstRunPage:
        parts = self.parts
        with parts.qtbot.waitActive(parts.window):
            parts.window.show()
            parts.window.activateWindow()
        parts.ui.screens.show_first_run()
        page = parts.window.findChildren(FirstRunPage)[-1]
        page.finished.connect(self._on_finished)
        parts.settle()
        return page

    def _on_finished(self, files: list[Path], pasted: str) -> None:
        self.files.append(files)
        self.pasted.append(pasted)


@pytest.fixture
def shown(desk_window: AppWindow) -> Shown:
    return Shown(desk_window)


def test_open_without_input_finishes_with_an_empty_desk(shown: Shown) -> None:
    shown.page.open.click()
    shown.parts.settle()
    assert shown.files == [[]]
    assert shown.parts.ask(read_settings).set_up
    assert shown.parts.ask(count_people) == (0, 0)


def test_enter_saves_names_and_adds_the_sample_people(shown: Shown) -> None:
    qtbot, page = shown.parts.qtbot, shown.page
    assert shown.parts.window.focusWidget() is page.business
    qtbot.keyClicks(page.business, "Michael's RV")
    qtbot.keyClicks(page.owner, " Michael ")
    page.ways["sample"].click()
    assert page.ways["sample"].isChecked()
    qtbot.keyClick(page.owner, Qt.Key.Key_Return)
    shown.parts.settle()
    assert shown.parts.ask(count_people)[0] == 12
    settings = shown.parts.ask(read_settings)
    assert (settings.owner, settings.business) == ("Michael", "Michael's RV")


def test_tab_order_is_from_top_to_bottom(shown: Shown) -> None:
    page, window = shown.page, shown.parts.window
    stops = [page.business, page.owner, *page.ways.values(), page.empty, page.open]
    for stop in stops:
        assert window.focusWidget() is stop
        shown.parts.qtbot.keyClick(stop, Qt.Key.Key_Tab)


def test_empty_desk_button_ignores_the_choice_and_finishes_once(shown: Shown) -> None:
    shown.page.ways["sample"].click()
    shown.page.empty.click()
    shown.page.empty.click()
    shown.parts.settle()
    assert shown.parts.ask(count_people)[0] == 0
    assert shown.files == [[]], "once, however often it is pressed"


def test_reopened_page_restores_names_and_chosen_file(shown: Shown, tmp_path: Path) -> None:
    file = tmp_path / "phone.vcf"
    file.write_text("BEGIN:VCARD\nEND:VCARD\n")
    shown.parts.qtbot.keyClicks(shown.page.owner, "Mich")
    drop(shown.page, file)
    shown.parts.settle()
    shown.parts.window.uncover()
    again = shown.open()
    assert again.owner.text() == "Mich"
    assert again.ways["contacts"].isChecked()
    assert heard(again.ways["contacts"]) == "Contacts file, phone.vcf"
    again.open.click()
    shown.parts.settle()
    assert shown.files == [[file]]


def test_dropped_tables_choose_the_spreadsheet(shown: Shown, tmp_path: Path) -> None:
    files = [tmp_path / "people.csv", tmp_path / "more.csv"]
    for file in files:
        file.write_text("Name,Phone\n")
    drop(shown.page, *files)
    assert shown.page.ways["table"].isChecked()
    assert heard(shown.page.ways["table"]).startswith("Spreadsheet, people.csv and 1 more")


def test_copied_columns_are_pasted_from_the_spreadsheet_menu(shown: Shown) -> None:
    columns = "Name\tPhone\nRuth Kessler\t541 555 0142\n"
    QGuiApplication.clipboard().setText(columns)
    shown.page.ways["table"].click()
    (menu,) = [m for m in shown.parts.window.findChildren(MenuPanel) if m.isVisible()]
    menu.findChildren(QAbstractButton)[1].click()
    assert heard(shown.page.ways["table"]) == "Spreadsheet, 2 pasted lines"
    shown.page.open.click()
    shown.parts.settle()
    assert shown.pasted == [columns]
    QGuiApplication.clipboard().clear()


def test_first_run_page_covers_window_and_disables_its_keys(shown: Shown) -> None:
    window = shown.parts.window
    palette = shown.parts.ui.overlays.palette()
    shown.parts.qtbot.keyClick(
        shown.page.business, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier
    )
    assert not palette.isVisible()
    assert not window.sidebar.isVisible()
    assert shown.page.size() == window.size()
    window.uncover()
    assert window.sidebar.isVisible()
    window.activateWindow()
    shown.parts.qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert palette.isVisible()


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [(1280, 800, 1.0), (1280, 600, 1.0), (900, 600, 1.0), (1280, 800, 1.5), (900, 600, 1.5)],
)
def test_no_text_is_cut_at_any_window_or_text_size(
    shown: Shown, width: int, height: int, scale: float
) -> None:
    shown.parts.theme.set_text_scale(scale)
    shown.parts.window.resize(width, height)
    shown.parts.settle()
    for label in shown.page.findChildren(PlainLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for card in shown.page.ways.values():
        assert card.width() >= card.sizeHint().width()
    for button in (shown.page.open, shown.page.empty):
        assert button.width() >= button.sizeHint().width()
    shown.parts.theme.set_text_scale(1.0)


def drop(page: FirstRunPage, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(event)
