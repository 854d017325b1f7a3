"""What a chart is told: its days, its scale, the bands behind it and what can be read off at each day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

_FEWEST_STEPS = 3
_MOST_STEPS = 5
_NICE = (1, 2, 5, 10, 20, 25, 50, 100, 150, 200, 250, 300, 400, 500)


@dataclass(frozen=True)
class DaySpan:
    """Hold the first and the last day of the time axis."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """Return how many days there are, both ends counted."""
        return (self.last - self.first).days + 1

    def place(self, day: date) -> int:
        """Return how many days after the first a day lies."""
        return (day - self.first).days

    def day(self, place: int) -> date:
        """Return the day so many days after the first."""
        return self.first + timedelta(days=place)


@dataclass(frozen=True)
class ValueSpan:
    """Hold the ends of the value axis and where its lines are drawn."""

    low: float
    high: float
    steps: tuple[int, ...]


@dataclass(frozen=True)
class Band:
    """Hold days that are coloured behind the chart, and their name; `fill` is a token."""

    first: date
    last: date
    name: str
    fill: str


@dataclass(frozen=True)
class Stop:
    """Hold what can be read off at one day: the height of its ring, where it has one, and its words, line by line."""

    day: date
    value: float | None
    words: tuple[str, ...]

    @property
    def spoken(self) -> str:
        """Return the words as one sentence after the other."""
        return ". ".join(self.words)


def values_up_to(highest: float) -> ValueSpan:
    """Return an axis from 0 to a round number that is not below the highest value."""
    largest = _NICE[-1]
    step = next((one for one in _NICE if one * _MOST_STEPS >= highest), largest * ceil(highest / largest / _MOST_STEPS))
    count = max(_FEWEST_STEPS, ceil(highest / step))
    return ValueSpan(0, step * count, tuple(step * number for number in range(count + 1)))


def nearest(stops: Iterable[Stop], day: date) -> Stop | None:
    """Return the stop whose day is nearest to a day, or None without any."""
    return min(stops, key=lambda stop: abs((stop.day - day).days), default=None)
