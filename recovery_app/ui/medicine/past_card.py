"""The doses of the last days, each of which can be mended or taken back."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.dose_log import Dose
from recovery_app.domain.medicine import MedicineRules
from recovery_app.ui import metrics
from recovery_app.ui.medicine.words import past_line, past_title
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.label import Text

MOST_SHOWN = 100
"""More doses than anybody means to take in the days shown: what a damaged file adds must not stop the page."""


class PastCard(Card):
    """List the doses, the latest first; the signals carry the id of a dose."""

    edit_requested = Signal(str)
    withdraw_requested = Signal(str)

    def __init__(self, theme: Theme, rules: MedicineRules, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Your doses", parent=parent)
        margins = self.body.contentsMargins()
        margins.setBottom(metrics.SPACE_3)
        self.body.setContentsMargins(margins)
        self._rules = rules
        self._rows: list[QWidget] = []
        self._nothing = Text(theme, "Your doses show here.", "body", "muted")
        self.add(self._nothing)

    def show_doses(self, doses: tuple[Dose, ...], now: datetime) -> None:
        """Show the doses of the days that the counter looks at, and later ones; the latest of them only."""
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        first = now - timedelta(days=self._rules.counter_days)
        shown = [dose for dose in doses if dose.at > first][-MOST_SHOWN:]
        self.set_fact(f"{self._rules.counter_days} days")
        self._nothing.setVisible(not shown)
        self._rows = [self._row(dose, now) for dose in reversed(shown)]
        for row in self._rows:
            self.add(row)

    def _row(self, dose: Dose, now: datetime) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        title = past_title(dose, now)
        column.addWidget(Text(self._theme, title, "body_strong"))
        column.addWidget(Text(self._theme, past_line(self._rules, dose), "small", "muted"))
        verbs = QWidget()
        flow = FlowLayout(verbs, metrics.SPACE_5)
        for verb, signal in (("Edit", self.edit_requested), ("Take back", self.withdraw_requested)):
            button = Button(self._theme, verb, "quiet", flush=True)
            button.setAccessibleName(f"{verb}: {title}, {past_line(self._rules, dose)}")
            button.clicked.connect(partial(signal.emit, dose.entry.id))
            flow.addWidget(button)
        column.addWidget(verbs)
        return row
