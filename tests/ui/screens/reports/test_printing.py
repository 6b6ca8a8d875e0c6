"""Printing from the system's dialog through a real CUPS server to the printed pages."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from desk.clock import Clock
from desk.record import replace
from desk.reports.document import Document, Paper
from desk.reports.typst_renderer import to_pdf
from desk.ui.context import UiContext
from desk.ui.screens.reports.printing import Printing
from desk.ui.task_runner import TaskRunner
from tests.tools.cups_server import CupsServer
from tests.tools.paper import info_of, ink_of, is_ua, pages_of, picture_of
from tests.tools.sample_report import phone_list

Said = list[tuple[str, str]]
Ask = Callable[..., QPrintDialog]


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def context(window: QWidget, runner: TaskRunner) -> UiContext:
    return cast(UiContext, SimpleNamespace(window=window, runner=runner, clock=Clock()))


@pytest.fixture
def printing(context: UiContext, window: QWidget, cups: CupsServer) -> Iterator[Printing]:
    printing = Printing(context, window)
    yield printing
    printing.close()


@pytest.fixture
def said(printing: Printing) -> Said:
    """Return the list of emitted messages, in order."""
    said: Said = []
    printing.printed.connect(lambda text: said.append(("printed", text)))
    printing.failed.connect(lambda text: said.append(("failed", text)))
    return said


@pytest.fixture
def ask(qtbot, printing: Printing) -> Ask:
    """Return a function that opens the dialog and returns it."""

    def ask(document: Document, pages: int = 0) -> QPrintDialog:
        return open_dialog(qtbot, printing, document, pages)

    return ask


def press_print(qtbot, dialog: QPrintDialog) -> None:
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    qtbot.mouseClick(box.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)


def await_new(qtbot, cups: CupsServer, before: list[int]) -> bytes:
    """Wait for one new job; return its PDF."""
    qtbot.waitUntil(lambda: cups.jobs_on_paper() != before)
    (job,) = set(cups.jobs_on_paper()) - set(before)
    return cups.await_paper(job)


def test_print_dialog_enter_prints_the_document_unchanged(
    qtbot, cups: CupsServer, ask: Ask, said: Said
):
    before = cups.jobs_on_paper()
    document = phone_list(paper=Paper.A4)  # the printer's own paper is Letter
    dialog = ask(document)
    assert dialog.windowTitle() == "Phone list"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    out = await_new(qtbot, cups, before)
    pdf = to_pdf(document, Clock().now())
    assert pages_of(out) == pages_of(pdf)
    assert info_of(out)["Page size"].startswith("595 x 842 pts")
    assert ink_of(picture_of(out)) == about(ink_of(picture_of(pdf)))
    qtbot.waitUntil(lambda: said != [])
    assert said == [("printed", "Sent to \u2068desk-pdf\u2069.")]


def test_print_dialog_copies_duplex_and_range_are_used(
    qtbot, cups: CupsServer, ask: Ask, said: Said
):
    before = cups.jobs_on_paper()
    document = phone_list(60)
    dialog = ask(document, 3)
    child(dialog, QSpinBox, "copies").setValue(2)
    child(dialog, QRadioButton, "duplexLong").setChecked(True)
    child(dialog, QRadioButton, "printRange").setChecked(True)
    child(dialog, QSpinBox, "from").setValue(2)
    child(dialog, QSpinBox, "to").setValue(3)
    press_print(qtbot, dialog)
    _, second, third = pages_of(to_pdf(document, Clock().now()))
    assert pages_of(await_new(qtbot, cups, before)) == [second, third, second, third]


def test_print_dialog_page_list_is_used(qtbot, cups: CupsServer, ask: Ask):
    before = cups.jobs_on_paper()
    document = phone_list(60)
    dialog = ask(document, 3)
    child(dialog, QRadioButton, "pagesRadioButton").setChecked(True)
    child(dialog, QLineEdit, "pagesLineEdit").setText("1,3")
    press_print(qtbot, dialog)
    first, _, third = pages_of(to_pdf(document, Clock().now()))
    assert pages_of(await_new(qtbot, cups, before)) == [first, third]


def test_print_to_file_saves_the_pdf_under_the_given_name(
    qtbot, ask: Ask, said: Said, tmp_path: Path
):
    frame = replace(phone_list().frame, title="History: AC/DC")
    document = replace(phone_list(60), frame=frame)
    file = tmp_path / "mine.pdf"
    dialog = ask(document, 3)
    printers = child(dialog, QComboBox, "printers")
    printers.setCurrentIndex(printers.count() - 1)
    name = child(dialog, QLineEdit, "filename")
    assert re.fullmatch(r"History AC DC phone list \d{4}-\d\d-\d\d\.pdf", Path(name.text()).name)
    assert Path(name.text()).parent == Path.home()
    name.setText(str(file))
    press_print(qtbot, dialog)
    qtbot.waitUntil(lambda: said != [])
    assert said == [
        ("printed", f"Saved \u2068mine.pdf\u2069 in \u2068{tmp_path}\u2069."),
    ]
    pdf = file.read_bytes()
    assert is_ua(pdf)
    assert info_of(pdf)["Title"] == "History: AC/DC"
    assert len(pages_of(pdf)) == 3


def test_print_dialog_escape_prints_nothing(
    qtbot, cups: CupsServer, printing: Printing, ask: Ask, said
):
    before = cups.jobs_on_paper()
    dialog = ask(phone_list())
    printing.ask(phone_list())  # Ctrl P again keeps the open dialog
    assert printing.dialog is dialog
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert printing.dialog is None
    qtbot.keyClick(ask(phone_list()), Qt.Key.Key_Return)
    await_new(qtbot, cups, before)
    # The job may be printed before the thread that sent it reports it.
    qtbot.waitUntil(lambda: said != [])
    assert [how for how, _ in said] == ["printed"]


def test_print_job_is_sent_before_the_application_closes(
    qtbot, cups: CupsServer, printing: Printing, runner: TaskRunner, ask: Ask
):
    before = cups.jobs_on_paper()
    qtbot.keyClick(ask(phone_list()), Qt.Key.Key_Return)
    printing.close()
    runner.close()
    await_new(qtbot, cups, before)


# Pictures of the pages, as on Windows


@pytest.fixture
def picture_printing(context: UiContext, window: QWidget, cups: CupsServer) -> Iterator[Printing]:
    printing = Printing(context, window, by_lp=False)
    yield printing
    printing.close()


def open_dialog(qtbot, printing: Printing, document: Document, pages: int = 0) -> QPrintDialog:
    printing.ask(document, pages)
    qtbot.waitUntil(lambda: printing.dialog is not None and printing.dialog.isVisible())
    assert printing.dialog is not None
    return printing.dialog


def test_page_printed_as_a_picture_keeps_its_place(
    qtbot, cups: CupsServer, picture_printing: Printing
):
    before = cups.jobs_on_paper()
    document = phone_list(paper=Paper.LETTER)
    dialog = open_dialog(qtbot, picture_printing, document)
    with qtbot.waitSignal(picture_printing.printed) as printed:
        press_print(qtbot, dialog)
    assert printed.args == ["Sent to \u2068desk-pdf\u2069."]
    out = await_new(qtbot, cups, before)
    assert info_of(out)["Page size"].startswith("612 x 792 pts")
    assert ink_of(picture_of(out)) == about(ink_of(picture_of(to_pdf(document, Clock().now()))))


def test_pages_printed_as_pictures_use_range_and_copies(
    qtbot, cups: CupsServer, picture_printing: Printing
):
    before = cups.jobs_on_paper()
    document = phone_list(30)
    dialog = open_dialog(qtbot, picture_printing, document, 2)
    child(dialog, QSpinBox, "copies").setValue(2)
    child(dialog, QRadioButton, "printRange").setChecked(True)
    child(dialog, QSpinBox, "from").setValue(2)
    child(dialog, QSpinBox, "to").setValue(2)
    press_print(qtbot, dialog)
    out = await_new(qtbot, cups, before)
    assert info_of(out)["Pages"] == "2"
    last = ink_of(picture_of(to_pdf(document, Clock().now()), 2))
    assert ink_of(picture_of(out, 2)) == about(last)


# What goes wrong


def test_print_without_a_printer_fails_with_a_reason(qtbot, cups: CupsServer, printing: Printing):
    cups.remove_printer("desk-pdf")
    try:
        with qtbot.waitSignal(printing.failed) as failed:
            printing.ask(phone_list())
    finally:
        cups.add_printer("desk-pdf")
    assert failed.args[0].startswith("This computer has no printer. Nothing was lost: add one in")
    assert printing.dialog is None


def test_print_without_cups_fails_and_works_once_it_runs(
    qtbot, cups, printing: Printing, monkeypatch
):
    monkeypatch.setenv("CUPS_SERVER", str(cups.folder / "nobody"))
    with qtbot.waitSignal(printing.failed) as failed:
        printing.ask(phone_list())
    assert failed.args[0].startswith("The print system of this computer (CUPS) is not running.")
    monkeypatch.undo()
    before = cups.jobs_on_paper()
    with qtbot.waitSignal(printing.printed):
        qtbot.keyClick(open_dialog(qtbot, printing, phone_list()), Qt.Key.Key_Return)
    # Wait for the job, so that no later test counts it.
    await_new(qtbot, cups, before)


def test_job_stopped_by_the_printer_is_reported_after_sending(
    qtbot, cups: CupsServer, ask: Ask, said: Said
):
    cups.add_printer("workshop", driver="cannotdraw")
    try:
        dialog = ask(phone_list())
        child(dialog, QComboBox, "printers").setCurrentText("workshop")
        press_print(qtbot, dialog)
        qtbot.waitUntil(lambda: len(said) == 2)
    finally:
        cups.remove_printer("workshop")
    assert said == [
        ("printed", "Sent to \u2068workshop\u2069."),
        (
            "failed",
            "The printer workshop stopped the job: Cannot draw this. Nothing was lost: print it "
            "again, or save the report as PDF.",
        ),
    ]


def test_report_that_cannot_be_typeset_fails_with_a_reason(qtbot, ask: Ask, said: Said):
    broken = replace(phone_list(), body="no phone list")
    qtbot.keyClick(ask(broken), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: said != [])
    ((how, sentence),) = said
    assert how == "failed"
    assert sentence.startswith("This report could not be set on paper (")


def child(dialog: QPrintDialog, kind: type, name: str):
    found = dialog.findChild(kind, name)
    assert found is not None, name
    return found


def about(edges: tuple[int, int, int, int]):
    """Compare within the error of scaling a picture: 3 pixels are 0.8 mm."""
    return pytest.approx(edges, abs=3)
