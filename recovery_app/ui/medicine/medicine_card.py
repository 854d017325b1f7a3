"""One medicine in use: what was taken in 24 h, when more is possible, and why."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.dose_engine import DoseStatus
from recovery_app.domain.dose_text import amount_text, total_text
from recovery_app.domain.medicine import MedicineRules, Product
from recovery_app.domain.settings import Region
from recovery_app.ui import metrics
from recovery_app.ui.medicine.words import detail_lines, state_line
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.bar import Bar
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.icon_label import IconTile
from recovery_app.ui.widgets.label import Text

_STOPS = frozenset({"blocked", "day_stop"})
_COUNTS_ON = frozenset({"wait", "ask", "ok"})


class MedicineCard(Card):
    """Show a product; `log_requested` carries its id, and so does `left_out`, which one without doses can be."""

    log_requested = Signal(str)
    left_out = Signal(str)

    def __init__(self, theme: Theme, rules: MedicineRules, product: Product, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._rules = rules
        self.product = product
        name = rules.ingredient_by_id(product.ingredient).name
        self.setAccessibleName(product.name)
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_3)
        head.addWidget(IconTile(theme, "pill"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.name = Text(theme, f"{name[0].upper()}{name[1:]}", "h2")
        words.addWidget(self.name)
        words.addWidget(Text(theme, product.name, "small", "muted"))
        head.addLayout(words, 1)
        self.add_layout(head)
        self.total = Text(theme, "", "body_strong")
        self.bar = Bar(theme, f"{product.name}: taken in 24 hours", has_mark=True)
        self.state = Text(theme, "", "body_strong")
        self.reasons = Text(theme, "", "small", "muted")
        self.days = Text(theme, "", "small", "muted")
        for part in (self.total, self.bar, self.state, self.reasons, self.days):
            self.add(part)
        fact = rules.ingredient_by_id(product.ingredient).hidden_fact
        self.hidden = Text(theme, fact, "small", "muted")
        self.hidden.setVisible(bool(fact))
        self.add(self.hidden)
        self.log = Button(theme, "Log a dose")
        self.log.setAccessibleName(f"Log a dose: {product.name}")
        self.log.clicked.connect(self._on_log)
        foot = QHBoxLayout()
        self.leave_out = Button(theme, "Do not count it", "quiet")
        self.leave_out.setAccessibleName(f"Do not count {product.name}")
        self.leave_out.clicked.connect(self._on_left_out)
        foot.addWidget(self.log)
        foot.addWidget(self.leave_out)
        foot.addStretch(1)
        self.add_layout(foot)

    def show_status(self, status: DoseStatus, region: Region, now: datetime) -> None:
        """Show where the product stands; the tick on the bar is where its least dose would lead, if one is possible."""
        rules, product = self._rules, self.product
        self.name.set_text(rules.local(self.name.text(), region))
        self.total.set_text(total_text(status))
        self.total.set_colour("stop" if status.taken_24h > status.cap_24h else "text")
        planned = (status.taken_24h + product.dose_min) / status.cap_24h
        shows_tick = planned <= 1 and status.state in _COUNTS_ON
        self.bar.set_value(status.taken_24h / status.cap_24h, planned if shows_tick else None)
        tick = f" The tick shows one more dose of {amount_text(product.dose_min, product.unit)}." if shows_tick else ""
        self.bar.setAccessibleDescription(f"{total_text(status)}.{tick}")
        self.state.set_text(state_line(rules, status, region, now))
        self.state.set_colour("stop" if status.state in _STOPS else "text")
        lines = list(detail_lines(rules, status, region, now))
        if status.state == "ok":
            lines.append(rules.chosen_line)
        self.reasons.set_text("\n".join(lines))
        self.reasons.setVisible(bool(lines))
        gel = rules.ingredient_by_id(product.ingredient).is_gel
        what = "A gel" if gel else "Pain medicine"
        self.days.set_text(
            f"{what} on {status.days} of the last {rules.counter_days} days. "
            f"At {product.soft_day} ask if it helps. At {product.hard_day} it stops."
        )
        self.hidden.set_text(rules.local(self.hidden.text(), region))

    def _on_left_out(self) -> None:
        self.left_out.emit(self.product.id)

    def _on_log(self) -> None:
        self.log_requested.emit(self.product.id)
