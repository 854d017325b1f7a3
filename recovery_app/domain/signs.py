"""The signs that running may be tried again: which are met, and by what."""

from __future__ import annotations

from datetime import date

import msgspec

from recovery_app.domain.judged_session import JudgedSession
from recovery_app.domain.log_entry import LogEntry, SignMarked
from recovery_app.domain.plan_rules import GateSign, PlanRules
from recovery_app.domain.rest import RestCountdown
from recovery_app.domain.walk import gate_walk_days


class SignStatus(msgspec.Struct, frozen=True):
    """Hold one sign and whether it is met."""

    sign: GateSign
    met: bool


def signs(
    rules: PlanRules,
    marks: tuple[LogEntry, ...],
    sessions: tuple[JudgedSession, ...],
    since: date,
    rest: RestCountdown,
    *,
    checked_clear: bool,
) -> tuple[SignStatus, ...]:
    """Return every sign with whether it is met (plan.md 4); ticks and walks count from `since`.

    `checked_clear` tells that today's short safety check was answered and raised nothing.
    """
    marked = {entry.sign: entry.met for entry in marks if isinstance(entry, SignMarked) and entry.day >= since}
    met_by = {
        "safety": checked_clear,
        "rest": rest.over,
        "walks": gate_walk_days(rules, sessions, since) >= rules.brisk_walk_days,
    }
    return tuple(
        SignStatus(sign, marked.get(sign.id, False) if sign.answered_by == "user" else met_by[sign.answered_by])
        for sign in rules.sign
    )
