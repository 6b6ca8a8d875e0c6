"""Printing on a real CUPS server: the output of the printer, and the errors."""

import subprocess
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from desk.reports.document import Paper
from desk.reports.printing import (
    CannotPrint,
    JobState,
    PrintOrder,
    Sides,
    find_print_error,
    send,
    watch,
)
from desk.reports.typst_renderer import to_pdf
from tests.tools.cups_server import CupsServer
from tests.tools.paper import fonts_of, info_of, ink_of, pages_of, picture_of
from tests.tools.sample_report import phone_list

MADE = datetime(2026, 4, 14, 16, tzinfo=UTC)


@pytest.fixture(scope="module")
def three_pages() -> bytes:
    pdf = to_pdf(phone_list(60), MADE)
    assert len(pages_of(pdf)) == 3
    return pdf


@pytest.fixture
def printed(cups: CupsServer) -> Callable[[bytes, PrintOrder], bytes]:
    """Return the output of the printer for an order."""

    def print_it(pdf: bytes, order: PrintOrder) -> bytes:
        job = send(pdf, order)
        assert watch(order.printer, job, threading.Event()) is JobState.PRINTED
        return cups.await_paper(job)

    return print_it


@pytest.fixture
def printer(cups: CupsServer) -> Iterator[Callable[..., str]]:
    """Return a function that adds a printer for this test; its options are in `add_printer`."""
    names: list[str] = []

    def add(**options: str) -> str:
        names.append(f"workshop-{len(names)}")
        cups.add_printer(names[-1], **options)
        return names[-1]

    yield add
    for name in names:
        cups.remove_printer(name)


def ordered(printer: str = "desk-pdf", **wishes: object) -> PrintOrder:
    return PrintOrder(printer=printer, title="Phone list", **wishes)  # type: ignore[arg-type]


def test_printed_pdf_keeps_text_and_lines(printed, three_pages: bytes):
    out = printed(three_pages, ordered(paper="A4"))
    assert pages_of(out) == pages_of(three_pages)
    assert fonts_of(out) == fonts_of(three_pages) != set()
    assert pictures_in(out) == 0


@pytest.mark.parametrize("paper", list(Paper))
def test_printed_page_keeps_its_size_and_edges(printed, paper: Paper):
    pdf = to_pdf(phone_list(paper=paper), MADE)
    out = printed(pdf, ordered(paper={"a4": "A4", "letter": "Letter"}[paper]))
    width, height = {"a4": (595, 842), "letter": (612, 792)}[paper]
    assert info_of(out)["Page size"].startswith(f"{width} x {height} pts")
    assert ink_of(picture_of(out)) == pytest.approx(ink_of(picture_of(pdf)), abs=1)


def test_page_on_other_paper_is_scaled_to_fit(printed):
    """A4 is taller than Letter, so the page is scaled down."""
    pdf = to_pdf(phone_list(paper=Paper.A4), MADE)
    out = printed(pdf, ordered(paper="Letter", fit=True))
    assert info_of(out)["Page size"].startswith("612 x 792 pts")
    left, top, right, bottom = ink_of(picture_of(pdf))
    new_left, new_top, new_right, new_bottom = ink_of(picture_of(out))
    made_smaller = (new_bottom - new_top) / (bottom - top)
    assert 0.8 < made_smaller < 792 / 842  # as the printer cannot print at the edge itself
    assert (new_right - new_left) / (right - left) == pytest.approx(made_smaller, abs=0.01)


def test_send_prints_copies_of_a_range_of_pages(printed, three_pages: bytes):
    first, _, third = pages_of(three_pages)
    collated = (("multiple-document-handling", "separate-documents-collated-copies"),)
    out = printed(three_pages, ordered(copies=2, pages="1,3", options=collated))
    assert pages_of(out) == [first, third, first, third]


def test_two_sided_copies_each_begin_on_a_new_sheet(printed, three_pages: bytes):
    (first, *_) = pages_of(three_pages)
    out = printed(three_pages, ordered(copies=2, pages="1", sides=Sides.LONG_EDGE))
    assert [page.strip() for page in pages_of(out)] == [first.strip(), "", first.strip(), ""]


def test_title_and_options_with_spaces_and_quotes_are_escaped(cups: CupsServer, three_pages):
    title = """-o "media=A5" 'x' \\ – Übersicht"""
    note = """for Ruth's "shop" media=A5"""
    order = PrintOrder("desk-pdf", title, paper="A4", options=(("job-billing", note),))
    out = cups.await_paper(send(three_pages, order))
    assert info_of(out)["Page size"].startswith("595 x 842 pts")


