"""How far two means lie apart, against published figures."""

from __future__ import annotations

import pytest

from recovery_app.domain.mean_difference import Spread, mean_difference, spread_of, t_97_5


@pytest.mark.parametrize(
    ("freedom", "published"),
    [(4, 2.776), (6, 2.447), (10, 2.228), (20, 2.086), (30, 2.042), (120, 1.980), (100_000, 1.960)],
)
def test_student_t_is_that_of_the_tables(freedom: float, published: float) -> None:
    assert t_97_5(freedom) == pytest.approx(published, abs=0.0021)


def test_the_spread_is_that_of_the_sample() -> None:
    found = spread_of([0, 1, 1, 1, 0, 1])
    assert found is not None
    assert (found.count, found.mean) == (4, 2.75)
    assert found.variance == pytest.approx(2.9167, abs=1e-4)


def test_numbers_that_are_all_alike_are_still_rounded_ones() -> None:
    assert spread_of([0, 0, 9]) == Spread(9, 2.0, 1 / 12)


@pytest.mark.parametrize("times", [[0, 0], [0, 1]])
def test_below_two_numbers_there_is_no_spread(times: list[int]) -> None:
    assert spread_of(times) is None


def test_the_interval_is_that_of_welch() -> None:
    """Two samples of 15 with means 20.8 and 23.0 and variances 7.9 and 3.8, 24.9 degrees of freedom."""
    found = mean_difference(Spread(15, 20.8, 7.9), Spread(15, 23.0, 3.8))
    assert found.difference == pytest.approx(-2.2)
    assert found.low == pytest.approx(-4.02, abs=0.01)
    assert found.high == pytest.approx(-0.38, abs=0.01)


def test_unequal_sides_lean_on_the_smaller_one() -> None:
    """Variance 4 of 8 and 1 of 40: 7.7 degrees of freedom, t 2.32, reach 2.32 x 0.725."""
    found = mean_difference(Spread(8, 5, 4), Spread(40, 4, 1))
    assert found.high - found.difference == pytest.approx(1.68, abs=0.01)
