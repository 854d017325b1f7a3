"""Mending a dose that is in the log."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QWidget

from recovery_app.domain.dose_log import Dose
from recovery_app.domain.medicine import MedicineRules
from recovery_app.ui.medicine.amount_field import AmountField
from recovery_app.ui.medicine.when_field import WhenField
from recovery_app.ui.medicine.words import past_line
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.dialog import Dialog


class EditDialog(Dialog):
    """Ask how much it really was, and when."""

    def __init__(
        self, theme: Theme, rules: MedicineRules, dose: Dose, now: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "Mend this dose", past_line(rules, dose), "Save", "Cancel", parent=parent)
        unit = dose.limits.unit if dose.limits is not None else "mg"
        self.amount = AmountField(theme, "How much", unit)
        self.amount.set_amount(dose.entry.amount)
        self.amount.changed.connect(self._judge)
        self.when = WhenField(theme, "When", now)
        self.when.set_moment(dose.entry.taken_at)
        self.body.addWidget(self.amount)
        self.body.addWidget(self.when)
        self.first = self.amount.spin
        self._judge()

    def _judge(self) -> None:
        self.verb.set_blocked("" if self.amount.is_answered else "Enter how much, or that you do not know.")
