"""Answers that contradict each other (causes.md 4, consistency checks)."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from recovery_app.domain.consistency import answer_contradictions, contradictions
from recovery_app.domain.episode import Answers, PainScores, RunningLoad
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.pattern import resemble
from recovery_app.domain.planner import patterns_to_respect
from recovery_app.domain.rest import rest_plan
from recovery_app.domain.result_words import how_sure
from tests.domain.cases import CLEAR_SPRAIN, STRAIN_OR_JOINT, STRAIN_OR_SPRAIN, TODAY, WORKED_EXAMPLE

CONTRADICTING = {"Q02": "none", "Q03": "same"}


def found(knowledge: Knowledge, answers: Answers) -> dict[str, str]:
    return {one.id: one.kind for one in contradictions(knowledge.patterns, answers, TODAY)}


def ran(days_ago: int, band: str) -> Answers:
    return Answers(questions={"Q24": band}, load=RunningLoad(last_painful_run=TODAY - timedelta(days=days_ago)))


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        pytest.param({"Q02": "none", "Q03": "leg"}, {"stays-in-back-yet-leg-hurts": "ask_again"}, id="leg worse"),
        pytest.param({"Q02": "none", "Q03": "same"}, {"stays-in-back-yet-leg-hurts": "ask_again"}, id="both the same"),
        pytest.param({"Q02": "none", "Q03": "noleg"}, {}, id="no leg pain"),
        pytest.param({"Q02": "none", "Q03": "back"}, {}, id="back worse"),
        pytest.param({"Q02": "none"}, {}, id="half of a pair"),
        pytest.param(
            {"Q02": "belowknee", "Q03": "back", "Q04": "no", "Q05": "no", "Q06": "nothing"},
            {"below-knee-alone": "unusual"},
            id="below the knee and nothing else",
        ),
        pytest.param(
            {"Q02": "belowknee", "Q03": "back", "Q04": "vague", "Q05": "no", "Q06": "nothing"},
            {},
            id="one more leg sign",
        ),
        pytest.param({"Q03": "noleg", "Q06": "leg"}, {"no-leg-pain-yet-a-test-brings-it": "ask_again"}, id="a cough"),
        pytest.param({"Q03": "noleg", "Q06": "back"}, {}, id="a cough in the back"),
        pytest.param({}, {}, id="nothing given"),
        pytest.param({"Q02": "none", "Q03": "a code of tomorrow", "Q99": "x"}, {}, id="codes nobody knows"),
    ],
)
def test_answers_that_do_not_go_together_are_found(
    knowledge: Knowledge, answers: dict[str, str], expected: dict[str, str]
) -> None:
    assert found(knowledge, Answers(questions=answers)) == expected
    alone = answer_contradictions(knowledge.patterns, answers)
    assert {one.id: one.kind for one in alone} == expected


def test_a_contradiction_names_its_questions_and_where_to_look(knowledge: Knowledge) -> None:
    (one,) = answer_contradictions(knowledge.patterns, {"Q03": "noleg", "Q20": "legpain"})
    assert one.questions == ("Q03", "Q20")
    assert one.look_at == "Q03"


@pytest.mark.parametrize(
    ("band", "longest"), [("d3", 3), ("d14", 14), ("w6", 42), ("w12", 84)], ids=["3 days", "14 days", "6 w", "12 w"]
)
def test_pain_cannot_be_younger_than_the_last_run_that_hurt(knowledge: Knowledge, band: str, longest: int) -> None:
    assert not found(knowledge, ran(longest, band))
    assert list(found(knowledge, ran(longest + 1, band)).values()) == ["ask_again"]


def test_long_pain_fits_any_run(knowledge: Knowledge) -> None:
    assert not found(knowledge, ran(400, "long"))
    assert not found(knowledge, Answers(questions={"Q24": "d3"}))


def test_a_run_in_the_future_is_asked_again(knowledge: Knowledge) -> None:
    assert found(knowledge, ran(-1, "d3")) == {"run-in-the-future": "ask_again"}


def test_no_pain_and_no_daily_tasks_are_asked_again(knowledge: Knowledge) -> None:
    answers = Answers(pain=PainScores(average=0), tasks="cannot")
    assert found(knowledge, answers) == {"no-pain-yet-no-tasks": "ask_again"}
    assert not found(knowledge, msgspec.structs.replace(answers, tasks="slowed"))
    assert not found(knowledge, msgspec.structs.replace(answers, pain=PainScores(average=1)))
    assert not found(knowledge, msgspec.structs.replace(answers, pain=PainScores()))


def test_a_contradiction_makes_a_clear_result_likely(knowledge: Knowledge) -> None:
    model = knowledge.patterns
    clear = {**WORKED_EXAMPLE, "Q02": "none", "Q03": "noleg", "Q01": "beside", "Q09": "speed", "Q11": "nochange"}
    assert resemble(model, clear).certainty == "clear"
    lowered = resemble(model, {**clear, "Q03": "same"})
    assert lowered.top.share >= model.clear_from_share
    assert (lowered.certainty, lowered.plan_pattern) == ("likely", "MS")
    assert how_sure(model, lowered).startswith(model.words["contradicting"])


def test_a_contradiction_makes_a_likely_result_mixed_with_the_more_careful_plan(knowledge: Knowledge) -> None:
    model = knowledge.patterns
    likely = {**WORKED_EXAMPLE, "Q07": "lift", "Q01": "midline"}
    assert resemble(model, likely).certainty == "likely"
    lowered = resemble(model, {**likely, **CONTRADICTING})
    first, second = (one.id for one in lowered.patterns[:2])
    assert lowered.certainty == "mixed"
    assert lowered.plan_pattern == max(first, second, key=lambda one: model.card(one).care_rank)
    assert set(patterns_to_respect(lowered)) == {first, second}


def test_a_contradiction_makes_strain_or_sprain_mixed(knowledge: Knowledge) -> None:
    model = knowledge.patterns
    lowered = resemble(model, {**STRAIN_OR_SPRAIN, **CONTRADICTING})
    assert {one.id for one in lowered.patterns[:2]} == {"MS", "LS"}
    assert (lowered.certainty, lowered.twins, lowered.plan_pattern) == ("mixed", False, "LS")


@pytest.mark.parametrize("answers", [{}, STRAIN_OR_JOINT], ids=["not enough", "mixed"])
def test_a_contradiction_leaves_what_is_unsure_already(knowledge: Knowledge, answers: dict[str, str]) -> None:
    before = resemble(knowledge.patterns, answers)
    after = resemble(knowledge.patterns, {**answers, **CONTRADICTING})
    assert before.certainty == after.certainty


def test_an_unusual_answer_lowers_nothing(knowledge: Knowledge) -> None:
    """causes.md 4: allowed, and only noted."""
    answers = {**CLEAR_SPRAIN, "Q02": "belowknee", "Q03": "back", "Q06": "nothing"}
    result = resemble(knowledge.patterns, answers)
    assert [one.kind for one in result.contradictions] == ["unusual"]
    assert not any(one.lowers_certainty for one in result.contradictions)
    assert how_sure(knowledge.patterns, result) == knowledge.patterns.words[f"sure_{result.certainty}"]


def test_a_contradiction_never_shortens_the_rest_from_running(knowledge: Knowledge) -> None:
    for start in (WORKED_EXAMPLE, CLEAR_SPRAIN, STRAIN_OR_SPRAIN, STRAIN_OR_JOINT):
        given = {**start, "Q02": "none", "Q03": "same"}
        rules = tuple(one for one in knowledge.patterns.contradiction if not one.lowers_certainty)
        unlowered = msgspec.structs.replace(knowledge.patterns, contradiction=rules)
        answers = Answers(questions=given, pain=PainScores(average=5))
        lowered_days = rest_plan(knowledge.plan, resemble(knowledge.patterns, given), answers).days
        assert lowered_days >= rest_plan(knowledge.plan, resemble(unlowered, given), answers).days
