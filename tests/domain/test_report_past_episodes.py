"""What the report and Progress tell of an episode that is over, and of one before the present one."""

from __future__ import annotations

from datetime import date

import msgspec

from recovery_app.domain.date_range import DateRange, range_of
from recovery_app.domain.episode import Answers, Assessment, Episode
from recovery_app.domain.goal_course import goal_courses
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_week import GoalRating, GoalsNamed, WeekTold
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.report import ALL_PARTS, ClinicianReport, clinician_report
from recovery_app.domain.report_parts import MOST_ITEMS, ReportPart
from tests.domain.cases import CLEAR_DISC, NOON, TODAY, an_id, at, block, complete, dose, override, walk
from tests.domain.days import DAY, back, person

RUN, SIT, SOCKS = "Run 20 minutes", "Sit for an hour", "Put on socks"
FIRST_BEGAN, FIRST_ENDED, SECOND_BEGAN = 60, 30, 10


def episodes(knowledge: Knowledge, *, second: bool = True) -> tuple[Episode, ...]:
    """Return an episode that is over, with three goals, and the present one, with one of them."""
    first = msgspec.structs.replace(complete(knowledge), goals=(RUN, SIT, SOCKS))
    later = Answers(age=35, questions=CLEAR_DISC, flags=complete(knowledge).flags, goals=(RUN,))
    began, again = NOON - FIRST_BEGAN * DAY, NOON - SECOND_BEGAN * DAY
    over = Episode("a", began, (Assessment(began, first),), began.date(), back(FIRST_ENDED))
    return (over, Episode("b", again, (Assessment(again, later),), again.date())) if second else (over,)


def somebody(knowledge: Knowledge, *log: LogEntry, second: bool = True) -> Profile:
    """Return the profile of somebody with these episodes who told this."""
    return msgspec.structs.replace(new_profile("p", NOON), episodes=episodes(knowledge, second=second), log=log)


def rated(days_ago: int, **scores: int) -> WeekTold:
    """Return how a week went with these goals."""
    names = {"run": RUN, "sit": SIT, "socks": SOCKS}
    goals = tuple(GoalRating(names[name], score) for name, score in scores.items())
    return WeekTold(an_id(), NOON - days_ago * DAY, back(days_ago), goals)


def report(profile: Profile, knowledge: Knowledge, days: DateRange | None = None) -> ClinicianReport:
    """Return the report of all days, or of some."""
    return clinician_report(profile, knowledge, days or range_of("all", profile, TODAY), ALL_PARTS, NOON)


def part(made: ClinicianReport, name: ReportPart) -> str:
    """Return all words of a part, each line on its own."""
    found = next(one for one in made.sections if one.part == name)
    return "\n".join(f"{line.lead} {line.text}".strip() for line in (*found.lines, *found.listed(MOST_ITEMS)))


# Changes.


def test_the_changes_of_an_earlier_plan_are_told_too(knowledge: Knowledge) -> None:
    log = (walk(back(50), 10, pain=4), walk(back(49), 10, pain=5), walk(back(5), 10, pain=4))
    words = part(report(somebody(knowledge, *log), knowledge), "changes")
    assert "21 Jan 2025: The walk stays at" in words
    assert "22 Jan 2025: The walk" in words
    assert "7 Mar 2025: The walk stays at" in words
    assert words.index("7 Mar 2025") < words.index("22 Jan 2025") < words.index("21 Jan 2025")


def test_after_an_episode_ended_its_changes_are_told(knowledge: Knowledge) -> None:
    made = report(somebody(knowledge, walk(back(50), 10, pain=4), second=False), knowledge)
    assert "1 change by the plan" in part(made, "changes")


def test_each_plan_makes_its_changes_by_its_own_days_only(knowledge: Knowledge) -> None:
    """A sore walk of the first plan and one of the second are no two in a row."""
    log = (walk(back(31), 10, pain=4), walk(back(20), 10, pain=8), walk(back(9), 10, pain=4))
    words = part(report(somebody(knowledge, *log), knowledge), "changes")
    assert words.count("The walk stays at") == 2
    assert "two in a row" not in words
    assert "20 Feb" not in words


def test_a_plan_outside_of_the_days_tells_no_changes(knowledge: Knowledge) -> None:
    profile = somebody(knowledge, walk(back(50), 10, pain=4), override("drop", "cat-cow", at=at(back(45))))
    assert part(report(profile, knowledge, DateRange(back(13), TODAY)), "changes") == "None in this time."


def test_a_change_of_the_day_on_which_the_next_plan_began_is_told_once(knowledge: Knowledge) -> None:
    first, second = episodes(knowledge)
    first = msgspec.structs.replace(first, ended_on=back(SECOND_BEGAN))
    profile = somebody(knowledge, walk(back(SECOND_BEGAN), 10, pain=8))
    words = part(report(msgspec.structs.replace(profile, episodes=(first, second)), knowledge), "changes")
    lines = [line for line in words.splitlines() if line.startswith("2 Mar 2025:")]
    assert lines
    assert len(set(lines)) == len(lines)


