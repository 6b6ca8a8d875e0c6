import pytest

from desk.domain.fixes import mean_seconds, within_and_over


def test_the_usual_time_is_the_mean_of_what_clocks_tell() -> None:
    assert mean_seconds([40, 70, 52, 108]) == 68  # 67.5, as on the design page


@pytest.mark.parametrize("measured", [[], [0], [0, 601, 3600]])
def test_no_usual_time_without_a_clock_that_tells_one(measured: list[int]) -> None:
    assert mean_seconds(measured) is None


def test_a_clock_left_running_does_not_make_the_usual_time() -> None:
    assert mean_seconds([60, 600, 8 * 3600]) == 330


def test_two_minutes_are_inside_and_one_second_more_is_past() -> None:
    assert within_and_over([0, 1, 120, 121, 3600]) == (2, 2)
