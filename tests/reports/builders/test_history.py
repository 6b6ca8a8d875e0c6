"""A customer's history as a PDF."""

import re
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from desk.domain.fixes import Fix
from desk.domain.partial_dates import PartialDate
from desk.domain.people import CheckIn
from desk.domain.scores import Felt, Score
from desk.domain.timeline import TimelineKind, TimelineRow
from desk.errors import NotFound, NotUnderstood
from desk.formatting.timeline import timeline_line
from desk.record import replace
from desk.reports.builders.history import make_history
from desk.reports.document import Paper
from desk.reports.kinds import ReportKind
from desk.reports.request import ReportRequest, make_document
from desk.reports.typst_renderer import to_pdf
from desk.services.desk import Desk
from desk.services.people import resolve_person
from desk.services.reports import CustomerHistory
from desk.services.sample import fill_sample
from desk.ui.formatter import LocaleFormatter
from tests.reports.histories import (
    BOUGHT,
    NOW,
    WORDS,
    at,
    call,
    everything,
    history,
    open_items,
    printed,
    ruth,
)
from tests.tools.fake_clock import FakeClock
from tests.tools.paper import (
    info_of,
    ink_of,
    is_ua,
    pages_of,
    picture_of,
    structure_of,
    text_of,
    words_of,
)


@pytest.fixture(autouse=True)
def _programs(need_program: Any) -> None:
    need_program("pdftoppm", "pdftotext", "pdfinfo")


def test_history_of_one_person_fits_on_one_page() -> None:
    pdf = printed(
        history(
            [
                TimelineRow(TimelineKind.FIX, 1, at("2026-04-13"), "Order the awning arm knob"),
                call("2026-03-03", "Awning arm won’t lock open.", felt=Felt.HAPPY),
                TimelineRow(
                    TimelineKind.BOUGHT,
                    3,
                    at("2025-08-22"),
                    "Water pump, fitted",
                    felt=Felt.UNHAPPY,
                ),
            ]
        )
    )
    info = info_of(pdf)
    assert (info["Title"], info["Pages"]) == ("Customer history: Ruth Kessler", "1")
    said = " ".join(text_of(pdf, layout=True).split())
    wanted = [
        "Michael’s RV Customer history",
        "Ruth Kessler",
        "(541) 555-0142",
        "Kessler Orchards. A customer since March 2023, always put through. ruth@kessler.example",
        "Remember Check in How it has gone",
        "Husband Walt. Two beagles, Biscuit Every 3 months +12 happy, 0 OK, −1 unhappy",
        "and Gravy. Hates being rushed. next Wednesday, June 3 asked 13 times",
        "Bought Open and promised",
        "2021 Winnebago Minnie 2455BHS Mar 2023 Order the awning arm knob waiting 1 day",
        "Sway-control hitch, 10K Mar 2023 New knob fitted promised by Apr 24",
        "Water pump, fitted Aug 2025 Promises to Ruth so far 7 of 8 kept, 6 early",
        "What happened, newest first",
        "2026",
        "Apr 13 Do it now Order the awning arm knob.",
        "Mar 3 Ruth called, 6 min Awning arm won’t lock open. Happy",
        "2025 Aug 22 Bought Water pump, fitted. A week late, no charge. Unhappy",
        "Michael’s RV, 1820 Century Drive, Bend, Oregon. Direct line (541) 555-0100",
        "Printed April 14, 2026. Page 1 of 1",
    ]
    place = 0
    for words in wanted:
        assert words in said[place:], words
        place = said.index(words, place)
    assert "555-0199" not in said


