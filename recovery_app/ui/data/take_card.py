"""Taking the data along: the whole, as tables, as a calendar, or as a report."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.setting_row import SettingRow
from recovery_app.ui.widgets.told_line import ToldLine


class TakeCard(Card):
    """Offer each way; `copy_requested`, `tables_requested`, `calendar_requested` and `report_requested` tell which."""

    copy_requested = Signal()
    tables_requested = Signal()
    calendar_requested = Signal()
    report_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Take it with you", parent=parent)
        ways = (
            ("A copy of everything", "One file (JSON). The program can bring it in again.", "Save a copy",
             "download", self.copy_requested),
            ("Tables", "Your log, your answers and the plan's changes (CSV), for a spreadsheet.", "Save tables",
             "download", self.tables_requested),
            ("Calendar", "Your plan for the coming days (.ics), for any calendar.", "Save calendar",
             "calendar-check", self.calendar_requested),
            ("Report", "One or two pages for your doctor or physiotherapist.", "Make a report",
             "file-text", self.report_requested),
        )  # fmt: skip
        self.buttons: list[Button] = []
        for place, (name, detail, verb, icon, asked) in enumerate(ways):
            if place:
                self.add_divider()
            button = Button(theme, verb, icon=icon)
            button.clicked.connect(asked)
            self.buttons.append(button)
            self.add(SettingRow(theme, name, detail, button))
        self.told = ToldLine(theme)
        self.add(self.told)
