"""Stretches and exercises: what to do, how often, when to stop and when not to start."""

from __future__ import annotations

from typing import Literal

import msgspec

from recovery_app.domain.question import PatternId

Phase = Literal["P1", "P2", "P3", "P4"]
ExerciseKind = Literal[
    "stretch", "mobility", "control", "position", "roller", "strength", "awareness", "nerve", "rest", "aerobic"
]


class Dose(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold a dose: seconds held, repetitions, sides, sets, seconds of rest, times a day and days a week."""

    hold_s: int
    reps: int
    sides: int
    sets: int
    rest_s: int
    times_per_day: int
    days_per_week: int

    @property
    def duration_s(self) -> int:
        """Return the seconds that one round takes, the rests between sides and sets included."""
        bouts = self.sides * self.sets
        return self.hold_s * self.reps * bouts + self.rest_s * max(bouts - 1, 0)

    @property
    def halved(self) -> Dose:
        """Return half the repetitions, or half the seconds where there is only one, rounded up."""
        if self.reps > 1:
            return msgspec.structs.replace(self, reps=-(-self.reps // 2))
        return msgspec.structs.replace(self, hold_s=-(-self.hold_s // 2))


class AvoidRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Keep an exercise out of the plan while a condition holds.

    `patterns` empty means any pattern; `before_day` counts the days of the episode from 1 and 0 means always;
    `if_answers` holds question id to the answer codes of which one must be given; `if_limits` names limits set by
    caution flags; with `phases` the rule holds in these phases only. All given parts must hold together. `text` says it
    in plain words.
    """

    text: str
    patterns: tuple[PatternId, ...] = ()
    before_day: int = 0
    if_answers: dict[str, tuple[str, ...]] = {}
    unless_answers: dict[str, tuple[str, ...]] = {}
    if_limits: tuple[str, ...] = ()
    phases: tuple[Phase, ...] = ()
    advice_only: bool = False


class Exercise(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one entry of the stretch library; `position_group` and `areas` are what the filters use.

    `needs` names the things that a home may lack; the rest of `equipment` counts as always at hand.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: ExerciseKind
    position: str
    position_group: Literal["on your back", "face down", "on your side", "all fours", "kneeling", "sitting", "standing"]
    targets: tuple[str, ...]
    areas: tuple[str, ...]
    suits: tuple[PatternId, ...]
    phases: tuple[Phase, ...]
    dose: Dose
    dose_text: str
    equipment: tuple[str, ...]
    steps: tuple[str, ...]
    cue: str
    breathing: str
    mistakes: tuple[str, ...]
    stop_if: tuple[str, ...]
    avoid_if: tuple[AvoidRule, ...]
    easier: str
    harder: str
    sources: tuple[str, ...]
    grade: str
    grade_text: str
    direction: Literal["bend", "arch", "neutral"] = "neutral"
    suits_note: str = ""
    easier_id: str = ""
    harder_id: str = ""
    needs: tuple[str, ...] = ()
    order: int = 0
