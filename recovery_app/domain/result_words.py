"""The words of the result page: how well a pattern fits, how sure that is, and what would change it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from recovery_app.domain.pattern import Change, PatternShare, Resemblance
from recovery_app.domain.question import PatternModel
from recovery_app.domain.source import CONSENSUS, base_id

POSSIBLE_FROM = 0.20
LESS_LIKELY_FROM = 0.07
"""Shares from which the words for the patterns behind the first begin; words only, no rule rests on them."""
MOST_FOR = 5
MOST_AGAINST = 2
"""Reasons shown at first: three to five for and up to two against where there are as many."""
MOVED_FROM = 0.02
MOVED_MUCH_FROM = 0.15
"""Changes of a share from which a pattern moved a little or much; words only."""


class Reason(NamedTuple):
    """Hold an answer as a phrase, its weight for the pattern in log-odds, and the source marks of its question."""

    text: str
    weight: float
    sources: tuple[str, ...]


def headline(model: PatternModel, result: Resemblance) -> str:
    """Return the sentence that the result is, such as "Your answers fit a pulled muscle best"."""
    first, second = (model.card(one.id).in_sentence for one in result.patterns[:2])
    key = "twins" if result.twins else result.certainty
    return model.words[key].format(a=first, b=second)


def how_sure(model: PatternModel, result: Resemblance) -> str:
    """Return the plain answer to how sure the result is, and whether answers that contradict each other lowered it."""
    sure = model.words["sure_twins" if result.twins else f"sure_{result.certainty}"]
    lowered = any(one.lowers_certainty for one in result.contradictions)
    return f"{model.words['contradicting']} {sure}" if lowered else sure


def plan_sentence(model: PatternModel, result: Resemblance) -> str:
    """Return whose plan is used, and why where it is not simply that of the best fitting pattern."""
    by_result = "twins" if result.twins else result.certainty
    key = "nerve" if result.leg_nerve.verdict == "yes" else by_result
    return model.words[f"plan_{key}"].format(a=model.card(result.plan_pattern).in_sentence)


def moved_word(model: PatternModel, change: float) -> str:
    """Return in words how a pattern's share changed, -1 to 1."""
    if abs(change) < MOVED_FROM:
        return model.words["moved_not"]
    size = "much" if abs(change) >= MOVED_MUCH_FROM else "little"
    return model.words[f"moved_{size}_{'up' if change > 0 else 'down'}"]


def source_words(marks: Iterable[str]) -> str:
    """Return source marks as they are read, such as "S32, S33, expert opinion"."""
    return ", ".join(dict.fromkeys("expert opinion" if mark == CONSENSUS else base_id(mark) for mark in marks))


def fit_word(model: PatternModel, result: Resemblance, one: PatternShare) -> str:
    """Return how well one pattern fits, in words; a share is never shown as a number."""
    if one.id == result.top.id and result.certainty in {"clear", "likely"} and not result.twins:
        return model.words["fits_best"]
    if open_count(result) > 1 and one in result.patterns[:2]:
        return model.words["possible"]
    if one.share >= POSSIBLE_FROM:
        return model.words["possible"]
    return model.words["less_likely" if one.share >= LESS_LIKELY_FROM else "unlikely"]


def open_count(result: Resemblance) -> int:
    """Return how many patterns are shown open with equal weight: two where they cannot be told apart."""
    return 2 if result.twins or result.certainty == "mixed" else 1


def evidence(model: PatternModel, one: PatternShare, *, everything: bool = False) -> tuple[Reason, ...]:
    """Return the answers for and against a pattern with their weights, strongest first.

    Five for and two against at the most, unless everything is wanted.
    """
    rows = [
        Reason(question.choice(part.answer).as_evidence, part.weight, question.sources)
        for part in one.contributions
        if part.answer
        for question in (model.by_id(part.question),)
    ]
    speak_for = [row for row in rows if row.weight > 0]
    against = sorted((row for row in rows if row.weight < 0), key=lambda row: row.weight)
    if everything:
        return (*speak_for, *against)
    return (*speak_for[:MOST_FOR], *against[:MOST_AGAINST])


def change_sentence(model: PatternModel, change: Change) -> str:
    """Return in one sentence what another answer would point to."""
    question = model.by_id(change.question)
    choice = question.choice(change.answer)
    return f"{question.text} “{choice.text}” would point toward {model.card(change.leads_to).in_sentence}."