def test_history_has_tagged_headings_and_a_table_of_years() -> None:
    pdf = printed(history([call("2026-03-03", "One"), call("2025-03-03", "Two", felt=Felt.OK)]))
    assert is_ua(pdf)
    parts = structure_of(pdf)
    heads = [part.role for part in parts.walk() if part.role in ("H1", "H2")]
    assert heads == ["H1", "H2", "H2", "H2"]
    bought, waiting, happened = parts.all("Table")
    assert (len(bought.all("TR")), len(waiting.all("TR"))) == (3, 3)
    # The headings of the columns, then each year above its rows.
    assert [(len(row.all("TH")), len(row.all("TD"))) for row in happened.all("TR")] == [
        (4, 0),
        (2, 0),
        (0, 4),
        (2, 0),
        (0, 4),
    ]
    assert not parts.all("Figure")  # a face stands beside its word


def _pages_with_rows(made: CustomerHistory, paper: Paper = Paper.A4) -> list[str]:
    """Return the text of the pages without their footers."""
    return [
        page.partition("Michael’s RV, 1820")[0]
        for page in pages_of(printed(made, paper), layout=True)
    ]


@pytest.mark.parametrize("paper", Paper)
def test_history_splits_no_row_and_keeps_years_with_their_rows(paper: Paper) -> None:
    # Rows of one to seven lines, a few for each year, so that pages end at every possible place.
    rows = [
        call(f"{2026 - n // 4}-03-{28 - n % 4}", f"begin{n} {'words ' * (n * 7 % 60)}end{n}")
        for n in range(160)
    ]
    pages = _pages_with_rows(history(rows), paper)
    assert len(pages) > 12
    seen = []
    for page in pages:
        begun = [int(n) for n in re.findall(r"begin(\d+)", page)]
        assert begun == [int(n) for n in re.findall(r"end(\d+)", page)]
        seen += begun
        # A page has the years of its rows and no others, also for rows continued from before.
        years = [int(year) for year in re.findall(r"^ *(\d{4})$", page, re.MULTILINE)]
        assert years == sorted({2026 - n // 4 for n in begun}, reverse=True)
    assert seen == list(range(160))


@pytest.mark.parametrize("bought", [19, 20])
def test_history_heading_stays_with_its_rows(bought: int) -> None:
    # The first page is filled to its end, one purchase at a time.
    person = replace(ruth(), bought=tuple(replace(BOUGHT[0], id=n) for n in range(bought)))
    pages = pages_of(printed(history([call("2026-03-03", "First.")], person=person)))
    (page,) = (page for page in pages if "newest first" in page)
    assert "First." in page


def test_history_row_longer_than_a_page_is_split() -> None:
    text = " ".join(f"word{n}" for n in range(1500))
    lines = "\n".join(f"line{n}" for n in range(120))
    rows = [call("2026-03-03", text), call("2026-03-02", lines), call("2026-03-01", "After.")]
    said = words_of(printed(history(rows)))
    assert re.findall(r"word(\d+)", said) == [str(n) for n in range(1500)]
    assert re.findall(r"line(\d+)", said) == [str(n) for n in range(120)]
    assert "After." in said


def test_history_says_since_when_only_of_a_purchase() -> None:
    entered_today = history(since=None)
    said = words_of(printed(entered_today))
    assert "A customer since" not in said
    assert "Kessler Orchards. Always put through." in said


def test_history_of_a_name_alone_says_what_is_missing() -> None:
    nobody = replace(
        ruth(
            "Tom Abernathy",
            business="",
            phones=(),
            emails=(),
            remember=(),
            starred=False,
        ),
        bought=(),
        check_in=None,
        score=Score(),
    )
    empty = history(person=nobody, open=(), promises=())
    pdf = printed(empty)
    said = words_of(pdf)
    assert "Tom Abernathy A customer since March 2023." in said
    assert said.count("Nothing yet.") == 3  # to remember, bought, and that happened
    for words in ("Not set", "Not asked in twelve months.", "Nothing is open."):
        assert said.count(words) == 1
    assert "Promises to" not in said
    assert info_of(pdf)["Pages"] == "1"
    some = make_history(replace(empty, first=date(2025, 1, 1)), WORDS)
    assert some.no_years == "Nothing happened in this time."


@pytest.mark.parametrize(
    ("name", "paper"),
    [
        ("Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Kesslers", Paper.A4),
        ("Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Kesslers", Paper.LETTER),
        ("مريم عبد الرحمن الأنصاري", Paper.A4),
        ("רות קסלר", Paper.LETTER),
        ("山田 太郎", Paper.A4),
    ],
)
def test_names_of_any_length_and_script_stay_within_the_page(name: str, paper: Paper) -> None:
    person = ruth(name, business=f"{name} Orchards", remember=(name * 3,))
    person = replace(person, bought=tuple(replace(b, what=name * 2) for b in person.bought))
    items = tuple(replace(fix, what=name * 2) for fix in open_items())
    rows = [call(f"2026-03-{n:02}", name * 4, felt=Felt.UNHAPPY) for n in range(28, 0, -1)]
    pdf = printed(history(rows, person=person, open=items), paper)
    page = info_of(pdf)["Page size"].split()
    wide, high = (float(points) / 0.75 for points in (page[0], page[2]))
    assert (round(wide), round(high)) == ((794, 1123) if paper is Paper.A4 else (816, 1056))
    for number in (1, 2):
        left, _, right, bottom = ink_of(picture_of(pdf, number))
        assert left >= 67
        assert right <= wide - 67
        assert bottom <= high - 40
    if name.isascii():
        assert name.split()[0] in words_of(pdf).replace(" ", "")


def test_right_to_left_name_does_not_reorder_its_sentence() -> None:
    made = make_history(history([call("2026-03-03", "Hi")], person=ruth("רות קסלר")), WORDS)
    assert made.years[0].rows[0].what == "\u2068רות\u2069 called, 6 min"
    made = make_history(history([call("2026-03-03", "Hi")]), WORDS)
    assert made.years[0].rows[0].what == "Ruth called, 6 min"


def test_typed_text_in_a_history_is_printed_literally() -> None:
    hostile = '#strong[a] $b$ *c* _d_ `e` <b>f</b> \\textbf{g} https://h.example/#i "j" // k @l'
    person = ruth(hostile, remember=(hostile,))
    rows = [call("2026-03-03", hostile + "\x00\x1b[31m\x7f", words=hostile)]
    pdf = printed(history(rows, person=person))
    said = re.sub(r"\s", "", text_of(pdf))
    together = re.sub(r"\s", "", hostile)
    # The name three times, Remember, the summary, and the words of the customer.
    assert said.count(together) == 6
    assert f"“{together}”" in said


def test_history_row_has_the_text_of_the_timeline(fake_clock: FakeClock) -> None:
    formatter = LocaleFormatter(fake_clock.clock, QLocale("en_US"))
    rows = everything()
    made = make_history(history(rows), WORDS)
    (year,) = made.years
    lines = [timeline_line(row, "Ruth Kessler", formatter, NOW) for row in rows]
    what = [re.sub("[\u2068\u2069]", "", line.title) for line in lines]
    assert [row.what for row in year.rows] == what
    # On paper a thing that was done is a sentence.
    said = [line.text.replace("To tell. ", "To tell. ") for line in lines]
    assert [row.text for row in year.rows] == said
    assert [row.day for row in year.rows] == [line.day for line in lines]


def test_history_writes_lateness_of_open_items_in_words() -> None:
    person = replace(
        ruth(), check_in=CheckIn(1, "1 month", None, date(2026, 4, 10), False, None, "", None)
    )
    items = (
        Fix(1, None, "A price", at("2026-03-03"), promised_on=date(2026, 4, 12)),
        Fix(2, None, "A list", at("2026-03-03"), promised_on=date(2025, 12, 30)),
        Fix(3, None, "A hitch", at("2026-03-03"), promised_on=date(2026, 4, 14)),
        Fix(4, None, "A key", NOW),
    )
    made = make_history(history(person=person, open=items), WORDS)
    assert (made.often, made.next, made.next_late) == (
        "Every month",
        "Friday, April 10, 4 d late",
        True,
    )
    assert [(line.side, line.late) for line in made.open[:4]] == [
        ("promised by Apr 12, 2 d late", True),
        ("promised by December 30, 2025, 3 mo late", True),
        ("promised by Apr 14", False),
        ("waiting 0 minutes", False),
    ]
    assert "Friday, April 10, 4 d late" in words_of(printed(history(person=person, open=items)))


@pytest.mark.parametrize(
    ("plan", "often", "following"),
    [
        (("", PartialDate(6, 21), date(2026, 6, 21)), "Every year", "next Sunday, June 21"),
        (("", None, date(2026, 4, 14)), "Once", "today, Tuesday, April 14"),
        (("1 year", None, date(2027, 4, 14)), "Every year", "next April 14, 2027"),
        (("2 weeks", None, date(2026, 4, 16)), "Every 2 weeks", "next Thursday, April 16"),
    ],
)
def test_history_names_the_next_check_in(plan: Any, often: str, following: str) -> None:
    every, yearly, due = plan
    check_in = CheckIn(1, every, yearly, due, False, None, "", None)
    made = make_history(history(person=replace(ruth(), check_in=check_in)), WORDS)
    assert (made.often, made.next, made.next_late) == (often, following, False)


@pytest.mark.parametrize(
    ("first", "last", "head"),
    [
        (None, None, "What happened, newest first"),
        (None, date(2025, 3, 9), "What happened until March 9, 2025, newest first"),
        (date(2026, 1, 1), None, "What happened in 2026, newest first"),
        (date(2026, 1, 1), date(2026, 12, 31), "What happened in 2026, newest first"),
        (date(2024, 1, 1), date(2024, 12, 31), "What happened in 2024, newest first"),
        (date(2026, 4, 1), None, "What happened in April 2026, newest first"),
        (date(2026, 2, 1), date(2026, 2, 28), "What happened in February 2026, newest first"),
        (
            date(2025, 1, 1),
            date(2025, 3, 31),
            "What happened from January 2025 to March 2025, newest first",
        ),
        (
            date(2025, 5, 1),
            date(2026, 2, 28),
            "What happened from May 2025 to February 2026, newest first",
        ),
        (
            date(2025, 4, 15),
            None,
            "What happened from April 15, 2025 to April 14, 2026, newest first",
        ),
    ],
)
def test_history_heading_names_its_period(first: date | None, last: date | None, head: str) -> None:
    assert make_history(history(first=first, last=last), WORDS).heads.happened == head


def test_open_promise_is_not_in_the_events_of_a_history() -> None:
    row = TimelineRow(TimelineKind.FIX, 2, at("2026-03-03"), "New knob fitted")
    made = make_history(history([replace(row, promised_on=date(2026, 4, 24))]), WORDS)
    assert made.years == ()
    assert [line.what for line in made.open][1] == "New knob fitted"


@pytest.mark.parametrize("desk", ["sqlite"], indirect=True)
def test_make_document_reads_the_report_from_the_desk(desk: Desk) -> None:
    fill_sample(desk)
    key = resolve_person(desk, "ruth").id
    document = make_document(desk, ReportRequest(ReportKind.HISTORY, person=key), WORDS)
    pdf = to_pdf(document, NOW)
    first, second = pages_of(pdf)
    assert "Page 1 of 2" in first
    assert "Page 2 of 2" in second
    assert "2021 Winnebago Minnie 2455BHS." in second
    assert "7 of 8 kept, 6 early" in first
    with pytest.raises(NotUnderstood, match="Say whose"):
        make_document(desk, ReportRequest(ReportKind.HISTORY), WORDS)
    with pytest.raises(NotFound):
        make_document(desk, ReportRequest(ReportKind.HISTORY, person=10_000), WORDS)
