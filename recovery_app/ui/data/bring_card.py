"""Bringing data in from a copy."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.setting_row import SettingRow
from recovery_app.ui.widgets.told_line import ToldLine


class BringCard(Card):
    """Ask for a file with `file_requested`, and say in place why one was refused."""

    file_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Bring data in", parent=parent)
        self.choose = Button(theme, "Choose a file", icon="folder-open")
        self.choose.clicked.connect(self.file_requested)
        detail = "You see what is in the file before anything changes."
        self.add(SettingRow(theme, "A copy you saved before", detail, self.choose))
        self.told = ToldLine(theme)
        self.add(self.told)
