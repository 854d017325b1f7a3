"""The parts of a report that tell of pain and of the patient's own goals, and the series of their charts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from statistics import median
from typing import Final

import msgspec

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.dose_text import number_text
from recovery_app.domain.goal_course import GoalCourse, GoalProgress
from recovery_app.domain.moment_text import full_date
from recovery_app.domain.pain_course import MedianPoint, PainChange, PainCourse, PainDay
from recovery_app.domain.phase_bands import PhaseBand
from recovery_app.domain.progress_marks import ProgressMark
from recovery_app.domain.report_parts import ReportSection, counted, section, typed
from recovery_app.domain.safety_summary import SummaryLine

MEASURE: Final = SummaryLine("Scale:", "NPRS 0-10, whole numbers. Back is the average over 24 h, or now where untold.")
GOAL_MEASURE: Final = SummaryLine(
    "Scale:", "own activities in the manner of the PSFS: 0 cannot, 10 as before the pain."
)
NOT_TOLD: Final = SummaryLine("", "No pain was told in this time.")
NO_GOALS: Final = SummaryLine("", "No goals were named.")
_SORTS: Final[tuple[tuple[str, Callable[[PainDay], int | None]], ...]] = (
    ("Back:", lambda one: one.back),
    ("Worst in 24 h:", lambda one: one.worst),
    ("Leg, average:", lambda one: one.leg),
)


class PainChart(msgspec.Struct, frozen=True):
    """Hold what the pain chart shows: days, their 7-day median, the phases of the plan, and runs and flare-ups."""

    range: DateRange
    days: tuple[PainDay, ...]
    median: tuple[MedianPoint, ...]
    bands: tuple[PhaseBand, ...]
    marks: tuple[ProgressMark, ...]


class GoalBar(msgspec.Struct, frozen=True):
    """Hold one activity with its first and its latest rating, 0 to 10."""

    goal: str
    start: int
    latest: int


def pain_section(course: PainCourse, change: PainChange | None) -> ReportSection:
    """Return each sort of pain from the start to the latest number, with its median and its worst day."""
    told = [line for lead, value in _SORTS if (line := _course(lead, course.days, value)) is not None]
    if not told:
        return section("pain", (NOT_TOLD,))
    lines = [MEASURE, *told]
    if change is not None:
        verdict = {
            "better": "lower, a change that matters",
            "worse": "higher, a change that matters",
            "same": "no change beyond noise",
        }[change.verdict]
        lines.append(SummaryLine("7-day median of the back:", f"{change.text}, {verdict}."))
    return section("pain", lines)


def goals_section(goals: GoalProgress) -> ReportSection:
    """Return each activity from its first to its latest rating, and the mean of them."""
    if not goals.goals:
        return section("goals", (NO_GOALS,))
    lines = [GOAL_MEASURE, *(SummaryLine(f"{typed(one.goal)}:", _goal(one)) for one in goals.goals)]
    if goals.mean_start is not None and goals.mean_latest is not None:
        beyond = "more than noise" if goals.is_real else "within noise"
        moved = f"{number_text(goals.mean_start)} to {number_text(goals.mean_latest)}, {beyond}."
        lines.append(SummaryLine("Mean:", moved))
    return section("goals", lines)


def goal_bars(goals: GoalProgress) -> tuple[GoalBar, ...]:
    """Return the activities that were rated."""
    return tuple(
        GoalBar(typed(one.goal), one.start, one.latest)
        for one in goals.goals
        if one.start is not None and one.latest is not None
    )


def _course(lead: str, days: tuple[PainDay, ...], value: Callable[[PainDay], int | None]) -> SummaryLine | None:
    told: list[tuple[date, int]] = [(one.day, pain) for one in days if (pain := value(one)) is not None]
    if not told:
        return None
    (first, start), (last, latest) = told[0], told[-1]
    worst_day, worst = max(told, key=lambda one: one[1])
    if len(told) == 1:
        return SummaryLine(lead, f"{start} ({full_date(first)}).")
    middle = number_text(median(pain for _, pain in told))
    text = (
        f"start {start} ({full_date(first)}), latest {latest} ({full_date(last)}), "
        f"median of {counted(len(told), 'day')} {middle}, highest {worst} ({full_date(worst_day)})."
    )
    return SummaryLine(lead, text)


def _goal(one: GoalCourse) -> str:
    if one.start is None or one.start_day is None or one.latest is None or one.latest_day is None:
        return "not rated yet."
    if one.start_day == one.latest_day:
        return f"{one.start} ({full_date(one.start_day)})."
    beyond = "more than noise" if one.is_real else "within noise"
    return f"{one.start} ({full_date(one.start_day)}) to {one.latest} ({full_date(one.latest_day)}), {beyond}."
