"""Pain medicines: ingredients, products with their limits, the questions before them, and what is said about doses."""

from __future__ import annotations

from typing import Literal

import msgspec

from recovery_app.domain.evidence import Finding
from recovery_app.domain.settings import Region

MedicineGroup = Literal["paracetamol", "nsaid", "aspirin", "gel"]
Effect = Literal["ok", "ask", "block"]
Unit = Literal["mg", "g", "uses"]


class Ingredient(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold what doses are counted by; after a dose, other anti-inflammatory ones wait for `blocks_others_h`.

    From `warn_at` on in 24 h there is a warning; above `danger_above` the user is told to get advice, felt well or not.
    """

    id: str
    name: str
    group: MedicineGroup
    sources: tuple[str, ...]
    blocks_others_h: int = 0
    warn_at: float = 0
    danger_above: float = 0
    hidden_fact: str = ""

    @property
    def is_gel(self) -> bool:
        """Tell whether it is put on the skin."""
        return self.group == "gel"

    @property
    def is_anti_inflammatory(self) -> bool:
        """Tell whether it belongs to the class of which only one is used at a time."""
        return self.group != "paracetamol"


class Product(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold a product of some regions with its limits (medication.md 5), in the unit of the product and in hours.

    `dose_first_max` is the most of the first dose of a course. One that is not on `offer` is logged, and no more.
    """

    id: str
    ingredient: str
    regions: tuple[Region, ...]
    name: str
    unit: Unit
    step: float
    dose_min: float
    dose_max: float
    gap_floor_h: int
    gap_default_h: int
    cap_24h: float
    max_doses_24h: int
    soft_day: int
    hard_day: int
    sources: tuple[str, ...]
    dose_first_max: float = 0
    offer: bool = True
    note: str = ""
    grade: str = ""


class Mixture(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold a product whose ingredients the user has to look up; each is logged as a dose of its own."""

    id: str
    name: str
    ingredients: tuple[str, ...]
    sources: tuple[str, ...]

    def part(self, ingredient: str) -> str:
        """Return the product id under which a dose of this ingredient is logged."""
        return f"{self.id}/{ingredient}"


class MedicineQuestion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold a question before any medicine, and what a yes means for each group (medication.md 2).

    A block with `lifts_after_h` ends so many hours after the answer; a `note` is shown with every medicine.
    """

    id: str
    text: str
    paracetamol: Effect
    nsaid: Effect
    aspirin: Effect
    gel: Effect
    reason: str
    sources: tuple[str, ...]
    lifts_after_h: int = 0
    note: str = ""
    grade: str = ""

    def effect_on(self, group: MedicineGroup) -> Effect:
        """Return what a yes means for a group."""
        return {"paracetamol": self.paracetamol, "nsaid": self.nsaid, "aspirin": self.aspirin, "gel": self.gel}[group]


class Interaction(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one thing to know about what goes with what."""

    id: str
    text: str
    sources: tuple[str, ...]
    grade: str = ""


class OverCapAdvice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold whom to ask in a region after too much."""

    region: Region
    title: str
    text: str
    sources: tuple[str, ...]


class MedicineRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold everything about pain medicines; `words` and `reasons` have places such as {name}, {sum} and {hours}."""

    honest_line: str
    chosen_line: str
    packet_line: str
    running_note: str
    masking_note: str
    stop_signs: tuple[str, ...]
    stop_signs_action: str
    ask_again_after_days: int
    counter_days: int
    region_note: dict[Region, str]
    region_words: dict[Region, dict[str, str]]
    words: dict[str, str]
    reasons: dict[str, str]
    finding: tuple[Finding, ...]
    ingredient: tuple[Ingredient, ...]
    product: tuple[Product, ...]
    mixture: tuple[Mixture, ...]
    question: tuple[MedicineQuestion, ...]
    interaction: tuple[Interaction, ...]
    over_cap: tuple[OverCapAdvice, ...]
    sources: tuple[str, ...]

    def product_by_id(self, product_id: str) -> Product:
        """Return the product with this id; raise KeyError for an unknown one."""
        for product in self.product:
            if product.id == product_id:
                return product
        raise KeyError(product_id)

    def ingredient_by_id(self, ingredient_id: str) -> Ingredient:
        """Return the ingredient with this id; raise KeyError for an unknown one."""
        for ingredient in self.ingredient:
            if ingredient.id == ingredient_id:
                return ingredient
        raise KeyError(ingredient_id)

    def advice_for(self, region: Region) -> OverCapAdvice:
        """Return whom to ask in a region after too much."""
        return next(one for one in self.over_cap if one.region == region)

    def local(self, text: str, region: Region) -> str:
        """Return a text with the names of medicines as a region says them."""
        for word, instead in self.region_words.get(region, {}).items():
            text = text.replace(word, instead)
        return text
