"""Climbing the walking table by calm days, and descending it after sore ones (plan.md 3 and 5)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from recovery_app.domain.change_words import ChangeWords
from recovery_app.domain.date_range import ONE_DAY
from recovery_app.domain.judged_session import JudgedSession, RedCause
from recovery_app.domain.plan_rules import WalkStep, WalkTable
from recovery_app.domain.progress import ChangeKind, PlanChange
from recovery_app.domain.training_log import TrainingLog
from recovery_app.domain.training_rules import LightRule

DAYS_EACH_ROW = 2
"""Calm walking days before the next row (plan.md 5)."""

WalkDay = tuple[date, tuple[JudgedSession, ...], RedCause | None]
"""A day with a walk or a stop: its walks, and what made it a red day."""


class WalkClimb:
    """Walk through the days once; the row rises by one at a time and never beyond the calendar's."""

    def __init__(self, table: WalkTable, rule: LightRule, log: TrainingLog, words: ChangeWords, today: date) -> None:
        self._texts = [walk_text(step) for step in table.steps]
        self._last_row = len(table.steps) - 1
        self._from_days = [step.from_day for step in table.steps]
        self._rule = rule
        self._began = log.began
        self._undone = log.undone
        self._words = words
        self._today = today
        self.row = 0
        self.changes: list[PlanChange] = []
        self._green = 0
        self._ambers = 0
        self._calm_row = 0
        self._calm_day: date | None = None
        self._last_green = ""

    def go_on(self, words: ChangeWords, today: date) -> WalkClimb:
        """Go on in the words of another day, apart from what this is a copy of; return itself."""
        self._words, self._today, self.changes = words, today, self.changes.copy()
        return self

    def by_calendar(self, day: date) -> int:
        """Return the highest row that the calendar allows on a day."""
        number = (day - self._began).days + 1
        return bisect_right(self._from_days, max(number, 1)) - 1

    def take(self, step: WalkDay) -> None:
        """Take the next day with a walk or a stop; what happens today counts tomorrow, but a red light at once."""
        day, walks, cause = step
        self.come_to(day)
        light = worst_light(walks)
        if light == "red":
            back = self._shorter(self._rule.steps_back_after_red)
            self._on_red(day, next(one for one in walks if one.judged.light == "red"), back)
        elif cause is not None:
            self._on_red(day, cause, self.row)
        elif day >= self._today or light is None:
            return
        elif light == "amber":
            self._on_amber(day, next(one for one in walks if one.judged.light == "amber"))
        else:
            self._on_green(day, walks)

    def come_to(self, day: date) -> None:
        """Take the next row on the day after a calm one, where enough were calm and the calendar has come to it."""
        if self.row == self._last_row or self._green < DAYS_EACH_ROW or self._calm_day is None:
            return
        next_day = self._calm_day + ONE_DAY
        if next_day <= day and self.row < self.by_calendar(next_day):
            because = self._words.say("because_green_walks", count=self._green)
            self._green = 0
            if self._texts[self.row] == self._texts[self.row + 1]:
                self.row += 1
                return
            change = self._change(next_day, "progress", self._last_green, because, self.row + 1, can_undo=True)
            if not change.undone:
                self.row += 1

    def _on_red(self, day: date, cause: RedCause, most: int) -> None:
        """Go back to the last calm row, or to a lower one; a stop that no walk caused leaves a calm row as it is."""
        back = min(self._calm_row, most)
        self._ambers = self._green = 0
        if self._texts[back] != self._texts[self.row]:
            cause_id = cause.entry.id if isinstance(cause, JudgedSession) else cause.id
            self._change(day, "stop", cause_id, self._words.because(cause), back, can_undo=False)
        self.row = back

    def _on_amber(self, day: date, cause: JudgedSession) -> None:
        self._ambers += 1
        is_one_too_many = self._ambers >= self._rule.ambers_to_step_back
        if is_one_too_many:
            self._ambers = self._green = 0
        back = self._shorter(1)
        if not is_one_too_many or self._texts[back] == self._texts[self.row]:
            self._change(day, "hold", cause.entry.id, self._words.because(cause), self.row, can_undo=False)
            return
        because = self._words.say(
            "because_two_ambers", pain=cause.entry.pain_during, when=self._words.when(cause.entry.day)
        )
        change = self._change(day, "step_back", cause.entry.id, because, back, can_undo=True)
        if not change.undone:
            self.row = back

    def _shorter(self, steps: int) -> int:
        """Return the row so many steps back; rows that ask for the same walk are one step."""
        row = self.row
        for _ in range(steps):
            row = max((one for one in range(row) if self._texts[one] != self._texts[row]), default=0)
        return row

    def _on_green(self, day: date, walks: tuple[JudgedSession, ...]) -> None:
        blocked = next((one for one in walks if not one.counts_as_green), None)
        if blocked is not None:
            self._change(day, "hold", blocked.entry.id, self._words.why_not_green(blocked), self.row, can_undo=False)
            return
        self._ambers = 0
        self._calm_row = self.row
        self._calm_day = day
        self._last_green = walks[-1].entry.id
        self._green += 1

    def _change(self, day: date, kind: ChangeKind, cause: str, because: str, row: int, *, can_undo: bool) -> PlanChange:
        change_id = f"walk:{kind}:{cause}"
        key = {"progress": "walk_progress", "hold": "walk_hold"}.get(kind, "walk_step_back")
        what = self._words.say(key, to=self._texts[row])
        undone = can_undo and change_id in self._undone
        change = PlanChange(change_id, day, "walk", kind, what, because, can_undo, undone)
        self.changes.append(change)
        return change


def worst_light(sessions: Sequence[JudgedSession]) -> str | None:
    """Return the worst light of some sessions; a session without a light leaves only amber and red to be told."""
    lights = [session.judged.light for session in sessions]
    for light in ("red", "amber"):
        if light in lights:
            return light
    return "green" if lights and None not in lights else None


def walk_text(step: WalkStep) -> str:
    """Return a row of the table such as "12 + 12 min, easy"."""
    return f"{' + '.join(str(bout) for bout in step.bouts_min)} min, {step.pace}"
