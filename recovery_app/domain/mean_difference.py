"""How far two means lie apart, and how sure that is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import msgspec

NORMAL_97_5: Final = 1.959964
"""The 97.5 % point of the normal distribution, for an interval that holds 95 %."""
ROUNDING_VARIANCE: Final = 1 / 12
"""What is told in whole numbers is uncertain by at least this much (Sheppard's correction)."""


class Spread(msgspec.Struct, frozen=True):
    """Hold how many numbers there are, their mean, and the variance of the sample."""

    count: int
    mean: float
    variance: float


class MeanDifference(msgspec.Struct, frozen=True):
    """Hold the first mean less the second, and the ends of its 95 % interval."""

    difference: float
    low: float
    high: float


def spread_of(times: Sequence[int]) -> Spread | None:
    """Return the spread of whole numbers, given as how often each one from 0 on was told; None below two of them."""
    count = sum(times)
    if count <= 1:
        return None
    mean = sum(number * often for number, often in enumerate(times)) / count
    squares = sum(often * (number - mean) ** 2 for number, often in enumerate(times))
    return Spread(count, mean, max(squares / (count - 1), ROUNDING_VARIANCE))


def mean_difference(first: Spread, second: Spread) -> MeanDifference:
    """Return the difference of two means with Welch's 95 % interval, which lets the two vary differently.

    The interval takes each number as told on its own. Days that follow each other resemble each other, so the truth is
    less sure than the interval says.
    """
    shares = (first.variance / first.count, second.variance / second.count)
    whole = sum(shares)
    freedom = whole**2 / (shares[0] ** 2 / (first.count - 1) + shares[1] ** 2 / (second.count - 1))
    reach = t_97_5(freedom) * math.sqrt(whole)
    difference = first.mean - second.mean
    return MeanDifference(difference, difference - reach, difference + reach)


def t_97_5(freedom: float) -> float:
    """Return the 97.5 % point of Student's t, by the expansion of Abramowitz and Stegun, 26.7.5.

    From four degrees of freedom on it is right to two places.
    """
    z = NORMAL_97_5
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92_160,
    )
    return z + sum(term / freedom**power for power, term in enumerate(terms, start=1))
