"""Where the user is: limits and products differ by region."""

from __future__ import annotations

from typing import get_args

import msgspec
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.domain.settings import Region
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.chip import Chip
from recovery_app.ui.widgets.label import Text

_FIRST = "Medicines and their limits differ. Choose your region first."


class RegionCard(Card):
    """Ask for the region until it is chosen, and show which figures count."""

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(services.theme, "Where are you?", parent=parent)
        self._services = services
        self.text = Text(services.theme, _FIRST)
        self.add(self.text)
        names = [(one, services.knowledge.safety.contact(one).name) for one in get_args(Region)]
        self.choice = Chip(services.theme, "Region", names, any_text="")
        self.choice.option_chosen.connect(self._on_chosen)
        row = QHBoxLayout()
        row.addWidget(self.choice)
        row.addStretch(1)
        self.add_layout(row)
        self.refresh()

    def refresh(self) -> None:
        """Show the region that the settings hold."""
        rules, region = self._services.knowledge.medicines, self._services.store.profile.settings.region
        self.choice.set_option(region or "")
        self.set_title("Where are you?" if region is None else "")
        note = _FIRST if region is None else f"{rules.region_note[region]} {rules.packet_line}"
        self.text.set_text(note)
        self.text.set_role("body" if region is None else "small")
        self.text.set_colour("text" if region is None else "muted")

    def _on_chosen(self, option: str) -> None:
        region = msgspec.convert(option, Region)
        self._services.store.apply(
            lambda profile: msgspec.structs.replace(
                profile, settings=msgspec.structs.replace(profile.settings, region=region)
            )
        )
        self.refresh()
