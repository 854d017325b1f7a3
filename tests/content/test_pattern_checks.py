"""What must hold in the pattern model."""

from __future__ import annotations

from msgspec.structs import replace

from recovery_app.domain.knowledge import Knowledge
from tests.content.spoiled import Case, Spoil, answer, by_id, cases, first, patterns, question, told


def contradiction(**changes: object) -> Spoil:
    """Spoil the first contradiction, which lowers the certainty."""
    return patterns(contradiction=lambda k: first(k.patterns.contradiction, **changes))


def nerve(**changes: object) -> Spoil:
    """Spoil the rules of the leg nerve."""
    return patterns(leg_nerve=lambda k: replace(k.patterns.leg_nerve, **changes))


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
    "a flag that is scored": (
        patterns(
            question=lambda k: by_id(
                k.patterns.question,
                "Q05",
                answers=tuple(
                    replace(one, weights=(0.1, 0.0, 0.0, 0.0)) if one.raises else one
                    for one in k.patterns.by_id("Q05").answers
                ),
            )
        ),
        "question Q05, answer clear",
        "may not be scored",
    ),
    "a contradiction twice": (
        patterns(contradiction=lambda k: k.patterns.contradiction * 2),
        "contradiction",
        "its own id",
    ),
    "a contradiction about no question": (contradiction(answers={"Q99": ("yes",)}), "names Q99 yes", "Name another"),
    "a contradiction about no answer": (contradiction(any_of={"Q02": ("elbow",)}), "names Q02 elbow", "Name another"),
    "a contradiction about nothing": (contradiction(answers={}), "has no answers", "Say what"),
    "a contradiction without a grade": (contradiction(grade="good"), "contradiction", "no grade"),
    "a contradiction of pain that lowers": (contradiction(pain_at_most=0), "may not lower", "asking again"),
    "an unusual answer that lowers": (contradiction(kind="unusual"), "may not lower", "asking again"),
    "a contradiction that leads nowhere": (
        contradiction(look_at="nowhere"),
        "look_at names nowhere",
        "Name a question",
    ),
    "a contradiction about unknown tasks": (contradiction(tasks="fine"), "tasks is fine", "Use normal"),
    "a contradiction without a source": (contradiction(sources=()), "names no source", "Add its marks"),
    "a leg nerve below no knee": (nerve(below_knee={"Q02": ("knee",)}), "leg_nerve names Q02 knee", "Name another"),
    "a leg sign that is no answer": (
        patterns(
            leg_nerve=lambda k: replace(
                k.patterns.leg_nerve, sign=first(k.patterns.leg_nerve.sign, question="Q03", answer="tail")
            )
        ),
        "leg_nerve names Q03 tail",
        "Name another",
    ),
    "a leg nerve without a title": (nerve(title={"yes": "Yes"}), "leg_nerve.title", "Add them"),
    "a leg nerve without a grade": (nerve(grade="good"), "leg_nerve", "no grade"),
    "a leg nerve's line without a grade": (
        patterns(
            leg_nerve=lambda k: replace(k.patterns.leg_nerve, line=first(k.patterns.leg_nerve.line, grade="good"))
        ),
        "leg_nerve line",
        "no grade",
    ),
    "one pattern as twins": (patterns(twins=lambda k: ("MS", "MS")), "twins names MS", "Name two"),
}


@cases(PATTERNS)
def test_a_broken_pattern_model_is_told(knowledge: Knowledge, spoil: Spoil, where: str, remedy: str) -> None:
    assert told(spoil(knowledge), "patterns.toml", where, remedy)
