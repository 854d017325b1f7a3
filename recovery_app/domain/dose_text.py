"""Doses in short words."""

from __future__ import annotations

from datetime import datetime, timedelta

from recovery_app.domain.dose_engine import DoseStatus
from recovery_app.domain.dose_wait import Wait
from recovery_app.domain.medicine import MedicineRules, Product, Unit
from recovery_app.domain.moment_text import time_or_day


def number_text(number: float) -> str:
    """Return a number without needless decimals."""
    return f"{round(number, 1):g}" if number < 1_000_000 else f"{number:.0f}"


def amount_text(amount: float, unit: Unit) -> str:
    """Return an amount such as "400 mg", "2 g", "1 use" or "3 uses"."""
    if unit == "uses":
        return "1 use" if amount == 1 else f"{number_text(amount)} uses"
    return f"{number_text(amount)} {unit}"


def dose_text(product: Product, amount: float) -> str:
    """Return a dose of a product, with how many tablets it is: "400 mg (2 tablets)"."""
    words = amount_text(amount, product.unit)
    if "tablets" not in product.name or amount % product.step:
        return words
    count = amount / product.step
    return f"{words} ({number_text(count)} {'tablet' if count == 1 else 'tablets'})"


def doses_offered(product: Product, most: float) -> tuple[float, ...]:
    """Return the doses to choose from, from the least to the most by the step of the product."""
    count = int((most - product.dose_min) / product.step + 1e-9)
    return tuple(product.dose_min + place * product.step for place in range(count + 1))


def not_before_text(status: DoseStatus, now: datetime) -> str:
    """Return "Not before 16:30", or an empty text where nothing makes it wait."""
    return "" if status.next_ok_at is None else f"Not before {time_or_day(_minute_up(status.next_ok_at), now)}"


def total_text(status: DoseStatus) -> str:
    """Return what was taken in 24 h of what is allowed, such as "1000 of 3000 mg in 24 h"."""
    unit, known = status.product.unit, number_text(status.taken_24h)
    more = " or more" if status.has_unknown_24h else ""
    return f"{known}{more} of {amount_text(status.cap_24h, unit)} in 24 h"


def wait_text(rules: MedicineRules, wait: Wait, product: Product, now: datetime) -> str:
    """Return one reason to wait with its end, such as "Leave 6 hours after the last dose: until 16:30"."""
    number = amount_text(wait.number, product.unit) if wait.kind == "cap" else number_text(wait.number)
    words = rules.reasons[wait.kind].format(hours=number, cap=number)
    return f"{words}: until {time_or_day(_minute_up(wait.until), now)}"


def _minute_up(moment: datetime) -> datetime:
    """Return the moment, or the next full minute: a time that is shown must not lie before the true one."""
    whole = moment.replace(second=0, microsecond=0)
    return whole if whole == moment else whole + timedelta(minutes=1)
