"""The scenes of `make pictures`: each with the keys that lead to it and the desk it needs."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from desk.clock import Clock, on_day, read_day
from desk.data.database import open_database
from desk.domain.calls import Direction
from desk.domain.person_schema import Email, PersonFields, Phone
from desk.paths import Paths
from desk.services.calls import CallFields, called_back, log_call
from desk.services.check_ins import check_in_done
from desk.services.desk import Desk
from desk.services.drafts import keep_draft
from desk.services.fixes import finish_fix
from desk.services.people import add_person
from desk.services.settings import change_settings
from desk.services.today import read_today
from desk.ui.call_window.call_state import CallShown, to_draft

DESK = Path(sys.executable).parent / "desk"
ADDRESS = "1820 Century Drive\nBend, Oregon"  # as it is printed
MORNING = "2026-04-14T10:24"  # for --today; each program begins there
AFTERNOON = "2026-04-14T15:30"
ZONE = "America/Los_Angeles"

Step = tuple[str, str]


@dataclass(frozen=True)
class Picture:
    """A name and the keys that lead there, from the window as it opens."""

    name: str
    steps: Sequence[Step] = ()
    sample: bool = True
    calling: str = ""  # a number with which a call has gone on for a while
    doubles: bool = False  # some of the people are there twice
    at: str = MORNING  # when the program is opened


_CARD = "BEGIN:VCARD\nVERSION:3.0\n{}\nEND:VCARD\n"
FILES = {
    "phone.vcf": "".join(
        _CARD.format("\n".join(lines))
        for lines in (
            (
                "N:Kessler;Ruth;;;",
                "FN:Ruth Kessler",
                "TEL;TYPE=CELL:(541) 555-0142",
                "TEL;TYPE=WORK:(541) 555-0199",
                "ORG:Kessler Tours",
                "BDAY:1961-05-09",
            ),
            (
                "N:Lindqvist;Gus;;;",
                "FN:Gus Lindqvist",
                "TEL;TYPE=CELL:(541) 555-0107",
                "EMAIL:gus@lindqvist.example",
            ),
            ("FN:High Desert Propane", "ORG:High Desert Propane", "TEL:(541) 555-0161"),
            ("FN:Juniper Campground", "ORG:Juniper Campground", "TEL:(541) 555-0162"),
            ("FN:Cascade Canvas", "ORG:Cascade Canvas", "TEL:(541) 555-0163"),
            ("NOTE:somebody from the show",),
        )
    ),
    "suppliers.csv": (
        "Company;Telephone;Town;What they do;Since\n"
        "High Desert Propane;(541) 555-0161;Redmond;Fills tanks on Tuesdays;2019\n"
        "Juniper Campground;(541) 555-0162;Sisters;Sends people with flat tires;2021\n"
        "Cascade Canvas;(541) 555-0163;Bend;Awning cloth, any width;2018\n"
    ),
}
_BRING_IN: tuple[Step, ...] = (
    ("key", "ctrl+k"),
    ("type", "> bring"),
    ("key", "Return"),
    ("wait", "1"),
    ("key", "Return"),
    ("wait", "1"),
)
_TO_WHAT_IS_DONE: tuple[Step, ...] = (("key", "ctrl+4"), ("wait", "1"), *[("key", "Down")] * 5)

_HOW_IT_HAS_GONE: tuple[Step, ...] = (
    ("key", "ctrl+2"),
    ("wait", "1"),
    *[("key", "Down")] * 2,
    ("wait", "1"),
    ("key", "Return"),
    *[("key", "Tab")] * 5,
    ("key", "Return"),
    *[("key", "Down")] * 4,
    ("key", "Return"),
    ("wait", "1"),
)

PICTURES = (
    Picture("today", [("wait", "4")]),
    Picture("today-sample", [("wait", "4")]),
    Picture("today-empty", [("wait", "4")], sample=False),
    Picture("tray"),
    Picture("today-clear", [("wait", "4")], at=AFTERNOON),
    Picture("with-someone", [("key", "ctrl+shift+w"), ("wait", "9")]),
    Picture("customers", [("key", "ctrl+2"), ("wait", "1"), ("key", "Down"), ("key", "Down")]),
    Picture("how-it-has-gone", [*_HOW_IT_HAS_GONE]),
    Picture("remark", [*_HOW_IT_HAS_GONE, ("key", "Tab"), ("key", "Return"), ("wait", "1")]),
    Picture("how-it-went", [*_TO_WHAT_IS_DONE, ("key", "f"), ("wait", "1")]),
    Picture("customers-found", [("key", "ctrl+2"), ("key", "ctrl+f"), ("type", "or")]),
    Picture("customer-edit", [("key", "ctrl+2"), ("wait", "1"), ("key", "Return"), ("key", "F2")]),
    Picture(
        "customer-add", [("key", "ctrl+k"), ("type", "> add"), ("key", "Return"), ("wait", "2")]
    ),
    Picture("doubles", [("key", "ctrl+k"), ("type", "> doubles"), ("key", "Return")], doubles=True),
    Picture(
        "merge",
        [
            ("key", "ctrl+k"),
            ("type", "> doubles"),
            ("key", "Return"),
            ("wait", "1"),
            ("key", "Down"),
            ("key", "Return"),
            ("wait", "1"),
            ("key", "Tab"),
            ("key", "Right"),
        ],
        doubles=True,
    ),
    Picture("calls", [("tab", "Calls")]),
    Picture("do-it-now", [*_TO_WHAT_IS_DONE, ("key", "t")]),
    Picture(
        "capture-line",
        [("key", "ctrl+4"), ("key", "ctrl+n"), ("type", "ruth text the awning video")],
    ),
    Picture(
        "promise",
        [
            ("key", "ctrl+k"),
            ("type", "ruth new awning knob fitted"),
            ("key", "alt+p"),
            ("key", "Tab"),
            ("key", "Tab"),
            ("key", "space"),
        ],
    ),
    Picture(
        "promise-suggested",
        [("key", "ctrl+k"), ("type", "ruth new awning knob fitted"), ("key", "alt+p")],
    ),
    Picture(
        "snooze",
        [
            ("wait", "1"),
            *[("key", "Down")] * 6,
            ("key", "s"),
            ("wait", "1"),
            ("key", "Down"),
        ],
    ),
    Picture(
        "remove",
        [
            ("key", "ctrl+2"),
            ("key", "ctrl+f"),
            ("type", "shauna"),
            ("wait", "1"),
            ("key", "F6"),
            ("key", "Down"),
            ("key", "Delete"),
        ],
    ),
    Picture(
        "reports",
        [
            ("key", "ctrl+k"),
            ("type", "ruth kessler"),
            ("wait", "1"),
            ("key", "Return"),
            ("wait", "1"),
            ("key", "ctrl+p"),
            ("wait", "3"),
        ],
    ),
    Picture(
        "reports-cards", [("key", "ctrl+k"), ("type", "> cards"), ("key", "Return"), ("wait", "3")]
    ),
    Picture("palette", [("key", "ctrl+k"), ("type", "ruth text the awning video")]),
    Picture("palette-commands", [("key", "ctrl+k"), ("type", ">")]),
    Picture("save-as-file", [("key", "ctrl+k"), ("type", "> save people"), ("key", "Return")]),
    Picture("palette-promise", [("key", "ctrl+k"), ("type", "ruth send the price by friday")]),
    Picture(
        "log-call",
        [
            ("key", "ctrl+l"),
            ("type", "gus"),
            ("key", "Return"),
            *[("key", "Tab")] * 2,
            ("type", "6 min"),
            *[("key", "Tab")] * 2,
            ("type", "Photos by 5 today, then he calls the insurer"),
            *[("key", "Tab")] * 2,
            ("key", "space"),
        ],
    ),
    Picture(
        "call-known",
        [
            ("window", "Call with"),
            ("type", "Back from Yuma, awning still sticks. Will come by Thursday around 10"),
            ("type", " if the knob is here"),
            ("key", "alt+1"),
        ],
        calling="(541) 555-0142",
    ),
    Picture("call-unknown", [("window", "Call with"), ("type", "Kar")], calling="(541) 555-0177"),
    Picture("keys", [("key", "F1")]),
    Picture(
        "import",
        [
            *_BRING_IN,
            ("file", "phone.vcf"),
            ("wait", "2"),
            *[("key", "shift+Tab")] * 2,
            ("key", "space"),
        ],
    ),
    Picture("import-columns", [*_BRING_IN, ("file", "suppliers.csv"), ("wait", "2")]),
    Picture("settings", [("key", "ctrl+k"), ("type", "> let some"), ("key", "Return")]),
    Picture("settings-business", [("tab", "Settings")]),
    Picture("settings-look", [("key", "ctrl+k"), ("type", "> look"), ("key", "Return")]),
    Picture(
        "first-run",
        [
            ("wait", "4"),
            ("key", "Tab"),
            ("type", "Michael"),
            *[("key", "Tab")] * 3,
            ("key", "space"),
            *[("key", "shift+Tab")] * 4,
            ("type", "Michael's RV"),
        ],
        sample=False,
    ),
)


def prepare(picture: Picture, look: str, home: Path, desktop: Mapping[str, str]) -> dict[str, str]:
    """Fill the desk in `home` as the scene needs it.

    `desktop` is the environment of programs on the desktop; returned is that of Desk.
    """
    home.mkdir(mode=0o700)
    settings = {"look": look, "reduced_motion": True, "reports": {"paper": "a4"}}
    (home / "settings.json").write_text(json.dumps(settings))
    env = {**desktop, "DESK_HOME": str(home), "TZ": ZONE, "LANG": "en_US.UTF-8"}
    if picture.sample:
        fill = [str(DESK), "--today", MORNING, "sample"]
        subprocess.run(fill, env={**os.environ, **env}, check=True, stdout=subprocess.DEVNULL)
        if picture.name != "today-sample":
            _forget_that_they_are_samples(home)
    if picture.name.startswith("reports"):
        change_owners_settings(home, phone="(541) 555-0100", address=ADDRESS)
    if picture.doubles:
        _add_doubles(home)
    if picture.at == AFTERNOON:
        _clear_the_day(home)
    if picture.calling:
        _call(home, picture.calling)
    elif not picture.name.startswith("first-run"):
        change_owners_settings(home, set_up=True)
    return env


def _forget_that_they_are_samples(home: Path) -> None:
    """Hide the bar that offers to clear the sample people."""
    change_owners_settings(home, sample=False)


def change_owners_settings(home: Path, **values: object) -> None:
    database = open_database(Paths(home), Clock())
    change_settings(Desk(database, Clock()), "Changed", undoable=False, **values)
    database.close()


def _call(home: Path, number: str) -> None:
    """Store the draft of a call that began two and a half minutes ago, as a crash leaves it."""
    os.environ["TZ"] = ZONE
    time.tzset()
    clock = on_day(read_day(MORNING))
    call = CallShown(number, clock.now() - timedelta(seconds=155), direction=Direction.INCOMING)
    database = open_database(Paths(home), clock)
    keep_draft(Desk(database, clock), call.key, to_draft(call))
    database.close()


def _clear_the_day(home: Path) -> None:
    """Finish all call backs, fixes and promises by noon."""
    os.environ["TZ"] = ZONE
    time.tzset()
    clock = on_day(read_day(MORNING))
    database = open_database(Paths(home), clock)
    desk = Desk(database, clock)
    today = read_today(desk)
    promised = [row.fix.id for row in today.promised if row.fix.is_open]
    for minutes, fix in zip((56, 161, 256), promised, strict=True):
        then = on_day(read_day(MORNING) + timedelta(minutes=minutes))
        later = open_database(Paths(home), then)
        finish_fix(Desk(later, then), fix)
        later.close()
    for row in today.fixes:
        finish_fix(desk, row.fix.id)
    for waiting in today.call_back:
        if waiting.person is None:
            called_back(desk, waiting.id)
        else:
            log_call(desk, CallFields(person=waiting.person.id, number=waiting.number))
    for due in today.check_in:
        check_in_done(desk, due.person.id)
    database.close()


def _add_doubles(home: Path) -> None:
    """Write a second address book: the same people with small differences."""
    database = open_database(Paths(home), Clock())
    for fields in (
        PersonFields(
            given="R.",
            family="Kessler",
            role="Owner",
            business="Kessler Family Orchards",
            phones=(Phone("541 555 0142"), Phone("(541) 555-0143", "home")),
            emails=(Email("Ruth@kessler.example"), Email("orchards@kessler.example")),
            tags=("Winter in Yuma",),
        ),
        PersonFields(given="William", family="Tanaka", nickname="Bill"),
        PersonFields(given="Walt", family="Novak", phones=(Phone("(541) 555-0129"),)),
        PersonFields(formatted="Voss, Eleanor", emails=(Email("eleanor.voss@mail.example"),)),
    ):
        add_person(Desk(database, Clock()), fields)
    database.close()
