"""A small report for tests that print and do not care about its content."""

from desk.domain.settings import DeskSettings
from desk.formatting.english import EnglishFormatter
from desk.reports.builders.phone_list import make_phone_list
from desk.reports.document import Document, Paper, make_frame
from desk.reports.kinds import ReportKind
from desk.services.reports import PhoneEntry
from tests.tools.fake_clock import FakeClock


def phone_list(people: int = 1, paper: Paper = Paper.A4) -> Document:
    """Return a phone list: Whitaker 1, Whitaker 2 and so on; 60 take three pages."""
    entries = [
        PhoneEntry(
            family=f"Whitaker {number}",
            rest=", Hank",
            number="(541) 555-0171",
            about=("2021 Winnebago Minnie",),
            starred=number == 1,
        )
        for number in range(1, people + 1)
    ]
    formatter = EnglishFormatter(FakeClock().clock)
    settings = DeskSettings(business="Michael’s RV", phone="(541) 555-0100")
    frame = make_frame(settings, formatter, "Phone list")
    return Document(ReportKind.PHONE_LIST, paper, frame, make_phone_list(entries, formatter))
