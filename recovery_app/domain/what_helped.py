"""How pain was on the day after something, and without it: shown with its uncertainty, never acted on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from datetime import date
from operator import attrgetter
from typing import Any, Final, Literal

import msgspec

from recovery_app.domain.date_range import ONE_DAY, DateRange
from recovery_app.domain.day import day_of
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_memory import Log, LogMemory
from recovery_app.domain.mean_difference import mean_difference, spread_of
from recovery_app.domain.pain_course import told_pain_of_days
from recovery_app.domain.planner import block_of
from recovery_app.domain.progress_log import ProgressLog
from recovery_app.domain.progress_rules import HelpedItem, HelpedRule, ItemId
from recovery_app.domain.told_pain import back_pain

PAINS: Final = 11
"""Whole numbers from 0 to 10."""


class ItemEffect(msgspec.Struct, frozen=True):
    """Hold how the back pain of the next day differs after days with an item.

    `difference` is its mean after days with the item less that after days without, in points of 0 to 10: below 0 is
    less pain. `low` and `high` are the ends of its 95 % interval (Welch). All three are None with too few days. `clear`
    tells that the interval leaves 0 out; it never tells that the item did it. `note` is one more thing to know, or
    empty.
    """

    item: ItemId
    name: str
    with_days: int
    without_days: int
    difference: float | None
    low: float | None
    high: float | None
    clear: bool
    sentence: str
    note: str = ""


def what_helped(log: ProgressLog, knowledge: Knowledge, days: DateRange) -> tuple[ItemEffect, ...]:
    """Return what was told after days with and without each item, in the order of the content.

    A day counts where anything was told about it and the next day told the pain of the back. A night is told on the day
    after it, whose own pain is taken. Nothing in the plan follows from this. Take the range "all": few days say
    nothing. What to say around it is `knowledge.progress.helped.notes`.
    """
    backs = {day: back for day, pain in told_pain_of_days(log).items() if (back := back_pain(pain)) is not None}
    next_day = {
        day: back
        for told, back in backs.items()
        if (day := told - ONE_DAY) in log.told_days and days.first <= day <= days.last
    }
    of_all = _times(next_day.values())
    effects: list[ItemEffect] = []
    used = _used(log, knowledge, next_day)
    for item in knowledge.progress.helped.item:
        if item.id == "broken_sleep":
            nights = {one.day: one.sleep_broken for one in log.check_ins if one.sleep_broken is not None}
            told = {day: broken for day, broken in nights.items() if day in backs and days.first <= day <= days.last}
            with_it = _times(backs[day] for day, broken in told.items() if broken)
            without = _times(backs[day] for day, broken in told.items() if not broken)
        else:
            with_it = _times([next_day[day] for day in used[item.id] if day in next_day])
            without = [every - mine for every, mine in zip(of_all, with_it, strict=True)]
        effects.append(_effect(knowledge.progress.helped, item, with_it, without))
    return tuple(effects)


def _days_of(kept: Callable[[Any], bool]) -> LogMemory[frozenset[date]]:
    """Return what finds the days of the entries that are kept."""

    def fresh(log: Log) -> frozenset[date]:
        return frozenset([one.day for one in log if kept(one)])

    return LogMemory(fresh, lambda found, more, _log: found | fresh(more))


_days: Final = _days_of(lambda _entry: True)
_heated: Final = _days_of(attrgetter("heat_s"))
_iced: Final = _days_of(attrgetter("ice_s"))


def _used(log: ProgressLog, knowledge: Knowledge, days: Collection[date]) -> Mapping[ItemId, Set[date]]:
    """Return the days with each item, of exercises only those among some `days`; nights are told otherwise."""
    strength = {one.id for one in knowledge.exercises if block_of(one) == "strength"}
    stretched: set[date] = set()
    strengthened: set[date] = set()
    for day in log.ticks.keys() & days:
        moves = log.ticks[day]
        # Most days of ten years hold no strength work, and are told apart without a look at each move.
        if strength.isdisjoint(moves):
            if any(moves.values()):
                stretched.add(day)
            continue
        for move, is_done in moves.items():
            if is_done:
                (strengthened if move in strength else stretched).add(day)
    rated = {kind: {one.day for one in log.blocks if one.block == kind} for kind in ("stretch", "strength")}
    return {
        "heat": _heated.of(log.packs),
        "ice": _iced.of(log.packs),
        "stretches": stretched | rated["stretch"],
        "strength": strengthened | rated["strength"],
        "walk": _days.of(log.walks),
        "run": _days.of(log.runs),
        "medicine": {day_of(one.taken_at) for one in log.doses},
    }


def _times(pains: Iterable[int]) -> list[int]:
    """Return how often each pain from 0 to 10 was told."""
    times = [0] * PAINS
    for pain in pains:
        times[pain] += 1
    return times


def _effect(rule: HelpedRule, item: HelpedItem, with_it: Sequence[int], without: Sequence[int]) -> ItemEffect:
    days, others = sum(with_it), sum(without)
    first, second = spread_of(with_it), spread_of(without)
    compared = {"days": days, "other": others, "unit": item.unit, "with": item.with_words, "without": item.without}
    if first is None or second is None or min(days, others) < rule.fewest_days:
        sentence = rule.words["too_few"].format(**compared, fewest=rule.fewest_days)
        return ItemEffect(item.id, item.name, days, others, None, None, None, clear=False, sentence=sentence)
    found = mean_difference(first, second)
    # What is shown has one place, and a difference that is shown as none is none.
    low, high = round(found.low, 1), round(found.high, 1)
    clear = low > 0 or high < 0
    word: Literal["lower", "higher", "no_difference"] = "no_difference"
    if clear:
        word = "lower" if high < 0 else "higher"
    sentence = rule.words[word].format(
        **compared,
        difference=f"{abs(found.difference):.1f}",
        interval=f"between {_side(low)} and {_side(high)}",
    )
    numbers = (found.difference, found.low, found.high)
    return ItemEffect(item.id, item.name, days, others, *numbers, clear=clear, sentence=sentence, note=item.note)


def _side(difference: float) -> str:
    if not difference:
        return "no difference"
    return f"{abs(difference):.1f} {'lower' if difference < 0 else 'higher'}"
