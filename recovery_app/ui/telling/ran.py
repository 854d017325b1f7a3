"""How much of a run was run, as a session against the clock tells it."""

from __future__ import annotations

import msgspec


class Ran(msgspec.Struct, frozen=True):
    """Hold the minutes of running, and whether the whole session was done."""

    run_min: int
    as_planned: bool
