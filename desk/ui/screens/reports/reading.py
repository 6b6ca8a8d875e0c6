"""What the worker reads for the preview."""

from datetime import timedelta

from desk.domain.people import PersonRef
from desk.errors import DeskError, NotFound
from desk.formatting.formatter import Formatter
from desk.record import record, replace
from desk.reports.document import Document, ReportKind
from desk.reports.request import default_paper, make_document
from desk.services.desk import Desk
from desk.services.settings import read_settings
from desk.ui.screens.reports.choices import STARRED, TAG, Around, Choices, month_of, order_of
from desk.ui.translation import translated

ASKS_OVER = 200  # pages
OF_PEOPLE = (ReportKind.HISTORY, ReportKind.PHONE_LIST, ReportKind.CHECK_IN_SHEET)
# Rows of a list on a page full of them.
_ROWS = {ReportKind.HISTORY: 27, ReportKind.PHONE_LIST: 22, ReportKind.CHECK_IN_SHEET: 8}


@record(frozen=True, slots=True)
class Scene:
    """What there is to choose from, and the report that was chosen where it could be made."""

    choices: Choices  # with somebody in it who is on this desk, if anybody is
    around: Around
    people: int
    pages: int  # about how many it will be; 0 where it cannot be many
    own_words: str  # about the month
    document: Document | None = None
    trouble: str = ""  # why there is none


def read_scene(desk: Desk, choices: Choices, words: Formatter, most: int = ASKS_OVER) -> Scene:
    """On the worker. A report of about more than `most` pages is not made yet."""
    from desk.services import people, report_choices

    kind, today = choices.kind, desk.clock.today()
    everybody, _ = people.count_people(desk)
    region = read_settings(desk).region
    name, first, rows, tags, own_words = "", None, 0, [], ""
    match kind:
        case ReportKind.HISTORY:
            person = _person(desk, choices.person)
            choices = replace(choices, person=person.id if person is not None else None)
            if person is not None:
                size = report_choices.history_size(desk, person.id)
                name, first, rows = person.name, size.first, size.rows
        case ReportKind.PHONE_LIST:
            tag = choices.who.removeprefix(TAG) if choices.who.startswith(TAG) else ""
            rows = report_choices.count_listed(desk, tag=tag, starred=choices.who == STARRED)
            tags = report_choices.list_tags(desk)
        case ReportKind.CHECK_IN_SHEET:
            rows = report_choices.count_due(desk, today + timedelta(weeks=choices.week))
        case ReportKind.MONTH:
            from desk.services.month_in_review import month_words

            own_words = month_words(desk, month_of(choices, today))
    around = Around(default_paper(region), name, first, tuple(tags))
    pages = -(-rows // _ROWS.get(kind, 1))
    scene = Scene(choices, around, everybody, pages, own_words)
    if pages > most or (kind in OF_PEOPLE and not everybody):
        return scene
    try:
        made = make_document(desk, order_of(choices, around.paper, today), words)
    except DeskError as trouble:
        # What there is to choose from is shown all the same.
        return replace(scene, trouble=translated(trouble.args[0]))
    return replace(scene, document=made)


def _person(desk: Desk, person: int | None) -> PersonRef | None:
    """Them, or whom the owner talked to last."""
    from desk.services.people import get_person
    from desk.services.report_choices import list_recent_people

    if person is not None:
        try:
            return PersonRef(person, get_person(desk, person).name)
        except NotFound:
            pass
    found = list_recent_people(desk, 1)
    return PersonRef(found[0].id, found[0].name) if found else None
