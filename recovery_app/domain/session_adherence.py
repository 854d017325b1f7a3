"""How much of the sessions was done: guided ones, runs of the ladder, and days told (measures.md 6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec

from recovery_app.domain.date_range import ONE_DAY, DateRange
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.light import Session, is_masked
from recovery_app.domain.phase_bands import PhaseBand
from recovery_app.domain.progress_log import ProgressLog

A_WEEK: Final = 7


class SessionAdherence(msgspec.Struct, frozen=True):
    """Hold counts of a range.

    `guided_done` of `guided` sessions went to their end. `dose_percent` is the share of the planned seconds of holding
    and moving that was done in them, None without any. `runs` were run in the phase of the return, of `runs_planned`
    for so many days of it, None without such days. `days_told` of `days` have any entry. `masked` counts walks and runs
    within the hours in which pain medicine hides the signal.
    """

    guided_done: int
    guided: int
    dose_percent: int | None
    runs: int
    runs_planned: int | None
    days_told: int
    days: int
    masked: int


def session_adherence(
    log: ProgressLog, knowledge: Knowledge, bands: tuple[PhaseBand, ...], days: DateRange
) -> SessionAdherence:
    """Return what was done of the sessions of a range."""
    guided = [one for one in log.sessions if one.session == "guided" and one.day in days]
    moves = [move for one in guided for move in one.moves]
    planned_s = sum(move.planned_s for move in moves)
    done_s = sum(min(move.done_s, move.planned_s) for move in moves)
    returning = [band for band in bands if band.phase_id == "P3"]
    return_days = sum(len(DateRange(band.first, band.last)) for band in returning)
    runs = [one for one in log.runs if any(band.first <= one.day <= band.last for band in returning)]
    return SessionAdherence(
        guided_done=sum(one.outcome == "done" for one in guided),
        guided=len(guided),
        dose_percent=round(100 * done_s / planned_s) if planned_s else None,
        runs=len(runs),
        runs_planned=round(return_days * knowledge.training.run.a_week / A_WEEK) if returning else None,
        days_told=sum(days.first <= day <= days.last for day in log.told_days),
        days=len(days),
        masked=_masked(log, knowledge, days),
    )


def _masked(log: ProgressLog, knowledge: Knowledge, days: DateRange) -> int:
    rule = knowledge.training.light
    doses = sorted(one.taken_at for one in log.doses)
    # The hours that medicine hides reach into the next day at most, so other days need no closer look.
    near = {one.date() + after * ONE_DAY for one in doses for after in (-1, 0, 1)}
    every: tuple[Session, ...] = (*log.walks, *log.runs)
    sessions: Iterator[Session] = (one for one in every if one.day in near and one.day in days)
    return sum(is_masked(rule, one, doses) for one in sessions)
