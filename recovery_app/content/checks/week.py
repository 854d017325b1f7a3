"""The weekly check-in: everything is asked once, and the numbers fit a scale from 0 to 10."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from recovery_app.content.checks.grade import is_grade
from recovery_app.content.checks.uniqueness import each_once, repeated
from recovery_app.content.error import ContentError
from recovery_app.domain.log_week import MOST_GOALS, TOP_SCORE
from recovery_app.domain.named_goals import problem_of_goals
from recovery_app.domain.week_rules import ConfidenceRule, GoalsRule, PromptId, WeekRules

FILE = "week.toml"


def week_problems(rules: WeekRules) -> Iterator[ContentError]:
    """Yield what does not hold in the weekly check-in."""
    if rules.correct_within_days < 1:
        yield ContentError(FILE, "correct_within_days is below 1. Set it above 0.")
    yield from _goals_problems(rules.goals)
    yield from each_once(FILE, "prompt", (one.id for one in rules.prompt), get_args(PromptId))
    for where, text in _words(rules):
        if not text.strip():
            yield ContentError(FILE, f"{where} says nothing. Write its words.")
    if not rules.reply.lines:
        yield ContentError(FILE, "reply has no lines. Write what is said.")
    for where, grade in _grades(rules):
        if not is_grade(grade):
            yield ContentError(FILE, f"{where}: {grade!r} is no grade. Use A, B, C, D or two of them.")


def week_marks(rules: WeekRules) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield every entry of the weekly check-in with its source marks."""
    yield "goals", rules.goals.sources
    yield from ((f"prompt {one.id}", one.sources) for one in rules.prompt)
    yield "confidence", rules.confidence.sources
    yield "reply", rules.reply.sources


def _goals_problems(rule: GoalsRule) -> Iterator[ContentError]:
    yield from repeated(FILE, "goals suggestion", rule.suggestions)
    for place, goal in enumerate(rule.suggestions, start=1):
        if problem_of_goals((goal,)) or not goal.strip():
            yield ContentError(FILE, f"goals: suggestion {place} could not be named. Write it in plain words.")
    if len(rule.suggestions) < MOST_GOALS:
        yield ContentError(FILE, f"goals: there are not {MOST_GOALS} suggestions. Add some.")
    points_of = {"mean_change_points": rule.mean_change_points, "one_change_points": rule.one_change_points}
    for name, points in points_of.items():
        if not 0 < points <= TOP_SCORE:
            yield ContentError(FILE, f"goals: {name} is not between 1 and {TOP_SCORE}. Correct it.")


def _words(rules: WeekRules) -> Iterator[tuple[str, str]]:
    yield "goals question", rules.goals.question
    yield from ((f"prompt {one.id}", one.question) for one in rules.prompt)
    yield "confidence question", rules.confidence.question
    for where, scale in (("goals", rules.goals), ("confidence", rules.confidence)):
        yield from _ends(where, scale)
    yield "reply title", rules.reply.title
    yield from ((f"reply line {number}", line) for number, line in enumerate(rules.reply.lines, start=1))
    yield "reply crisis", rules.reply.crisis


def _ends(where: str, scale: GoalsRule | ConfidenceRule) -> Iterator[tuple[str, str]]:
    yield f"{where} low_words", scale.low_words
    yield f"{where} high_words", scale.high_words


def _grades(rules: WeekRules) -> Iterator[tuple[str, str]]:
    yield "goals", rules.goals.grade
    yield from ((f"prompt {one.id}", one.grade) for one in rules.prompt)
    yield "confidence", rules.confidence.grade
    yield "reply", rules.reply.grade
