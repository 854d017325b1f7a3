"""How the user's own activities went over the weeks (measures.md 3)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

import msgspec

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.day import day_of
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.live_log import live
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_kinds import entries_of
from recovery_app.domain.log_week import WeekTold
from recovery_app.domain.named_goals import goals_of, next_start
from recovery_app.domain.profile import Profile


class GoalPoint(msgspec.Struct, frozen=True, gc=False):
    """Hold one rating: 0 cannot, 10 as before."""

    day: date
    score: int


class GoalCourse(msgspec.Struct, frozen=True):
    """Hold one activity: its first and its latest rating of the episode, None while unrated.

    `points` are the ratings of the range. `is_real` tells that the change is more than noise (S104e).
    """

    goal: str
    start: int | None
    start_day: date | None
    latest: int | None
    latest_day: date | None
    is_real: bool
    points: tuple[GoalPoint, ...]


class GoalProgress(msgspec.Struct, frozen=True):
    """Hold the activities that count now, and the mean of those rated at least twice, None without any.

    `is_real` tells that the mean changed by more than noise; `text` says so in a sentence, empty with nothing to say.
    """

    goals: tuple[GoalCourse, ...]
    mean_start: float | None
    mean_latest: float | None
    is_real: bool
    text: str


class EpisodeGoals(msgspec.Struct, frozen=True):
    """Hold the activities of an episode, with its days up to its end or, while it goes on, up to that of the range."""

    days: DateRange
    ended: bool
    progress: GoalProgress


NO_GOALS: Final = GoalProgress((), None, None, is_real=False, text="")


def goal_courses(profile: Profile, knowledge: Knowledge, days: DateRange) -> tuple[EpisodeGoals, ...]:
    """Return the activities of every episode with a day in the range, the latest first.

    A rating counts for the episode in which it was told.
    """
    found: list[EpisodeGoals] = []
    told = _ratings(profile, days)
    for place, episode in enumerate(profile.episodes):
        began, ended = day_of(episode.started_at), episode.ended_on
        if began <= days.last and (ended is None or ended >= days.first):
            progress = _progress(profile, knowledge, days, place, told)
            reach = DateRange(began, days.last if ended is None else ended)
            found.append(EpisodeGoals(reach, ended is not None, progress))
    return tuple(reversed(found))


def _ratings(profile: Profile, days: DateRange) -> tuple[WeekTold, ...]:
    told = live(entries_of(profile.log, WeekTold, Withdrawn))
    return tuple(one for one in told if isinstance(one, WeekTold) and one.day <= days.last)


def _progress(
    profile: Profile, knowledge: Knowledge, days: DateRange, place: int, told: tuple[WeekTold, ...]
) -> GoalProgress:
    begins, ends = profile.episodes[place].started_at, next_start(profile.episodes, place)
    rated: dict[str, dict[date, int]] = {}
    for entry in told:
        if entry.at >= begins and (ends is None or entry.at < ends):
            for one in entry.goals:
                rated.setdefault(one.goal, {})[entry.day] = one.score
    rule = knowledge.week.goals
    named = goals_of(profile, place)
    return _together(
        tuple(_course(goal, rated.get(goal, {}), rule.one_change_points, days) for goal in named), knowledge
    )


def _course(goal: str, scores: Mapping[date, int], real_from: int, days: DateRange) -> GoalCourse:
    told = sorted(scores.items())
    points = tuple(GoalPoint(day, score) for day, score in told if day in days)
    if not told:
        return GoalCourse(goal, None, None, None, None, is_real=False, points=points)
    (start_day, start), (latest_day, latest) = told[0], told[-1]
    return GoalCourse(goal, start, start_day, latest, latest_day, abs(latest - start) >= real_from, points)


def _together(goals: tuple[GoalCourse, ...], knowledge: Knowledge) -> GoalProgress:
    pairs = [
        (one.start, one.latest)
        for one in goals
        if one.start is not None and one.latest is not None and one.start_day != one.latest_day
    ]
    if not pairs:
        return GoalProgress(goals, None, None, is_real=False, text="")
    rule, words = knowledge.week.goals, knowledge.progress.goals
    start, latest = (sum(side) / len(pairs) for side in zip(*pairs, strict=True))
    is_one = len(pairs) == 1
    is_real = abs(latest - start) >= (rule.one_change_points if is_one else rule.mean_change_points)
    change = f"{abs(latest - start):.1f}".removesuffix(".0")
    text = words.same
    if change != "0":
        points = "1 point" if change == "1" else f"{change} points"
        template = words.real if is_real else words.noise
        text = template.format(change=points, way="better" if latest > start else "worse")
    return GoalProgress(goals, start, latest, is_real, text if is_one else f"{words.lead}{text}")
