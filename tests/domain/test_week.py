from __future__ import annotations

from datetime import date, timedelta

import pytest

from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_training import FlareMarked, MorningRated, RunLogged
from recovery_app.domain.training_rules import LightRule
from recovery_app.domain.week import DayMark, week
from tests.domain.cases import NOON, TODAY, an_id, at, pack, screened, ticked, walk

MONDAY = TODAY - timedelta(days=2)
TUESDAY = TODAY - timedelta(days=1)
PLANNED = ("cat-cow", "bridge")


def planned() -> dict[date, int]:
    return {MONDAY + timedelta(days=index): len(PLANNED) for index in range(7)}


def strip(*log: LogEntry, began_days_ago: int = 30) -> dict[int, DayMark]:
    found = week(log, planned(), TODAY - timedelta(days=began_days_ago), TODAY)
    return {one.day.isoweekday(): one for one in found}


def test_the_strip_goes_from_monday_to_sunday() -> None:
    found = week((), planned(), MONDAY, TODAY)
    assert [one.day for one in found] == [MONDAY + timedelta(days=index) for index in range(7)]
    assert [one.mark for one in found] == ["none", "none", "today", "ahead", "ahead", "ahead", "ahead"]


@pytest.mark.parametrize(
    ("log", "mark"),
    [
        pytest.param((ticked(MONDAY, "cat-cow"), ticked(MONDAY, "bridge"), walk(MONDAY)), "done", id="all and a walk"),
        pytest.param((ticked(MONDAY, "cat-cow"), ticked(MONDAY, "bridge")), "part", id="all without a walk"),
        pytest.param((ticked(MONDAY, "cat-cow"), walk(MONDAY)), "part", id="some and a walk"),
        pytest.param((walk(MONDAY),), "part", id="a walk"),
        pytest.param((pack("heat", NOON - timedelta(days=2)),), "none", id="heat alone"),
        pytest.param((), "none", id="nothing"),
    ],
)
def test_a_past_day_says_how_much_was_done(log: tuple[LogEntry, ...], mark: str) -> None:
    assert strip(*log)[1].mark == mark


def test_the_last_tick_of_a_day_counts() -> None:
    found = strip(ticked(TUESDAY, "bridge"), ticked(TUESDAY, "bridge", done=False), ticked(TUESDAY, "cat-cow"))
    assert (found[2].exercises, found[2].mark) == (1, "part")


def test_days_before_the_plan_are_marked_so_unless_something_was_done() -> None:
    found = strip(walk(TUESDAY), began_days_ago=0)
    assert (found[1].mark, found[2].mark) == ("before", "part")


def test_each_day_counts_its_walks_and_packs() -> None:
    found = strip(walk(TODAY, 10), walk(TODAY, 15), pack("heat", NOON), pack("ice", NOON), screened(NOON))
    assert (found[3].walk_min, found[3].heat_ice, found[3].exercises) == (25, 2, 0)


def test_other_weeks_are_left_out() -> None:
    found = strip(walk(MONDAY - timedelta(days=8)), walk(MONDAY - timedelta(days=1)), walk(TODAY + timedelta(days=9)))
    assert sum(one.walk_min for one in found.values()) == 0


def test_on_hold_a_walk_is_only_a_part_of_a_day() -> None:
    found = week((walk(MONDAY),), {}, MONDAY, TODAY)
    assert found[0].mark == "part"


LIGHTS = LightRule(
    green_most=2,
    amber_most=5,
    masked_h=8,
    ambers_to_step_back=2,
    steps_back_after_red=2,
    rest_after_red_h=48,
    walking_only_reds=2,
    walking_only_within_days=7,
    walking_only_days=4,
    extra_rest_days=2,
    extra_rest_within_days=7,
    settling_days_after_red_run=2,
    names={"green": "Calm", "amber": "Sore", "red": "Stop"},
    meaning={"green": "", "amber": "", "red": ""},
    grade="D",
    sources=("M",),
)


def light_on_monday(*log: LogEntry) -> str | None:
    return week(log, planned(), MONDAY, TODAY, LIGHTS)[0].light


def morning(about: date, feel: str) -> MorningRated:
    return MorningRated(an_id(), at(about + timedelta(days=1), 8), about + timedelta(days=1), about, feel)


def test_the_gravest_light_of_a_day_counts() -> None:
    """plan.md 3."""
    assert light_on_monday(walk(MONDAY, pain=1)) == "green"
    assert light_on_monday(walk(MONDAY, pain=4), walk(MONDAY, pain=1)) == "amber"
    assert light_on_monday(walk(MONDAY, pain=4), FlareMarked(an_id(), at(MONDAY), MONDAY)) == "red"


def test_a_day_on_which_no_pain_was_told_has_no_light() -> None:
    assert light_on_monday() is None
    assert light_on_monday(walk(MONDAY, pain=None), ticked(MONDAY, "bridge")) is None
    assert strip(walk(MONDAY, pain=1))[1].light is None


def test_a_worse_morning_makes_the_day_before_red_and_a_good_one_changes_nothing() -> None:
    """plan.md 3: worse than baseline at 24 h is red."""
    assert light_on_monday(walk(MONDAY, pain=1), morning(MONDAY, "worse")) == "red"
    assert light_on_monday(walk(MONDAY, pain=4), morning(MONDAY, "better")) == "amber"
    assert light_on_monday(morning(MONDAY, "same")) is None
    assert week((morning(MONDAY, "worse"),), planned(), MONDAY, TODAY, LIGHTS)[1].light is None


def test_a_run_counts_like_a_walk() -> None:
    run = RunLogged(an_id(), at(MONDAY), MONDAY, 12, 2, 1)
    found = strip(ticked(MONDAY, "cat-cow"), ticked(MONDAY, "bridge"), run)
    assert (found[1].mark, found[1].run_min, found[1].planned) == ("done", 12, 2)
