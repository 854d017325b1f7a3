"""The numbers to call in a region."""

from __future__ import annotations

from typing import get_args

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.flag import RegionContact
from recovery_app.domain.settings import Region
from recovery_app.ui import metrics
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.chip import Chip
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text

_LONGEST_NUMBER = 5


class NumbersCard(Card):
    """Show whom to call in the region that is chosen here, or the emergency numbers of all while none is."""

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(services.theme, "Numbers to call", parent=parent)
        self._services = services
        safety = services.knowledge.safety
        names = [(one, safety.contact(one).name) for one in get_args(Region)]
        self.region = Chip(services.theme, "Region", names, any_text="")
        self.region.option_chosen.connect(self._on_region)
        self.add(self.region)
        self._numbers = QWidget()
        self._column = QVBoxLayout(self._numbers)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.SPACE_3)
        self.add(self._numbers)
        self._shown: Region | None = None
        self._fill()

    def refresh(self) -> None:
        """Show the region that the settings hold."""
        region = self._services.store.profile.settings.region
        if region != self._shown:
            self._fill()

    def _fill(self) -> None:
        region, safety = self._services.store.profile.settings.region, self._services.knowledge.safety
        self._shown = region
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if region is None:
            for contact in safety.region:
                self._add("phone", contact.name, contact.emergency_number, "h3")
            return
        self.region.set_option(region)
        self._fill_region(safety.contact(region))

    def _fill_region(self, contact: RegionContact) -> None:
        number = contact.emergency_number
        role = "call_number" if len(number) <= _LONGEST_NUMBER else "h2"
        self._add("octagon-alert", "Emergency", number, role, contact.emergency_note, "stop")
        self._add("phone", "Today", contact.same_day, "h3", contact.same_day_note)
        self._add("calendar-check", "Not urgent", contact.clinician, "h3")
        self._add("life-buoy", "If you are in crisis", contact.crisis_line, "h3")

    def _add(self, icon: str, label: str, number: str, role: str, note: str = "", colour: str = "text") -> None:
        theme, line = self._services.theme, QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_3)
        row.addWidget(Icon(theme, icon, colour if colour != "text" else "muted"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(theme, label, "small", "muted"))
        words.addWidget(Text(theme, number, role, colour))
        if note:
            words.addWidget(Text(theme, note, "small", "muted"))
        row.addLayout(words, 1)
        self._column.addWidget(line)

    def _on_region(self, option: str) -> None:
        region = msgspec.convert(option, Region)
        self._services.store.apply(
            lambda profile: msgspec.structs.replace(
                profile, settings=msgspec.structs.replace(profile.settings, region=region)
            )
        )
        self._fill()
