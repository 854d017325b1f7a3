"""What a session makes of a time in which nobody was there: the machine slept, or the program was not running."""

from __future__ import annotations

from typing import Final

from recovery_app.domain.day import day_of
from recovery_app.domain.instant import Instant, seconds_between
from recovery_app.domain.session_state import state_at, with_event
from recovery_app.domain.timed_session import Event, TimedSession

GAP_S: Final = 10.0
"""Two looks further apart than this have a gap between them; a screen that is blocked for less loses nothing."""
LONG_READING_S: Final = 600.0
"""Nobody reads one exercise for longer: who has it open for this long went away."""


def last_seen(session: TimedSession, pulse: Instant | None, now: Instant) -> Instant:
    """Return when the program was last there before a restart: its last pulse, or what happened last if that is later.

    A pulse that lies after `now` was left by a wrong clock and counts for nothing.
    """
    last = session.events[-1].at if session.events else now
    if pulse is None or seconds_between(now, pulse) > 0 or seconds_between(pulse, last) > 0:
        return last
    return pulse


def without_gap(session: TimedSession, seen: Instant, now: Instant, *, restarted: bool) -> TimedSession:
    """Return the session, paused at the moment it was last seen where its kind pauses and a gap lies before `now`.

    So nothing that was done is lost, and nothing that was not done is counted. After a restart any time is a gap.
    """
    if session.gap == "counts" or not (restarted or seconds_between(seen, now) > GAP_S):
        return session
    return with_event(session, Event("pause", seen))


def left_over_night(session: TimedSession, now: Instant) -> TimedSession:
    """Return the session, stopped where it stood if its diary day ended while it waited for somebody.

    Its exercises and doses were those of a day that is over. One that runs over the end of a day goes on.
    """
    state, last = state_at(session, now), session.events[-1].at
    waits = state.phase == "paused" or (state.phase == "reading" and seconds_between(last, now) > LONG_READING_S)
    if session.gap == "counts" or not waits or day_of(now.wall) <= day_of(last.wall):
        return session
    # The night is no pause of the session.
    return with_event(session, Event("stop", last if state.phase == "paused" else now, because="other"))
