"""The report for a clinician as a whole: its parts, its days, and what stands in each."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recovery_app.domain.date_range import DateRange, range_of
from recovery_app.domain.episode import Answers, Assessment, Episode, PainScores
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_week import GoalRating, GoalsNamed, WeekTold
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.report import ALL_PARTS, ClinicianReport, clinician_report, report_steps
from recovery_app.domain.report_parts import (
    LONGEST_TYPED,
    MOST_ITEMS,
    REPORT_PARTS,
    ReportPart,
    ReportSection,
    section,
    typed,
)
from recovery_app.domain.safety_summary import SummaryLine
from tests.domain.any_log import DAYS, any_log
from tests.domain.cases import (
    NOON,
    TODAY,
    an_id,
    at,
    block,
    check,
    checked_in,
    complete,
    dose,
    flare,
    morning,
    override,
    pack,
    run,
    undone,
    walk,
    withdrawn,
)
from tests.domain.days import DAY, back, person, planned, running_again
from tests.domain.told_everything import told_everything

DOWN = range(8, -1, -1)
TWO_WEEKS = DateRange(back(13), TODAY)


def report(profile: Profile, knowledge: Knowledge, days: DateRange = TWO_WEEKS) -> ClinicianReport:
    """Return the report of these days with every part."""
    return clinician_report(profile, knowledge, days, ALL_PARTS, NOON)


def part(made: ClinicianReport, name: ReportPart) -> str:
    """Return all words of a part, each line on its own."""
    found = next(one for one in made.sections if one.part == name)
    return "\n".join(f"{line.lead} {line.text}".strip() for line in (*found.lines, *found.listed(MOST_ITEMS)))


def told(knowledge: Knowledge, name: ReportPart, *log: LogEntry, days: int = 10) -> str:
    """Return a part of the report of a person who told this."""
    return part(report(person(knowledge, *log, days=days), knowledge), name)


# The report.


def test_the_parts_stand_in_the_order_of_the_paper(knowledge: Knowledge) -> None:
    made = report(told_everything(knowledge), knowledge)
    assert tuple(one.part for one in made.sections) == REPORT_PARTS
    assert all(one.title for one in made.sections)


def test_only_the_chosen_parts_are_in_it(knowledge: Knowledge) -> None:
    profile = told_everything(knowledge)
    chosen: frozenset[ReportPart] = frozenset({"goals", "medicine"})
    made = clinician_report(profile, knowledge, TWO_WEEKS, chosen, NOON)
    assert {one.part for one in made.sections} == chosen
    assert made.pain is None
    assert made.goals
    assert made == report(profile, knowledge).only(chosen)
    assert report(profile, knowledge).only(frozenset({"pain"})).goals == ()


def test_the_same_profile_gives_the_same_report(knowledge: Knowledge) -> None:
    profile = told_everything(knowledge)
    assert report(profile, knowledge) == report(profile, knowledge)


def test_it_says_which_days_it_covers_and_when_it_was_made(knowledge: Knowledge) -> None:
    made = report(told_everything(knowledge), knowledge)
    assert made.about == "Covers 27 Feb 2025 to 12 Mar 2025. Made on 12 Mar 2025."
    assert made.file_name == "back-report-2025-03-12.pdf"


def test_every_step_says_what_it_is_about(knowledge: Knowledge) -> None:
    steps = list(report_steps(told_everything(knowledge), knowledge, TWO_WEEKS, ALL_PARTS, NOON))
    assert len(steps) > len(REPORT_PARTS)
    assert "red-flag answers" in steps
    assert len(set(steps)) == len(steps)


def test_without_anything_told_each_part_says_so(knowledge: Knowledge) -> None:
    made = report(new_profile("p", NOON), knowledge)
    assert all(one.lines or one.items for one in made.sections)
    assert part(made, "episode") == part(made, "pattern") == "No episode was answered in this time."
    assert "not asked" in part(made, "safety")
    assert part(made, "pain") == "No pain was told in this time."
    assert made.pain is None
    assert part(made, "moving") == "Walks: none told.\nRuns: none told."


def test_entries_outside_of_the_days_and_those_taken_back_are_left_out(knowledge: Knowledge) -> None:
    wrong = pack("ice", at(back(2)))
    log = (pack("heat", at(back(20))), wrong, withdrawn(wrong), pack("heat", at(back(1))))
    assert "With a pack on: heat 1 time, 15 min." in told(knowledge, "heat_ice", *log, days=30)


# Texts and lists.


def test_a_long_list_is_cut_and_says_how_much_is_left_out() -> None:
    made = section("changes", (), (SummaryLine(f"{number}:", "x") for number in range(MOST_ITEMS + 5)))
    assert len(made.items) == MOST_ITEMS
    assert made.listed(3)[-1] == SummaryLine("", f"And {MOST_ITEMS + 2} more in the tables.")
    assert ReportSection("changes", (), (SummaryLine("1:", "x"),)).listed(3) == (SummaryLine("1:", "x"),)


def test_a_typed_text_is_one_line_and_shortened_where_it_is_very_long() -> None:
    assert typed("  <b>My\n GP</b> ") == "<b>My GP</b>"
    assert len(typed("word " * 100)) <= LONGEST_TYPED
    assert typed("word " * 100).endswith("…")


# The episode and the pattern.


def test_the_episode_tells_its_start_the_age_and_what_came_before(knowledge: Knowledge) -> None:
    words = part(report(told_everything(knowledge), knowledge), "episode")
    assert "first answers on 11 Jan 2025, latest on 20 Jan 2025, age 35." in words
    assert "Plan begun on 11 Jan 2025, now day 61, phase" in words
    assert "Running before: 4 runs a week, longest run of 30 days 55 min, last painful run 11 Jan 2025." in words
    assert "Daily tasks (as answered on 20 Jan 2025): done, but slower." in words
    assert "Own goals: Run & jump, 5 < 10 km, with Sam; Climb again" in words
    assert "1 earlier episode" in words


def test_how_long_it_has_hurt_is_told_with_the_day_on_which_that_was_answered(knowledge: Knowledge) -> None:
    words = part(report(person(knowledge, days=30), knowledge), "episode")
    assert "History (as answered on 10 Feb 2025): It has lasted" in words
    assert "Daily tasks (as answered on 10 Feb 2025): done as usual." in words


def test_after_midnight_the_report_has_the_episode_and_the_dose_of_this_evening(knowledge: Knowledge) -> None:
    """A day of the diary ends at three at night."""
    night = at(TODAY + DAY, 1)
    profile = person(knowledge, dose(night), days=0)
    (episode,) = profile.episodes
    begun = msgspec.structs.replace(
        episode,
        started_at=night,
        assessments=tuple(msgspec.structs.replace(one, at=night) for one in episode.assessments),
    )
    told = msgspec.structs.replace(profile, episodes=(begun,))
    made = clinician_report(told, knowledge, range_of("2w", told, TODAY), ALL_PARTS, night + timedelta(minutes=30))
    assert "first answers on 12 Mar 2025" in part(made, "episode")
    assert "1 day, 1 dose, last on 13 Mar 2025" in part(made, "medicine")
    assert made.about.endswith("Made on 13 Mar 2025.")


def test_an_ended_episode_is_told_to_its_end(knowledge: Knowledge) -> None:
    profile = person(knowledge, run(back(5), 30, stage=None, pain=8), run(back(1), 5, stage=None, pain=8), days=10)
    (episode,) = profile.episodes
    ended = msgspec.structs.replace(profile, episodes=(msgspec.structs.replace(episode, ended_on=back(3)),))
    made = report(ended, knowledge)
    assert "Ended on 9 Mar 2025." in part(made, "episode")
    assert "now day" not in part(made, "episode")
    assert "11 Mar" not in part(made, "changes")
    later = report(ended, knowledge, DateRange(back(1), TODAY))
    assert part(later, "episode") == "No episode was answered in this time."


def test_an_assessment_without_much_told_and_without_a_plan_is_short(knowledge: Knowledge) -> None:
    bare = Episode("e", NOON, (Assessment(NOON, Answers(questions={"Q24": "unsure"})),))
    profile = msgspec.structs.replace(new_profile("p", NOON), episodes=(bare,))
    made = report(profile, knowledge)
    assert part(made, "episode") == "Start: first answers on 12 Mar 2025. No plan was begun."
    assert "Not enough answers" in part(made, "pattern")
    assert part(made, "changes") == "None in this time."
    assert part(made, "adherence") == "No plan ran in this time."


def test_the_pattern_is_told_with_its_reasons_and_never_as_a_diagnosis(knowledge: Knowledge) -> None:
    words = told(knowledge, "pattern")
    assert f"“Your answers fit a pulled muscle best. {knowledge.patterns.words['not_a_diagnosis']}”" in words
    assert "How sure: “Fairly sure" in words
    assert "For a pulled muscle:" in words
    assert "Against a pulled muscle:" in words


def test_a_leg_nerve_that_takes_part_is_told(knowledge: Knowledge) -> None:
    answers = complete(knowledge, Q02="belowknee", Q03="leg", Q04="strip", Q10="leg")
    profile = person(knowledge, days=10, answers=answers)
    assert knowledge.patterns.leg_nerve.title["yes"] in part(report(profile, knowledge), "pattern")


def test_while_a_grave_sign_holds_no_pattern_is_told(knowledge: Knowledge) -> None:
    words = told(knowledge, "pattern", check(Level.EMERGENCY, "RF-CES-1"))
    assert words == "Not shown, because the red-flag answers ask for care first."


# Pain and goals.


def test_pain_is_told_from_the_start_to_the_latest_with_its_median_and_its_highest(knowledge: Knowledge) -> None:
    # The evening of the first day comes after the answers of its noon.
    evenings = (
        msgspec.structs.replace(checked_in(back(one), average=one, leg=0), at=at(back(one), 20)) for one in DOWN
    )
    made = report(person(knowledge, *evenings, days=8), knowledge)
    words = part(made, "pain")
    assert "Back: start 8 (4 Mar 2025), latest 0 (12 Mar 2025), median of 9 days 4, highest 8 (4 Mar 2025)." in words
    assert "NPRS 0-10" in words
    assert "a change that matters" in words
    assert made.pain is not None
    assert len(made.pain.days) == 9
    assert made.pain.bands


def test_pain_that_was_told_once_is_one_number_and_no_course(knowledge: Knowledge) -> None:
    words = told(knowledge, "pain", days=5)
    assert "Back: 4 (7 Mar 2025)." in words
    assert "7-day median" not in words


def test_pain_of_the_leg_alone_has_no_chart(knowledge: Knowledge) -> None:
    profile = msgspec.structs.replace(new_profile("p", NOON), log=(checked_in(TODAY, leg=3),))
    made = report(profile, knowledge)
    assert "Leg, average: 3" in part(made, "pain")
    assert made.pain is None


def test_runs_and_flare_ups_are_marked_in_the_chart_and_packs_are_not(knowledge: Knowledge) -> None:
    made = report(person(knowledge, run(back(2)), flare(back(1)), pack("heat", NOON), days=10), knowledge)
    assert made.pain is not None
    assert [one.kind for one in made.pain.marks] == ["run", "flare"]


def weekly(days_ago: int, score: int, *goals: str) -> WeekTold:
    """Return a weekly check-in with the same score for each goal."""
    rated = tuple(GoalRating(goal, score) for goal in goals)
    return WeekTold(an_id(), at(back(days_ago), 20), back(days_ago), rated)


def test_each_goal_goes_from_its_first_to_its_latest_rating(knowledge: Knowledge) -> None:
    named = GoalsNamed(an_id(), at(back(9)), back(9), ("Run", "Sit", "Dance"))
    log = (named, weekly(8, 2, "Run", "Sit"), weekly(1, 3, "Sit"), weekly(1, 8, "Run"))
    made = report(person(knowledge, *log, days=10), knowledge)
    words = part(made, "goals")
    assert "Run: 2 (4 Mar 2025) to 8 (11 Mar 2025), more than noise." in words
    assert "Sit: 2 (4 Mar 2025) to 3 (11 Mar 2025), within noise." in words
    assert "Dance: not rated." in words
    assert "Mean: 2 to 5.5, more than noise." in words
    assert [(one.goal, one.start, one.latest) for one in made.goals] == [("Run", 2, 8), ("Sit", 2, 3)]


def test_a_goal_rated_once_has_one_number(knowledge: Knowledge) -> None:
    named = GoalsNamed(an_id(), at(back(9)), back(9), ("Run",))
    words = told(knowledge, "goals", named, weekly(1, 4, "Run"))
    assert "Run: 4 (11 Mar 2025)." in words
    assert "Mean" not in words


def test_goals_that_hardly_changed_are_said_to_be_within_noise(knowledge: Knowledge) -> None:
    named = GoalsNamed(an_id(), at(back(9)), back(9), ("Run",))
    assert "Mean: 4 to 5, within noise." in told(knowledge, "goals", named, weekly(8, 4, "Run"), weekly(1, 5, "Run"))


# Moving, medicine, changes, exercises.


def test_rest_days_count_as_kept_and_a_flare_up_counts_for_nothing(knowledge: Knowledge) -> None:
    words = told(knowledge, "adherence", flare(back(1)))
    assert "kept (" in words
    assert "not counted" in words
    assert "streak" not in words


def test_days_that_are_all_frozen_are_not_counted(knowledge: Knowledge) -> None:
    words = told(knowledge, "adherence", flare(back(1)), days=1)
    assert words == "1 day of flare-up, stop, easing or hold not counted."


def test_walks_and_runs_are_told_with_their_weeks_and_the_morning_after(knowledge: Knowledge) -> None:
    far = msgspec.structs.replace(run(back(3), 40, stage=None, pain=None, signs=("limp",)), distance_km=6.5)
    log = (
        *running_again(knowledge, days_ago=9, runs=1),
        walk(back(4), 25),
        far,
        morning(back(3), "worse", night_pain=True),
    )
    words = told(knowledge, "moving", *log, days=30)
    assert "target 150 min a week." in words
    assert "whole week" in words
    assert "6.5 km told; longest 40 min (9 Mar 2025)." in words
    assert "9 Mar 2025: 40 min, 6.5 km, pain not told, limping, morning after worse, pain in the night." in words
    assert "stage 1, pain 0 of 10, morning after the same." in words
    assert "Longer than the plan's ceiling: 1 day, last on 9 Mar 2025." in words


def test_walks_of_less_than_a_week_have_no_weekly_figure(knowledge: Knowledge) -> None:
    profile = person(knowledge, walk(TODAY, 25), days=1)
    words = part(report(profile, knowledge, DateRange(back(1), TODAY)), "moving")
    assert "Walks: 1 walk, 25 min; target 150 min a week." in words


def test_medicine_at_night_is_told_by_the_days_that_its_limits_count(knowledge: Knowledge) -> None:
    """medication.md 4: calendar days; a report that is made before three has the dose of this night too."""
    late, night = dose(at(back(1), 23)), dose(at(TODAY, 1))
    days = DateRange(back(14), back(1))
    made = clinician_report(person(knowledge, late, night, days=20), knowledge, days, ALL_PARTS, at(TODAY, 2))
    assert part(made, "medicine").startswith("Any medicine: 2 of ")
    assert "2 days, 2 doses, last on 12 Mar 2025" in part(made, "medicine")


def test_medicine_is_told_by_days_and_doses(knowledge: Knowledge) -> None:
    log = (dose(at(back(2), 9)), dose(at(back(2), 15)), dose(at(back(1)), "of-another-version"))
    words = told(knowledge, "medicine", *log)
    assert "Any medicine: 2 of 11 days with a plan or an entry." in words
    assert "1 day, 2 doses, last on 10 Mar 2025." in words
    assert "A medicine: 1 day, 1 dose" in words


def test_changes_are_dated_have_their_reason_and_say_what_was_undone(knowledge: Knowledge) -> None:
    log = (walk(back(5), 10), walk(back(4), 10), walk(back(3), 10, pain=5))
    change = next(one for one in planned(knowledge, *log, days=10).changes if one.can_undo)
    words = told(knowledge, "changes", *log, undone(change.id))
    assert "yesterday" not in words
    assert "today" not in words
    assert "Because" in words
    assert "The patient kept it as it was." in words
    assert "1 of them undone by the patient" in words


def test_the_patients_own_choices_are_among_the_changes(knowledge: Knowledge) -> None:
    log = (
        override("swap", "cat-cow", "pelvic-tilt", at(back(3))),
        override("drop", "cat-cow", at=at(back(2))),
        override("pin", "of-another-version", at=at(back(1))),
    )
    words = told(knowledge, "changes", *log)
    assert "0 changes by the plan; 3 by the patient." in words
    assert "11 Mar 2025: The patient kept of-another-version in the plan." in words
    assert "10 Mar 2025: The patient left Cat and cow out." in words
    assert "9 Mar 2025: The patient swapped Cat and cow for" in words


def test_exercises_that_hurt_come_with_where_and_how_much_the_sorest_first(knowledge: Knowledge) -> None:
    hurt = msgspec.structs.replace(block(back(3), pain=7, sore="cat-cow"), where="hip")
    log = (
        block(back(8), pain=0, sore="knee-rolls"),
        block(back(8), pain=2, sore=""),
        msgspec.structs.replace(block(back(5), pain=4, sore="pelvic-tilt"), where="back"),
        hurt,
        block(back(1), pain=None, signs=("tingling",), sore="prone-lying"),
    )
    words = told(knowledge, "sore", *log)
    lines = words.splitlines()
    assert lines[0] == "Cat and cow: 1 time, worst 7 of 10, in the hip or buttock, last on 9 Mar 2025. Left out now."
    assert lines[1].endswith("worst 4 of 10, in the back, last on 7 Mar 2025. Made easier now.")
    assert len(lines) == 3
    assert "worst" not in lines[2]


def test_an_exercise_that_hurts_no_more_is_told_without_a_state(knowledge: Knowledge) -> None:
    profile = msgspec.structs.replace(new_profile("p", NOON), log=(block(back(3), pain=4, sore="cat-cow"),))
    assert part(report(profile, knowledge), "sore").endswith("last on 9 Mar 2025.")


# Heat and ice, distress and confidence.


def test_skin_that_was_not_well_is_told_with_its_day(knowledge: Knowledge) -> None:
    odd = msgspec.structs.replace(pack("ice", at(back(2)), "very_red"), skin="")
    words = told(knowledge, "heat_ice", pack("heat", at(back(3)), "very_red"), odd, pack("of-another", at(back(1))))
    assert "Skin events: 2." in words
    assert "9 Mar 2025: skin not well after heat: very red." in words
    assert "10 Mar 2025: skin not well after ice: not told how." in words
    assert "Skin events: none." in told(knowledge, "heat_ice", pack("heat", at(back(3))))


def test_distress_is_told_as_answered_and_confidence_where_told(knowledge: Knowledge) -> None:
    prompt = knowledge.week.prompt[0]
    week = WeekTold(an_id(), at(back(2), 20), back(2), (), {prompt.id: True}, 4)
    sure = WeekTold(an_id(), at(back(1), 20), back(1), (), {}, 6)
    goals_only = weekly(3, 4, "Run")
    words = told(knowledge, "mood", week, sure, goals_only)
    assert words.splitlines() == [
        "11 Mar 2025: Confidence 6 of 10.",
        f"10 Mar 2025: “{prompt.question}” Yes. Confidence 4 of 10.",
    ]
    no = msgspec.structs.replace(week, distress={prompt.id: False}, confidence=None)
    assert told(knowledge, "mood", no) == f"10 Mar 2025: “{prompt.question}” No."


# The days.


@pytest.mark.parametrize("choice", ["2w", "6w", "all"])
def test_every_range_gives_a_report(knowledge: Knowledge, choice: str) -> None:
    profile = told_everything(knowledge)
    made = report(profile, knowledge, range_of(choice, profile, TODAY))  # type: ignore[arg-type]
    assert made.pain is not None
    assert made.pain.range == made.range


def test_what_was_told_later_for_an_earlier_day_stands_at_its_day(knowledge: Knowledge) -> None:
    late = msgspec.structs.replace(run(back(6), 9, stage=None), told_at=NOON)
    words = told(knowledge, "moving", run(back(2), 5, stage=None), late)
    assert words.index("10 Mar 2025:") < words.index("6 Mar 2025:")


def test_pain_told_as_numbers_of_one_moment_only_is_still_a_course(knowledge: Knowledge) -> None:
    now_only = [
        msgspec.structs.replace(checked_in(back(number)), pain=PainScores(now=3), at=NOON - number * DAY + timedelta(0))
        for number in (2, 1)
    ]
    assert "latest 3 (11 Mar 2025)" in told(knowledge, "pain", *now_only)


@given(data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_was_told_there_is_a_report_and_no_list_is_endless(knowledge: Knowledge, data: st.DataObject) -> None:
    log = data.draw(any_log(knowledge))
    made = report(person(knowledge, *log, days=DAYS), knowledge, DateRange(back(DAYS), TODAY))
    assert len(made.sections) == len(REPORT_PARTS)
    assert all(one.lines or one.items for one in made.sections)
    assert all(len(one.items) <= MOST_ITEMS for one in made.sections)
