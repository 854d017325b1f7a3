"""Whether one profile may take the place of another: a safety hold never goes away with an older or another file."""

from __future__ import annotations

from datetime import datetime

import msgspec

from recovery_app.domain.flag import SafetyScreen
from recovery_app.domain.hold import Hold, current_hold, last_check
from recovery_app.domain.log_entry import LogEntry, SafetyChecked
from recovery_app.domain.profile import Profile

_GRAVE = (
    "Your safety answers stop the plan for now, and the other data does not hold them. "
    "Answer the safety questions again when they are due. Then come back here."
)
_CLINICIAN = (
    "Your plan waits for a clinician's word, and the other data does not hold the answer behind it. "
    "Tell first who cleared you and when. Then come back here."
)
_SESSION = "A session is running. End it first."


def replacement_problem(present: Profile, new: Profile, screen: SafetyScreen, now: datetime) -> str:
    """Return why `new` may not take the place of `present`, empty where it may.

    While a session runs nothing is replaced. A hold stands until it ends as usual (red_flags.md 1, rule 5): only a log
    that holds the very checks it rests on may take its place, and what that log says of them since then counts.
    """
    if present.active_session is not None:
        return _SESSION
    hold = current_hold(screen, present.log, now)
    if hold is None:
        return ""
    known = {entry.id: entry for entry in new.log if isinstance(entry, SafetyChecked)}
    if all(known.get(check.id) == check for check in _behind(hold, present.log)):
        return ""
    return _GRAVE if hold.level.stops_everything else _CLINICIAN


def taken_over(new: Profile) -> Profile:
    """Return a profile from a file as it goes on here: a session that was running when it was written is over."""
    return msgspec.structs.replace(new, active_session=None) if new.active_session is not None else new


def _behind(hold: Hold, log: tuple[LogEntry, ...]) -> list[SafetyChecked]:
    """Return the checks that a hold rests on: the one that counts, or the last to raise each flag that waits."""
    if hold.level.stops_everything:
        check = last_check(log)
        return [] if check is None else [_as_logged(check, log)]
    last = {flag: entry for entry in log if isinstance(entry, SafetyChecked) for flag in entry.fired}
    return [last[flag] for flag in hold.flags]


def _as_logged(check: SafetyChecked, log: tuple[LogEntry, ...]) -> SafetyChecked:
    # Judging may give a check another reason; in the log of both profiles it has its own.
    return next(entry for entry in log if isinstance(entry, SafetyChecked) and entry.id == check.id)
