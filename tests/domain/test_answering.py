"""Answers given one at a time."""

from __future__ import annotations

from recovery_app.domain.answering import with_flag, with_other_flags_no, with_question
from recovery_app.domain.episode import Answers
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge

ALL_NO = Answers(flags={"RF-NEURO-1": "no", "RF-CES-1": "no"})


def test_an_answer_replaces_the_one_before(knowledge: Knowledge) -> None:
    answers = with_question(
        knowledge.patterns, with_question(knowledge.patterns, ALL_NO, "Q01", "leg"), "Q01", "across"
    )
    assert answers.questions == {"Q01": "across"}
    assert answers.flags == ALL_NO.flags


def test_an_answer_that_asks_a_flag_again_takes_back_its_no(knowledge: Knowledge) -> None:
    answers = with_question(knowledge.patterns, ALL_NO, "Q05", "slight")
    assert answers.flags == {"RF-CES-1": "no"}


def test_not_sure_about_weakness_asks_the_flag_again_too(knowledge: Knowledge) -> None:
    answers = with_question(knowledge.patterns, ALL_NO, "Q05", "unsure")
    assert "RF-NEURO-1" not in answers.flags


def test_a_flag_that_was_asked_again_keeps_its_new_answer_while_the_question_still_asks_it(
    knowledge: Knowledge,
) -> None:
    again = with_flag(with_question(knowledge.patterns, ALL_NO, "Q05", "slight"), "RF-NEURO-1", "no")
    assert with_question(knowledge.patterns, again, "Q05", "unsure").flags["RF-NEURO-1"] == "no"


def test_another_answer_puts_back_the_no_of_the_safety_screen(knowledge: Knowledge) -> None:
    asked = with_question(knowledge.patterns, ALL_NO, "Q05", "slight")
    assert with_question(knowledge.patterns, asked, "Q05", "no").flags == ALL_NO.flags


def test_a_yes_of_the_safety_screen_is_never_taken_back(knowledge: Knowledge) -> None:
    said = with_flag(ALL_NO, "RF-NEURO-1", "unsure")
    assert with_question(knowledge.patterns, said, "Q05", "slight").flags["RF-NEURO-1"] == "unsure"


def test_a_flag_answer_can_be_taken_back() -> None:
    assert with_flag(ALL_NO, "RF-CES-1", None).flags == {"RF-NEURO-1": "no"}


def test_what_was_left_open_on_a_screen_becomes_no_and_what_was_said_stays(knowledge: Knowledge) -> None:
    answers = with_other_flags_no(knowledge.safety, Answers(flags={"RF-DVT-1": "yes"}), Level.SAME_DAY)
    asked = {flag.id for flag in knowledge.safety.asked_at(Level.SAME_DAY)}
    assert set(answers.flags) == asked
    assert {flag for flag, answer in answers.flags.items() if answer != "no"} == {"RF-DVT-1"}
