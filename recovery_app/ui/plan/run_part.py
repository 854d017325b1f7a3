"""The walk-run ladder and its rules."""

from __future__ import annotations

from recovery_app.domain.training_rules import Light, RunRule
from recovery_app.ui.plan.count_row import CountRow
from recovery_app.ui.plan.place_row import PlaceRow, place_rows
from recovery_app.ui.plan.plan_part import PlanPart
from recovery_app.ui.plan.shown import Shown
from recovery_app.ui.plan.words import calm_sessions, not_before, stage_totals
from recovery_app.ui.widgets.text_part import TextPart

LIGHTS: tuple[Light, ...] = ("green", "amber", "red")


class RunPart(PlanPart):
    """Show the stages with the present one marked, the calm sessions at it, and the rules of the ladder."""

    def key(self, shown: Shown) -> object:
        """Return the next run, the pattern and the day: a time of today reads differently tomorrow."""
        return shown.day.run, shown.day.resemblance.plan_pattern, shown.day.day

    def fill(self, part: TextPart, shown: Shown) -> None:
        """Make a row for each stage."""
        run, rules = shown.day.run, self._knowledge.training
        if run is None:
            needed = self._knowledge.plan.green_sessions[shown.day.resemblance.plan_pattern]
            part.lines(("The stages begin when all signs are ready.",))
            part.lines((f"At each stage you need {needed} calm sessions before the next one.",))
        else:
            self._place(part, shown)
        rows = place_rows(part)
        for stage in self._knowledge.plan.stage:
            here = run is not None and run.stage is not None and run.stage.stage == stage.stage
            lines = f"{stage.text}\n{stage_totals(stage, rules.run)}"
            rows.addWidget(PlaceRow(self._theme, f"Stage {stage.stage}", lines, here=here))
        part.heading("The rules of the stages")
        part.lines(_rules(rules.run))
        part.heading("How a session is judged")
        for light in LIGHTS:
            part.led(f"{rules.light.names[light]}.", rules.light.meaning[light])

    def _place(self, part: TextPart, shown: Shown) -> None:
        run = shown.day.run
        if run is None:
            return
        if run.stage is None:
            part.lines(("You finished all stages.",))
        else:
            words = f"{calm_sessions(run.green, run.needed)} at this stage"
            part.column.addWidget(CountRow(self._theme, run.green, run.needed, words))
        if run.ceiling_min is not None:
            part.led("Longest run for now:", f"{run.ceiling_min} min.")
        if run.not_before is not None:
            part.led("Next run:", f"{not_before(run.not_before, shown.now)}.")
        if run.reason:
            part.lines((run.reason,))


def _rules(rule: RunRule) -> tuple[str, ...]:
    repeat, back_one, back_three = rule.repeat_after_days, rule.back_one_after_days, rule.back_three_after_days
    return (
        f"Leave at least {rule.hours_apart} hours between two runs. Run {rule.a_week} times a week at most.",
        f"Walk {rule.warm_up_min} minutes before and after each run.",
        f"Later, let your longest run of {rule.spike_within_days} days grow by {rule.spike_percent}% at most.",
        f"After {repeat} to {back_one - 1} days without a run, repeat the stage.",
        f"After {back_one} to {back_three - 1} days, go back one stage.",
        f"After {back_three} days or more, go back three, and look at the signs again.",
    )
