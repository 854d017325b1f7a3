"""What Today says about pain medicine: what was taken, and when the next dose may be."""

from __future__ import annotations

from datetime import datetime

from recovery_app.domain.dose_engine import dose_status, used_products
from recovery_app.domain.dose_text import not_before_text, total_text
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.medicine import MedicineRules
from recovery_app.domain.medicine_log import medicine_part
from recovery_app.domain.settings import Region

NOTHING_TAKEN = "Log and limits"


def medicine_line(rules: MedicineRules, log: tuple[LogEntry, ...], region: Region, now: datetime) -> str:
    """Return a line for each medicine of the last 24 hours; a first dose is never offered (medication.md 4.10)."""
    doses = medicine_part(log)
    lines = []
    for product in used_products(rules, doses, region, now):
        status = dose_status(rules, doses, product, region, now)
        if status.taken_24h or status.has_unknown_24h:
            name = rules.ingredient_by_id(product.ingredient).name
            wait = not_before_text(status, now)
            lines.append(f"{name[:1].upper()}{name[1:]}: {total_text(status)}.{f' {wait}.' if wait else ''}")
    return "\n".join(lines) or NOTHING_TAKEN
