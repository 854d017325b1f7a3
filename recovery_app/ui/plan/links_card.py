"""Ways from the plan to the pages that explain more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.action_row import ActionRow
from recovery_app.ui.widgets.card import Card


class LinksCard(Card):
    """Lead to the medicines and to how the program works."""

    medicine_requested = Signal()
    how_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "More", title_role="h3", parent=parent)
        self.medicine = ActionRow(theme, "pill", "Pain medicine", "What to know first", "Open")
        self.medicine.triggered.connect(self.medicine_requested)
        self.how = ActionRow(theme, "book-open", "How this works", "Reasons and sources", "Open")
        self.how.triggered.connect(self.how_requested)
        for row in (self.medicine, self.how):
            self.add_row(row)