def pictures_in(pdf: bytes) -> int:
    listed = subprocess.run(["pdfimages", "-list", "-"], input=pdf, capture_output=True, check=True)
    return len(listed.stdout.splitlines()) - 2


# What goes wrong


def test_send_to_a_rejecting_printer_raises_cannot_print(
    cups: CupsServer, printer, three_pages: bytes
):
    name = printer()
    cups.run("cupsreject", name)
    with pytest.raises(CannotPrint, match=rf"^The printer {name} takes nothing in at present\. No"):
        send(three_pages, ordered(name))


def test_send_to_an_unknown_printer_raises_cannot_print(cups: CupsServer, three_pages: bytes):
    with pytest.raises(CannotPrint, match=r"^There is no printer attic any more\. Nothing was"):
        send(three_pages, ordered("attic"))


def test_watch_of_a_paused_printer_raises_and_the_job_prints_on_resume(
    cups: CupsServer, printer, three_pages: bytes
):
    name = printer()
    cups.run("cupsdisable", "-r", "Out of toner.", name)
    job = send(three_pages, ordered(name))
    with pytest.raises(CannotPrint) as told:
        watch(name, job, threading.Event())
    assert str(told.value) == (
        f"The printer {name} stands still: Out of toner. Nothing was lost: the report waits in its "
        "line and comes out when the printer goes on."
    )
    cups.run("cupsenable", name)
    assert watch(name, job, threading.Event()) is JobState.PRINTED
    assert pages_of(cups.await_paper(job)) == pages_of(three_pages)


@pytest.mark.parametrize("policy", ["stop-printer", "abort-job"])
def test_watch_of_a_failing_filter_raises_cannot_print(printer, three_pages: bytes, policy: str):
    name = printer(driver="cannotdraw", policy=policy)
    job = send(three_pages, ordered(name))
    with pytest.raises(CannotPrint) as told:
        watch(name, job, threading.Event())
    assert str(told.value) == (
        f"The printer {name} stopped the job: Cannot draw this. Nothing was lost: print it again, "
        "or save the report as PDF."
    )


@pytest.mark.parametrize(
    ("policy", "sentence"),
    [
        ("abort-job", "stopped the job: The paper is jammed. Nothing was lost: print it again"),
        ("stop-printer", "stands still: The paper is jammed. Nothing was lost: the report waits"),
        ("retry-job", "could not print it yet: The paper is jammed. Nothing was lost: the report"),
    ],
)
def test_watch_of_a_paper_jam_raises_cannot_print(
    printer, three_pages: bytes, policy: str, sentence: str
):
    name = printer(device="jam:/1", policy=policy)
    job = send(three_pages, ordered(name))
    with pytest.raises(CannotPrint, match=f"^The printer {name} {sentence}"):
        watch(name, job, threading.Event())


def test_watch_of_a_cancelled_job_returns_cancelled(cups: CupsServer, printer, three_pages: bytes):
    name = printer()
    job = send(three_pages, ordered(name, options=(("job-hold-until", "indefinite"),)))
    cups.run("cancel", f"{name}-{job}")
    assert watch(name, job, threading.Event()) is JobState.CANCELLED


def test_watch_of_a_held_job_ends_with_stop(printer, three_pages: bytes):
    name = printer()
    job = send(three_pages, ordered(name, options=(("job-hold-until", "indefinite"),)))
    stop = threading.Event()
    stop.set()
    assert watch(name, job, stop) is None


def test_find_print_error_says_that_cups_is_not_running(
    monkeypatch, cups: CupsServer, three_pages: bytes
):
    assert find_print_error() is None
    monkeypatch.setenv("CUPS_SERVER", str(cups.folder / "nobody"))
    said = "The print system of this computer (CUPS) is not running. Nothing was lost: start it"
    assert str(find_print_error()).startswith(said)
    with pytest.raises(CannotPrint) as told:
        send(three_pages, ordered())
    assert str(told.value).startswith(said)


def test_find_print_error_and_send_say_that_lp_is_missing(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert str(find_print_error()).startswith(
        "This computer has no lpstat, the program of CUPS that"
    )
    with pytest.raises(CannotPrint, match=r"^This computer has no lp, the program of CUPS that"):
        send(b"", ordered())
