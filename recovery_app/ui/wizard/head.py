"""The bar above a page of the wizard: the way out, and how far along."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt

from recovery_app.domain.wizard import STEPS, Progress, StepName
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.bar import SegmentBar
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_frame import Bar
from recovery_app.ui.widgets.label import Text

_NAMES: Final[dict[StepName, str]] = {
    "safety": "safety",
    "where": "where it hurts",
    "began": "how it began",
    "changes": "what changes it",
    "tests": "quick tests",
}


class Head:
    """Fill the upper bar of the wizard."""

    def __init__(self, theme: Theme, bar: Bar) -> None:
        self.close = Button(theme, "Save and close", "quiet", icon="x")
        middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.step = Text(theme, "", "body_strong", align=middle)
        self.segments = SegmentBar(theme, len(STEPS))
        bar.row.addWidget(self.close)
        bar.row.addWidget(self.step, 1)
        bar.row.addWidget(self.segments)

    def show_progress(self, progress: Progress) -> None:
        """Show the part of the wizard by number and name, and fill the segments up to the page."""
        name = _NAMES[STEPS[progress.step_number - 1]]
        self.step.set_text(f"Step {progress.step_number} of {len(STEPS)}: {name}")
        self.segments.set_done(progress.step_number - 1 + progress.step_share)
        self.segments.setAccessibleName(self.step.text())
