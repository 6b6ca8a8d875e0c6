from datetime import UTC, datetime

from desk.domain.scores import Score, score_since


def test_score_since_is_twelve_months_ago() -> None:
    now = datetime(2026, 4, 14, 10, 24, tzinfo=UTC)
    assert score_since(now) == datetime(2025, 4, 14, 10, 24, tzinfo=UTC)


def test_score_since_on_29_february_is_28_february() -> None:
    leap_day = datetime(2028, 2, 29, 12, tzinfo=UTC)
    assert score_since(leap_day) == datetime(2027, 2, 28, 12, tzinfo=UTC)


def test_score_asked_is_the_sum_of_all_ratings() -> None:
    assert Score(12, 0, 1).asked == 13
