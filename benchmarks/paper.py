"""Rendering reports to PDF beside bare typst, which sets the same JSON in headings and tables.

Each document is rendered in a process of its own, because typst caches layouts; the start of the
process is not counted.
"""

import json
import pickle
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from benchmarks.table import Measured
from desk.clock import on_day
from desk.data.database import Database
from desk.domain.settings import DeskSettings
from desk.formatting.english import EnglishFormatter
from desk.paths import RESOURCES, Paths
from desk.reports.builders.phone_list import make_phone_list
from desk.reports.document import Document, Paper, make_frame, plain
from desk.reports.kinds import ReportKind
from desk.reports.request import ReportRequest, make_document
from desk.services.desk import Desk
from desk.services.reports import PhoneEntry
from desk.services.sample import fill_sample

BARE = Path(__file__).with_name("bare.typ")
DAY = date(2026, 4, 14)
MADE = datetime(2026, 4, 14, 17, tzinfo=UTC)
ROWS = 14_000
RUTH = 3  # a person of the sample whose whole history fills two pages
PAGES = {
    "phone list": ReportRequest(ReportKind.PHONE_LIST),
    "check-in sheet": ReportRequest(ReportKind.CHECK_IN_SHEET),
    "customer history": ReportRequest(ReportKind.HISTORY, person=RUTH, first=date(2025, 1, 1)),
    "Month in review": ReportRequest(ReportKind.MONTH),
    "direct-line cards": ReportRequest(ReportKind.CARDS),
    "labels": ReportRequest(ReportKind.LABELS),
}
FLOOR = "bare typst, the same input"


def rows(folder: Path) -> Iterator[Measured]:
    for name, document in _pages(folder).items():
        floor, ours = _timed(folder, document, rounds=15)
        yield Measured(f"one page: {name}", ours[0], 1.5, floor[0], beside=FLOOR)
    floor, ours = _timed(folder, _long_list(), rounds=3)
    yield Measured(
        f"{ROWS:,} rows on paper", ours[0] / 1000, 1.3, floor[0] / 1000, "s", beside=FLOOR
    )
    yield Measured(f"{ROWS:,} rows on paper, memory more", ours[1] - floor[1], 100, unit="MB")


def _pages(folder: Path) -> dict[str, Document]:
    clock = on_day(DAY)
    database = Database(clock, Paths(folder / "paper"))
    database.open()
    desk = Desk(database, clock)
    fill_sample(desk)
    made = {
        name: make_document(desk, order, EnglishFormatter(desk.clock))
        for name, order in PAGES.items()
    }
    database.close()
    return made


def _long_list() -> Document:
    entries = [
        PhoneEntry(
            family=f"Abernathy {number}",
            rest=", Tom",
            number=f"(541) 555-{number % 10_000:04}",
            about=("Abernathy Plumbing", f"2019 Jayco Jay Flight {number}"),
            starred=number % 20 == 0,
        )
        for number in range(ROWS)
    ]
    formatter = EnglishFormatter(on_day(DAY))
    frame = make_frame(DeskSettings(business="Michael’s RV"), formatter, "Phone list")
    return Document(ReportKind.PHONE_LIST, Paper.A4, frame, make_phone_list(entries, formatter))


def _timed(folder: Path, document: Document, rounds: int) -> list[tuple[float, float]]:
    """Return the shortest time in ms and the least memory in MB, of bare typst and of Desk."""
    file = folder / "document.pickle"
    file.write_bytes(pickle.dumps(document))
    found: dict[str, list[tuple[float, float]]] = {"bare": [], "ours": []}
    for turn in range(rounds):
        for how in ("bare", "ours") if turn % 2 else ("ours", "bare"):
            command = [sys.executable, "-m", "benchmarks.paper", str(file), how]
            said = subprocess.run(command, capture_output=True, check=True, timeout=600)
            found[how].append(tuple(json.loads(said.stdout)))
    return [(min(t for t, _ in each), min(m for _, m in each)) for each in found.values()]


def _measure(file: Path, how: str) -> None:
    """Print a JSON list of milliseconds and megabytes."""
    import typst

    from desk.reports.typst_renderer import to_pdf

    document: Document = pickle.loads(file.read_bytes())
    # CPU time, which leaves out what other programs took of the machine.
    start = time.process_time()
    if how == "ours":
        pdf = to_pdf(document, MADE)
    else:
        pdf = typst.compile(
            BARE,
            font_paths=[RESOURCES / "fonts"],
            ignore_system_fonts=True,
            sys_inputs={"document": json.dumps(plain(document), ensure_ascii=False)},
            pdf_standards=["ua-1"],
        )
    took = (time.process_time() - start) * 1000
    assert pdf.startswith(b"%PDF")
    print(json.dumps([took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))


if __name__ == "__main__":
    _measure(Path(sys.argv[1]), sys.argv[2])
