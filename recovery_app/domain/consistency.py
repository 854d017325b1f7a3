"""Consistency: answers that contradict each other, and answers that are allowed but unusual (causes.md 4)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

from recovery_app.domain.answer_rules import ContradictionKind, ContradictionRule
from recovery_app.domain.episode import Answers, RunningLoad
from recovery_app.domain.question import PatternModel


class Contradiction(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold a contradiction found: what to say, the questions it is about, and the wizard's page to look at again."""

    id: str
    kind: ContradictionKind
    text: str
    questions: tuple[str, ...]
    look_at: str
    lowers_certainty: bool


def contradictions(model: PatternModel, answers: Answers, today: date) -> tuple[Contradiction, ...]:
    """Return what contradicts itself in a whole pass of the wizard, in the order of the rules.

    `today` is the day of the answers: how long the pain has lasted was said of that day. Codes that no rule knows
    match nothing.
    """
    return tuple(
        _found(rule, answers.questions)
        for rule in model.contradiction
        if rule.answers_match(answers.questions) and _rest_holds(rule, answers, today)
    )


def answer_contradictions(model: PatternModel, answers: Mapping[str, str]) -> tuple[Contradiction, ...]:
    """Return what contradicts itself among the answers to the questions alone."""
    return tuple(
        _found(rule, answers) for rule in model.contradiction if rule.of_answers_alone and rule.answers_match(answers)
    )


def _rest_holds(rule: ContradictionRule, answers: Answers, today: date) -> bool:
    average = answers.pain.average
    if rule.pain_at_most is not None and (average is None or average > rule.pain_at_most):
        return False
    if rule.tasks and answers.tasks != rule.tasks:
        return False
    return _dates_hold(rule, answers.load, today)


def _dates_hold(rule: ContradictionRule, load: RunningLoad, today: date) -> bool:
    if rule.run_hurt_over_days is None and not rule.run_in_future:
        return True
    if load.last_painful_run is None:
        return False
    days = (today - load.last_painful_run).days
    return days < 0 if rule.run_hurt_over_days is None else days > rule.run_hurt_over_days


def _found(rule: ContradictionRule, answers: Mapping[str, str]) -> Contradiction:
    one_of = (question for question, codes in rule.any_of.items() if answers.get(question) in codes)
    return Contradiction(rule.id, rule.kind, rule.text, (*rule.answers, *one_of), rule.look_at, rule.lowers_certainty)
