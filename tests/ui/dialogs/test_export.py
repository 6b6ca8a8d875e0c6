"""Export of people, calls or everything from the window to a file."""

import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from desk.errors import Cancelled
from desk.ui.dialogs import export
from desk.ui.dialogs.export import ChooseWhat
from desk.ui.dialogs.save_file import SaveProgressDialog
from desk.ui.task_runner import Progress
from desk.ui.widgets.button import DeskButton
from desk.ui.widgets.card_dialog import CardDialog
from tests.ui.app_window import AppWindow

Place = Callable[..., None]


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Place:
    """Return a function that sets the answer of the system's save dialog."""

    def answer(file: Path | str, kind: str = "") -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), kind))

    return answer


@pytest.fixture
def asked(desk_window: AppWindow) -> None:
    """The owner has asked to save something, and is asked what."""
    desk_window.add("Ruth Kessler", "(541) 555-0142")
    desk_window.window.show()
    desk_window.ui.overlays.save_as_file()


def dialog(parts: AppWindow, kind: type[CardDialog] = ChooseWhat) -> CardDialog:
    (found,) = [d for d in parts.window.findChildren(kind) if d.isVisible()]
    return found


def choose(parts: AppWindow, number: int) -> None:
    opened = dialog(parts)
    assert isinstance(opened, ChooseWhat)
    opened.cards[number].click()
    opened.go_on.click()
    parts.settle()


@pytest.mark.parametrize(
    ("number", "name", "begins"),
    [
        (0, "people.vcf", "BEGIN:VCARD"),
        (0, "people.csv", ""),
        (1, "calls.csv", ""),
        (2, "desk.json", "{"),
    ],
)
def test_export_writes_the_file_and_toast_names_its_folder(
    desk_window: AppWindow,
    asked: None,
    place: Place,
    tmp_path: Path,
    number: int,
    name: str,
    begins: str,
) -> None:
    place(tmp_path / name)
    choose(desk_window, number)
    text = (tmp_path / name).read_text(encoding="utf-8-sig")
    assert text.startswith(begins)
    assert ("Kessler" in text) is (number != 1)
    said = desk_window.toast.text()
    assert name in said
    assert str(tmp_path) in said
    assert not desk_window.window.findChildren(SaveProgressDialog)


def test_arrows_choose_what_to_export_and_ctrl_enter_saves_it(
    desk_window: AppWindow, asked: None, place: Place, tmp_path: Path
) -> None:
    place(tmp_path / "all.json")
    opened = dialog(desk_window)
    assert isinstance(opened, ChooseWhat)
    desk_window.qtbot.keyClick(opened.cards[0], Qt.Key.Key_Down)
    desk_window.qtbot.keyClick(opened.cards[1], Qt.Key.Key_Down)
    assert opened.chosen().key == "all"
    key, ctrl = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    desk_window.qtbot.keyClick(opened.go_on, key, ctrl)
    desk_window.settle()
    assert json.loads((tmp_path / "all.json").read_text())


def test_chosen_file_kind_sets_the_ending_and_replacing_is_asked(
    desk_window: AppWindow, asked: None, place: Place, tmp_path: Path
) -> None:
    (tmp_path / "of.may.csv").write_text("kept")
    place(tmp_path / "of.may", "Table for a spreadsheet (*.csv)")
    choose(desk_window, 0)
    # The name with its ending exists, and the system dialog has not asked about it.
    question = dialog(desk_window, CardDialog)
    assert (tmp_path / "of.may.csv").read_text() == "kept"
    (replace,) = [b for b in question.findChildren(DeskButton) if b.text() == "Replace"]
    replace.click()
    desk_window.settle()
    assert "Kessler" in (tmp_path / "of.may.csv").read_text(encoding="utf-8-sig")


def test_cancelled_save_dialog_exports_nothing(
    desk_window: AppWindow, asked: None, place: Place, tmp_path: Path
) -> None:
    place("")
    choose(desk_window, 0)
    assert "Saved" not in desk_window.toast.text()
    desk_window.ui.overlays.save_as_file()
    assert dialog(desk_window).isVisible()


def test_failed_export_shows_its_reason_in_the_toast(
    desk_window: AppWindow, asked: None, place: Place, tmp_path: Path
) -> None:
    place(tmp_path / "no such folder" / "people.vcf")
    choose(desk_window, 0)
    assert desk_window.toast.text().startswith("There is no folder")


def test_slow_export_shows_progress_and_stop_writes_no_file(
    desk_window: AppWindow,
    asked: None,
    place: Place,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    halfway, ended = threading.Event(), threading.Event()

    def slow(_desk: object, what: str, _file: Path, progress: Progress) -> None:
        while progress.report(30, 60):
            halfway.set()
            ended.wait(0.01)
        raise Cancelled

    monkeypatch.setattr(export, "export", slow)
    place(tmp_path / "people.vcf")
    opened = dialog(desk_window)
    assert isinstance(opened, ChooseWhat)
    opened.go_on.click()
    under_way = desk_window.window.findChildren
    assert not under_way(SaveProgressDialog)
    desk_window.qtbot.waitUntil(lambda: bool(under_way(SaveProgressDialog)), timeout=5_000)
    shown = dialog(desk_window, SaveProgressDialog)
    assert isinstance(shown, SaveProgressDialog)
    desk_window.qtbot.waitUntil(lambda: (shown.bar.value(), shown.bar.maximum()) == (30, 60))
    shown.stop.click()
    desk_window.settle()
    assert desk_window.toast.text() == "Stopped. No file was written."
    assert not (tmp_path / "people.vcf").exists()
