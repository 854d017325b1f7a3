"""The doses of the log that count, each with what it holds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec

from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_medicine import DoseTaken
from recovery_app.domain.medicine import Ingredient, MedicineRules, Unit
from recovery_app.domain.medicine_log import medicine_part
from recovery_app.domain.medicine_lookup import Limits, ingredient_of, limits_of

WINDOW = timedelta(hours=24)


class Dose(msgspec.Struct, frozen=True):
    """Hold a dose at its instant in UTC; `ingredient` and `limits` are None where only another version knows it."""

    entry: DoseTaken
    at: datetime
    ingredient: Ingredient | None
    limits: Limits | None

    def amount_in(self, unit: Unit) -> float | None:
        """Return how much it was in a unit, or None where nobody knows."""
        return self.entry.amount if self.limits is not None and self.limits.unit == unit else None

    def holds(self, ingredient_id: str) -> bool:
        """Tell whether it is, or may be, of an ingredient."""
        return self.ingredient is None or self.ingredient.id == ingredient_id


def doses_of(rules: MedicineRules, log: tuple[LogEntry, ...], now: datetime | None = None) -> tuple[Dose, ...]:
    """Return the doses that count, the earliest first; with `now` only those that any limit still looks at."""
    first = None if now is None else now - timedelta(days=rules.counter_days) - 2 * WINDOW
    found = [
        Dose(
            entry,
            entry.taken_at.astimezone(UTC),
            ingredient_of(rules, entry.product),
            limits_of(rules, entry.product, entry.region),
        )
        for entry in medicine_part(log)
        if isinstance(entry, DoseTaken) and (first is None or entry.taken_at > first)
    ]
    return tuple(sorted(found, key=_when))


def recent(doses: tuple[Dose, ...], now: datetime) -> tuple[Dose, ...]:
    """Return the doses of the last 24 h; those later than `now`, which a clock set back leaves, count too."""
    return tuple(dose for dose in doses if dose.at > now - WINDOW)


def last_amount(log: tuple[LogEntry, ...], product_id: str) -> float | None:
    """Return how much of a product was taken the last time, in its unit; None where never, or nobody knows."""
    doses = (one for one in medicine_part(log) if isinstance(one, DoseTaken) and one.product == product_id)
    latest = max(doses, key=lambda one: one.taken_at, default=None)
    return None if latest is None else latest.amount


def days_used(doses: tuple[Dose, ...], counter_days: int, now: datetime, *, gel: bool) -> int:
    """Return on how many of the last calendar days there was any gel, or any other medicine.

    The day of a dose is that of the place where it was taken.
    """
    first = now.date() - timedelta(days=counter_days - 1)
    return len(
        {
            dose.entry.taken_at.date()
            for dose in doses
            if (dose.ingredient is not None and dose.ingredient.is_gel) == gel and dose.entry.taken_at.date() >= first
        }
    )


def _when(dose: Dose) -> datetime:
    return dose.at
