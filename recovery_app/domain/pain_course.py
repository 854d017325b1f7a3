"""Pain over the days: what was told, and a line through its noise (measures.md 1)."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from datetime import date
from heapq import merge
from operator import itemgetter
from typing import Final, Literal

import msgspec

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.day import day_of
from recovery_app.domain.episode import Episode, PainScores
from recovery_app.domain.in_time import in_time
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_training import CheckIn
from recovery_app.domain.memory import Memory
from recovery_app.domain.progress_log import ProgressLog
from recovery_app.domain.told_pain import back_pain, is_better

A_WEEK: Final = 7
NOTHING_TOLD: Final = PainScores()
_MOMENT: Final = itemgetter(0)


class PainDay(msgspec.Struct, frozen=True, gc=False):
    """Hold the pain told on a day, 0 to 10; `back` is the average, or the pain now where no average was told."""

    day: date
    back: int | None
    worst: int | None
    leg: int | None
    now: int | None


class MedianPoint(msgspec.Struct, frozen=True, gc=False):
    """Hold the median of the back pain told on the seven days that end with a day; it may lie between two numbers."""

    day: date
    value: float


class PainChange(msgspec.Struct, frozen=True):
    """Hold how the median of back pain changed over a range.

    `verdict` is "better" or "worse" only where the change is as large as matters: 2 points, or 30 % and 1 point from a
    start of 3 or less (measures.md 1, S102, S103). `text` is such as "7 to 2 in 5 weeks".
    """

    start: float
    latest: float
    verdict: Literal["better", "same", "worse"]
    text: str


class PainCourse(msgspec.Struct, frozen=True):
    """Hold the days of a range on which any pain was told, and the median of the back pain.

    The median is that of the days told among seven, so that it needs a week to settle (measures.md 1).
    """

    days: tuple[PainDay, ...]
    median: tuple[MedianPoint, ...]


class _Told(msgspec.Struct, frozen=True):
    """Hold the pain of days, and what told it."""

    episodes: tuple[Episode, ...]
    check_ins: tuple[CheckIn, ...]
    pains: Mapping[date, PainScores]


_memory: Final = Memory()


def told_pain_of_days(log: ProgressLog) -> Mapping[date, PainScores]:
    """Return the pain of every day on which any was told, the last number of each sort; an assessment tells it too.

    The last is that of the latest moment: a check-in that was told or changed later counts at its own place in time.
    """
    last = _memory.last(_Told)
    if last is None or last.episodes is not log.episodes or last.check_ins is not log.check_ins:
        last = _Told(log.episodes, log.check_ins, _told_pain_of_days(log))
        _memory.keep(last)
    return last.pains


def _told_pain_of_days(log: ProgressLog) -> dict[date, PainScores]:
    told: dict[date, PainScores] = {}
    assessments = [one for episode in log.episodes for one in episode.assessments]
    answered = sorted(((one.at, day_of(one.at), one.answers.pain) for one in assessments), key=_MOMENT)
    checked_in = ((one.at, one.day, one.pain) for one in in_time(log.check_ins))
    for _, day, pain in merge(answered, checked_in, key=_MOMENT):
        _add(told, day, pain)
    return told


def pain_course(log: ProgressLog, days: DateRange) -> PainCourse:
    """Return the pain of a range; the median looks back at days before it, and has gaps where a week told nothing."""
    told = told_pain_of_days(log)
    mine = tuple(
        PainDay(day, back_pain(pain), pain.worst, pain.leg, pain.now)
        for day, pain in sorted(told.items())
        if days.first <= day <= days.last
    )
    backs = {day.toordinal(): back for day, pain in told.items() if (back := back_pain(pain)) is not None}
    return PainCourse(mine, _median(backs, days))


def pain_change(course: PainCourse, knowledge: Knowledge, episodes: tuple[Episode, ...] = ()) -> PainChange | None:
    """Return how the median changed from its first to its last day, or None where these are not a week apart.

    Only the latest of some `episodes` is judged: another bout of pain is no change of the one before it.
    """
    since = day_of(episodes[-1].started_at) if episodes else date.min
    median = [point for point in course.median if point.day >= since]
    if not median:
        return None
    start, latest = median[0], median[-1]
    apart = (latest.day - start.day).days
    if apart < A_WEEK:
        return None
    fall = start.value - latest.value
    verdict: Literal["better", "same", "worse"] = "same"
    if is_better(knowledge.training, start.value, latest.value):
        verdict = "better"
    elif is_better(knowledge.training, start.value, start.value + fall):
        verdict = "worse"
    weeks = round(apart / A_WEEK)
    time = f"{weeks} weeks" if weeks > 1 else f"{apart} days"
    return PainChange(start.value, latest.value, verdict, f"{start.value:g} to {latest.value:g} in {time}")


def _add(told: dict[date, PainScores], day: date, pain: PainScores) -> None:
    before = told.get(day)
    if before is None:
        if pain != NOTHING_TOLD:
            told[day] = pain
        return
    told[day] = PainScores(
        average=before.average if pain.average is None else pain.average,
        now=before.now if pain.now is None else pain.now,
        worst=before.worst if pain.worst is None else pain.worst,
        leg=before.leg if pain.leg is None else pain.leg,
    )


def _median(backs: dict[int, int], days: DateRange) -> tuple[MedianPoint, ...]:
    if not backs:
        return ()
    first = max(days.first.toordinal(), min(backs))
    last = min(days.last.toordinal(), max(backs))
    week = deque((backs.get(day) for day in range(first - A_WEEK + 1, first)), A_WEEK)
    points: list[MedianPoint] = []
    for day in range(first, last + 1):
        week.append(backs.get(day))
        values = sorted(value for value in week if value is not None)
        if values:
            middle = len(values) // 2
            value = values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2
            points.append(MedianPoint(date.fromordinal(day), value))
    return tuple(points)
