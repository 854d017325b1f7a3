"""The walking table of the pattern."""

from __future__ import annotations

from itertools import zip_longest

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.plan_rules import WalkTable
from recovery_app.ui.plan.place_row import PlaceRow, place_rows
from recovery_app.ui.plan.plan_part import PlanPart
from recovery_app.ui.plan.shown import Shown
from recovery_app.ui.plan.words import walk_days, walk_minutes
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.text_part import TextPart


class WalkPart(PlanPart):
    """Show the steps of walking with the present one marked; `walk_requested` asks to begin the walk of today."""

    walk_requested = Signal()

    def __init__(self, theme: Theme, knowledge: Knowledge, parent: QWidget | None = None) -> None:
        super().__init__(theme, knowledge, parent)
        self.start = Button(theme, "Start the walk", icon="play")
        self.start.clicked.connect(self.walk_requested)
        self._around.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)

    def key(self, shown: Shown) -> object:
        """Return the pattern and the present step."""
        walk = shown.day.walk
        return (shown.day.resemblance.plan_pattern, None if walk is None else (walk.step, walk.held_back))

    def show_plan(self, shown: Shown) -> None:
        """Show the plan of a day; no walk begins while its minutes are done or a session is on."""
        super().show_plan(shown)
        walk = shown.day.walk
        self.start.setVisible(walk is not None and not walk.done and shown.day.next not in {"session", "check"})

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
