"""Why the next dose of a product has to wait, and until when (medication.md 3 and 4)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from datetime import datetime, timedelta
from math import fsum
from typing import Literal

import msgspec

from recovery_app.domain.dose_log import WINDOW, Dose, recent
from recovery_app.domain.medicine import Ingredient, Product

WaitKind = Literal["gap", "cap", "doses", "unknown_amount", "other_nsaid", "gel_and_tablet", "unknown_product"]


class Wait(msgspec.Struct, frozen=True):
    """Hold one reason to wait, the moment it ends, and the number that its words name."""

    kind: WaitKind
    until: datetime
    number: float = 0


def waits(
    doses: tuple[Dose, ...], product: Product, ingredient: Ingredient, amount: float, now: datetime
) -> tuple[Wait, ...]:
    """Return every reason for which `amount` of a product has to wait at `now`, the longest wait first."""
    lately = recent(doses, now)
    same = tuple(dose for dose in lately if dose.holds(product.ingredient))
    found = [*_by_gap(same, product), *_by_sum(same, product, amount, now), *_by_class(lately, ingredient)]
    return tuple(sorted((one for one in found if one.until > now), key=_until, reverse=True))


def cap_now(same: tuple[Dose, ...], product: Product) -> float:
    """Return the most in 24 h: the stricter of the product's and of those that were taken lately.

    Doses of another region bring its limit along, so a new region loosens nothing for 24 h.
    """
    others = (d.limits for d in same if d.limits is not None and d.limits.unit == product.unit)
    return min((product.cap_24h, *(one.cap_24h for one in others if one.cap_24h is not None)))


def most_doses_now(same: tuple[Dose, ...], product: Product) -> int:
    """Return the most doses in 24 h, the stricter one as for the sum."""
    others = (d.limits.max_doses_24h for d in same if d.limits and d.limits.max_doses_24h is not None)
    return min((product.max_doses_24h, *others))


def _by_gap(same: tuple[Dose, ...], product: Product) -> list[Wait]:
    found: list[Wait] = []
    for dose in same:
        if dose.limits is None:
            found.append(Wait("unknown_product", dose.at + WINDOW))
            continue
        hours = max(product.gap_default_h, dose.limits.gap_default_h)
        found.append(Wait("gap", dose.at + timedelta(hours=hours), hours))
    return _longest_of_each(found)


def _by_sum(same: tuple[Dose, ...], product: Product, amount: float, now: datetime) -> list[Wait]:
    unknown = [Wait("unknown_amount", dose.at + WINDOW) for dose in same if dose.amount_in(product.unit) is None]
    found = _longest_of_each(unknown)

    def fits_cap(kept: tuple[Dose, ...]) -> bool:
        known = fsum(dose.amount_in(product.unit) or 0 for dose in kept)
        return known + amount <= cap_now(kept, product)

    def fits_doses(kept: tuple[Dose, ...]) -> bool:
        return len(kept) < most_doses_now(kept, product)

    found.append(Wait("cap", _first_free(same, fits_cap, now), cap_now(same, product)))
    found.append(Wait("doses", _first_free(same, fits_doses, now), most_doses_now(same, product)))
    return found


def _first_free(same: tuple[Dose, ...], fits: Callable[[tuple[Dose, ...]], bool], now: datetime) -> datetime:
    """Return the first moment at which enough doses are older than 24 h; `now` where it fits already."""
    if fits(same):
        return now
    # With none of them left any single dose fits, as the content is checked for; and what fits beside some doses fits
    # beside fewer of them.
    places = range(1, len(same) + 1)
    found = bisect_left(places, True, key=lambda place: place == len(same) or fits(same[place:]))  # noqa: FBT003
    return same[found].at + WINDOW


def _by_class(lately: tuple[Dose, ...], ingredient: Ingredient) -> list[Wait]:
    if not ingredient.is_anti_inflammatory:
        return []
    found = [
        Wait(
            "other_nsaid" if other.is_gel == ingredient.is_gel else "gel_and_tablet",
            dose.at + timedelta(hours=other.blocks_others_h),
        )
        for dose in lately
        if (other := dose.ingredient) is not None and other.is_anti_inflammatory and other.id != ingredient.id
    ]
    return _longest_of_each(found)


def _longest_of_each(found: list[Wait]) -> list[Wait]:
    longest: dict[WaitKind, Wait] = {}
    for one in found:
        if one.kind not in longest or one.until > longest[one.kind].until:
            longest[one.kind] = one
    return list(longest.values())


def _until(wait: Wait) -> datetime:
    return wait.until
