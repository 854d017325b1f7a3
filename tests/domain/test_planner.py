"""Which exercises a day's plan holds."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery_app.domain.exercise import AvoidRule, Dose, Exercise, Phase
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.planner import (
    Situation,
    exercises_for,
    forbidding_rule,
    is_suitable,
    patterns_to_respect,
)
from recovery_app.domain.question import PATTERN_IDS, PatternId
from tests.domain.cases import (
    CLEAR_DISC,
    FITS_NOTHING,
    STRAIN_OR_JOINT,
    STRAIN_OR_SPRAIN,
    WORKED_EXAMPLE,
    resembling,
)

PHASES: tuple[Phase, ...] = ("P1", "P2", "P3", "P4")
NOTHING_SAID = Situation("P2", 5, ("MS",), {}, frozenset())


@pytest.fixture(scope="module")
def bridge(knowledge: Knowledge) -> Exercise:
    """Return an exercise that suits everyone and that nothing keeps out."""
    return msgspec.structs.replace(
        knowledge.exercises[0], id="made-up", kind="control", suits=PATTERN_IDS, phases=PHASES, avoid_if=()
    )


def with_rule(exercise: Exercise, rule: AvoidRule) -> Exercise:
    return msgspec.structs.replace(exercise, avoid_if=(rule,))


@pytest.mark.parametrize(
    ("answers", "patterns"),
    [
        pytest.param(WORKED_EXAMPLE, {"MS"}, id="clear: one"),
        pytest.param(STRAIN_OR_JOINT, {"MS", "JI"}, id="mixed: two"),
        pytest.param(STRAIN_OR_SPRAIN, {"MS", "LS"}, id="strain or sprain: two"),
        pytest.param(FITS_NOTHING, set(PATTERN_IDS), id="fits none: all four"),
        pytest.param({}, set(PATTERN_IDS), id="not enough: all four"),
    ],
)
def test_a_plan_respects_every_pattern_that_is_open(
    knowledge: Knowledge, answers: dict[str, str], patterns: set[PatternId]
) -> None:
    assert set(patterns_to_respect(resembling(knowledge, answers))) == patterns


@pytest.mark.parametrize(
    ("rule", "changed", "kept_out"),
    [
        pytest.param({}, {}, True, id="a rule without conditions always holds"),
        pytest.param({"advice_only": True}, {}, False, id="advice keeps nothing out"),
        pytest.param({"patterns": ("MS",)}, {}, True, id="its pattern"),
        pytest.param({"patterns": ("DH",)}, {}, False, id="another pattern"),
        pytest.param({"patterns": ("DH",)}, {"patterns": ("MS", "DH")}, True, id="one of two open patterns"),
        pytest.param({"before_day": 14}, {"day_number": 13}, True, id="before its day"),
        pytest.param({"before_day": 14}, {"day_number": 14}, False, id="from its day on"),
        pytest.param({"if_answers": {"Q10": ("leg",)}}, {"answers": {"Q10": "leg"}}, True, id="its answer"),
        pytest.param({"if_answers": {"Q10": ("leg",)}}, {"answers": {"Q10": "eases"}}, False, id="another answer"),
        pytest.param({"if_answers": {"Q10": ("leg",)}}, {}, False, id="no answer"),
        pytest.param({"unless_answers": {"Q10": ("eases",)}}, {"answers": {"Q10": "eases"}}, False, id="unless"),
        pytest.param({"unless_answers": {"Q10": ("eases",)}}, {}, True, id="unless, not said"),
        pytest.param(
            {"if_limits": ("no_loaded_bending",)}, {"limits": frozenset({"no_loaded_bending"})}, True, id="limit"
        ),
        pytest.param({"if_limits": ("no_loaded_bending",)}, {}, False, id="no limit"),
        pytest.param({"phases": ("P2",)}, {}, True, id="its phase"),
        pytest.param({"phases": ("P1",)}, {}, False, id="another phase"),
        pytest.param({"patterns": ("MS",), "before_day": 3}, {}, False, id="all parts must hold together"),
    ],
)
def test_an_avoid_rule_keeps_an_exercise_out_while_all_its_parts_hold(
    bridge: Exercise, rule: dict[str, object], changed: dict[str, object], kept_out: bool
) -> None:
    exercise = with_rule(bridge, AvoidRule("why", **rule))
    situation = msgspec.structs.replace(NOTHING_SAID, **changed)
    assert (forbidding_rule(exercise, situation) is not None) is kept_out
    assert is_suitable(exercise, situation) is not kept_out


def test_an_exercise_must_suit_every_open_pattern_and_the_phase(bridge: Exercise) -> None:
    only_ms = msgspec.structs.replace(bridge, suits=("MS",), phases=("P2",))
    assert is_suitable(only_ms, NOTHING_SAID)
    assert not is_suitable(only_ms, msgspec.structs.replace(NOTHING_SAID, patterns=("MS", "DH")))
    assert not is_suitable(only_ms, msgspec.structs.replace(NOTHING_SAID, phase="P1"))


def test_walking_is_planned_by_its_own_table(bridge: Exercise) -> None:
    assert not is_suitable(msgspec.structs.replace(bridge, kind="aerobic"), NOTHING_SAID)


def test_the_moves_of_the_phase_come_first_and_the_day_is_not_overfull(knowledge: Knowledge, bridge: Exercise) -> None:
    library = tuple(msgspec.structs.replace(bridge, id=name) for name in ("a", "b", "c", "d"))
    card = msgspec.structs.replace(knowledge.plan.phase_card("P2"), core_moves=("c", "a"), moves_a_day=3)
    assert [one.id for one in exercises_for(library, card, NOTHING_SAID)] == ["c", "a", "b"]


def test_a_sprain_is_not_stretched_to_its_end_in_the_first_weeks(knowledge: Knowledge) -> None:
    """causes.md 1 LS and stretches.md index: child's pose and the double knee hug wait for 3 weeks."""
    early = Situation("P2", 10, ("LS",), {}, frozenset())
    for name in ("childs-pose", "knee-to-chest-double", "seated-forward-bend"):
        assert not is_suitable(knowledge.exercise(name), early)


