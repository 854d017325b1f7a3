"""A field for how far a run went."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from recovery_app.domain.distance import DistanceUnit, from_km, to_km
from recovery_app.domain.plan_change import LONGEST_RUN_KM
from recovery_app.ui.widgets.field_inset import inset_text

UNIT_NAMES: dict[DistanceUnit, str] = {"km": "kilometres", "mi": "miles"}


class DistanceBox(QDoubleSpinBox):
    """Take a distance in the user's unit; at 0 it is left open."""

    def __init__(self, unit: DistanceUnit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = unit
        self._told: float | None = None
        self.setDecimals(2)
        self.setRange(0, from_km(LONGEST_RUN_KM, unit))
        self.setSingleStep(0.5)
        self.setSuffix(f" {unit}")
        self.setSpecialValueText("Not told")
        self.setAccessibleName(f"Distance in {UNIT_NAMES[unit]}")
        inset_text(self)

    def km(self) -> float | None:
        """Return the distance in kilometres, None where it is left open."""
        if self._told is not None and self.value() == from_km(self._told, self._unit):
            return self._told
        return min(to_km(self.value(), self._unit), LONGEST_RUN_KM) if self.value() else None

    def set_km(self, km: float | None) -> None:
        """Show a distance told before; left as it is, it stays exactly that one."""
        self._told = km
        self.setValue(0 if km is None else from_km(km, self._unit))

    def textFromValue(self, value: float) -> str:
        """Return the number without empty decimals."""
        return f"{value:g}"

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the number, so that the first digit replaces it."""
        super().focusInEvent(event)
        self.selectAll()
