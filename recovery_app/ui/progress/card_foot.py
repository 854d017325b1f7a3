"""The foot of a card: its table, and what else can be done."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.progress.table_button import TableButton
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.flow_layout import FlowLayout


class CardFoot(QWidget):
    """Hold the quiet buttons of a card in a row that wraps; `end` puts it at the end of one."""

    def __init__(self, theme: Theme, what: str, *others: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = TableButton(theme, what)
        # Each button brings room above and below its words.
        row = FlowLayout(self, gap=metrics.SPACE_5, row_gap=0)
        row.addWidget(self.table)
        for button in others:
            row.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def end(self, card: Card) -> None:
        """Put the foot under what is in a card; its buttons bring room of their own."""
        margins = card.body.contentsMargins()
        margins.setBottom(metrics.SPACE_2)
        card.body.setContentsMargins(margins)
        card.body.addWidget(self)
