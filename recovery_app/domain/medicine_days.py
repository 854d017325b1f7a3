"""The days on which pain medicine was taken."""

from __future__ import annotations

from datetime import date

import msgspec

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.medicine import MedicineRules
from recovery_app.domain.medicine_lookup import product_name
from recovery_app.domain.progress_log import ProgressLog
from recovery_app.domain.settings import Region


class ProductDays(msgspec.Struct, frozen=True):
    """Hold the days with one product, as it is called where it was taken last."""

    product: str
    name: str
    days: tuple[date, ...]


class MedicineDays(msgspec.Struct, frozen=True):
    """Hold the days with any medicine, gels among them, and those of each product, the most used first."""

    days: tuple[date, ...]
    products: tuple[ProductDays, ...]


def medicine_days(log: ProgressLog, rules: MedicineRules, days: DateRange) -> MedicineDays:
    """Return the days of a range with medicine, by the calendar as its limits count them (medication.md 4, rule 5).

    So a dose at night is of the day that has begun, and not of the diary day, which goes on to three.
    """
    taken: dict[str, set[date]] = {}
    regions: dict[str, Region] = {}
    for dose in log.doses:
        day = dose.taken_at.date()
        if days.first <= day <= days.last:
            taken.setdefault(dose.product, set()).add(day)
            regions[dose.product] = dose.region
    products = [
        ProductDays(product, product_name(rules, product, regions[product]), tuple(sorted(on)))
        for product, on in taken.items()
    ]
    products.sort(key=lambda one: (-len(one.days), one.name))
    return MedicineDays(tuple(sorted(set().union(*taken.values()))), tuple(products))
