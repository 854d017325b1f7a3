"""The phases of the plan over the days (plan.md 1)."""

from __future__ import annotations

import itertools
from datetime import date

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery_app.domain.agenda import agenda
from recovery_app.domain.date_range import DateRange
from recovery_app.domain.episode import Assessment, Episode
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_memory import SHORT
from recovery_app.domain.phase_bands import phase_bands
from recovery_app.domain.profile import Profile, new_profile
from tests.domain.any_log import any_log
from tests.domain.cases import NOON, TODAY, at, complete, flare, morning, returned, run, ticked, walk
from tests.domain.days import DAY, back, calm_runs, person, running_again

FAR = DateRange(back(400), TODAY)
Band = tuple[date, date, str]


def bands(knowledge: Knowledge, profile: Profile, days: DateRange = FAR) -> list[Band]:
    return [(one.first, one.last, one.phase_id) for one in phase_bands(profile, knowledge, days, NOON)]


def of(knowledge: Knowledge, *log: LogEntry, days: int) -> list[Band]:
    """Return the bands of a person whose plan began so many days ago."""
    return bands(knowledge, person(knowledge, *log, days=days))


def episode(knowledge: Knowledge, began: int, ended: int | None, *, has_plan: bool = True) -> Episode:
    started = NOON - began * DAY
    plan = back(began) if has_plan else None
    answers = complete(knowledge)
    return Episode(f"e{began}", started, (Assessment(started, answers),), plan, None if ended is None else back(ended))


def test_the_first_phases_go_by_the_days(knowledge: Knowledge) -> None:
    """plan.md 1: days 0 to 3, then from day 4 on."""
    assert of(knowledge, days=10) == [(back(10), back(8), "P1"), (back(7), TODAY, "P2")]
    assert of(knowledge, days=1) == [(back(1), TODAY, "P1")]


def test_each_band_has_the_name_of_the_plan(knowledge: Knowledge) -> None:
    found = phase_bands(person(knowledge, days=10), knowledge, FAR, NOON)
    assert [one.name for one in found] == ["Calming", "Settling"]


def test_the_return_to_running_begins_the_third_phase(knowledge: Knowledge) -> None:
    log = running_again(knowledge, days_ago=6, runs=3)
    assert of(knowledge, *log, days=20) == [
        (back(20), back(18), "P1"),
        (back(17), back(7), "P2"),
        (back(6), TODAY, "P3"),
    ]


def test_a_red_run_settles_before_the_return_goes_on(knowledge: Knowledge) -> None:
    """plan.md 2: at least 2 days back in the second phase."""
    log = (*running_again(knowledge, days_ago=9), *calm_runs(knowledge, back(8), 2), run(back(4), 7, pain=7))
    assert of(knowledge, *log, days=20)[-3:] == [
        (back(9), back(5), "P3"),
        (back(4), back(2), "P2"),
        (back(1), TODAY, "P3"),
    ]


def test_a_long_time_off_leads_back_to_the_signs(knowledge: Knowledge) -> None:
    """plan.md 6: more than 14 days off, and the gate again."""
    log = (returned(back(30)), run(back(28), 5), morning(back(28)))
    assert of(knowledge, *log, days=60)[-2:] == [(back(30), back(14), "P3"), (back(13), TODAY, "P2")]


def test_beyond_the_ladder_is_staying_well(knowledge: Knowledge) -> None:
    log = running_again(knowledge, days_ago=40, runs=18)
    found = of(knowledge, *log, days=60)
    assert [phase for _, _, phase in found] == ["P1", "P2", "P3", "P4"]
    assert found[-1][1] == TODAY


def test_walks_at_the_foot_of_the_ladder_lead_up_again(knowledge: Knowledge) -> None:
    """plan.md 3 and 6: a stop at stage 1 leads to walks, and two calm brisk ones lead on."""
    fall: tuple[LogEntry, ...] = (returned(back(20)), run(back(18), 5, pain=8))
    brisk: list[LogEntry] = [walk(back(ago), 30, brisk=True) for ago in (15, 14)]
    slow: list[LogEntry] = [walk(back(ago), 10) for ago in range(13, 0, -1)]
    log = (*fall, *brisk, run(back(12), 7), morning(back(12)), flare(back(9)), *slow)
    profile = person(knowledge, *log, days=40)
    found = agenda(profile, knowledge, NOON)
    assert found is not None
    assert bands(knowledge, profile)[-1][2] == found.phase.id


