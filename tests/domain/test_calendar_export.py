"""The plan of the coming days as a calendar takes it."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import msgspec

from recovery_app.domain import change
from recovery_app.domain.calendar_export import CalendarEvent, calendar_events, why_no_events
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_training import RunLogged
from recovery_app.domain.profile import Profile, new_profile
from tests.domain.cases import NOON, TODAY, at, check, complete, returned, run, walk, with_plan

DAY = timedelta(days=1)


def person(knowledge: Knowledge, *log: LogEntry, began: date = TODAY) -> Profile:
    return with_plan(complete(knowledge), *log, began=began)


def kinds(events: tuple[CalendarEvent, ...], day: date) -> list[str]:
    return [one.id.split("-")[0] for one in events if one.day == day]


def test_each_of_seven_days_has_its_stretches_and_its_walk(knowledge: Knowledge) -> None:
    events = calendar_events(person(knowledge), knowledge, NOON)
    for ahead in range(7):
        assert {"stretch", "walk"} <= set(kinds(events, TODAY + ahead * DAY))
    assert max(one.day for one in events if not one.id.startswith(("review", "run"))) == TODAY + 6 * DAY
    assert [one.day for one in events] == sorted(one.day for one in events)
    assert all("as of 12 Mar 2025" in one.text for one in events)


def test_days_of_strength_keep_their_distance(knowledge: Knowledge) -> None:
    events = calendar_events(person(knowledge), knowledge, NOON)
    days = [one.day for one in events if one.id.startswith("strength")]
    assert days
    assert all(later - earlier >= 2 * DAY for earlier, later in pairwise(days))


def test_the_review_day_is_in_it_also_beyond_the_week(knowledge: Knowledge) -> None:
    profile = person(knowledge)
    events = calendar_events(profile, knowledge, NOON)
    assert sum(one.id.startswith("review") for one in events) == 1
    much_later = calendar_events(profile, knowledge, NOON + 40 * DAY)
    assert not any(one.id.startswith("review") for one in much_later)


def test_the_weekly_questions_stand_on_one_day_only(knowledge: Knowledge) -> None:
    events = calendar_events(person(knowledge, check(Level.CLEAR)), knowledge, NOON + 3 * DAY)
    assert [one.day for one in events if one.id.startswith("check")] == [TODAY + 7 * DAY]


def test_a_run_that_waits_is_told_with_its_first_day(knowledge: Knowledge) -> None:
    profile = person(knowledge, check(Level.CLEAR), returned(TODAY), check(Level.CLEAR, at_moment=at(TODAY, 10)))
    (run,) = [one for one in calendar_events(profile, knowledge, NOON) if one.id.startswith("run")]
    assert run.day == TODAY
    assert "minutes in all" in run.text
    ran = change.with_entry(profile, RunLogged("ran", at(TODAY, 13), TODAY, 10, stage=1, pain_during=1))
    (later,) = [one for one in calendar_events(ran, knowledge, at(TODAY + DAY, 9)) if one.id.startswith("run")]
    assert later.day > TODAY
    assert not [one for one in calendar_events(ran, knowledge, at(TODAY, 14)) if one.id.startswith("run")]


def test_written_again_each_event_keeps_its_id(knowledge: Knowledge) -> None:
    profile = person(knowledge)
    first = {one.id for one in calendar_events(profile, knowledge, NOON)}
    again = {one.id for one in calendar_events(profile, knowledge, NOON + timedelta(hours=2))}
    assert first == again


def test_a_hold_leaves_walks_at_most(knowledge: Knowledge) -> None:
    grave = person(knowledge, check(Level.SAME_DAY, "RF-INF-1"))
    assert calendar_events(grave, knowledge, NOON) == ()
    milder = person(knowledge, check(Level.CLINICIAN, "RF-THOR-1"))
    found = {one.id.split("-")[0] for one in calendar_events(milder, knowledge, NOON)}
    assert "walk" in found
    assert found <= {"walk", "check"}


def test_due_safety_questions_stand_on_today_only_and_name_no_symptom(knowledge: Knowledge) -> None:
    sore = run(TODAY, pain=7, signs=("down_leg",))
    profile = with_plan(complete(knowledge), sore, began=TODAY - DAY, started_at=NOON - DAY)
    events = calendar_events(profile, knowledge, NOON)
    (asked,) = [one for one in events if one.id.startswith("check")]
    assert (asked.day, asked.title) == (TODAY, "Answer the safety questions")
    assert not [one for one in events if "leg" in one.text or "pain" in one.text or "hurt" in one.text]


def test_a_run_that_waits_after_a_sore_one_does_not_say_why(knowledge: Knowledge) -> None:
    sore = walk(TODAY, pain=8)
    answered = check(Level.CLEAR, at_moment=at(TODAY, 11))
    profile = person(knowledge, check(Level.CLEAR), returned(TODAY), sore, answered, began=TODAY - 20 * DAY)
    (later,) = [one for one in calendar_events(profile, knowledge, NOON) if one.id.startswith("run")]
    assert later.day > TODAY
    assert "stop" not in later.text


def test_why_there_is_no_calendar_is_told_and_never_asks_to_end_a_hold(knowledge: Knowledge) -> None:
    assert (
        why_no_events(new_profile("p", NOON), knowledge, NOON)
        == "There is no plan to write yet. Start your plan first."
    )
    for profile in (
        person(knowledge, check(Level.SAME_DAY, "RF-INF-1")),
        msgspec.structs.replace(new_profile("p", NOON), log=(check(Level.EMERGENCY, "RF-CES-1"),)),
    ):
        told = why_no_events(profile, knowledge, NOON)
        assert told.startswith("Your safety answers stop the plan for now")
        assert "The advice they gave you still holds." in told


def test_without_a_plan_there_is_nothing(knowledge: Knowledge) -> None:
    assert calendar_events(new_profile("p", NOON), knowledge, NOON) == ()


def test_the_profile_is_not_changed_by_it(knowledge: Knowledge) -> None:
    profile = person(knowledge, walk(TODAY))
    before = msgspec.json.encode(profile)
    calendar_events(profile, knowledge, NOON)
    assert msgspec.json.encode(profile) == before
