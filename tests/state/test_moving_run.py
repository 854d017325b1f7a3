"""Exercises, walks and runs through the runner: sleep, a crash, a moved clock and a busy machine lose nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from recovery_app.domain import change
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import ExerciseMarked, HeatIceLogged
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.log_training import BlockRated
from recovery_app.domain.moving_access import DAY_OVER, ON_HOLD, RUNNING
from recovery_app.domain.profile import Profile
from recovery_app.domain.timed_session import SessionState, TimedSession
from recovery_app.state.profile_store import ProfileStore
from recovery_app.state.session_runner import SessionRunner
from recovery_app.storage.session_pulse import SessionPulse
from tests.domain.cases import check
from tests.domain.days import person, running_again
from tests.fakes import FakeClock, ManualTicker
from tests.ui.pages import with_plan

TILT = "pelvic-tilt"
"""Reading, 5 s to get ready, then two sets of eight tilts with a rest of 20 s."""


class Desk:
    """Hold a runner with all that it stands on, and what it told."""

    def __init__(self, knowledge: Knowledge, clock: FakeClock, folder: Path, profile: Profile) -> None:
        self.knowledge, self.clock, self.folder = knowledge, clock, folder
        self.saved = profile
        self.saves = 0
        self.phases: list[SessionState] = []
        self.aways: list[SessionState] = []
        self.ended: list[object] = []
        self.start()

    def start(self) -> None:
        """Start the program; what an earlier one had in memory alone is gone."""
        self.ticker = ManualTicker()
        self.store = ProfileStore(self.saved, self._save, ManualTicker())
        self.runner = SessionRunner(self.store, self.knowledge, self.clock, self.ticker, SessionPulse(self.folder))
        self.runner.phase_changed.connect(self.phases.append)
        self.runner.away.connect(self.aways.append)
        self.runner.ended.connect(self.ended.append)

    def pass_time(self, seconds: float, every: float = 0.25) -> None:
        """Let time pass while the program beats."""
        for _ in range(round(seconds / every)):
            self.clock.advance(every)
            if self.ticker.is_running:
                self.ticker.ticked.emit()

    def state(self) -> SessionState:
        found = self.runner.state()
        assert found is not None
        return found

    def session(self) -> TimedSession:
        found = self.runner.session
        assert found is not None
        return found

    def _save(self, profile: Profile) -> tuple[str, ...]:
        self.saved = profile
        self.saves += 1
        return ()


@pytest.fixture
def desk(qtbot: QtBot, knowledge: Knowledge, clock: FakeClock, tmp_path: Path) -> Desk:
    return Desk(knowledge, clock, tmp_path, with_plan(knowledge, clock))


@pytest.fixture
def guided(desk: Desk) -> Desk:
    """Return a session that is past its reading."""
    assert desk.runner.start_guided((TILT,)).state == "ready"
    assert desk.state().phase == "reading"
    assert not desk.ticker.is_running
    desk.pass_time(60)
    desk.runner.next_step()
    return desk


def test_killed_in_set_two_on_the_left_it_offers_just_that_with_its_seconds_and_repetition(
    qtbot: QtBot, knowledge: Knowledge, clock: FakeClock, tmp_path: Path
) -> None:
    desk = Desk(knowledge, clock, tmp_path, person(knowledge, days=10))
    assert desk.runner.start_guided(("clamshell",)).state == "ready"
    desk.runner.next_step()
    while (view := desk.runner.view()) is not None and (view.set, view.rep) != (2, 3):
        desk.pass_time(1)
    desk.pass_time(2)
    before = desk.runner.view()
    desk.clock.advance(7200)
    desk.start()
    after = desk.runner.view()
    assert before is not None
    assert after is not None
    assert (before.set, before.side, before.rep) == (2, "left", 3)
    assert (after.phase, after.set, after.side, after.rep) == ("paused", 2, "left", 3)
    assert after.elapsed_s == pytest.approx(before.elapsed_s, abs=1)
    assert desk.aways == []
    desk.runner.take_up()
    assert [one.phase for one in desk.aways] == ["paused"]
    desk.runner.resume()
    desk.pass_time(2)
    assert desk.state().elapsed_s == pytest.approx(after.elapsed_s + 2)


def test_killed_without_a_pulse_it_goes_on_from_the_step_it_was_in(guided: Desk) -> None:
    guided.pass_time(12)
    (guided.folder / "session-pulse.json").unlink()
    guided.clock.advance(600)
    guided.start()
    guided.runner.take_up()
    assert (guided.state().step_index, guided.state().phase) == (2, "paused")
    assert guided.state().elapsed_s < 1


def test_five_seconds_of_a_blocked_screen_lose_nothing(guided: Desk) -> None:
    guided.pass_time(8)
    guided.pass_time(5, every=5)
    state = guided.state()
    assert (state.phase, state.step_index, state.elapsed_s) == ("running", 2, 8)
    assert guided.aways == []


def test_asleep_it_pauses_where_it_was_and_says_so_once(guided: Desk) -> None:
    guided.pass_time(8)
    guided.pass_time(2400, every=2400)
    state = guided.state()
    assert (state.phase, state.step_index, state.elapsed_s, state.paused_s) == ("paused", 2, 3, 2400)
    assert len(guided.aways) == 1
    assert not guided.ticker.is_running
    guided.runner.look()
    assert len(guided.aways) == 1


@pytest.mark.parametrize(
    "press",
    [
        pytest.param(SessionRunner.pause, id="pause"),
        pytest.param(SessionRunner.resume, id="resume"),
        pytest.param(SessionRunner.next_step, id="skip"),
        pytest.param(SessionRunner.previous, id="previous"),
    ],
)
def test_the_key_that_wakes_the_machine_only_shows_the_pause(
    guided: Desk, press: Callable[[SessionRunner], None]
) -> None:
    guided.pass_time(8)
    guided.clock.advance(600)
    press(guided.runner)
    assert (guided.state().phase, guided.state().elapsed_s) == ("paused", 3)
    assert len(guided.aways) == 1


@pytest.mark.parametrize("hours", [-1, 1, 2, 24], ids=lambda hours: f"{hours} h")
def test_a_moved_clock_or_zone_neither_loses_nor_doubles_time(guided: Desk, hours: int) -> None:
    guided.pass_time(10)
    guided.clock.set_wall(guided.clock.now() + timedelta(hours=hours))
    guided.pass_time(10)
    assert (guided.state().phase, guided.state().elapsed_s) == ("running", 15)
    day = guided.session().events[0].at.wall.date()
    guided.pass_time(200)
    entry, tick = guided.store.profile.log[-2:]
    assert isinstance(entry, SessionLogged)
    assert isinstance(tick, ExerciseMarked)
    assert (entry.outcome, entry.day, tick.exercise_id, tick.day) == ("done", day, TILT, day)


def test_it_ends_by_itself_is_logged_and_leaves_nothing_behind(guided: Desk) -> None:
    guided.pass_time(200)
    assert guided.store.profile.active_session is None
    assert not guided.ticker.is_running
    assert [type(one) for one in guided.ended] == [SessionLogged]
    assert list(guided.folder.iterdir()) == []
    assert guided.runner.state() is None
    assert guided.runner.view() is None


def test_each_step_is_told_and_saved_and_no_beat_between_them_is(guided: Desk) -> None:
    guided.pass_time(4)
    saves = guided.saves
    guided.pass_time(20)
    assert guided.saves == saves + 1
    assert [guided.session().steps[one.step_index].kind for one in guided.phases] == ["read", "ready", "work"]


def test_previous_tells_the_step_again(guided: Desk) -> None:
    guided.pass_time(4)
    told = len(guided.phases)
    guided.runner.previous()
    assert guided.state().elapsed_s == 0
    assert len(guided.phases) == told + 1


def test_stopped_it_is_logged_with_its_reason_and_not_ticked(guided: Desk) -> None:
    guided.pass_time(20)
    guided.runner.stop("tired")
    entry = guided.store.profile.log[-1]
    assert isinstance(entry, SessionLogged)
    assert (entry.outcome, entry.because, entry.moves[0].outcome) == ("abandoned", "tired", "part")


def test_it_may_be_stopped_right_after_a_restart(guided: Desk) -> None:
    guided.pass_time(20)
    guided.clock.advance(600)
    guided.start()
    guided.runner.stop("other")
    entry = guided.store.profile.log[-1]
    assert isinstance(entry, SessionLogged)
    assert entry.done_s == pytest.approx(15, abs=1)


def test_nothing_begins_while_another_session_runs_or_the_plan_is_on_hold(guided: Desk) -> None:
    for begin in (guided.runner.start_guided, guided.runner.start_walk, guided.runner.start_run):
        assert begin().reason == RUNNING
    guided.runner.stop()
    flag = next(one for one in guided.knowledge.safety.flag if one.level is Level.EMERGENCY)
    entry = check(Level.EMERGENCY, flag.id, at_moment=guided.clock.now())
    guided.store.apply(lambda profile: change.with_entry(profile, entry))
    assert guided.runner.start_guided().reason == ON_HOLD
    assert guided.runner.start_walk().state == "blocked"
    assert guided.runner.start_run().state == "blocked"
    assert guided.runner.session is None


def test_todays_list_is_what_starts_without_a_name(desk: Desk) -> None:
    allowed = desk.runner.start_guided()
    view = desk.runner.view()
    assert view is not None
    assert (view.exercises, view.exercise_id) == (len(allowed.exercises), allowed.exercises[0].exercise.id)


def test_what_hurts_pauses_is_logged_and_may_be_left(desk: Desk) -> None:
    allowed = desk.runner.start_guided()
    desk.runner.next_step()
    desk.pass_time(8)
    hurt = desk.runner.hurts("back", 4)
    entry = desk.store.profile.log[-1]
    assert isinstance(entry, BlockRated)
    assert hurt is not None
    assert (hurt.light, entry.where, entry.sore_exercise) == ("amber", "back", allowed.exercises[0].exercise.id)
    assert desk.state().phase == "paused"
    desk.runner.skip_exercise()
    view = desk.runner.view()
    assert view is not None
    assert (view.phase, view.exercise_id) == ("reading", allowed.exercises[1].exercise.id)


def test_an_easier_exercise_takes_over_where_it_may(guided: Desk) -> None:
    guided.pass_time(8)
    assert guided.runner.take_easier("superman").state == "blocked"
    assert guided.runner.take_easier("breathing-90-90").state == "ready"
    view = guided.runner.view()
    assert view is not None
    assert (view.phase, view.exercise_id) == ("reading", "breathing-90-90")


def test_a_stop_sign_ends_the_session(guided: Desk) -> None:
    guided.pass_time(8)
    hurt = guided.runner.hurts("tingling", 1)
    assert hurt is not None
    assert (hurt.light, hurt.easier_id) == ("red", "")
    entry = guided.store.profile.log[-1]
    assert isinstance(entry, SessionLogged)
    assert (entry.outcome, entry.because) == ("abandoned", "pain")


def test_without_an_exercise_nothing_hurts_and_nothing_is_left(desk: Desk) -> None:
    assert desk.runner.hurts("back", 3) is None
    assert desk.runner.take_easier(TILT).state == "blocked"
    desk.runner.skip_exercise()
    desk.runner.pause()
    assert desk.store.profile.active_session is None


def test_a_walk_goes_on_through_sleep_and_ends_when_the_user_says_so(desk: Desk) -> None:
    assert desk.runner.start_walk().state == "ready"
    planned = desk.session().steps[0].planned_s
    desk.clock.advance(planned + 120)
    desk.runner.look()
    assert (desk.state().phase, desk.state().overrun_s, desk.aways) == ("overdue", 120, [])
    desk.runner.next_step()
    entry = desk.store.profile.log[-1]
    assert isinstance(entry, SessionLogged)
    assert (entry.session, entry.outcome, entry.done_s, entry.overrun_s) == ("walk", "done", planned + 120, 120)


def test_a_run_that_the_plan_does_not_hold_does_not_begin(desk: Desk) -> None:
    assert desk.runner.start_run().state == "blocked"
    assert desk.runner.session is None


@pytest.mark.parametrize(
    ("minutes", "phase", "left_s", "over_s"), [(8, "running", 120, 0), (40, "overdue", 0, 1800)], ids=["8", "40"]
)
def test_a_pack_counts_on_while_the_machine_sleeps(
    desk: Desk, minutes: int, phase: str, left_s: int, over_s: int
) -> None:
    desk.store.apply(lambda profile: change.screen_skin(profile, (), (), "screen", desk.clock.now()))
    desk.runner.start("ice")
    desk.clock.advance(minutes * 60)
    desk.start()
    desk.runner.take_up()
    state = desk.state()
    assert (state.phase, state.remaining_s, state.overrun_s, desk.aways) == (phase, left_s, over_s, [])
    desk.runner.take_off()
    desk.runner.answer_skin(next(one for one in desk.knowledge.heat_ice.skin_answer if one.good))
    entry = desk.store.profile.log[-1]
    assert isinstance(entry, HeatIceLogged)
    assert entry.overrun_s == over_s
    assert desk.ended == [entry]
    assert desk.runner.protocol is None


def test_the_run_of_the_day_leads_through_its_intervals_and_waits_in_a_gap(
    qtbot: QtBot, knowledge: Knowledge, clock: FakeClock, tmp_path: Path
) -> None:
    log = (*running_again(knowledge, days_ago=1), check(Level.CLEAR, at_moment=clock.now(), reason="mini"))
    desk = Desk(knowledge, clock, tmp_path, person(knowledge, *log, days=30))
    assert desk.runner.start_run().state == "ready"
    desk.pass_time(330, every=5)
    view = desk.runner.view()
    assert view is not None
    assert (view.word, view.elapsed_s) == ("Run", 30)
    desk.pass_time(1200, every=1200)
    assert (desk.state().phase, desk.state().elapsed_s) == ("paused", 30)


def told(desk: Desk, level: Level, flag: str) -> None:
    """Answer the safety questions in the middle of it all, so that a flag counts."""
    entry = check(level, flag, at_moment=desk.clock.now())
    desk.store.apply(lambda profile: change.with_entry(profile, entry))


@pytest.mark.parametrize(("level", "flag"), [(Level.EMERGENCY, "RF-CES-1"), (Level.SAME_DAY, "RF-INF-1")])
def test_an_emergency_or_same_day_flag_ends_the_moves_at_once(desk: Desk, level: Level, flag: str) -> None:
    desk.runner.start_guided((TILT,))
    desk.runner.next_step()
    desk.pass_time(10)
    told(desk, level, flag)
    assert desk.runner.session is None
    assert isinstance(desk.ended[-1], SessionLogged)


def test_an_emergency_ends_a_walk_too(desk: Desk) -> None:
    desk.runner.start_walk()
    told(desk, Level.EMERGENCY, "RF-CES-1")
    assert desk.runner.session is None


def test_a_clinician_first_flag_pauses_the_moves_and_nothing_goes_on(desk: Desk) -> None:
    refused: list[str] = []
    desk.runner.refused.connect(refused.append)
    desk.runner.start_guided((TILT,))
    desk.runner.next_step()
    desk.pass_time(10)
    told(desk, Level.CLINICIAN, "RF-SURG-1")
    assert desk.state().phase == "paused"
    for press in (desk.runner.resume, desk.runner.next_step, desk.runner.previous, desk.runner.skip_exercise):
        press()
        assert desk.state().phase == "paused"
    desk.start()
    desk.runner.take_up()
    desk.runner.resume()
    assert desk.state().phase == "paused"
    assert refused == [ON_HOLD] * 4


def test_a_clinician_first_flag_leaves_a_walk_going(desk: Desk) -> None:
    desk.runner.start_walk()
    told(desk, Level.CLINICIAN, "RF-SURG-1")
    assert desk.state().phase == "running"


def test_a_hurt_belongs_to_the_exercise_it_was_asked_for(desk: Desk) -> None:
    desk.runner.start_guided((TILT,))
    desk.runner.next_step()
    desk.runner.hurts("back", 4, "cat-cow")
    rated = [one for one in desk.store.profile.log if isinstance(one, BlockRated)]
    assert rated[-1].sore_exercise == "cat-cow"


def test_what_waited_over_night_ends_where_it_stood_and_belongs_to_its_day(guided: Desk) -> None:
    began = guided.clock.now().date()
    said: list[str] = []
    guided.runner.refused.connect(said.append)
    guided.pass_time(8)
    guided.runner.pause()
    guided.clock.advance(20 * 3600)
    guided.runner.resume()
    entry = guided.saved.log[-1]
    assert isinstance(entry, SessionLogged)
    assert (entry.outcome, entry.because, entry.day, entry.done_s) == ("abandoned", "other", began, 3)
    assert entry.paused_s == 0
    assert (guided.runner.session, said) == (None, [DAY_OVER])
    assert guided.aways == []


def test_a_start_the_next_day_ends_what_was_left_and_ticks_the_day_of_the_work(guided: Desk) -> None:
    began = guided.clock.now().date()
    guided.runner.stop("other")
    assert guided.runner.start_guided().state == "ready"
    first, second = list(dict.fromkeys(step.exercise for step in guided.session().steps))[:2]
    guided.runner.next_step()
    guided.pass_time(6)
    while guided.state().phase != "reading":
        guided.pass_time(5)
    guided.clock.advance(20 * 3600)
    guided.start()
    guided.runner.take_up()
    ticks = [one for one in guided.saved.log if isinstance(one, ExerciseMarked)]
    assert [(one.exercise_id, one.day) for one in ticks] == [(first, began)]
    assert guided.runner.session is None
    allowed = guided.runner.start_guided()
    assert [one.exercise.id for one in allowed.exercises][:2] == [first, second]


def test_another_session_begins_the_next_day_though_one_was_left(guided: Desk) -> None:
    guided.pass_time(8)
    guided.clock.advance(20 * 3600)
    guided.start()
    assert guided.runner.start_guided((TILT,)).state == "ready"
    assert len([one for one in guided.saved.log if isinstance(one, SessionLogged)]) == 1
    assert guided.state().phase == "reading"
