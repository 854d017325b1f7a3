"""Help for someone who thinks of harming themselves."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from recovery_app.domain.flag import Flag
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.headed_list import HeadedList
from recovery_app.ui.widgets.label import Text


class CrisisCard(HeadedList):
    """Show the crisis line of the user's region."""

    def __init__(self, services: PageServices, flag: Flag, parent: QWidget | None = None) -> None:
        super().__init__(
            services.theme, "You are not alone", [flag.reason], "life-buoy", look="stop", colour="stop", parent=parent
        )
        self._services = services
        self.line = Text(services.theme, "", "h2")
        self.add(self.line)
        self.refresh()

    def refresh(self) -> None:
        """Show the line of the region that the settings hold."""
        region = self._services.store.profile.settings.region or "other"
        self.line.set_text(self._services.knowledge.safety.contact(region).crisis_line)
