"""Which exercises a day's plan holds, and why one is left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from recovery_app.domain.direction import (
    Direction,
    EaseRule,
    any_given,
    direction_of_ease,
    direction_to_leave_out,
)
from recovery_app.domain.equipment import missing_thing
from recovery_app.domain.exercise import AvoidRule, Dose, Exercise, Phase
from recovery_app.domain.pattern import Resemblance
from recovery_app.domain.plan_rules import PhaseCard
from recovery_app.domain.question import PATTERN_IDS, PatternId

Block = Literal["stretch", "strength"]


class Situation(msgspec.Struct, frozen=True):
    """Hold what exercises are chosen by; an exercise must suit every one of the patterns.

    `ease` is the direction that eases, `against` the other one while it hurts; `equipment` holds the ids of the things
    at home, and None means that everything is.
    """

    phase: Phase
    day_number: int
    patterns: tuple[PatternId, ...]
    answers: Mapping[str, str]
    limits: frozenset[str]
    ease: Direction | None = None
    against: Direction | None = None
    equipment: frozenset[str] | None = None


class PlannedExercise(msgspec.Struct, frozen=True):
    """Hold one exercise of the day: its dose in words, the block it is part of, and why it is not as usual, if so.

    `own_dose` is the dose in numbers where it is another one than that of the library.
    """

    exercise: Exercise
    done: bool
    dose_text: str
    block: Block = "stretch"
    why: str = ""
    own_dose: Dose | None = None

    @property
    def dose(self) -> Dose:
        """Return the dose of the day."""
        return self.own_dose or self.exercise.dose


def situation_of(
    ease: EaseRule,
    result: Resemblance,
    answers: Mapping[str, str],
    limits: frozenset[str],
    *,
    phase: Phase,
    day_number: int,
    equipment: tuple[str, ...] | None,
) -> Situation:
    """Return the situation of a day; `equipment` is what Settings holds."""
    return Situation(
        phase,
        day_number,
        patterns_to_respect(result),
        answers,
        limits,
        direction_of_ease(ease, answers),
        direction_to_leave_out(ease, answers),
        None if equipment is None else frozenset(equipment),
    )


def patterns_to_respect(result: Resemblance) -> tuple[PatternId, ...]:
    """Return the patterns whose rules a plan keeps: one when clear, two when close, all four when unknown.

    The pattern whose plan is used is always among them: with a leg nerve that is the disc's, whatever ranks first.
    """
    if result.certainty in {"insufficient", "no_fit"}:
        return PATTERN_IDS
    close = result.patterns[: 2 if result.certainty == "mixed" or result.twins else 1]
    return tuple(dict.fromkeys((*(one.id for one in close), result.plan_pattern)))


def forbidding_rule(exercise: Exercise, situation: Situation) -> AvoidRule | None:
    """Return the avoid rule that keeps an exercise out in this situation, or None."""
    return next((rule for rule in exercise.avoid_if if not rule.advice_only and applies(rule, situation)), None)


def applies(rule: AvoidRule, situation: Situation) -> bool:
    """Tell whether every part of an avoid rule holds in this situation."""
    return (
        (not rule.patterns or bool(set(rule.patterns) & set(situation.patterns)))
        and (not rule.before_day or situation.day_number < rule.before_day)
        and (not rule.if_answers or any_given(rule.if_answers, situation.answers))
        and not any_given(rule.unless_answers, situation.answers)
        and (not rule.if_limits or bool(situation.limits.intersection(rule.if_limits)))
        and (not rule.phases or situation.phase in rule.phases)
    )


def is_suitable(exercise: Exercise, situation: Situation) -> bool:
    """Tell whether a plan may hold an exercise.

    It suits every pattern and the phase, does not go against the direction that eases, and needs nothing that is not at
    home; and no rule keeps it out.
    """
    return (
        exercise.kind != "aerobic"
        and situation.phase in exercise.phases
        and set(situation.patterns) <= set(exercise.suits)
        and exercise.direction != situation.against
        and not missing_thing(exercise, situation.equipment)
        and forbidding_rule(exercise, situation) is None
    )


def block_of(exercise: Exercise) -> Block:
    """Return the block of the day that an exercise belongs to."""
    return "strength" if exercise.kind == "strength" else "stretch"


def in_order(library: tuple[Exercise, ...], card: PhaseCard, situation: Situation) -> tuple[Exercise, ...]:
    """Return every exercise that suits, the phase's own first; among equals those that match the direction that eases.

    People whose exercises matched the direction that eased them did better (plan.md 8, source S69).
    """
    by_id = {exercise.id: exercise for exercise in library}
    own = [by_id[one] for one in card.core_moves]
    others = [exercise for exercise in library if exercise.id not in card.core_moves]
    ease = situation.ease
    ranked = (sorted(equals, key=lambda one: ease is not None and one.direction != ease) for equals in (own, others))
    return tuple(exercise for equals in ranked for exercise in equals if is_suitable(exercise, situation))
