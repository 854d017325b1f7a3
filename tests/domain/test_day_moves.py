"""The exercises of one day, with the user's choices, soreness and strength."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery_app.domain.choices import Choices, choices
from recovery_app.domain.day_moves import plan_moves
from recovery_app.domain.direction import direction_of_ease, direction_to_leave_out
from recovery_app.domain.episode import Answers, Assessment, Episode
from recovery_app.domain.exercise import AvoidRule, Exercise, Phase
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import PlanOverride
from recovery_app.domain.plan_rules import PhaseCard
from recovery_app.domain.planner import PlannedExercise, Situation, forbidding_rule
from recovery_app.domain.progress import SoreExercise
from recovery_app.domain.question import PATTERN_IDS
from recovery_app.domain.training_rules import StrengthLevel, StrengthMove
from tests.domain.cases import CLEAR_DISC, NOON, STRAIN_OR_SPRAIN, TODAY, WORKED_EXAMPLE, override

PHASES: tuple[Phase, ...] = ("P1", "P2", "P3", "P4")
MIDDLE = Situation("P2", 10, ("MS",), {}, frozenset())
EPISODE = Episode("e", NOON, (Assessment(NOON, Answers()),), TODAY)
NEVER = AvoidRule("Not now.", phases=PHASES)
WHY = "It hurt yesterday."


class Shelf:
    """Hold a small library: stretches a to e, of which three make a day, and the strength moves s, t and u."""

    def __init__(self, knowledge: Knowledge) -> None:
        base = msgspec.structs.replace(
            knowledge.exercises[0], suits=PATTERN_IDS, phases=PHASES, avoid_if=(), direction="neutral"
        )
        kinds = dict.fromkeys("abcde", "control") | dict.fromkeys("stu", "strength")
        self.library: tuple[Exercise, ...] = tuple(
            msgspec.structs.replace(base, id=name, kind=kind, dose_text=f"{name} dose") for name, kind in kinds.items()
        )
        self.card: PhaseCard = msgspec.structs.replace(
            knowledge.plan.phase_card("P2"), core_moves=("a", "s", "b"), moves_a_day=3
        )
        self.level = StrengthLevel(
            1, "Weeks 1 and 2", 1, trunk=(StrengthMove("s", "2 x 8"),), hip_and_leg=(StrengthMove("t", "3 x 12"),)
        )

    def change(self, which: str, **changes: object) -> None:
        self.library = tuple(
            msgspec.structs.replace(one, **changes) if one.id == which else one for one in self.library
        )

    def day(
        self,
        *overrides: PlanOverride,
        sore: Mapping[str, SoreExercise] | None = None,
        strength: bool = False,
    ) -> tuple[PlannedExercise, ...]:
        chosen = choices(overrides, EPISODE)
        return plan_moves(self.library, self.card, MIDDLE, chosen, sore or {}, self.level if strength else None)

    def ids(self, *overrides: PlanOverride, strength: bool = False) -> list[str]:
        return [one.exercise.id for one in self.day(*overrides, strength=strength)]


@pytest.fixture
def shelf(knowledge: Knowledge) -> Shelf:
    return Shelf(knowledge)


def eased(name: str) -> dict[str, SoreExercise]:
    return {name: SoreExercise(name, left_out=False, because=WHY, calm_left=1)}


def left_out(name: str) -> dict[str, SoreExercise]:
    return {name: SoreExercise(name, left_out=True, because=WHY, calm_left=2)}


def test_the_phase_gives_stretches_and_the_level_gives_strength(shelf: Shelf) -> None:
    assert shelf.ids() == ["a", "b", "c"]
    day = shelf.day(strength=True)
    assert [(one.exercise.id, one.block, one.dose_text) for one in day] == [
        ("a", "stretch", "a dose"),
        ("b", "stretch", "b dose"),
        ("c", "stretch", "c dose"),
        ("s", "strength", "2 x 8"),
        ("t", "strength", "3 x 12"),
    ]
    assert not any(one.done or one.why for one in day)


def test_an_exercise_that_was_left_out_makes_room_for_the_next(shelf: Shelf) -> None:
    assert shelf.ids(override("drop", "a")) == ["b", "c", "d"]
    assert shelf.ids(override("drop", "s"), strength=True) == ["a", "b", "c", "t"]


def test_a_swap_stands_in_the_same_place(shelf: Shelf) -> None:
    assert shelf.ids(override("swap", "a", "e")) == ["e", "b", "c"]
    assert shelf.ids(override("swap", "a", "e"), override("swap", "e", "d")) == ["d", "b", "c"]
    assert shelf.ids(override("swap", "a", "b")) == ["b", "c", "d"]
    swapped = shelf.day(override("swap", "s", "u"), strength=True)[3]
    assert (swapped.exercise.id, swapped.block, swapped.dose_text) == ("u", "strength", "u dose")


def test_what_was_chosen_instead_and_then_left_out_is_not_planned(shelf: Shelf) -> None:
    assert shelf.ids(override("swap", "a", "e"), override("drop", "e")) == ["b", "c", "d"]


@pytest.mark.parametrize("instead", ["e", "s", "gone"])
def test_a_swap_for_what_may_not_be_planned_changes_nothing(shelf: Shelf, instead: str) -> None:
    shelf.change("e", avoid_if=(NEVER,))
    assert shelf.ids(override("swap", "a", instead)) == ["a", "b", "c"]


def test_an_odd_circle_of_swaps_does_not_hang(shelf: Shelf) -> None:
    circle = Choices(swaps={"a": override("swap", "a", "b"), "b": override("swap", "b", "a")})
    found = plan_moves(shelf.library, shelf.card, MIDDLE, circle, {}, None)
    assert [one.exercise.id for one in found] == ["a", "b", "c"]


def test_pinned_exercises_come_first_even_where_they_are_more_than_a_day_holds(shelf: Shelf) -> None:
    assert shelf.ids(override("pin", "e")) == ["e", "a", "b"]
    assert shelf.ids(*(override("pin", name) for name in "edcb")) == ["e", "d", "c", "b"]


def test_a_pinned_exercise_that_became_forbidden_waits(shelf: Shelf) -> None:
    shelf.change("e", avoid_if=(NEVER,), easier_id="d")
    assert shelf.ids(override("pin", "e"), override("pin", "gone")) == ["a", "b", "c"]


def test_a_pinned_strength_exercise_waits_for_a_strength_day(shelf: Shelf) -> None:
    assert shelf.ids(override("pin", "u")) == ["a", "b", "c"]
    assert shelf.ids(override("pin", "u"), strength=True) == ["a", "b", "c", "u", "s", "t"]
    assert shelf.day(override("pin", "t"), strength=True)[3].dose_text == "3 x 12"


def test_a_sore_exercise_is_left_out_or_made_easier(shelf: Shelf) -> None:
    assert [one.exercise.id for one in shelf.day(sore=left_out("a"))] == ["b", "c", "d"]
    shelf.change("a", easier_id="e")
    first = shelf.day(sore=eased("a"))[0]
    assert (first.exercise.id, first.dose_text, first.why) == ("e", "e dose", WHY)


@pytest.mark.parametrize(("reps", "words"), [(8, "a dose; half the repeats"), (1, "a dose; half the time")])
def test_a_sore_exercise_without_an_easier_form_is_halved(shelf: Shelf, reps: int, words: str) -> None:
    shelf.change("a", dose=msgspec.structs.replace(shelf.library[0].dose, reps=reps))
    first = shelf.day(sore=eased("a"))[0]
    assert (first.exercise.id, first.dose_text, first.why) == ("a", words, WHY)


@pytest.mark.parametrize(
    ("chosen", "sore"),
    [
        pytest.param((override("drop", "e"),), {}, id="left out by the user"),
        pytest.param((override("swap", "e", "d"),), {}, id="swapped away by the user"),
        pytest.param((), eased("e"), id="sore too"),
        pytest.param((override("pin", "e"),), {}, id="planned already"),
    ],
)
def test_an_easier_form_is_not_taken_where_it_may_not_stand(
    shelf: Shelf, chosen: tuple[PlanOverride, ...], sore: dict[str, SoreExercise]
) -> None:
    shelf.change("a", easier_id="e")
    day = {one.exercise.id: one for one in shelf.day(*chosen, sore={**eased("a"), **sore})}
    assert day["a"].why == WHY


def test_a_forbidden_strength_move_becomes_its_easier_form(shelf: Shelf) -> None:
    shelf.change("s", avoid_if=(NEVER,), easier_id="u")
    shelf.change("t", phases=("P4",))
    day = shelf.day(strength=True)
    assert [(one.exercise.id, one.dose_text, one.why) for one in day[3:]] == [
        ("u", "u dose", f"Instead of {shelf.library[5].name}. {NEVER.text}")
    ]


def test_a_strength_move_of_a_later_phase_becomes_its_easier_form(shelf: Shelf) -> None:
    shelf.change("s", phases=("P4",), easier_id="u")
    shelf.change("s", name="Plank")
    assert [(one.exercise.id, one.why) for one in shelf.day(strength=True)[3:]] == [
        ("u", "Instead of Plank."),
        ("t", ""),
    ]


def test_a_joint_that_hurts_on_arching_gets_no_superman(knowledge: Knowledge) -> None:
    """plan.md 8."""
    level = next(one for one in knowledge.training.strength.level if "superman" in {m.exercise for m in one.trunk})
    for patterns, answers, expected in ((("JI",), {"Q11": "hurts"}, False), (("MS",), {}, True)):
        situation = Situation("P3", 60, patterns, answers, frozenset())
        day = plan_moves(knowledge.exercises, knowledge.plan.phase_card("P3"), situation, Choices(), {}, level)
        assert any(one.exercise.id == "superman" for one in day) is expected


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_whatever_is_chosen_no_day_holds_a_forbidden_exercise_or_one_twice(
    knowledge: Knowledge, data: st.DataObject
) -> None:
    draw = data.draw
    ids = st.sampled_from([one.id for one in knowledge.exercises])
    answers = dict(draw(st.sampled_from(({}, CLEAR_DISC, WORKED_EXAMPLE, STRAIN_OR_SPRAIN))))
    for question in draw(st.lists(st.sampled_from(knowledge.patterns.question), max_size=6)):
        answers[question.id] = draw(st.sampled_from([choice.code for choice in question.answers]))
    limits = st.frozensets(st.sampled_from(("no_loaded_bending", "no_end_range_stretch")))
    things = st.frozensets(st.sampled_from([thing.id for thing in knowledge.plan.thing]))
    phase = draw(st.sampled_from(PHASES))
    situation = Situation(
        phase,
        draw(st.integers(1, 60)),
        tuple(draw(st.lists(st.sampled_from(PATTERN_IDS), min_size=1, max_size=4, unique=True))),
        answers,
        draw(limits),
        direction_of_ease(knowledge.plan.ease, answers),
        direction_to_leave_out(knowledge.plan.ease, answers),
        draw(st.none() | things),
    )
    numbers = count()
    overrides = draw(
        st.lists(
            st.builds(
                lambda action, exercise, instead: PlanOverride(
                    f"o{next(numbers)}", NOON, TODAY, action, exercise, instead
                ),
                st.sampled_from(("swap", "drop", "pin")),
                ids,
                ids,
            ),
            max_size=8,
        )
    )
    sore = {one: SoreExercise(one, draw(st.booleans()), WHY, 1) for one in draw(st.lists(ids, max_size=6, unique=True))}
    strength = draw(st.none() | st.sampled_from(knowledge.training.strength.level))
    chosen = choices(tuple(overrides), EPISODE)
    card = knowledge.plan.phase_card(phase)

    day = plan_moves(knowledge.exercises, card, situation, chosen, sore, strength)

    assert day == plan_moves(knowledge.exercises, card, situation, chosen, sore, strength)
    planned = [one.exercise.id for one in day]
    assert len(set(planned)) == len(planned)
    for one in day:
        assert forbidding_rule(one.exercise, situation) is None
        assert one.exercise.direction != situation.against
        assert situation.equipment is None or situation.equipment.issuperset(one.exercise.needs)
        assert phase in one.exercise.phases
        assert set(situation.patterns) <= set(one.exercise.suits)
        assert one.exercise.id not in chosen.dropped
        assert one.exercise.id not in sore or not sore[one.exercise.id].left_out
        assert one.block == "stretch" or strength is not None


def test_a_level_gives_the_dose_in_numbers_and_a_sore_one_half_of_it(knowledge: Knowledge) -> None:
    shelf = Shelf(knowledge)
    usual = shelf.library[0].dose
    shelf.level = msgspec.structs.replace(
        shelf.level, trunk=(StrengthMove("s", "Hold 5 s, 2 sets of 8", hold_s=5, reps=8, sets=2),)
    )
    doses = {one.exercise.id: one.dose for one in shelf.day(strength=True)}
    assert doses["s"] == msgspec.structs.replace(usual, hold_s=5, reps=8, sets=2)
    assert doses["t"] == usual
    sore = {"s": SoreExercise("s", left_out=False, because=WHY, calm_left=1)}
    shelf.change("s", easier_id="")
    halved = next(one for one in shelf.day(strength=True, sore=sore) if one.exercise.id == "s")
    assert (halved.dose.reps, halved.dose_text) == (4, "Hold 5 s, 2 sets of 8; half the repeats")
