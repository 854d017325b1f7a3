"""Pain after days with and without something, told with its uncertainty."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.progress_rules import HelpedRule
from recovery_app.domain.what_helped import ItemEffect
from recovery_app.ui import metrics
from recovery_app.ui.charts.number_table import NumberTable
from recovery_app.ui.charts.number_words import counted, plain
from recovery_app.ui.progress.card_foot import CardFoot
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text

_TITLE: Final = "Pain on the day after"
_FACT: Final = "All your days"


class HelpedCard(Card):
    """List what can be said, and name what has too few days; below it stands what none of it can tell."""

    def __init__(self, theme: Theme, rule: HelpedRule, parent: QWidget | None = None) -> None:
        super().__init__(theme, _TITLE, _FACT, parent=parent)
        self._rule = rule
        self._rows: list[QWidget] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(metrics.SPACE_3)
        self.notes = Text(theme, " ".join(rule.notes), "small", "muted")
        self.foot = CardFoot(theme, _TITLE)
        self.add_layout(self._list)
        self.add(self.notes)
        self.foot.end(self)

    def show_effects(self, effects: tuple[ItemEffect, ...]) -> None:
        """Show what the days tell now."""
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        told = [one for one in effects if one.difference is not None]
        few = [one for one in effects if one.difference is None]
        self._rows = [self._row(one.name, f"{one.sentence} {one.note}".strip()) for one in told]
        if few:
            self._rows.append(self._row("Too few days to say", self._too_few(few)))
        for row in self._rows:
            self._list.addWidget(row)
        self.notes.setVisible(bool(told))
        self.foot.table.offer(partial(_table, effects) if effects else None)

    def _too_few(self, few: list[ItemEffect]) -> str:
        names = ", ".join(one.name for one in few)
        return f"{names}. Each needs {counted(self._rule.fewest_days, 'day')} with it and as many without."

    def _row(self, name: str, sentence: str) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Text(self._theme, name, "body_strong"))
        column.addWidget(Text(self._theme, sentence, "body", "muted"))
        return row


def _table(effects: tuple[ItemEffect, ...]) -> NumberTable:
    heads = ("After", "Days with", "Days without", "Difference", "95 % from", "95 % to")
    rows = tuple(
        (one.name, str(one.with_days), str(one.without_days), plain(one.difference), plain(one.low), plain(one.high))
        for one in effects
    )
    about = "Average back pain of the next day: with less without. Below 0 is less pain."
    return NumberTable(_TITLE, about, heads, rows)
