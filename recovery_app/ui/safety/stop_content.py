"""What stands between the band and the foot of the safety page."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.day import day_of
from recovery_app.domain.flag import Flag, Level
from recovery_app.domain.hold import Hold
from recovery_app.domain.safety_sheet import CRISIS_FLAG
from recovery_app.domain.safety_summary import SafetySummary
from recovery_app.ui import metrics
from recovery_app.ui.safety.again_row import AgainRow
from recovery_app.ui.safety.call_card import CallCard
from recovery_app.ui.safety.clearance_card import ClearanceCard
from recovery_app.ui.safety.crisis_card import CrisisCard
from recovery_app.ui.safety.reasons import Reasons
from recovery_app.ui.safety.steps import Steps
from recovery_app.ui.safety.summary_card import SummaryCard
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.reflow import Reflow

_RIGHT_PX = 384


class StopContent(QWidget):
    """Show what to do, whom to call, why, and the summary; where nobody can clear the user, only whom to see."""

    cleared = Signal(str, object)
    again_requested = Signal()

    def __init__(
        self, services: PageServices, hold: Hold, summary: SafetySummary, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._hold = hold
        self.summary: SummaryCard | None = None
        self.clearance: ClearanceCard | None = None
        self.crisis: CrisisCard | None = None
        self.again: AgainRow | None = None
        self._parts = Reflow(services.theme, right_px=_RIGHT_PX, gap=metrics.SPACE_5)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._parts)
        flags = tuple(services.knowledge.safety.by_id(one) for one in hold.flags)
        self.call = CallCard(services, hold.level)
        if can_be_released(hold, flags):
            self._fill(flags, summary)
        else:
            self._parts.add(self.call)
        self.refresh(services.clock.now())

    def refresh(self, now: datetime) -> None:
        """Bring what depends on the time and the region up to date."""
        self.call.refresh()
        if self.crisis is not None:
            self.crisis.refresh()
        if self.again is not None:
            self.again.refresh(now)

    def _fill(self, flags: tuple[Flag, ...], summary: SafetySummary) -> None:
        services, theme, parts, hold = self._services, self._services.theme, self._parts, self._hold
        advice = services.knowledge.safety.advice_for(hold.level)
        for flag in flags:
            if flag.id == CRISIS_FLAG:
                self.crisis = CrisisCard(services, flag)
                self.call.region_changed.connect(self.crisis.refresh)
                parts.add(self.crisis, "right", 0)
        parts.add(self.call, "right", 1)
        tone = "stop" if hold.level is Level.EMERGENCY else "care"
        parts.add(Steps(theme, "What to do now", advice.steps, tone), "left", 2)
        parts.add(Reasons(theme, flags, advice), "left", 5)
        if hold.level is Level.CLINICIAN:
            self.clearance = ClearanceCard(theme, day_of(services.clock.now()))
            self.clearance.cleared.connect(self.cleared)
            parts.add(self.clearance, "right", 3)
        self.summary = SummaryCard(theme, summary)
        parts.add(self.summary, "right", 4)
        if hold.check_again_at is not None:
            self.again = AgainRow(theme, hold.check_again_at)
            self.again.requested.connect(self.again_requested)
            parts.add(self.again, "left", 6)


def can_be_released(hold: Hold, flags: tuple[Flag, ...]) -> bool:
    """Tell whether the hold can end one day; a child's cannot, for the program is made for adults."""
    return hold.level.stops_everything or all(flag.releasable for flag in flags)
