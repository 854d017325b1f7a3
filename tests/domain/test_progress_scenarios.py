"""What the progress page shows of a few weeks, against tables worked out by hand (measures.md 1, 3, 5 and 6)."""

from __future__ import annotations

from datetime import date, datetime

import msgspec
import pytest

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.episode import PainScores
from recovery_app.domain.goal_course import goal_courses
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_week import GoalRating, WeekTold
from recovery_app.domain.longest_runs import longest_runs
from recovery_app.domain.medicine_days import medicine_days
from recovery_app.domain.pain_course import pain_change, pain_course
from recovery_app.domain.phase_bands import phase_bands
from recovery_app.domain.plan_change import check_in, log_run, withdraw
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress_log import ProgressLog, progress_log
from recovery_app.domain.telling import correct
from recovery_app.domain.told_when import on_day
from recovery_app.domain.walking_weeks import walking_weeks
from recovery_app.domain.week_targets import plan_days
from tests.domain.cases import NOON, TODAY, an_id, at, checked_in, complete, dose, flare, run, ticked, walk, withdrawn
from tests.domain.days import back, person, planned

SIX_WEEKS = DateRange(back(41), TODAY)
MONDAY = date(2025, 3, 10)
"""The Monday of the week of today, which is a Wednesday."""


def read(profile: Profile) -> ProgressLog:
    return progress_log(profile)


def test_the_median_of_seven_days_goes_through_single_days_that_mean_nothing(knowledge: Knowledge) -> None:
    """Told: 6 5 6 2 6 5 5 4. A single 2 moves nothing; the last seven are 5 6 2 6 5 5 4, of which 5 is the middle."""
    told = [checked_in(back(7 - place), average=pain) for place, pain in enumerate((6, 5, 6, 2, 6, 5, 5, 4))]
    log = msgspec.structs.replace(read(person(knowledge, *told, days=7)), episodes=())
    found = pain_course(log, SIX_WEEKS)
    assert [one.value for one in found.median] == [6, 5.5, 6, 5.5, 6, 5.5, 5, 5]


@pytest.mark.parametrize(
    ("start", "latest", "verdict"),
    [(6, 4, "better"), (6, 5, "same"), (4, 6, "worse"), (3, 2, "better"), (2, 1, "better"), (1, 0, "better")],
)
def test_pain_is_better_from_two_points_or_thirty_per_cent_on(
    knowledge: Knowledge, start: int, latest: int, verdict: str
) -> None:
    """S102, S103: 2 points or 30 %. From a start of 3 or less it is 30 % and at least 1 point."""
    told = [checked_in(back(ago), average=start if ago > 7 else latest) for ago in range(15, -1, -1)]
    log = msgspec.structs.replace(read(person(knowledge, *told, days=15)), episodes=())
    change = pain_change(pain_course(log, SIX_WEEKS), knowledge)
    assert change is not None
    assert change.verdict == verdict


def test_walks_are_added_up_from_monday_to_sunday(knowledge: Knowledge) -> None:
    """Last week: 30 on Mon, 45 and 30 on Wed, 50 on Sun are 155. This week: 20 on Mon, one taken back, are 20."""
    wrong = walk(TODAY, 90)
    log = (
        walk(MONDAY.replace(day=3), 30),
        walk(MONDAY.replace(day=5), 45),
        walk(MONDAY.replace(day=5), 30),
        walk(MONDAY.replace(day=9), 50),
        walk(MONDAY, 20),
        wrong,
        withdrawn(wrong),
    )
    found = walking_weeks(read(person(knowledge, *log, days=20)), DateRange(MONDAY.replace(day=3), TODAY))
    assert [(one.monday.day, one.minutes, one.is_whole) for one in found] == [(3, 155, True), (10, 20, False)]


def test_the_line_of_ten_per_cent_follows_the_longest_run_for_thirty_days(knowledge: Knowledge) -> None:
    """40 min 35 days ago, 20 min 10 days ago, 23 min today. The 40 count up to 5 days ago, and 10 % over 20 are 22."""
    log = [run(back(ago), minutes, stage=None) for ago, minutes in ((35, 40), (10, 20), (0, 23))]
    found = {one.day: one for one in longest_runs(read(person(knowledge, *log, days=60)), knowledge, SIX_WEEKS)}
    table = {ago: (found[back(ago)].longest_30d_min, found[back(ago)].ceiling_min) for ago in (34, 10, 5, 4, 0)}
    assert table == {34: (40, 44), 10: (40, 44), 5: (40, 44), 4: (20, 22), 0: (20, 22)}
    assert [one.day for one in found.values() if one.over] == [TODAY]


