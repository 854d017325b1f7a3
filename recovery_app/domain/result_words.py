"""The words of the result page: how well a pattern fits, how sure that is, and what would change it."""

from __future__ import annotations

from recovery_app.domain.pattern import Change, PatternShare, Resemblance
from recovery_app.domain.question import PatternModel

POSSIBLE_FROM = 0.20
LESS_LIKELY_FROM = 0.07
"""Shares from which the words for the patterns behind the first begin; words only, no rule rests on them."""
MOST_FOR = 5
MOST_AGAINST = 2


def headline(model: PatternModel, result: Resemblance) -> str:
    """Return the sentence that the result is, such as "Your answers fit a pulled muscle best"."""
    first, second = (model.card(one.id).in_sentence for one in result.patterns[:2])
    key = "twins" if result.twins else result.certainty
    return model.words[key].format(a=first, b=second)


def how_sure(model: PatternModel, result: Resemblance) -> str:
    """Return the plain answer to how sure the result is."""
    return model.words["sure_twins" if result.twins else f"sure_{result.certainty}"]


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


def evidence(model: PatternModel, one: PatternShare, *, everything: bool = False) -> tuple[tuple[str, float], ...]:
    """Return the answers for and against a pattern as phrases with their weights, strongest first.

    Five for and two against at the most, unless everything is wanted.
    """
    rows = [
        (model.by_id(part.question).choice(part.answer).as_evidence, part.weight)
        for part in one.contributions
        if part.answer
    ]
    speak_for = [row for row in rows if row[1] > 0]
    against = sorted((row for row in rows if row[1] < 0), key=lambda row: row[1])
    if everything:
        return (*speak_for, *against)
    return (*speak_for[:MOST_FOR], *against[:MOST_AGAINST])


def change_sentence(model: PatternModel, change: Change) -> str:
    """Return in one sentence what another answer would point to."""
    question = model.by_id(change.question)
    choice = question.choice(change.answer)
    return f"{question.text} “{choice.text}” would point toward {model.card(change.leads_to).in_sentence}."
