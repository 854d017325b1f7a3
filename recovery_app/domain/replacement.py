"""Whether one profile may take the place of another: what protects never goes away with an older or another file."""

from __future__ import annotations

from datetime import datetime

import msgspec

from recovery_app.domain.agenda import agenda
from recovery_app.domain.carry_over import carry_over
from recovery_app.domain.hold import Hold, current_hold, last_check
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry, SafetyChecked
from recovery_app.domain.profile import Profile

_GRAVE = (
    "Your safety answers stop the plan for now. The other data does not hold them. "
    "Answer the safety questions again when they are due. Then come back here."
)
_CLINICIAN = (
    "Your plan waits for a clinician's word. The other data does not hold the answer behind it. "
    "Tell first who cleared you and when. Then come back here."
)
_SESSION = "A session is running. End it first."
_DUE = "The four safety questions are due. Answer them on Today first. Then come back here."
_UNTOLD = "You stopped a session today because it hurt. Tell on Today how it felt. Then come back here."


def replacement_problem(present: Profile, new: Profile, knowledge: Knowledge, now: datetime) -> str:
    """Return why `new` may not take the place of `present`, empty where it may.

    While a session runs nothing is replaced. A hold stands until it ends as usual (red_flags.md 1, rule 5): only a log
    that holds the very checks it rests on may take its place, and what that log says of them since then counts. The
    short safety questions are answered first (rule 4), and so is how much it hurt where pain ended a session.
    """
    if present.active_session is not None:
        return _SESSION
    hold = current_hold(knowledge.safety, present.log, now)
    if hold is not None:
        known = {entry.id: entry for entry in new.log if isinstance(entry, SafetyChecked)}
        if any(known.get(check.id) != check for check in _behind(hold, present.log)):
            return _GRAVE if hold.level.stops_everything else _CLINICIAN
    day = agenda(present, knowledge, now)
    if day is None:
        return ""
    if day.check_due is not None and day.check_due.kind == "mini":
        return _DUE
    return "" if day.pain_untold is None else _UNTOLD


def taken_over(present: Profile, new: Profile, knowledge: Knowledge, now: datetime, *, same_person: bool) -> Profile:
    """Return a profile from a file as it goes on here in the place of `present`.

    A session that was running when it was written is over. Medicine, heat and ice of the `same_person` count on.
    """
    if new.active_session is not None:
        new = msgspec.structs.replace(new, active_session=None)
    return carry_over(present, new, knowledge, now) if same_person else new


def comes_from_elsewhere(present: Profile, new: Profile) -> bool:
    """Tell whether `new` was made from other data than `present`, which may be that of another person.

    What holds nothing yet is nobody's, so anything may fill it.
    """
    return new.profile_id != present.profile_id and bool(present.log or present.episodes)


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
