"""The region, the questions and the medicines in use, in the order that helps most."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.medicine.asked_card import AskedCard
from recovery_app.ui.medicine.region_card import RegionCard
from recovery_app.ui.medicine.use_card import UseCards


class TakingPart(QWidget):
    """Hold the three parts; the medicines lead once the questions are answered, as they are what one comes back for."""

    def __init__(self, region: RegionCard, asked: AskedCard, uses: UseCards, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asking: tuple[QWidget, ...] = (region, asked)
        self._uses = uses
        self._uses_lead = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.CARD_GAP)
        for part in (*self._asking, uses):
            self._column.addWidget(part)

    def arrange(self, *, uses_lead: bool) -> None:
        """Put the medicines first, or last."""
        if uses_lead != self._uses_lead:
            self._uses_lead = uses_lead
            self._column.removeWidget(self._uses)
            self._column.insertWidget(0 if uses_lead else len(self._asking), self._uses)

    def parts(self) -> tuple[QWidget, ...]:
        """Return the cards from the top down."""
        uses = self._uses.parts()
        return (*uses, *self._asking) if self._uses_lead else (*self._asking, *uses)
