"""Days that are smaller than usual (plan.md 3), and what is left of them."""

from __future__ import annotations

import math

import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_training import EasyReason, FlareMarked
from tests.domain.cases import block, easy, flare, morning, override, run, ticked, walk, withdrawn
from tests.domain.days import asked, back, planned, running_again

CLEAR = asked(days_ago=0)
"""A check after what was told, at noon: without it the questions come first and nothing else is planned."""


def ids(knowledge: Knowledge, *log: LogEntry, days: int = 10) -> list[str]:
    return [one.exercise.id for one in planned(knowledge, *log, days=days).exercises]


@pytest.mark.parametrize(
    ("reason", "share"),
    [("off", 1.0), ("tired", 0.5), ("unwell", 0.0), ("ill", 0.0)],
)
def test_each_level_of_not_feeling_well_leaves_its_share(
    knowledge: Knowledge, reason: EasyReason, share: float
) -> None:
    """Our levels: the same plan, half of it rounded up, and none."""
    usual = ids(knowledge)
    assert usual
    assert ids(knowledge, easy(back(0), reason)) == usual[: math.ceil(len(usual) * share)]


def test_an_easy_day_is_only_that_day_and_can_be_taken_back(knowledge: Knowledge) -> None:
    usual, entry = ids(knowledge), easy(back(0), "unwell")
    day = planned(knowledge, entry, days=10)
    assert day.easing is not None
    assert (day.easing.kind, day.easing.undo) == ("easy_day", entry.id)
    assert ids(knowledge, entry, withdrawn(entry)) == usual
    assert planned(knowledge, easy(back(1), "ill"), days=10).easing is None


@pytest.mark.parametrize(
    "red",
    [
        pytest.param((flare(back(0), 6),), id="a flare-up"),
        pytest.param((walk(back(0), pain=6),), id="plan.md 3: over 5 of 10"),
        pytest.param((walk(back(0), pain=1, signs=("down_leg",)),), id="plan.md 3: down the leg beats the number"),
        pytest.param((block(back(0), pain=0, signs=("limp",)),), id="plan.md 3: a limp"),
        pytest.param((block(back(0), pain=None, signs=("tingling",)),), id="plan.md 3: new tingling"),
    ],
)
def test_a_red_day_keeps_the_calming_moves_and_no_strength(knowledge: Knowledge, red: tuple[LogEntry, ...]) -> None:
    day = planned(knowledge, *red, CLEAR, days=10)
    assert day.easing is not None
    assert day.easing.kind == "flare"
    assert day.easing.undo == (red[0].id if isinstance(red[0], FlareMarked) else "")
    calming = knowledge.plan.phase_card("P1").core_moves
    assert day.exercises
    assert {one.exercise.id for one in day.exercises} <= set(calming)


@pytest.mark.parametrize("phase", ["P3", "P4"])
def test_a_red_day_of_a_runner_has_the_same_calming_moves(knowledge: Knowledge, phase: str) -> None:
    log = running_again(knowledge, days_ago=36, runs=17 if phase == "P4" else 13)
    usual = planned(knowledge, *log, CLEAR, days=60)
    day = planned(knowledge, *log, flare(back(0)), CLEAR, days=60)
    assert usual.phase.id == day.phase.id == phase
    assert {one.exercise.id for one in day.exercises} <= set(knowledge.plan.phase_card("P1").core_moves)


def test_a_pinned_move_of_a_later_phase_waits_on_a_red_day(knowledge: Knowledge) -> None:
    pin = override("pin", "figure-4")
    assert "figure-4" in ids(knowledge, pin)
    assert "figure-4" not in ids(knowledge, pin, flare(back(0)), CLEAR)


def test_what_was_ticked_before_a_flare_up_brings_no_strength_back(knowledge: Knowledge) -> None:
    log = (ticked(back(0), "dead-bug"), flare(back(0)), CLEAR)
    assert {one.block for one in planned(knowledge, *log, days=10).exercises} == {"stretch"}


TWO_REDS = (flare(back(3)), flare(back(1)))


@pytest.mark.parametrize(
    ("days_ago", "only_walks"),
    [
        pytest.param(0, True, id="from the second red day on"),
        pytest.param(1, True, id="plan.md 3: the first day after"),
        pytest.param(4, True, id="plan.md 3: the fourth day after"),
        pytest.param(5, False, id="then the plan goes on"),
    ],
)
def test_two_red_days_in_seven_leave_only_walks_for_four_days(
    knowledge: Knowledge, days_ago: int, only_walks: bool
) -> None:
    log = (flare(back(days_ago + 6)), flare(back(days_ago)), CLEAR)
    day = planned(knowledge, *log, days=20)
    assert (day.easing is not None and day.easing.kind == "walking_only") is only_walks
    assert (day.exercises == ()) is only_walks
    assert day.walk is not None


def test_two_red_days_more_than_seven_days_apart_leave_the_exercises(knowledge: Knowledge) -> None:
    assert ids(knowledge, flare(back(8)), flare(back(1)), CLEAR, days=20)


def test_no_run_is_offered_while_only_walks_are(knowledge: Knowledge) -> None:
    log = (*running_again(knowledge, days_ago=10), flare(back(9)), flare(back(4)), CLEAR)
    day = planned(knowledge, *log, days=30)
    assert day.run is not None
    assert day.run.state == "wait"


def test_the_red_day_that_led_to_walks_only_can_still_be_taken_back_on_that_day(knowledge: Knowledge) -> None:
    first, second = flare(back(3)), flare(back(0))
    day = planned(knowledge, first, second, CLEAR, days=20)
    assert day.easing is not None
    assert (day.easing.kind, day.easing.undo) == ("walking_only", second.id)
    later = planned(knowledge, flare(back(3)), flare(back(1)), CLEAR, days=20)
    assert later.easing is not None
    assert later.easing.undo == ""


@pytest.mark.parametrize("reason", ["unwell", "ill"])
def test_somebody_ill_with_a_sore_back_gets_no_exercises(knowledge: Knowledge, reason: EasyReason) -> None:
    assert ids(knowledge, easy(back(0), reason), flare(back(0)), CLEAR) == []


def test_somebody_tired_with_a_sore_back_gets_the_calming_moves(knowledge: Knowledge) -> None:
    day = planned(knowledge, easy(back(0), "tired"), flare(back(0)), CLEAR, days=10)
    assert day.easing is not None
    assert day.easing.kind == "flare"


def test_a_good_morning_today_makes_no_day_smaller(knowledge: Knowledge) -> None:
    assert planned(knowledge, walk(back(1)), morning(back(1)), days=10).easing is None


def test_a_bad_morning_makes_the_day_before_red_and_today_none(knowledge: Knowledge) -> None:
    day = planned(knowledge, walk(back(1)), morning(back(1), night_pain=True), CLEAR, days=10)
    assert day.easing is None
    assert [mark.light for mark in day.week if mark.day == back(1)] == ["red"]


def test_an_easy_day_comes_before_the_settling_after_a_red_run(knowledge: Knowledge) -> None:
    log = (*running_again(knowledge, days_ago=5), run(back(1), 5, pain=7), CLEAR, easy(back(0), "off"))
    day = planned(knowledge, *log, days=30)
    assert day.easing is not None
    assert day.easing.kind == "easy_day"
