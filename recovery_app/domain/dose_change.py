"""Changes of a profile that are about doses: each takes a profile and returns the next one."""

from __future__ import annotations

from datetime import datetime

from recovery_app.domain.change import with_entry
from recovery_app.domain.day import day_of
from recovery_app.domain.dose_engine import DoseStatus, dose_status
from recovery_app.domain.dose_text import doses_offered
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.live_log import live
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_medicine import DoseTaken, MedicineScreened
from recovery_app.domain.medicine import MedicineRules
from recovery_app.domain.medicine_lookup import ingredient_of
from recovery_app.domain.profile import Profile
from recovery_app.domain.settings import Region

LARGEST_AMOUNT = 100_000
STRICTEST_REGION: Region = "other"
"""Counts where no region is chosen yet, so that what was already taken can be logged all the same."""


class DoseRefusedError(Exception):
    """Say that a dose cannot be logged as planned; `status` tells why, where the limits of its product do."""

    def __init__(self, message: str, status: DoseStatus | None = None) -> None:
        super().__init__(message)
        self.status = status


def log_dose(
    profile: Profile,
    knowledge: Knowledge,
    product_id: str,
    amount: float | None,
    taken_at: datetime,
    entry_id: str,
    now: datetime,
    *,
    as_planned: bool,
    advised: bool = False,
) -> Profile:
    """Return the profile with a dose logged; `amount` None means that the user does not know.

    One that was already taken is always logged. One `as_planned` is taken now, and raises DoseRefusedError before its
    time, when the answers or the limits stand against it, and, unless the user was `advised`, while a pharmacist or
    doctor has to be asked first. Raise ValueError for a product that is not there, an amount that is no amount, and a
    time still to come.
    """
    rules = knowledge.medicines
    _check(rules, product_id, amount, taken_at, now)
    region = profile.settings.region
    if as_planned:
        _refuse_unless_possible(rules, profile, product_id, amount, now, advised=advised)
        if taken_at != now:
            message = "A dose as planned is one that you take now."
            raise DoseRefusedError(message)
    dose = DoseTaken(
        id=entry_id,
        at=now,
        day=day_of(taken_at),
        product=product_id,
        taken_at=taken_at,
        amount=amount,
        region=region or STRICTEST_REGION,
        as_planned=as_planned,
    )
    return with_entry(profile, dose)


def edit_dose(
    profile: Profile,
    knowledge: Knowledge,
    dose_id: str,
    amount: float | None,
    taken_at: datetime,
    entry_ids: tuple[str, str],
    now: datetime,
) -> Profile:
    """Return the profile with a dose as it really was: the old entry is taken back, and a new one says the truth.

    `entry_ids` are those of the two new entries. The new dose counts as already taken, in the region of the old one.
    Raise ValueError as `log_dose` does, and for a dose that is not there.
    """
    old = _dose(profile, dose_id)
    _check_amount_and_time(amount, taken_at, now)
    profile = with_entry(profile, Withdrawn(entry_ids[0], now, day_of(now), old.id))
    new = DoseTaken(
        id=entry_ids[1],
        at=now,
        day=day_of(taken_at),
        product=old.product,
        taken_at=taken_at,
        amount=amount,
        region=old.region,
    )
    return with_entry(profile, new)


def withdraw_dose(profile: Profile, dose_id: str, entry_id: str, now: datetime) -> Profile:
    """Return the profile with a dose taken back; raise ValueError for one that is not there."""
    return with_entry(profile, Withdrawn(entry_id, now, day_of(now), _dose(profile, dose_id).id))


def screen_medicines(
    profile: Profile, knowledge: Knowledge, yes: tuple[str, ...], entry_id: str, now: datetime
) -> Profile:
    """Return the profile with the answers given before a medicine; raise ValueError for an unknown question."""
    known = {question.id for question in knowledge.medicines.question}
    for one in yes:
        if one not in known:
            message = f"{one} is no question about medicines."
            raise ValueError(message)
    return with_entry(profile, MedicineScreened(entry_id, now, day_of(now), yes))


def _refuse_unless_possible(
    rules: MedicineRules,
    profile: Profile,
    product_id: str,
    amount: float | None,
    now: datetime,
    *,
    advised: bool,
) -> None:
    region = profile.settings.region
    product = next((one for one in rules.product if one.id == product_id), None)
    if product is None or region is None:
        message = "This one can only be logged as already taken."
        raise DoseRefusedError(message)
    status = dose_status(rules, profile.log, product, region, now, amount)
    if status.state not in ({"ok", "ask"} if advised else {"ok"}):
        message = "This dose is not possible now."
        raise DoseRefusedError(message, status)
    if amount is None or amount not in doses_offered(product, status.most_now):
        message = "This amount is not a usual single dose."
        raise DoseRefusedError(message, status)


def _check(rules: MedicineRules, product_id: str, amount: float | None, taken_at: datetime, now: datetime) -> None:
    if ingredient_of(rules, product_id) is None:
        message = f"{product_id} is no product."
        raise ValueError(message)
    _check_amount_and_time(amount, taken_at, now)


def _check_amount_and_time(amount: float | None, taken_at: datetime, now: datetime) -> None:
    if amount is not None and not 0 < amount <= LARGEST_AMOUNT:
        message = "Enter an amount above 0."
        raise ValueError(message)
    if taken_at > now:
        message = "This time is still to come. Enter when you took it."
        raise ValueError(message)


def _dose(profile: Profile, dose_id: str) -> DoseTaken:
    for entry in live(profile.log):
        if isinstance(entry, DoseTaken) and entry.id == dose_id:
            return entry
    message = "This dose is not in the log any more."
    raise ValueError(message)
