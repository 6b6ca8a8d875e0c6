"""The day of the design pictures, as the record that the screen is given."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from desk.clock import Clock, fixed
from desk.domain.calls import CallBack, Outcome
from desk.domain.check_ins import CheckInRow
from desk.domain.fixes import Fix, FixRow
from desk.domain.people import PersonRef
from desk.domain.promises import PromiseOutcome, PromiseTally
from desk.domain.today import Today, WithSomeone

DAY = date(2026, 4, 14)
PEOPLE = (
    "Ruth Kessler",
    "Tom Abernathy",
    "Denise Fowler",
    "Gus Lindqvist",
    "Carlos Mendez",
    "Pete Novak",
    "Marlene Ortega",
    "Priya Raman",
    "Shauna Reilly",
    "Bill Tanaka",
    "Eleanor Voss",
    "Hank Whitaker",
)


def clock(at: time = time(10, 24)) -> Clock:
    return fixed(DAY, at, UTC)


def person(name: str) -> PersonRef:
    return PersonRef(PEOPLE.index(name) + 1, name)


def at(hour: int, minute: int = 0, second: int = 0, day: date = DAY) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=UTC)


def _call_back(
    number: int, name: str, first: datetime, outcome: Outcome, **more: object
) -> CallBack:
    values: dict[str, object] = {
        "starred": False,
        "number": "(541) 555-0177",
        "last": first,
        "seconds": None,
        "summary": "",
        "times": 1,
        "tried": 0,
        "late": False,
    }
    values |= more
    who = person(name) if name else None
    return CallBack(id=number, person=who, first=first, outcome=outcome, **values)  # type: ignore[arg-type]


def _check_in(
    number: int, name: str, reason: str, every: str, due: date, talked: date
) -> CheckInRow:
    return CheckInRow(
        id=number,
        person=person(name),
        starred=name == "Eleanor Voss",
        number="(541) 555-0107",
        reason=reason,
        every=every,
        due_on=due,
        shown_on=due,
        last_talked=at(11, day=talked),
        days_late=max(0, (DAY - due).days),
    )


def _fix(number: int, what: str, name: str, age: timedelta, **more: object) -> FixRow:
    created = at(10, 24) - age
    fix = Fix(id=number, person=person(name), what=what, created=created, **more)  # type: ignore[arg-type]
    late = age >= timedelta(days=1) and fix.promised_on is None
    return FixRow(fix, "(541) 555-0142", "someone@example.com", late)


def _promise(number: int, what: str, name: str, by: time | None, **more: object) -> FixRow:
    more = {"promised_on": DAY, "promised_time": by} | more
    return _fix(number, what, name, timedelta(days=3), **more)


def tally(early: int = 38, on_day: int = 3, missed: int = 2) -> PromiseTally:
    return PromiseTally(
        (PromiseOutcome.EARLY,) * early
        + (PromiseOutcome.ON_DAY,) * on_day
        + (PromiseOutcome.MISSED,) * missed
    )


def today() -> Today:
    """Return the Today record of the picture today-light.png."""
    yesterday = DAY - timedelta(days=1)
    call_back = (
        _call_back(1, "Gus Lindqvist", at(17, 20, day=yesterday), Outcome.HELD, late=True),
        _call_back(2, "Carlos Mendez", at(8, 14), Outcome.VOICEMAIL, seconds=41),
        _call_back(3, "", at(9, 36), Outcome.MISSED),
    )
    day = timedelta(days=1)
    check_in = (
        _check_in(
            1,
            "Marlene Ortega",
            "Did the roof seal hold this winter?",
            "3 months",
            DAY - 4 * day,
            date(2026, 1, 10),
        ),
        _check_in(
            2,
            "Hank Whitaker",
            "First spring trip in the Imagine",
            "3 months",
            DAY - day,
            date(2026, 1, 13),
        ),
        _check_in(3, "Eleanor Voss", "Turns 70 on Friday", "1 month", DAY, date(2026, 3, 14)),
        _check_in(
            4,
            "Priya Raman",
            "Bambi registration runs out in May",
            "2 months",
            DAY,
            date(2026, 2, 14),
        ),
    )
    coming = (
        _check_in(
            5,
            "Bill Tanaka",
            "One year with the Cougar",
            "3 months",
            DAY + 2 * day,
            date(2026, 1, 16),
        ),
    )
    hour = timedelta(hours=1)
    fixes = (
        _fix(
            1,
            "Text the slide-closing steps",
            "Carlos Mendez",
            2 * hour,
            started=at(10, 23, 24),
        ),
        _fix(2, "Send the propane refill address", "Pete Novak", 2 * day),
        _fix(3, "Order the awning arm knob", "Ruth Kessler", day),
        _fix(4, "Email a copy of the title", "Priya Raman", 19 * hour),
        _fix(5, "Look up the tire size", "Hank Whitaker", 3 * hour),
    )
    promised = (
        _promise(6, "A price for the Coleman trade-in", "Shauna Reilly", time(12)),
        _promise(7, "Lend her the dehumidifier", "Denise Fowler", time(15)),
        _promise(8, "Insurance photos of the hail dents", "Gus Lindqvist", time(17)),
        _promise(9, "Spare key in the mail", "Tom Abernathy", None, done=at(9, 2)),
    )
    return Today(
        on=DAY,
        now=at(10, 24),
        owner="Michael",
        business="Michael’s RV",
        call_back=call_back,
        check_in=check_in,
        coming=coming,
        check_in_due=len(check_in),
        fixes=fixes,
        promised=promised,
        coming_promises=(),
        done_today=4,
        tally=tally(),
        with_someone=None,
        always_through=("Ruth", "Tom", "Eleanor"),
        people=12,
        sample=False,
    )


def with_someone() -> Today:
    """Return the Today record of the picture with-someone-light.png."""
    base = today()
    now = at(10, 48)
    held = (
        _call_back(4, "Bill Tanaka", at(10, 31), Outcome.HELD),
        _call_back(5, "Shauna Reilly", at(10, 40), Outcome.HELD),
    )
    return replace(
        base,
        now=now,
        call_back=base.call_back + held,
        coming=(),
        with_someone=WithSomeone(at(10, 24), at(11, 24), 2),
    )


def clear() -> Today:
    """Return the Today record of the picture today-clear-light.png."""
    base = today()
    day = timedelta(days=1)
    coming = (
        *base.coming,
        _check_in(
            6,
            "Shauna Reilly",
            "Has she decided on a class C?",
            "2 weeks",
            date(2026, 4, 27),
            DAY,
        ),
        _check_in(
            7,
            "Carlos Mendez",
            "How is the slide running?",
            "1 month",
            date(2026, 5, 2),
            DAY,
        ),
    )
    kept = (
        replace(base.promised[0], fix=replace(base.promised[0].fix, done=at(11, 20))),
        replace(base.promised[1], fix=replace(base.promised[1].fix, done=at(13, 5))),
        replace(base.promised[2], fix=replace(base.promised[2].fix, done=at(14, 40))),
        base.promised[3],
    )
    knob = _promise(10, "New knob fitted", "Ruth Kessler", None, promised_on=DAY + 10 * day)
    return replace(
        base,
        now=at(15, 10),
        call_back=(),
        check_in=(),
        check_in_due=0,
        coming=coming,
        fixes=(),
        promised=kept,
        coming_promises=(knob,),
        done_today=9,
        tally=tally(41, 3, 2),
    )
