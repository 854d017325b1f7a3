"""Whether a guided session, a walk or a run may begin for this profile: the one answer for pages and the runner."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final, Literal

import msgspec

from recovery_app.domain.after_ice import ice_wait_until, waits_after_ice
from recovery_app.domain.agenda import Agenda, agenda, plan_of
from recovery_app.domain.fit import FitKind, fit, standing
from recovery_app.domain.hold import current_hold
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.moment_text import at_moment
from recovery_app.domain.planner import PlannedExercise, block_of
from recovery_app.domain.profile import Profile
from recovery_app.domain.timed_session import TimedSession
from recovery_app.domain.wizard import safety_of

ON_HOLD: Final = "Your plan is on hold. Moving against the clock waits with it."
NO_ANSWERS: Final = "The safety questions come first."
NO_PLAN: Final = "Start your plan first."
NOT_FOR_YOU: Final = "This one does not suit your back for now."
LEFT_OUT: Final = "Your plan leaves this one out for now."
ALL_DONE: Final = "All of today's exercises are done."
NO_WALK: Final = "Your plan has no walk for now."
NO_RUN: Final = "Your plan has no run for now."
RUNNING: Final = "Another session is running."
OPENED: Final = "Another session is running. It is open now."
PAIN_FIRST: Final = "Say in the window what hurts first."
DAY_OVER: Final = "The day of that session is over, so it ended. What you did is in your log."
_NOT_NOW: Final[frozenset[FitKind]] = frozenset({"avoid", "unsuited", "against", "later"})


class MovingAccess(msgspec.Struct, frozen=True):
    """Hold whether a session may begin now, why not, and its exercises with the doses of the day.

    `until` is when it may, where time alone decides.
    """

    state: Literal["ready", "blocked"]
    reason: str = ""
    exercises: tuple[PlannedExercise, ...] = ()
    until: datetime | None = None


def guided_access(profile: Profile, knowledge: Knowledge, exercise_ids: tuple[str, ...], now: datetime) -> MovingAccess:
    """Return whether exercises may be done against the clock; no id stands for what is left of today's list.

    An exercise of today's plan has the plan's dose, any other one that of the library. Nothing begins while the plan is
    on hold, while the quick safety questions are due, with an exercise that a rule keeps out or that hurt, or soon
    after ice where an exercise stretches hard.
    """
    stop = _stop(profile, knowledge, now)
    if stop is not None:
        return stop
    place = standing(profile, knowledge, now)
    if not exercise_ids:
        left = tuple(one for one in place.planned if not one.done)
        return _unless_iced(profile, knowledge, left, now) if left else MovingAccess("blocked", ALL_DONE)
    library = {one.id: one for one in knowledge.exercises}
    found: list[PlannedExercise] = []
    for name in exercise_ids:
        exercise = library.get(name)
        if exercise is None:
            return MovingAccess("blocked", NOT_FOR_YOU)
        fits = fit(exercise, place)
        if fits.kind == "sore":
            return MovingAccess("blocked", f"{LEFT_OUT} {fits.text}")
        if fits.kind in _NOT_NOW:
            return MovingAccess("blocked", NOT_FOR_YOU)
        usual = PlannedExercise(exercise, done=False, dose_text=exercise.dose_text, block=block_of(exercise))
        # One that is ticked already may be done once more.
        found.append(msgspec.structs.replace(place.planned_as(name) or usual, done=False))
    return _unless_iced(profile, knowledge, tuple(found), now)


def walk_access(profile: Profile, knowledge: Knowledge, now: datetime) -> MovingAccess:
    """Return whether the next walk of the plan may begin; a clinician-first hold leaves walking."""
    day = agenda(profile, knowledge, now)
    if day is None:
        return MovingAccess("blocked", NO_PLAN)
    if day.check_due is not None and day.check_due.kind == "mini":
        return MovingAccess("blocked", day.check_due.reason)
    return MovingAccess("ready") if day.walk is not None else MovingAccess("blocked", NO_WALK)


def run_access(profile: Profile, knowledge: Knowledge, now: datetime) -> MovingAccess:
    """Return whether the run of the plan may begin today."""
    day = agenda(profile, knowledge, now)
    if day is None:
        return MovingAccess("blocked", NO_PLAN)
    stop = _stopped_by(day)
    if stop is not None:
        return stop
    if day.run is None:
        return MovingAccess("blocked", NO_RUN)
    if day.run.state != "today":
        return MovingAccess("blocked", day.run.reason)
    return _iced(profile, knowledge, now) or MovingAccess("ready")


def may_go_on(profile: Profile, knowledge: Knowledge, session: TimedSession, now: datetime) -> bool:
    """Return whether a session that has begun may go on, or begin its next pack, under what is known by now.

    A clinician-first hold leaves walking, as it does when a walk begins.
    """
    episode = profile.episode
    if episode is None or safety_of(knowledge, episode.assessments[-1].answers).level.stops_everything:
        return False
    hold = current_hold(knowledge.safety, profile.log, now)
    return hold is None or (session.kind == "walk" and not hold.level.stops_everything)


def must_end(profile: Profile, knowledge: Knowledge, now: datetime) -> bool:
    """Return whether a session of moving has to end at once: an emergency or same-day flag counts."""
    hold = current_hold(knowledge.safety, profile.log, now)
    return hold is not None and hold.level.stops_everything


def _unless_iced(
    profile: Profile, knowledge: Knowledge, exercises: tuple[PlannedExercise, ...], now: datetime
) -> MovingAccess:
    is_hard = any(waits_after_ice(knowledge.heat_ice, one.exercise) for one in exercises)
    waits = _iced(profile, knowledge, now) if is_hard else None
    return waits or MovingAccess("ready", exercises=exercises)


def _iced(profile: Profile, knowledge: Knowledge, now: datetime) -> MovingAccess | None:
    until = ice_wait_until(knowledge.heat_ice, profile.log, now)
    if until is None:
        return None
    # A minute that has begun counts whole, so that nobody comes back too early.
    shown = at_moment(until + timedelta(seconds=59), now)
    return MovingAccess("blocked", f"{knowledge.heat_ice.after_ice.reason} Possible again {shown}.", until=until)


def _stop(profile: Profile, knowledge: Knowledge, now: datetime) -> MovingAccess | None:
    episode = profile.episode
    if episode is None:
        return MovingAccess("blocked", NO_ANSWERS)
    return _stopped_by(plan_of(profile, knowledge, episode, now))


def _stopped_by(day: Agenda) -> MovingAccess | None:
    if day.hold is not None:
        return MovingAccess("blocked", ON_HOLD)
    if day.check_due is not None and day.check_due.kind == "mini":
        return MovingAccess("blocked", day.check_due.reason)
    return None
