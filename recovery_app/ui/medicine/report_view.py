"""What the answers mean for each group of medicines."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.medicine import Effect, MedicineGroup, MedicineRules
from recovery_app.domain.medicine_screen import MedicineReport
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card, CardLook
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.page_title import PageTitle
from recovery_app.ui.widgets.scroll_page import ScrollPage

GROUP_NAMES: Final[dict[MedicineGroup, str]] = {
    "paracetamol": "Paracetamol",
    "nsaid": "Anti-inflammatory tablets",
    "aspirin": "Aspirin",
    "gel": "Anti-inflammatory gel",
}
_EFFECTS: Final[dict[Effect, tuple[str, CardLook]]] = {
    "ok": ("Nothing in your answers stands against it.", "plain"),
    "ask": ("Ask a pharmacist or doctor before the first dose.", "care"),
    "block": ("This is not for you by your answers.", "stop"),
}
READING_PX: Final = 760


class ReportView(QWidget):
    """Show a report, group by group; it never says that a medicine should be taken."""

    def __init__(self, theme: Theme, rules: MedicineRules, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = rules
        self._scroll = ScrollPage(theme, reading_px=READING_PX)
        self._scroll.add(PageTitle(theme, "What your answers mean"))
        self.cards: dict[MedicineGroup, Card] = {}
        self.texts: dict[MedicineGroup, Text] = {}
        for group, name in GROUP_NAMES.items():
            card = Card(theme, name, title_role="h3")
            self.texts[group] = Text(theme, "")
            card.add(self.texts[group])
            self.cards[group] = card
            self._scroll.add(card)
        self.notes = Text(theme, "")
        self._scroll.add(self.notes)
        self._scroll.add(Text(theme, rules.chosen_line, "small", "muted"))
        self._scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    def show_report(self, report: MedicineReport) -> None:
        """Show what a set of answers means."""
        for group, found in report.groups.items():
            line, look = _EFFECTS[found.effect]
            self.cards[group].set_title(self._rules.local(GROUP_NAMES[group], report.region))
            self.cards[group].set_look(look)
            self.texts[group].set_text("\n".join((line, *found.reasons.values())), line)
        self.notes.set_text("\n".join(report.notes))
        self.notes.setVisible(bool(report.notes))
        self._scroll.to_top()
