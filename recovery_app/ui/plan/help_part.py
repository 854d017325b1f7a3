"""When to see somebody although no warning sign is there."""

from __future__ import annotations

from recovery_app.ui.origin import origin
from recovery_app.ui.plan.plan_part import PlanPart
from recovery_app.ui.plan.shown import Shown
from recovery_app.ui.widgets.text_part import TextPart


class HelpPart(PlanPart):
    """List every reason to be seen, those that hold now marked."""

    def key(self, shown: Shown) -> object:
        """Return the reasons that hold."""
        return shown.day.seek_help

    def fill(self, part: TextPart, shown: Shown) -> None:
        """Write each reason with where it comes from."""
        holding = {one.id for one in shown.day.seek_help}
        for rule in self._knowledge.training.seek_help:
            lead = "Holds now." if rule.id in holding else ""
            part.led(lead, rule.text, origin(self._knowledge, rule.sources))
