"""What stands around every report: the business, its foot line, the day of printing."""

from datetime import date

from desk.domain.settings import DeskSettings
from desk.messages import message
from desk.reports.document import PageFrame
from desk.reports.page_words import PageWords


def make_frame(
    settings: DeskSettings, words: PageWords, today: date, kind: str, subject: str = ""
) -> PageFrame:
    """`kind` is the name of the report in the owner's language, `subject` what it is about."""
    return PageFrame(
        title=f"{kind}: {subject}" if subject else kind,
        kind=kind,
        business=settings.business or settings.owner,
        foot=_foot(settings, words),
        printed=words.said(message("Printed {day}.", day=words.whole_date(today))),
        page_of=words.said(message("Page {page} of {pages}", page="{page}", pages="{pages}")),
        language=words.language,
    )


def _foot(settings: DeskSettings, words: PageWords) -> str:
    name = settings.business or settings.owner
    where = ", ".join(filter(None, (name, *settings.address.split("\n"))))
    if not settings.phone:
        return where
    line = words.said(message("Direct line {number}", number=settings.phone))
    return f"{where}. {line}" if where else line
