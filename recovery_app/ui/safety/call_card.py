"""Whom to call, in the user's region."""

from __future__ import annotations

from typing import get_args

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.domain.flag import Level
from recovery_app.domain.safety_sheet import all_numbers, whom_to_call
from recovery_app.domain.settings import Region
from recovery_app.ui import metrics
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.chip import Chip
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text

_NUMBER_LENGTH = 5
_SHORT_LENGTH = 8
_ICON = 34


class CallCard(Card):
    """Show the number of a level as large as it may be, and the menu of regions; `region_changed` follows that."""

    region_changed = Signal()

    def __init__(self, services: PageServices, level: Level, parent: QWidget | None = None) -> None:
        grave = level is Level.EMERGENCY
        who = "Who to see" if level is Level.CLINICIAN else "Who to call"
        super().__init__(services.theme, who, look="alarm" if grave else "plain", parent=parent)
        self._services = services
        self._level = level
        safety, theme = services.knowledge.safety, services.theme
        names = [(one, safety.contact(one).name if one == "other" else one) for one in get_args(Region)]
        self.region = Chip(theme, "Region", names, any_text="")
        self.region.option_chosen.connect(self._on_region)
        self.title_row.addWidget(self.region)
        row = QHBoxLayout()
        row.setSpacing(metrics.SPACE_3)
        row.addWidget(Icon(theme, "phone", "stop" if grave else "muted", _ICON), 0, Qt.AlignmentFlag.AlignVCenter)
        self.number = Text(theme, "", "call_number", "stop" if grave else "text")
        row.addWidget(self.number, 1)
        self.add_layout(row)
        self.note = Text(theme, "", "small", "muted")
        self.add(self.note)
        self.worse = Text(theme, "", "small", "muted")
        self.worse.setVisible(not grave)
        self.add(self.worse)
        self.refresh()

    def refresh(self) -> None:
        """Show the region that the settings hold."""
        region = self._services.store.profile.settings.region
        if region is not None:
            self.region.set_option(region)
        contact = self._services.knowledge.safety.contact(region or "other")
        number, note = whom_to_call(contact, self._level)
        length = len(number)
        self.number.set_role(
            "call_number" if length <= _NUMBER_LENGTH else "session_title" if length <= _SHORT_LENGTH else "h2"
        )
        self.number.set_text(number)
        self.note.set_text(note if region is not None else f"{note}. {all_numbers(self._services.knowledge.safety)}")
        self.note.setVisible(bool(self.note.text()))
        self.worse.set_text(f"If it gets worse: {contact.emergency_number}", contact.emergency_number)

    def _on_region(self, option: str) -> None:
        region = msgspec.convert(option, Region)
        self._services.store.apply(
            lambda profile: msgspec.structs.replace(
                profile, settings=msgspec.structs.replace(profile.settings, region=region)
            )
        )
        self.refresh()
        self.region_changed.emit()
