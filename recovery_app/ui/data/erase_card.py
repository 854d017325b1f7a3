"""Erasing everything: kept apart, at the end of the page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.setting_row import SettingRow


class EraseCard(Card):
    """Say what would go; `erase_requested` asks for the question before it."""

    erase_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Erase", parent=parent)
        self.erase = Button(theme, "Erase everything", "hurts")
        self.erase.clicked.connect(self.erase_requested)
        detail = "Your plan, your log and all backups go for good. You are asked first."
        self.add(SettingRow(theme, "Everything that is stored about you", detail, self.erase))
