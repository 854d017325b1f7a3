"""A timed session as it is saved: its steps, and the instants of what the user did."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from recovery_app.domain.instant import Instant

StepKind = Literal[
    "heat", "ice", "skin_rest", "read", "ready", "hold", "work", "switch", "rest", "breathe", "walk", "run"
]
EventKind = Literal["begin", "pause", "resume", "off", "next", "back", "extend", "seen", "stop"]
Phase = Literal["running", "reading", "paused", "overdue", "changing", "finished", "stopped"]
SessionKind = Literal["heat_ice", "guided", "walk", "run"]
GapRule = Literal["counts", "pauses"]
"""What a time without the user means: it counts on, as with a pack on the skin, or the session pauses and asks."""
Side = Literal["", "left", "right"]
StopReason = Literal["", "pain", "tired", "other"]

Lasting = Annotated[int, msgspec.Meta(ge=0, le=604_800)]
"""Seconds up to a week: what lies beyond is a damaged file and no session."""
LEAST_REP_S = 0.1


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Hold one step: what it is, its planned seconds, the most it may be extended to, and its round from 1.

    A step that waits for the user does not end by itself: after its time it is overdue until the user says next. A
    "read" has no time of its own. A guided step names its exercise, and its set and repetition from 1. `reps` is how
    many repetitions there are, 0 where seconds count instead; one takes `rep_s` seconds, of which the way there takes
    `there_s` and the way back `back_s`. In a "breathe" these are the breath in and the breath out.
    """

    kind: StepKind
    planned_s: Lasting
    longest_s: Lasting
    round: int
    waits_for_user: bool
    exercise: str = ""
    side: Side = ""
    set: int = 0
    sets: int = 0
    rep: int = 0
    reps: int = 0
    rep_s: float = 0.0
    there_s: float = 0.0
    back_s: float = 0.0


class Event(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold what the user did and when; `seconds` is what an extend added, `because` why a stop was pressed.

    Off ends the running of a step, early or late, and waits for the next one: the pack has left the skin. Seen changes
    nothing: it tells that the program was there at that moment.
    """

    kind: EventKind
    at: Instant
    seconds: int = 0
    because: StopReason = ""


class TimedSession(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold a session as it is saved: its plan and everything that happened to it, in order.

    `protocol` tells what of its kind it is. No session goes back whose gaps count: the skin has had that time.
    """

    id: str
    protocol: str
    steps: Annotated[tuple[Step, ...], msgspec.Meta(min_length=1)]
    hard_stop_s: int
    events: Annotated[tuple[Event, ...], msgspec.Meta(min_length=1)]
    kind: SessionKind = "heat_ice"
    gap: GapRule = "counts"


class SessionState(msgspec.Struct, frozen=True):
    """Hold what a session looks like at one instant; all seconds are real seconds.

    `on_s` holds for each step the seconds it ran, pauses left out and time past its end included; `over_s` holds for
    each step how much of that lies past its planned or extended end. `repeated_s` are the seconds of steps that were
    begun again, so that all of `on_s`, `paused_s` and `repeated_s` together are the real time until its end.
    `time_unknown` tells that nobody can say how long the present pack has been on: what is counted over its time is the
    least it can be.
    """

    phase: Phase
    step_index: int
    step_duration_s: int
    elapsed_s: float
    remaining_s: float
    overrun_s: float
    total_remaining_s: float
    paused_s: float
    on_s: tuple[float, ...]
    hard_stop_reached: bool
    over_s: tuple[float, ...] = ()
    repeated_s: float = 0.0
    time_unknown: bool = False


def begin(
    session_id: str,
    protocol: str,
    steps: tuple[Step, ...],
    hard_stop_s: int,
    at: Instant,
    kind: SessionKind = "heat_ice",
    gap: GapRule = "counts",
) -> TimedSession:
    """Return a session that begins now; raise ValueError when there is nothing to do in it."""
    if not steps:
        message = "A session needs at least one step."
        raise ValueError(message)
    return TimedSession(session_id, protocol, steps, hard_stop_s, (Event("begin", at),), kind, gap)
