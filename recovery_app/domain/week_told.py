"""How a week went: telling it, and correcting what was told."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime

import msgspec

from recovery_app.domain.change import with_entry
from recovery_app.domain.day import day_of
from recovery_app.domain.live_log import live
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_week import MOST_GOALS, TOP_SCORE, GoalRating, WeekTold
from recovery_app.domain.named_goals import current_goals
from recovery_app.domain.profile import Profile
from recovery_app.domain.week_rules import WeekRules


class WeekAnswers(msgspec.Struct, frozen=True):
    """Hold the answers of a weekly check-in; what was left open is not in the mappings, or None."""

    goals: Mapping[str, int] = msgspec.field(default_factory=dict)
    distress: Mapping[str, bool] = msgspec.field(default_factory=dict)
    confidence: int | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was answered."""
        return not self.goals and not self.distress and self.confidence is None


def answers_of(told: WeekTold) -> WeekAnswers:
    """Return what an entry tells, to be shown and corrected."""
    return WeekAnswers({one.goal: one.score for one in told.goals}, told.distress, told.confidence)


def week_to_go_on(profile: Profile, now: datetime) -> WeekTold | None:
    """Return what was told today, which telling again goes on with; None where its goals are no longer the user's."""
    told, goals = _last_told(profile, now), current_goals(profile)
    if told is None or told.day != day_of(now) or any(one.goal not in goals for one in told.goals):
        return None
    return told


def week_to_correct(profile: Profile, rules: WeekRules, now: datetime) -> WeekTold | None:
    """Return what was told on an earlier day of this week, to be corrected only when the user asks for it.

    It is never gone on with unasked: the first rating of a goal is where the goal starts, and a new one is its course.
    """
    told = _last_told(profile, now)
    if told is None or not 0 < (day_of(now) - told.day).days < rules.correct_within_days:
        return None
    return told


def goals_for(profile: Profile, told: WeekTold | None, now: datetime) -> tuple[str, ...]:
    """Return the goals to rate: those of now, or for an entry of an earlier day those that counted when it was made."""
    if told is None or told.day == day_of(now):
        return current_goals(profile)
    counted = current_goals(profile, told.at)
    others = tuple(one.goal for one in told.goals if one.goal not in counted)
    return (*others, *counted)[:MOST_GOALS]


def tell_week(profile: Profile, rules: WeekRules, answers: WeekAnswers, entry_id: str, now: datetime) -> Profile:
    """Return the profile with a week told for the day of `now`.

    Raise ValueError with one clear line where nothing is answered, or an answer does not fit its question.
    """
    _refuse(rules, answers, current_goals(profile))
    return with_entry(profile, _entry(answers, entry_id, now, day_of(now)))


def correct_week(
    profile: Profile, rules: WeekRules, told_id: str, answers: WeekAnswers, ids: tuple[str, str], now: datetime
) -> Profile:
    """Return the profile with a telling taken back and told anew for its own moment; the same answers change nothing.

    `ids` are those of the two new entries. Raise ValueError as `tell_week` does, and where no such telling counts.
    """
    told = next((one for one in live(profile.log) if isinstance(one, WeekTold) and one.id == told_id), None)
    if told is None:
        message = "This entry was changed meanwhile. Open the check-in again."
        raise ValueError(message)
    _refuse(rules, answers, goals_for(profile, told, now), told)
    if answers == answers_of(told):
        return profile
    taken_back, anew = ids
    gone = with_entry(profile, Withdrawn(taken_back, now, day_of(now), told.id))
    entry = _entry(answers, anew, told.at, told.day)
    return with_entry(gone, msgspec.structs.replace(entry, told_at=now, replaces=told.id))


def rate_goals(
    profile: Profile, rules: WeekRules, scores: Mapping[str, int], ids: tuple[str, str], now: datetime
) -> Profile:
    """Return the profile with goals rated today, beside what was told today already.

    Raise ValueError as `tell_week` does.
    """
    told = week_to_go_on(profile, now)
    if told is None:
        return tell_week(profile, rules, WeekAnswers(scores), ids[1], now)
    before = answers_of(told)
    answers = msgspec.structs.replace(before, goals={**before.goals, **scores})
    return correct_week(profile, rules, told.id, answers, ids, now)


def feels_distress(rules: WeekRules, answers: WeekAnswers) -> bool:
    """Tell whether any prompt was answered with yes; there is no score (measures.md 4)."""
    return any(answers.distress.get(prompt.id, False) for prompt in rules.prompt)


def _entry(answers: WeekAnswers, entry_id: str, at: datetime, day: date) -> WeekTold:
    goals = tuple(GoalRating(goal, score) for goal, score in answers.goals.items())
    return WeekTold(entry_id, at, day, goals, dict(answers.distress), answers.confidence)


def _refuse(rules: WeekRules, answers: WeekAnswers, goals: Collection[str], told: WeekTold | None = None) -> None:
    """Raise ValueError for answers that do not fit; what `told` holds already fits, whichever version asked it."""
    known = answers_of(told) if told is not None else WeekAnswers()
    if problem := _problem(rules, answers, {*goals, *known.goals}, set(known.distress)):
        raise ValueError(problem)


def _problem(rules: WeekRules, answers: WeekAnswers, goals: Collection[str], asked_before: Collection[str]) -> str:
    if answers.is_empty:
        return "Answer at least one question, or skip them."
    if unknown := [goal for goal in answers.goals if goal not in goals]:
        return f"{unknown[0]!r} is none of your goals. Name it first."
    known = {*(prompt.id for prompt in rules.prompt), *asked_before}
    if unknown := [prompt for prompt in answers.distress if prompt not in known]:
        return f"{unknown[0]!r} is no question of the check-in. Leave it out."
    scores = [*answers.goals.values(), *(() if answers.confidence is None else (answers.confidence,))]
    if any(not 0 <= score <= TOP_SCORE for score in scores):
        return f"Each rating goes from 0 to {TOP_SCORE}. Correct the one that does not."
    return ""


def _last_told(profile: Profile, now: datetime) -> WeekTold | None:
    """Return the latest telling of this bout, by the day that it is about; one from the future is left out."""
    episode, today = profile.episode, day_of(now)
    if episode is None:
        return None
    told = [one for one in live(profile.log) if isinstance(one, WeekTold) and episode.started_at <= one.at]
    return max((one for one in reversed(told) if one.day <= today), key=lambda one: one.day, default=None)
