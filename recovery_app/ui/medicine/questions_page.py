"""The questions before any medicine, and what the answers mean."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recovery_app.domain.dose_change import STRICTEST_REGION, screen_medicines
from recovery_app.domain.medicine_screen import medicine_report
from recovery_app.ui.medicine.report_view import ReportView
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.yes_flow import YesFlow
from recovery_app.ui.widgets.yes_list import YesList
from recovery_app.ui.widgets.yes_row import YesRow


class MedicineQuestionsPage(YesFlow):
    """Ask before the first dose and every seven days; call `prepare` before each round.

    `answered` tells that the answers are saved and read, `closed` that the user went back without.
    """

    answered = Signal()
    closed = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        theme, rules = services.theme, services.knowledge.medicines
        region = services.store.profile.settings.region or STRICTEST_REGION
        why = f"Pain medicine can harm some people. We ask every {rules.ask_again_after_days} days."
        rows = [YesRow(theme, question.id, rules.local(question.text, region)) for question in rules.question]
        questions = YesList(theme, "Tick what is true. A tick means yes.", why, rows)
        result = ReportView(theme, rules)
        super().__init__(theme, "Before pain medicine", questions, result, parent)
        self.questions, self.result = questions, result
        self._services = services
        self.answered_all.connect(self._save)
        self.went_on.connect(self.answered)
        self.left.connect(self._on_left)

    def prepare(self) -> None:
        """Ask everything afresh."""
        self.ask_afresh()

    def _save(self) -> None:
        services, yes = self._services, self.questions.yes()
        entry_id, now = services.new_id(), services.clock.now()
        services.store.apply(lambda profile: screen_medicines(profile, services.knowledge, yes, entry_id, now))
        region = services.store.profile.settings.region or STRICTEST_REGION
        self.result.show_report(medicine_report(services.knowledge.medicines, region, yes))
        self.show_result("Done", "\n".join(text.text() for text in self.result.texts.values()))

    def _on_left(self) -> None:
        (self.answered if self.is_judged else self.closed).emit()
