"""A session that was stopped because of pain, and of which nobody has told yet how much it hurt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from recovery_app.domain.date_range import ONE_DAY
from recovery_app.domain.day import day_of
from recovery_app.domain.light import Session
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.log_training import BlockRated


def untold_pain(log: Sequence[LogEntry], today: date) -> SessionLogged | None:
    """Return the last session that pain ended today while its pain is still to be told, or None.

    The log must not hold entries that were taken back. A walk or a run is told after it, an exercise may have been told
    in the middle of its session. Minutes alone, without how it felt, tell no pain.
    """
    later: list[LogEntry] = []
    for entry in reversed(log):
        # A clock that was set back may put entries out of order, by a day at the most that matters here.
        if entry.entered_at.date() < today - ONE_DAY:
            return None
        if isinstance(entry, SessionLogged) and entry.because == "pain" and day_of(entry.at) == today:
            return None if _is_told(entry, log, later) else entry
        later.append(entry)
    return None


def is_felt(entry: Session) -> bool:
    """Tell whether it was told how a session felt."""
    return entry.pain_during is not None or bool(entry.signs)


def _is_told(session: SessionLogged, log: Sequence[LogEntry], later: list[LogEntry]) -> bool:
    if any(isinstance(one, Session) and one.day >= session.day and is_felt(one) for one in later):
        return True
    if session.session != "guided":
        return False
    for one in reversed(log[: len(log) - len(later) - 1]):
        if one.entered_at < session.started_at:
            return False
        if isinstance(one, BlockRated):
            return True
    return False
