"""The way to the medicines, through their questions, and back to where it began."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from recovery_app.ui.page_shelf import RAIL_PAGES, PageShelf
from recovery_app.ui.services import PageServices


class MedicineFlow(QObject):
    """Show the medicines and their questions; `page_ready` names a page to show, `back_requested` one of the rail."""

    page_ready = Signal(str)
    back_requested = Signal(str)
    help_requested = Signal()

    def __init__(self, services: PageServices, shelf: PageShelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._shelf = shelf
        self._came_from = "today"

    def show_medicine(self) -> None:
        """Show the medicines; back leads to the page they were asked from."""
        from recovery_app.ui.medicine.medicine_page import MedicinePage

        if not self._shelf.has("medicine"):
            page = self._shelf.put("medicine", MedicinePage(self._services))
            page.questions_requested.connect(self._ask)
            page.help_requested.connect(self.help_requested)
            page.back_requested.connect(self._on_back)
        if self._shelf.shown in RAIL_PAGES:
            self._came_from = self._shelf.shown
        self.page_ready.emit("medicine")

    def _on_back(self) -> None:
        self.back_requested.emit(self._came_from)

    def _ask(self) -> None:
        from recovery_app.ui.medicine.questions_page import MedicineQuestionsPage

        if not self._shelf.has("medicine_questions"):
            page = self._shelf.put("medicine_questions", MedicineQuestionsPage(self._services))
            page.answered.connect(self.show_medicine)
            page.closed.connect(self.show_medicine)
        self._shelf.page("medicine_questions", MedicineQuestionsPage).prepare()
        self.page_ready.emit("medicine_questions")
