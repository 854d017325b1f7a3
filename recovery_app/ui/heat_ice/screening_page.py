"""The questions about the skin before heat and ice, and what the answers allow."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recovery_app.domain import change
from recovery_app.domain.heat_ice import ProtocolId
from recovery_app.ui.heat_ice.outcome import Outcome, outcome
from recovery_app.ui.heat_ice.outcome_view import OutcomeView
from recovery_app.ui.heat_ice.skin_row import SkinRow
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.yes_flow import YesFlow
from recovery_app.ui.widgets.yes_list import YesList


class ScreeningPage(YesFlow):
    """Ask before the first use and every seven days; call `prepare` with the protocol that is wanted.

    `answered` carries the protocol that may start now, `closed` tells that the user goes back.
    """

    answered = Signal(str)
    closed = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        theme, rules = services.theme, services.knowledge.heat_ice
        rows = [SkinRow(theme, question) for question in rules.question]
        why = f"Some skin cannot bear heat or ice. We ask every {rules.ask_again_after_days} days."
        questions = YesList(theme, "Think of the skin where the pack will lie.", why, rows)
        result = OutcomeView(theme, rules)
        super().__init__(theme, "Before heat and ice", questions, result, parent)
        self.questions, self.result, self.rows = questions, result, rows
        self._services = services
        self._wanted: ProtocolId = rules.protocol[0].id
        self._outcome: Outcome | None = None
        self.answered_all.connect(self._save)
        self.went_on.connect(self._go_on)
        self.left.connect(self.closed)

    def prepare(self, protocol_id: ProtocolId) -> None:
        """Ask everything afresh for a protocol that is wanted."""
        self._wanted = protocol_id
        self.ask_afresh()

    def cleared(self) -> tuple[str, ...]:
        """Return the ids of the questions about which a clinician has said that it is fine."""
        return tuple(row.question_id for row in self.rows if row.is_cleared)

    def _save(self) -> None:
        services = self._services
        yes, cleared = self.questions.yes(), self.cleared()
        entry_id, now = services.new_id(), services.clock.now()
        services.store.apply(lambda profile: change.screen_skin(profile, yes, cleared, entry_id, now))
        found = outcome(services.store.profile, services.knowledge, self._wanted, now)
        if found.goes_on:
            self.answered.emit(self._wanted)
            return
        self._outcome = found
        self.result.show_outcome(found, now)
        self.show_result(self._onward(found), f"{self.result.title.text()}. {self.result.lines.text()}")

    def _onward(self, found: Outcome) -> str:
        if found.access.state == "ready":
            return "Go on"
        if found.instead is None:
            return "Done"
        return f"Go to {self._services.knowledge.heat_ice.by_id(found.instead).name.lower()}"

    def _go_on(self) -> None:
        found = self._outcome
        if found is not None and found.access.state == "ready":
            self.answered.emit(self._wanted)
        elif found is not None and found.instead is not None:
            self.answered.emit(found.instead)
        else:
            self.closed.emit()
