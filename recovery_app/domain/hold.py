"""Whether the plan is on hold because of a red flag, and what may end that."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from recovery_app.domain.flag import Level, SafetyScreen
from recovery_app.domain.log_entry import Cleared, LogEntry, SafetyChecked
from recovery_app.domain.log_parts import parts_of

RELEASE_AFTER = timedelta(hours=24)
"""An emergency or same-day flag is not released in the program within this time (red_flags.md 1, rule 5)."""


class Hold(msgspec.Struct, frozen=True):
    """Hold why the plan rests: the level, the flags that still count, and when they were answered."""

    level: Level
    flags: tuple[str, ...]
    since: datetime
    check_again_at: datetime | None


def last_check(log: tuple[LogEntry, ...]) -> SafetyChecked | None:
    """Return the safety check that counts.

    A milder check within 24 h of an emergency or same-day one does not replace it, unless it mends an answer that was
    given by mistake.
    """
    counts: SafetyChecked | None = None
    for entry in log:
        if not isinstance(entry, SafetyChecked):
            continue
        locked = (
            counts is not None
            and counts.level.stops_everything
            and entry.at - counts.at < RELEASE_AFTER
            and entry.reason != "mistake"
            and entry.level.rank > counts.level.rank
        )
        if not locked:
            counts = entry
    return counts


def current_hold(screen: SafetyScreen, log: tuple[LogEntry, ...]) -> Hold | None:
    """Return the hold on the plan, or None; a clinician-first flag ends with who cleared it and when."""
    kept = parts_of(log).safety
    check = last_check(kept)
    if check is None:
        return None
    if check.level.stops_everything:
        # The level was stored with the check, so it holds even where no flag of it is known any more.
        flags = tuple(flag.id for flag in screen.known(check.fired) if flag.level.stops_everything)
        return Hold(check.level, flags, check.at, check.at + RELEASE_AFTER)
    cleared = {flag for entry in kept if isinstance(entry, Cleared) and entry.at >= check.at for flag in entry.flags}
    open_flags = tuple(
        flag.id
        for flag in screen.known(check.fired)
        if flag.level is Level.CLINICIAN
        and flag.id not in check.cautions
        and (flag.id not in cleared or not flag.releasable)
    )
    return Hold(Level.CLINICIAN, open_flags, check.at, None) if open_flags else None
