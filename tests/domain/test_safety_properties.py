"""Whatever is answered, nothing leads past a grave warning sign."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recovery_app.domain.agenda import agenda
from recovery_app.domain.change import PlanOnHoldError, finish_wizard, safety_entry, start_plan, with_entry
from recovery_app.domain.episode import Answers, PainScores
from recovery_app.domain.first_day import first_day
from recovery_app.domain.flag import Flag, FlagAnswer, Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.planner import Situation, forbidding_rule, patterns_to_respect
from recovery_app.domain.profile import new_profile
from recovery_app.domain.question import UNSURE
from recovery_app.domain.triage import triage
from recovery_app.domain.wizard import advance, new_draft, safety_of
from tests.domain.cases import (
    CLEAR_DISC,
    CLEAR_JOINT,
    CLEAR_SPRAIN,
    NOON,
    STRAIN_OR_JOINT,
    STRAIN_OR_SPRAIN,
    TODAY,
    WORKED_EXAMPLE,
    all_no,
)

STORIES = ({}, CLEAR_DISC, CLEAR_JOINT, CLEAR_SPRAIN, STRAIN_OR_JOINT, STRAIN_OR_SPRAIN, WORKED_EXAMPLE)

modest = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def any_answers(data: st.DataObject, knowledge: Knowledge) -> Answers:
    """Return complete answers: a textbook story with a few answers and warning signs changed."""
    draw = data.draw
    flags = all_no(knowledge)
    asked = [flag for flag in knowledge.safety.flag if flag.by_age is None]
    for flag in draw(st.lists(st.sampled_from(asked), max_size=4)):
        flags[flag.id] = draw(any_flag_answer(flag))
    questions = dict(draw(st.sampled_from(STORIES)))
    for question in draw(st.lists(st.sampled_from(knowledge.patterns.question), max_size=6)):
        questions[question.id] = draw(st.sampled_from([*(choice.code for choice in question.answers), UNSURE]))
    for question in knowledge.patterns.question:
        questions.setdefault(question.id, UNSURE)
    average, tasks = draw(st.tuples(st.integers(0, 10), st.sampled_from(("normal", "slowed", "cannot"))))
    return Answers(
        age=draw(st.integers(10, 90)),
        questions=questions,
        flags=flags,
        pain=PainScores(average=average, now=3, worst=10, leg=0),
        tasks=tasks,
    )


def any_flag_answer(flag: Flag) -> st.SearchStrategy[FlagAnswer]:
    plain = st.sampled_from(("yes", "unsure", "withheld", "no"))
    if not flag.criteria:
        return plain
    return plain | st.lists(st.sampled_from([one.code for one in flag.criteria]), unique=True).map(tuple)


@modest
@given(data=st.data())
def test_no_answers_reach_a_plan_past_a_grave_flag(knowledge: Knowledge, data: st.DataObject) -> None:
    """red_flags.md 1: E and S stop the wizard, no plan, no exercises."""
    answers = any_answers(data, knowledge)
    draft = msgspec.structs.replace(new_draft(NOON, answers), wants_more=data.draw(st.booleans()))
    moved = advance(knowledge, draft)
    while moved.outcome == "page":
        moved = advance(knowledge, moved.draft)
    safety = safety_of(knowledge, answers)
    assert moved.outcome != "unanswered"
    if safety.level.stops_everything:
        assert moved.outcome == "stopped"
    profile = finish_wizard(new_profile("person", NOON), moved.draft, "one", NOON)
    if data.draw(st.booleans()):
        profile = with_entry(profile, safety_entry(safety, moved.draft, "check", NOON))
    if not safety.level.stops_everything:
        assert start_plan(profile, knowledge, TODAY).episode is not None
        return
    with pytest.raises(PlanOnHoldError):
        start_plan(profile, knowledge, TODAY)
    begun = msgspec.structs.replace(profile.episodes[0], plan_started_on=TODAY)
    day = agenda(msgspec.structs.replace(profile, episodes=(begun,)), knowledge, NOON)
    assert day is not None
    assert (day.exercises, day.heat_ice, day.walk, day.next) == ((), None, None, "on_hold")


@modest
@given(data=st.data())
def test_one_more_warning_sign_never_lowers_the_level(knowledge: Knowledge, data: st.DataObject) -> None:
    """red_flags.md 1, rule 3."""
    answers = any_answers(data, knowledge)
    before = safety_of(knowledge, answers)
    flag = data.draw(st.sampled_from(knowledge.safety.flag))
    was = answers.flags.get(flag.id, "no")
    more: FlagAnswer = "yes"
    if isinstance(was, tuple) and data.draw(st.booleans()):
        more = tuple(dict.fromkeys((*was, data.draw(st.sampled_from(flag.criteria)).code)))
    after = triage(
        knowledge.safety, knowledge.patterns, answers.age, {**answers.flags, flag.id: more}, answers.questions
    )
    assert after.level.rank <= before.level.rank
    assert {one.id for one in before.fired} <= {one.id for one in after.fired}


@modest
@given(data=st.data())
def test_the_level_is_that_of_the_gravest_flag(knowledge: Knowledge, data: st.DataObject) -> None:
    safety = safety_of(knowledge, any_answers(data, knowledge))
    ranks = [one.level.rank for one in safety.fired]
    assert ranks == sorted(ranks)
    assert safety.level.rank == min(ranks, default=Level.CLEAR.rank)


@modest
@given(data=st.data())
def test_a_day_is_the_same_each_time_and_holds_nothing_forbidden(knowledge: Knowledge, data: st.DataObject) -> None:
    answers = any_answers(data, knowledge)
    day = first_day(knowledge, answers, NOON)
    assert first_day(knowledge, answers, NOON) == day
    situation = Situation(
        day.phase.id, day.day_number, patterns_to_respect(day.resemblance), answers.questions, day.limits
    )
    assert all(forbidding_rule(one.exercise, situation) is None for one in day.exercises)
    assert day.hold is None or day.exercises == ()
