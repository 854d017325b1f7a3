"""One plan of the day for all pages."""

from __future__ import annotations

import pytest

from recovery_app.domain.agenda import agenda
from recovery_app.domain.change import mark_exercise
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import new_profile
from recovery_app.state.day_plan import DayPlan
from recovery_app.state.profile_store import ProfileStore
from tests.fakes import START, FakeClock, ManualTicker
from tests.ui.pages import with_plan


@pytest.fixture
def store(knowledge: Knowledge) -> ProfileStore:
    return ProfileStore(with_plan(knowledge, FakeClock()), lambda _profile: (), ManualTicker())


def test_pages_that_ask_within_a_minute_share_one_plan(store: ProfileStore, knowledge: Knowledge) -> None:
    clock = FakeClock()
    day = DayPlan(store, knowledge, clock)
    first, stamp = day.agenda(), day.stamp()
    clock.advance(20)
    assert day.agenda() is first
    assert day.stamp() == stamp


def test_a_tick_a_new_minute_and_a_clock_set_back_are_each_seen_at_once(
    store: ProfileStore, knowledge: Knowledge
) -> None:
    clock = FakeClock()
    day = DayPlan(store, knowledge, clock)
    stamps = [day.stamp()]
    planned = day.agenda()
    assert planned is not None
    move = planned.exercises[0].exercise.id
    store.apply(lambda profile: mark_exercise(profile, move, "tick", clock.now(), done=True))
    after = day.agenda()
    assert after == agenda(store.profile, knowledge, clock.now())
    assert after is not None
    assert after.exercises[0].done
    stamps.append(day.stamp())
    clock.advance(60)
    stamps.append(day.stamp())
    clock.advance(-3600)
    stamps.append(day.stamp())
    assert len(set(stamps)) == 4


def test_there_is_no_plan_of_the_day_before_any_answers(knowledge: Knowledge) -> None:
    empty = ProfileStore(new_profile("p", START), lambda _profile: (), ManualTicker())
    day = DayPlan(empty, knowledge, FakeClock())
    assert day.agenda() is None
    assert day.of_episode() is None
