"""The figures of the month in the design."""

from datetime import date, timedelta

from desk.domain.month_in_review import (
    DayCalls,
    MissedPromise,
    MonthFigures,
    MonthPurchase,
    Occasion,
    UpcomingDay,
)
from desk.domain.people import PersonRef
from desk.domain.promises import PromiseOutcome
from desk.domain.scores import Score

_ANSWERED = (
    0, 1, 2, 2, 2, 3, 3, 1, 1, 2, 2, 2, 2, 3, 0, 2, 3, 1, 2, 3, 3, 0, 1, 2, 3, 1, 2, 4, 0, 1, 3,
)  # fmt: skip
_MISSED = {3: 1, 7: 2, 11: 1, 14: 1, 18: 1, 21: 1, 27: 1, 28: 1}
# Monday to Sunday from 8 to 18, with the shades of the design.
_HEAT = (
    (0, 1, 3, 2, 1, 2, 1, 2, 1, 1, 0),
    (1, 2, 4, 3, 1, 1, 2, 3, 2, 1, 0),
    (0, 1, 2, 2, 1, 2, 2, 4, 3, 2, 1),
    (0, 2, 3, 1, 2, 1, 1, 2, 2, 1, 0),
    (1, 1, 2, 3, 1, 1, 1, 2, 4, 3, 1),
    (2, 4, 4, 3, 2, 1, 1, 1, 0, 0, 0),
    (0,) * 11,
)
_PEOPLE = {
    name: PersonRef(key, name)
    for key, name in enumerate(
        (
            "Marlene Ortega",
            "Hank Whitaker",
            "Priya Raman",
            "Eleanor Voss",
            "Gus Lindqvist",
            "Denise Fowler",
            "Pete Novak",
            "Tom Abernathy",
        ),
        1,
    )
}


def a_march() -> MonthFigures:
    waits = (6, 12, 19, 28, 34, 38, 46, 75, 118)
    early, on_day, missed = PromiseOutcome.EARLY, PromiseOutcome.ON_DAY, PromiseOutcome.MISSED
    coming = (
        (10, "Marlene Ortega", Occasion.CHECK_IN, "roof seal", None),
        (13, "Hank Whitaker", Occasion.CHECK_IN, "first spring trip", None),
        (14, "Priya Raman", Occasion.CHECK_IN, "registration", None),
        (17, "Eleanor Voss", Occasion.BIRTHDAY, "", 70),
    )
    bought = (
        (7, "Gus Lindqvist", "two roof vents"),
        (14, "Denise Fowler", "awning fabric"),
        (21, "Pete Novak", "2023 nuCamp TAB 400"),
        (28, "Tom Abernathy", "spare tire cover"),
    )
    return MonthFigures(
        first=date(2026, 3, 1),
        so_far=False,
        days=tuple(
            DayCalls(answered, _MISSED.get(day, 0)) for day, answered in enumerate(_ANSWERED, 1)
        ),
        seconds=3 * 3600 + 41 * 60,
        hours=tuple(n for day in _HEAT for n in (0,) * 8 + day + (0,) * 5),
        waits=tuple(timedelta(minutes=wait) for wait in waits),
        median_wait=timedelta(minutes=34),
        left=0,
        people=12,
        heard=8,
        fixes=(60,) * 21 + (235, 350),
        promises=(early,) * 11 + (on_day,) * 2,
        year=(early,) * 38 + (on_day,) * 3 + (missed,) * 2,
        missed=(
            MissedPromise("tow date", _PEOPLE["Gus Lindqvist"]),
            MissedPromise("tire order", _PEOPLE["Hank Whitaker"]),
        ),
        felt=Score(21, 3, 1),
        coming=tuple(
            UpcomingDay(date(2026, 4, day), _PEOPLE[name], occasion, text, years)
            for day, name, occasion, text, years in coming
        ),
        coming_count=4,
        bought=tuple(
            MonthPurchase(date(2026, 3, day), _PEOPLE[name], what) for day, name, what in bought
        ),
        bought_count=4,
        words="Sold one trailer, fixed four awnings, lost nobody.",
    )
