"""Where a product stands now: what was taken, when more is possible, and what stands in the way.

Nothing here ever asks for a first dose: it only says when one that the user has chosen would not break a limit.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from math import fsum
from typing import Literal

import msgspec

from recovery_app.domain.dose_log import Dose, days_used, doses_of, recent
from recovery_app.domain.dose_wait import Wait, cap_now, most_doses_now, waits
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.medicine import MedicineQuestion, MedicineRules, Product
from recovery_app.domain.medicine_screen import ScreenEffect, last_screening, screen_effect, screening_due
from recovery_app.domain.settings import Region

DoseState = Literal["log_only", "questions", "blocked", "day_stop", "wait", "ask", "ok"]


class DoseStatus(msgspec.Struct, frozen=True):
    """Hold where a product stands: amounts in its unit, moments in the zone of the clock.

    `next_ok_at` is None where nothing makes it wait. `most_now` is the most that one dose may be.
    """

    product: Product
    state: DoseState
    next_ok_at: datetime | None
    waits: tuple[Wait, ...]
    taken_24h: float
    has_unknown_24h: bool
    doses_24h: int
    cap_24h: float
    max_doses_24h: int
    most_now: float
    days: int
    questions: tuple[MedicineQuestion, ...] = ()
    lifts_at: datetime | None = None


def dose_status(
    rules: MedicineRules,
    log: tuple[LogEntry, ...],
    product: Product,
    region: Region,
    now: datetime,
    amount: float | None = None,
) -> DoseStatus:
    """Return where a product stands for a dose of `amount`, or of its least dose (medication.md 4)."""
    doses, ingredient = doses_of(rules, log, now), rules.ingredient_by_id(product.ingredient)
    most = _most_now(rules, doses, product, now)
    wanted = min(product.dose_min if amount is None else amount, most)
    same = tuple(dose for dose in recent(doses, now) if dose.holds(product.ingredient))
    amounts = [dose.amount_in(product.unit) for dose in same]
    found = tuple(_in_zone(one, now) for one in waits(doses, product, ingredient, wanted, now.astimezone(UTC)))
    days = days_used(doses, rules.counter_days, now, gel=ingredient.is_gel)
    asked = last_screening(log)
    screened = screen_effect(rules, asked, ingredient.group, now)
    status = DoseStatus(
        product=product,
        state="ok",
        next_ok_at=found[0].until if found else None,
        waits=found,
        taken_24h=fsum(one for one in amounts if one is not None),
        has_unknown_24h=None in amounts,
        doses_24h=len(same),
        cap_24h=cap_now(same, product),
        max_doses_24h=most_doses_now(same, product),
        most_now=most,
        days=days,
        questions=screened.questions,
        lifts_at=screened.lifts_at,
    )
    may_log_only = not product.offer or region not in product.regions
    due = screening_due(rules, asked, now)
    return msgspec.structs.replace(status, state=_state(status, screened, log_only=may_log_only, due=due))


def used_products(
    rules: MedicineRules, log: tuple[LogEntry, ...], region: Region, now: datetime
) -> tuple[Product, ...]:
    """Return a product for each ingredient taken in the days that the counter looks at, in the order of the content.

    It is the one taken last. Where that is a mixture, or of another region, it is the region's own product.
    """
    first = now - timedelta(days=rules.counter_days)
    latest: dict[str, Product] = {}
    for dose in doses_of(rules, log, now):
        if dose.ingredient is None or dose.at <= first:
            continue
        of_it = [one for one in rules.product if one.ingredient == dose.ingredient.id]
        own = [one for one in of_it if one.id == dose.entry.product]
        here = [one for one in own if region in one.regions] or [one for one in of_it if region in one.regions] or own
        if here:
            latest[dose.ingredient.id] = here[0]
    order = [one.id for one in rules.ingredient]
    return tuple(latest[one] for one in order if one in latest)


def _state(status: DoseStatus, screened: ScreenEffect, *, log_only: bool, due: bool) -> DoseState:
    if log_only:
        return "log_only"
    if due:
        return "questions"
    if screened.effect == "block":
        return "blocked"
    if status.days >= status.product.hard_day:
        return "day_stop"
    if status.waits:
        return "wait"
    return "ask" if screened.effect == "ask" else "ok"


def _most_now(rules: MedicineRules, doses: tuple[Dose, ...], product: Product, now: datetime) -> float:
    first = now - timedelta(days=rules.counter_days)
    begins = not any(dose.holds(product.ingredient) and dose.at > first for dose in doses)
    return max(product.dose_max, product.dose_first_max) if begins else product.dose_max


def _in_zone(wait: Wait, now: datetime) -> Wait:
    return msgspec.structs.replace(wait, until=wait.until.astimezone(now.tzinfo))
