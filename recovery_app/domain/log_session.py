"""Entries about guided sessions, walks and runs against the clock: what was planned, and what really happened."""

from __future__ import annotations

from typing import Literal

import msgspec

from recovery_app.domain.instant import Moment, refuse_absurd_years
from recovery_app.domain.log_base import LogEntryBase
from recovery_app.domain.timed_session import StopReason


class MoveDone(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """Hold how much of one exercise was done; the seconds are those of holding and moving, not of rests."""

    exercise_id: str
    planned_s: int
    done_s: int
    outcome: Literal["done", "part", "skipped"]


class SessionLogged(LogEntryBase, frozen=True, gc=False, tag="session", forbid_unknown_fields=True):
    """Record a session as it really was; an abandoned one says why where it was told.

    `overrun_s` is how long steps went on past their end, which only walks do; `run_s` is how much of `done_s` was run.
    """

    session: Literal["guided", "walk", "run"]
    protocol: str
    started_at: Moment
    planned_s: int
    done_s: int
    paused_s: int
    overrun_s: int
    outcome: Literal["done", "abandoned"]
    because: StopReason = ""
    moves: tuple[MoveDone, ...] = ()
    run_s: int = 0

    def __post_init__(self) -> None:
        refuse_absurd_years(self.at, self.day, self.started_at)
