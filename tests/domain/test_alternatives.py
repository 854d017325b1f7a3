"""What could be done instead of an exercise."""

from __future__ import annotations

import msgspec
import pytest

from recovery_app.domain.alternatives import alternatives
from recovery_app.domain.exercise import AvoidRule, Exercise
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.planner import Situation, is_suitable
from recovery_app.domain.question import PATTERN_IDS

SETTLING = Situation("P2", 10, ("MS",), {}, frozenset())


@pytest.fixture
def hug(knowledge: Knowledge) -> Exercise:
    return msgspec.structs.replace(
        knowledge.exercises[0],
        id="hug",
        suits=PATTERN_IDS,
        phases=("P2",),
        avoid_if=(),
        areas=("low back", "hip"),
        position_group="on your back",
        harder_id="",
        easier_id="easier",
    )


def other(exercise: Exercise, name: str, **changes: object) -> Exercise:
    return msgspec.structs.replace(exercise, id=name, easier_id="", **changes)


def test_the_closest_come_first(hug: Exercise) -> None:
    easier = other(hug, "easier", areas=("calf",))
    harder = msgspec.structs.replace(hug, id="harder", easier_id="hug", areas=("calf",))
    one_area = other(hug, "one area", areas=("hip",))
    both = other(hug, "both areas", position_group="standing")
    both_lying = other(hug, "both areas, same position")
    library = (one_area, both, both_lying, easier, hug, harder)
    names = [one.id for one in alternatives(hug, library, SETTLING, most=9)]
    assert names == ["easier", "harder", "both areas, same position", "both areas", "one area"]
    assert [one.id for one in alternatives(hug, library, SETTLING)] == names[:4]


def test_what_is_elsewhere_forbidden_or_of_another_block_is_not_offered(hug: Exercise) -> None:
    library = (
        hug,
        other(hug, "elsewhere", areas=("calf",)),
        other(hug, "strength", kind="strength"),
        other(hug, "walk", kind="aerobic"),
        other(hug, "forbidden", avoid_if=(AvoidRule("No.", phases=("P2",)),)),
    )
    assert alternatives(hug, library, SETTLING) == ()


def test_every_offer_of_the_library_is_suitable(knowledge: Knowledge) -> None:
    offers = {one.id: alternatives(one, knowledge.exercises, SETTLING) for one in knowledge.exercises}
    assert all(is_suitable(other, SETTLING) for found in offers.values() for other in found)
    assert all(offers[one.id] for one in knowledge.exercises if one.kind == "stretch" and one.areas != ("calf",))
