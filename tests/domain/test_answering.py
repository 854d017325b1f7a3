"""Answers given one at a time."""

from __future__ import annotations

import msgspec
import pytest

from recovery_app.domain.answering import with_flag, with_other_flags_no, with_question
from recovery_app.domain.episode import Answers
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.wizard import advance, new_draft, page_now
from tests.domain.cases import NOON, all_no, complete


def test_a_question_keeps_its_last_answer(knowledge: Knowledge) -> None:
    answers = with_question(knowledge.patterns, Answers(), "Q01", "leg")
    answers = with_question(knowledge.patterns, answers, "Q01", "dimple")
    assert answers.questions == {"Q01": "dimple"}
    assert answers.flags == {}


@pytest.mark.parametrize(
    ("question", "code", "flag"),
    [
        pytest.param("Q05", "slight", "RF-NEURO-1", id="causes.md Q05 a little weaker"),
        pytest.param("Q05", "unsure", "RF-NEURO-1", id="causes.md Q05 not sure"),
        pytest.param("Q14", "footfall", "RF-BSI-1", id="causes.md Q14 each footfall"),
    ],
)
def test_a_safety_question_that_opens_again_is_really_asked_again(
    knowledge: Knowledge, question: str, code: str, flag: str
) -> None:
    given = with_question(knowledge.patterns, complete(knowledge), question, code)
    assert flag not in given.flags
    draft = msgspec.structs.replace(new_draft(NOON, given), visited=("about", question))
    # The safety question is judged before anything else is, so the wizard leads straight to it.
    draft = advance(knowledge, draft).draft
    assert page_now(knowledge, draft).subject == (flag,)
    assert advance(knowledge, draft).outcome == "unanswered"


def test_another_answer_puts_the_first_no_back(knowledge: Knowledge) -> None:
    slight = with_question(knowledge.patterns, complete(knowledge), "Q05", "slight")
    assert with_question(knowledge.patterns, slight, "Q05", "no").flags == all_no(knowledge)


def test_the_same_question_again_keeps_what_was_answered_to_it(knowledge: Knowledge) -> None:
    slight = with_question(knowledge.patterns, complete(knowledge), "Q05", "slight")
    passed = with_flag(slight, "RF-NEURO-1", "no")
    assert with_question(knowledge.patterns, passed, "Q05", "unsure").flags["RF-NEURO-1"] == "no"


def test_a_yes_is_never_taken_back_by_another_question(knowledge: Knowledge) -> None:
    said = with_flag(complete(knowledge), "RF-BSI-1", ("a", "b"))
    after = with_question(knowledge.patterns, said, "Q14", "footfall")
    assert after.flags["RF-BSI-1"] == ("a", "b")
    assert with_question(knowledge.patterns, after, "Q14", "standing").flags["RF-BSI-1"] == ("a", "b")


def test_a_flag_can_be_answered_and_left_open_again() -> None:
    answered = with_flag(Answers(), "RF-CES-1", "unsure")
    assert answered.flags == {"RF-CES-1": "unsure"}
    assert with_flag(answered, "RF-CES-1", None).flags == {}


def test_none_of_these_answers_only_what_was_left_open(knowledge: Knowledge) -> None:
    """red_flags.md 1, rule 1."""
    said = with_flag(Answers(), "RF-CES-1", "yes")
    after = with_other_flags_no(knowledge.safety, said, Level.EMERGENCY)
    assert after.flags["RF-CES-1"] == "yes"
    assert set(after.flags) == {flag.id for flag in knowledge.safety.asked_at(Level.EMERGENCY)}
    assert [flag for flag, answer in after.flags.items() if answer != "no"] == ["RF-CES-1"]
