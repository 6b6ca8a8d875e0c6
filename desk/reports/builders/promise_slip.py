"""The promise slip: what was promised, by when, and whom to call, for the customer to keep."""

from datetime import date, datetime, tzinfo

from desk.domain.fixes import Fix
from desk.domain.settings import DeskSettings
from desk.formatting.formatter import Formatter
from desk.formatting.text import isolated_if_rtl
from desk.messages import message
from desk.record import record

# Longer words are set smaller, so that the slip stays one.
_SHORT = 60
_MIDDLE = 180


@record(frozen=True, slots=True)
class Slip:
    to: str  # "A promise to Ruth Kessler"
    what: str
    size: str  # of the words: large, middle, small
    by: str  # "by Friday, April 24"
    promised: str  # "Promised by Michael on April 14, 2026."
    otherwise: str  # "If it is not there by then, call me:"
    number: str  # the owner's; may be empty


def make_slip(
    promise: Fix, settings: DeskSettings, words: Formatter, today: date, zone: tzinfo
) -> Slip:
    """`promise` has its day (`Fix.is_promise`)."""
    what = promise.what.strip()
    if promise.person is None:
        to = words.text(message("A promise"))
    else:
        name = isolated_if_rtl(promise.person.name)
        to = words.text(message("A promise to {name}", name=name))
    if settings.phone:
        otherwise = words.text(message("If it is not there by then, call me:"))
    else:
        otherwise = words.text(message("If it is not there by then, tell me."))
    size = "large" if len(what) <= _SHORT else "middle" if len(what) <= _MIDDLE else "small"
    return Slip(
        to=to,
        what=what,
        size=size,
        by=_by(promise, words, today),
        promised=_promised(promise.promised or promise.created, settings, words, zone),
        otherwise=otherwise,
        number=settings.phone,
    )


def _by(promise: Fix, words: Formatter, today: date) -> str:
    assert promise.promised_on is not None
    near = promise.promised_on.year == today.year
    day = words.long_day(promise.promised_on) if near else words.full_date(promise.promised_on)
    if promise.promised_time is None:
        return words.text(message("by {day}", day=day))
    return words.text(
        message("by {day}, {time}", day=day, time=words.spoken_time(promise.promised_time))
    )


def _promised(made: datetime, settings: DeskSettings, words: Formatter, zone: tzinfo) -> str:
    day = words.full_date(made.astimezone(zone).date())
    if not settings.owner:
        return words.text(message("Promised on {day}.", day=day))
    owner = isolated_if_rtl(settings.owner)
    return words.text(message("Promised by {name} on {day}.", name=owner, day=day))
