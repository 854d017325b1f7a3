"""How the user's own activities went over the weeks (measures.md 3)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

import msgspec

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.live_log import live
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_week import GoalsNamed, WeekTold
from recovery_app.domain.named_goals import current_goals
from recovery_app.domain.profile import Profile

_KINDS: Final = frozenset({GoalsNamed, WeekTold, Withdrawn})


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


def goal_course(profile: Profile, knowledge: Knowledge, days: DateRange) -> GoalProgress:
    """Return the activities of the latest episode with their ratings; a text that changed is a new activity."""
    episode = profile.episode
    if episode is None:
        return GoalProgress((), None, None, is_real=False, text="")
    mine = msgspec.structs.replace(profile, log=tuple(entry for entry in profile.log if type(entry) in _KINDS))
    rated: dict[str, dict[date, int]] = {}
    for entry in live(mine.log):
        if isinstance(entry, WeekTold) and entry.at >= episode.started_at and entry.day <= days.last:
            for one in entry.goals:
                rated.setdefault(one.goal, {})[entry.day] = one.score
    rule = knowledge.week.goals
    goals = tuple(_course(goal, rated.get(goal, {}), rule.one_change_points, days) for goal in current_goals(mine))
    return _together(goals, knowledge)


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