def test_an_exercise_of_a_plan_that_is_over_is_not_left_out_now(knowledge: Knowledge) -> None:
    made = report(somebody(knowledge, block(back(40), pain=8, sore="cat-cow"), second=False), knowledge)
    assert part(made, "sore").endswith("last on 31 Jan 2025.")


# Goals.


def test_after_an_episode_ended_its_goals_are_told_with_its_days(knowledge: Knowledge) -> None:
    log = (rated(50, run=2, sit=3, socks=4), rated(33, run=7, sit=3, socks=5))
    made = report(somebody(knowledge, *log, second=False), knowledge)
    words = part(made, "goals")
    assert "Earlier episode: 11 Jan 2025 to 10 Feb 2025." in words
    assert f"{RUN}: 2 (21 Jan 2025) to 7 (7 Feb 2025), more than noise." in words
    assert [(one.goal, one.start, one.latest) for one in made.goals] == [(RUN, 2, 7), (SIT, 3, 3), (SOCKS, 4, 5)]


def test_the_goals_of_an_earlier_episode_stand_below_those_of_the_present_one(knowledge: Knowledge) -> None:
    log = (rated(50, run=2, sit=3), rated(33, run=7, sit=5), rated(8, run=4), rated(1, run=5))
    made = report(somebody(knowledge, *log), knowledge)
    lines = part(made, "goals").splitlines()
    now = lines.index(f"{RUN}: 4 (4 Mar 2025) to 5 (11 Mar 2025), within noise.")
    before = lines.index(
        f"Episode of 11 Jan 2025 to 10 Feb 2025: {RUN}: 2 (21 Jan 2025) to 7 (7 Feb 2025), more than noise."
    )
    assert now < before
    assert [(one.goal, one.start, one.latest) for one in made.goals] == [(RUN, 4, 5)]


def test_goals_named_in_the_earlier_episode_only_are_said_to_be_of_that_one(knowledge: Knowledge) -> None:
    first, second = episodes(knowledge)
    bare = msgspec.structs.replace(second, assessments=(Assessment(second.started_at, Answers()),))
    log = (rated(50, run=2), rated(33, run=7))
    profile = msgspec.structs.replace(somebody(knowledge, *log), episodes=(first, bare))
    words = part(report(profile, knowledge), "goals")
    assert "No goals were named in the latest episode." in words
    assert f"Episode of 11 Jan 2025 to 10 Feb 2025: {RUN}: 2" in words


def test_an_episode_outside_of_the_days_tells_no_goals(knowledge: Knowledge) -> None:
    profile = somebody(knowledge, rated(50, run=2), second=False)
    assert part(report(profile, knowledge, DateRange(back(13), TODAY)), "goals") == "No goals were named."


def test_the_goals_that_were_named_last_in_an_episode_are_its_goals(knowledge: Knowledge) -> None:
    named = GoalsNamed(an_id(), NOON - 40 * DAY, back(40), (SIT,))
    made = report(somebody(knowledge, named, second=False), knowledge)
    assert f"Own goals: {SIT}." in part(made, "episode")
    assert f"{SIT}: not rated." in part(made, "goals")


def test_a_rating_counts_for_the_episode_in_which_it_was_told(knowledge: Knowledge) -> None:
    profile = somebody(knowledge, rated(50, run=2), rated(25, run=6), rated(8, run=4))
    courses = goal_courses(profile, knowledge, DateRange(back(60), TODAY))
    assert [(one.days.first, one.ended) for one in courses] == [(back(SECOND_BEGAN), False), (back(FIRST_BEGAN), True)]
    runs = [next(goal for goal in one.progress.goals if goal.goal == RUN) for one in courses]
    assert [(one.start, one.latest) for one in runs] == [(4, 4), (2, 6)]


# All days.


def test_all_days_of_a_report_go_back_to_the_first_entry(knowledge: Knowledge) -> None:
    made = report(somebody(knowledge, walk(back(70), 10)), knowledge)
    assert made.range == DateRange(back(70), TODAY)
    assert made.pain is not None
    assert [one.first for one in made.pain.bands if one.phase_id == "P1"] == [back(FIRST_BEGAN), back(SECOND_BEGAN)]
    last_of_first = max(one.last for one in made.pain.bands if one.first < back(FIRST_ENDED))
    assert last_of_first == date(2025, 2, 10)


# Days on which the program was in use.


def test_weeks_and_days_before_the_first_day_are_not_counted_as_nothing(knowledge: Knowledge) -> None:
    log = [walk(back(ago), 30) for ago in range(17)]
    profile = person(knowledge, *log, dose(at(back(2), 9)), dose(at(back(5), 9)), days=16)
    made = report(profile, knowledge, DateRange(back(41), TODAY))
    assert "a week 210 min (median of 2 whole weeks), the last 210 min" in part(made, "moving")
    assert "Any medicine: 2 of 17 days with a plan or an entry." in part(made, "medicine")
    assert "of 16 days kept" in part(made, "adherence")


def test_two_weeks_of_a_report_count_thirteen_days_gone_by(knowledge: Knowledge) -> None:
    made = report(person(knowledge, days=30), knowledge, DateRange(back(13), TODAY))
    assert "of 13 days kept" in part(made, "adherence")
