"""Where the plan stands after all that was logged, and the changes that led there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Literal

import msgspec

from recovery_app.domain.plan_rules import RunStage
from recovery_app.domain.training_rules import EasyDay, StrengthLevel

Track = Literal["walk", "run", "strength", "exercise", "day", "rest"]
ChangeKind = Literal["ease", "hold", "progress", "step_back", "stop"]


class PlanChange(msgspec.Struct, frozen=True):
    """Hold one change that the plan made by itself: what changed, and why, each in one sentence.

    `id` stays the same whenever the plan is derived again. A change for safety cannot be undone; it goes when the entry
    that caused it is taken back.
    """

    id: str
    day: date
    track: Track
    kind: ChangeKind
    what: str
    because: str
    can_undo: bool
    undone: bool = False


class SoreExercise(msgspec.Struct, frozen=True):
    """Hold an exercise that hurt: eased or left out, why, and the calm blocks still missing until it comes back."""

    exercise_id: str
    left_out: bool
    because: str
    calm_left: int


class RunState(msgspec.Struct, frozen=True):
    """Hold the place on the walk-run ladder: the stage, counted from 0 for walks; after the last one runs are free.

    `green` of `needed` sessions are done at this stage; `not_before` is the earliest next run; `ceiling_min` is how
    many minutes a free run may hold.
    """

    stage: int
    green: int
    needed: int
    sessions_at_stage: int
    last_run: date | None
    not_before: datetime | None
    gate_again: bool
    waits_for_morning: bool
    ceiling_min: int = 0


class Progress(msgspec.Struct, frozen=True):
    """Hold where each track of the plan stands at a moment."""

    walk_row: int
    walk_held_back: bool
    run: RunState | None
    strength_level: int
    strength_green: int
    last_strength: date | None
    sore: Mapping[str, SoreExercise]
    walking_only_until: date | None
    settling_until: date | None
    red_days: tuple[date, ...]
    extra_rest_days: int
    gate_from: date
    changes: tuple[PlanChange, ...]


class RunGoal(msgspec.Struct, frozen=True):
    """Hold the run of today or of the next running day.

    `stage` is None when the ladder is done and runs are free up to `ceiling_min` minutes. `state` tells whether it may
    be run today; `reason` says why not, or what to keep to.
    """

    state: Literal["today", "done", "wait", "check_first", "not_today"]
    stage: RunStage | None
    number: int
    repeats: int
    run_min: int
    walk_min: int
    warm_up_min: int
    green: int
    needed: int
    not_before: datetime | None
    ceiling_min: int | None
    reason: str

    @property
    def run_total_min(self) -> int:
        """Return the minutes of running in the session."""
        return self.repeats * self.run_min

    @property
    def session_total_min(self) -> int:
        """Return the minutes of the whole session, the walks before and after it included."""
        return self.repeats * (self.run_min + self.walk_min) + 2 * self.warm_up_min


class StrengthGoal(msgspec.Struct, frozen=True):
    """Hold the level of strength, whether a session belongs to today, and how many green ones are done at it."""

    level: StrengthLevel
    today: bool
    green: int
    needed: int


class DayEasing(msgspec.Struct, frozen=True):
    """Hold why today is smaller than usual, in plain lines.

    `undo` names the entry to take back where a flare-up or an easy day of the user's own did it.
    """

    kind: Literal["flare", "easy_day", "walking_only", "settling"]
    title: str
    lines: tuple[str, ...]
    undo: str = ""
    easy_day: EasyDay | None = None
