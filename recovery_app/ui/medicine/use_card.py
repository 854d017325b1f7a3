"""The medicines the user takes: none is chosen before, and none is offered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.dose_engine import DoseStatus
from recovery_app.domain.medicine import MedicineRules, Product
from recovery_app.domain.settings import Region
from recovery_app.ui import metrics
from recovery_app.ui.medicine.medicine_card import MedicineCard
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.label import Text

_CHOOSE = "If you already use one of these, choose it to count its doses. We do not suggest any of them."


class UseCards(QWidget):
    """Show a card for each medicine in use, and the others of the region to choose from.

    Each signal carries the id of a product: a dose of it is to be logged, it is to be counted from now on, or no more.
    """

    log_requested = Signal(str)
    chosen = Signal(str)
    left_out = Signal(str)

    def __init__(self, theme: Theme, rules: MedicineRules, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rules = rules
        self.cards: dict[str, MedicineCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.CARD_GAP)
        self.choose = Card(theme, "Your medicines")
        self.choose.add(Text(theme, _CHOOSE))
        self._holder = QWidget()
        FlowLayout(self._holder, metrics.SPACE_3)
        self.choose.add(self._holder)
        self._buttons: dict[str, Button] = {}
        self._column.addWidget(self.choose)

    def parts(self) -> tuple[QWidget, ...]:
        """Return the cards from the top down."""
        return (*sorted(self.cards.values(), key=self._column.indexOf), self.choose)

    def show_products(
        self,
        used: tuple[Product, ...],
        chosen: tuple[str, ...],
        offered: tuple[Product, ...],
        judge: Callable[[Product], DoseStatus],
        region: Region,
        now: datetime,
    ) -> None:
        """Show the products in use with where they stand, and the rest of those on offer to choose from."""
        shown = (*used, *(one for one in offered if one.id in chosen and one not in used))
        for name in [name for name in self.cards if name not in {one.id for one in shown}]:
            _drop(self._column, self.cards.pop(name))
        for place, product in enumerate(shown):
            card = self.cards.get(product.id)
            if card is None:
                card = MedicineCard(self._theme, self._rules, product)
                card.log_requested.connect(self.log_requested)
                card.left_out.connect(self.left_out)
                self.cards[product.id] = card
                self._column.insertWidget(place, card)
            card.show_status(judge(product), region, now)
            card.leave_out.setVisible(product not in used)
        self._offer(tuple(one for one in offered if one not in shown))

    def _offer(self, products: tuple[Product, ...]) -> None:
        self.choose.setVisible(bool(products))
        self.choose.set_title("Another medicine" if self.cards else "Your medicines")
        layout = self._holder.layout()
        for name in [name for name in self._buttons if name not in {one.id for one in products}]:
            button = self._buttons.pop(name)
            if layout is not None:
                layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        for product in products:
            if product.id not in self._buttons and layout is not None:
                button = Button(self._theme, product.name, icon="plus", wraps=True)
                button.setAccessibleName(f"Count {product.name}")
                button.clicked.connect(partial(self._on_choose, product.id))
                self._buttons[product.id] = button
                layout.addWidget(button)

    def _on_choose(self, product_id: str) -> None:
        self.chosen.emit(product_id)
        self.cards[product_id].log.setFocus()


def _drop(column: QVBoxLayout, card: QWidget) -> None:
    column.removeWidget(card)
    card.hide()
    card.deleteLater()
