"""Logging anything that was already taken, also what the program does not count as one of its products."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.medicine import MedicineRules, Unit
from recovery_app.domain.medicine_lookup import products_of
from recovery_app.domain.settings import Region
from recovery_app.ui import metrics
from recovery_app.ui.medicine.amount_field import AmountField
from recovery_app.ui.medicine.when_field import WhenField
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.answer_group import AnswerGroup
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.label import Text

_HINT = "The packet says how many mg each tablet or sachet holds."


class OtherDialog(Dialog):
    """Ask first what it was, then how much of each ingredient and when."""

    def __init__(
        self, theme: Theme, rules: MedicineRules, region: Region, now: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "Log what you already took", "What was it?", "Log it", "Cancel", parent=parent)
        self._rules, self._region = rules, region
        self._fields: dict[str, AmountField] = {}
        self.choice = AnswerGroup(theme, "What was it?")
        for product in (*products_of(rules, region), *products_of(rules, region, offered=False)):
            self.choice.add(product.id, product.name)
        for mixture in rules.mixture:
            self.choice.add(mixture.id, rules.local(mixture.name, region))
        self.choice.changed.connect(self._on_chosen)
        self.first = self.choice.cards()[0]
        self.form = QWidget()
        self._column = QVBoxLayout(self.form)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.SPACE_4)
        self.name = Text(theme, "", "body_strong")
        self.note = Text(theme, "", "small", "muted")
        self.again = Button(theme, "Choose another", "quiet", icon="arrow-left", flush=True)
        self.again.clicked.connect(self._on_again)
        self.when = WhenField(theme, "When", now)
        self._column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.name, self.note, self.when):
            self._column.addWidget(part)
        self.body.addWidget(self.choice)
        self.body.addWidget(self.form)
        self._on_again()

    def entries(self) -> tuple[tuple[str, float | None], ...]:
        """Return the product id and the amount of each dose to log."""
        return tuple((name, field.amount()) for name, field in self._fields.items())

    def _on_chosen(self, chosen: tuple[str, ...]) -> None:
        if not chosen:
            return
        for name, label, unit, step in self._parts(chosen[0]):
            field = AmountField(self._theme, label, unit, step)
            field.changed.connect(self._judge)
            self._fields[name] = field
            self._column.insertWidget(self._column.count() - 1, field)
        self.choice.hide()
        self.text.hide()
        self.form.show()
        first = next(iter(self._fields.values())).spin
        first.setFocus()
        first.selectAll()
        self._judge()
        self.fit()

    def _parts(self, chosen: str) -> list[tuple[str, str, Unit, float]]:
        product = next((one for one in self._rules.product if one.id == chosen), None)
        if product is not None:
            self.name.set_text(product.name)
            self.note.set_text(self._rules.local(product.note, self._region))
            self.note.setVisible(bool(product.note))
            return [(product.id, "How much", product.unit, product.step)]
        mixture = next(one for one in self._rules.mixture if one.id == chosen)
        self.name.set_text(self._rules.local(mixture.name, self._region))
        self.note.set_text(_HINT)
        self.note.show()
        return [(mixture.part(one), f"How much {self._ingredient(one)}", "mg", 50) for one in mixture.ingredients]

    def _ingredient(self, ingredient: str) -> str:
        return self._rules.local(self._rules.ingredient_by_id(ingredient).name, self._region)

    def _on_again(self) -> None:
        for field in self._fields.values():
            self._column.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._fields = {}
        self.choice.set_chosen(())
        self.form.hide()
        self.text.show()
        self.choice.show()
        self.choice.focus_first()
        self._judge()

    def _judge(self) -> None:
        if not self._fields:
            self.verb.set_blocked("Choose what it was.")
            return
        answered = all(field.is_answered for field in self._fields.values())
        self.verb.set_blocked("" if answered else "Enter how much, or that you do not know.")
