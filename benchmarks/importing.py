"""Importing 10,000 vCards, from the file to the commit, beside vobject's parsing alone."""

import random
import time
from collections.abc import Iterator
from pathlib import Path

import vobject

from benchmarks.table import Measured
from desk.clock import Clock
from desk.data.database import Database
from desk.paths import Paths
from desk.services.desk import Desk
from desk.services.importing.importer import apply_import, open_file, parse, preview

CARDS = 10_000
ROUNDS = 2


def rows(folder: Path) -> Iterator[Measured]:
    """Yield the row; the file and new desks are written to `folder`."""
    file = folder / "cards.vcf"
    file.write_text(vcards(), encoding="utf-8", newline="")
    floor, ours = [], []
    for turn in range(ROUNDS):
        start = time.perf_counter()
        found = sum(1 for _ in vobject.readComponents(file.read_text("utf-8")))
        floor.append(time.perf_counter() - start)
        desk = _new_desk(folder / f"taking-in-{turn}-{time.monotonic_ns()}")
        start = time.perf_counter()
        taken = apply_import(desk, [preview(desk, parse(open_file(file)))]).value
        ours.append(time.perf_counter() - start)
        desk.database.close()
        assert found == taken == CARDS
    yield Measured(
        "10,000 vCards in, whole",
        min(ours),
        0.5,
        min(floor),
        unit="s",
        beside="vobject parse alone",
    )


def vcards() -> str:
    """Return the text of a vCard file as phones write it."""
    chance = random.Random(11)
    syllables = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]

    def name() -> str:
        return "".join(chance.choice(syllables) for _ in range(3)).title()

    cards = []
    for number in range(CARDS):
        given, family = name(), name()
        phone = f"+1541{chance.randint(2000000, 9999999)}"
        lines = [
            "BEGIN:VCARD",
            "VERSION:3.0",
            f"UID:bench-{number}",
            f"N:{family};{given};;;",
            f"FN:{given} {family}",
            f"TEL;TYPE=CELL:{phone}",
            f"EMAIL;TYPE=HOME:{given}.{family}{number}@mail.example".lower(),
        ]
        if number % 3 == 0:
            lines.append(f"ORG:{name()} {name()}")
            lines.append(f"TEL;TYPE=WORK:+1503{chance.randint(2000000, 9999999)}")
        if number % 4 == 0:
            lines.append(
                f"ADR;TYPE=HOME:;;{number} {name()} Road;{name()};OR;97{number % 1000:03};"
            )
        if number % 5 == 0:
            lines.append(f"NOTE:Likes {name()} and {name()}\\, not {name()}")
        if number % 6 == 0:
            lines.append(f"BDAY:19{50 + number % 50}-0{1 + number % 9}-1{number % 9}")
        cards.append("\r\n".join([*lines, "END:VCARD", ""]))
    return "".join(cards)


def _new_desk(home: Path) -> Desk:
    clock = Clock()
    database = Database(clock, Paths(home))
    database.open()
    # The first write imports SQLAlchemy, which is not part of the import of cards.
    with database.transaction():
        pass
    return Desk(database, clock)
