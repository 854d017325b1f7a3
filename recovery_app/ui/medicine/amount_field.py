"""How much was taken, or that nobody knows."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QVBoxLayout, QWidget

from recovery_app.domain.dose_change import LARGEST_AMOUNT
from recovery_app.domain.medicine import Unit
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.answer_card import AnswerCard
from recovery_app.ui.widgets.field import Field
from recovery_app.ui.widgets.field_inset import inset_text

UNKNOWN = "I do not know how much"


class AmountField(QWidget):
    """Ask for an amount in a unit; `changed` tells each change. Nothing is filled in before."""

    changed = Signal()

    def __init__(self, theme: Theme, label: str, unit: Unit, step: float = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spin = QDoubleSpinBox()
        self.spin.setDecimals(1 if unit == "g" else 0)
        self.spin.setRange(0, LARGEST_AMOUNT)
        self.spin.setSingleStep(step)
        self.spin.setSuffix(f" {unit}")
        inset_text(self.spin)
        self.field = Field(theme, label, self.spin)
        self.unknown = AnswerCard(theme, UNKNOWN, "", "check")
        self.unknown.setAccessibleName(f"{UNKNOWN}: {label}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_2)
        column.addWidget(self.field)
        column.addWidget(self.unknown)
        self.spin.valueChanged.connect(self._on_number)
        self.unknown.toggled.connect(self._on_unknown)

    @property
    def is_answered(self) -> bool:
        """Tell whether there is an amount, or that it is not known."""
        return self.unknown.isChecked() or self.spin.value() > 0

    def amount(self) -> float | None:
        """Return the amount, or None where the user does not know it."""
        return None if self.unknown.isChecked() else self.spin.value()

    def set_amount(self, amount: float | None) -> None:
        """Show what was logged before."""
        self.unknown.set_chosen(chosen=amount is None)
        self.spin.setValue(amount or 0)

    def _on_number(self, _number: float) -> None:
        if self.spin.value() > 0:
            self.unknown.set_chosen(chosen=False)
        self.changed.emit()

    def _on_unknown(self, unknown: bool) -> None:  # noqa: FBT001 - a signal carries it
        if unknown:
            self.spin.setValue(0)
        self.changed.emit()
