"""Medicines: no limit can be passed by what the products themselves allow, and every name leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, get_args

from recovery_app.content.checks.grade import is_grade
from recovery_app.content.checks.uniqueness import each_once, repeated
from recovery_app.content.error import ContentError
from recovery_app.domain.medicine import MedicineRules, Product
from recovery_app.domain.settings import Region

FILE = "medicines.toml"
LONGEST_H = 24
"""The engine looks at doses of the last day, so nothing may wait for longer."""
WORDS: Final = (
    "over_cap",
    "over_danger",
    "unknown_amount",
    "unknown_gel",
    "unknown_product",
    "double_dose",
    "too_many_doses",
    "mixed",
    "gel_and_tablet",
    "not_for_you",
    "near_cap",
    "soft_day",
    "hard_day",
    "soft_day_gel",
    "hard_day_gel",
    "future",
)
REASONS: Final = ("gap", "cap", "doses", "unknown_amount", "other_nsaid", "gel_and_tablet", "unknown_product")


def medicine_problems(rules: MedicineRules) -> Iterator[ContentError]:
    """Yield what does not hold in the medicines."""
    yield from repeated(FILE, "ingredient", (one.id for one in rules.ingredient))
    yield from repeated(FILE, "product", (*(one.id for one in rules.product), *(one.id for one in rules.mixture)))
    yield from repeated(FILE, "question", (one.id for one in rules.question))
    yield from repeated(FILE, "interaction", (one.id for one in rules.interaction))
    yield from each_once(FILE, "over_cap for", (one.region for one in rules.over_cap), get_args(Region))
    yield from each_once(FILE, "region_note", tuple(rules.region_note), get_args(Region))
    yield from each_once(FILE, "words", tuple(rules.words), WORDS)
    yield from each_once(FILE, "reasons", tuple(rules.reasons), REASONS)
    known = {one.id for one in rules.ingredient}
    for product in rules.product:
        yield from _product_problems(product, known, rules.counter_days)
    for mixture in rules.mixture:
        for ingredient in mixture.ingredients:
            if ingredient not in known:
                yield ContentError(FILE, f"mixture {mixture.id}: {ingredient} is no ingredient. Correct it.")
        if not mixture.ingredients:
            yield ContentError(FILE, f"mixture {mixture.id} has no ingredient. Add one.")
    yield from _ingredient_problems(rules)
    yield from _question_problems(rules)
    yield from _other_problems(rules)


def medicine_marks(rules: MedicineRules) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield every entry of the medicines with its source marks."""
    yield from ((f"finding {one.lead}", one.sources) for one in rules.finding)
    yield from ((f"ingredient {one.id}", one.sources) for one in rules.ingredient)
    yield from ((f"product {one.id}", one.sources) for one in rules.product)
    yield from ((f"mixture {one.id}", one.sources) for one in rules.mixture)
    yield from ((f"question {one.id}", one.sources) for one in rules.question)
    yield from ((f"interaction {one.id}", one.sources) for one in rules.interaction)
    yield from ((f"over_cap for {one.region}", one.sources) for one in rules.over_cap)


def _product_problems(product: Product, known: set[str], counter_days: int) -> Iterator[ContentError]:
    where = f"product {product.id}"
    if product.ingredient not in known:
        yield ContentError(FILE, f"{where}: {product.ingredient} is no ingredient. Correct it.")
    if not product.regions:
        yield ContentError(FILE, f"{where} has no region. Add one.")
    if not 0 < product.dose_min <= product.dose_max or product.step <= 0:
        yield ContentError(FILE, f"{where}: its doses are not least, most, with a step above 0. Order them.")
    if product.dose_first_max and product.dose_first_max < product.dose_max:
        yield ContentError(FILE, f"{where}: its first dose is below the others. Use 0 for the same.")
    if not 0 < product.gap_floor_h <= product.gap_default_h <= LONGEST_H:
        yield ContentError(FILE, f"{where}: its gaps are not floor, default, {LONGEST_H}. Order them.")
    if max(product.dose_max, product.dose_first_max) > product.cap_24h:
        yield ContentError(FILE, f"{where}: one dose is more than cap_24h. Lower the dose.")
    if product.max_doses_24h < 1 or product.max_doses_24h * product.dose_min > product.cap_24h:
        yield ContentError(FILE, f"{where}: max_doses_24h of the least dose pass cap_24h. Lower it.")
    if not 0 < product.soft_day <= product.hard_day <= counter_days:
        yield ContentError(FILE, f"{where}: its days are not soft, hard, counter_days. Order them.")
    if not product.offer and not product.note:
        yield ContentError(FILE, f"{where} is not on offer and says no reason. Write its note.")


def _ingredient_problems(rules: MedicineRules) -> Iterator[ContentError]:
    for ingredient in rules.ingredient:
        where = f"ingredient {ingredient.id}"
        if ingredient.is_anti_inflammatory and not 1 <= ingredient.blocks_others_h <= LONGEST_H:
            yield ContentError(FILE, f"{where} is an anti-inflammatory. Set blocks_others_h from 1 to {LONGEST_H}.")
        if ingredient.warn_at > ingredient.danger_above:
            yield ContentError(FILE, f"{where}: warn_at is above danger_above. Lower it.")


def _question_problems(rules: MedicineRules) -> Iterator[ContentError]:
    for question in rules.question:
        effects = {question.paracetamol, question.nsaid, question.aspirin, question.gel}
        if effects == {"ok"} and not question.note:
            yield ContentError(FILE, f"question {question.id} changes nothing. Set an effect, or write a note.")
        if question.lifts_after_h < 0:
            yield ContentError(FILE, f"question {question.id}: lifts_after_h is below 0. Use 0 for never.")


def _other_problems(rules: MedicineRules) -> Iterator[ContentError]:
    for found in rules.finding:
        if not is_grade(found.grade):
            yield ContentError(FILE, f"finding {found.lead} has no grade. Use A, B, C, D or two of them.")
    if rules.ask_again_after_days < 1 or rules.counter_days < 1:
        yield ContentError(FILE, "ask_again_after_days or counter_days is below 1. Set it above 0.")
    if not rules.stop_signs:
        yield ContentError(FILE, "stop_signs is empty. Write them.")
