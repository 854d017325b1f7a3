"""The user's own goals: which count now, and naming others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

import msgspec

from recovery_app.domain.change import with_entry
from recovery_app.domain.day import day_of
from recovery_app.domain.episode import Answers, Episode
from recovery_app.domain.live_log import live
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_kinds import entries_of
from recovery_app.domain.log_week import LONGEST_GOAL, MOST_GOALS, GoalsNamed, WeekTold
from recovery_app.domain.plain_text import plain, text_problem
from recovery_app.domain.profile import Profile


def current_goals(profile: Profile, at: datetime | None = None) -> tuple[str, ...]:
    """Return the goals that count now, or that counted at a moment: those of this bout that were named last."""
    return _last_named([one for one in _namings(profile) if at is None or one[0] <= at])


def goals_of(profile: Profile, place: int) -> tuple[str, ...]:
    """Return the goals of the episode at a place: those that were named last before the next one began."""
    ends = next_start(profile.episodes, place)
    named = _named_in(profile, profile.episodes[place])
    return _last_named([one for one in named if ends is None or one[0] < ends])


def next_start(episodes: Sequence[Episode], place: int) -> datetime | None:
    """Return when the episode after the one at a place began, None for the last one."""
    return episodes[place + 1].started_at if place + 1 < len(episodes) else None


def latest_answers(profile: Profile) -> Answers | None:
    """Return the latest answers of this bout with the goals that count now, or None without a bout."""
    episode = profile.episode
    if episode is None:
        return None
    return msgspec.structs.replace(episode.assessments[-1].answers, goals=current_goals(profile))


def unrated_goals(profile: Profile) -> tuple[str, ...]:
    """Return the goals that count now and were never rated in this bout, so that their start is still open."""
    goals = current_goals(profile)
    if not goals or profile.episode is None:
        return ()
    since = profile.episode.started_at
    rated = {
        rating.goal
        for entry in live(entries_of(profile.log, WeekTold, Withdrawn))
        if isinstance(entry, WeekTold) and entry.at >= since
        for rating in entry.goals
    }
    return tuple(goal for goal in goals if goal not in rated)


def problem_of_goals(goals: Sequence[str]) -> str:
    """Return in one line why these goals cannot be named, empty where they can; blank ones are left out."""
    tidy = [_tidied(goal) for goal in goals]
    named = [(place, goal) for place, goal in enumerate(tidy, start=1) if goal]
    if len(named) > MOST_GOALS:
        return f"There are {len(named)} goals. Keep {MOST_GOALS} at most."
    for place, goal in named:
        if len(goal) > LONGEST_GOAL:
            return f"Goal {place} has {len(goal)} characters. Shorten it to {LONGEST_GOAL}."
        if problem := text_problem(goal):
            return f"Goal {place} cannot be kept: {problem}. Type it again."
    first: dict[str, int] = {}
    for place, goal in named:
        same = first.setdefault(goal.casefold(), place)
        if same != place:
            return f"Goals {same} and {place} are the same. Change one of them."
    return ""


def name_goals(profile: Profile, goals: Sequence[str], entry_id: str, now: datetime) -> Profile:
    """Return the profile with these goals from now on, spaces around and between words made one; blanks are left out.

    The goals that count already change nothing. Answers left half-way get them too, or finishing those would bring the
    old ones back. Raise ValueError with one clear line for goals that cannot be named.
    """
    if problem := problem_of_goals(goals):
        raise ValueError(problem)
    named = tuple(goal for goal in map(_tidied, goals) if goal)
    if named == current_goals(profile):
        return profile
    draft = profile.draft
    if draft is not None:
        answers = msgspec.structs.replace(draft.answers, goals=named)
        profile = msgspec.structs.replace(profile, draft=msgspec.structs.replace(draft, answers=answers))
    return with_entry(profile, GoalsNamed(entry_id, now, day_of(now), named))


def _namings(profile: Profile) -> Iterator[tuple[datetime, tuple[str, ...]]]:
    """Yield when goals were named in this bout, and which."""
    if profile.episode is not None:
        yield from _named_in(profile, profile.episode)


def _named_in(profile: Profile, episode: Episode) -> Iterator[tuple[datetime, tuple[str, ...]]]:
    """Yield when goals were named from the beginning of an episode on, and which."""
    for assessment in episode.assessments:
        yield assessment.at, _readable(assessment.answers.goals)
    for entry in live(entries_of(profile.log, GoalsNamed, Withdrawn)):
        if isinstance(entry, GoalsNamed) and entry.at >= episode.started_at:
            yield entry.at, _readable(entry.goals)


def _last_named(named: Sequence[tuple[datetime, tuple[str, ...]]]) -> tuple[str, ...]:
    # Of two of the same moment the later one counts.
    return max(reversed(named), key=lambda one: one[0])[1] if named else ()


def _readable(goals: Sequence[str]) -> tuple[str, ...]:
    """Return stored goals as they can be shown and rated: the wizard's, or another program's, were never checked."""
    seen: dict[str, str] = {}
    for goal in goals:
        shown = _tidied(plain(goal))[:LONGEST_GOAL].strip()
        if shown:
            seen.setdefault(shown.casefold(), shown)
    return tuple(seen.values())[:MOST_GOALS]


def _tidied(goal: str) -> str:
    return " ".join(goal.split())
