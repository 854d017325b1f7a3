"""Who cleared the user, and when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.date_field import DateField
from recovery_app.ui.widgets.field import Field
from recovery_app.ui.widgets.label import Text


class ClearanceCard(Card):
    """Ask who cleared the user and on which day, up to today; `cleared(str, date)` carries both."""

    cleared = Signal(str, object)

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Has a clinician cleared you?", parent=parent)
        self.add(Text(theme, "Tell us who and when. Your plan can start after that.", "body", "muted"))
        self.who = QLineEdit()
        self._who_field = Field(theme, "Who cleared you", self.who)
        self.who.textEdited.connect(self._on_typed)
        self.add(self._who_field)
        self.day = DateField(theme, "On which day", today)
        self.add(self.day)
        self.button = Button(theme, "I have been cleared", "secondary", icon="shield-check")
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        self.add_layout(row)

    def _on_typed(self) -> None:
        self._who_field.set_error("")

    def _on_clicked(self) -> None:
        who = self.who.text().strip()
        if not who:
            self._who_field.set_error("Name who cleared you, such as your GP or physiotherapist.")
            self.who.setFocus()
            return
        self.cleared.emit(who, self.day.day())
