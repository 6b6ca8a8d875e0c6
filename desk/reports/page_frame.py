"""What stands around every report: the business, its foot line, the day of printing."""

from datetime import date

from desk.domain.settings import DeskSettings
from desk.formatting.formatter import Formatter
from desk.messages import message
from desk.reports.document import PageFrame


def make_frame(
    settings: DeskSettings, words: Formatter, today: date, kind: str, subject: str = ""
) -> PageFrame:
    """`kind` is the name of the report in the owner's language, `subject` what it is about."""
    return PageFrame(
        title=f"{kind}: {subject}" if subject else kind,
        kind=kind,
        business=settings.business or settings.owner,
        foot=_foot(settings, words),
        printed=words.text(message("Printed {day}.", day=words.full_date(today))),
        page_of=words.text(message("Page {page} of {pages}", page="{page}", pages="{pages}")),
        language=words.language,
    )


def _foot(settings: DeskSettings, words: Formatter) -> str:
    name = settings.business or settings.owner
    where = ", ".join(filter(None, (name, *settings.address.split("\n"))))
    if not settings.phone:
        return where
    line = words.text(message("Direct line {number}", number=settings.phone))
    return f"{where}. {line}" if where else line
