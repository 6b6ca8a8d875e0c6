"""Sample histories made of records, without a desk."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from desk.domain.calls import Direction, Outcome
from desk.domain.fixes import Fix, NotifiedVia
from desk.domain.people import CheckIn, Person, Purchase
from desk.domain.person_schema import Email, PersonFields, Phone
from desk.domain.promises import PromiseOutcome
from desk.domain.scores import Felt, Score
from desk.domain.settings import DeskSettings
from desk.domain.timeline import TimelineKind, TimelineRow
from desk.formatting.english import EnglishFormatter
from desk.reports.builders.history import make_history
from desk.reports.document import Document, Paper, make_frame
from desk.reports.kinds import ReportKind
from desk.reports.typst_renderer import to_pdf
from desk.services.reports import CustomerHistory
from tests.tools.fake_clock import HOME_ZONE, FakeClock

WORDS = EnglishFormatter(FakeClock().clock)
NOW = FakeClock().now
TODAY = date(2026, 4, 14)
MICHAEL = DeskSettings(
    owner="Michael",
    business="Michael’s RV",
    phone="(541) 555-0100",
    address="1820 Century Drive\nBend\nOregon",
)
BOUGHT = (
    Purchase(3, "Water pump, fitted", date(2025, 8, 22), note="A week late, no charge."),
    Purchase(2, "Sway-control hitch, 10K", date(2023, 3, 14)),
    Purchase(1, "2021 Winnebago Minnie 2455BHS", date(2023, 3, 14)),
)


def at(day: str, hour: int = 10) -> datetime:
    return datetime.fromisoformat(day).replace(hour=hour, tzinfo=HOME_ZONE).astimezone(UTC)


def call(day: str, summary: str, *, seconds: int | None = 360, **more: Any) -> TimelineRow:
    """Return an answered call from Ruth."""
    more = {"direction": Direction.INCOMING, "outcome": Outcome.TALKED, **more}
    return TimelineRow(TimelineKind.CALL, 1, at(day), summary, seconds=seconds, **more)


def ruth(name: str = "Ruth Kessler", **fields: Any) -> Person:
    fields = {
        "business": "Kessler Orchards",
        "phones": (
            Phone("555-0199", shown="555-0199"),
            Phone("(541) 555-0142", preferred=True, shown="(541) 555-0142"),
        ),
        "emails": (Email("ruth@kessler.example"),),
        "remember": ("Husband Walt. Two beagles, Biscuit and Gravy.", "Hates being rushed."),
        "starred": True,
        **fields,
    }
    return Person(
        id=1,
        name=name,
        fields=PersonFields(**fields),
        created=at("2023-03-14"),
        last_talked=None,
        referred_by=None,
        household=(),
        bought=BOUGHT,
        check_in=CheckIn(1, "3 months", None, date(2026, 6, 3), False, None, "", None),
        score=Score(12, 0, 1),
        calls=0,
        promises=0,
    )


def open_items() -> tuple[Fix, ...]:
    return (
        Fix(1, None, "Order the awning arm knob", NOW - timedelta(hours=26)),
        Fix(2, None, "New knob fitted", at("2026-03-03"), promised_on=date(2026, 4, 24)),
    )


def history(rows: Iterable[TimelineRow] = (), **given: Any) -> CustomerHistory:
    kept = (PromiseOutcome.EARLY,) * 6 + (PromiseOutcome.ON_DAY, PromiseOutcome.MISSED)
    given = {
        "person": ruth(),
        "since": date(2023, 3, 14),
        "open": open_items(),
        "promises": kept,
        "first": None,
        "last": None,
        **given,
    }
    return CustomerHistory(rows=tuple(rows), **given)


def printed(made: CustomerHistory, paper: Paper = Paper.A4) -> bytes:
    frame = make_frame(MICHAEL, WORDS, "Customer history", made.person.name)
    return to_pdf(Document(ReportKind.HISTORY, paper, frame, make_history(made, WORDS)), NOW)


def everything() -> list[TimelineRow]:
    """Return a row of each kind with each outcome, all on one day."""
    day = "2026-03-03"
    talks = [
        call(day, "Talked", direction=direction, outcome=outcome, seconds=seconds, felt=felt)
        for direction in Direction
        for outcome in Outcome
        for seconds, felt in ((None, None), (41, Felt.OK), (360, Felt.HAPPY), (4200, Felt.UNHAPPY))
    ]
    fix: dict[str, Any] = {"done": at(day), "seconds": 100}
    return [
        *talks,
        TimelineRow(TimelineKind.NOTE, 1, at(day), "A note"),
        TimelineRow(TimelineKind.BOUGHT, 1, at(day), "A hitch."),
        TimelineRow(TimelineKind.CHECK_IN, 1, at(day), "Well", seconds=660, felt=Felt.HAPPY),
        TimelineRow(TimelineKind.CHECK_IN, 1, at(day), "Well", words="Fine", annotation="Not so"),
        TimelineRow(TimelineKind.FIX, 1, at(day), "Open."),
        TimelineRow(TimelineKind.FIX, 1, at(day), "Clock.", **fix),
        TimelineRow(TimelineKind.FIX, 1, at(day), "No clock.", done=at(day)),
        *(TimelineRow(TimelineKind.FIX, 1, at(day), "To tell", notified_via=how, **fix) for how in (
            *NotifiedVia,
        )),
        TimelineRow(
            TimelineKind.FIX, 1, at(day), "Gone.", dismissed=at(day), dismiss_reason="Sold it"
        ),
        *(
            TimelineRow(TimelineKind.FIX, 1, at(day), "Kept.", promised_on=by, done=at(day))
            for by in (date(2026, 3, 1), date(2026, 3, 3), date(2026, 3, 9), date(2025, 12, 1))
        ),
    ]  # fmt: skip
