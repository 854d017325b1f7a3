"""What must hold in the rules by which exercises are chosen."""

from __future__ import annotations

from msgspec.structs import replace

from recovery_app.domain.knowledge import Knowledge
from tests.content.spoiled import Case, Spoil, cases, exercise, plan, told

PLAN: dict[str, Case] = {
    "an answer that is not there": (
        plan(ease=lambda k: replace(k.plan.ease, bend=replace(k.plan.ease.bend, eases={"Q10": ("none-such",)}))),
        "ease bend names Q10 none-such",
        "Name another",
    ),
    "a question that is not there": (
        plan(ease=lambda k: replace(k.plan.ease, arch=replace(k.plan.ease.arch, hurts={"Q99": ("leg",)}))),
        "ease arch names Q99 leg",
        "Name another",
    ),
    "a direction without a grade": (plan(ease=lambda k: replace(k.plan.ease, grade="")), "ease", "no grade"),
    "a direction without a source": (plan(ease=lambda k: replace(k.plan.ease, sources=())), "ease", "no source"),
    "a thing twice": (plan(thing=lambda k: k.plan.thing * 2), "thing foam_roller", "its own id"),
}


@cases(PLAN)
def test_a_broken_choice_of_exercises_is_told(knowledge: Knowledge, spoil: Spoil, where: str, remedy: str) -> None:
    assert told(spoil(knowledge), "plan.toml", where, remedy)


def test_an_exercise_that_needs_an_unknown_thing_is_told(knowledge: Knowledge) -> None:
    spoiled = exercise(needs=("trampoline",))(knowledge)
    assert told(spoiled, "stretches.toml", "exercise cat-cow", "trampoline")
