"""The plan's tables: none has a hole, and every exercise they name exists in that phase."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import get_args

from recovery_app.content.checks.grade import is_grade
from recovery_app.content.checks.uniqueness import each_once, repeated
from recovery_app.content.error import ContentError
from recovery_app.domain.exercise import Exercise, Phase
from recovery_app.domain.plan_rules import PlanRules, RestDays
from recovery_app.domain.question import PATTERN_IDS

FILE = "plan.toml"
LONGEST_WALK_MIN = 60


def plan_problems(rules: PlanRules, exercises: tuple[Exercise, ...]) -> Iterator[ContentError]:
    """Yield what does not hold in the plan's tables."""
    yield from _phase_problems(rules, exercises)
    yield from each_once(FILE, "rest", (row.pattern for row in rules.rest), (*PATTERN_IDS, "mixed"))
    for row in rules.rest:
        yield from _rest_problems(row)
    yield from repeated(FILE, "sign", (sign.id for sign in rules.sign))
    yield from _walk_problems(rules)
    yield from _stage_problems(rules)
    for pattern in PATTERN_IDS:
        if rules.green_sessions.get(pattern, 0) < 1:
            yield ContentError(FILE, f"green_sessions {pattern} is missing or below 1. Set it.")
    if not 0 < rules.severity.moderate_from < rules.severity.severe_from <= 10:
        yield ContentError(FILE, "severity does not rise from moderate_from to severe_from within 1 to 10. Correct it.")
    if rules.brisk_walk_min < 1 or rules.brisk_walk_days < 1 or rules.default_rest_days < 1:
        yield ContentError(FILE, "brisk_walk_min, brisk_walk_days or default_rest_days is below 1. Correct it.")
    yield from repeated(FILE, "extra", (extra.id for extra in rules.extra))
    for extra in rules.extra:
        if not is_grade(extra.grade):
            yield ContentError(FILE, f"extra {extra.id}: {extra.grade!r} is no grade. Use A, B, C, D or two of them.")


def _phase_problems(rules: PlanRules, exercises: tuple[Exercise, ...]) -> Iterator[ContentError]:
    yield from each_once(FILE, "phase", (card.id for card in rules.phase), get_args(Phase))
    by_id = {exercise.id: exercise for exercise in exercises}
    for card in rules.phase:
        yield from repeated(FILE, f"phase {card.id}: core move", card.core_moves)
        if not 1 <= card.moves_a_day <= len(card.core_moves):
            yield ContentError(
                FILE,
                f"phase {card.id}: moves_a_day is {card.moves_a_day}, with {len(card.core_moves)} core moves."
                " Lower it, or name more moves.",
            )
        for move in card.core_moves:
            if move not in by_id:
                yield ContentError(FILE, f"phase {card.id}: core move {move} is no exercise. Name another.")
            elif card.id not in by_id[move].phases:
                yield ContentError(FILE, f"phase {card.id}: core move {move} is not for this phase. Name another.")


def _rest_problems(row: RestDays) -> Iterator[ContentError]:
    if not 0 < row.shortest <= row.mild <= row.moderate <= row.severe:
        yield ContentError(
            FILE, f"rest {row.pattern}: the days do not rise from shortest to mild, moderate and severe. Order them."
        )
    if row.review_by_day < 1:
        yield ContentError(FILE, f"rest {row.pattern}: review_by_day is below 1. Set it.")


def _walk_problems(rules: PlanRules) -> Iterator[ContentError]:
    yield from each_once(FILE, "walk of", (one for table in rules.walk for one in table.patterns), PATTERN_IDS)
    for table in rules.walk:
        where = f"walk of {', '.join(table.patterns)}"
        days = [step.from_day for step in table.steps]
        if days[:1] != [1] or any(later <= day for day, later in pairwise(days)):
            yield ContentError(FILE, f"{where}: its days do not rise from 1. Order them.")
        for step in table.steps:
            if not step.bouts_min or not all(1 <= bout <= LONGEST_WALK_MIN for bout in step.bouts_min):
                yield ContentError(
                    FILE, f"{where}, day {step.from_day}: each walk must last 1 to {LONGEST_WALK_MIN} min. Correct it."
                )


def _stage_problems(rules: PlanRules) -> Iterator[ContentError]:
    if [one.stage for one in rules.stage] != list(range(len(rules.stage))) or not rules.stage:
        yield ContentError(FILE, "the stages are not numbered 0, 1, 2 and so on. Number them in order.")
    for one in rules.stage:
        if one.repeats < 1 or min(one.run_min, one.walk_min) < 0 or one.run_min + one.walk_min < 1:
            yield ContentError(FILE, f"stage {one.stage}: its minutes make no session. Correct them.")
