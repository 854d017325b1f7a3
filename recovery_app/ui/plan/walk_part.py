"""The walking table of the pattern."""

from __future__ import annotations

from itertools import zip_longest

from recovery_app.domain.plan_rules import WalkTable
from recovery_app.ui.plan.place_row import PlaceRow, place_rows
from recovery_app.ui.plan.plan_part import PlanPart
from recovery_app.ui.plan.shown import Shown
from recovery_app.ui.plan.words import walk_days, walk_minutes
from recovery_app.ui.widgets.text_part import TextPart


class WalkPart(PlanPart):
    """Show the steps of walking with the present one marked."""

    def key(self, shown: Shown) -> object:
        """Return the pattern and the present step."""
        walk = shown.day.walk
        return (shown.day.resemblance.plan_pattern, None if walk is None else (walk.step, walk.held_back))

    def fill(self, part: TextPart, shown: Shown) -> None:
        """Make a row for each step."""
        walk = shown.day.walk
        table = self._table(shown)
        part.lines(
            ("Each step comes after calm days at the one before. Flat, even ground, at a pace you can talk at.",)
        )
        if walk is not None and walk.held_back:
            part.lines(("The days would allow more, but your walks decide. Stay here until they are calm.",))
        rows = place_rows(part)
        for step, following in zip_longest(table.steps, table.steps[1:]):
            lines = ". ".join(one for one in (walk_minutes(step), step.note.rstrip(".")) if one)
            here = walk is not None and step.from_day == walk.step.from_day
            rows.addWidget(PlaceRow(self._theme, walk_days(step, following), f"{lines}.", here=here))

    def _table(self, shown: Shown) -> WalkTable:
        pattern = shown.day.resemblance.plan_pattern
        return next(one for one in self._knowledge.plan.walk if pattern in one.patterns)
