from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desk.rules.score import Felt, Score, score

NOW = datetime(2026, 4, 14, 10, 24, tzinfo=UTC)
ratings = st.lists(
    st.tuples(
        st.integers(-10, 800).map(lambda ago: NOW - timedelta(days=ago)), st.sampled_from(Felt)
    )
)


def test_twelve_months_count() -> None:
    a_year_ago = datetime(2025, 4, 14, 10, 24, tzinfo=UTC)
    told = [
        (a_year_ago, Felt.UNHAPPY),
        (a_year_ago + timedelta(seconds=1), Felt.HAPPY),
        (NOW, Felt.OK),
        (NOW + timedelta(seconds=1), Felt.UNHAPPY),
    ]
    assert score(told, NOW) == Score(happy=1, ok=1, unhappy=0)


def test_on_29_february() -> None:
    leap_day = datetime(2028, 2, 29, 12, tzinfo=UTC)
    told = [(datetime(2027, 2, 28, 13, tzinfo=UTC), Felt.HAPPY)]
    assert score(told, leap_day) == Score(happy=1)


def test_reads_like_a_sellers_rating() -> None:
    assert str(Score(12, 0, 1)) == "+12 / 0 / −1"
    assert str(Score()) == "0 / 0 / 0"
    assert Score(12, 0, 1).asked == 13


@given(ratings)
def test_order_does_not_matter_and_nothing_counts_twice(told: list[tuple[datetime, Felt]]) -> None:
    total = score(told, NOW)
    assert score(reversed(told), NOW) == total
    assert total.asked == sum(timedelta(0) <= NOW - at < timedelta(days=365) for at, _ in told)
