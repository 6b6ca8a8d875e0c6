from datetime import UTC, datetime

from desk.domain.scores import Score, score_since


def test_twelve_months_count() -> None:
    now = datetime(2026, 4, 14, 10, 24, tzinfo=UTC)
    assert score_since(now) == datetime(2025, 4, 14, 10, 24, tzinfo=UTC)


def test_on_29_february_a_year_ago_was_the_28th() -> None:
    leap_day = datetime(2028, 2, 29, 12, tzinfo=UTC)
    assert score_since(leap_day) == datetime(2027, 2, 28, 12, tzinfo=UTC)


def test_all_who_were_asked() -> None:
    assert Score(12, 0, 1).asked == 13
