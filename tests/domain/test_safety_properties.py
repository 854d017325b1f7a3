"""Whatever is answered, nothing leads past a grave warning sign."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recovery_app.domain.agenda import Agenda, agenda
from recovery_app.domain.change import PlanOnHoldError, finish_wizard, safety_entry, start_plan, with_entry
from recovery_app.domain.check_change import log_partial_check
from recovery_app.domain.episode import Answers, PainScores
from recovery_app.domain.first_day import first_day
from recovery_app.domain.flag import Flag, FlagAnswer, Level
from recovery_app.domain.hold import current_hold
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.live_log import live
from recovery_app.domain.log_choice import ReturnStarted, Withdrawn
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_training import RunLogged
from recovery_app.domain.override import NoPlanError, pin_exercise, swap_exercise
from recovery_app.domain.plan_change import NotReadyError, start_return, withdraw
from recovery_app.domain.planner import Situation, forbidding_rule, patterns_to_respect
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.question import UNSURE
from recovery_app.domain.triage import triage
from recovery_app.domain.wizard import advance, new_draft, safety_of
from tests.domain.any_log import any_log, moments_ago
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
    an_id,
    check,
    clearance,
    complete,
    flare,
    returned,
    run,
    undone,
    walk,
    with_plan,
    withdrawn,
)
from tests.domain.days import running_again, signs_met

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


def any_checks(data: st.DataObject, knowledge: Knowledge, reasons: tuple[str, ...]) -> tuple[LogEntry, ...]:
    """Return checks in the order of time, all within a day of the first."""
    found: list[LogEntry] = []
    hours = sorted(data.draw(st.lists(st.floats(0, 23.99), min_size=1, max_size=6)))
    for hour in hours:
        fired = data.draw(st.lists(st.sampled_from(knowledge.safety.flag), max_size=3, unique=True))
        level = min((flag.level for flag in fired), key=lambda one: one.rank, default=Level.CLEAR)
        reason = data.draw(st.sampled_from(reasons))
        found.append(check(level, *(flag.id for flag in fired), at_moment=NOON + timedelta(hours=hour), reason=reason))
    return tuple(found)


@modest
@given(data=st.data())
def test_no_checks_within_a_day_of_a_grave_one_end_its_hold(knowledge: Knowledge, data: st.DataObject) -> None:
    """red_flags.md 1, rule 5; only the correction of a mistake may."""
    level, flag = data.draw(st.sampled_from([(Level.EMERGENCY, "RF-CES-1"), (Level.SAME_DAY, "RF-NEURO-1")]))
    first = check(level, flag, reason=data.draw(st.sampled_from(("wizard", "again", "mini", "weekly", "mistake"))))
    log = (first, *any_checks(data, knowledge, ("wizard", "again", "mini", "weekly")))
    hold = current_hold(knowledge.safety, log, log[-1].at)
    assert hold is not None
    assert hold.level.rank <= level.rank


@modest
@given(data=st.data())
def test_a_check_of_some_flags_never_lowers_a_hold(knowledge: Knowledge, data: st.DataObject) -> None:
    """red_flags.md 1, rules 3 and 4."""
    log = any_checks(data, knowledge, ("wizard", "again", "mini", "weekly", "mistake"))
    before = current_hold(knowledge.safety, log)
    later = NOON + timedelta(hours=data.draw(st.floats(24, 1000)))
    level, fired = data.draw(
        st.sampled_from(
            [(Level.CLEAR, ()), (Level.SAME_DAY, ("RF-NEURO-1",)), (Level.EMERGENCY, ("RF-CES-1", "RF-NEURO-1"))]
        )
    )
    partial = check(level, *fired, at_moment=later, reason=data.draw(st.sampled_from(("mini", "weekly"))))
    after = current_hold(knowledge.safety, (*log, partial))
    graver = min(Level.CLEAR.rank if before is None else before.level.rank, level.rank)
    assert (Level.CLEAR.rank if after is None else after.level.rank) == graver


@modest
@given(data=st.data())
def test_one_more_flag_in_a_check_of_some_never_lowers_its_level(knowledge: Knowledge, data: st.DataObject) -> None:
    """red_flags.md 1, rule 3."""
    kind = data.draw(st.sampled_from(("mini", "weekly")))
    asked = knowledge.safety.asked_again(kind)
    said = {flag.id: data.draw(st.sampled_from(("yes", "no", "unsure", "withheld"))) for flag in asked}
    more = {**said, data.draw(st.sampled_from(asked)).id: "yes"}
    profile = new_profile("person", NOON)
    less_log, more_log = (log_partial_check(profile, knowledge, kind, one, "id", NOON).log for one in (said, more))
    assert more_log[-1].level.rank <= less_log[-1].level.rank
    assert set(less_log[-1].fired) <= set(more_log[-1].fired)


# --- The entries by which the plan adapts: none leads past a warning sign

BEGAN = TODAY - timedelta(days=30)


def adapting(data: st.DataObject, knowledge: Knowledge, *more: LogEntry) -> Profile:
    """Return a person with a textbook story whose plan began a month ago, with any log and some entries more."""
    answers = complete(knowledge, **data.draw(st.sampled_from(STORIES)))
    log = (*data.draw(any_log(knowledge)), *more)
    return with_plan(answers, *log, began=BEGAN, started_at=NOON - timedelta(days=30))


def day_of_plan(profile: Profile, knowledge: Knowledge) -> Agenda:
    day = agenda(profile, knowledge, NOON)
    assert day is not None
    return day


@modest
@given(data=st.data())
def test_nothing_that_is_logged_leads_past_a_grave_flag(knowledge: Knowledge, data: st.DataObject) -> None:
    """red_flags.md 1: whatever is told, withdrawn, undone, chosen or begun, and whichever check raised it."""
    draw = data.draw
    level, flag = draw(st.sampled_from([(Level.EMERGENCY, "RF-CES-1"), (Level.SAME_DAY, "RF-NEURO-1")]))
    reason = draw(st.sampled_from(("wizard", "again", "mini", "weekly")))
    grave = check(level, flag, at_moment=NOON - draw(moments_ago()), reason=reason)
    soothing = check(Level.CLEAR, at_moment=NOON, reason=draw(st.sampled_from(("again", "mini", "weekly"))))
    after: list[LogEntry] = [grave, Withdrawn(an_id(), NOON, TODAY, grave.id), undone(grave.id), returned(TODAY)]
    after += [soothing, clearance(NOON, flag), *draw(any_log(knowledge, most=8))]
    profile = adapting(data, knowledge, *after)

    day = day_of_plan(profile, knowledge)

    assert day.hold is not None
    assert day.hold.level is level
    assert (day.next, day.exercises, day.signs) == ("on_hold", (), ())
    assert (day.walk, day.run, day.strength, day.heat_ice, day.check_due) == (None, None, None, None, None)
    with pytest.raises(NotReadyError):
        start_return(profile, knowledge, "one", NOON)
    with pytest.raises(NoPlanError):
        pin_exercise(profile, knowledge, "pelvic-tilt", "one", NOON)
    with pytest.raises(NoPlanError):
        swap_exercise(profile, knowledge, "pelvic-tilt", "knee-rolls", "one", NOON)
    with pytest.raises(ValueError, match="safety check"):
        withdraw(profile, grave.id, "one", NOON)


@modest
@given(data=st.data())
def test_the_return_to_running_begins_only_with_every_sign_met_and_no_hold(
    knowledge: Knowledge, data: st.DataObject
) -> None:
    """plan.md 4."""
    more = list(signs_met(knowledge)) if data.draw(st.booleans()) else []
    if more:
        more = data.draw(st.permutations(more))[data.draw(st.integers(0, 2)) :]
    if data.draw(st.booleans()):
        more.append(check(Level.CLINICIAN, "RF-THOR-1"))
    profile = adapting(data, knowledge, *more)
    day = day_of_plan(profile, knowledge)
    if day.hold is None and day.run is None and all(one.met for one in day.signs):
        assert start_return(profile, knowledge, "one", NOON).log[-1].id == "one"
        return
    with pytest.raises(NotReadyError):
        start_return(profile, knowledge, "one", NOON)


@modest
@given(data=st.data())
def test_questions_that_are_due_come_before_every_exercise_and_run(knowledge: Knowledge, data: st.DataObject) -> None:
    """plan.md 3 and red_flags.md 1, rule 4: red asks for the short check, also where it was taken back."""
    red = data.draw(st.sampled_from((flare(TODAY), walk(TODAY, pain=6), run(TODAY, pain=0, signs=("down_leg",)))))
    taken_back = (withdrawn(red),) if data.draw(st.booleans()) else ()
    profile = adapting(data, knowledge, *running_again(knowledge, days_ago=5), red, *taken_back)
    day = day_of_plan(profile, knowledge)
    assert day.check_due is not None
    assert (day.check_due.kind, day.next, day.exercises) == ("mini", "check", ())
    assert day.run is None or day.run.state != "today"
    assert not day.ready_to_run


@modest
@given(data=st.data())
def test_a_day_of_any_log_is_the_same_each_time_and_holds_nothing_forbidden(
    knowledge: Knowledge, data: st.DataObject
) -> None:
    profile = adapting(data, knowledge, check(Level.CLEAR))
    day = day_of_plan(profile, knowledge)
    assert day_of_plan(profile, knowledge) == day
    answers = profile.episodes[0].assessments[0].answers.questions
    calming = day.easing is not None and day.easing.kind == "flare"
    situation = Situation(
        "P1" if calming else day.phase.id, day.day_number, patterns_to_respect(day.resemblance), answers, day.limits
    )
    assert all(forbidding_rule(one.exercise, situation) is None for one in day.exercises)
    assert len({one.exercise.id for one in day.exercises}) == len(day.exercises)
    strength = [one for one in day.exercises if one.block == "strength"]
    assert not strength or (day.strength is not None and day.strength.today and not calming)


@modest
@given(data=st.data())
def test_a_run_is_offered_only_after_the_return_and_never_within_two_days_of_a_red_one(
    knowledge: Knowledge, data: st.DataObject
) -> None:
    """plan.md 2, 3 and 4."""
    profile = adapting(data, knowledge, check(Level.CLEAR))
    day = day_of_plan(profile, knowledge)
    entries = live(profile.log)
    if day.run is not None:
        assert any(isinstance(one, ReturnStarted) for one in entries)
    if day.run is not None and day.run.state == "today":
        reds = [mark.day for mark in day.week if mark.light == "red"]
        assert all((TODAY - red).days >= 2 for red in reds)
        assert all(NOON - one.at >= timedelta(hours=48) for one in entries if isinstance(one, RunLogged))
