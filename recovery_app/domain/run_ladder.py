"""The walk-run ladder itself: stages climbed by calm runs, descended after sore ones and after time off."""

from __future__ import annotations

from copy import copy
from datetime import date, timedelta
from typing import cast

from recovery_app.domain.change_words import ChangeWords
from recovery_app.domain.judged_session import JudgedSession
from recovery_app.domain.log_choice import ReturnStarted
from recovery_app.domain.log_entry import WalkLogged
from recovery_app.domain.log_training import RunLogged
from recovery_app.domain.plan_rules import PlanRules
from recovery_app.domain.run_changes import RunChanges
from recovery_app.domain.run_limit import run_limit_min
from recovery_app.domain.time_off import TimeOff
from recovery_app.domain.training_log import MORNING_ASKED_DAYS, TrainingLog
from recovery_app.domain.training_rules import TrainingRules

STAGES_BACK = 3
"""Stages lost after the longest time off (plan.md 6)."""


LadderStep = ReturnStarted | JudgedSession
"""What the ladder is told of: a return to running, a run or a walk; exercises move nothing."""


class Ladder:
    """Be told the returns, runs and walks one by one, in the order in which they happened (plan.md 3 and 6)."""

    def __init__(
        self, rules: PlanRules, training: TrainingRules, needed: int, log: TrainingLog, words: ChangeWords
    ) -> None:
        self._rules = rules
        self._training = training
        self._needed = needed
        self._words = words
        self._free = len(rules.stage)
        self.stage: int | None = None
        self.green = 0
        self.at_stage = 0
        self.gate_again = False
        self.gate_from: date | None = None
        self.runs: list[RunLogged] = []
        self.settling_until: date | None = None
        self.changes = RunChanges(words, log.undone, self._free)
        self.waits: JudgedSession | None = None
        self._calm_runs: list[RunLogged] = []
        self._ambers = 0
        self._walk_days: set[date] = set()
        self._time_off = TimeOff(training.run)

    def go_on(self, words: ChangeWords) -> Ladder:
        """Go on in the words of another day, apart from what this is a copy of; return itself."""
        self._words = words
        self.runs, self._calm_runs, self._walk_days = self.runs.copy(), self._calm_runs.copy(), self._walk_days.copy()
        self.changes, self._time_off = copy(self.changes).go_on(words), copy(self._time_off)
        return self

    def take(self, step: LadderStep) -> None:
        """Take the next return, run or walk."""
        if isinstance(step, ReturnStarted):
            self.on_return(step)
        elif isinstance(step.entry, RunLogged):
            self.on_run(step, step.entry)
        else:
            self.on_walk(step, cast("WalkLogged", step.entry))

    def on_return(self, entry: ReturnStarted) -> None:
        """Begin the ladder, or begin it again where the signs had to be made again."""
        self.miss_until(entry.day)
        if self.stage is None or self.gate_again:
            self._go_to(max(self.stage or 1, 1))
            self.at_stage = 0
            self.gate_again = False
        self._seen(entry.id, entry.day)

    def on_walk(self, session: JudgedSession, walk: WalkLogged) -> None:
        """Count a calm brisk walk at stage 0; enough of them lead to stage 1."""
        self.miss_until(walk.day)
        if self.stage != 0 or self.gate_again:
            return
        if session.counts_as_green and walk.brisk and walk.minutes >= self._rules.brisk_walk_min:
            self._walk_days.add(walk.day)
        if len(self._walk_days) >= self._rules.brisk_walk_days:
            because = self._words.say("because_green_walks", count=len(self._walk_days))
            self._go_to(1 if self.changes.add("progress", walk.id, walk.day, because, 1) else 0)
        self._seen(walk.id, walk.day)

    def on_run(self, session: JudgedSession, run: RunLogged) -> None:
        """Judge a run; one before the return moves nothing."""
        if self.stage is not None:
            self.miss_until(run.day)
            self._judge_run(session, run, self.stage, self.limit_min(self.stage, run.day))
            self._seen(run.id, run.day)
        self.runs.append(run)

    def limit_min(self, stage: int, day: date) -> int:
        """Return the minutes of running that a session at a stage may hold on a day."""
        return run_limit_min(self._rules, self._training.run, stage, self.at_stage, self._calm_runs, day)

    def _judge_run(self, session: JudgedSession, run: RunLogged, stage: int, limit: int) -> None:
        light = session.judged.light
        # Of a run that nobody told of nothing is assumed, so that the next one is no longer for it.
        if light is not None and self._is_of(stage, run):
            self.at_stage += 1
        self.waits = session if session.morning is None else None
        if light == "red":
            self._on_red(session, run, stage)
        elif light == "amber":
            self._on_amber(session, run, stage)
        elif light == "green":
            self._on_green(session, run, stage, limit)

    def _on_red(self, session: JudgedSession, run: RunLogged, stage: int) -> None:
        rule = self._training.light
        self.settling_until = run.day + timedelta(days=rule.settling_days_after_red_run)
        back = max(stage - rule.steps_back_after_red, 0)
        self.changes.add_for_good("stop", run.id, run.day, self._words.because(session), back)
        self._go_to(back)

    def _on_amber(self, session: JudgedSession, run: RunLogged, stage: int) -> None:
        self._ambers += 1
        is_one_too_many = self._ambers >= self._training.light.ambers_to_step_back
        if not is_one_too_many or not stage:
            self.changes.add_for_good("hold", run.id, run.day, self._words.because(session), stage)
        else:
            because = self._words.say("because_two_ambers", pain=run.pain_during, when=self._words.when(run.day))
            self._go_to(stage - 1 if self.changes.add("step_back", run.id, run.day, because, stage - 1) else stage)

    def _on_green(self, session: JudgedSession, run: RunLogged, stage: int, limit: int) -> None:
        if not session.judged.masked:
            self._ambers = 0
        hold = self._words.why_not_green(session)
        if run.run_min > limit:
            when = self._words.when(run.day)
            hold = self._words.say("because_too_long", minutes=run.run_min, limit=limit, when=when)
        if hold:
            self.changes.add_for_good("hold", run.id, run.day, hold, stage)
        elif self._is_of(stage, run) and session.morning is None:
            if self._words.days_since(run.day) > MORNING_ASKED_DAYS:
                because = self._words.say("because_no_morning", when=self._words.when(run.day))
                self.changes.add_for_good("hold", run.id, run.day, because, stage)
        elif self._is_of(stage, run) and not self.gate_again:
            self._calm_runs.append(run)
            self.green += 1
            if self.green >= self._needed and stage < self._free:
                because = self._words.say("because_green_runs", count=self.green)
                self._go_to(stage + 1 if self.changes.add("progress", run.id, run.day, because, stage + 1) else stage)

    def _is_of(self, stage: int, run: RunLogged) -> bool:
        """Tell whether a run was the plan's own session; beyond the ladder every run is."""
        return run.stage == stage or stage >= self._free

    def miss_until(self, day: date) -> None:
        """Take back what time off costs up to a day (plan.md 6); at stage 0 a walk of any length ends the time off."""
        if self.stage is None or self.gate_again:
            return
        for days, lost in self._time_off.passed(day):
            self._miss(days, self.stage, lost)

    def _miss(self, days: int, stage: int, lost: date) -> None:
        rule, cause = self._training.run, self._time_off.cause
        because = self._words.say("because_missed", days=days)
        if days == rule.back_three_after_days:
            self.changes.add_gate(cause, lost, because)
            self._go_to(min(stage, max(self._time_off.stage_before - STAGES_BACK, 1)))
            self.gate_again, self.gate_from = True, lost
        elif days == rule.back_one_after_days and stage:
            self._go_to(stage - 1 if self.changes.add("step_back", cause, lost, because, stage - 1) else stage)
        elif (
            days == rule.repeat_after_days
            and self.green
            and stage < self._free
            and self.changes.add("hold", cause, lost, because, stage)
        ):
            self.green = 0

    def _seen(self, entry_id: str, day: date) -> None:
        self._time_off.ends(entry_id, day, self.stage or 0)

    def _go_to(self, stage: int) -> None:
        if stage != self.stage:
            self.at_stage = 0
        self.stage, self.green, self._ambers = stage, 0, 0
        self._walk_days.clear()
