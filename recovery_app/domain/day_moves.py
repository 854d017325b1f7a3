"""The exercises of one day: the phase's and the strength level's, as the user chose and as soreness allows."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from recovery_app.domain.choices import Choices
from recovery_app.domain.exercise import Dose, Exercise
from recovery_app.domain.plan_rules import PhaseCard
from recovery_app.domain.planner import (
    Block,
    PlannedExercise,
    Situation,
    block_of,
    forbidding_rule,
    in_order,
    is_suitable,
)
from recovery_app.domain.progress import SoreExercise
from recovery_app.domain.training_rules import StrengthLevel, StrengthMove


def plan_moves(
    library: tuple[Exercise, ...],
    card: PhaseCard,
    situation: Situation,
    choices: Choices,
    sore: Mapping[str, SoreExercise],
    strength: StrengthLevel | None,
) -> tuple[PlannedExercise, ...]:
    """Return the day's exercises, none of them ticked; strength only where a `strength` level is given.

    Pinned exercises come first, and the phase fills what they leave of its number. Whatever the choices say, no
    exercise is planned that does not suit the situation, and none twice.
    """
    day = _Day(library, situation, choices, sore)
    pinned = [day.library[one] for one in choices.pinned if one in day.library]
    for exercise in pinned:
        if block_of(exercise) == "stretch":
            day.take(exercise, "stretch")
    for exercise in in_order(library, card, situation):
        if len(day.taken) >= card.moves_a_day:
            break
        if block_of(exercise) == "stretch":
            day.take(exercise, "stretch")
    if strength is not None:
        moves = (*strength.trunk, *strength.hip_and_leg)
        levels = {move.exercise: move for move in moves}
        # A pinned strength exercise waits for a strength day: these days need a day between them.
        own = [day.library[move.exercise] for move in moves if move.exercise in day.library]
        for exercise in (*(one for one in pinned if block_of(one) == "strength"), *own):
            day.take(exercise, "strength", levels.get(exercise.id))
    return tuple(day.taken.values())


class _Day:
    """Collect the exercises of a day, each once."""

    def __init__(
        self,
        library: tuple[Exercise, ...],
        situation: Situation,
        choices: Choices,
        sore: Mapping[str, SoreExercise],
    ) -> None:
        self.library = {exercise.id: exercise for exercise in library}
        self.taken: dict[str, PlannedExercise] = {}
        self._situation = situation
        self._choices = choices
        self._sore = sore

    def take(self, exercise: Exercise, block: Block, level: StrengthMove | None = None) -> None:
        """Add an exercise, or what stands in for it, unless nothing of the kind may be planned."""
        chosen = self._swapped(exercise, block)
        if chosen.id in self._choices.dropped:
            return
        wanted = PlannedExercise(chosen, done=False, dose_text=chosen.dose_text, block=block)
        if chosen is exercise and level is not None:
            own = level.dose_of(exercise.dose)
            wanted = msgspec.structs.replace(wanted, dose_text=level.dose_text, own_dose=own)
        found = self._as_it_suits(wanted)
        if found is not None:
            self.taken.setdefault(found.exercise.id, found)

    def _swapped(self, exercise: Exercise, block: Block) -> Exercise:
        chosen = exercise
        # Choices hold no circle of swaps, yet one in an odd file must not hang the program.
        for _ in self._choices.swaps:
            swap = self._choices.swaps.get(chosen.id)
            instead = self.library.get(swap.instead) if swap is not None else None
            if instead is None or block_of(instead) != block or not is_suitable(instead, self._situation):
                break
            chosen = instead
        return chosen

    def _as_it_suits(self, wanted: PlannedExercise) -> PlannedExercise | None:
        exercise, sore = wanted.exercise, self._sore.get(wanted.exercise.id)
        if sore is not None and sore.left_out:
            return None
        if not is_suitable(exercise, self._situation):
            return self._easier(wanted, self._obstacle(exercise)) if wanted.block == "strength" else None
        if sore is None:
            return wanted
        halved = msgspec.structs.replace(
            wanted,
            dose_text=f"{wanted.dose_text}; {_half(wanted.dose)}",
            why=sore.because,
            own_dose=wanted.dose.halved,
        )
        return self._easier(wanted, sore.because) or halved

    def _easier(self, wanted: PlannedExercise, why: str) -> PlannedExercise | None:
        easier = self.library.get(wanted.exercise.easier_id)
        if easier is None or easier.id in self.taken or not is_suitable(easier, self._situation):
            return None
        if easier.id in self._sore or easier.id in self._choices.dropped or easier.id in self._choices.swaps:
            return None
        return PlannedExercise(easier, done=False, dose_text=easier.dose_text, block=wanted.block, why=why)

    def _obstacle(self, exercise: Exercise) -> str:
        rule = forbidding_rule(exercise, self._situation)
        return f"Instead of {exercise.name}." + (f" {rule.text}" if rule is not None else "")


def _half(dose: Dose) -> str:
    return "half the repeats" if dose.reps > 1 else "half the time"
