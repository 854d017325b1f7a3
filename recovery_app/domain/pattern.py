"""Pattern: which of the four patterns the answers resemble, how clearly, and because of which answers.

The model adds log-odds (causes.md 3 and 4). Its weights are expert judgement, not fitted to data, so it speaks of
resemblance and never of a diagnosis.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Literal

import msgspec

from recovery_app.domain.consistency import Contradiction, answer_contradictions
from recovery_app.domain.leg_nerve import LegNerve, leg_nerve
from recovery_app.domain.question import PATTERN_IDS, UNSURE, PatternId, PatternModel, Question

Certainty = Literal["clear", "likely", "mixed", "insufficient", "no_fit"]
NERVE_PATTERN: PatternId = "DH"
"""The pattern whose care a plan takes wherever a leg nerve takes part, whatever ranks first."""


class Contribution(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold what one answer added to one pattern, in log-odds before tempering; a cap has an empty answer."""

    question: str
    answer: str
    weight: float


class PatternShare(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one pattern's share of 1 and what made it, largest weight first."""

    id: PatternId
    share: float
    raw: float
    contributions: tuple[Contribution, ...]


class Resemblance(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the patterns from best to least fitting, and how clear that is.

    `plan_pattern` is the pattern whose plan is used: the more careful one where two cannot be told apart, and the
    disc's wherever a leg nerve takes part. `contradictions` are those of the answers to the questions alone.
    """

    patterns: tuple[PatternShare, ...]
    certainty: Certainty
    twins: bool
    core_given: int
    plan_pattern: PatternId
    leg_nerve: LegNerve = LegNerve()
    contradictions: tuple[Contradiction, ...] = ()

    @property
    def top(self) -> PatternShare:
        """Return the best fitting pattern."""
        return self.patterns[0]


class Change(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold an answer that, given instead, would make another pattern fit best; `gain` is its change in share."""

    question: str
    answer: str
    leads_to: PatternId
    gain: float


def age_band(age: int) -> str:
    """Return the answer code of the age question for an age in years."""
    for upper, code in ((18, "u18"), (30, "18"), (50, "30"), (65, "50")):
        if age < upper:
            return code
    return "65"


def with_age(answers: Mapping[str, str], age: int | None) -> dict[str, str]:
    """Return the answers with the age question answered from the age, unless it was answered."""
    if age is None or "Q25" in answers:
        return dict(answers)
    return {**answers, "Q25": age_band(age)}


def resemble(model: PatternModel, answers: Mapping[str, str], priors: Mapping[str, float] | None = None) -> Resemblance:
    """Return what the answers resemble; `priors` replaces the model's own shares before any answer."""
    codes = {question.id: question.code_in(answers) for question in model.question}
    given = {question: code for question, code in codes.items() if code is not None and code != UNSURE}
    raws: dict[PatternId, float] = {}
    parts: dict[PatternId, tuple[Contribution, ...]] = {}
    for index, pattern in enumerate(PATTERN_IDS):
        parts[pattern] = _contributions(model, given, pattern, index)
        raws[pattern] = round(sum(part.weight for part in parts[pattern]), 6)
    shares = _softmax(
        {
            card.id: math.log((priors or {}).get(card.id, card.prior)) + model.temper * raws[card.id]
            for card in model.pattern
        }
    )
    ranked = tuple(
        PatternShare(pattern, shares[pattern], raws[pattern], parts[pattern])
        for pattern in sorted(shares, key=lambda one: (-shares[one], -model.card(one).care_rank))
    )
    core_given = sum(_counts_as_given(question, given) for question in model.question if question.core)
    found = answer_contradictions(model, given)
    nerve = leg_nerve(model, given)
    judged = _judge(model, ranked, core_given, lowered=any(one.lowers_certainty for one in found))
    plan_pattern: PatternId = NERVE_PATTERN if nerve.verdict == "yes" else judged.plan_pattern
    return msgspec.structs.replace(judged, plan_pattern=plan_pattern, leg_nerve=nerve, contradictions=found)


def _counts_as_given(question: Question, given: Mapping[str, str]) -> bool:
    return question.id in given and question.choice(given[question.id]).informative


def _contributions(
    model: PatternModel, given: Mapping[str, str], pattern: PatternId, index: int
) -> tuple[Contribution, ...]:
    found = [
        Contribution(question.id, given[question.id], question.choice(given[question.id]).weights[index])
        for question in model.question
        if question.id in given
    ]
    for cap in model.cap:
        if cap.pattern != pattern:
            continue
        groups = {question.id for question in model.question if question.group in cap.groups}
        total = sum(part.weight for part in found if part.question in groups)
        over = total - cap.limit
        if (cap.limit > 0 and over > 0) or (cap.limit < 0 and over < 0):
            found.append(Contribution("cap:" + "+".join(cap.groups), "", -over))
    return tuple(sorted((part for part in found if part.weight), key=lambda part: -part.weight))


def _softmax(logits: Mapping[PatternId, float]) -> dict[PatternId, float]:
    highest = max(logits.values())
    powers = {pattern: math.exp(logit - highest) for pattern, logit in logits.items()}
    total = sum(powers.values())
    return {pattern: power / total for pattern, power in powers.items()}


def _judge(model: PatternModel, ranked: tuple[PatternShare, ...], core_given: int, *, lowered: bool) -> Resemblance:
    first, second = ranked[0], ranked[1]
    ratio = first.share / second.share
    twins = (
        {first.id, second.id} == set(model.twins)
        and ratio < model.twins_below_ratio
        and first.share + second.share >= model.twins_from_share
    )
    certainty: Certainty
    careful = False
    if core_given < model.fewest_core_answers:
        certainty, twins, careful = "insufficient", False, True
    elif first.raw < model.no_fit_below_raw:
        certainty, twins, careful = "no_fit", False, True
    elif twins:
        certainty, careful = "likely", True
    elif ratio < model.mixed_below_ratio or first.share < model.mixed_below_share:
        certainty, careful = "mixed", True
    else:
        certainty = "clear" if first.share >= model.clear_from_share else "likely"
    if lowered and certainty == "likely":
        certainty, twins, careful = "mixed", False, True
    elif lowered and certainty == "clear":
        certainty = "likely"
    close = (first.id, second.id) if careful else (first.id,)
    plan_pattern = max(close, key=lambda pattern: model.card(pattern).care_rank)
    return Resemblance(ranked, certainty, twins, core_given, plan_pattern)


def what_would_change(model: PatternModel, answers: Mapping[str, str], most: int = 3) -> tuple[Change, ...]:
    """Return the single answers that would put another pattern first, strongest first, one for each question.

    Where no single answer would, return those that would help the runner-up most.
    """
    base = resemble(model, answers)
    shares = {one.id: one.share for one in base.patterns}
    best: dict[str, tuple[bool, Change]] = {}
    for question in model.question:
        if question.step == "from_age":
            continue
        for choice in question.answers:
            if choice.code == answers.get(question.id) or choice.raises:
                continue
            other = resemble(model, {**answers, question.id: choice.code})
            leads = other.top if other.top.id != base.top.id else _share_of(other, base.patterns[1].id)
            change = Change(question.id, choice.code, leads.id, leads.share - shares[leads.id])
            key = (other.top.id != base.top.id, change)
            if change.gain > 0 and (question.id not in best or _strength(key) > _strength(best[question.id])):
                best[question.id] = key
    ordered = sorted(best.values(), key=_strength, reverse=True)
    return tuple(change for _, change in ordered[:most])


def _share_of(result: Resemblance, pattern: PatternId) -> PatternShare:
    return next(one for one in result.patterns if one.id == pattern)


def _strength(candidate: tuple[bool, Change]) -> tuple[bool, float]:
    turns, change = candidate
    return turns, change.gain
