"""A timed session: steps and the instants of what the user did; its state at any instant is a function of those."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from recovery_app.domain.instant import Instant, seconds_between

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
BACK_S = 3.0
"""Going back within the first seconds of a step leads to the step before it, later to its own beginning."""


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


class _Walk(msgspec.Struct):
    index: int = 0
    ran_s: float = 0.0
    duration_s: int = 0
    paused_s: float = 0.0
    running: bool = False
    off: bool = False
    ended: Phase | None = None
    on_s: list[float] = []
    counted_s: float = 0.0
    over_s: list[float] = []
    repeated_s: float = 0.0


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


def state_at(session: TimedSession, now: Instant) -> SessionState:
    """Return the state of a session at an instant.

    Time counts on while the machine sleeps or the program is not running: a pack stays on the skin all the same. No
    step begins, or is planned to last, past the session's hard stop.
    """
    walk = _Walk(duration_s=min(session.steps[0].planned_s, session.hard_stop_s))
    previous: Instant | None = None
    for event in session.events:
        if previous is not None:
            _advance(session, walk, seconds_between(previous, event.at))
        if walk.ended:
            break
        _apply(session, walk, event)
        previous = event.at
    if previous is not None and not walk.ended:
        _advance(session, walk, seconds_between(previous, now))
    return _describe(session, walk)


def _advance(session: TimedSession, walk: _Walk, seconds: float) -> None:
    if not walk.running:
        walk.paused_s += seconds
        return
    left = seconds
    while not walk.ended:
        step = session.steps[walk.index]
        room = walk.duration_s - walk.ran_s
        if step.waits_for_user or left < room:
            walk.ran_s += left
            return
        left -= max(room, 0.0)
        walk.ran_s = max(walk.ran_s, float(walk.duration_s))
        _next_step(session, walk)


def _apply(session: TimedSession, walk: _Walk, event: Event) -> None:
    match event.kind:
        case "begin" | "resume":
            walk.running = True
        case "pause":
            walk.running = False
        case "off":
            walk.running = False
            walk.off = True
        case "extend":
            longest = session.steps[walk.index].longest_s
            walk.duration_s = max(min(walk.duration_s + event.seconds, longest), walk.duration_s)
        case "next":
            walk.running = True
            _next_step(session, walk)
        case "back":
            _go_back(session, walk)
        case "seen":
            pass
        case _:  # only stop is left
            _close_step(session, walk)
            walk.ended = "stopped"


def _close_step(session: TimedSession, walk: _Walk) -> None:
    walk.on_s.append(walk.ran_s)
    walk.counted_s += _counted_s(session.steps[walk.index], walk.ran_s)
    walk.over_s.append(_over(session, walk))


def _counted_s(step: Step, ran_s: float) -> float:
    """Return what a step counts toward the hard stop: a rest of the skin or reading no more than planned."""
    return min(ran_s, float(step.planned_s)) if step.kind in {"skin_rest", "read"} else ran_s


def _over(session: TimedSession, walk: _Walk) -> float:
    if session.steps[walk.index].kind == "read":
        return 0.0
    return max(walk.ran_s - walk.duration_s, 0.0)


def _next_step(session: TimedSession, walk: _Walk) -> None:
    _close_step(session, walk)
    left_s = int(session.hard_stop_s - walk.counted_s)
    if walk.index + 1 == len(session.steps) or left_s < 1:
        walk.ended = "finished"
        return
    walk.index += 1
    walk.off = False
    walk.ran_s = 0.0
    walk.duration_s = min(session.steps[walk.index].planned_s, left_s)


def _go_back(session: TimedSession, walk: _Walk) -> None:
    if session.gap == "counts":
        return
    is_early = walk.ran_s < BACK_S or session.steps[walk.index].kind == "read"
    walk.repeated_s += walk.ran_s
    if is_early and walk.index:
        walk.index -= 1
        walk.over_s.pop()
        ran_s = walk.on_s.pop()
        walk.repeated_s += ran_s
        walk.counted_s -= _counted_s(session.steps[walk.index], ran_s)
    walk.running, walk.off, walk.ran_s = True, False, 0.0
    walk.duration_s = min(session.steps[walk.index].planned_s, int(session.hard_stop_s - walk.counted_s))


def _describe(session: TimedSession, walk: _Walk) -> SessionState:
    on_s = tuple(walk.on_s) if walk.ended else (*walk.on_s, walk.ran_s)
    remaining = 0.0 if walk.ended or walk.off else max(walk.duration_s - walk.ran_s, 0.0)
    later = 0.0 if walk.ended else float(sum(step.planned_s for step in session.steps[walk.index + 1 :]))
    counted_s = walk.counted_s + (0.0 if walk.ended else _counted_s(session.steps[walk.index], walk.ran_s))
    allowed = max(session.hard_stop_s - counted_s, 0.0)
    at_end = walk.running and walk.ran_s >= walk.duration_s
    going: Phase = "overdue" if at_end else "running" if walk.running else "changing" if walk.off else "paused"
    if walk.running and session.steps[walk.index].kind == "read":
        going = "reading"
    return SessionState(
        phase=walk.ended or going,
        step_index=walk.index,
        step_duration_s=walk.duration_s,
        elapsed_s=walk.ran_s,
        remaining_s=remaining,
        overrun_s=_over(session, walk),
        total_remaining_s=min(remaining + later, allowed),
        paused_s=walk.paused_s,
        on_s=on_s,
        hard_stop_reached=counted_s >= session.hard_stop_s,
        over_s=tuple(walk.over_s) if walk.ended else (*walk.over_s, _over(session, walk)),
        repeated_s=walk.repeated_s,
    )


def with_event(session: TimedSession, event: Event) -> TimedSession:
    """Return the session after one more event; an event that makes no sense in the present state changes nothing."""
    state = state_at(session, event.at)
    allowed = {
        "running": {"pause", "off", "next", "back", "extend", "seen", "stop"},
        "reading": {"next", "back", "seen", "stop"},
        "overdue": {"off", "next", "stop"},
        "paused": {"resume", "off", "next", "back", "stop"},
        "changing": {"next", "stop"},
    }.get(state.phase, set())
    if event.kind not in allowed or (event.kind == "back" and session.gap == "counts"):
        return session
    if event.kind == "extend":
        event = Event("extend", event.at, min(event.seconds, extendable_s(session, state)))
        if event.seconds <= 0:
            return session
    last = session.events[-1]
    # Of two moments at which nothing but a look happened, the later one says all, unless the machine restarted between.
    is_newer_look = event.kind == last.kind == "seen" and event.at.boot_id == last.at.boot_id
    kept = session.events[:-1] if is_newer_look else session.events
    return msgspec.structs.replace(session, events=(*kept, event))


def following_step(session: TimedSession, state: SessionState) -> Step | None:
    """Return the step after the present one, cut to what the hard stop leaves of it; None where none follows."""
    place = state.step_index + 1
    if place >= len(session.steps):
        return None
    present_s = state.elapsed_s if state.phase == "changing" else max(state.elapsed_s, state.step_duration_s)
    ran = zip(session.steps, (*state.on_s[: state.step_index], present_s), strict=False)
    left_s = int(session.hard_stop_s - sum(_counted_s(step, seconds) for step, seconds in ran))
    if left_s < 1:
        return None
    return msgspec.structs.replace(session.steps[place], planned_s=min(session.steps[place].planned_s, left_s))


def extendable_s(session: TimedSession, state: SessionState) -> int:
    """Return the seconds by which the present step may still grow, within its own limit and the session's hard stop."""
    if state.phase != "running":
        return 0
    later = sum(step.planned_s for step in session.steps[state.step_index + 1 :])
    in_all = sum(state.on_s[:-1]) + state.step_duration_s + later
    own = session.steps[state.step_index].longest_s - state.step_duration_s
    return max(min(own, int(session.hard_stop_s - in_all)), 0)
