"""What a day may need at any time: a smaller plan, a run the plan did not ask for, or how the week went."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_layout import FlowLayout


class QuietActions(QWidget):
    """Offer four quiet buttons that are always there."""

    flare_requested = Signal()
    easy_day_requested = Signal()
    run_requested = Signal()
    week_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flare = Button(theme, "Flare-up", "quiet", icon="activity", flush=True)
        self.flare.clicked.connect(self.flare_requested)
        self.easy_day = Button(theme, "Not feeling 100 %", "quiet", icon="trending-down", flush=True)
        self.easy_day.clicked.connect(self.easy_day_requested)
        self.run = Button(theme, "I went for a run", "quiet", icon="footprints", flush=True)
        self.run.clicked.connect(self.run_requested)
        self.week = Button(theme, "My week", "quiet", icon="calendar-check", flush=True)
        self.week.setAccessibleName("My week: tell how it went")
        self.week.clicked.connect(self.week_requested)
        row = FlowLayout(self, metrics.SPACE_6)
        for button in (self.flare, self.easy_day, self.run, self.week):
            row.addWidget(button)
