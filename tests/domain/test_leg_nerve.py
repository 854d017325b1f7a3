"""Whether a leg nerve takes part: the one well-supported split (causes.md 0, S24 to S27)."""

from __future__ import annotations

import pytest

from recovery_app.domain.episode import Answers, PainScores
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.leg_nerve import leg_nerve, nerve_evidence
from recovery_app.domain.pattern import resemble
from recovery_app.domain.planner import patterns_to_respect
from recovery_app.domain.question import PATTERN_IDS, UNSURE
from recovery_app.domain.rest import rest_plan
from recovery_app.domain.result_words import plan_sentence
from tests.domain.cases import CLEAR_DISC, STRAIN_OR_SPRAIN, WORKED_EXAMPLE

SIGNS = {"Q03": "leg", "Q04": "strip", "Q06": "leg", "Q20": "legpain", "Q21": "yes", "Q18": "electric"}
BELOW = {"Q02": "belowknee"}
MUSCLE_YET_NERVE = {**WORKED_EXAMPLE, "Q02": "belowknee", "Q06": "leg"}


@pytest.mark.parametrize(("question", "code"), SIGNS.items())
def test_pain_below_the_knee_with_one_sign_is_a_yes(knowledge: Knowledge, question: str, code: str) -> None:
    found = leg_nerve(knowledge.patterns, {**BELOW, question: code})
    assert found.verdict == "yes"
    assert [(one.question, one.answer) for one in found.answers] == [("Q02", "belowknee"), (question, code)]
    assert len(nerve_evidence(knowledge.patterns, found)) == 2


@pytest.mark.parametrize(
    "answers",
    [BELOW, *({question: code} for question, code in SIGNS.items() if question != "Q18")],
    ids=lambda answers: next(iter(answers)),
)
def test_one_of_the_two_alone_is_possible(knowledge: Knowledge, answers: dict[str, str]) -> None:
    assert leg_nerve(knowledge.patterns, answers).verdict == "possible"


@pytest.mark.parametrize(
    "answers",
    [{}, {"Q18": "electric"}, {"Q02": UNSURE, "Q06": UNSURE}, {"Q02": "of another version"}, WORKED_EXAMPLE],
    ids=["nothing", "electric in the back", "not sure", "unknown code", "worked example"],
)
def test_without_a_leg_sign_it_is_a_no(knowledge: Knowledge, answers: dict[str, str]) -> None:
    found = leg_nerve(knowledge.patterns, answers)
    assert (found.verdict, found.answers) == ("no", ())


def test_a_yes_makes_the_plan_as_careful_as_for_a_disc_whatever_ranks_first(knowledge: Knowledge) -> None:
    result = resemble(knowledge.patterns, MUSCLE_YET_NERVE)
    assert result.top.id == "MS"
    assert (result.leg_nerve.verdict, result.plan_pattern) == ("yes", "DH")
    assert set(patterns_to_respect(result)) == {one.id for one in result.patterns[:1]} | {"DH"}
    answers = Answers(questions=MUSCLE_YET_NERVE, pain=PainScores(average=5))
    disc = rest_plan(knowledge.plan, resemble(knowledge.patterns, CLEAR_DISC), answers)
    assert rest_plan(knowledge.plan, result, answers).days >= disc.days
    assert knowledge.patterns.card("DH").in_sentence in plan_sentence(knowledge.patterns, result)


def test_a_yes_holds_for_strain_or_sprain_too(knowledge: Knowledge) -> None:
    result = resemble(knowledge.patterns, {**STRAIN_OR_SPRAIN, "Q02": "belowknee", "Q18": "electric"})
    assert "DH" in patterns_to_respect(result)
    assert result.plan_pattern == "DH"


def test_a_yes_with_few_answers_keeps_the_moves_and_walks_of_the_disc_pattern(knowledge: Knowledge) -> None:
    """causes.md 4.4: rest from running stays that of the general plan."""
    result = resemble(knowledge.patterns, {"Q02": "belowknee", "Q03": "leg"})
    assert (result.certainty, result.plan_pattern) == ("insufficient", "DH")
    assert patterns_to_respect(result) == PATTERN_IDS


def test_a_possible_leaves_the_plan_as_it_is(knowledge: Knowledge) -> None:
    result = resemble(knowledge.patterns, {**WORKED_EXAMPLE, "Q06": "leg"})
    assert (result.leg_nerve.verdict, result.plan_pattern) == ("possible", "MS")


@pytest.mark.parametrize("verdict", ["yes", "possible"])
def test_each_verdict_says_when_to_get_help(knowledge: Knowledge, verdict: str) -> None:
    rules = knowledge.patterns.leg_nerve
    lines = " ".join(line.text for line in rules.line if verdict in line.verdicts)
    assert rules.title[verdict]
    assert "weak leg" in lines
    assert "numbness between the legs" in lines
    assert "4 to 6 weeks" in lines
