"""Contradictions and the signs of a leg nerve: they speak of questions and answers that exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from recovery_app.content.checks.grade import is_grade
from recovery_app.content.checks.uniqueness import repeated
from recovery_app.content.error import ContentError
from recovery_app.domain.answer_rules import ContradictionRule
from recovery_app.domain.question import PatternModel

FILE = "patterns.toml"
OTHER_PAGES = ("about", "pain-back", "tasks", "load")
TASKS = ("", "normal", "slowed", "cannot")


def answer_rule_problems(model: PatternModel) -> Iterator[ContentError]:
    """Yield what does not hold in the rules about combinations of answers."""
    codes = {question.id: {choice.code for choice in question.answers} for question in model.question}
    yield from repeated(FILE, "contradiction", (rule.id for rule in model.contradiction))
    for rule in model.contradiction:
        yield from _contradiction_problems(rule, codes)
    nerve = model.leg_nerve
    yield from _unknown("leg_nerve", _pairs(nerve.below_knee), codes)
    yield from _unknown("leg_nerve", ((sign.question, sign.answer) for sign in nerve.sign), codes)
    if not {"yes", "possible"} <= set(nerve.title):
        yield ContentError(FILE, "leg_nerve.title must have words for yes and for possible. Add them.")
    yield from _grade("leg_nerve", nerve.grade)
    for line in nerve.line:
        yield from _grade(f"leg_nerve line {line.lead}", line.grade)


def _contradiction_problems(rule: ContradictionRule, codes: Mapping[str, set[str]]) -> Iterator[ContentError]:
    where = f"contradiction {rule.id}"
    yield from _grade(where, rule.grade)
    yield from _unknown(where, chain(_pairs(rule.answers), _pairs(rule.any_of)), codes)
    if rule.of_answers_alone and not rule.answers:
        yield ContentError(FILE, f"{where} has no answers, pain or dates. Say what contradicts itself.")
    if rule.lowers_certainty and (rule.kind == "unusual" or not rule.of_answers_alone):
        yield ContentError(FILE, f"{where} may not lower the certainty. Only asking again about answers may.")
    if rule.look_at not in codes and rule.look_at not in OTHER_PAGES:
        yield ContentError(FILE, f"{where}: look_at names {rule.look_at}, which is no page. Name a question or a page.")
    if rule.tasks not in TASKS:
        yield ContentError(FILE, f"{where}: tasks is {rule.tasks}. Use normal, slowed or cannot.")


def _pairs(answers: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    return ((question, code) for question, wanted in answers.items() for code in wanted)


def _unknown(where: str, pairs: Iterable[tuple[str, str]], codes: Mapping[str, set[str]]) -> Iterator[ContentError]:
    for question, code in pairs:
        if code not in codes.get(question, set()):
            yield ContentError(FILE, f"{where} names {question} {code}, which is no answer. Name another.")


def _grade(where: str, grade: str) -> Iterator[ContentError]:
    if not is_grade(grade):
        yield ContentError(FILE, f"{where}: {grade!r} is no grade. Use A, B, C, D or two of them.")
