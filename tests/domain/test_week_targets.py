"""What was kept of the plan (measures.md 6): no streaks, and no blame."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest

from recovery_app.domain.agenda import agenda
from recovery_app.domain.date_range import DateRange
from recovery_app.domain.episode import Answers, Assessment, Episode
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.phase_bands import phase_bands
from recovery_app.domain.planned_moves import PlannedMoves
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress_log import progress_log
from recovery_app.domain.week_targets import PlanDay, PlanDays, plan_days
from tests.domain.cases import CLEAR_DISC, NOON, TODAY, checked_in, complete, easy, flare, run, ticked, walk
from tests.domain.days import back, person, running_again

MONDAY = date(2025, 3, 10)
MOVES = ("cat-cow", "figure-4", "pelvic-tilt", "knee-rolls", "prone-lying", "childs-pose")


def kept(knowledge: Knowledge, profile: Profile, days: DateRange) -> PlanDays:
    bands = phase_bands(profile, knowledge, days, NOON)
    return plan_days(profile, progress_log(profile), knowledge, bands, days, NOON)


def shown(knowledge: Knowledge, *log: LogEntry, days: int = 30, since: int = 9) -> dict[int, str]:
    """Return the mark of each day, by how many days ago it was, of a person whose plan began `days` ago."""
    found = kept(knowledge, person(knowledge, *log, days=days), DateRange(back(since), TODAY))
    return {(TODAY - day.day).days: day.mark for week in found.weeks for day in week.days}


def whole(*ago: int) -> list[LogEntry]:
    """Return whatever the plan may ask for on some days."""
    walks: list[LogEntry] = [walk(back(one)) for one in ago]
    return [*walks, *(ticked(back(one), move) for one in ago for move in MOVES)]


@pytest.mark.parametrize(
    ("log", "mark"),
    [
        pytest.param(whole(2), "kept", id="exercises and a walk"),
        pytest.param([*whole(2)[1:], run(back(2))], "kept", id="exercises and a run"),
        pytest.param(whole(2)[1:], "part", id="exercises alone"),
        pytest.param([walk(back(2))], "part", id="a walk alone"),
        pytest.param([run(back(2))], "part", id="a run alone"),
        pytest.param([walk(back(2)), ticked(back(2), "cat-cow")], "part", id="one exercise"),
        pytest.param([walk(back(2)), *[ticked(back(2), move, done=False) for move in MOVES]], "part", id="unticked"),
        pytest.param([flare(back(2))], "frozen", id="a flare-up"),
        pytest.param([walk(back(2), pain=8)], "frozen", id="plan.md 3: a stop"),
        pytest.param([easy(back(2), "unwell"), walk(back(2))], "frozen", id="an easy day"),
        pytest.param([easy(back(2), "off"), *whole(2)], "kept", id="an easy day on which all was done"),
        pytest.param([checked_in(back(2), average=2)], "rest", id="the first day of a week with nothing"),
    ],
)  # fmt: skip
def test_a_past_day_has_its_mark(knowledge: Knowledge, log: list[LogEntry], mark: str) -> None:
    assert shown(knowledge, *log)[2] == mark


def test_while_it_calms_no_day_is_a_rest_day(knowledge: Knowledge) -> None:
    marks = shown(knowledge, days=2)
    assert [marks[ago] for ago in (2, 1, 0)] == ["none", "none", "today"]


@pytest.mark.parametrize(
    ("runs", "rests"),
    [
        pytest.param(None, 1, id="one while it settles"),
        pytest.param(1, 1, id="one in the return to running"),
        pytest.param(17, 2, id="plan.md 5, S64: two once running, 5 of 7 days"),
    ],
)
def test_a_week_has_as_many_rest_days_as_its_phase(knowledge: Knowledge, runs: int | None, rests: int) -> None:
    log = () if runs is None else running_again(knowledge, days_ago=12 + 2 * runs, runs=runs)
    marks = shown(knowledge, *log, days=60)
    week = [marks[ago] for ago in range(9, 2, -1)]
    assert week == ["rest"] * rests + ["none"] * (7 - rests)


def test_the_first_empty_days_of_a_week_are_its_rest_days(knowledge: Knowledge) -> None:
    marks = shown(knowledge, *whole(9, 6))
    assert [marks[ago] for ago in range(9, -5, -1)] == [
        "kept", "rest", "none", "kept", "none", "none", "none",
        "rest", "none", "today", "ahead", "ahead", "ahead", "ahead",
    ]  # fmt: skip


def test_days_without_a_plan_are_no_days_of_it(knowledge: Knowledge) -> None:
    marks = shown(knowledge, *whole(6), days=4)
    assert [marks[ago] for ago in (9, 6, 5, 4)] == ["before", "before", "before", "none"]


def test_a_range_shows_whole_weeks(knowledge: Knowledge) -> None:
    """The days of the first week before the range have their phases too."""
    found = kept(knowledge, person(knowledge, *whole(9), days=30), DateRange(back(5), TODAY))
    assert [week.monday for week in found.weeks] == [MONDAY - timedelta(days=7), MONDAY]
    assert found.weeks[0].days[0].mark == "kept"
    from_monday = kept(knowledge, person(knowledge, *whole(9), days=30), DateRange(back(9), TODAY))
    assert from_monday.weeks == found.weeks


def test_only_the_days_of_a_range_are_counted(knowledge: Knowledge) -> None:
    """A range of two weeks that begins on a Thursday has thirteen days gone by, whole weeks or not."""
    ago = range(1, 20)
    found = kept(knowledge, person(knowledge, *whole(*ago), days=30), DateRange(back(13), TODAY))
    assert (found.adherence.kept, found.adherence.of) == (13, 13)
    assert found.adherence.text == "13 of 13 days kept."
    assert [week.adherence.of for week in found.weeks] == [7, 7, 2]


def test_a_target_counts_rest_days_and_leaves_out_frozen_ones(knowledge: Knowledge) -> None:
    log = [*whole(9, 8, 7), walk(back(6)), flare(back(5))]
    week = kept(knowledge, person(knowledge, *log, days=30), DateRange(back(9), TODAY)).weeks[0].adherence
    assert (week.kept, week.part, week.rest, week.of, week.frozen) == (3, 1, 1, 6, 1)
    assert week.text == "4 of 6 days kept, 1 in part. 1 rest day counts. 1 day is left out."


def test_all_weeks_together_have_a_target_too(knowledge: Knowledge) -> None:
    found = kept(knowledge, person(knowledge, *whole(9, 8, 2, 1), days=30), DateRange(back(9), TODAY))
    assert (found.adherence.kept, found.adherence.rest, found.adherence.of) == (4, 1, 9)
    assert [week.adherence.of for week in found.weeks] == [7, 2]


def test_today_counts_neither_way(knowledge: Knowledge) -> None:
    found = kept(knowledge, person(knowledge, *whole(0), days=30), DateRange(TODAY, TODAY))
    assert found.weeks[0].days[2].mark == "today"
    assert found.weeks[0].days[2].exercises == len(MOVES)
    assert found.adherence.kept == 0


def test_the_days_of_this_week_agree_with_the_strip_on_today(knowledge: Knowledge) -> None:
    profile = person(knowledge, *whole(2), walk(back(1)), days=30)
    today = agenda(profile, knowledge, NOON)
    assert today is not None
    same = {"done": "kept", "part": "part", "today": "today", "ahead": "ahead"}
    week = kept(knowledge, profile, DateRange(back(2), TODAY)).weeks[0]
    assert [same[one.mark] for one in today.week] == [one.mark for one in week.days]
    assert [one.planned for one in today.week][:3] == [one.planned for one in week.days][:3]


@pytest.mark.parametrize(
    ("day", "spoken"),
    [
        pytest.param(
            PlanDay(MONDAY, "part", 3, 5, 20, 0), "Monday 10 Mar, in part: 3 of 5 exercises, 20 min of walking", id="so"
        ),
        pytest.param(
            PlanDay(MONDAY, "kept", 6, 5, 0, 12), "Monday 10 Mar, kept: 6 of 6 exercises, 12 min of running", id="kept"
        ),
        pytest.param(PlanDay(MONDAY, "rest"), "Monday 10 Mar, rest day, counts as kept", id="rest"),
        pytest.param(PlanDay(MONDAY, "frozen", why="flare-up"), "Monday 10 Mar, flare-up", id="frozen"),
        pytest.param(PlanDay(MONDAY, "none"), "Monday 10 Mar, nothing logged", id="no blame"),
    ],
)  # fmt: skip
def test_a_day_is_spoken(day: PlanDay, spoken: str) -> None:
    assert day.spoken == spoken


def test_each_episode_is_asked_by_its_own_answers(knowledge: Knowledge) -> None:
    disc = Answers(age=35, questions=CLEAR_DISC, flags=complete(knowledge).flags)
    first = Episode("a", NOON - timedelta(days=60), (Assessment(NOON, complete(knowledge)),), back(60), back(30))
    second = Episode("b", NOON - timedelta(days=20), (Assessment(NOON, disc),), back(20))
    unplanned = Episode("c", NOON - timedelta(days=25), (Assessment(NOON, disc),))
    profile = msgspec.structs.replace(person(knowledge, days=20), episodes=(first, unplanned, second))
    asked, alone = (
        PlannedMoves(profile, knowledge),
        PlannedMoves(msgspec.structs.replace(profile, episodes=(second,)), knowledge),
    )
    assert asked.on(back(40), "P1") == knowledge.plan.phase_card("P1").moves_a_day
    assert asked.on(back(19), "P1") == alone.on(back(19), "P1")
    assert asked.on(back(19), "P1") == asked.on(back(19), "P1")
