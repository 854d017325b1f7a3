"""Honest lines about what people ask for."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal

from recovery_app.ui.origin import graded_origin
from recovery_app.ui.plan.plan_part import PlanPart
from recovery_app.ui.plan.shown import Shown
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.text_part import TextPart

MOVES: Final = {"posture": ("wall-posture-check",), "foam-roller": ("thoracic-roller", "glute-roller")}
"""The pages of the library that belong to a thing people ask for."""


class ExtrasPart(PlanPart):
    """Say of each thing what is known; `stretch_requested(id)` leads to its page in the library."""

    stretch_requested = Signal(str)

    def key(self, shown: Shown) -> object:
        """Return nothing: it never changes."""
        return None

    def fill(self, part: TextPart, shown: Shown) -> None:
        """Write each thing with its grade and its sources."""
        for one in self._knowledge.plan.extra:
            part.led(f"{one.title}.", one.text, graded_origin(self._knowledge, one.grade, one.sources))
            for move in MOVES.get(one.id, ()):
                link = Button(self._theme, f"Show: {self._knowledge.exercise(move).name}", "quiet", flush=True)
                link.clicked.connect(partial(self.stretch_requested.emit, move))
                part.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
