"""What the safety screen would say of the answers that are tried: no pattern, no plan."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.domain.flag import Level, SafetyScreen
from recovery_app.domain.triage import FiredFlag
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text

WOULD_STOP = "In the real check this would stop here."
ON_HOLD = "Your plan is on hold. There is nothing to try out until that has ended."


class StopCard(Card):
    """Name the level, what raised it, and what to do if it is true; `check_requested` asks for the real check."""

    check_requested = Signal()

    def __init__(self, theme: Theme, screen: SafetyScreen, parent: QWidget | None = None) -> None:
        super().__init__(theme, look="stop", parent=parent)
        self._screen = screen
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_3)
        self._icon = Icon(theme, "octagon-alert", "stop", 26)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self.heading = Text(theme, "", "h2")
        head.addWidget(self.heading, 1)
        self.add_layout(head)
        self.stops = Text(theme, WOULD_STOP, "body_strong")
        self.reasons = Text(theme, "", "body")
        self.act = Text(theme, "", "body")
        for text in (self.stops, self.reasons, self.act):
            self.add(text)
        self.check = Button(theme, "Check my symptoms", "secondary")
        self.check.clicked.connect(self.check_requested)
        row = QHBoxLayout()
        row.addWidget(self.check)
        row.addStretch(1)
        self.add_layout(row)

    def show_stop(self, level: Level, fired: tuple[FiredFlag, ...]) -> None:
        """Show what answers that are tried would stop the real check with."""
        self.stops.set_text(WOULD_STOP)
        self._show(level)
        self.reasons.set_text("\n".join(f"{one.statement}. {one.reason}" for one in fired))
        lead, text = self._screen.advice_for(level).steps[0]
        self.act.set_text(f"If it is true today: {lead}. {text}", lead)
        self.reasons.show()
        self.act.show()
        self.check.show()

    def show_hold(self, level: Level) -> None:
        """Show that nothing can be tried while a grave flag holds the plan."""
        self.stops.set_text(ON_HOLD)
        self._show(level)
        for part in (self.reasons, self.act, self.check):
            part.hide()

    def _show(self, level: Level) -> None:
        grave = level is Level.EMERGENCY
        self.set_look("stop" if grave else "care")
        self._icon.set_icon("octagon-alert" if grave else "triangle-alert", "stop" if grave else "care")
        self.heading.set_text(self._screen.advice_for(level).title)
        self.setAccessibleName(f"{self.heading.text()}. {self.stops.text()}")
