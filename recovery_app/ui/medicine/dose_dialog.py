"""Logging a dose of one product: as planned, within its limits, or as it was already taken."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.dose_engine import DoseStatus
from recovery_app.domain.dose_text import amount_text, dose_text, doses_offered
from recovery_app.domain.medicine import MedicineRules
from recovery_app.domain.settings import Region
from recovery_app.ui import metrics
from recovery_app.ui.medicine.amount_field import AmountField
from recovery_app.ui.medicine.when_field import WhenField
from recovery_app.ui.medicine.words import detail_lines, state_line
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.answer_card import AnswerCard
from recovery_app.ui.widgets.answer_group import AnswerGroup
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.note import Note
from recovery_app.ui.widgets.segmented import SegmentedControl

ADVISED = "A pharmacist or doctor said it is fine for me"
HOW: Final = (("planned", "I take it now"), ("taken", "I already took it"))


class DoseDialog(Dialog):
    """Ask how much and when; `judge` tells where the product stands for an amount.

    A dose as planned cannot be logged before its time, one that was taken always can. `last_amount` is what the user
    took the last time: it is chosen already where it is possible now. A first dose never is.
    """

    def __init__(
        self,
        theme: Theme,
        rules: MedicineRules,
        region: Region,
        judge: Callable[[float | None], DoseStatus],
        now: datetime,
        last_amount: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._rules, self._region, self._judge_dose, self._now = rules, region, judge, now
        status = judge(None)
        product = status.product
        self._unit = product.unit
        super().__init__(
            theme, f"Log {product.name[0].lower()}{product.name[1:]}", "", "Log dose", "Cancel", parent=parent
        )
        self.how = SegmentedControl(theme, "When", HOW, "")
        self.how.option_chosen.connect(self._on_how)
        self.first = self.how
        self.body.addWidget(self.how)
        self.planned = QWidget()
        column = _column(self.planned)
        self.why = Text(theme, "", "body_strong")
        self.reasons = Text(theme, "", "small", "muted")
        self.doses = AnswerGroup(theme, "How much")
        self._doses = doses_offered(product, status.most_now)
        for one in self._doses:
            self.doses.add(f"{one:g}", dose_text(product, one))
        self.doses.changed.connect(self._judge)
        self.advised = AnswerCard(theme, ADVISED, "", "check")
        self.advised.toggled.connect(self._judge)
        ingredient = rules.ingredient_by_id(product.ingredient)
        lines = [rules.chosen_line, rules.packet_line]
        lines += [rules.running_note] if ingredient.is_anti_inflammatory and not ingredient.is_gel else []
        lines += [rules.masking_note] if not ingredient.is_gel else []
        for part in (self.why, self.reasons, self.doses, self.advised, Note(theme, "Keep in mind.", " ".join(lines))):
            column.addWidget(part)
        self.taken = QWidget()
        column = _column(self.taken)
        self.amount = AmountField(theme, "How much", product.unit, product.step)
        self.amount.changed.connect(self._judge)
        self.when = WhenField(theme, "When", now)
        column.addWidget(self.amount)
        column.addWidget(self.when)
        self.body.addWidget(self.planned)
        self.body.addWidget(self.taken)
        if status.state == "ok" and last_amount in self._doses:
            self.how.set_option("planned")
            self.doses.set_chosen((f"{last_amount:g}",))
            self.first = self.verb
        self._on_how("")

    @property
    def is_planned(self) -> bool:
        """Tell whether the dose is taken now, within the limits."""
        return self.how.option() == "planned"

    def chosen_amount(self) -> float | None:
        """Return how much, or None where the user does not know."""
        if not self.is_planned:
            return self.amount.amount()
        chosen = self.doses.chosen()
        return next((one for one in self._doses if f"{one:g}" in chosen), None)

    def taken_at(self) -> datetime:
        """Return when it was taken."""
        return self._now if self.is_planned else self.when.moment()

    def _on_how(self, _option: str) -> None:
        self.planned.setVisible(self.is_planned)
        self.taken.setVisible(self.how.option() == "taken")
        self._judge()
        self.fit()

    def _judge(self, _changed: object = None) -> None:
        blocked = self._judge_planned() if self.is_planned else ""
        if not self.how.option():
            blocked = "Choose whether you take it now."
        elif not self.is_planned and not self.amount.is_answered:
            blocked = "Enter how much, or that you do not know."
        amount = self.chosen_amount() if self.is_planned else None
        self.verb.set_text(f"Log {amount_text(amount, self._unit)} now" if amount is not None else "Log dose")
        self.verb.set_blocked(blocked)
        self.foot.set_text("" if blocked == self.why.text() else blocked)

    def _judge_planned(self) -> str:
        """Show where the product stands, and return what is missing before the dose can be logged."""
        amount = self.chosen_amount()
        status = self._judge_dose(amount)
        line = state_line(self._rules, status, self._region, self._now)
        self.why.set_text(line)
        self.reasons.set_text("\n".join(detail_lines(self._rules, status, self._region, self._now)))
        self.reasons.setVisible(bool(self.reasons.text()))
        possible = status.state in {"ok", "ask"}
        self.doses.setVisible(possible or status.state == "wait")
        self.advised.setVisible(status.state == "ask")
        if not possible:
            return line
        if amount is None:
            return "Choose how much."
        return "Tick it once you asked." if status.state == "ask" and not self.advised.isChecked() else ""


def _column(part: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(metrics.SPACE_3)
    return column
