"""The kept choices of the reports screen and the report requests made from them."""

from datetime import date, time

import pytest
from PySide6.QtCore import QLocale

from desk.clock import fixed
from desk.reports.document import Paper
from desk.reports.kinds import ReportKind
from desk.ui.formatter import LocaleFormatter
from desk.ui.screens.reports.choices import (
    STARRED,
    TAG,
    YEAR,
    Choices,
    kept_of,
    order_of,
    read_choices,
)

TODAY = date(2026, 4, 14)


def test_read_choices_restores_kept_choices_except_label_start() -> None:
    choices = Choices(
        ReportKind.PHONE_LIST, "letter", 7, "2025", TAG + "Winter in Yuma", "3x8", "3.5x2", start=4
    )
    # The start of the labels is not kept.
    assert read_choices(kept_of(choices)) == Choices(
        ReportKind.PHONE_LIST, "letter", 7, "2025", TAG + "Winter in Yuma", "3x8", "3.5x2"
    )
    assert read_choices(kept_of(Choices())) == Choices()


@pytest.mark.parametrize(
    "spoilt",
    [
        {"kind": "slip"},
        {"kind": 3, "paper": "a3", "person": "Ruth", "period": "soon"},
        {"person": True, "who": None},
    ],
)
def test_read_choices_ignores_invalid_values(spoilt: dict[str, object]) -> None:
    assert read_choices(spoilt) == Choices()


def test_order_of_sets_the_fields_of_each_report() -> None:
    def order(**chosen: object):
        return order_of(Choices(**chosen), Paper.LETTER, TODAY)  # type: ignore[arg-type]

    history = order(person=7, period=YEAR)
    assert (history.person, history.first, history.last) == (7, date(2025, 4, 14), None)
    assert history.paper is Paper.LETTER
    year = order(person=7, period="2024", paper="a4")
    assert (year.first, year.last, year.paper) == (
        date(2024, 1, 1),
        date(2024, 12, 31),
        Paper.A4,
    )
    assert order(kind=ReportKind.PHONE_LIST, who=STARRED).starred
    assert order(kind=ReportKind.PHONE_LIST, who=TAG + "Apples").tag == "Apples"
    assert order(kind=ReportKind.CHECK_IN_SHEET, week=1).first == date(2026, 4, 21)
    assert order(kind=ReportKind.MONTH).month == date(2026, 3, 1)
    assert order(kind=ReportKind.LABELS, label="3x8", start=5).start == 5


@pytest.mark.parametrize(
    ("locale", "whole", "days", "over_months", "hour", "at"),
    [
        ("en_US", "April 14, 2026", "April 13 to 19", "March 30 to April 5", "2", "2:30 pm"),
        ("en_GB", "14 April 2026", "13 to 19 April", "30 March to 5 April", "14", "14:30"),
        ("de_DE", "14. April 2026", "13. to 19. April", "30. März to 5. April", "14", "14:30"),
    ],
)
def test_formatter_writes_days_and_times_of_the_locale(
    locale: str, whole: str, days: str, over_months: str, hour: str, at: str, qapp: object
) -> None:
    formatter = LocaleFormatter(fixed(TODAY, time(10, 24)), QLocale(locale))
    assert formatter.full_date(TODAY) == whole
    assert formatter.day_range(date(2026, 4, 13), date(2026, 4, 19)) == days
    assert formatter.day_range(date(2026, 3, 30), date(2026, 4, 5)) == over_months
    assert formatter.hour(14) == hour
    assert formatter.spoken_time(time(14, 30)) == at
    assert formatter.spoken_time(time(12)) == "noon"


def test_formatter_writes_numbers_and_weekdays_of_the_locale() -> None:
    german = LocaleFormatter(fixed(TODAY, time(10, 24)), QLocale("de_DE"))
    assert (german.number(1204), german.number(1.5)) == ("1.204", "1,5")
    assert german.first_weekday == 0
    assert german.weekday_and_number(TODAY) == "Di. 14."
