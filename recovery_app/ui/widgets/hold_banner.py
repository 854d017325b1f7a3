"""The banner that says why the plan waits."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.domain.flag import SafetyScreen
from recovery_app.domain.hold import Hold
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text


class HoldBanner(Card):
    """Say that the plan is on hold, and why, in the words of the hold's level; without a hold it takes no room."""

    def __init__(self, theme: Theme, safety: SafetyScreen, parent: QWidget | None = None) -> None:
        super().__init__(theme, look="care", corner=metrics.CORNER_ANSWER, padding=metrics.SPACE_4, parent=parent)
        self._safety = safety
        row = QHBoxLayout()
        row.setSpacing(metrics.SPACE_3)
        self._icon = Icon(theme, "triangle-alert", "care", 24)
        self.text = Text(theme, "")
        row.addWidget(self._icon)
        row.addWidget(self.text, 1)
        self.add_layout(row)
        self.hide()

    def show_hold(self, hold: Hold | None) -> None:
        """Show a hold, or nothing."""
        self.setVisible(hold is not None)
        if hold is None:
            return
        advice = self._safety.advice_for(hold.level)
        grave = hold.level.stops_everything
        self.set_look("stop" if grave else "care")
        self._icon.set_icon("octagon-alert" if grave else "triangle-alert", "stop" if grave else "care")
        lead = f"{advice.title}."
        self.text.set_text(f"{lead} {advice.summary}", lead)
        self.setAccessibleName(self.text.text())
