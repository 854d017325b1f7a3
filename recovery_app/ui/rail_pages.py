"""Makes the pages of the rail and carries their wishes on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject, Signal

from recovery_app.ui.assessment_flow import AssessmentFlow
from recovery_app.ui.data_flow import DataFlow
from recovery_app.ui.goals_flow import GoalsFlow
from recovery_app.ui.medicine_flow import MedicineFlow
from recovery_app.ui.page_shelf import PageShelf
from recovery_app.ui.services import PageServices
from recovery_app.ui.session_flow import SessionFlow

MODULES: Final = {
    "plan": ("plan.signs_part", "plan.folds", "plan.plan_page"),
    "heat_ice": ("heat_ice.heat_ice_page",),
    "stretches": ("library.shelf", "library.library_page"),
    "progress": ("charts.chart_content", "charts.pain_chart", "progress.chart_card", "progress.progress_page"),
    "settings": ("settings.settings_page",),
}
"""What is imported for a page that is made ready early: as many modules as keep each import short.

Get help is built as quickly as it is shown.
"""


@dataclass(frozen=True)
class Flows:
    """Hold the ways that begin on a page of the rail."""

    assessment: AssessmentFlow
    sessions: SessionFlow
    medicine: MedicineFlow
    goals: GoalsFlow
    data: DataFlow


class RailPages(QObject):
    """Build each page of the rail once, on its first visit or before it.

    `page_requested` names another page of the rail, `stretch_requested` carries the id of a stretch, and
    `check_requested` the kind of the safety questions to ask. The others are wishes without a value.
    """

    page_requested = Signal(str)
    stretch_requested = Signal(str)
    check_requested = Signal(str)
    return_requested = Signal()
    how_requested = Signal()
    sheet_requested = Signal()
    report_requested = Signal()
    folder_requested = Signal()
    new_episode_requested = Signal()

    def __init__(self, services: PageServices, shelf: PageShelf, flows: Flows, version: str, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._shelf = shelf
        self._flows = flows
        self._version = version
        self._makers = {
            "today": self._make_today,
            "plan": self._make_plan,
            "heat_ice": self._make_heat_ice,
            "stretches": self._make_stretches,
            "progress": self._make_progress,
            "help": self._make_help,
            "settings": self._make_settings,
        }

    def make(self, name: str) -> None:
        """Put a page on the shelf unless it stands there."""
        if not self._shelf.has(name):
            self._makers[name]()

    def make_ready(self) -> Iterator[str]:
        """Make the pages ready that take long to build, one small part at each step; yield the name of the page."""
        for name, modules in MODULES.items():
            for module in modules:
                if not self._shelf.has(name):
                    import_module(f"recovery_app.ui.{module}")
                    yield name
            if not self._shelf.has(name):
                self.make(name)
                yield name
                self._shelf.bring_up_to_date(name)
                yield name

    def _make_today(self) -> None:
        from recovery_app.ui.today.today_page import TodayPage

        page, flows = self._shelf.put("today", TodayPage(self._services)), self._flows
        page.session_requested.connect(flows.sessions.start)
        page.reopen_requested.connect(flows.sessions.reopen)
        page.stretch_requested.connect(self.stretch_requested)
        page.help_requested.connect(self._on_help)
        page.clearance_requested.connect(flows.assessment.show_clearance)
        page.heat_ice_requested.connect(self._on_heat_ice)
        page.recheck_requested.connect(self.check_requested)
        page.check_requested.connect(flows.assessment.check_symptoms)
        page.plan_requested.connect(self._on_plan)
        page.week_requested.connect(flows.assessment.tell_week)
        page.goals_requested.connect(flows.goals.rate_goals)
        page.medicine_requested.connect(flows.medicine.show_medicine)
        page.sheet_requested.connect(self.sheet_requested)
        page.guided_requested.connect(flows.sessions.start_guided)
        page.walk_requested.connect(flows.sessions.start_walk)
        page.run_requested.connect(flows.sessions.start_run)

    def _make_plan(self) -> None:
        from recovery_app.ui.plan.plan_page import PlanPage

        page, flows = self._shelf.put("plan", PlanPage(self._services)), self._flows
        page.return_requested.connect(self.return_requested)
        page.check_requested.connect(self._on_check)
        page.today_requested.connect(self._on_today)
        page.run_requested.connect(flows.sessions.start_run)
        page.walk_requested.connect(flows.sessions.start_walk)
        page.stretch_requested.connect(self.stretch_requested)
        page.medicine_requested.connect(flows.medicine.show_medicine)
        page.how_requested.connect(self.how_requested)
        page.help_requested.connect(self._on_help)
        page.clearance_requested.connect(flows.assessment.show_clearance)

    def _make_heat_ice(self) -> None:
        from recovery_app.ui.heat_ice.heat_ice_page import HeatIcePage

        page, flows = self._shelf.put("heat_ice", HeatIcePage(self._services)), self._flows
        page.session_requested.connect(flows.sessions.start)
        page.reopen_requested.connect(flows.sessions.reopen)
        page.screening_requested.connect(flows.sessions.ask_about_skin)

    def _make_stretches(self) -> None:
        from recovery_app.ui.library.library_page import LibraryPage

        page = self._shelf.put("stretches", LibraryPage(self._services))
        page.stretch_requested.connect(self.stretch_requested)

    def _make_progress(self) -> None:
        from recovery_app.ui.progress.progress_page import ProgressPage

        page, flows = self._shelf.put("progress", ProgressPage(self._services)), self._flows
        page.report_requested.connect(self.report_requested)
        page.data_requested.connect(flows.data.show_data)
        page.goals_requested.connect(flows.goals.name_goals)
        page.week_requested.connect(flows.assessment.tell_week)

    def _make_help(self) -> None:
        from recovery_app.ui.help.help_page import HelpPage

        page = self._shelf.put("help", HelpPage(self._services))
        page.check_requested.connect(self._flows.assessment.check_symptoms)

    def _make_settings(self) -> None:
        from recovery_app.ui.settings.settings_page import SettingsPage

        page, flows = self._shelf.put("settings", SettingsPage(self._services, self._version)), self._flows
        page.folder_requested.connect(self.folder_requested)
        page.data_requested.connect(flows.data.show_data)
        page.goals_requested.connect(flows.goals.name_goals)
        page.new_episode_requested.connect(self.new_episode_requested)
        page.how_requested.connect(self.how_requested)

    def _on_today(self) -> None:
        self.page_requested.emit("today")

    def _on_plan(self) -> None:
        self.page_requested.emit("plan")

    def _on_heat_ice(self) -> None:
        self.page_requested.emit("heat_ice")

    def _on_help(self) -> None:
        self.page_requested.emit("help")

    def _on_check(self) -> None:
        self.check_requested.emit("mini")
