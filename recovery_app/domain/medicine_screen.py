"""What the answers to the questions before a medicine mean."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import get_args

import msgspec

from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_medicine import MedicineScreened
from recovery_app.domain.medicine import Effect, MedicineGroup, MedicineQuestion, MedicineRules
from recovery_app.domain.medicine_log import medicine_part
from recovery_app.domain.settings import Region


class ScreenEffect(msgspec.Struct, frozen=True):
    """Hold what the answers mean for a group of medicines, and the questions that make it so.

    `lifts_at` is when a block ends, where time alone ends it.
    """

    effect: Effect
    questions: tuple[MedicineQuestion, ...] = ()
    lifts_at: datetime | None = None


class GroupReport(msgspec.Struct, frozen=True):
    """Hold what a set of answers means for a group: the effect, the reasons by question id, and the products."""

    effect: Effect
    reasons: dict[str, str]
    products: tuple[str, ...]


class MedicineReport(msgspec.Struct, frozen=True):
    """Hold what a set of answers means for every group, with what to keep in mind."""

    region: Region
    groups: dict[MedicineGroup, GroupReport]
    notes: tuple[str, ...]


def last_screening(log: tuple[LogEntry, ...]) -> MedicineScreened | None:
    """Return the latest answers that count."""
    return next((entry for entry in reversed(medicine_part(log)) if isinstance(entry, MedicineScreened)), None)


def screening_due(rules: MedicineRules, asked: MedicineScreened | None, now: datetime) -> bool:
    """Tell whether the questions come first: never answered, too long ago, or later than the clock shows."""
    return asked is None or now < asked.at or now - asked.at >= timedelta(days=rules.ask_again_after_days)


def screen_effect(
    rules: MedicineRules, asked: MedicineScreened | None, group: MedicineGroup, now: datetime
) -> ScreenEffect:
    """Return what the answers mean for a group at `now`; without answers nothing is known against it."""
    if asked is None:
        return ScreenEffect("ok")
    yes = [
        one
        for one in rules.question
        if one.id in asked.yes and not (one.lifts_after_h and now >= asked.at + timedelta(hours=one.lifts_after_h))
    ]
    blocking = tuple(one for one in yes if one.effect_on(group) == "block")
    if blocking:
        lifts = [asked.at + timedelta(hours=one.lifts_after_h) for one in blocking if one.lifts_after_h]
        return ScreenEffect("block", blocking, max(lifts) if len(lifts) == len(blocking) else None)
    asking = tuple(one for one in yes if one.effect_on(group) == "ask")
    return ScreenEffect("ask" if asking else "ok", asking)


def screen_notes(rules: MedicineRules, yes: tuple[str, ...]) -> tuple[str, ...]:
    """Return what to keep in mind with every medicine."""
    return tuple(one.note for one in rules.question if one.id in yes and one.note)


def medicine_report(rules: MedicineRules, region: Region, yes_ids: tuple[str, ...]) -> MedicineReport:
    """Return what answers mean for each group in a region; raise ValueError for a question that is not there."""
    unknown = [one for one in yes_ids if one not in {question.id for question in rules.question}]
    if unknown:
        message = f"{unknown[0]} is no question about medicines."
        raise ValueError(message)
    return MedicineReport(
        region,
        {group: _group_report(rules, region, yes_ids, group) for group in get_args(MedicineGroup)},
        screen_notes(rules, yes_ids),
    )


def _group_report(rules: MedicineRules, region: Region, yes_ids: tuple[str, ...], group: MedicineGroup) -> GroupReport:
    yes = [one for one in rules.question if one.id in yes_ids]
    effects = {one.effect_on(group) for one in yes}
    effect: Effect = "block" if "block" in effects else "ask" if "ask" in effects else "ok"
    return GroupReport(
        effect,
        {one.id: rules.local(one.reason, region) for one in yes if one.effect_on(group) != "ok"},
        tuple(
            one.id
            for one in rules.product
            if one.offer and region in one.regions and rules.ingredient_by_id(one.ingredient).group == group
        ),
    )
