"""A field for whole minutes."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from recovery_app.ui.widgets.field_inset import inset_text

LONGEST_MIN = 600


class MinutesBox(QSpinBox):
    """Take from 1 to 600 minutes; digits type, the arrows step."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(1, LONGEST_MIN)
        self.setSuffix(" min")
        self.setAccessibleName(name)
        inset_text(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the number, so that the first digit replaces it."""
        super().focusInEvent(event)
        self.selectAll()
