"""What a stored product id stands for, and which limits a dose of it puts on the next."""

from __future__ import annotations

import msgspec

from recovery_app.domain.medicine import Ingredient, MedicineRules, Mixture, Product, Unit
from recovery_app.domain.settings import Region

UNKNOWN_NAME = "A medicine"


class Limits(msgspec.Struct, frozen=True):
    """Hold what a dose asks of its ingredient: hours between doses, and the most in one dose and in 24 h.

    None means that no figure is known, which is so for tablets that only a doctor gives.
    """

    unit: Unit
    gap_floor_h: int = 0
    gap_default_h: int = 0
    dose_most: float | None = None
    cap_24h: float | None = None
    max_doses_24h: int | None = None


def ingredient_of(rules: MedicineRules, product_id: str) -> Ingredient | None:
    """Return the ingredient of a stored product id, or None for one that only another version knows."""
    product, mixture, part = _found(rules, product_id)
    if product is not None:
        return rules.ingredient_by_id(product.ingredient)
    return rules.ingredient_by_id(part) if mixture is not None else None


def product_name(rules: MedicineRules, product_id: str, region: Region) -> str:
    """Return how a stored product is called in a region."""
    product, mixture, part = _found(rules, product_id)
    if product is not None:
        return product.name
    if mixture is None:
        return UNKNOWN_NAME
    name = mixture.name
    if len(mixture.ingredients) > 1:
        name = f"{name}: {rules.ingredient_by_id(part).name}"
    return rules.local(name, region)


def limits_of(rules: MedicineRules, product_id: str, region: Region) -> Limits | None:
    """Return the limits of a stored dose, or None where its product is not known.

    A mixture has the strictest limits that the products of its ingredient have in the region, or anywhere else where
    the region has none.
    """
    product, mixture, part = _found(rules, product_id)
    if product is not None:
        return _strictest((product,))
    if mixture is None:
        return None
    all_of_it = tuple(one for one in rules.product if one.ingredient == part)
    return _strictest(tuple(one for one in all_of_it if region in one.regions) or all_of_it)


def products_of(rules: MedicineRules, region: Region, *, offered: bool = True) -> tuple[Product, ...]:
    """Return the products of a region that are on offer, or those that can only be logged."""
    return tuple(one for one in rules.product if region in one.regions and one.offer == offered)


def _strictest(products: tuple[Product, ...]) -> Limits:
    if not products:
        return Limits("mg")
    return Limits(
        unit=products[0].unit,
        gap_floor_h=max(one.gap_floor_h for one in products),
        gap_default_h=max(one.gap_default_h for one in products),
        dose_most=min(max(one.dose_max, one.dose_first_max) for one in products),
        cap_24h=min(one.cap_24h for one in products),
        max_doses_24h=min(one.max_doses_24h for one in products),
    )


def _found(rules: MedicineRules, product_id: str) -> tuple[Product | None, Mixture | None, str]:
    """Return the product, or the mixture with the ingredient of it that was logged."""
    for product in rules.product:
        if product.id == product_id:
            return product, None, ""
    name, _, part = product_id.partition("/")
    for mixture in rules.mixture:
        if mixture.id == name and part in mixture.ingredients:
            return None, mixture, part
    return None, None, ""
