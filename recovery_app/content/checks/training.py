"""The tables by which the plan adapts: thresholds in order, and every name leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, get_args

import msgspec

from recovery_app.content.checks.grade import is_grade
from recovery_app.content.checks.training_words import word_problems
from recovery_app.content.checks.uniqueness import each_once, repeated
from recovery_app.content.error import ContentError
from recovery_app.domain.exercise import Exercise
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_training import EasyReason
from recovery_app.domain.question import PATTERN_IDS
from recovery_app.domain.training_rules import HelpRule, Light, StrengthRule, TrainingRules

FILE = "training.toml"
HELP_REASONS: Final = (
    "weakness",
    "no_better",
    "still_limiting",
    "leg_below_knee",
    "red_days",
    "past_review",
    "third_episode",
    "daily_medicine",
)
COUNTED: Final = frozenset({"red_days", "third_episode", "daily_medicine"})
"""The reasons that count something within so many days."""
DATED: Final = COUNTED | {"no_better", "still_limiting", "leg_below_knee"}
"""The reasons that need a number of days."""


def training_problems(knowledge: Knowledge) -> Iterator[ContentError]:
    """Yield what does not hold in the tables by which the plan adapts."""
    rules = knowledge.training
    yield from _threshold_problems(rules)
    yield from _strength_problems(rules.strength, knowledge.exercises)
    yield from repeated(FILE, "lever", (one.id for one in rules.lever))
    yield from each_once(FILE, "course", (one.pattern for one in rules.course), PATTERN_IDS)
    for band in rules.course:
        if not 0 < band.from_weeks <= band.to_weeks:
            yield ContentError(FILE, f"course {band.pattern}: its weeks do not rise from 1 or more. Order them.")
    yield from each_once(FILE, "seek_help", (one.id for one in rules.seek_help), HELP_REASONS)
    for reason in rules.seek_help:
        yield from _help_problems(reason)
    yield from each_once(FILE, "easy_day", (one.reason for one in rules.easy_day), get_args(EasyReason))
    for easy in rules.easy_day:
        if easy.run and easy.exercises == "none":
            yield ContentError(FILE, f"easy_day {easy.reason} has a run but no exercises. Take the run out.")
    yield from word_problems(FILE, rules)
    for where, grade in _grades(rules):
        if not is_grade(grade):
            yield ContentError(FILE, f"{where}: {grade!r} is no grade. Use A, B, C, D or two of them.")


def training_marks(rules: TrainingRules) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield every entry of the tables with its source marks."""
    yield "the file", rules.sources
    yield "light", rules.light.sources
    yield "run", rules.run.sources
    yield "exercise", rules.exercise.sources
    yield "strength", rules.strength.sources
    yield from ((f"lever {one.id}", one.sources) for one in rules.lever)
    yield from ((f"course {one.pattern}", one.sources) for one in rules.course)
    yield from ((f"course_fact {number}", one.sources) for number, one in enumerate(rules.course_fact, start=1))
    yield from ((f"seek_help {one.id}", one.sources) for one in rules.seek_help)
    yield from ((f"easy_day {one.reason}", one.sources) for one in rules.easy_day)


def _threshold_problems(rules: TrainingRules) -> Iterator[ContentError]:
    light, run, exercise = rules.light, rules.run, rules.exercise
    for where, rule in (("light", light), ("run", run), ("exercise", exercise), ("strength", rules.strength)):
        for name, value in msgspec.structs.asdict(rule).items():
            if isinstance(value, int) and value < 1:
                yield ContentError(FILE, f"{where}: {name} is below 1. Set it above 0.")
    if not light.green_most < light.amber_most < 10:
        yield ContentError(FILE, "light: green_most and amber_most do not rise to below 10. Order them.")
    yield from each_once(FILE, "light names", tuple(light.names), get_args(Light))
    yield from each_once(FILE, "light meaning", tuple(light.meaning), get_args(Light))
    if not run.repeat_after_days < run.back_one_after_days < run.back_three_after_days:
        yield ContentError(FILE, "run: the days of missed time do not rise. Order them.")
    if exercise.calm_blocks_after_amber > exercise.calm_blocks_after_red:
        yield ContentError(FILE, "exercise: calm_blocks_after_amber is above calm_blocks_after_red. Lower it.")
    if rules.better_by_points < 1 or rules.better_by_percent < 1:
        yield ContentError(FILE, "better_by_points or better_by_percent is below 1. Set it above 0.")


def _strength_problems(rule: StrengthRule, exercises: tuple[Exercise, ...]) -> Iterator[ContentError]:
    weeks = [one.from_week for one in rule.level]
    if [one.level for one in rule.level] != list(range(1, len(rule.level) + 1)) or not rule.level:
        yield ContentError(FILE, "the strength levels are not numbered 1, 2, 3 and so on. Number them in order.")
    if weeks[:1] != [1] or weeks != sorted(set(weeks)):
        yield ContentError(FILE, "strength: from_week does not rise from 1. Order the levels.")
    strength = {exercise.id for exercise in exercises if exercise.kind == "strength"}
    for level in rule.level:
        where = f"strength level {level.level}"
        moves = [move.exercise for move in (*level.trunk, *level.hip_and_leg)]
        yield from repeated(FILE, f"{where}: exercise", moves)
        if not level.trunk or not level.hip_and_leg:
            yield ContentError(FILE, f"{where} has no trunk or no hip_and_leg exercise. Add one.")
        for move in moves:
            if move not in strength:
                yield ContentError(FILE, f"{where}: {move} is no strength exercise of the library. Name another.")


def _help_problems(rule: HelpRule) -> Iterator[ContentError]:
    if rule.id in DATED and rule.after_days < 1:
        yield ContentError(FILE, f"seek_help {rule.id}: after_days is below 1. Set it above 0.")
    if rule.id in COUNTED and rule.count < 1:
        yield ContentError(FILE, f"seek_help {rule.id}: count is below 1. Set it above 0.")


def _grades(rules: TrainingRules) -> Iterator[tuple[str, str]]:
    yield "light", rules.light.grade
    yield "run", rules.run.grade
    yield "exercise", rules.exercise.grade
    yield "strength", rules.strength.grade
    yield from ((f"lever {one.id}", one.grade) for one in rules.lever)
    yield from ((f"course {one.pattern}", one.grade) for one in rules.course)
    yield from ((f"course_fact {number}", one.grade) for number, one in enumerate(rules.course_fact, start=1))
    yield from ((f"seek_help {one.id}", one.grade) for one in rules.seek_help)
    yield from ((f"easy_day {one.reason}", one.grade) for one in rules.easy_day)
