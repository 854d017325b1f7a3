"""The words of heat and ice: what a kind is called, how long it takes, and whether it may start."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from recovery_app.domain.duration_text import short_minutes_text
from recovery_app.domain.heat_ice import HeatIceKind, HeatIceRules, Protocol
from recovery_app.domain.heat_ice_access import Access
from recovery_app.domain.heat_ice_session import session_steps
from recovery_app.domain.log_entry import HeatIceLogged
from recovery_app.domain.moment_text import at_moment, short_date

KIND_NAMES: Final[dict[HeatIceKind, str]] = {"heat": "Heat", "ice": "Ice", "contrast": "Alternate heat and ice"}
KIND_MARKS: Final[dict[HeatIceKind, tuple[str, str]]] = {
    "heat": ("flame", "heat"),
    "ice": ("snowflake", "ice"),
    "contrast": ("thermometer", "primary"),
}


def length_fact(protocol: Protocol) -> str:
    """Return how long a protocol takes, such as "15 min"."""
    return short_minutes_text(sum(step.planned_s for step in session_steps(protocol)))


def state_line(access: Access, now: datetime) -> tuple[str, str]:
    """Return whether a protocol may start, and the part of it that is set in bold."""
    if access.state == "ready":
        return "Ready now.", ""
    if access.until is None:
        return access.reason, ""
    when = f"Next one possible {at_moment(access.until, now)}."
    return f"{access.reason} {when}", when


def past_title(rules: HeatIceRules, entry: HeatIceLogged) -> str:
    """Return which session it was and when, such as "Heat, 12 Mar 14:05"."""
    return f"{rules.used(entry.protocol).name}, {short_date(entry.started_at.date())} {entry.started_at:%H:%M}"


def past_line(rules: HeatIceRules, entry: HeatIceLogged) -> str:
    """Return what really happened in a session."""
    packs = [f"heat {short_minutes_text(entry.heat_s)}"] if entry.heat_s else []
    packs += [f"ice {short_minutes_text(entry.ice_s)}"] if entry.ice_s else []
    parts = [", ".join(packs) or "no pack was on"]
    if entry.overrun_s >= rules.repeat_alarm_s:
        parts.append(f"{short_minutes_text(entry.overrun_s)} too long")
    if entry.outcome == "stopped":
        parts.append("stopped early")
    if entry.outcome == "skin":
        # An answer that only another version knows still tells that the skin stopped it.
        known = (one.text for one in rules.skin_answer if one.code == entry.skin)
        parts.append(f"stopped, skin {next(known, 'not as it should be').lower()}")
    line = ", ".join(parts)
    return f"{line[0].upper()}{line[1:]}."
