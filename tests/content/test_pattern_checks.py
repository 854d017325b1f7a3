"""What must hold in the pattern model."""

from __future__ import annotations

from msgspec.structs import replace

from recovery_app.domain.knowledge import Knowledge
from tests.content.spoiled import Case, Spoil, answer, cases, first, patterns, question, told

PATTERNS: dict[str, Case] = {
    "a pattern missing": (patterns(pattern=lambda k: k.patterns.pattern[1:]), "pattern MS", "once"),
    "two patterns of one care rank": (
        patterns(pattern=lambda k: first(k.patterns.pattern, care_rank=k.patterns.pattern[1].care_rank)),
        "care_rank",
        "its own id",
    ),
    "priors that are no whole": (patterns(pattern=lambda k: first(k.patterns.pattern, prior=0.5)), "priors", "be 1"),
    "a prior of nothing": (
        patterns(
            pattern=lambda k: first(
                (k.patterns.pattern[0], replace(k.patterns.pattern[1], prior=0.68), *k.patterns.pattern[2:]), prior=0.0
            )
        ),
        "priors",
        "above 0",
    ),
    "a question twice": (patterns(question=lambda k: k.patterns.question * 2), "question Q01", "its own id"),
    "an answer twice": (
        lambda k: question(answers=k.patterns.by_id("Q01").answers * 2)(k),
        "question Q01: answer",
        "its own id",
    ),
    "a question without answers": (question(answers=()), "question Q01", "Add some"),
    "a question without a grade": (question(grade="good"), "question Q01", "no grade"),
    "an unsure that asks a flag that is not there": (question(unsure_asks_flag="RF-NONE"), "question Q01", "RF-NONE"),
    "a weight that is too big": (answer(weights=(2.1, 0.0, 0.0, 0.0)), "question Q01, answer", "-2 to 2"),
    "an answer that raises a flag that is not there": (answer(raises=("RF-NONE",)), "question Q01, answer", "RF-NONE"),
    "an answer that asks a flag that is not there": (answer(asks_flag="RF-NONE"), "question Q01, answer", "RF-NONE"),
    "a cap on a group that is not there": (
        patterns(cap=lambda k: first(k.patterns.cap, groups=("nowhere",))),
        "nowhere",
        "Name another",
    ),
    "more core answers than questions": (patterns(fewest_core_answers=lambda k: 99), "fewest_core_answers", "Choose"),
    "a share above 1": (patterns(clear_from_share=lambda k: 1.2), "clear_from_share", "at most 1"),
    "one pattern as twins": (patterns(twins=lambda k: ("MS", "MS")), "twins names MS", "Name two"),
}


@cases(PATTERNS)
def test_a_broken_pattern_model_is_told(knowledge: Knowledge, spoil: Spoil, where: str, remedy: str) -> None:
    assert told(spoil(knowledge), "patterns.toml", where, remedy)
