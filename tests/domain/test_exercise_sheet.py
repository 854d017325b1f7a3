"""Today's exercises on paper."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from recovery_app.domain.agenda import Agenda, agenda
from recovery_app.domain.exercise_sheet import ExerciseSheet, exercise_sheet, why_no_sheet
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.settings import Region
from tests.domain.cases import NOON, TODAY, all_no, block, check, complete, easy, flare, override, ticked, walk
from tests.domain.days import asked, back, person

JOINT_OVERLOAD = {"Q11": "hurts", "Q10": "nochange", "Q07": "gradual", "Q14": "footfall", "Q01": "dimple"}


def sheet_of(knowledge: Knowledge, profile: Profile) -> tuple[ExerciseSheet, Agenda]:
    """Return the sheet of a person with the plan it was made from."""
    sheet, day = exercise_sheet(profile, knowledge, NOON), agenda(profile, knowledge, NOON)
    assert sheet is not None
    assert day is not None
    assert why_no_sheet(profile, knowledge, NOON) == ""
    return sheet, day


def in_region(profile: Profile, region: Region | None) -> Profile:
    return msgspec.structs.replace(profile, settings=msgspec.structs.replace(profile.settings, region=region))


def test_the_sheet_has_the_exercises_of_the_day_in_order_with_the_doses_of_the_day(knowledge: Knowledge) -> None:
    sheet, day = sheet_of(knowledge, person(knowledge, days=10))
    assert [(one.exercise.name, one.dose, one.block) for one in sheet.exercises] == [
        (one.exercise.name, one.dose_text, one.block) for one in day.exercises
    ]
    assert {one.block for one in sheet.exercises} == {"stretch", "strength"}
    assert (sheet.title, sheet.strength_name) == ("Today's exercises", "Strength, level 1")
    assert "Heel taps only, 2 sets of 8 each side" in [one.dose for one in sheet.exercises]


def test_the_sheet_says_which_day_it_is_for_and_which_phase(knowledge: Knowledge) -> None:
    sheet, day = sheet_of(knowledge, person(knowledge, days=0))
    assert (sheet.day, sheet.date_text, sheet.name) == (TODAY, "Wed 12 Mar 2025", "Exercises 12 Mar 2025")
    assert sheet.phase == day.phase.headline
    assert sheet.title == "Today's stretches"
    assert sheet.strength_name == "Strength"


def test_each_exercise_has_a_box_for_each_time_of_the_day(knowledge: Knowledge) -> None:
    sheet, _ = sheet_of(knowledge, person(knowledge, override("pin", "standing-extension"), days=10))
    boxes = {one.exercise.id: (one.boxes, one.how_often) for one in sheet.exercises}
    assert boxes["standing-extension"] == (5, "5 times today")
    assert boxes["cat-cow"] == (2, "2 times today")
    assert boxes["figure-4"] == (1, "Once today")


def test_an_exercise_that_was_ticked_stays_on_the_sheet(knowledge: Knowledge) -> None:
    sheet, _ = sheet_of(knowledge, person(knowledge, ticked(TODAY, "cat-cow"), days=10))
    assert "cat-cow" in [one.exercise.id for one in sheet.exercises]


def test_when_to_stop_an_exercise_stands_in_one_line(knowledge: Knowledge) -> None:
    sheet, _ = sheet_of(knowledge, person(knowledge, days=10))
    by_id = {one.exercise.id: one for one in sheet.exercises}
    assert by_id["cat-cow"].stop_if == "pain spreading into the leg; wrist pain."


def test_a_sore_exercise_has_its_eased_dose_and_says_why(knowledge: Knowledge) -> None:
    log = (block(back(1), pain=4, sore="cat-cow"), asked(days_ago=0))
    sheet, day = sheet_of(knowledge, person(knowledge, *log, days=10))
    eased = next(one for one in day.exercises if one.why)
    shown = next(one for one in sheet.exercises if one.exercise is eased.exercise)
    assert shown.dose == eased.dose_text
    assert shown.notes[0].text == eased.why


def test_advice_that_holds_for_the_user_stands_with_its_exercise(knowledge: Knowledge) -> None:
    """stretches.md: the lunge, with joint overload."""
    answers = complete(knowledge, **JOINT_OVERLOAD)
    profile = person(knowledge, override("pin", "hip-flexor-lunge"), days=10, answers=answers)
    sheet, day = sheet_of(knowledge, profile)
    assert day.resemblance.plan_pattern == "JI"
    lunge = next(one for one in sheet.exercises if one.exercise.id == "hip-flexor-lunge")
    assert [(note.lead, note.text) for note in lunge.notes] == [
        ("Avoid if:", "Joint overload: do not let your back arch.")
    ]


def test_an_easy_day_has_half_the_exercises_and_says_so(knowledge: Knowledge) -> None:
    usual, _ = sheet_of(knowledge, person(knowledge, days=10))
    sheet, _ = sheet_of(knowledge, person(knowledge, easy(TODAY, "tired"), days=10))
    assert len(sheet.exercises) == len(usual.exercises) / 2
    assert [note.lead for note in sheet.notes] == ["Tired or slept badly."]
    assert "Half the exercises" in sheet.notes[0].text


def test_a_sore_day_has_the_calming_moves(knowledge: Knowledge) -> None:
    sheet, _ = sheet_of(knowledge, person(knowledge, flare(TODAY), asked(days_ago=0), days=10))
    assert {one.exercise.id for one in sheet.exercises} <= set(knowledge.plan.phase_card("P1").core_moves)
    assert sheet.notes[0].lead == "A sore day. Today's plan is smaller."


def test_a_caution_brings_its_limit_and_an_unsure_answer_none(knowledge: Knowledge) -> None:
    """red_flags.md 5, RF-HYPER-1."""
    flags = {**all_no(knowledge), "RF-HYPER-1": "yes", "RF-PSY-1": "yes", "RF-THOR-1": "unsure"}
    answers = msgspec.structs.replace(complete(knowledge), flags=flags)
    sheet, _ = sheet_of(knowledge, person(knowledge, days=10, answers=answers))
    limit = knowledge.safety.by_id("RF-HYPER-1").limit
    assert [(note.lead, note.text) for note in sheet.notes] == [("Your limits:", limit)]


@pytest.mark.parametrize(
    ("region", "emergency", "same_day"),
    [
        pytest.param("UK", "999 or go to A&E", "NHS 111 or ask your GP practice for an urgent slot", id="UK"),
        pytest.param("US", "911 or go to the ER", "Your doctor or an urgent care clinic", id="US"),
        pytest.param(None, "United Kingdom 999, United States 911, European Union 112.", "Your doctor", id="no region"),
    ],
)
def test_every_sheet_says_when_to_stop_and_whom_to_call(
    knowledge: Knowledge, region: Region | None, emergency: str, same_day: str
) -> None:
    """plan.md 3 and red_flags.md 1."""
    sheet, _ = sheet_of(knowledge, in_region(person(knowledge, days=10), region))
    told = {line.lead: line.text for line in sheet.safety}
    assert all(sign in told["Stop and rest if:"] for sign in knowledge.plan.stop_rule)
    assert "Numbness between the legs" in told["Watch for new signs."]
    assert emergency in told["Emergency:"]
    assert same_day in told["Advice the same day:"]


@pytest.mark.parametrize(
    ("level", "flag"),
    [
        pytest.param(Level.EMERGENCY, "RF-CES-1", id="E"),
        pytest.param(Level.SAME_DAY, "RF-INF-1", id="S"),
        pytest.param(Level.CLINICIAN, "RF-THOR-1", id="C"),
    ],
)
def test_while_the_plan_is_on_hold_there_is_no_sheet(knowledge: Knowledge, level: Level, flag: str) -> None:
    profile = person(knowledge, check(level, flag), days=10)
    assert exercise_sheet(profile, knowledge, NOON) is None
    assert why_no_sheet(profile, knowledge, NOON) == "There is no sheet while your plan is on hold."


def test_without_exercises_there_is_no_sheet_and_one_sentence_says_why(knowledge: Knowledge) -> None:
    people = {
        "begun": new_profile("p", NOON),
        "questions first": person(knowledge, walk(TODAY, pain=7), days=10),
        "no exercises today": person(knowledge, easy(TODAY, "unwell"), days=10),
    }
    for words, profile in people.items():
        assert exercise_sheet(profile, knowledge, NOON) is None
        assert words in why_no_sheet(profile, knowledge, NOON)


def test_weekly_questions_do_not_keep_the_sheet_back(knowledge: Knowledge) -> None:
    """red_flags.md 1, rule 4: only the short questions come before the exercises."""
    rested = person(knowledge, check(Level.CLEAR, at_moment=NOON - timedelta(days=10)), easy(TODAY, "ill"), days=10)
    day = agenda(rested, knowledge, NOON)
    assert day is not None
    assert day.check_due is not None
    assert day.check_due.kind == "weekly"
    assert "no exercises today" in why_no_sheet(rested, knowledge, NOON)
