"""What stands around every report: the business, its foot line, the day of printing."""

from datetime import date

from desk.data.records.keeping import DeskSettings
from desk.reports.page import Frame
from desk.reports.words import PageWords
from desk.sentences import say


def make_frame(
    settings: DeskSettings, words: PageWords, today: date, kind: str, subject: str = ""
) -> Frame:
    """`kind` is the name of the report in the owner's language, `subject` what it is about."""
    return Frame(
        title=f"{kind}: {subject}" if subject else kind,
        kind=kind,
        business=settings.business or settings.owner,
        foot=_foot(settings, words),
        printed=words.said(say("Printed {day}.", day=words.whole_date(today))),
        page_of=words.said(say("Page {page} of {pages}", page="{page}", pages="{pages}")),
        language=words.language,
    )


def _foot(settings: DeskSettings, words: PageWords) -> str:
    name = settings.business or settings.owner
    where = ", ".join(filter(None, (name, *settings.address.split("\n"))))
    if not settings.phone:
        return where
    line = words.said(say("Direct line {number}", number=settings.phone))
    return f"{where}. {line}" if where else line
