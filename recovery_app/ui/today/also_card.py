"""The rest of the day: heat or ice, the run, the walk, medicine, and how the back is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.domain.agenda import Agenda
from recovery_app.domain.heat_ice import HeatIceRules
from recovery_app.domain.log_training import CheckIn
from recovery_app.ui.telling.run_words import run_line, run_title
from recovery_app.ui.theme import Theme
from recovery_app.ui.today.words import (
    check_in_line,
    heat_ice_icon,
    heat_ice_line,
    heat_ice_title,
    walk_line,
    walk_title,
)
from recovery_app.ui.widgets.action_row import ActionRow
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.divider import Divider
from recovery_app.ui.widgets.note import Note


class AlsoCard(Card):
    """List what else belongs to the day, each with one button."""

    session_requested = Signal(str)
    choice_requested = Signal()
    run_requested = Signal()
    walk_requested = Signal()
    run_start_requested = Signal()
    walk_start_requested = Signal()
    medicine_requested = Signal()
    check_in_requested = Signal()
    morning_requested = Signal()
    goals_requested = Signal()

    def __init__(self, theme: Theme, rules: HeatIceRules, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Also today", parent=parent)
        self._rules = rules
        self._protocol = ""
        self.morning = ActionRow(theme, "activity", "Your back this morning", "", "Tell")
        self.morning.triggered.connect(self.morning_requested)
        self.heat = ActionRow(theme, "flame", "", "", "Start", "heat")
        self.heat.triggered.connect(self._on_heat)
        self.run = ActionRow(theme, "footprints", "", "", "Log", more="Start the run")
        self.run.more_triggered.connect(self.run_start_requested)
        self.run.triggered.connect(self.run_requested)
        self.walk = ActionRow(theme, "footprints", "", "", "Log", more="Start the walk")
        self.walk.more_triggered.connect(self.walk_start_requested)
        self.walk.triggered.connect(self.walk_requested)
        self.medicine = ActionRow(theme, "pill", "Pain medicine", "", "Open")
        self.medicine.triggered.connect(self.medicine_requested)
        self.check_in = ActionRow(theme, "activity", "Check-in", "", "Tell", kind="quiet")
        self.check_in.triggered.connect(self.check_in_requested)
        self.goals = ActionRow(
            theme, "check", "Rate your goals", "Where you start, from 0 to 10.", "Rate", kind="quiet"
        )
        self.goals.triggered.connect(self.goals_requested)
        self._lines: dict[ActionRow, Divider] = {}
        self.body.setSpacing(0)
        for row in (self.morning, self.heat, self.run, self.walk, self.medicine, self.check_in, self.goals):
            self._lines[row] = Divider(theme)
            self.add(self._lines[row])
            self.add(row)
        self.body.setContentsMargins(20, 16, 20, 14)
        self.title_row.setContentsMargins(0, 0, 0, 10)
        self.advice = Note(theme, "Heat or ice?", "")
        self.body.addSpacing(10)
        self.add(self.advice)
        self.other = Button(theme, "Other heat or ice", "quiet", flush=True)
        self.other.clicked.connect(self.choice_requested)
        foot = QHBoxLayout()
        foot.addWidget(self.other)
        foot.addStretch(1)
        self.add_layout(foot)
        self.body.addStretch(1)

    def show_day(self, day: Agenda, last: CheckIn | None, against: str, medicine: str, now: datetime) -> None:
        """Show what is offered, what was done and what has to wait.

        `last` is the latest check-in; `against` names the sessions that a morning is compared with, and `medicine` says
        what was taken.
        """
        self._show_row(self.morning, shown=day.morning_due is not None and day.next != "morning" and day.hold is None)
        self.morning.set_lines(f"Compared with before {against}.")
        self._show_heat(day, now)
        self._show_row(self.run, shown=day.run is not None)
        if day.run is not None:
            self.run.set_title(run_title(day.run))
            line = run_line(day.run, now)
            # A run that waits is not offered; one that was run all the same is told under "I went for a run".
            self.run.set_blocked("" if day.run.state == "today" else line)
            self.run.set_lines(line)
            self.run.more.setVisible(day.run.state == "today" and day.next != "session")
        self._show_row(self.walk, shown=day.walk is not None)
        if day.walk is not None:
            self.walk.set_title(walk_title(day.walk))
            self.walk.set_lines(walk_line(day.walk))
            self.walk.more.setVisible(not day.walk.done and day.next != "session")
        for row in (self.medicine, self.check_in):
            self._show_row(row, shown=day.hold is None)
        self.medicine.set_lines(medicine)
        self.check_in.set_lines(check_in_line(last, now))

    def show_goals(self, *, unrated: bool) -> None:
        """Offer to rate goals that were never rated; their start is what later ratings are compared with."""
        self._show_row(self.goals, shown=unrated)

    def _show_heat(self, day: Agenda, now: datetime) -> None:
        offer = day.heat_ice
        self._show_row(self.heat, shown=offer is not None)
        for widget in (self.advice, self.other):
            widget.setVisible(offer is not None)
        if offer is None:
            return
        self._protocol = offer.access.protocol
        review = day.heat_review
        self.advice.set_text(
            "Heat or ice?" if review is None else review.title, offer.advice.text if review is None else review.text
        )
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

    def _show_row(self, row: ActionRow, *, shown: bool) -> None:
        row.setVisible(shown)
        self._lines[row].setVisible(shown)

    def _on_heat(self) -> None:
        self.session_requested.emit(self._protocol)
