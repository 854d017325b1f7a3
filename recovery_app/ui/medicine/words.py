"""The words of a product: whether it has to wait, and why."""

from __future__ import annotations

from datetime import datetime

from recovery_app.domain.dose_engine import DoseStatus
from recovery_app.domain.dose_log import Dose
from recovery_app.domain.dose_text import amount_text, not_before_text, wait_text
from recovery_app.domain.medicine import MedicineRules, Unit
from recovery_app.domain.medicine_lookup import product_name
from recovery_app.domain.moment_text import at_moment, time_or_day
from recovery_app.domain.settings import Region


def state_line(rules: MedicineRules, status: DoseStatus, region: Region, now: datetime) -> str:
    """Return in one line whether a product may be used now; it never asks to use it."""
    if status.state == "log_only":
        return rules.local(status.product.note, region) or "This one can only be logged as already taken."
    if status.state == "questions":
        return "The questions come first."
    if status.state == "blocked":
        return "By your answers this one is not for you."
    if status.state == "day_stop":
        gel = rules.ingredient_by_id(status.product.ingredient).is_gel
        return rules.words["hard_day_gel" if gel else "hard_day"].format(sum=status.days, hours=rules.counter_days)
    if status.state == "wait":
        return f"{not_before_text(status, now)}."
    return "Ask a pharmacist or doctor first." if status.state == "ask" else "Nothing in your log makes it wait."


def detail_lines(rules: MedicineRules, status: DoseStatus, region: Region, now: datetime) -> tuple[str, ...]:
    """Return the reasons behind the state: the answers that matter, and every wait with its end."""
    lines = [rules.local(one.reason, region) for one in status.questions]
    if status.lifts_at is not None:
        lines.append(f"This ends {at_moment(status.lifts_at, now)}.")
    lines += [f"{wait_text(rules, one, status.product, now)}." for one in status.waits]
    return tuple(dict.fromkeys(lines))


def past_title(dose: Dose, now: datetime) -> str:
    """Return what was taken and when, such as "14:05, 400 mg"."""
    unit: Unit = dose.limits.unit if dose.limits is not None else "mg"
    amount = "amount not known" if dose.entry.amount is None else amount_text(dose.entry.amount, unit)
    return f"{time_or_day(dose.entry.taken_at, now)}, {amount}"


def past_line(rules: MedicineRules, dose: Dose) -> str:
    """Return the product of a dose."""
    return product_name(rules, dose.entry.product, dose.entry.region)
