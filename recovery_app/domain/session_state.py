"""How a timed session stands at an instant, which is a function of its steps and of what the user did when."""

from __future__ import annotations

import msgspec

from recovery_app.domain.instant import Instant, is_unknown, seconds_between
from recovery_app.domain.timed_session import Event, Phase, SessionState, Step, TimedSession

BACK_S = 3.0
"""Going back within the first seconds of a step leads to the step before it, later to its own beginning."""


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
    time_unknown: bool = False


def state_at(session: TimedSession, now: Instant) -> SessionState:
    """Return the state of a session at an instant.

    Time counts on while the machine sleeps or the program is not running: a pack stays on the skin all the same. No
    step begins, or is planned to last, past the session's hard stop. Where nobody can say how long a pack has been on,
    its time was over when the machine restarted.
    """
    walk = _Walk(duration_s=min(session.steps[0].planned_s, session.hard_stop_s))
    previous: Instant | None = None
    for event in session.events:
        if previous is not None:
            _advance(session, walk, _passed_s(session, walk, previous, event.at))
        if walk.ended:
            break
        _apply(session, walk, event)
        previous = event.at
    if previous is not None and not walk.ended:
        _advance(session, walk, _passed_s(session, walk, previous, now))
    return _describe(session, walk)


def _passed_s(session: TimedSession, walk: _Walk, earlier: Instant, later: Instant) -> float:
    """Return the seconds to count between two instants of a session."""
    is_pack = session.kind == "heat_ice" and walk.running and session.steps[walk.index].kind in {"heat", "ice"}
    if is_pack and is_unknown(earlier, later):
        walk.time_unknown = True
        return max(walk.duration_s - walk.ran_s, 0.0) + max(later.boot_s, 0.0)
    return seconds_between(earlier, later)


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
    walk.off = walk.time_unknown = False
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
        time_unknown=walk.time_unknown,
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
