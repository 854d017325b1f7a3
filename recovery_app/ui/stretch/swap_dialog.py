"""Choosing what to do instead of a stretch."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from recovery_app.domain.exercise import Exercise
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.answer_group import AnswerGroup
from recovery_app.ui.widgets.dialog import Dialog


class SwapDialog(Dialog):
    """Offer stretches to do instead of one; `chosen` names the one that was taken."""

    def __init__(
        self, theme: Theme, exercise: Exercise, offers: tuple[Exercise, ...], parent: QWidget | None = None
    ) -> None:
        text = f"Choose one to do instead of {exercise.name}." if offers else "Nothing close to it suits you right now."
        super().__init__(
            theme, "Swap this one", text, "Swap" if offers else "", "Cancel" if offers else "Close", parent=parent
        )
        self.offers = AnswerGroup(theme, "Instead")
        for offer in offers:
            self.offers.add(offer.id, offer.name, offer.dose_text)
        self.offers.setVisible(bool(offers))
        self.body.addWidget(self.offers)
        self.offers.changed.connect(self._judge)
        self.offers.accepted.connect(self._on_accepted)
        if offers:
            self.first = self.offers.cards()[0]
        self._judge()

    @property
    def chosen(self) -> str:
        """Return the id of the stretch that was taken, or no id."""
        return next(iter(self.offers.chosen()), "")

    def _judge(self) -> None:
        self.verb.set_blocked("" if self.chosen else "Choose one first.")

    def _on_accepted(self) -> None:
        if self.chosen:
            self.accept()
