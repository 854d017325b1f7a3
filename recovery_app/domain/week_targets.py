"""What was kept of the plan, day by day and week by week: no streaks, and no blame (measures.md 6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Final

import msgspec

from recovery_app.domain.date_range import ONE_DAY, DateRange
from recovery_app.domain.day import day_of
from recovery_app.domain.frozen_days import frozen_days
from recovery_app.domain.kept_words import SPOKEN, PlanMark, kept_text, spoken_day
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.phase_bands import PhaseBand, phase_bands
from recovery_app.domain.planned_moves import PlannedMoves
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress_log import ProgressLog

A_WEEK: Final = 7
NO_TICKS: Final[Mapping[str, bool]] = {}


class PlanDay(msgspec.Struct, frozen=True, gc=False):
    """Hold one day: its mark, the exercises done of those planned, and the minutes walked and run.

    "frozen" is a flare-up, a stop, an easy day or a hold, named by `why`, and left out of the count. "before" is a day
    without a plan.
    """

    day: date
    mark: PlanMark
    exercises: int = 0
    planned: int = 0
    walk_min: int = 0
    run_min: int = 0
    why: str = ""

    @property
    def spoken(self) -> str:
        """Return the day in words, such as "Tuesday 18 Mar, in part: 3 of 5 exercises, 20 min of walking"."""
        named = self.why or SPOKEN[self.mark]
        return spoken_day(self.day, named, self.exercises, self.planned, self.walk_min, self.run_min)


class Adherence(msgspec.Struct, frozen=True):
    """Hold how many past days were kept, kept in part, and rest days, of so many that count.

    Rest days count as kept: `kept` has those on which the plan was done, so kept and rest together are what to show.
    Days that are frozen, today, and days to come are not in `of`.
    """

    kept: int
    part: int
    rest: int
    of: int
    frozen: int
    text: str


class PlanWeek(msgspec.Struct, frozen=True):
    """Hold a week from Monday to Sunday, its seven days, and what was kept of it."""

    monday: date
    days: tuple[PlanDay, ...]
    adherence: Adherence


class PlanDays(msgspec.Struct, frozen=True):
    """Hold the whole weeks of a range, the earliest first, and what was kept on the days of the range itself."""

    weeks: tuple[PlanWeek, ...]
    adherence: Adherence


def plan_days(
    profile: Profile,
    log: ProgressLog,
    knowledge: Knowledge,
    bands: tuple[PhaseBand, ...],
    days: DateRange,
    now: datetime,
) -> PlanDays:
    """Return the weeks of a range, whole weeks from its first Monday on; `bands` are the phases of the range.

    What a past day asked for is not stored. It is told from the phase of that day, by today's rules: as many stretches
    as the phase holds for the latest answers and the things at home, and a walk or a run. What was swapped, left out or
    sore does not change their number. This is the measure of the week on Today. A past day is kept with all of it, and
    in part with any of it. Of the days with nothing, the first ones of a week are rest days, as many as the phase
    allows. A frozen day stays frozen unless it was kept.
    """
    today, mondays = day_of(now), list(days.mondays())
    whole = DateRange(mondays[0], mondays[-1] + (A_WEEK - 1) * ONE_DAY)
    if whole.first < days.first:
        bands = (*phase_bands(profile, knowledge, DateRange(whole.first, days.first - ONE_DAY), now), *bands)
    phases = {day: band.phase_id for band in bands for day in DateRange(band.first, band.last).days()}
    asked = PlannedMoves(profile, knowledge)
    walked = _sums((one.day, one.minutes) for one in log.walks if one.day >= whole.first)
    ran = _sums((one.day, one.run_min) for one in log.runs if one.day >= whole.first)
    frozen = frozen_days(log, knowledge, whole)
    rule = knowledge.progress.weeks
    weeks: list[PlanWeek] = []
    found: list[PlanDay] = []
    rests = 0
    for day in whole.days():
        phase = phases.get(day)
        if day > today or phase is None:
            found.append(PlanDay(day, "ahead" if day > today else "before"))
        else:
            exercises, planned = sum(log.ticks.get(day, NO_TICKS).values()), asked.on(day, phase)
            walk_min, run_min = walked.get(day, 0), ran.get(day, 0)
            why = ""
            mark: PlanMark = "none"
            if day == today:
                mark = "today"
            elif exercises >= max(planned, 1) and walk_min + run_min:
                mark = "kept"
            elif day in frozen:
                mark, why = "frozen", rule.frozen[frozen[day]]
            elif exercises or walk_min or run_min:
                mark = "part"
            elif rests < rule.rest_days[phase]:
                mark, rests = "rest", rests + 1
            found.append(PlanDay(day, mark, exercises, planned, walk_min, run_min, why))
        if len(found) == A_WEEK:
            weeks.append(PlanWeek(found[0].day, tuple(found), _adherence(found)))
            found, rests = [], 0
    counted = [day for week in weeks for day in week.days if days.first <= day.day <= days.last]
    return PlanDays(tuple(weeks), _adherence(counted))


def _adherence(days: Sequence[PlanDay]) -> Adherence:
    marks = [day.mark for day in days]
    kept, part, rest, none = (marks.count(mark) for mark in ("kept", "part", "rest", "none"))
    of, frozen = kept + part + rest + none, marks.count("frozen")
    return Adherence(kept, part, rest, of, frozen, kept_text(kept, part, rest, of, frozen))


def _sums(minutes: Iterable[tuple[date, int]]) -> dict[date, int]:
    sums: dict[date, int] = {}
    for day, one in minutes:
        sums[day] = sums.get(day, 0) + one
    return sums
