"""The questions about the skin before heat and ice, and what the answers allow."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from recovery_app.domain import change
from recovery_app.domain.heat_ice import ProtocolId
from recovery_app.ui import metrics
from recovery_app.ui.accessibility import announce
from recovery_app.ui.heat_ice.outcome import Outcome, outcome
from recovery_app.ui.heat_ice.outcome_view import OutcomeView
from recovery_app.ui.heat_ice.questions_view import QuestionsView
from recovery_app.ui.services import PageServices
from recovery_app.ui.tab_order import order_tabs
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_frame import FlowFrame
from recovery_app.ui.widgets.label import Text

_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ScreeningPage(QWidget):
    """Ask before the first use and every seven days; call `prepare` with the protocol that is wanted.

    `answered` carries the protocol that may start now, `closed` tells that the user goes back.
    """

    answered = Signal(str)
    closed = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._wanted: ProtocolId = services.knowledge.heat_ice.protocol[0].id
        self._outcome: Outcome | None = None
        theme, rules = services.theme, services.knowledge.heat_ice
        self.setAccessibleName("Before heat and ice")
        self.questions = QuestionsView(theme, rules)
        self.result = OutcomeView(theme, rules)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.questions)
        self._stack.addWidget(self.result)
        frame = FlowFrame(theme, self._stack)
        self.close_button = Button(theme, "Close", "quiet", icon="x")
        self.close_button.clicked.connect(self.closed)
        frame.top_bar.row.addWidget(self.close_button)
        frame.top_bar.row.addWidget(Text(theme, "Before heat and ice", "body_strong", align=_MIDDLE), 1)
        self.back = Button(theme, "Back", icon="arrow-left")
        self.back.clicked.connect(self._on_back)
        self.hint = Text(theme, "", "small", "muted", align=_MIDDLE)
        self.next = Button(theme, "Next", "primary", "large")
        self.next.clicked.connect(self._on_next)
        row = frame.bottom_bar.row
        row.setSpacing(metrics.SPACE_4)
        row.addWidget(self.back)
        row.addWidget(self.hint, 1)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
        # Tab comes to the page's own proxy, the first question, before anything above it: so the way out is last.
        order_tabs(self._stack, frame.bottom_bar, frame.top_bar)
        self.questions.changed.connect(self._judge)
        self.questions.accepted.connect(self._on_accepted)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.closed)
        self.prepare(self._wanted)

    def prepare(self, protocol_id: ProtocolId) -> None:
        """Ask everything afresh for a protocol that is wanted."""
        self._wanted = protocol_id
        self.questions.clear()
        self._show_questions()

    def _show_questions(self) -> None:
        self._outcome = None
        self._stack.setCurrentWidget(self.questions)
        self.back.hide()
        self.next.set_text("Next")
        self.questions.to_top()
        self.setFocusProxy(self.questions.first)
        self._judge()

    def _judge(self) -> None:
        answered = self._outcome is not None or self.questions.is_answered
        self.next.set_blocked("" if answered else "Tick what is true for you, or None of these at the end.")
        self.hint.set_text(self.next.toolTip())

    def _on_accepted(self) -> None:
        if self.next.isEnabled():
            self.next.click()

    def _on_next(self) -> None:
        if self._outcome is None:
            self._save()
        elif self._outcome.access.state == "ready":
            self.answered.emit(self._wanted)
        elif self._outcome.instead is not None:
            self.answered.emit(self._outcome.instead)
        else:
            self.closed.emit()

    def _save(self) -> None:
        services = self._services
        yes, cleared = self.questions.yes(), self.questions.cleared()
        entry_id, now = services.new_id(), services.clock.now()
        services.store.apply(lambda profile: change.screen_skin(profile, yes, cleared, entry_id, now))
        found = outcome(services.store.profile, services.knowledge, self._wanted, now)
        if found.goes_on:
            self.answered.emit(self._wanted)
            return
        self._outcome = found
        self.result.show_outcome(found, now)
        self._stack.setCurrentWidget(self.result)
        self.back.show()
        self.back.set_text("Change my answers")
        self.next.set_text(self._onward(found))
        self._judge()
        self.setFocusProxy(self.next)
        self.next.setFocus()
        announce(self, f"{self.result.title.text()}. {self.result.lines.text()}")

    def _onward(self, found: Outcome) -> str:
        if found.access.state == "ready":
            return "Go on"
        if found.instead is None:
            return "Done"
        return f"Go to {self._services.knowledge.heat_ice.by_id(found.instead).name.lower()}"

    def _on_back(self) -> None:
        self._show_questions()
        self.questions.first.setFocus()
