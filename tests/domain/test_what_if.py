"""Other answers tried out."""

from __future__ import annotations

import pytest

from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.pattern import resemble
from recovery_app.domain.what_if import key_questions, tried
from recovery_app.domain.wizard import scored_answers
from tests.domain.cases import TODAY, complete


def test_the_real_answers_give_the_real_result(knowledge: Knowledge) -> None:
    real = complete(knowledge)
    trial = tried(knowledge, real, {}, TODAY)
    assert trial.result == trial.before == resemble(knowledge.patterns, scored_answers(real))
    assert trial.rest == trial.rest_before
    assert trial.moved("MS") == 0.0
    assert (trial.stops, trial.asks, trial.contradictions) == ((), (), ())


def test_another_answer_moves_the_patterns_and_the_plan(knowledge: Knowledge) -> None:
    trial = tried(knowledge, complete(knowledge), {"Q02": "belowknee", "Q03": "leg", "Q18": "electric"}, TODAY)
    assert trial.moved("DH") > 0 > trial.moved("MS")
    assert trial.result is not None
    assert (trial.result.leg_nerve.verdict, trial.result.plan_pattern) == ("yes", "DH")
    assert trial.rest is not None
    assert trial.rest_before is not None
    assert trial.rest.days > trial.rest_before.days


@pytest.mark.parametrize(
    ("changed", "level", "flag"),
    [
        ({"Q02": "bothlegs"}, Level.EMERGENCY, "RF-CES-5"),
        ({"Q05": "clear"}, Level.SAME_DAY, "RF-NEURO-1"),
        ({"Q25": "u18"}, Level.CLINICIAN, "RF-AGE-2"),
    ],
)
def test_an_answer_that_raises_a_flag_gives_no_pattern_and_no_plan(
    knowledge: Knowledge, changed: dict[str, str], level: Level, flag: str
) -> None:
    trial = tried(knowledge, complete(knowledge), changed, TODAY)
    assert (trial.level, [one.id for one in trial.stops]) == (level, [flag])
    assert (trial.result, trial.before, trial.rest, trial.rest_before) == (None, None, None, None)
    assert trial.moved("MS") == 0.0


def test_a_clinician_flag_of_the_real_answers_does_not_end_the_trial(knowledge: Knowledge) -> None:
    trial = tried(knowledge, complete(knowledge, age=16), {"Q07": "lift"}, TODAY)
    assert trial.level is Level.CLINICIAN
    assert trial.stops == ()
    assert trial.result is not None


def test_an_answer_that_makes_the_wizard_ask_more_says_so(knowledge: Knowledge) -> None:
    assert tried(knowledge, complete(knowledge), {"Q14": "footfall"}, TODAY).asks == ("RF-BSI-1",)
    assert tried(knowledge, complete(knowledge), {"Q14": "standing"}, TODAY).asks == ()


def test_contradictions_of_the_tried_answers_are_told(knowledge: Knowledge) -> None:
    trial = tried(knowledge, complete(knowledge), {"Q02": "none", "Q03": "leg"}, TODAY)
    assert [one.id for one in trial.contradictions] == ["stays-in-back-yet-leg-hurts"]


def test_the_key_questions_are_few_and_known(knowledge: Knowledge) -> None:
    found = key_questions(knowledge, complete(knowledge))
    assert 0 < len(found) <= 6
    assert len(set(found)) == len(found)
    assert set(found) <= {question.id for question in knowledge.patterns.question}
