"""The signs that running may be tried again: which are met, and by what."""

from __future__ import annotations

from datetime import date

import msgspec

from recovery_app.domain.log_entry import LogEntry, SignMarked
from recovery_app.domain.plan_rules import GateSign, PlanRules
from recovery_app.domain.rest import RestCountdown
from recovery_app.domain.walk import brisk_green_days


class SignStatus(msgspec.Struct, frozen=True):
    """Hold one sign and whether it is met."""

    sign: GateSign
    met: bool


def signs(
    rules: PlanRules, log: tuple[LogEntry, ...], began: date, rest: RestCountdown, *, safety_clear: bool
) -> tuple[SignStatus, ...]:
    """Return every sign with whether it is met (plan.md 4); the user's own ticks count from the start of the plan."""
    marked = {entry.sign: entry.met for entry in log if isinstance(entry, SignMarked) and entry.day >= began}
    met_by = {
        "safety": safety_clear,
        "rest": rest.over,
        "walks": brisk_green_days(rules, log, began) >= rules.brisk_walk_days,
    }
    return tuple(
        SignStatus(sign, marked.get(sign.id, False) if sign.answered_by == "user" else met_by[sign.answered_by])
        for sign in rules.sign
    )
