"""What the owner chose for each kind of report, and the order that it makes."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from desk.record import record
from desk.reports.document import Paper, ReportKind
from desk.reports.request import ReportRequest

YEAR = "12 months"
STARRED = "starred"
TAG = "tag:"
KINDS = (
    ReportKind.HISTORY,
    ReportKind.PHONE_LIST,
    ReportKind.CHECK_IN_SHEET,
    ReportKind.MONTH,
    ReportKind.CARDS,
    ReportKind.LABELS,
)
_KEPT = ("kind", "paper", "person", "period", "who", "label", "card")


@record(frozen=True, slots=True)
class Choices:
    kind: ReportKind = ReportKind.HISTORY
    paper: str = ""  # a Paper; empty until the owner chose: the usual one of the country
    person: int | None = None
    period: str = ""  # everything; YEAR; or a year: "2025"
    who: str = ""  # phone list: everybody; STARRED; or TAG and the tag
    label: str = ""  # as sheet_grid.label_grid has it
    card: str = ""  # as sheet_grid.card_grid has it
    # Of this session only: another day they would be wrong.
    week: int = 0  # from this one on
    month: date | None = None
    start: int = 1  # the first label that is still on the sheet


@record(frozen=True, slots=True)
class Around:
    """What there is to choose from on this desk."""

    paper: Paper = Paper.A4  # the usual one of the country
    name: str = ""  # of the person whose history it is
    first: date | None = None  # the oldest day in it
    tags: tuple[tuple[str, int], ...] = ()  # and how many have each


def read_choices(kept: Mapping[str, Any]) -> Choices:
    """From the settings of this computer; what makes no sense takes its default."""
    default = Choices()
    values = {
        name: kept[name] for name in _KEPT if name != "person" and isinstance(kept.get(name), str)
    }
    if values.get("kind") not in KINDS:
        values.pop("kind", None)
    else:
        values["kind"] = ReportKind(values["kind"])
    if values.get("paper", "") not in ("", *Paper):
        del values["paper"]
    if type(kept.get("person")) is int:
        values["person"] = kept["person"]
    if not _is_period(values.get("period", "")):
        del values["period"]
    return default if not values else Choices(**values)


def kept_of(choices: Choices) -> dict[str, Any]:
    """What `read_choices` reads the next time."""
    found = {name: getattr(choices, name) for name in _KEPT}
    return {name: str(v) if isinstance(v, str) else v for name, v in found.items() if v}


def order_of(choices: Choices, paper: Paper, today: date) -> ReportRequest:
    """`paper` is that of the country, where none was chosen."""
    first, last = _days(choices, today)
    kind = choices.kind
    order: dict[str, Any] = {
        "kind": kind,
        "paper": Paper(choices.paper) if choices.paper else paper,
    }
    match kind:
        case ReportKind.HISTORY:
            order |= {"person": choices.person, "first": first, "last": last}
        case ReportKind.PHONE_LIST:
            who = choices.who
            tag = who.removeprefix(TAG) if who.startswith(TAG) else ""
            order |= {"tag": tag, "starred": who == STARRED}
        case ReportKind.CHECK_IN_SHEET:
            order |= {"first": today + timedelta(weeks=choices.week)}
        case ReportKind.MONTH:
            order |= {"month": month_of(choices, today)}
        case ReportKind.CARDS:
            order |= {"size": choices.card}
        case ReportKind.LABELS:
            order |= {"label": choices.label, "start": choices.start}
    return ReportRequest(**order)


def month_of(choices: Choices, today: date) -> date:
    """The first day of the month in review; the one that is over where none was chosen."""
    return choices.month or last_month(today)


def last_month(today: date) -> date:
    """The first day of the month that is over."""
    return (today.replace(day=1) - timedelta(days=1)).replace(day=1)


def _days(choices: Choices, today: date) -> tuple[date | None, date | None]:
    if choices.period == YEAR:
        return today - timedelta(days=365), None
    if choices.period:
        year = int(choices.period)
        return date(year, 1, 1), date(year, 12, 31)
    return None, None


def _is_period(text: str) -> bool:
    return text in ("", YEAR) or (len(text) == 4 and text.isdecimal() and "1900" < text < "2200")
