"""What the doses up to one of them add up to, and the strictest limits among them."""

from __future__ import annotations

from datetime import timedelta
from math import fsum

import msgspec

from recovery_app.domain.dose_log import Dose
from recovery_app.domain.medicine_lookup import Limits


class DoseWindow(msgspec.Struct, frozen=True):
    """Hold the 24 h, or the gap, up to a dose: the sum in the unit of that dose, and the strictest limits in it."""

    sum: float
    count: int
    limits: Limits
    hours: int = 24

    @property
    def over(self) -> bool:
        """Tell whether the sum is more than may be taken in 24 h."""
        return self.limits.cap_24h is not None and self.sum > self.limits.cap_24h

    @property
    def too_many(self) -> bool:
        """Tell whether there are more doses than may be taken in 24 h."""
        return self.limits.max_doses_24h is not None and self.count > self.limits.max_doses_24h


def window_up_to(doses: tuple[Dose, ...], last: Dose, hours: int = 24) -> DoseWindow:
    """Return the hours up to one of the doses, which all are of one ingredient."""
    return window_of(tuple(dose for dose in doses if last.at - timedelta(hours=hours) < dose.at <= last.at), hours)


def window_of(inside: tuple[Dose, ...], hours: int = 24) -> DoseWindow:
    """Return what these doses of one ingredient add up to, in the unit of the last."""
    limits = [dose.limits for dose in inside if dose.limits is not None]
    own = limits[-1]
    caps = [one.cap_24h for one in limits if one.cap_24h is not None and one.unit == own.unit]
    counts = [one.max_doses_24h for one in limits if one.max_doses_24h is not None]
    strict = msgspec.structs.replace(own, cap_24h=min(caps, default=None), max_doses_24h=min(counts, default=None))
    return DoseWindow(fsum(dose.amount_in(own.unit) or 0 for dose in inside), len(inside), strict, hours)


def doubled(doses: tuple[Dose, ...], last: Dose) -> DoseWindow | None:
    """Return the doses within the least gap that together are more than one dose may be."""
    limits = last.limits
    if limits is None or limits.dose_most is None:
        return None
    found = window_up_to(doses, last, limits.gap_floor_h)
    return found if found.sum > limits.dose_most else None
