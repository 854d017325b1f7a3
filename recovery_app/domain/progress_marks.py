"""What stands below the pain chart: runs with their light, heat, ice and flare-ups."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

import msgspec

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.duration_text import short_minutes_text
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.light import light_of
from recovery_app.domain.progress_log import ProgressLog
from recovery_app.domain.training_rules import Light

MarkKind = Literal["run", "heat", "ice", "flare"]


class ProgressMark(msgspec.Struct, frozen=True, gc=False):
    """Hold one mark; `light` is that of a run, None where no pain was told. `text` is such as "Run, 12 min, calm"."""

    day: date
    kind: MarkKind
    light: Light | None
    text: str


def marks(log: ProgressLog, knowledge: Knowledge, days: DateRange) -> tuple[ProgressMark, ...]:
    """Return the marks of a range in the order of days: runs, heat, ice, flare-ups.

    Each run has its own mark, red where the morning after was bad. Heat of a day is one mark, and so is ice; a session
    that switches between them counts as both. Only packs that were on count.
    """
    rule = knowledge.training.light
    bad = {one.about for one in log.mornings if light_of(rule, one) == "red"}
    found: list[ProgressMark] = []
    for run in log.runs:
        if days.first <= run.day <= days.last:
            light = "red" if run.day in bad else light_of(rule, run)
            felt = rule.names[light].lower() if light is not None else "pain not told"
            found.append(ProgressMark(run.day, "run", light, f"Run, {run.run_min} min, {felt}"))
    found += _packs("heat", [(one.day, one.heat_s) for one in log.packs if one.heat_s], days)
    found += _packs("ice", [(one.day, one.ice_s) for one in log.packs if one.ice_s], days)
    for flare in log.flares:
        if days.first <= flare.day <= days.last:
            pain = "" if flare.pain is None else f", pain {flare.pain} of 10"
            found.append(ProgressMark(flare.day, "flare", None, f"Flare-up{pain}"))
    return tuple(sorted(found, key=_day))


def _packs(kind: Literal["heat", "ice"], used: list[tuple[date, int]], days: DateRange) -> Iterator[ProgressMark]:
    seconds: dict[date, list[int]] = {}
    for day, on_s in used:
        if days.first <= day <= days.last:
            seconds.setdefault(day, []).append(on_s)
    texts: dict[tuple[int, int], str] = {}
    for day, each in seconds.items():
        used_for = len(each), sum(each)
        if used_for not in texts:
            times = f"{used_for[0]} times, " if used_for[0] > 1 else ""
            texts[used_for] = f"{kind.capitalize()}, {times}{short_minutes_text(used_for[1])}"
        yield ProgressMark(day, kind, None, texts[used_for])


def _day(mark: ProgressMark) -> date:
    return mark.day
