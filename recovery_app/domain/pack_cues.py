"""What a session of heat or ice makes heard, and when."""

from __future__ import annotations

from typing import Final

import msgspec

from recovery_app.domain.cues import Cue
from recovery_app.domain.heat_ice import HeatIceRules
from recovery_app.domain.heat_ice_session import skin_check_due
from recovery_app.domain.pack_alarm import alarm_level, alarm_number
from recovery_app.domain.session_state import following_step
from recovery_app.domain.timed_session import SessionState, TimedSession

FRESH_S: Final = 5.0
"""A start or a half-way that is longer ago than this is no news any more, as after a restart."""
HALF_FROM_S: Final = 120
"""A shorter step has no half-way: it would only be noise."""

Mark = tuple[str, int, str, int]


class PackCue(msgspec.Struct, frozen=True):
    """Hold a cue and the mark by which it is known again, so that it is heard once."""

    mark: Mark
    cue: Cue


def pack_cue(rules: HeatIceRules, session: TimedSession, state: SessionState) -> PackCue | None:
    """Return the latest thing that a state makes heard, None for nothing.

    The alarm of a pack that stays on repeats with a new mark each time, and its level grows (heat_ice.md 5).
    """
    step = session.steps[state.step_index]
    pack_on = step.kind != "skin_rest"
    if state.phase == "overdue" and pack_on:
        level = alarm_level(rules, state.overrun_s)
        alarm = Cue("alarm", seconds=state.overrun_s, level=level)
        return _marked(session, state, "over", alarm_number(rules, state.overrun_s), alarm)
    if state.phase == "overdue":
        return _marked(session, state, "over", 1, Cue("ready" if following_step(session, state) else "done"))
    if state.phase != "running":
        return None
    check = skin_check_due(rules, session, state)
    half_s = state.step_duration_s / 2
    if pack_on and _is_fresh(state, half_s) and state.step_duration_s >= HALF_FROM_S:
        if check * rules.skin_check_every_s < half_s:
            return _marked(session, state, "half", 1, Cue("half"))
    elif _is_fresh(state, 0.0):
        return _marked(session, state, "begin", 1, Cue("start") if pack_on else Cue("rest", seconds=step.planned_s))
    return _marked(session, state, "check", check, Cue("check")) if check else None


def _is_fresh(state: SessionState, at_s: float) -> bool:
    return at_s <= state.elapsed_s < at_s + FRESH_S


def _marked(session: TimedSession, state: SessionState, what: str, number: int, cue: Cue) -> PackCue:
    return PackCue((session.id, state.step_index, what, number), cue)
