"""`make pictures`: what Desk prints, as pictures in docs/guide/, a page each at 96 pixels an inch.

Of the sample desk on 14 April 2026, by the command line and by pdftoppm, on A4; the names are those
of the designs. Where a report has more pages, the first.
"""

import json
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desk.clock import on_day, read_day  # noqa: E402
from desk.data.database import open_database  # noqa: E402
from desk.paths import Paths  # noqa: E402
from desk.services.desk import Desk  # noqa: E402
from desk.services.month_in_review import set_month_words  # noqa: E402

GUIDE = ROOT / "docs" / "guide"
DESK = Path(sys.executable).parent / "desk"
MORNING = "2026-04-14T10:24"

PAGES = {
    "customer-history": ["history", "--for", "Ruth Kessler"],
    "phone-list": ["phone-list"],
    "check-in-sheet": ["check-in-sheet"],
    "month-in-review": ["month", "--month", "2026-03"],
    "direct-line-cards": ["cards"],
    "labels": ["labels"],
    "promise-slip": ["slip", "--promise"],
}


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="desk-paper-") as folder:
        home = Path(folder) / "desk"
        _desk(home, "sample")
        _write_words_of_the_month(home)
        for name, wanted in PAGES.items():
            if wanted[0] == "slip":
                wanted = [*wanted, _promise(home, Path(folder))]
            pdf = Path(folder) / f"{name}.pdf"
            _desk(home, "report", *wanted, "--paper", "a4", "-o", str(pdf))
            picture = GUIDE / f"print-{name}"
            subprocess.run(
                ["pdftoppm", "-png", "-r", "96", "-singlefile", pdf, picture], check=True
            )
            print(picture.relative_to(ROOT).with_suffix(".png"))
    return 0


def _write_words_of_the_month(home: Path) -> None:
    clock = on_day(read_day(MORNING))
    database = open_database(Paths(home), clock)
    words = "Sold one trailer, fixed four awnings, lost nobody."
    set_month_words(Desk(database, clock), date(2026, 3, 1), words)
    database.close()


def _promise(home: Path, folder: Path) -> str:
    """Return the id of the open promise, read from the JSON export."""
    file = folder / "all.json"
    _desk(home, "export", "all", str(file))
    fixes = json.loads(file.read_text("utf-8"))["fix"]
    return str(next(fix["id"] for fix in fixes if fix["what"] == "New knob fitted"))


def _desk(home: Path, *command: str) -> None:
    subprocess.run(
        [DESK, "--home", home, "--today", MORNING, *command], check=True, stdout=subprocess.DEVNULL
    )


if __name__ == "__main__":
    sys.exit(main())
