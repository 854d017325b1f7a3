"""When the safety questions may be answered again."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.domain.safety_summary import date_and_time
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.label import Text


class AgainRow(QWidget):
    """Name the time from which the questions may be answered again, and offer them once it has come."""

    requested = Signal()

    def __init__(self, theme: Theme, at: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = at
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.line = Text(theme, "", "body", "muted")
        self.button = Button(theme, "Answer the safety questions again", "secondary", icon="refresh-cw")
        self.button.clicked.connect(self.requested)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        row.addStretch(1)

    def refresh(self, now: datetime) -> None:
        """Show the line before the time and the button after it."""
        time = date_and_time(self._at.astimezone(now.tzinfo))
        self.line.set_text(f"You can answer again from {time}", time)
        self.line.setVisible(now < self._at)
        self.button.setVisible(now >= self._at)
