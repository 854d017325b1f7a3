"""Doses and people that the tests of medicines speak of."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from recovery_app.domain.day import day_of
from recovery_app.domain.dose_engine import DoseStatus, dose_status
from recovery_app.domain.dose_warning import dose_warnings
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_medicine import DoseTaken, MedicineScreened
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.settings import Region, Settings
from tests.domain.cases import NOON, an_id


def ago(hours: float, now: datetime = NOON) -> datetime:
    """Return a moment so many hours before noon; a negative number lies after it."""
    return now - timedelta(hours=hours)


def dose(product: str, hours: float, amount: float | None, region: Region = "UK") -> DoseTaken:
    """Return a dose taken so many hours ago."""
    taken = ago(hours)
    return DoseTaken(an_id(), taken, day_of(taken), product, taken, amount, region)


def asked(*yes: str, hours: float = 1) -> MedicineScreened:
    """Return the answers given so many hours ago."""
    return MedicineScreened(an_id(), ago(hours), day_of(ago(hours)), yes)


def person(*log: LogEntry, region: Region | None = "UK") -> Profile:
    """Return a profile with this log, in a region."""
    return msgspec.structs.replace(new_profile("person", NOON), settings=Settings(region=region), log=log)


def status(
    knowledge: Knowledge,
    product: str,
    *log: LogEntry,
    region: Region = "UK",
    now: datetime = NOON,
    amount: float | None = None,
) -> DoseStatus:
    """Return where a product stands for somebody without a yes to any question."""
    rules = knowledge.medicines
    answers = asked(hours=(NOON - now).total_seconds() / 3600 + 1)
    return dose_status(rules, (answers, *log), rules.product_by_id(product), region, now, amount)


def warned(knowledge: Knowledge, *log: LogEntry, region: Region = "UK", now: datetime = NOON) -> list[str]:
    """Return the kinds of the warnings."""
    return [one.kind for one in dose_warnings(knowledge.medicines, log, region, now)]
