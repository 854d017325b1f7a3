"""The rest of the day: heat or ice, and the walk."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recovery_app.domain.agenda import Agenda
from recovery_app.domain.heat_ice import HeatIceRules
from recovery_app.ui.theme import Theme
from recovery_app.ui.today.words import heat_ice_icon, heat_ice_line, heat_ice_title, walk_line, walk_title
from recovery_app.ui.widgets.action_row import ActionRow
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.divider import Divider
from recovery_app.ui.widgets.note import Note


class AlsoCard(Card):
    """List what else belongs to the day, each with one button."""

    session_requested = Signal(str)
    choice_requested = Signal()
    walk_requested = Signal()

    def __init__(self, theme: Theme, rules: HeatIceRules, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Also today", parent=parent)
        self._rules = rules
        self._protocol = ""
        self._line_above = Divider(theme)
        self.heat = ActionRow(theme, "flame", "", "", "Start", "heat")
        self.heat.triggered.connect(self._on_heat)
        self.walk = ActionRow(theme, "footprints", "", "", "Log")
        self.walk.triggered.connect(self.walk_requested)
        self.other = ActionRow(
            theme, "thermometer", "Other heat or ice", "Ice, a wrap, or alternating", "Open", kind="quiet"
        )
        self.other.triggered.connect(self.choice_requested)
        self._between = Divider(theme)
        self._below = Divider(theme)
        for widget in (self._line_above, self.heat, self._between, self.walk, self._below, self.other):
            self.add(widget)
        self.body.setSpacing(0)
        self.body.setContentsMargins(20, 16, 20, 14)
        self.title_row.setContentsMargins(0, 0, 0, 10)
        self.advice = Note(theme, "Heat or ice?", "")
        self.body.addSpacing(10)
        self.add(self.advice)
        self.body.addStretch(1)

    def show_day(self, day: Agenda, now: datetime) -> None:
        """Show what is offered, what was done and what has to wait."""
        offer = day.heat_ice
        for widget in (self.heat, self._between, self._below, self.other, self.advice):
            widget.setVisible(offer is not None)
        if offer is not None:
            self._protocol = offer.access.protocol
            self.advice.set_text("Heat or ice?", offer.advice.text)
            icon, look = heat_ice_icon(self._rules, self._protocol)
            self.heat.set_look(icon, look)
            self.heat.set_title(heat_ice_title(self._rules.by_id(offer.access.protocol)))
            line = heat_ice_line(offer.access, offer.last_ended_at, now)
            if day.next == "session":
                self.heat.set_blocked("A session is running.")
            elif offer.access.state in {"ready", "ask_first"}:
                self.heat.set_blocked("")
                self.heat.set_lines(line)
            else:
                self.heat.set_blocked(line)
        if day.walk is not None:
            self.walk.set_title(walk_title(day.walk))
            self.walk.set_lines(walk_line(day.walk))

    def _on_heat(self) -> None:
        self.session_requested.emit(self._protocol)
