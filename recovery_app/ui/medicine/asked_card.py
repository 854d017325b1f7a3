"""Whether the questions before a medicine are answered, and what the answers ask to keep in mind."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.domain.log_medicine import MedicineScreened
from recovery_app.domain.medicine import MedicineRules
from recovery_app.domain.medicine_screen import screen_notes
from recovery_app.domain.settings import Region
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text


class AskedCard(Card):
    """Ask for the questions; `questions_requested` opens them."""

    questions_requested = Signal()

    def __init__(self, theme: Theme, rules: MedicineRules, parent: QWidget | None = None) -> None:
        super().__init__(theme, "A few questions first", parent=parent)
        self._rules = rules
        self.text = Text(theme, "")
        self.notes = Text(theme, "", "small", "muted")
        self.ask = Button(theme, "Answer the questions", "primary")
        self.ask.clicked.connect(self.questions_requested)
        self.add(self.text)
        self.add(self.notes)
        row = QHBoxLayout()
        row.addWidget(self.ask)
        row.addStretch(1)
        self.add_layout(row)

    def show_answers(self, asked: MedicineScreened | None, region: Region, *, due: bool) -> None:
        """Show whether the questions come first, or that they are answered."""
        days = self._rules.ask_again_after_days
        notes = () if asked is None or due else screen_notes(self._rules, asked.yes)
        self.set_title("A few questions first" if due else "Your answers")
        if not due:
            self.text.set_text(f"Your answers count for {days} days. Answer again when something changes.")
        elif asked is None:
            self.text.set_text("They show which medicines are not for you, and when to ask a pharmacist.")
        else:
            self.text.set_text(f"Your last answers are over {days} days old. Please answer again.")
        self.notes.set_text("\n".join(self._rules.local(one, region) for one in notes))
        self.notes.setVisible(bool(notes))
        self.ask.set_text("Answer the questions" if due else "Answer again")
        self.ask.set_kind("primary" if due else "secondary")
