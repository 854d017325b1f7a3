"""What studies found about how back pain goes on, and all four phases."""

from __future__ import annotations

from recovery_app.ui.origin import origin
from recovery_app.ui.plan.plan_part import PlanPart
from recovery_app.ui.plan.shown import Shown
from recovery_app.ui.widgets.text_part import TextPart


class CoursePart(PlanPart):
    """Tell each finding that concerns the pattern, with its sources."""

    def key(self, shown: Shown) -> object:
        """Return the pattern."""
        return shown.day.resemblance.plan_pattern

    def fill(self, part: TextPart, shown: Shown) -> None:
        """Write the findings."""
        pattern = shown.day.resemblance.plan_pattern
        for fact in self._knowledge.training.course_fact:
            if not fact.patterns or pattern in fact.patterns:
                part.led("", fact.text, origin(self._knowledge, fact.sources))


class PhasesPart(PlanPart):
    """Tell what each phase is for, when one runs in it, and its own exercises."""

    def key(self, shown: Shown) -> object:
        """Return nothing: it never changes."""
        return None

    def fill(self, part: TextPart, shown: Shown) -> None:
        """Write the phases."""
        for card in self._knowledge.plan.phase:
            part.heading(f"{card.name}: {card.days_text[0].lower()}{card.days_text[1:]}")
            part.led("Aim:", card.aim)
            part.led("Running:", card.running)
            part.led("Exercises:", f"{card.moves_a_day} a day.")
            part.quiet(origin(self._knowledge, card.sources))
