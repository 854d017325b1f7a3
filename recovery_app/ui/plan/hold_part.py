"""The plan on hold: why, and how to go on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.flag import SafetyScreen
from recovery_app.domain.hold import Hold
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.hold_banner import HoldBanner


class HoldPart(QWidget):
    """Show the banner of a hold with the way to its reasons; without a hold it takes no room."""

    clearance_requested = Signal()

    def __init__(self, theme: Theme, safety: SafetyScreen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = HoldBanner(theme, safety)
        self.button = Button(theme, "See why", "primary")
        self.button.clicked.connect(self.clearance_requested)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_3)
        column.addWidget(self.banner)
        column.addLayout(row)

    def show_hold(self, hold: Hold | None) -> None:
        """Show a hold, or nothing."""
        self.setVisible(hold is not None)
        self.banner.show_hold(hold)
        if hold is not None:
            # A clearance can be entered only for the milder holds.
            self.button.set_text("See why" if hold.level.stops_everything else "See why, or enter your clearance")
