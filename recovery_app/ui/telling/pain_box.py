"""A short field for a pain from 0 to 10."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from recovery_app.ui.widgets.field_inset import inset_text

_OPEN = -1


class PainBox(QSpinBox):
    """Take a whole number from 0 to 10; nothing is preset, and it may stay open."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(_OPEN, 10)
        self.setValue(_OPEN)
        self.setSpecialValueText("Not told")
        self.setAccessibleName(name)
        inset_text(self)

    def pain(self) -> int | None:
        """Return the number, or None where it is open."""
        return None if self.value() == _OPEN else self.value()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the number, so that the first digit replaces it."""
        super().focusInEvent(event)
        self.selectAll()
