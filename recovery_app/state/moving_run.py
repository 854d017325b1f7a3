"""What is special about exercises, walks and runs against the clock: when one may start, and what is logged."""

from __future__ import annotations

import uuid

from recovery_app.domain import change
from recovery_app.domain.agenda import agenda
from recovery_app.domain.guided_session import begin_guided, with_easier, without_exercise
from recovery_app.domain.guided_steps import guided_steps, routine_steps
from recovery_app.domain.hurt import Hurt, hurt_entry, hurt_of
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_training import HurtPlace
from recovery_app.domain.moving_access import RUNNING, MovingAccess, guided_access, run_access, walk_access
from recovery_app.domain.session_outcome import session_entries
from recovery_app.domain.walk_session import begin_run, begin_walk
from recovery_app.state.clock import Clock
from recovery_app.state.profile_store import ProfileStore
from recovery_app.state.session_keep import SessionKeep

BUSY = MovingAccess("blocked", RUNNING)


class MovingRun:
    """Begin and end sessions of moving, and do what "This hurts" asks for."""

    def __init__(self, keep: SessionKeep, store: ProfileStore, knowledge: Knowledge, clock: Clock) -> None:
        self._keep = keep
        self._store = store
        self._knowledge = knowledge
        self._clock = clock

    def start_guided(self, exercise_ids: tuple[str, ...]) -> MovingAccess:
        """Begin exercises with the doses of the day, or what is left of today's list where no id is given."""
        if self._keep.session is not None:
            return BUSY
        allowed = guided_access(self._store.profile, self._knowledge, exercise_ids, self._clock.now())
        if allowed.state == "ready":
            steps = routine_steps(allowed.exercises, self._knowledge.pictures_of)
            name = "practice" if len(exercise_ids) == 1 else "routine"
            self._keep.begin(begin_guided(steps, uuid.uuid4().hex, self._clock.instant(), name))
        return allowed

    def start_walk(self) -> MovingAccess:
        """Begin the next walk of the day."""
        if self._keep.session is not None:
            return BUSY
        allowed = walk_access(self._store.profile, self._knowledge, self._clock.now())
        day = agenda(self._store.profile, self._knowledge, self._clock.now())
        if allowed.state == "ready" and day is not None and day.walk is not None:
            self._keep.begin(begin_walk(day.walk, uuid.uuid4().hex, self._clock.instant()))
        return allowed

    def start_run(self) -> MovingAccess:
        """Begin the run of the day."""
        if self._keep.session is not None:
            return BUSY
        allowed = run_access(self._store.profile, self._knowledge, self._clock.now())
        day = agenda(self._store.profile, self._knowledge, self._clock.now())
        if allowed.state == "ready" and day is not None and day.run is not None:
            self._keep.begin(begin_run(day.run, uuid.uuid4().hex, self._clock.instant()))
        return allowed

    def hurts(self, where: HurtPlace, pain: int, exercise_id: str) -> Hurt | None:
        """Pause, log where and how much an exercise hurts, and return what may follow; None without a guided session.

        The id is that of the exercise it was asked for; without one it is the present one.
        """
        self._keep.add("pause")
        session, state = self._keep.session, self._keep.state()
        if session is None or state is None or session.kind != "guided":
            return None
        now, exercise = self._clock.now(), exercise_id or session.steps[state.step_index].exercise
        entry = hurt_entry(self._knowledge, exercise, uuid.uuid4().hex, now, where, pain)
        self._store.apply(lambda profile: change.with_entry(profile, entry))
        return hurt_of(self._store.profile, self._knowledge, entry, now)

    def take_easier(self, exercise_id: str) -> MovingAccess:
        """Let an easier exercise take over from the present one, if it may."""
        session, now = self._keep.session, self._clock.instant()
        if session is None or session.kind != "guided":
            return BUSY
        allowed = guided_access(self._store.profile, self._knowledge, (exercise_id,), now.wall)
        for one in allowed.exercises:
            steps = guided_steps(one.exercise, one.dose, pictures=self._knowledge.pictures_of(one.exercise.id))
            self._keep.put(with_easier(session, steps, now))
        return allowed

    def skip_exercise(self) -> None:
        """Go on past all that is left of the present exercise."""
        session = self._keep.session
        if session is not None and session.kind == "guided":
            self._keep.put(without_exercise(session, self._clock.instant()))

    def end(self) -> LogEntry | None:
        """Log the session that is over, and return its entry; None where none of these is over."""
        session, state = self._keep.session, self._keep.state()
        if session is None or state is None or session.kind == "heat_ice" or state.phase not in {"finished", "stopped"}:
            return None
        entries = session_entries(session, self._clock.instant(), lambda: uuid.uuid4().hex)
        self._keep.end(*entries)
        return entries[0]
