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
    forbidding_rule,
    in_order,
    is_suitable,
    patterns_to_respect,
    situation_of,
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


def test_an_exercise_against_the_direction_that_eases_is_left_out(bridge: Exercise) -> None:
    """plan.md 8, source S69: people whose exercises did not match did worse."""
    arching = msgspec.structs.replace(bridge, direction="arch")
    bent = msgspec.structs.replace(NOTHING_SAID, ease="bend", against="arch")
    assert not is_suitable(arching, bent)
    assert is_suitable(arching, msgspec.structs.replace(bent, against=None))
    assert is_suitable(msgspec.structs.replace(bridge, direction="neutral"), bent)


def test_an_exercise_that_needs_a_thing_that_is_not_at_home_is_left_out(bridge: Exercise) -> None:
    rolling = msgspec.structs.replace(bridge, needs=("foam_roller",))
    assert is_suitable(rolling, NOTHING_SAID)
    assert not is_suitable(rolling, msgspec.structs.replace(NOTHING_SAID, equipment=frozenset({"step"})))
    assert is_suitable(rolling, msgspec.structs.replace(NOTHING_SAID, equipment=frozenset({"foam_roller"})))


def test_a_situation_is_read_from_the_answers_and_the_settings(knowledge: Knowledge) -> None:
    result = resembling(knowledge, WORKED_EXAMPLE)
    answers = {"Q10": "eases", "Q11": "hurts"}
    told = situation_of(
        knowledge.plan.ease, result, answers, frozenset(), phase="P2", day_number=5, equipment=("step",)
    )
    assert (told.patterns, told.ease, told.against) == (("MS",), "bend", "arch")
    assert told.equipment == frozenset({"step"})
    silent = situation_of(knowledge.plan.ease, result, {}, frozenset(), phase="P2", day_number=5, equipment=None)
    assert (silent.ease, silent.against, silent.equipment) == (None, None, None)


def test_among_equals_the_direction_that_eases_comes_first(knowledge: Knowledge, bridge: Exercise) -> None:
    directions = {"a": "neutral", "b": "arch", "c": "neutral", "d": "arch"}
    library = tuple(msgspec.structs.replace(bridge, id=name, direction=way) for name, way in directions.items())
    card = msgspec.structs.replace(knowledge.plan.phase_card("P2"), core_moves=("a", "b"))
    arched = msgspec.structs.replace(NOTHING_SAID, ease="arch")
    assert [one.id for one in in_order(library, card, arched)] == ["b", "a", "d", "c"]
    assert [one.id for one in in_order(library, card, NOTHING_SAID)] == ["a", "b", "c", "d"]


def test_the_moves_of_the_phase_come_first(knowledge: Knowledge, bridge: Exercise) -> None:
    library = tuple(msgspec.structs.replace(bridge, id=name) for name in ("a", "b", "c", "d"))
    card = msgspec.structs.replace(knowledge.plan.phase_card("P2"), core_moves=("c", "a"))
    assert [one.id for one in in_order(library, card, NOTHING_SAID)] == ["c", "a", "b", "d"]


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
def test_no_exercise_is_in_line_that_its_own_rules_keep_out(knowledge: Knowledge, data: st.DataObject) -> None:
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
    chosen = in_order(knowledge.exercises, card, situation)
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
