"""The plan of the coming days as events of a calendar, as far as it is honestly known today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import msgspec

from recovery_app.domain.agenda import Agenda, agenda
from recovery_app.domain.day import day_of
from recovery_app.domain.hold import current_hold
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import ExerciseMarked
from recovery_app.domain.memory import Memory
from recovery_app.domain.moment_text import full_date
from recovery_app.domain.planner import PlannedExercise
from recovery_app.domain.profile import Profile

DAYS = 7
_HELD = "Your safety answers stop the plan for now. So there is no calendar. The advice they gave you still holds."
_NO_PLAN = "There is no plan to write yet. Start your plan first."
_ASKED = "Recovery plans exercises again once they are answered."
_BLOCK_TITLES = {"stretch": "Stretches", "strength": "Strength"}


class CalendarEvent(msgspec.Struct, frozen=True):
    """Hold one event of a whole day; `id` stays the same when the plan is written again, so that it takes its place."""

    id: str
    day: date
    title: str
    text: str


def calendar_events(profile: Profile, knowledge: Knowledge, now: datetime) -> tuple[CalendarEvent, ...]:
    """Return the events of the next seven days, and the review day and the next run wherever they lie.

    Each day takes for granted that the exercises of the days before it are done, and nothing else. At an emergency or
    same-day hold, and without a plan, there are none; at a milder hold there are walks and safety questions only. A
    calendar is often shared, so no event tells what hurt.
    """
    profile = msgspec.structs.replace(profile, active_session=None)
    first = agenda(profile, knowledge, now)
    if first is None or (first.hold is not None and first.hold.level.stops_everything):
        return ()
    begin = day_of(now)
    found: list[CalendarEvent] = list(_once(first, begin))
    weekly_told, memory = False, Memory()
    for ahead in range(DAYS):
        day = begin + timedelta(days=ahead)
        moment = now if not ahead else datetime.combine(day, time(12), now.tzinfo)
        planned = agenda(profile, knowledge, moment, memory) if ahead else first
        if planned is None:  # pragma: no cover - a plan that has begun goes on
            break
        found += _of_day(planned, with_mini=not ahead, with_weekly=not weekly_told)
        weekly_told = weekly_told or (planned.check_due is not None and planned.check_due.kind == "weekly")
        profile = _as_if_done(profile, planned, moment)
    told = f"This is the plan as of {full_date(begin)}. It changes with what you tell Recovery."
    return tuple(
        CalendarEvent(f"{one.id}-{profile.profile_id}", one.day, one.title, f"{one.text} {told}".strip())
        for one in sorted(found, key=lambda event: event.day)
    )


def why_no_events(profile: Profile, knowledge: Knowledge, now: datetime) -> str:
    """Return why `calendar_events` has nothing, in one line."""
    day = agenda(profile, knowledge, now)
    hold = current_hold(knowledge.safety, profile.log, now) if day is None else day.hold
    return _HELD if hold is not None and hold.level.stops_everything else _NO_PLAN


def _once(first: Agenda, begin: date) -> Iterator[CalendarEvent]:
    """Yield what has a day of its own: the review of the rest, and the earliest next run."""
    if first.rest is not None and not first.rest.over:
        day = first.rest.review_at.date()
        yield CalendarEvent("review", day, "Look at the signs for running", "Recovery shows which signs are met.")
    run = first.run
    if run is None:
        return
    run_day = begin if run.state in {"today", "check_first"} else None
    if run.state == "wait" and run.not_before is not None:
        run_day = day_of(run.not_before)
    if run_day is not None:
        minutes = f" {run.session_total_min} minutes in all." if run.stage is not None else ""
        # Why a run waits is about pain.
        reason = "" if run.state == "wait" else run.reason
        yield CalendarEvent("run", run_day, "Next run: not before this day", f"{reason}{minutes}".strip())


def _of_day(planned: Agenda, *, with_mini: bool, with_weekly: bool) -> Iterator[CalendarEvent]:
    day, due = planned.day, planned.check_due
    if due is not None and (with_mini if due.kind == "mini" else with_weekly):
        text = _ASKED if due.kind == "mini" else due.reason
        yield CalendarEvent(f"check-{day}", day, "Answer the safety questions", text)
    for block, title in _BLOCK_TITLES.items():
        moves = [one for one in planned.exercises if one.block == block]
        if moves:
            yield CalendarEvent(f"{block}-{day}", day, title, " ".join(_line(one) for one in moves))
    if planned.walk is None:  # pragma: no cover - only a grave hold takes walks away, and it leaves no day to write
        return
    bouts = planned.walk.step.bouts_min
    text = f"{' and '.join(str(one) for one in bouts)} minutes, {planned.walk.step.pace}."
    yield CalendarEvent(f"walk-{day}", day, f"Walk {planned.walk.minutes} minutes", text)


def _line(one: PlannedExercise) -> str:
    return f"{one.exercise.name}: {one.dose_text.rstrip('.')}."


def _as_if_done(profile: Profile, planned: Agenda, moment: datetime) -> Profile:
    """Return the profile with the exercises of a day ticked, so that the days between strength sessions are kept."""
    ticks = tuple(
        ExerciseMarked(f"ahead {planned.day} {one.exercise.id}", moment, planned.day, one.exercise.id, done=True)
        for one in planned.exercises_left
    )
    return msgspec.structs.replace(profile, log=profile.log + ticks)
