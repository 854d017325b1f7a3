"""Whatever is told late or told again, the plan is the one of a log that was told at once, or a stricter one."""

from __future__ import annotations

from datetime import timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from recovery_app.domain.agenda import agenda
from recovery_app.domain.check_trigger import Trigger, told_triggers
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.live_log import live
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_training import RunLogged
from recovery_app.domain.plan_change import log_run
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress import PlanChange, Progress
from recovery_app.domain.strength_day import strength_days
from recovery_app.domain.telling import correct
from recovery_app.domain.todays_moves import ticked_on
from recovery_app.domain.told_when import When, on_day
from tests.domain.any_log import any_log
from tests.domain.cases import NOON, TODAY, an_id, flare, returned, run
from tests.domain.days import back, person, planned, running_again
from tests.domain.standing import standing
from tests.domain.test_progress_properties import modest

pains = st.none() | st.integers(0, 10)
DAYS = 31
STRENGTH = frozenset({"glute-bridge", "dead-bug", "bird-dog"})


def apart(log: tuple[LogEntry, ...]) -> tuple[LogEntry, ...]:
    """Return the log with no two entries at the same moment, so that their order in time is known."""
    return tuple(msgspec.structs.replace(one, at=one.at + timedelta(seconds=place)) for place, one in enumerate(log))


def again(profile: Profile, old: str, new: str, pain: int | None, minutes: int) -> Profile:
    return correct(
        profile,
        old,
        an_id(),
        NOON,
        lambda one: log_run(one, new, NOON, run_min=minutes, stage=None, pain_during=pain),
    )


def without_ids(progress: Progress) -> Progress:
    """Return a standing whose changes do not name the entry that caused them, which a correction gives a new id."""

    def plain(change: PlanChange) -> PlanChange:
        head, _, _ = change.id.rpartition(":")
        return msgspec.structs.replace(change, id=head.partition("missed-")[0])

    return msgspec.structs.replace(progress, changes=tuple(plain(one) for one in progress.changes))


@modest
@given(data=st.data())
def test_a_run_corrected_there_and_back_leaves_the_plan_as_if_told_right_at_once(
    knowledge: Knowledge, data: st.DataObject
) -> None:
    others = tuple(one for one in data.draw(any_log(knowledge, most=15)) if not isinstance(one, Withdrawn))
    days_ago = data.draw(st.integers(1, 25))
    right = run(back(days_ago), 20, stage=None, pain=data.draw(pains))
    log = apart(tuple(sorted((*others, right), key=lambda one: one.at)))
    right = next(one for one in log if one.id == right.id)  # type: ignore[assignment]
    wrong = msgspec.structs.replace(right, pain_during=data.draw(st.sampled_from((8, 9))), run_min=45)
    told = tuple(wrong if one.id == right.id else one for one in log)
    mended = again(person(knowledge, *told, days=DAYS), right.id, "mended", right.pain_during, right.run_min)
    expected = without_ids(standing(knowledge, *log, days=DAYS))
    assert without_ids(standing(knowledge, *mended.log, days=DAYS)) == expected
    astray = again(person(knowledge, *log, days=DAYS), right.id, "astray", 9, 45)
    restored = again(astray, "astray", "restored", right.pain_during, right.run_min)
    assert without_ids(standing(knowledge, *restored.log, days=DAYS)) == expected


@modest
@given(data=st.data())
def test_a_red_run_told_late_is_as_red_as_one_told_at_once_and_asks_the_safety_questions(
    knowledge: Knowledge, data: st.DataObject
) -> None:
    """red_flags.md 1, rule 4: by its place in the log, however long ago it was."""
    others = data.draw(any_log(knowledge, most=15))
    days_ago = data.draw(st.integers(1, 25))
    profile = person(knowledge, *others, days=DAYS)
    late = log_run(profile, "late", NOON, run_min=20, stage=None, pain_during=8, when=on_day(back(days_ago), NOON))
    told = standing(knowledge, *late.log, days=DAYS)
    assert back(days_ago) in told.red_days
    assert set(standing(knowledge, *others, days=DAYS).red_days) <= set(told.red_days)
    found = agenda(late, knowledge, NOON)
    assert found is not None
    assert found.check_due is not None
    assert found.check_due.kind == "mini"
    assert found.exercises == ()


@modest
@given(data=st.data())
def test_a_calm_run_told_late_hides_nothing_that_was_told(knowledge: Knowledge, data: st.DataObject) -> None:
    """A run of yesterday may make a step up wait, and with it its questions; what was told goes on asking its own."""
    others = data.draw(any_log(knowledge, most=15))
    when = on_day(back(data.draw(st.integers(1, 25))), NOON)
    profile = person(knowledge, *others, days=DAYS)
    late = log_run(profile, "late", NOON, run_min=20, stage=None, pain_during=0, when=when)
    assert asked_by(knowledge, late) == asked_by(knowledge, profile)
    assert ticked_on(live(late.log), TODAY) == ticked_on(live(others), TODAY)
    assert strength_days(live(late.log), STRENGTH, TODAY) == strength_days(live(others), STRENGTH, TODAY)
    before, after = (standing(knowledge, *log, days=DAYS) for log in (others, late.log))
    assert set(before.red_days) <= set(after.red_days)


def asked_by(knowledge: Knowledge, profile: Profile) -> list[Trigger]:
    """Return all that was told and makes the safety questions due."""
    assert profile.episode is not None
    rules, light = knowledge.safety.recheck, knowledge.training.light
    return list(told_triggers(rules, light, profile.episode, live(profile.log)))


def test_the_ladder_sees_a_late_run_where_it_happened(knowledge: Knowledge) -> None:
    log = running_again(knowledge, days_ago=12, runs=3)
    late = log_run(
        person(knowledge, *log, days=20),
        "late",
        NOON,
        run_min=40,
        stage=None,
        pain_during=8,
        when=on_day(back(9), NOON),
    )
    at_once = RunLogged("late", on_day(back(9), NOON).at, back(9), 40, None, 8)
    in_place = tuple(sorted((*log, at_once), key=lambda one: one.at))
    assert standing(knowledge, *late.log, days=20) == standing(knowledge, *in_place, days=20)
    assert planned(knowledge, *late.log, days=20).check_due is not None


def test_a_run_told_late_from_before_the_plan_asks_the_safety_questions_too(knowledge: Knowledge) -> None:
    profile = person(knowledge, days=3)
    when = When(on_day(back(6), NOON).at, back(6), NOON)
    late = log_run(profile, "late", NOON, run_min=20, stage=None, pain_during=8, when=when)
    found = agenda(late, knowledge, NOON)
    assert found is not None
    assert found.check_due is not None
    assert found.check_due.kind == "mini"
    assert found.check_due.since == NOON


def test_a_red_day_stays_one_where_a_flare_up_was_on_it_too(knowledge: Knowledge) -> None:
    red = run(back(2), 20, stage=None, pain=8)
    profile = again(person(knowledge, returned(back(9)), red, flare(back(2)), days=20), red.id, "new", 0, 20)
    assert back(2) in standing(knowledge, *profile.log, days=20).red_days
