"""What stands in the window during a session: the bar, one view at a time, and the foot, on the colour of the phase."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from recovery_app.domain.heat_ice import HeatIceRules
from recovery_app.domain.timed_session import StepKind
from recovery_app.ui.session.answer_view import AnswerView
from recovery_app.ui.session.end_view import EndView
from recovery_app.ui.session.foot import SessionFoot
from recovery_app.ui.session.overdue_view import OverdueView
from recovery_app.ui.session.run_view import RunView
from recovery_app.ui.session.session_bar import SessionBar
from recovery_app.ui.session.words import LOOKS, STOP_REASONS, WHY_STOPPED
from recovery_app.ui.theme import Theme


class SessionFrame(QWidget):
    """Hold the views; the property `phase` names whose colour the page has: heat, ice, skin_rest, alarm or nothing."""

    def __init__(self, theme: Theme, rules: HeatIceRules, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fill = "bg"
        self.bar = SessionBar(theme)
        self.run = RunView(theme)
        self.overdue = OverdueView(theme)
        self.skin = AnswerView(theme, rules.skin_question, rules.skin_answer)
        self.why = AnswerView(theme, WHY_STOPPED, STOP_REASONS)
        self.end = EndView(theme, rules)
        self.foot = SessionFoot(theme)
        self._stack = QStackedWidget()
        for view in (self.run, self.overdue, self.skin, self.why, self.end):
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot)
        theme.theme_changed.connect(self.update)

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

    def show_view(self, view: QWidget, focus: QWidget, *, foot: bool) -> None:
        """Show one view, with or without the foot, and give the keyboard to a part of it."""
        self.foot.setVisible(foot)
        self._stack.setCurrentWidget(view)
        self.setFocusProxy(focus)
        if self.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def shown(self) -> QWidget | None:
        """Return the view that is shown."""
        return self._stack.currentWidget()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(self._fill))
        painter.end()

    def _paint_in(self, phase: str, token: str) -> None:
        if self._fill != token or self.property("phase") != phase:
            self._fill = token
            self.setProperty("phase", phase)
            self.bar.set_fill("rail" if phase == "alarm" else token)
            self.update()
