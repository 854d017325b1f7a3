"""The changes of the walk-run ladder, each with its words and whether the user undid it."""

from __future__ import annotations

from collections.abc import Container
from datetime import date

from recovery_app.domain.change_words import ChangeWords
from recovery_app.domain.progress import ChangeKind, PlanChange


class RunChanges:
    """Collect changes in `found`; a stage of `free` or more stands for running beyond the ladder."""

    def __init__(self, words: ChangeWords, undone: Container[str], free: int) -> None:
        self._words = words
        self._undone = undone
        self._free = free
        self.found: list[PlanChange] = []

    def go_on(self, words: ChangeWords) -> RunChanges:
        """Go on in the words of another day, apart from what this is a copy of; return itself."""
        self._words, self.found = words, self.found.copy()
        return self

    def add(self, kind: ChangeKind, cause: str, day: date, because: str, stage: int) -> bool:
        """Add a change to a stage that the user may undo; tell whether it still holds."""
        undone = f"run:{kind}:{cause}" in self._undone
        self._add(kind, cause, day, because, self._what(kind, stage), can_undo=True, undone=undone)
        return not undone

    def add_for_good(self, kind: ChangeKind, cause: str, day: date, because: str, stage: int) -> None:
        """Add a change to a stage that nobody can undo."""
        self._add(kind, cause, day, because, self._what(kind, stage), can_undo=False, undone=False)

    def add_gate(self, cause: str, day: date, because: str) -> None:
        """Add, for good, that the signs have to be made again."""
        self._add("stop", cause, day, because, self._words.say("run_gate_again"), can_undo=False, undone=False)

    def _add(
        self, kind: ChangeKind, cause: str, day: date, because: str, what: str, *, can_undo: bool, undone: bool
    ) -> None:
        self.found.append(PlanChange(f"run:{kind}:{cause}", day, "run", kind, what, because, can_undo, undone))

    def _what(self, kind: ChangeKind, stage: int) -> str:
        if stage >= self._free:
            return self._words.say("run_progress_free" if kind == "progress" else "run_hold_free")
        if kind in {"stop", "step_back"}:
            return self._words.say("run_step_back" if stage else "run_step_back_walk", to=stage)
        return self._words.say("run_progress" if kind == "progress" else "run_hold", to=stage)
