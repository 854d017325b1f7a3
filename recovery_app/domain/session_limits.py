"""No saved session of heat or ice may be longer than its protocol allows, whoever wrote the file."""

from __future__ import annotations

import msgspec

from recovery_app.domain.heat_ice import HeatIceRules, PhasePlan, Protocol
from recovery_app.domain.timed_session import Step, TimedSession


def within_limits(session: TimedSession, rules: HeatIceRules) -> TimedSession:
    """Return a session of heat or ice cut to its protocol, the same one where nothing in it is too long.

    Its packs wait for the user, and their time counts on. A protocol that only another version knows gets the shortest
    limits there are (heat_ice.md 2).
    """
    if session.kind != "heat_ice":
        return session
    protocol = next((one for one in rules.protocol if one.id == session.protocol), None)
    allowed = rules.protocol if protocol is None else (protocol,)
    cut = msgspec.structs.replace(
        session,
        steps=tuple(_cut(step, allowed, rules.protocol) for step in session.steps),
        hard_stop_s=min(session.hard_stop_s, *(one.hard_stop_s for one in allowed)),
        gap="counts",
    )
    return session if cut == session else cut


def _cut(step: Step, allowed: tuple[Protocol, ...], every: tuple[Protocol, ...]) -> Step:
    longest_s = _longest_s(step, allowed)
    if longest_s is None:
        longest_s = _longest_s(step, every)
    if longest_s is None:
        return step
    return msgspec.structs.replace(
        step,
        planned_s=min(step.planned_s, longest_s),
        longest_s=min(step.longest_s, longest_s),
        waits_for_user=True,
    )


def _longest_s(step: Step, protocols: tuple[Protocol, ...]) -> int | None:
    """Return the shortest of the limits that protocols have for what lies on the skin, None where none uses it."""
    found = [
        min(phase.longest_s, one.longest_on_s) if step.kind != "skin_rest" else phase.longest_s
        for one in protocols
        for phase in one.round
        if _is_same(phase, step)
    ]
    return min(found, default=None)


def _is_same(phase: PhasePlan, step: Step) -> bool:
    return phase.medium == step.kind
