"""Everything the progress page shows of a range, worked out in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from recovery_app.domain.date_range import DateRange, RangeChoice, range_of
from recovery_app.domain.day import day_of
from recovery_app.domain.days_in_use import days_in_use, from_first
from recovery_app.domain.goal_course import EpisodeGoals, goal_courses
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.longest_runs import LongestRun, longest_runs
from recovery_app.domain.medicine_days import MedicineDays, medicine_days
from recovery_app.domain.pain_course import PainChange, PainCourse, pain_change, pain_course
from recovery_app.domain.phase_bands import PhaseBand, phase_bands
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress_log import ProgressLog, progress_log
from recovery_app.domain.progress_marks import ProgressMark, marks
from recovery_app.domain.walking_weeks import WalkingWeek, walking_weeks
from recovery_app.domain.week_targets import PlanDays, plan_days
from recovery_app.domain.what_helped import ItemEffect, what_helped


@dataclass(frozen=True)
class Figures:
    """Hold the numbers of a range; `helped` is about all days, for few say nothing.

    Medicine has a range of its own, by the calendar: after midnight it ends a day later than the diary. It begins with
    the first day in use, and `medicine_of` counts the days in use.
    """

    days: DateRange
    today: date
    pain: PainCourse
    change: PainChange | None
    bands: tuple[PhaseBand, ...]
    marks: tuple[ProgressMark, ...]
    plan: PlanDays
    goals: tuple[EpisodeGoals, ...]
    walking: tuple[WalkingWeek, ...]
    runs: tuple[LongestRun, ...]
    medicine: MedicineDays
    medicine_range: DateRange
    medicine_of: int
    helped: tuple[ItemEffect, ...]


@dataclass(frozen=True)
class Story:
    """Hold what is read from a profile once for every range: its log by kinds, and what all days tell together."""

    profile: Profile
    today: date
    log: ProgressLog
    all_days: DateRange
    helped: tuple[ItemEffect, ...]

    def is_of(self, profile: Profile, today: date) -> bool:
        """Tell whether this is still all there is to read on a day."""
        mine = self.profile
        return mine.log is profile.log and mine.episodes is profile.episodes and self.today == today


def story_of(profile: Profile, knowledge: Knowledge, now: datetime) -> Story:
    """Read a profile: each pass over ten years of log costs milliseconds."""
    today, log = day_of(now), progress_log(profile)
    all_days = range_of("all", profile, today)
    return Story(profile, today, log, all_days, what_helped(log, knowledge, all_days))


def figures(story: Story, knowledge: Knowledge, choice: RangeChoice, now: datetime) -> Figures:
    """Return the numbers of a range that ends today."""
    profile, log = story.profile, story.log
    days = _range(story, choice, story.today)
    pain = pain_course(log, days)
    by_calendar = _range(story, choice, now.date())
    medicine = medicine_days(log, knowledge.medicines, by_calendar)
    used = days_in_use(log, by_calendar).union(medicine.days)
    bands = phase_bands(profile, knowledge, days, now)
    return Figures(
        days=days,
        today=story.today,
        pain=pain,
        change=pain_change(pain, knowledge, profile.episodes),
        bands=bands,
        marks=marks(log, knowledge, days),
        plan=plan_days(profile, log, knowledge, bands, days, now),
        goals=goal_courses(profile, knowledge, days),
        walking=walking_weeks(log, days),
        runs=longest_runs(log, knowledge, days),
        medicine=medicine,
        medicine_range=from_first(used, by_calendar),
        medicine_of=len(used),
        helped=story.helped,
    )


def _range(story: Story, choice: RangeChoice, today: date) -> DateRange:
    return DateRange(story.all_days.first, today) if choice == "all" else range_of(choice, story.profile, today)
