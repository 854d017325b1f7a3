"""Telling that one does not feel well today."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QWidget

from recovery_app.domain.log_training import EasyReason
from recovery_app.domain.training_rules import EasyDay
from recovery_app.ui.telling.choices import Choices
from recovery_app.ui.telling.form_dialog import FormDialog
from recovery_app.ui.theme import Theme


class EasyDayDialog(FormDialog):
    """Offer the levels of not feeling well, each with what it does to the day."""

    def __init__(self, theme: Theme, levels: tuple[EasyDay, ...], parent: QWidget | None = None) -> None:
        super().__init__(
            theme, "Not feeling 100 %", "Choose what fits today. The plan follows.", "Save for today", parent=parent
        )
        self._levels = {one.reason: one for one in levels}
        self.choices = Choices(theme, "How you feel today", tuple((one.reason, one.title, one.text) for one in levels))
        self.body.addWidget(self.choices)
        self.first = next(iter(self.choices.cards.values()))
        self.require(self._missing, self.choices.focus_first)
        self.choices.changed.connect(self._on_choice)
        self.choices.accepted.connect(self.save)
        self.judge()

    def reason(self) -> EasyReason:
        """Return the chosen level; call it once the dialog was accepted."""
        return cast("EasyReason", self.choices.chosen()[0])

    def asks_check(self) -> bool:
        """Tell whether the chosen level leads to the symptom check."""
        return self.choices.answered() and self._levels[self.reason()].asks_check

    def _on_choice(self) -> None:
        self.verb.set_text("Check symptoms" if self.asks_check() else "Save for today")
        self.judge()

    def _missing(self) -> str:
        return "" if self.choices.answered() else "Choose one first."
