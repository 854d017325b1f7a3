"""What can still be told of a day."""

from __future__ import annotations

from datetime import date
from typing import Literal

from recovery_app.domain.live_log import live
from recovery_app.domain.log_entry import LogEntry, WalkLogged
from recovery_app.domain.log_training import BlockRated, MorningRated, RunLogged
from recovery_app.domain.telling import check_in_of
from recovery_app.domain.told_when import CHECK_IN_DAYS_BACK, MOST_DAYS_BACK

DayOffer = Literal["check_in", "walk", "run", "morning"]


def day_offers(log: tuple[LogEntry, ...], day: date, today: date) -> tuple[DayOffer, ...]:
    """Return what can be told of a day: a check-in while there is none, walks and runs, and the morning after."""
    back = (today - day).days
    if not 0 <= back <= MOST_DAYS_BACK:
        return ()
    found: list[DayOffer] = []
    if back <= CHECK_IN_DAYS_BACK and check_in_of(log, day) is None:
        found.append("check_in")
    found += ["walk", "run"]
    counted = live(log)
    moved = any(isinstance(entry, WalkLogged | RunLogged | BlockRated) and entry.day == day for entry in counted)
    told = any(isinstance(entry, MorningRated) and entry.about == day for entry in counted)
    if back and moved and not told:
        found.append("morning")
    return tuple(found)


def first_day(log: tuple[LogEntry, ...], today: date) -> date:
    """Return the first day that can be looked at: of the first entry, or as far back as a check-in can be told."""
    reachable = today.fromordinal(today.toordinal() - CHECK_IN_DAYS_BACK)
    return min(reachable, min((entry.day for entry in log), default=reachable))
