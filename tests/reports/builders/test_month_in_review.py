"""Month in review: the text and the pixels of its PDF."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

import pytest

from desk.domain.month_in_review import DayCalls, MonthFigures
from desk.domain.people import PersonRef
from desk.domain.promises import PromiseOutcome
from desk.domain.scores import Score
from desk.domain.settings import DeskSettings
from desk.formatting.english import EnglishFormatter
from desk.reports.builders.month_in_review import MonthInReview, make_month
from desk.reports.document import Document, Paper, make_frame
from desk.reports.kinds import ReportKind
from desk.reports.request import ReportRequest, make_document
from desk.reports.typst_renderer import to_pdf
from desk.services.desk import Desk
from desk.services.month_in_review import set_month_words
from desk.services.settings import change_settings
from tests.reports.sample_month import a_march
from tests.tools.fake_clock import FakeClock
from tests.tools.paper import info_of, is_ua, pages_of, picture_of, structure_of, words_of

TODAY = date(2026, 4, 14)
SETTINGS = DeskSettings(
    owner="Michael",
    business="Michael’s RV",
    phone="(541) 555-0100",
    address="1820 Century Drive\nBend, Oregon",
)
EMPTY = MonthFigures(
    first=date(2024, 2, 1),
    so_far=False,
    days=(DayCalls(0, 0),) * 29,
    seconds=0,
    hours=(0,) * 168,
    waits=(),
    median_wait=None,
    left=0,
    people=0,
    heard=0,
    fixes=(),
    promises=(),
    year=(),
    missed=(),
    felt=Score(),
    coming=(),
    coming_count=0,
    bought=(),
    bought_count=0,
    words="",
)


def made(found: MonthFigures, paper: Paper = Paper.A4) -> MonthInReview:
    return make_month(found, EnglishFormatter(FakeClock().clock), paper)


def printed(found: MonthFigures, paper: Paper = Paper.A4) -> bytes:
    formatter, body = EnglishFormatter(FakeClock().clock), made(found, paper)
    frame = make_frame(SETTINGS, formatter, "Month in review", body.heading)
    return to_pdf(Document(ReportKind.MONTH, paper, frame, body), datetime(2026, 4, 14, tzinfo=UTC))


@cache
def march(paper: Paper) -> bytes:
    return printed(a_march(), paper)


@pytest.mark.parametrize("paper", Paper)
def test_month_of_the_design_fits_on_one_page_with_its_texts(paper: Paper) -> None:
    said = words_of(march(paper))
    for part in (
        "March 2026 Eight of your twelve people heard from you.",
        "66 calls 3 h 41 min talking",
        "34 min usual wait for a call back",
        "21 of 23 fixes in two minutes the others took 4 and 6",
        "13 of 13 promises kept 11 of them early",
        "Calls, day by day answered or made missed, all called back",
        "half within 34 min",
        "0 30 min 1 h 1½ h 2 h",
        "Happy 21 OK 3 Unhappy 1",
        "41 of 43 kept, 38 early, 3 on the day. Missed: tow date (Gus), tire order (Hank).",
        "Apr 10 Marlene Ortega roof seal",
        "Apr 17 Eleanor Voss turns 70",
        "Mar 21 Pete Novak 2023 nuCamp TAB 400",
        "In your words Sold one trailer, fixed four awnings, lost nobody.",
        "Page 1 of 1",
    ):
        assert part in said, part
    assert "Sun" not in said.split()  # nobody called on one
    size = {Paper.A4: "595.276 x 841.89", Paper.LETTER: "612 x 792"}[paper]
    assert info_of(march(paper))["Page size"].startswith(size)


def test_charts_have_alternative_texts() -> None:
    pdf = march(Paper.A4)
    assert is_ua(pdf)
    assert info_of(pdf)["Title"] == "Month in review: March 2026"
    tags = structure_of(pdf)
    assert [figure.alt for figure in tags.all("Figure")] == [
        "57 calls answered or made and 9 missed. The busiest day was Mar 7, with 5.",
        "Of 9 waits for a call back half were over within 34 min; 2 took longer than an hour,"
        " the longest 1 h 58 min.",
        "21 felt happy, 3 OK, 1 unhappy.",
        "Most called on Tue at 10 am: 4 calls.",
        "41 of 43 promises kept, 38 early, 3 on the day, 2 missed.",
    ]
    assert len(tags.all("H1")) == 1
    assert len(tags.all("H2")) == 7
    assert [len(table.all("TR")) for table in tags.all("Table")] == [5, 5]


def test_missed_marks_are_hollow_when_printed_in_black() -> None:
    picture = picture_of(march(Paper.A4), ppi=96)

    def grey(x: float, y: float) -> int:
        return picture.pixelColor(round(x), round(y)).lightness()

    # The bar of March 7: three answered on top of two missed.
    left, base = 68.03 + 14 + 6 * 21, 434
    assert grey(left + 7, base - 90) < 100
    assert grey(left + 7, base - 20) > 250
    assert min(grey(left + n, base - 20) for n in range(-1, 3)) < 140
    # Early marks are darker than those kept on the day; a missed one is hollow.
    early, missed = 419 + 1.1, 419 + 278.1 + 1.1
    assert grey(early, 663) < 130
    assert max(grey(missed + n, 663) for n in (-1, 0, 1)) > 200
    # The busiest hour is darker than a quiet one.
    assert grey(68 + 32 + 25 * 2 + 12, 688) < grey(68 + 32 + 12, 688) - 80


def test_empty_month_says_so_in_each_part() -> None:
    pdf = printed(EMPTY)
    said = words_of(pdf)
    for part in (
        "February 2024",
        "Nobody is on this desk yet.",
        "0 calls none came in or went out",
        "– usual wait nobody had to wait",
        "0 fixes in two minutes none by the clock",
        "0 promises kept none fell due",
        "Nobody had to wait for a call back.",
        "Nobody has said how it went.",
        "No promise has come to its day.",
        "Promises in 2024",
        "Nobody is due in March.",
        "Nothing was bought in February.",
        "Page 1 of 1",
    ):
        assert part in said, part
    assert "missed" not in said
    assert "In your words" not in said
    assert is_ua(pdf)
    alts = [figure.alt for figure in structure_of(pdf).all("Figure")]
    assert alts == ["No calls in February.", "Nobody called."]


def test_full_month_fits_on_one_page_and_counts_what_was_left_out() -> None:
    found = a_march()
    long_name = PersonRef(9, "Maximiliana Featherstonehaugh-Cholmondeley of Saint Petersburg")
    coming = tuple(replace(found.coming[n % 4], on=date(2026, 4, 1 + n)) for n in range(6))
    full = replace(
        found,
        days=tuple(DayCalls(400 + n, 90) for n in range(31)),
        hours=tuple(n % 50 for n in range(168)),
        waits=(*(timedelta(minutes=n) for n in range(213)), timedelta(days=4)),
        left=12,
        people=100_234,
        heard=8_292,
        year=(PromiseOutcome.EARLY,) * 300 + (PromiseOutcome.MISSED,) * 20,
        missed=found.missed * 10,
        fixes=(60,) * 2_714 + (130, 200, 700, 9_000),
        coming=(replace(found.coming[0], person=long_name, text="Did the roof hold?"), *coming),
        coming_count=6_347,
        bought=found.bought + found.bought[:3],
        bought_count=409,
    )
    for paper in Paper:
        said = words_of(printed(full, paper))
        for part in (
            "8,292 of your 100,234 people heard from you.",
            "missed, all but 12 called back",
            "2,714 of 2,718",
            "the others took 3 to over 10",
            "214 waits",
            "Missed: tow date (Gus), tire order (Hank), tow date (Gus) and 17 more.",
            "Cholmondeley of",
            "Page 1 of 1",
        ):
            assert part in said, (paper, part)
        body = made(full, paper)
        for shown in (body.coming, body.bought):
            assert 2 <= len(shown.lines) < 7
            assert shown.more in said
        assert body.coming.more == f"and {6_347 - len(body.coming.lines):,} more"


def test_long_own_text_continues_on_a_second_page() -> None:
    words = " ".join(f"Sold trailer number {n}." for n in range(160))
    pages = pages_of(printed(replace(a_march(), words=words)))
    assert len(pages) == 2
    assert "Page 2 of 2" in pages[1]
    numbers = " ".join(pages).split()
    assert all(f"{n}." in numbers for n in range(160))


def test_typed_text_in_a_month_is_not_markup() -> None:
    hostile = '#panic("x") *b* <b>i</b> \\LaTeX $a$ @x'
    found = a_march()
    somebody = PersonRef(1, hostile)
    said = words_of(
        printed(
            replace(
                found,
                coming=(replace(found.coming[0], text=hostile),),
                bought=(replace(found.bought[0], what=hostile),),
                missed=(replace(found.missed[0], what=hostile, person=somebody),),
                words=hostile,
            )
        )
    )
    assert said.count(hostile) >= 2
    assert said.count("\\LaTeX") >= 4


def test_current_month_is_reported_up_to_today() -> None:
    found = replace(
        a_march(),
        first=date(2026, 4, 1),
        so_far=True,
        days=(DayCalls(1, 1),) + (DayCalls(0, 0),) * 29,
        waits=(),
        median_wait=None,
        left=1,
        heard=1,
        people=40,
        bought=(),
        bought_count=0,
        promises=(PromiseOutcome.MISSED,),
    )
    body = made(found)
    assert body.heading == "April 2026 so far"
    assert body.sentence == "One of your 40 people has heard from you so far."
    assert body.figures[1].note == "nobody called back yet"
    assert (body.figures[3].value, body.figures[3].note) == ("0 of 1", "1 missed")
    assert body.calls.missed == "missed, none called back"
    assert [tick.label for tick in body.calls.days] == ["Apr 1", "8", "15", "22", "29"]
    assert body.waits.empty == "Nobody who waited was called back yet."
    assert body.bought.empty == "Nothing was bought in April yet."
    assert body.coming.heading == "Coming up in May"


@pytest.mark.parametrize(
    ("heard", "people", "so_far", "sentence"),
    [
        (0, 0, False, "Nobody is on this desk yet."),
        (0, 12, False, "None of your twelve people heard from you."),
        (0, 13, True, "None of your 13 people has heard from you yet."),
        (1, 12, False, "One of your twelve people heard from you."),
        (12, 12, False, "All of your twelve people heard from you."),
        (12, 12, True, "All of your twelve people have heard from you."),
        (13, 1300, False, "13 of your 1,300 people heard from you."),
        (2, 3, True, "Two of your three people have heard from you so far."),
    ],
)
def test_number_of_people_heard_from_is_a_sentence(
    heard: int, people: int, so_far: bool, sentence: str
) -> None:
    found = replace(a_march(), heard=heard, people=people, so_far=so_far)
    assert made(found).sentence == sentence


@pytest.mark.parametrize(
    ("seconds", "value", "note"),
    [
        ((), "0", "none by the clock"),
        ((120, 1), "2 of 2", "none took longer"),
        ((121,), "0 of 1", "the other took 3"),
        ((60, 180, 181), "1 of 3", "the others took 3 and 4"),
        ((180, 240, 700), "0 of 3", "the others took 3, 4 and over 10"),
        ((60, 180, 240, 300, 360), "1 of 5", "the others took 3 to 6"),
    ],
)
def test_figure_of_fixes_counts_those_within_two_minutes(
    seconds: tuple[int, ...], value: str, note: str
) -> None:
    fixes = made(replace(a_march(), fixes=tuple(sorted(seconds)))).figures[2]
    assert (fixes.value, fixes.note) == (value, note)


@pytest.mark.parametrize(
    ("most", "lines", "top"),
    [
        (0, [1, 3, 5], 5),
        (5, [1, 3, 5], 5),
        (6, [2, 4, 6], 6),
        (13, [5, 10, 15], 15),
        (23, [10, 20, 30], 30),
        (450, [200, 400, 600], 600),
    ],
)
def test_call_chart_has_lines_at_round_numbers(most: int, lines: list[int], top: int) -> None:
    chart = made(replace(a_march(), days=(DayCalls(most, 0),) * 31)).calls
    assert ([tick.at for tick in chart.counts], chart.top) == (lines, top)


def test_wait_chart_has_dots_for_few_waits_and_columns_for_many() -> None:
    def chart(*minutes: int):  # type: ignore[no-untyped-def]
        waits = tuple(timedelta(minutes=m) for m in sorted(minutes))
        usual = waits[len(waits) // 2] if waits else None
        return made(replace(a_march(), waits=waits, median_wait=usual)).waits

    few = chart(6, 12, 19, 28, 34, 38, 46, 75, 118)
    assert [dot.long for dot in few.dots] == [False] * 7 + [True] * 2
    assert all(dot.level == 0 for dot in few.dots)
    assert few.dots[4].at == pytest.approx(few.middle) == pytest.approx(78.46 / 307, abs=0.002)
    assert [tick.label for tick in few.ticks] == ["0", "30 min", "1 h", "1½ h", "2 h"]
    # Dots at the same time are stacked.
    assert [dot.level for dot in chart(30, 30, 30, 90).dots] == [0, 1, 2, 0]
    # A very long wait does not compress the scale of the others.
    cut = chart(*range(5, 60, 5), 3 * 1440)
    assert [tick.label for tick in cut.ticks][-2:] == ["1 h", "longer"]
    assert cut.dots[-1].long
    assert cut.dots[-1].at > max(dot.at for dot in cut.dots[:-1])
    many = chart(*range(1, 121), *(1440,) * 3)
    assert not many.dots
    assert many.note == "123 waits"
    assert max(column.height for column in many.columns) == 1
    edges = [(column.at, column.long) for column in many.columns]
    assert edges == sorted(edges)
    hour = next(tick.at for tick in many.ticks if tick.label == "1 h")
    for column in many.columns:
        assert column.long == (column.at >= hour - 1e-9)


def test_month_defaults_to_the_last_one_that_is_over(
    desk: Desk,
) -> None:
    set_month_words(desk, date(2026, 3, 1), "Quiet.")
    change_settings(desk, "Weekends off", days_off=frozenset({2}))
    last = make_document(desk, ReportRequest(ReportKind.MONTH), EnglishFormatter(desk.clock))
    assert (last.frame.kind, last.frame.title) == ("Month in review", "Month in review: March 2026")
    assert last.body.own_words == "Quiet."
    # Nobody called on the day off.
    assert last.body.hours.weekdays == ("Mon", "Tue", "Thu", "Fri", "Sat")
    this = make_document(
        desk, ReportRequest(ReportKind.MONTH, month=date(2026, 4, 30)), EnglishFormatter(desk.clock)
    )
    assert (this.body.heading, this.body.own_words) == ("April 2026 so far", "")


def test_typed_occasion_is_not_translated() -> None:
    class Foreign(EnglishFormatter):
        def text(self, text: str) -> str:
            return f"<{text}>"

    check_in, *others = a_march().coming
    found = replace(a_march(), coming=(replace(check_in, text="birthday"), *others))
    lines = make_month(found, Foreign(FakeClock().clock)).coming.lines
    assert lines[0].what == "birthday"
    assert "<turns 70>" in [line.what for line in lines]
