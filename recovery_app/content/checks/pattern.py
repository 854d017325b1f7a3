"""The pattern model: priors make a whole, weights stay small, and every flag that an answer raises exists."""

from __future__ import annotations

import math
from collections.abc import Iterator

from recovery_app.content.checks.answer_rules import answer_rule_problems
from recovery_app.content.checks.grade import is_grade
from recovery_app.content.checks.uniqueness import each_once, repeated
from recovery_app.content.error import ContentError
from recovery_app.domain.flag import SafetyScreen
from recovery_app.domain.question import PATTERN_IDS, PatternModel, Question

FILE = "patterns.toml"
WEIGHT_MOST = 2.0


def pattern_problems(model: PatternModel, screen: SafetyScreen) -> Iterator[ContentError]:
    """Yield what does not hold in the pattern model."""
    yield from each_once(FILE, "pattern", (card.id for card in model.pattern), PATTERN_IDS)
    yield from repeated(FILE, "care_rank", (str(card.care_rank) for card in model.pattern))
    total = math.fsum(card.prior for card in model.pattern)
    if not math.isclose(total, 1.0, abs_tol=1e-6) or any(card.prior <= 0 for card in model.pattern):
        yield ContentError(FILE, f"the priors add up to {total:g}. Each must be above 0, and together they must be 1.")
    yield from repeated(FILE, "question", (question.id for question in model.question))
    flags = {flag.id for flag in screen.flag}
    for question in model.question:
        yield from _question_problems(question, flags)
    groups = {question.group for question in model.question}
    for cap in model.cap:
        for group in cap.groups:
            if group not in groups:
                yield ContentError(FILE, f"a cap names the group {group}, which no question has. Name another.")
    yield from _threshold_problems(model)
    yield from answer_rule_problems(model)


def _question_problems(question: Question, flags: set[str]) -> Iterator[ContentError]:
    where = f"question {question.id}"
    yield from repeated(FILE, f"{where}: answer", (choice.code for choice in question.answers))
    if not question.answers:
        yield ContentError(FILE, f"{where} has no answers. Add some.")
    if not is_grade(question.grade):
        yield ContentError(FILE, f"{where}: {question.grade!r} is no grade. Use A, B, C, D or two of them.")
    if question.unsure_asks_flag and question.unsure_asks_flag not in flags:
        yield _no_flag(where, "unsure_asks_flag", question.unsure_asks_flag)
    for choice in question.answers:
        here = f"{where}, answer {choice.code}"
        if any(abs(weight) > WEIGHT_MOST for weight in choice.weights):
            yield ContentError(FILE, f"{here}: a weight lies outside -2 to 2. Bring it inside.")
        if choice.raises and any(choice.weights):
            yield ContentError(FILE, f"{here}: it raises a flag, so it may not be scored. Set its weights to 0.")
        for raised in choice.raises:
            if raised not in flags:
                yield _no_flag(here, "raises", raised)
        if choice.asks_flag and choice.asks_flag not in flags:
            yield _no_flag(here, "asks_flag", choice.asks_flag)


def _no_flag(where: str, field: str, named: str) -> ContentError:
    return ContentError(FILE, f"{where}: {field} names {named}, which is no flag. Name a flag of safety.toml.")


def _threshold_problems(model: PatternModel) -> Iterator[ContentError]:
    core = sum(question.core for question in model.question)
    if not 1 <= model.fewest_core_answers <= core:
        yield ContentError(
            FILE, f"fewest_core_answers is {model.fewest_core_answers}, with {core} core questions. Choose 1 to {core}."
        )
    shares = {
        "temper": model.temper,
        "mixed_below_share": model.mixed_below_share,
        "clear_from_share": model.clear_from_share,
        "twins_from_share": model.twins_from_share,
        "most_shown_share": model.most_shown_share,
    }
    for name, share in shares.items():
        if not 0 < share <= 1:
            yield ContentError(FILE, f"{name} is {share:g}. It must lie above 0 and be at most 1.")
    if model.twins[0] == model.twins[1]:
        yield ContentError(FILE, f"twins names {model.twins[0]} twice. Name two patterns.")
