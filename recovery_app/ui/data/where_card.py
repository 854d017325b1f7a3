"""Where the data is, and a look at all of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.setting_row import SettingRow
from recovery_app.ui.widgets.told_line import ToldLine


class WhereCard(Card):
    """Name the folder; `folder_requested` asks to open it, `stored_requested` to show everything in it."""

    folder_requested = Signal()
    stored_requested = Signal()

    def __init__(self, theme: Theme, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Where it is", parent=parent)
        self.open_folder = Button(theme, "Open the folder", icon="folder-open")
        self.open_folder.clicked.connect(self.folder_requested)
        self.show_stored = Button(theme, "Show everything", icon="file-text")
        self.show_stored.setAccessibleName("Show everything that is stored")
        self.show_stored.clicked.connect(self.stored_requested)
        detail = "It stays on this computer. The program never goes online."
        self.add(SettingRow(theme, str(folder), detail, self.open_folder))
        self.add_divider()
        detail = "Each file, what it is for, and every word in it."
        self.add(SettingRow(theme, "Everything that is stored", detail, self.show_stored))
        self.told = ToldLine(theme)
        self.add(self.told)