def test_a_disc_is_not_bent_where_bending_sends_pain_down_the_leg(knowledge: Knowledge) -> None:
    """stretches.md index."""
    situation = Situation("P2", 10, ("DH",), CLEAR_DISC, frozenset())
    for name in ("knee-to-chest-single", "hamstring-strap", "hamstring-doorway", "seated-forward-bend", "childs-pose"):
        assert not is_suitable(knowledge.exercise(name), situation)


def test_a_joint_that_hurts_on_arching_is_not_arched(knowledge: Knowledge) -> None:
    """stretches.md index."""
    situation = Situation("P2", 10, ("JI",), {"Q11": "hurtsside"}, frozenset())
    for name in ("prone-lying", "prone-on-elbows", "prone-press-up", "standing-extension"):
        assert not is_suitable(knowledge.exercise(name), situation)


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_no_plan_holds_an_exercise_that_its_own_rules_keep_out(knowledge: Knowledge, data: st.DataObject) -> None:
    draw = data.draw
    phase = draw(st.sampled_from(PHASES))
    patterns = tuple(draw(st.lists(st.sampled_from(PATTERN_IDS), min_size=1, max_size=4, unique=True)))
    answers = dict(draw(st.sampled_from(({}, CLEAR_DISC, WORKED_EXAMPLE, STRAIN_OR_SPRAIN))))
    for question in draw(st.lists(st.sampled_from(knowledge.patterns.question), max_size=6)):
        answers[question.id] = draw(st.sampled_from([choice.code for choice in question.answers]))
    limits = draw(
        st.frozensets(st.sampled_from(("no_loaded_bending", "no_end_range_stretch", "no_heat_ice", "daily_mini_check")))
    )
    situation = Situation(phase, draw(st.integers(1, 60)), patterns, answers, limits)
    card = knowledge.plan.phase_card(phase)
    chosen = exercises_for(knowledge.exercises, card, situation)
    assert len(chosen) <= card.moves_a_day
    assert len({one.id for one in chosen}) == len(chosen)
    for exercise in chosen:
        assert forbidding_rule(exercise, situation) is None
        assert set(patterns) <= set(exercise.suits)
        assert phase in exercise.phases


@pytest.mark.parametrize(
    ("dose", "seconds"),
    [
        pytest.param(Dose(30, 1, 1, 1, 0, 1, 7), 30, id="one hold"),
        pytest.param(Dose(20, 3, 2, 1, 5, 2, 7), 125, id="both sides with a rest between"),
        pytest.param(Dose(5, 10, 2, 2, 20, 1, 3), 260, id="two sets of both sides"),
    ],
)
def test_a_dose_takes_its_holds_and_the_rests_between(dose: Dose, seconds: int) -> None:
    """stretches.md, default doses: hold x reps x sides x sets + rest."""
    assert dose.duration_s == seconds


def test_an_unknown_exercise_is_a_key_error(knowledge: Knowledge) -> None:
    with pytest.raises(KeyError):
        knowledge.exercise("handstand")
