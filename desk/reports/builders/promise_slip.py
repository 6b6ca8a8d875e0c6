"""The promise slip for the customer: what was promised, by when, and whom to call."""

from datetime import datetime

from desk.domain.fixes import Fix
from desk.domain.settings import DeskSettings
from desk.errors import NotUnderstood
from desk.formatting.formatter import Formatter
from desk.formatting.text import isolated_if_rtl
from desk.messages import message
from desk.record import record
from desk.reports.request import BuiltReport, ReportRequest
from desk.services.desk import Desk
from desk.services.reports import read_promise
from desk.services.settings import read_settings

# Lengths in characters; a longer text is set in smaller type, so that the slip keeps its size.
_SHORT = 60
_MIDDLE = 180


@record(frozen=True, slots=True)
class Slip:
    to: str  # "A promise to Ruth Kessler"
    what: str
    size: str  # of the type: large, middle, small
    by: str  # "by Friday, April 24"
    promised: str  # "Promised by Michael on April 14, 2026."
    otherwise: str  # "If it is not there by then, call me:"
    number: str  # the owner's; may be empty


def build(desk: Desk, request: ReportRequest, formatter: Formatter) -> BuiltReport:
    """Build the slip of the promise `request.fix`. Raises NotFound and NotUnderstood."""
    if request.fix is None:
        raise NotUnderstood("A promise slip is about one promise. Say which it is.")
    promise = read_promise(desk, request.fix)
    whom = promise.person.name if promise.person is not None else promise.what
    return BuiltReport(make_slip(promise, read_settings(desk), formatter), whom)


def make_slip(promise: Fix, settings: DeskSettings, formatter: Formatter) -> Slip:
    """Return the body of a slip; `promise` must have a day (`Fix.is_promise`)."""
    what = promise.what.strip()
    if promise.person is None:
        to = formatter.text(message("A promise"))
    else:
        name = isolated_if_rtl(promise.person.name)
        to = formatter.text(message("A promise to {name}", name=name))
    if settings.phone:
        otherwise = formatter.text(message("If it is not there by then, call me:"))
    else:
        otherwise = formatter.text(message("If it is not there by then, tell me."))
    size = "large" if len(what) <= _SHORT else "middle" if len(what) <= _MIDDLE else "small"
    return Slip(
        to=to,
        what=what,
        size=size,
        by=_by(promise, formatter),
        promised=_promised(promise.promised or promise.created, settings, formatter),
        otherwise=otherwise,
        number=settings.phone,
    )


def _by(promise: Fix, formatter: Formatter) -> str:
    assert promise.promised_on is not None
    day = formatter.long_day_or_date(promise.promised_on)
    if promise.promised_time is None:
        return formatter.text(message("by {day}", day=day))
    return formatter.text(
        message("by {day}, {time}", day=day, time=formatter.spoken_time(promise.promised_time))
    )


def _promised(made: datetime, settings: DeskSettings, formatter: Formatter) -> str:
    day = formatter.full_date(formatter.clock.local(made).date())
    if not settings.owner:
        return formatter.text(message("Promised on {day}.", day=day))
    owner = isolated_if_rtl(settings.owner)
    return formatter.text(message("Promised by {name} on {day}.", name=owner, day=day))
