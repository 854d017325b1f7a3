"""Which exercises a day's plan holds, and why one is left out."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from recovery_app.domain.exercise import AvoidRule, Exercise, Phase
from recovery_app.domain.pattern import Resemblance
from recovery_app.domain.plan_rules import PhaseCard
from recovery_app.domain.question import PATTERN_IDS, PatternId


class Situation(msgspec.Struct, frozen=True):
    """Hold what exercises are chosen by; an exercise must suit every one of the patterns."""

    phase: Phase
    day_number: int
    patterns: tuple[PatternId, ...]
    answers: Mapping[str, str]
    limits: frozenset[str]


def patterns_to_respect(result: Resemblance) -> tuple[PatternId, ...]:
    """Return the patterns whose rules a plan keeps: one when clear, two when close, all four when unknown."""
    if result.certainty in {"insufficient", "no_fit"}:
        return PATTERN_IDS
    if result.certainty == "mixed" or result.twins:
        return (result.patterns[0].id, result.patterns[1].id)
    return (result.top.id,)


def forbidding_rule(exercise: Exercise, situation: Situation) -> AvoidRule | None:
    """Return the avoid rule that keeps an exercise out in this situation, or None."""
    return next((rule for rule in exercise.avoid_if if not rule.advice_only and applies(rule, situation)), None)


def applies(rule: AvoidRule, situation: Situation) -> bool:
    """Tell whether every part of an avoid rule holds in this situation."""
    return (
        (not rule.patterns or bool(set(rule.patterns) & set(situation.patterns)))
        and (not rule.before_day or situation.day_number < rule.before_day)
        and (not rule.if_answers or _any_given(rule.if_answers, situation.answers))
        and not _any_given(rule.unless_answers, situation.answers)
        and (not rule.if_limits or bool(situation.limits.intersection(rule.if_limits)))
        and (not rule.phases or situation.phase in rule.phases)
    )


def _any_given(wanted: Mapping[str, tuple[str, ...]], answers: Mapping[str, str]) -> bool:
    return any(answers.get(question) in codes for question, codes in wanted.items())


def is_suitable(exercise: Exercise, situation: Situation) -> bool:
    """Tell whether a plan may hold an exercise: it suits every pattern and the phase, and no rule keeps it out."""
    return (
        exercise.kind != "aerobic"
        and situation.phase in exercise.phases
        and set(situation.patterns) <= set(exercise.suits)
        and forbidding_rule(exercise, situation) is None
    )


def exercises_for(library: tuple[Exercise, ...], card: PhaseCard, situation: Situation) -> tuple[Exercise, ...]:
    """Return the day's exercises: the phase's own first, then others that suit, up to the phase's number."""
    by_id = {exercise.id: exercise for exercise in library}
    own = [by_id[one] for one in card.core_moves]
    others = [exercise for exercise in library if exercise.id not in card.core_moves]
    return tuple(exercise for exercise in (*own, *others) if is_suitable(exercise, situation))[: card.moves_a_day]
