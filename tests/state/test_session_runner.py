"""The runner starts only what may start, and never lets a pack follow a pack unseen."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from recovery_app.domain import change
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import HeatIceLogged
from recovery_app.state.profile_store import ProfileStore
from recovery_app.state.session_runner import SessionRunner
from tests.fakes import FakeClock, ManualTicker
from tests.ui.pages import with_plan


@pytest.fixture
def store(knowledge: Knowledge, clock: FakeClock) -> ProfileStore:
    return ProfileStore(with_plan(knowledge, clock), lambda _profile: (), ManualTicker())


@pytest.fixture
def ticker() -> ManualTicker:
    return ManualTicker()


@pytest.fixture
def runner(
    qtbot: QtBot, store: ProfileStore, knowledge: Knowledge, clock: FakeClock, ticker: ManualTicker
) -> SessionRunner:
    return SessionRunner(store, knowledge, clock, ticker)


def screened(store: ProfileStore, clock: FakeClock) -> None:
    store.apply(lambda profile: change.screen_skin(profile, (), (), "screen", clock.now()))


def test_nothing_starts_before_the_skin_questions(runner: SessionRunner, store: ProfileStore) -> None:
    assert runner.start("heat").state == "ask_first"
    assert store.profile.active_session is None


def test_a_session_is_in_the_profile_from_its_first_step_and_ticks(
    runner: SessionRunner, store: ProfileStore, clock: FakeClock, ticker: ManualTicker
) -> None:
    screened(store, clock)
    assert runner.start("heat").state == "ready"
    assert store.profile.active_session is not None
    assert ticker.is_running


def test_the_next_pack_waits_until_the_skin_was_looked_at(
    runner: SessionRunner, store: ProfileStore, clock: FakeClock
) -> None:
    screened(store, clock)
    runner.start("ice_intermittent")
    runner.next_step()
    clock.advance(700)
    runner.next_step()
    state = runner.state()
    assert state is not None
    assert state.step_index == 0


def test_after_a_pack_only_the_answer_about_the_skin_leads_on(
    runner: SessionRunner, store: ProfileStore, knowledge: Knowledge, clock: FakeClock
) -> None:
    screened(store, clock)
    runner.start("ice_intermittent")
    clock.advance(600)
    runner.take_off()
    runner.next_step()
    state = runner.state()
    assert state is not None
    assert (state.phase, state.step_index) == ("changing", 0)
    runner.answer_skin(knowledge.heat_ice.skin_answer[0])
    state = runner.state()
    assert state is not None
    assert (state.phase, state.step_index) == ("running", 1)


def test_a_rest_of_the_skin_is_not_left_before_it_is_over(
    runner: SessionRunner, store: ProfileStore, knowledge: Knowledge, clock: FakeClock
) -> None:
    screened(store, clock)
    fine = knowledge.heat_ice.skin_answer[0]
    runner.start("ice_intermittent")
    clock.advance(600)
    runner.take_off()
    runner.answer_skin(fine)
    clock.advance(599)
    for leave in (runner.next_step, runner.take_off, lambda: runner.answer_skin(fine)):
        leave()
        state = runner.state()
        assert state is not None
        assert (state.phase, state.step_index) == ("running", 1)
    clock.advance(1)
    runner.next_step()
    state = runner.state()
    assert state is not None
    assert (state.phase, state.step_index) == ("running", 2)


def test_no_answer_about_the_skin_is_taken_while_the_pack_is_on(
    runner: SessionRunner, store: ProfileStore, knowledge: Knowledge, clock: FakeClock
) -> None:
    screened(store, clock)
    runner.start("heat")
    clock.advance(900)
    runner.answer_skin(knowledge.heat_ice.skin_answer[0])
    state = runner.state()
    assert state is not None
    assert state.phase == "overdue"


def test_bad_skin_ends_and_logs_the_session_and_the_heartbeat_stops(
    runner: SessionRunner, store: ProfileStore, knowledge: Knowledge, clock: FakeClock, ticker: ManualTicker
) -> None:
    screened(store, clock)
    runner.start("heat")
    clock.advance(300)
    runner.take_off()
    red = next(one for one in knowledge.heat_ice.skin_answer if one.code == "very_red")
    runner.answer_skin(red)
    entry = store.profile.log[-1]
    assert isinstance(entry, HeatIceLogged)
    assert (entry.outcome, entry.skin, entry.heat_s) == ("skin", "very_red", 300)
    assert store.profile.active_session is None
    assert not ticker.is_running


def test_a_pause_stops_the_heartbeat_and_resume_brings_it_back(
    runner: SessionRunner, store: ProfileStore, clock: FakeClock, ticker: ManualTicker
) -> None:
    screened(store, clock)
    runner.start("heat")
    runner.pause()
    assert not ticker.is_running
    runner.resume()
    assert ticker.is_running
