"""The minutes of a walk or run against the clock count, be it told or not how it felt, and never twice."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

import msgspec
import pytest

from recovery_app.domain.agenda import agenda
from recovery_app.domain.change import log_walk
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.live_log import live
from recovery_app.domain.log_entry import LogEntry, WalkLogged
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.log_training import RunLogged
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress_log import progress_log
from recovery_app.domain.run_spike import spike_of
from recovery_app.domain.telling import correct
from recovery_app.domain.timed_telling import is_untold, told_of, waits_to_be_told, with_minutes
from recovery_app.domain.untold_pain import untold_pain
from tests.domain.cases import NOON, TODAY, an_id, at, run, walk, withdrawn
from tests.domain.days import DAY, asked, person, running_again

TEN_S = 600
LATER = NOON + timedelta(hours=2)


def session(
    kind: Literal["guided", "walk", "run"], done_s: int = TEN_S, run_s: int = 0, at_: datetime = NOON
) -> SessionLogged:
    began = at_ - timedelta(minutes=15)
    return SessionLogged(an_id(), at_, TODAY, kind, "", began, TEN_S, done_s, 0, 0, "done", run_s=run_s)


def kept(knowledge: Knowledge, made: SessionLogged, *log: LogEntry) -> Profile:
    """Return the profile of a person who left the question after a session unanswered."""
    return with_minutes(person(knowledge, *log, made, days=10), knowledge, made, "kept")


def told_again(profile: Profile, entry: LogEntry) -> Profile:
    return correct(
        profile,
        entry.id,
        "w",
        LATER,
        lambda one: log_walk(one, "told", LATER, minutes=10, brisk=True, pain_during=3),
    )


def at_hour(entry: LogEntry, hour: int) -> LogEntry:
    return msgspec.structs.replace(entry, at=at(TODAY, hour))


@pytest.mark.parametrize(
    ("made", "log", "untold"),
    [
        pytest.param(session("walk"), (), True, id="nothing was told"),
        pytest.param(session("walk"), (walk(TODAY),), True, id="another walk was, before it"),
        pytest.param(session("walk"), (at_hour(walk(TODAY), 13),), False, id="it was"),
        pytest.param(session("walk"), (at_hour(walk(TODAY, pain=None), 13),), True, id="its minutes alone were"),
        pytest.param(session("run", run_s=TEN_S), (run(TODAY, hour=13),), False, id="the run was"),
        pytest.param(session("run", run_s=TEN_S), (at_hour(walk(TODAY), 13),), True, id="a walk is no run"),
        pytest.param(session("run"), (at_hour(walk(TODAY), 13),), False, id="a run that never ran is a walk"),
        pytest.param(session("walk", 0), (), False, id="it ended before it began"),
        pytest.param(session("guided"), (), False, id="exercises are rated on their own"),
    ],
)
def test_a_session_waits_to_be_told_until_it_was_said_how_it_felt(
    made: SessionLogged, log: tuple[LogEntry, ...], untold: bool
) -> None:
    assert is_untold((*log, made), made) is untold


def test_each_of_two_walks_has_its_own_telling() -> None:
    first, second = session("walk"), session("walk", at_=LATER)
    told = at_hour(walk(TODAY), 15)
    log = (first, second, told)
    assert told_of(log, first) is None
    assert told_of(log, second) == told


def test_a_walk_that_nobody_told_of_counts_with_its_minutes_and_nothing_is_assumed(knowledge: Knowledge) -> None:
    made = session("walk")
    entry = kept(knowledge, made).log[-1]
    assert isinstance(entry, WalkLogged)
    assert (entry.minutes, entry.brisk, entry.pain_during, entry.signs) == (10, False, None, ())
    assert (entry.at, entry.day) == (made.at, made.day)
    assert is_untold((made, entry), made)


def test_a_question_that_is_left_unanswered_twice_counts_once(knowledge: Knowledge) -> None:
    made = session("walk")
    before = kept(knowledge, made)
    assert with_minutes(before, knowledge, made, "again") is before


def test_told_later_its_minutes_still_count_once(knowledge: Knowledge) -> None:
    made = session("walk")
    before = kept(knowledge, made)
    after = told_again(before, before.log[-1])
    assert [(one.minutes, one.pain_during) for one in progress_log(after).walks] == [(10, 3)]
    assert not is_untold(after.log, made)
    assert with_minutes(after, knowledge, made, "again") is after


def test_a_run_that_nobody_told_of_is_one_of_those_that_later_runs_are_held_against(knowledge: Knowledge) -> None:
    made = session("run", done_s=1_800, run_s=1_200)
    profile = kept(knowledge, made)
    assert [one.run_min for one in progress_log(profile).runs] == [20]
    tomorrow = TODAY + DAY
    spike = spike_of(knowledge.training.run, profile.log, tomorrow, 30)
    assert spike is not None
    assert (spike.longest_min, spike.limit_min) == (20, 22)


def test_only_the_planned_minutes_of_a_whole_run_belong_to_its_stage(knowledge: Knowledge) -> None:
    log = (*running_again(knowledge, days_ago=3), asked(days_ago=0))
    day = agenda(person(knowledge, *log, days=40), knowledge, NOON)
    assert day is not None
    assert day.run is not None
    assert day.run.state == "today"
    planned_s = day.run.run_total_min * 60
    stages = []
    for run_s, outcome in ((planned_s, "done"), (planned_s, "abandoned"), (planned_s + 120, "done")):
        made = msgspec.structs.replace(session("run", done_s=1_800, run_s=run_s), outcome=outcome)
        entry = with_minutes(person(knowledge, *log, made, days=40), knowledge, made, "kept").log[-1]
        assert isinstance(entry, RunLogged)
        stages.append(entry.stage)
    assert stages == [1, None, None]


def test_a_run_without_a_feeling_moves_no_stage_on(knowledge: Knowledge) -> None:
    log = running_again(knowledge, days_ago=7, runs=2)
    told = agenda(person(knowledge, *log, days=40), knowledge, NOON)
    made = session("run", done_s=1_800, run_s=300)
    untold = agenda(kept_after(knowledge, made, *log), knowledge, LATER)
    assert told is not None
    assert untold is not None
    assert told.run is not None
    assert untold.run is not None
    assert (untold.run.number, untold.run.green) == (told.run.number, told.run.green)
    assert untold.run.state == "done"


def test_after_a_first_run_without_a_feeling_the_first_run_stands_again(knowledge: Knowledge) -> None:
    """plan.md 6: the first session is the shorter one."""
    log = (*running_again(knowledge, days_ago=4), run(TODAY - 3 * DAY, 5, stage=1, pain=None))
    found = agenda(person(knowledge, *log, days=40), knowledge, NOON)
    assert found is not None
    assert found.run is not None
    assert (found.run.number, found.run.repeats) == (1, knowledge.training.run.first_session_repeats)


def kept_after(knowledge: Knowledge, made: SessionLogged, *log: LogEntry) -> Profile:
    return with_minutes(person(knowledge, *log, made, days=40), knowledge, made, "kept")


@pytest.mark.parametrize(
    ("made", "log"),
    [
        pytest.param(session("guided"), (), id="exercises"),
        pytest.param(session("walk", 59), (), id="less than a minute is no walk"),
        pytest.param(session("walk"), (at_hour(walk(TODAY), 13),), id="it was told"),
    ],
)
def test_nothing_is_added_where_there_is_nothing_to_count(
    knowledge: Knowledge, made: SessionLogged, log: tuple[LogEntry, ...]
) -> None:
    profile = person(knowledge, made, *log, days=10)
    assert with_minutes(profile, knowledge, made, "kept") is profile


def test_minutes_that_were_taken_back_stay_so(knowledge: Knowledge) -> None:
    made = session("walk")
    before = kept(knowledge, made)
    after = msgspec.structs.replace(before, log=(*before.log, withdrawn(before.log[-1])))
    assert with_minutes(after, knowledge, made, "again") is after
    assert not any(isinstance(one, WalkLogged) for one in live(after.log))


def test_a_run_that_never_ran_counts_as_the_walk_that_it_was(knowledge: Knowledge) -> None:
    entry = kept(knowledge, session("run", done_s=300)).log[-1]
    assert isinstance(entry, WalkLogged)
    assert entry.minutes == 5


def test_pain_that_ended_a_walk_is_still_asked_about_when_only_its_minutes_are_known(knowledge: Knowledge) -> None:
    made = msgspec.structs.replace(session("walk"), outcome="abandoned", because="pain")
    profile = kept(knowledge, made)
    assert untold_pain(live(profile.log), TODAY) == made
    after = told_again(profile, profile.log[-1])
    assert untold_pain(live(after.log), TODAY) is None


def test_a_walk_that_was_told_while_the_clock_ran_is_another_one(knowledge: Knowledge) -> None:
    made = session("walk")
    other = msgspec.structs.replace(walk(TODAY, 25), at=NOON - timedelta(minutes=5))
    assert told_of((other, made), made) is None
    assert [one.minutes for one in progress_log(kept(knowledge, made, other)).walks] == [25, 10]


def test_a_clock_that_somebody_forgot_counts_with_what_was_planned(knowledge: Knowledge) -> None:
    longer = msgspec.structs.replace(session("walk", done_s=2 * TEN_S), overrun_s=TEN_S)
    forgotten = msgspec.structs.replace(session("walk", done_s=40_000), overrun_s=40_000 - TEN_S)
    assert [progress_log(kept(knowledge, one)).walks[0].minutes for one in (longer, forgotten)] == [20, 10]


def test_the_last_walk_of_today_that_only_counts_with_its_minutes_waits_to_be_told(knowledge: Knowledge) -> None:
    made = session("walk")
    bare = kept(knowledge, made)
    assert waits_to_be_told(bare.log, "walk", TODAY) == made
    assert waits_to_be_told(bare.log, "run", TODAY) is None
    assert waits_to_be_told(bare.log, "walk", TODAY + DAY) is None
    assert waits_to_be_told(told_again(bare, bare.log[-1]).log, "walk", TODAY) is None
    assert waits_to_be_told((made,), "walk", TODAY) is None
