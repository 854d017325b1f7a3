"""The part of a report that tells of the patient's own goals, and the bars beside it."""

from __future__ import annotations

from typing import Final

import msgspec

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.dose_text import number_text
from recovery_app.domain.goal_course import EpisodeGoals, GoalCourse, GoalProgress
from recovery_app.domain.moment_text import full_date
from recovery_app.domain.report_parts import ReportSection, section, typed
from recovery_app.domain.safety_summary import SummaryLine

MEASURE: Final = SummaryLine("Scale:", "own activities in the manner of the PSFS: 0 cannot, 10 as before the pain.")
NO_GOALS: Final = SummaryLine("", "No goals were named.")
NONE_NOW: Final = SummaryLine("", "No goals were named in the latest episode.")
_GOAL: Final = 60
"""Letters of a goal of an earlier episode, after the days of that one."""


class GoalBar(msgspec.Struct, frozen=True):
    """Hold one activity with its first and its latest rating, 0 to 10."""

    goal: str
    start: int
    latest: int


def goals_section(episodes: tuple[EpisodeGoals, ...]) -> ReportSection:
    """Return each activity from its first to its latest rating, and the mean of them, for the latest episode.

    Those of the episodes before it, where they were rated, are the list, each with the days of its episode.
    """
    if not any(one.progress.goals for one in episodes):
        return section("goals", (NO_GOALS,))
    latest, *earlier = episodes
    lines = [MEASURE] if latest.progress.goals else [NONE_NOW, MEASURE]
    if latest.ended:
        lines.append(SummaryLine("Earlier episode:", f"{_days(latest.days)}."))
    lines += [SummaryLine(f"{typed(one.goal)}:", _goal(one)) for one in latest.progress.goals]
    if mean := _mean(latest.progress):
        lines.append(SummaryLine("Mean:", mean))
    return section("goals", lines, (item for one in earlier for item in _items(one)))


def goal_bars(episodes: tuple[EpisodeGoals, ...]) -> tuple[GoalBar, ...]:
    """Return the activities of the latest episode that were rated."""
    return tuple(
        GoalBar(typed(one.goal), one.start, one.latest)
        for one in (episodes[0].progress.goals if episodes else ())
        if one.start is not None and one.latest is not None
    )


def _items(episode: EpisodeGoals) -> list[SummaryLine]:
    lead = f"Episode of {_days(episode.days)}:"
    rated = (one for one in episode.progress.goals if one.start is not None)
    items = [SummaryLine(lead, f"{typed(one.goal, _GOAL)}: {_goal(one)}") for one in rated]
    if mean := _mean(episode.progress):
        items.append(SummaryLine(lead, f"mean {mean}"))
    return items


def _days(days: DateRange) -> str:
    return f"{full_date(days.first)} to {full_date(days.last)}"


def _mean(goals: GoalProgress) -> str:
    if goals.mean_start is None or goals.mean_latest is None:
        return ""
    beyond = "more than noise" if goals.is_real else "within noise"
    return f"{number_text(goals.mean_start)} to {number_text(goals.mean_latest)}, {beyond}."


def _goal(one: GoalCourse) -> str:
    if one.start is None or one.start_day is None or one.latest is None or one.latest_day is None:
        return "not rated."
    if one.start_day == one.latest_day:
        return f"{one.start} ({full_date(one.start_day)})."
    beyond = "more than noise" if one.is_real else "within noise"
    return f"{one.start} ({full_date(one.start_day)}) to {one.latest} ({full_date(one.latest_day)}), {beyond}."
