"""What exercises are chosen by: the direction that eases, and the things that a home may lack."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_app.content.checks.grade import is_grade
from recovery_app.content.checks.uniqueness import repeated
from recovery_app.content.error import ContentError
from recovery_app.domain.knowledge import Knowledge

FILE = "plan.toml"


def choosing_problems(knowledge: Knowledge) -> Iterator[ContentError]:
    """Yield what does not hold in the rules by which exercises are chosen."""
    ease = knowledge.plan.ease
    codes = {one.id: {choice.code for choice in one.answers} for one in knowledge.patterns.question}
    for name, signs in (("bend", ease.bend), ("arch", ease.arch)):
        for asked in (signs.eases, signs.hurts):
            for question, answers in asked.items():
                for answer in answers:
                    if answer not in codes.get(question, ()):
                        yield ContentError(
                            FILE, f"ease {name} names {question} {answer}, which is no answer. Name another."
                        )
    if not is_grade(ease.grade):
        yield ContentError(FILE, f"ease: {ease.grade!r} is no grade. Use A, B, C, D or two of them.")
    yield from repeated(FILE, "thing", (thing.id for thing in knowledge.plan.thing))
    things = {thing.id for thing in knowledge.plan.thing}
    for exercise in knowledge.exercises:
        for need in exercise.needs:
            if need not in things:
                yield ContentError(
                    "stretches.toml", f"exercise {exercise.id}: needs names {need}, no thing of plan.toml. Name one."
                )
