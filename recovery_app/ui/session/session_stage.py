"""What a session shows: its page, or in its place the floor."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QWidget

from recovery_app.domain.heat_ice import HeatIceRules
from recovery_app.domain.timed_session import SessionState
from recovery_app.ui.session.pack_floor import FLOOR_PHASES, PackFloor
from recovery_app.ui.session.session_frame import SessionFrame
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.led_focus import LedFocus


class SessionStage(LedFocus):
    """Hold the page and the floor; `wants_floor` says which the user chose, and the phase whether the floor fits."""

    def __init__(self, theme: Theme, rules: HeatIceRules, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frame = SessionFrame(theme, rules)
        self.floor = PackFloor(theme, rules)
        self.wants_floor = False
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.frame)
        self._stack.addWidget(self.floor)
        self.lead_focus_to(self.frame)

    @property
    def is_floor(self) -> bool:
        """Tell whether the floor is shown."""
        return self._stack.currentWidget() is self.floor

    def bring(self, state: SessionState | None) -> None:
        """Show what fits a state, None for no session."""
        fits = state is not None and state.phase in FLOOR_PHASES
        shown: QWidget = self.floor if self.wants_floor and fits else self.frame
        self.frame.bar.floor.setVisible(fits)
        self.lead_focus_to(shown)
        if self._stack.currentWidget() is not shown:
            self._stack.setCurrentWidget(shown)
            if self.isVisible():
                shown.setFocus(Qt.FocusReason.OtherFocusReason)
