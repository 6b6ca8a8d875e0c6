"""The choices of the Reports screen, the request made of them, and reading its data."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from desk.domain.people import PersonRef
from desk.errors import DeskError, NotFound
from desk.formatting.formatter import Formatter
from desk.record import record, replace
from desk.reports.document import Document, Paper
from desk.reports.kinds import REPORTS, ReportKind
from desk.reports.request import ReportRequest, default_paper, make_document
from desk.services.desk import Desk
from desk.services.settings import read_settings
from desk.ui.translation import translated

YEAR = "12 months"
STARRED = "starred"
TAG = "tag:"
KINDS = tuple(spec.kind for spec in REPORTS.values() if spec.purpose is not None)
_KEPT = ("kind", "paper", "person", "period", "who", "label", "card")
_NO_ID = 1 << 63  # and above: no database has such an id
ASKS_OVER = 200  # pages
# Reports that list people or what happened with one.
OF_PEOPLE = tuple(spec.kind for spec in REPORTS.values() if spec.rows_per_page)


@record(frozen=True, slots=True)
class Choices:
    kind: ReportKind = ReportKind.HISTORY
    paper: str = ""  # a Paper; empty for the usual one of the country
    person: int | None = None
    period: str = ""  # everything; YEAR; or a year: "2025"
    who: str = ""  # phone list: everybody; STARRED; or TAG and the tag
    label: str = ""  # a key of sheet_grid.label_grid
    card: str = ""  # a key of sheet_grid.card_grid
    # Not stored, because they would be wrong on another day:
    week: int = 0  # weeks from the present one
    month: date | None = None
    start: int = 1  # number of the first unused label of the sheet


@record(frozen=True, slots=True)
class Around:
    """The options that this desk offers for reports."""

    paper: Paper = Paper.A4  # the usual one of the country
    name: str = ""  # the person whose history it is
    first: date | None = None  # the oldest day of that history
    tags: tuple[tuple[str, int], ...] = ()  # each with its number of people


def read_choices(kept: Mapping[str, Any]) -> Choices:
    """Return the choices that this computer stored; an invalid one takes its default."""
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
    person = kept.get("person")
    if type(person) is int and 0 < person < _NO_ID:
        values["person"] = person
    if not _is_period(values.get("period", "")):
        del values["period"]
    return default if not values else Choices(**values)


def kept_of(choices: Choices) -> dict[str, Any]:
    """Return the choices to store, without empty ones, as `read_choices` reads them."""
    found = {name: getattr(choices, name) for name in _KEPT}
    return {name: str(v) if isinstance(v, str) else v for name, v in found.items() if v}


def order_of(choices: Choices, paper: Paper, today: date) -> ReportRequest:
    """Return the request for a report; `paper` is the country's, used if none was chosen."""
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
    """Return the first day of the chosen month in review, by default of the last month."""
    return choices.month or last_month(today)


def last_month(today: date) -> date:
    """Return the first day of the last complete month."""
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


@record(frozen=True, slots=True)
class Scene:
    """The options of a report, and the report itself if it was built."""

    choices: Choices  # `person` is somebody on this desk, None if nobody is
    around: Around
    people: int
    pages: int  # an estimate; 0 for kinds that are short
    own_words: str  # what the owner wrote about the month
    document: Document | None = None
    error: str = ""  # why `document` could not be built


def read_scene(desk: Desk, choices: Choices, formatter: Formatter, most: int = ASKS_OVER) -> Scene:
    """Read the scene, on the worker; a report of more than about `most` pages is not built."""
    from desk.services import people, reports

    kind, today = choices.kind, desk.clock.today()
    everybody, _ = people.count_people(desk)
    region = read_settings(desk).region
    name, first, rows, tags, own_words = "", None, 0, [], ""
    match kind:
        case ReportKind.HISTORY:
            person = _person(desk, choices.person)
            choices = replace(choices, person=person.id if person is not None else None)
            if person is not None:
                size = reports.count_history(desk, person.id)
                name, first, rows = person.name, size.first, size.rows
        case ReportKind.PHONE_LIST:
            tag = choices.who.removeprefix(TAG) if choices.who.startswith(TAG) else ""
            rows = reports.count_listed(desk, tag=tag, starred=choices.who == STARRED)
            tags = reports.list_tags(desk)
        case ReportKind.CHECK_IN_SHEET:
            rows = reports.count_due(desk, today + timedelta(weeks=choices.week))
        case ReportKind.MONTH:
            from desk.services.month_in_review import month_words

            own_words = month_words(desk, month_of(choices, today))
    around = Around(default_paper(region), name, first, tuple(tags))
    pages = -(-rows // max(1, REPORTS[kind].rows_per_page))
    scene = Scene(choices, around, everybody, pages, own_words)
    if pages > most or (kind in OF_PEOPLE and not everybody):
        return scene
    try:
        made = make_document(desk, order_of(choices, around.paper, today), formatter)
    except DeskError as error:
        # The options are shown even without a document.
        return replace(scene, error=translated(error.args[0]))
    return replace(scene, document=made)


def _person(desk: Desk, person: int | None) -> PersonRef | None:
    """Return this person, or whom the owner talked to last; None if nobody is there."""
    from desk.services.people import get_person
    from desk.services.reports import list_recent_people

    if person is not None:
        try:
            return PersonRef(person, get_person(desk, person).name)
        except NotFound:
            pass
    found = list_recent_people(desk, 1)
    return PersonRef(found[0].id, found[0].name) if found else None
