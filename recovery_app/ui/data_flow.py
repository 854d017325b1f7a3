"""The way to the page of the user's data, and back to where it was asked from."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from recovery_app.ui.page_shelf import RAIL_PAGES, PageShelf
from recovery_app.ui.services import PageServices


class DataFlow(QObject):
    """Show the page; `page_ready` names it, `back_requested` one of the rail.

    `profile_replaced` carries a sentence: every page is out of date, and the first one is to be shown.
    """

    page_ready = Signal(str)
    back_requested = Signal(str)
    folder_requested = Signal()
    report_requested = Signal()
    profile_replaced = Signal(str)

    def __init__(self, services: PageServices, shelf: PageShelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._shelf = shelf
        self._came_from = "settings"

    def show_data(self) -> None:
        """Show the page; back leads to the page it was asked from."""
        from recovery_app.ui.data.data_page import DataPage

        if not self._shelf.has("data"):
            page = self._shelf.put("data", DataPage(self._services))
            page.back_requested.connect(self._on_back)
            page.folder_requested.connect(self.folder_requested)
            page.report_requested.connect(self.report_requested)
            page.profile_replaced.connect(self.profile_replaced)
        if self._shelf.shown in RAIL_PAGES:
            self._came_from = self._shelf.shown
        self._shelf.page("data", DataPage).begin()
        self.page_ready.emit("data")

    def _on_back(self) -> None:
        self.back_requested.emit(self._came_from)
