"""What has to be said about the doses that stand in the log, however they came there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final, Literal, get_args

import msgspec

from recovery_app.domain.dose_log import WINDOW, Dose, days_used, doses_of, recent
from recovery_app.domain.dose_text import amount_text, number_text
from recovery_app.domain.dose_window import DoseWindow, doubled, window_of, window_up_to
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.medicine import Ingredient, MedicineRules
from recovery_app.domain.medicine_screen import last_screening, screen_effect
from recovery_app.domain.settings import Region

WarningKind = Literal[
    "over_danger",
    "over_cap",
    "double_dose",
    "unknown_amount",
    "not_for_you",
    "mixed",
    "gel_and_tablet",
    "hard_day",
    "too_many_doses",
    "unknown_product",
    "future",
    "near_cap",
    "unknown_gel",
    "soft_day",
    "hard_day_gel",
    "soft_day_gel",
]
ASKS_FOR_ADVICE: Final = frozenset({"over_danger", "over_cap", "double_dose", "unknown_amount"})
"""After these the user gets advice at once, felt well or not (medication.md 4, rule 4)."""
STOPS: Final = frozenset({*ASKS_FOR_ADVICE, "not_for_you", "mixed", "hard_day", "hard_day_gel"})


class DoseWarning(msgspec.Struct, frozen=True):
    """Hold one warning with its words; `ingredient` is empty where it is about all of them."""

    kind: WarningKind
    text: str
    ingredient: str = ""

    @property
    def stops(self) -> bool:
        """Tell whether it means: take no more."""
        return self.kind in STOPS

    @property
    def asks_for_advice(self) -> bool:
        """Tell whether it means: call somebody now."""
        return self.kind in ASKS_FOR_ADVICE


def dose_warnings(
    rules: MedicineRules, log: tuple[LogEntry, ...], region: Region, now: datetime
) -> tuple[DoseWarning, ...]:
    """Return every warning that holds at `now`, the gravest first."""
    doses = doses_of(rules, log, now)
    lately = recent(doses, now)
    found: list[DoseWarning] = []
    for ingredient in rules.ingredient:
        of_it = tuple(dose for dose in doses if dose.ingredient == ingredient)
        found += _about(rules, ingredient, of_it, region, now)
    found += _together(rules, lately)
    found += _not_for_you(rules, log, lately, region, now)
    found += _days(rules, doses, now)
    if any(dose.ingredient is None for dose in lately):
        found.append(DoseWarning("unknown_product", rules.words["unknown_product"]))
    if any(dose.at > now for dose in lately):
        found.append(DoseWarning("future", rules.words["future"]))
    return tuple(sorted(found, key=_gravity))


def shows_stop_signs(rules: MedicineRules, log: tuple[LogEntry, ...], now: datetime) -> bool:
    """Tell whether an anti-inflammatory medicine was used in the days that the counter looks at."""
    first = now - timedelta(days=rules.counter_days)
    return any(
        dose.at > first and (dose.ingredient is None or dose.ingredient.is_anti_inflammatory)
        for dose in doses_of(rules, log, now)
    )


def _about(
    rules: MedicineRules, ingredient: Ingredient, doses: tuple[Dose, ...], region: Region, now: datetime
) -> Iterator[DoseWarning]:
    """Yield what is said of one ingredient; too much stays on the page for 24 h after the dose that made it so."""
    lately = recent(doses, now)
    if not lately:
        return
    name = rules.local(ingredient.name, region)
    near = recent(doses, now - WINDOW)
    windows = [window_up_to(near, last) for last in lately]
    over = max((one for one in windows if one.over), key=_sum, default=None)
    danger = ingredient.danger_above
    if over is not None:
        is_danger = danger and over.sum > danger
        yield _worded(rules, "over_danger" if is_danger else "over_cap", ingredient, name, over, danger or None)
    elif ingredient.warn_at and window_of(lately).sum >= ingredient.warn_at:
        yield _worded(rules, "near_cap", ingredient, name, window_of(lately))
    twice = next((found for last in lately if (found := doubled(near, last)) is not None), None)
    if twice is not None:
        yield _worded(rules, "double_dose", ingredient, name, twice, twice.limits.dose_most)
    if any(dose.entry.amount is None for dose in lately):
        kind: WarningKind = "unknown_gel" if ingredient.is_gel else "unknown_amount"
        yield DoseWarning(kind, rules.words[kind].format(name=name), ingredient.id)
    many = next((one for one in windows if one.too_many), None)
    if many is not None and over is None:
        text = rules.words["too_many_doses"].format(name=name, sum=many.count, cap=many.limits.max_doses_24h)
        yield DoseWarning("too_many_doses", text, ingredient.id)


def _together(rules: MedicineRules, lately: tuple[Dose, ...]) -> Iterator[DoseWarning]:
    class_only = [dose for dose in lately if dose.ingredient is not None and dose.ingredient.is_anti_inflammatory]
    kinds: set[WarningKind] = set()
    for place, later in enumerate(class_only):
        for earlier in class_only[:place]:
            first, second = earlier.ingredient, later.ingredient
            if first is None or second is None or first.id == second.id:
                continue
            if later.at - earlier.at < timedelta(hours=first.blocks_others_h):
                kinds.add("mixed" if first.is_gel == second.is_gel else "gel_and_tablet")
    yield from (DoseWarning(kind, rules.words[kind]) for kind in sorted(kinds))


def _not_for_you(
    rules: MedicineRules, log: tuple[LogEntry, ...], lately: tuple[Dose, ...], region: Region, now: datetime
) -> Iterator[DoseWarning]:
    asked = last_screening(log)
    for ingredient in rules.ingredient:
        taken = any(dose.ingredient == ingredient for dose in lately)
        screened = screen_effect(rules, asked, ingredient.group, now)
        # A run that is near only makes it wait; that is no reason to see a doctor about a dose before.
        if taken and screened.effect == "block" and screened.lifts_at is None:
            text = rules.words["not_for_you"].format(name=rules.local(ingredient.name, region))
            yield DoseWarning("not_for_you", text, ingredient.id)


def _days(rules: MedicineRules, doses: tuple[Dose, ...], now: datetime) -> Iterator[DoseWarning]:
    for gel in (False, True):
        days = days_used(doses, rules.counter_days, now, gel=gel)
        rows = [one for one in rules.product if rules.ingredient_by_id(one.ingredient).is_gel == gel]
        hard = min((one.hard_day for one in rows), default=rules.counter_days)
        soft = min((one.soft_day for one in rows), default=rules.counter_days)
        if days < soft:
            continue
        kind: WarningKind = "hard_day" if days >= hard else "soft_day"
        if gel:
            kind = "hard_day_gel" if days >= hard else "soft_day_gel"
        yield DoseWarning(kind, rules.words[kind].format(sum=days, hours=rules.counter_days))


def _worded(
    rules: MedicineRules,
    kind: WarningKind,
    ingredient: Ingredient,
    name: str,
    window: DoseWindow,
    cap: float | None = None,
) -> DoseWarning:
    unit = window.limits.unit
    most = window.limits.cap_24h if cap is None or kind == "over_cap" else cap
    text = rules.words[kind].format(
        name=name, sum=amount_text(window.sum, unit), cap=amount_text(most or 0, unit), hours=number_text(window.hours)
    )
    return DoseWarning(kind, text, ingredient.id)


def _sum(window: DoseWindow) -> float:
    return window.sum


def _gravity(warning: DoseWarning) -> int:
    return get_args(WarningKind).index(warning.kind)
