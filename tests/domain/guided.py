"""Guided sessions that tests of them hold in their hands."""

from __future__ import annotations

from recovery_app.domain.exercise import Dose
from recovery_app.domain.guided_session import GuidedView, begin_guided, guided_view
from recovery_app.domain.guided_steps import guided_steps, routine_steps
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.planner import PlannedExercise
from recovery_app.domain.session_state import state_at, with_event
from recovery_app.domain.timed_session import Event, EventKind, SessionState, Step, TimedSession
from tests.fakes import FakeClock

HOLDS = Dose(hold_s=20, reps=2, sides=2, sets=2, rest_s=10, times_per_day=1, days_per_week=7)
REPEATS = Dose(hold_s=2, reps=3, sides=2, sets=2, rest_s=15, times_per_day=1, days_per_week=7)


def steps_of(knowledge: Knowledge, exercise: str = "figure-4", dose: Dose | None = None) -> tuple[Step, ...]:
    """Return the steps of one exercise, with the dose of the library where none is given."""
    found = knowledge.exercise(exercise)
    return guided_steps(found, dose or found.dose)


def begun(knowledge: Knowledge, clock: FakeClock, *exercises: str, dose: Dose | None = None) -> TimedSession:
    """Return a session of some exercises that has just begun."""
    found = [knowledge.exercise(one) for one in exercises or ("figure-4",)]
    planned = tuple(PlannedExercise(one, done=False, dose_text="", own_dose=dose) for one in found)
    return begin_guided(routine_steps(planned), "g", clock.instant())


def press(session: TimedSession, clock: FakeClock, kind: EventKind) -> TimedSession:
    """Return the session after a press now."""
    return with_event(session, Event(kind, clock.instant()))


def look(session: TimedSession, clock: FakeClock) -> SessionState:
    """Return how it stands now."""
    return state_at(session, clock.instant())


def shown(session: TimedSession, clock: FakeClock, knowledge: Knowledge) -> GuidedView:
    """Return what is shown of it now."""
    return guided_view(session, look(session, clock), knowledge)
