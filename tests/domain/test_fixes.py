import pytest

from desk.domain.fixes import mean_seconds, within_and_over


def test_mean_seconds_ignores_fixes_without_a_clock() -> None:
    assert mean_seconds([40, 70, 52, 108]) == 68  # 67.5, as on the design page


@pytest.mark.parametrize("measured", [[], [0], [0, 601, 3600]])
def test_mean_seconds_without_a_clock_is_none(measured: list[int]) -> None:
    assert mean_seconds(measured) is None


def test_mean_seconds_ignores_a_clock_left_running() -> None:
    assert mean_seconds([60, 600, 8 * 3600]) == 330


def test_within_and_over_counts_two_minutes_as_within() -> None:
    assert within_and_over([0, 1, 120, 121, 3600]) == (2, 2)
