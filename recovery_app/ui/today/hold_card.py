"""The plan on hold: what a clinician has to look at first, and how to go on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.domain.flag import SafetyScreen
from recovery_app.domain.hold import Hold
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text


class HoldCard(Card):
    """Say why the plan waits and offer to enter who cleared the user."""

    cleared_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Your plan is on hold until a clinician has cleared you", look="care", parent=parent)
        self._why = Text(theme, "")
        self.add(self._why)
        self.button = Button(theme, "See why, or enter your clearance", "primary")
        self.button.clicked.connect(self.cleared_requested)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        self.add_layout(row)

    def show_hold(self, hold: Hold, screen: SafetyScreen) -> None:
        """Show the statements that led here and what is still allowed."""
        flags = [screen.by_id(one) for one in hold.flags]
        lines = [flag.statement for flag in flags]
        limits = list(dict.fromkeys(flag.limit for flag in flags if flag.limit))
        self._why.set_text("\n".join([*lines, *limits]))