def test_a_range_cuts_the_bands(knowledge: Knowledge) -> None:
    profile = person(knowledge, days=10)
    assert bands(knowledge, profile, DateRange(back(8), back(6))) == [
        (back(8), back(8), "P1"),
        (back(7), back(6), "P2"),
    ]
    assert bands(knowledge, profile, DateRange(back(30), back(20))) == []


@pytest.mark.parametrize(
    ("plans", "expected"),
    [
        pytest.param([(30, 20, True), (2, None, True)], [(30, 28), (27, 20), (2, 0)], id="days between have none"),
        pytest.param([(30, None, True), (2, None, True)], [(30, 28), (27, 3), (2, 0)], id="the next plan ends one"),
        pytest.param([(30, 20, False), (2, None, True)], [(2, 0)], id="a plan that was never begun has none"),
        pytest.param([(30, 20, True), (2, None, False)], [(30, 28), (27, 20)], id="nor ends it the one before"),
        pytest.param([(-2, None, True)], [], id="a plan of a wrong clock"),
    ],
)
def test_every_episode_has_its_own(
    knowledge: Knowledge, plans: list[tuple[int, int | None, bool]], expected: list[tuple[int, int]]
) -> None:
    episodes = tuple(episode(knowledge, began, ended, has_plan=plan) for began, ended, plan in plans)
    profile = msgspec.structs.replace(new_profile("p", NOON), episodes=episodes)
    assert [(first, last) for first, last, _ in bands(knowledge, profile)] == [
        (back(first), back(last)) for first, last in expected
    ]


def test_a_plan_that_is_over_keeps_its_phases_whatever_came_after(knowledge: Knowledge) -> None:
    """A bad morning after its last days may be told when the plan is over."""
    late = msgspec.structs.replace(morning(back(32), "worse"), at=at(back(29), 8), day=back(29))
    log = (*running_again(knowledge, days_ago=40), *calm_runs(knowledge, back(39), 3), run(back(32), 5), late)
    after = (returned(back(5)), *calm_runs(knowledge, back(4), 2), flare(back(1)))
    over, now = episode(knowledge, 60, 30), episode(knowledge, 20, None)
    profile = msgspec.structs.replace(new_profile("p", NOON), episodes=(over, now), log=(*log, *after))
    alone = msgspec.structs.replace(profile, episodes=(over,), log=log)
    assert bands(knowledge, profile)[:4] == bands(knowledge, alone)
    assert bands(knowledge, alone)[-2:] == [(back(40), back(33), "P3"), (back(32), back(30), "P2")]


@given(st.data())
@settings(max_examples=60)
def test_the_band_of_today_is_the_phase_of_today(knowledge: Knowledge, data: st.DataObject) -> None:
    log = data.draw(any_log(knowledge))
    profile = person(knowledge, returned(back(25)), *log, days=30)
    found = agenda(profile, knowledge, NOON)
    assert found is not None
    assert bands(knowledge, profile)[-1][1:] == (TODAY, found.phase.id)


def test_the_bands_follow_each_other_without_a_gap(knowledge: Knowledge) -> None:
    found = of(knowledge, *running_again(knowledge, days_ago=40, runs=18), run(back(3), 90, pain=9), days=60)
    assert all(before[1] + DAY == after[0] for before, after in itertools.pairwise(found))
    assert at(found[0][0]).date() == back(60)


def test_bands_of_a_log_that_grew_are_those_of_the_log_alone(knowledge: Knowledge) -> None:
    start = (*running_again(knowledge, days_ago=20), *calm_runs(knowledge, back(19), 3))
    later = (run(back(8), 7, pain=7), walk(back(7), 30), *calm_runs(knowledge, back(5), 2), morning(back(4), "worse"))
    logs = [start, (*start, *later[:1]), (*start, *later[:3]), (*start, *later), start]
    grown = [of(knowledge, *log, days=40) for log in logs]
    alone = []
    for log in logs:
        of(knowledge, returned(back(2)), days=9)  # of another plan, so that nothing is known of this one
        alone.append(of(knowledge, *log, days=40))
    assert grown == alone
    assert grown[0] == grown[-1] != grown[1]


def test_bands_of_a_long_log_stay_the_same_while_only_ticks_are_added(knowledge: Knowledge) -> None:
    ticks = tuple(ticked(back(9), "cat-cow") for _ in range(SHORT))
    log = (*running_again(knowledge, days_ago=6, runs=3), *ticks)
    expected = [(back(20), back(18), "P1"), (back(17), back(7), "P2"), (back(6), TODAY, "P3")]
    assert of(knowledge, *log, days=20) == of(knowledge, *log, *ticks[:1], days=20) == expected