def test_a_week_with_a_flare_up_and_a_rest_day_loses_nothing(knowledge: Knowledge) -> None:
    """Of last week: three days walked, a flare-up, an easy rest, and two days with nothing: 3 in part, 1 rest of 6."""
    week = [MONDAY.replace(day=day) for day in range(3, 10)]
    log = (walk(week[0], 20), walk(week[1], 20), flare(week[2]), walk(week[4], 20))
    profile = person(knowledge, *log, days=25)
    days = DateRange(week[0], week[-1])
    bands = phase_bands(profile, knowledge, days, NOON)
    found = plan_days(profile, read(profile), knowledge, bands, days, NOON)
    marks = [day.mark for day in found.weeks[0].days]
    assert marks == ["part", "part", "frozen", "rest", "part", "none", "none"]
    kept = found.adherence
    assert (kept.kept, kept.part, kept.rest, kept.of, kept.frozen) == (0, 3, 1, 6, 1)


def test_the_mean_of_the_goals_moves_by_more_than_noise_from_two_points_on(knowledge: Knowledge) -> None:
    """S104e: 2 points for the mean, 3 for one. Run 1 to 5, socks 6 to 7: the mean 3.5 to 6, and of the two only Run."""
    answers = msgspec.structs.replace(complete(knowledge), goals=("Run", "Socks"))

    def week(day: date, run_score: int, socks: int) -> WeekTold:
        return WeekTold(an_id(), at(day, 18), day, (GoalRating("Run", run_score), GoalRating("Socks", socks)))

    profile = person(knowledge, week(back(14), 1, 6), week(back(7), 3, 6), week(TODAY, 5, 7), days=20, answers=answers)
    found = goal_courses(profile, knowledge, SIX_WEEKS)[0].progress
    assert [(one.goal, one.start, one.latest, one.is_real) for one in found.goals] == [
        ("Run", 1, 5, True),
        ("Socks", 6, 7, False),
    ]
    assert (found.mean_start, found.mean_latest, found.is_real) == (3.5, 6, True)


def test_days_with_medicine_are_days_and_not_doses(knowledge: Knowledge) -> None:
    """medication.md 4: two doses on one day are one day, and one at two at night is of the next, by the calendar."""
    night = datetime.combine(TODAY, NOON.time(), NOON.tzinfo).replace(hour=2)
    log = (dose(at(back(1), 8)), dose(at(back(1), 22)), dose(night))
    found = medicine_days(read(person(knowledge, *log, days=5)), knowledge.medicines, SIX_WEEKS)
    assert found.days == (back(1), TODAY)


def corrected_to_calm(profile: Profile, old: str) -> Profile:
    return correct(
        profile, old, an_id(), NOON, lambda one: log_run(one, "calm", NOON, run_min=20, stage=None, pain_during=1)
    )


@pytest.mark.parametrize("days_ago", [0, 1, 3, 12])
def test_no_order_of_telling_late_changing_and_taking_back_takes_the_four_questions_away(
    knowledge: Knowledge, days_ago: int
) -> None:
    """red_flags.md 1, rule 4. Day 12 is before the plan began."""
    when = on_day(back(days_ago), NOON)
    sore = log_run(person(knowledge, days=9), "sore", NOON, run_min=20, stage=None, pain_during=8, when=when)
    for profile in (
        sore,
        corrected_to_calm(sore, "sore"),
        told_after(sore),
        told_after(corrected_to_calm(sore, "sore")),
        withdraw(sore, "sore", an_id(), NOON),
        told_after(withdraw(sore, "sore", an_id(), NOON)),
        withdraw(corrected_to_calm(sore, "sore"), "calm", an_id(), NOON),
    ):
        found = planned_from(profile, knowledge)
        assert found == "mini"


def told_after(profile: Profile) -> Profile:
    """Return the profile with a calm evening told after all."""
    return check_in(profile, an_id(), NOON, pain=PainScores(average=1), sleep_broken=False)


def planned_from(profile: Profile, knowledge: Knowledge) -> str | None:
    (episode,) = profile.episodes
    began = episode.plan_started_on
    assert began is not None
    log: tuple[LogEntry, ...] = profile.log
    day = planned(knowledge, *log, days=(TODAY - began).days)
    return day.check_due.kind if day.check_due is not None else None


def test_an_exercise_ticked_and_a_walk_keep_a_day(knowledge: Knowledge) -> None:
    profile = person(knowledge, days=9)
    (one, *_) = phase_bands(profile, knowledge, DateRange(back(1), back(1)), NOON)
    planned_moves = knowledge.plan.phase_card(one.phase_id).moves_a_day
    moves = [ticked(back(1), move.id) for move in knowledge.exercises[:planned_moves]]
    profile = person(knowledge, *moves, walk(back(1), 10), days=9)
    days = DateRange(back(1), back(1))
    found = plan_days(profile, read(profile), knowledge, phase_bands(profile, knowledge, days, NOON), days, NOON)
    assert next(day.mark for day in found.weeks[0].days if day.day == back(1)) == "kept"
