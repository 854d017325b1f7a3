"""Exercises that hurt: made easier or left out, until enough calm blocks have followed (plan.md 3 and 8)."""

from __future__ import annotations

from typing import cast

import msgspec

from recovery_app.domain.change_words import ChangeWords
from recovery_app.domain.judged_session import JudgedSession
from recovery_app.domain.log_training import BlockRated
from recovery_app.domain.progress import ChangeKind, PlanChange, SoreExercise
from recovery_app.domain.training_log import TrainingLog
from recovery_app.domain.training_rules import TrainingRules


class SorePlace(msgspec.Struct, frozen=True):
    """Hold the exercises that are eased or left out now, by id, and the changes."""

    sore: dict[str, SoreExercise]
    changes: tuple[PlanChange, ...]


def sore_place(training: TrainingRules, log: TrainingLog, words: ChangeWords) -> SorePlace:
    """Return what is eased or left out now; only the exercise that was named is, and a red light is not undone."""
    rule = training.exercise
    sore: dict[str, SoreExercise] = {}
    # A calm stretch block says nothing about a strength exercise, nor the other way round.
    block_of: dict[str, str] = {}
    changes: list[PlanChange] = []

    def changed(kind: ChangeKind, session: JudgedSession, exercise: str, because: str) -> bool:
        change_id = f"exercise:{kind}:{exercise}:{session.entry.id}"
        can_undo = kind != "stop"
        undone = can_undo and change_id in log.undone
        key = {"ease": "exercise_ease", "stop": "exercise_out"}.get(kind, "exercise_back")
        what = words.say(key, name=words.name(exercise))
        changes.append(PlanChange(change_id, session.entry.day, "exercise", kind, what, because, can_undo, undone))
        return undone

    for session in log.blocks:
        entry = cast("BlockRated", session.entry)
        light, name = session.judged.light, entry.sore_exercise
        if session.counts_as_green:
            for exercise, state in list(sore.items()):
                if block_of[exercise] != entry.block:
                    continue
                left = state.calm_left - 1
                if left:
                    sore[exercise] = msgspec.structs.replace(state, calm_left=left)
                elif not changed("progress", session, exercise, words.say("because_calm_block")):
                    del sore[exercise]
        elif light in {"amber", "red"} and name:
            because = words.because(session)
            block_of[name] = entry.block
            if light == "red":
                changed("stop", session, name, because)
                sore[name] = SoreExercise(name, left_out=True, because=because, calm_left=rule.calm_blocks_after_red)
            elif (name not in sore or not sore[name].left_out) and not changed("ease", session, name, because):
                sore[name] = SoreExercise(name, left_out=False, because=because, calm_left=rule.calm_blocks_after_amber)
    return SorePlace(sore, tuple(changes))
