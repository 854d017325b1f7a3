"""Whether the plan is on hold because of a red flag, and what may end that."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import cast

import msgspec

from recovery_app.domain.flag import Level, SafetyScreen
from recovery_app.domain.log_entry import Cleared, LogEntry, SafetyChecked
from recovery_app.domain.log_kinds import entries_of

RELEASE_AFTER = timedelta(hours=24)
"""An emergency or same-day flag is not released in the program within this time (red_flags.md 1, rule 5)."""

CLOCK_SLACK = timedelta(days=1)
"""A stamp further ahead than this was made by a clock that was wrong."""

PARTIAL = frozenset({"mini", "weekly"})
"""The reasons of checks that asked only some of the flags (red_flags.md 1, rule 4)."""

Kept = SafetyChecked | Cleared
"""The entries that a hold is made of."""


class NotReleasableError(ValueError):
    """Say that a flag cannot be released by a clinician's word."""


class Hold(msgspec.Struct, frozen=True):
    """Hold why the plan rests: the level, the flags that still count, and when they were answered."""

    level: Level
    flags: tuple[str, ...]
    since: datetime
    check_again_at: datetime | None


def last_check(log: tuple[LogEntry, ...]) -> SafetyChecked | None:
    """Return the safety check that counts.

    A milder check within 24 h of an emergency or same-day one does not replace it, unless it mends an answer that was
    given by mistake. A check of only some flags replaces nothing, unless it found something as grave or graver.
    """
    return _counting(_mended(log))[0]


def current_hold(screen: SafetyScreen, log: tuple[LogEntry, ...], now: datetime | None = None) -> Hold | None:
    """Return the hold on the plan, or None; a clinician-first flag ends with who cleared it and when.

    `now` tells a check apart that a wrong clock put into the future: its 24 hours count from the first later check.
    """
    kept = _mended(log)
    check, later = _counting(kept)
    if check is not None and check.level.stops_everything:
        # The level was stored with the check, so it holds even where no flag of it is known any more.
        flags = tuple(flag.id for flag in screen.known(check.fired) if flag.level.stops_everything)
        since, again = _times(check, later, now or check.at)
        return Hold(check.level, flags, since, again)
    waiting = _waiting(screen, kept)
    return Hold(Level.CLINICIAN, tuple(waiting), max(waiting.values()), None) if waiting else None


def _mended(log: tuple[LogEntry, ...]) -> tuple[Kept, ...]:
    """Return the checks and releases; a partial check that was answered by mistake gives way to its own correction."""
    kept: list[Kept] = []
    for entry in cast("tuple[Kept, ...]", entries_of(log, SafetyChecked, Cleared)):
        before = kept[-1] if kept else None
        if (
            isinstance(entry, SafetyChecked)
            and entry.reason == "mistake"
            and isinstance(before, SafetyChecked)
            and before.reason in PARTIAL
            and entry.answers.keys() <= before.answers.keys()
        ):
            # It asked no more than the partial check, so it takes back no more than that one.
            kept[-1] = msgspec.structs.replace(entry, reason=before.reason)
        else:
            kept.append(entry)
    return tuple(kept)


def _counting(kept: tuple[Kept, ...]) -> tuple[SafetyChecked | None, tuple[Kept, ...]]:
    """Return the check that counts, and what was logged after it."""
    counts: SafetyChecked | None = None
    place = 0
    for here, entry in enumerate(kept):
        if isinstance(entry, SafetyChecked) and _replaces(entry, counts, kept[place + 1 : here]):
            counts, place = entry, here
    return counts, kept[place + 1 :]


def _replaces(entry: SafetyChecked, before: SafetyChecked | None, between: tuple[Kept, ...]) -> bool:
    if before is None:
        return entry.reason not in PARTIAL or entry.level.stops_everything
    as_grave = entry.level.rank <= before.level.rank
    if entry.reason in PARTIAL:
        return entry.level.stops_everything and as_grave
    if as_grave or entry.reason == "mistake" or not before.level.stops_everything:
        return True
    made = _made_at(before, between, entry.at)
    return made is not None and entry.at - made >= RELEASE_AFTER


def _times(check: SafetyChecked, later: tuple[Kept, ...], now: datetime) -> tuple[datetime, datetime]:
    """Return since when a grave check holds, and when the questions may be answered again."""
    made = _made_at(check, later, now)
    if made is None:
        # Answering again releases nothing yet, but gives the log a time from which the 24 hours count. Without it the
        # wait would begin anew at each start.
        return now, now
    return made, made + RELEASE_AFTER


def _made_at(check: SafetyChecked, later: tuple[Kept, ...], now: datetime) -> datetime | None:
    """Return when a check was made at the latest: one from the future was made before what follows it, if anything."""
    if check.at <= now + CLOCK_SLACK:
        return check.at
    return next((entry.at for entry in later if entry.at <= now), None)


def _waiting(screen: SafetyScreen, kept: tuple[Kept, ...]) -> dict[str, datetime]:
    """Return the clinician-first flags that nobody has cleared, each with when it was answered last.

    Answering them with no is no clearance (red_flags.md 1, rule 5). Only the first check of an episode, reason
    "wizard", and the correction of a mistake ask about another state of things.
    """
    waiting: dict[str, datetime] = {}
    for entry in kept:
        if isinstance(entry, Cleared):
            done = {flag.id for flag in screen.known(entry.flags) if flag.releasable}
            waiting = {flag: at for flag, at in waiting.items() if flag not in done}
        else:
            waiting = {flag: at for flag, at in waiting.items() if not _asked_anew(screen, entry, flag)}
            raised = (flag for flag in screen.known(entry.fired) if flag.level is Level.CLINICIAN)
            waiting |= {flag.id: entry.at for flag in raised if flag.id not in entry.cautions}
    return waiting


def _asked_anew(screen: SafetyScreen, entry: SafetyChecked, flag_id: str) -> bool:
    if entry.reason == "wizard":
        return flag_id in entry.answers or screen.by_id(flag_id).by_age is not None
    return entry.reason == "mistake"
