"""What stands in the window during a session of heat and ice, on the colour of its phase."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from recovery_app.domain.heat_ice import HeatIceRules
from recovery_app.domain.timed_session import StepKind
from recovery_app.ui.session.answer_view import AnswerView
from recovery_app.ui.session.end_view import EndView
from recovery_app.ui.session.foot import SessionFoot
from recovery_app.ui.session.overdue_view import OverdueView
from recovery_app.ui.session.run_view import RunView
from recovery_app.ui.session.words import LOOKS, STOP_REASONS, WHY_STOPPED
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.session_bar import SessionBar
from recovery_app.ui.widgets.view_frame import ViewFrame


class SessionFrame(ViewFrame):
    """Hold the views; the property `phase` names whose colour the page has: heat, ice, skin_rest, alarm or nothing."""

    def __init__(self, theme: Theme, rules: HeatIceRules, parent: QWidget | None = None) -> None:
        self.bar = SessionBar(theme)
        self.run = RunView(theme)
        self.overdue = OverdueView(theme)
        self.skin = AnswerView(theme, rules.skin_question, rules.skin_answer)
        self.why = AnswerView(theme, WHY_STOPPED, STOP_REASONS)
        self.end = EndView(theme, rules)
        self.foot = SessionFoot(theme)
        views = (self.run, self.overdue, self.skin, self.why, self.end)
        super().__init__(theme, self.bar, views, self.foot, parent)

    def set_phase(self, phase: StepKind | None) -> None:
        """Take the colour of a phase in one step, or that of the window."""
        self._paint_in(phase or "", LOOKS[phase].page if phase else "bg")

    def set_alarm(self) -> None:
        """Take the colour of an alarm."""
        self._paint_in("alarm", "stop_band")

    def set_title(self, title: str) -> None:
        """Show another title in the bar, and tell it to screen readers as the name of the page."""
        self.bar.title.set_text(title)
        self.setAccessibleName(title)

    def _paint_in(self, phase: str, token: str) -> None:
        if self.property("phase") != phase:
            self.setProperty("phase", phase)
            self.bar.set_fill("rail" if phase == "alarm" else token)
        self.set_fill(token)
