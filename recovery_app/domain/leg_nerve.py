"""The one split that studies support well: whether an irritated leg nerve takes part, yes or no (causes.md 0)."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from recovery_app.domain.answer_rules import NerveVerdict
from recovery_app.domain.question import PatternModel


class GivenAnswer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one answer by its question and code."""

    question: str
    answer: str


class LegNerve(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold whether a leg nerve takes part, and the answers that say so."""

    verdict: NerveVerdict = "no"
    answers: tuple[GivenAnswer, ...] = ()


def leg_nerve(model: PatternModel, answers: Mapping[str, str]) -> LegNerve:
    """Return yes for pain below the knee with a nerve sign, and possible for one of the two (S24 to S27)."""
    rules = model.leg_nerve
    below = tuple(
        GivenAnswer(question, answers[question])
        for question, codes in rules.below_knee.items()
        if answers.get(question) in codes
    )
    signs = tuple(
        GivenAnswer(sign.question, sign.answer)
        for sign in rules.sign
        if answers.get(sign.question) == sign.answer and (below or sign.in_leg)
    )
    if below and signs:
        return LegNerve("yes", (*below, *signs))
    return LegNerve("possible", (*below, *signs)) if below or signs else LegNerve()


def nerve_evidence(model: PatternModel, found: LegNerve) -> tuple[str, ...]:
    """Return the answers that say so as short phrases."""
    return tuple(model.by_id(one.question).choice(one.answer).as_evidence for one in found.answers)
