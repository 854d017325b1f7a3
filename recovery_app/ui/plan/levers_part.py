"""How to change training: one thing at a time."""

from __future__ import annotations

from recovery_app.domain.training_rules import Lever
from recovery_app.ui.plan.plan_part import PlanPart
from recovery_app.ui.plan.shown import Shown
from recovery_app.ui.widgets.text_part import TextPart


class LeversPart(PlanPart):
    """List the ways to make training easier and harder, in the order in which to use them."""

    def key(self, shown: Shown) -> object:
        """Return the pattern: a few ways belong to some patterns only."""
        return shown.day.resemblance.plan_pattern

    def fill(self, part: TextPart, shown: Shown) -> None:
        """Write each way with its easier and its harder side."""
        part.lines(("Change one thing at a time, from the top down.",))
        for place, lever in enumerate(self._levers(shown), start=1):
            part.heading(f"{place}. {lever.title}")
            part.led("Easier:", lever.easier)
            part.led("Harder later:", lever.harder)

    def _levers(self, shown: Shown) -> list[Lever]:
        pattern = shown.day.resemblance.plan_pattern
        return [one for one in self._knowledge.training.lever if not one.patterns or pattern in one.patterns]
