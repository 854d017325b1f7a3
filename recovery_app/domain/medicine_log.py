"""The part of the log that is about medicine."""

from __future__ import annotations

from recovery_app.domain.live_log import live
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_kinds import entries_of
from recovery_app.domain.log_medicine import DoseTaken, MedicineScreened


def medicine_part(log: tuple[LogEntry, ...]) -> tuple[LogEntry, ...]:
    """Return the doses and the answers that count.

    Whoever asks several things of a log of many years takes this part first, and asks it.
    """
    return live(entries_of(log, DoseTaken, MedicineScreened, Withdrawn))
