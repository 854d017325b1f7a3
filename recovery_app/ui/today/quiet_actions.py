"""What a day may need at any time: a smaller plan, or a run the plan did not ask for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_layout import FlowLayout


class QuietActions(QWidget):
    """Offer three quiet buttons that are always there."""

    flare_requested = Signal()
    easy_day_requested = Signal()
    run_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flare = Button(theme, "Flare-up", "quiet", icon="activity", flush=True)
        self.flare.clicked.connect(self.flare_requested)
        self.easy_day = Button(theme, "Not feeling 100 %", "quiet", icon="trending-down", flush=True)
        self.easy_day.clicked.connect(self.easy_day_requested)
        self.run = Button(theme, "I went for a run", "quiet", icon="footprints", flush=True)
        self.run.clicked.connect(self.run_requested)
        row = FlowLayout(self, metrics.SPACE_6)
        for button in (self.flare, self.easy_day, self.run):
            row.addWidget(button)
