"""The walking table, climbed by calm days and descended by sore ones (plan.md 3 and 5)."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from datetime import date, timedelta

import msgspec

from recovery_app.domain.change_words import ChangeWords
from recovery_app.domain.log_entry import WalkLogged
from recovery_app.domain.plan_rules import WalkStep, WalkTable
from recovery_app.domain.progress import ChangeKind, PlanChange
from recovery_app.domain.training_log import JudgedSession, RedCause, TrainingLog
from recovery_app.domain.training_rules import LightRule

DAYS_EACH_ROW = 2
"""Calm walking days before the next row (plan.md 5)."""


class WalkPlace(msgspec.Struct, frozen=True):
    """Hold the row of the walking table that counts today, whether the calendar would allow more, and the changes."""

    row: int
    held_back: bool
    changes: tuple[PlanChange, ...]


class _Climb:
    """Walk through the days once; the row rises by one at a time and never beyond the calendar's."""

    def __init__(self, table: WalkTable, rule: LightRule, log: TrainingLog, words: ChangeWords) -> None:
        self._texts = [walk_text(step) for step in table.steps]
        self._from_days = [step.from_day for step in table.steps]
        self._rule = rule
        self._log = log
        self._words = words
        self.row = 0
        self.changes: list[PlanChange] = []
        self._green = 0
        self._ambers = 0
        self._calm_row = 0
        self._calm_day: date | None = None
        self._last_green = ""

    def by_calendar(self, day: date) -> int:
        number = (day - self._log.began).days + 1
        return bisect_right(self._from_days, max(number, 1)) - 1

    def begin_day(self, day: date) -> None:
        """Take the next row where enough days were calm, yesterday among them, and the calendar has come to it."""
        if self._green < DAYS_EACH_ROW or self._calm_day != day - timedelta(days=1):
            return
        if self.row < self.by_calendar(day):
            because = self._words.say("because_green_walks", count=self._green)
            self._green = 0
            if self._texts[self.row] == self._texts[self.row + 1]:
                self.row += 1
                return
            change = self._change(day, "progress", self._last_green, because, self.row + 1, can_undo=True)
            if not change.undone:
                self.row += 1

    def end_day(self, day: date, walks: list[JudgedSession], *, is_over: bool) -> None:
        light = worst_light(walks)
        cause = self._log.red_days.get(day)
        if light == "red":
            back = self._shorter(self._rule.steps_back_after_red)
            self._on_red(day, next(one for one in walks if one.judged.light == "red"), back)
        elif cause is not None:
            self._on_red(day, cause, self.row)
        elif not is_over or light is None:
            return
        elif light == "amber":
            self._on_amber(day, next(one for one in walks if one.judged.light == "amber"))
        else:
            self._on_green(day, walks)

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

    def _on_green(self, day: date, walks: list[JudgedSession]) -> None:
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
        undone = can_undo and change_id in self._log.undone
        change = PlanChange(change_id, day, "walk", kind, what, because, can_undo, undone)
        self.changes.append(change)
        return change


def walk_place(table: WalkTable, rule: LightRule, log: TrainingLog, words: ChangeWords, today: date) -> WalkPlace:
    """Return the row of the table that counts today; what happens today counts tomorrow, but a red light at once."""
    by_day: dict[date, list[JudgedSession]] = defaultdict(list)
    for session in log.sessions:
        if isinstance(session.entry, WalkLogged):
            by_day[session.entry.day].append(session)
    climb = _Climb(table, rule, log, words)
    for back in range((today - log.began).days, -1, -1):
        day = today - timedelta(days=back)
        climb.begin_day(day)
        if day in by_day or day in log.red_days:
            climb.end_day(day, by_day[day], is_over=day < today)
    return WalkPlace(climb.row, climb.row < climb.by_calendar(today), tuple(climb.changes))


def worst_light(sessions: list[JudgedSession]) -> str | None:
    """Return the worst light of some sessions; a session without a light leaves only amber and red to be told."""
    lights = [session.judged.light for session in sessions]
    for light in ("red", "amber"):
        if light in lights:
            return light
    return "green" if lights and None not in lights else None


def walk_text(step: WalkStep) -> str:
    """Return a row of the table such as "12 + 12 min, easy"."""
    return f"{' + '.join(str(bout) for bout in step.bouts_min)} min, {step.pace}"
