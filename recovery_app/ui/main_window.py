"""The one window: it holds the pages and all wiring between them."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from recovery_app.domain import change, plan_change
from recovery_app.domain.agenda import agenda
from recovery_app.domain.day import day_of
from recovery_app.domain.heat_ice import ProtocolId
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.profile import Profile
from recovery_app.domain.settings import ThemeChoice
from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.around_pages import AroundPages
from recovery_app.ui.assessment_flow import AssessmentFlow
from recovery_app.ui.data_flow import DataFlow
from recovery_app.ui.goals_flow import GoalsFlow
from recovery_app.ui.medicine_flow import MedicineFlow
from recovery_app.ui.message_slot import MessageSlot
from recovery_app.ui.page_preparer import PagePreparer
from recovery_app.ui.page_shelf import RAIL_PAGES, Dated, PageShelf
from recovery_app.ui.rail_pages import Flows, RailPages
from recovery_app.ui.services import PageServices
from recovery_app.ui.session_flow import SessionFlow
from recovery_app.ui.widgets.rail import Rail, RailEntry

SMALLEST = (720, 560)
USUAL = (1180, 780)
EVERYDAY = (
    RailEntry("today", "Today", "calendar-check"),
    RailEntry("plan", "Plan", "footprints"),
    RailEntry("heat_ice", "Heat & ice", "thermometer"),
    RailEntry("stretches", "Stretches", "person-standing"),
    RailEntry("progress", "Progress", "chart-line"),
)
FOOT = (RailEntry("help", "Get help", "life-buoy"), RailEntry("settings", "Settings", "settings"))
INSIDE = {"stretch": "stretches", "medicine": "today", "data": "settings"}
"""Pages inside the frame that belong to a page of the rail."""
FAULTS_NAME = "faults.log"


class MainWindow(QMainWindow):
    """Show one page at a time and carry wishes from page to page; pages do not know each other."""

    def __init__(
        self,
        services: PageServices,
        runner: SessionRunner,
        version: str,
        theme_override: ThemeChoice | None = None,
        set_badge: Callable[[int], object] | None = None,
    ) -> None:
        super().__init__()
        self._services = services
        self._runner = runner
        self._version = version
        self._theme_override = theme_override
        self._stretch_from = "today"
        self._how_from = "settings"
        self.setWindowTitle("Recovery")
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.rail = Rail(services.theme, EVERYDAY, FOOT)
        self.rail.page_requested.connect(self.show_page)
        self.messages = MessageSlot(services.theme)
        self.messages.action_requested.connect(services.store.save_now)
        self.shelf = PageShelf()
        self.assessment = AssessmentFlow(services, self.shelf, self)
        self.sessions = SessionFlow(services, runner, self.shelf, self)
        self.medicine = MedicineFlow(services, self.shelf, self)
        self.goals = GoalsFlow(services, self)
        self.data = DataFlow(services, self.shelf, self)
        self.around = AroundPages(services, runner, self.messages, self, set_badge)
        flows = Flows(self.assessment, self.sessions, self.medicine, self.goals, self.data)
        self.pages = RailPages(services, self.shelf, flows, version, self)
        self.preparer = PagePreparer(self.pages.make_ready(), self._may_prepare, services.new_ticker(), self)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.messages)
        beside.addWidget(self.shelf, 1)
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(beside, 1)
        middle = QWidget()
        middle.setLayout(across)
        self.setCentralWidget(middle)
        self._connect_flows()
        self._connect_state()
        self._add_shortcuts()

    @property
    def services(self) -> PageServices:
        """Return what the pages were given."""
        return self._services

    @property
    def theme_choice(self) -> ThemeChoice:
        """Return the theme that is in force: the one asked for at this start, or the user's."""
        return self._theme_override or self._profile.settings.theme

    # What the profile says decides which page a start shows.

    def open_first_page(self) -> None:
        """Show the page that the profile asks for, a safety hold or a running session first."""
        profile = self._profile
        hold = self.assessment.hold()
        if hold is not None and hold.level.stops_everything:
            self.assessment.show_hold(hold)
            # A pack on the skin keeps its alarm, and calls its page when its time is over.
            self._runner.take_up()
        elif profile.active_session is not None:
            self.sessions.reopen()
        elif profile.episode is None:
            self.assessment.show_first_start()
        elif profile.episode.plan_started_on is None:
            self.assessment.show_result()
        else:
            self.show_page("today")

    def show_page(self, name: str) -> None:
        """Show a page of the rail; a grave safety hold comes before all of them but help and settings."""
        hold = self.assessment.hold()
        if name not in {"help", "settings"}:
            if hold is not None and hold.level.stops_everything:
                self.assessment.show_hold(hold)
                return
            episode = self._profile.episode
            if episode is None or episode.plan_started_on is None:
                self.open_first_page()
                return
        self.pages.make(name)
        self._show(name)

    def prepare_pages(self) -> None:
        """Make the pages of the rail ready in quiet moments; the window has to be on the screen."""
        self.preparer.begin(self.windowHandle())

    def show_unreadable(self, text: str) -> None:
        """Say why the profile was not opened; nothing can be done with it here."""
        from recovery_app.ui.start.notice_page import NoticePage

        page = self.shelf.put("notice", NoticePage(self._services.theme, "Your data was not opened", text))
        page.open_folder_requested.connect(self.open_data_folder)
        page.close_requested.connect(self.close)
        self._show("notice")

    def show_notices(self, notices: tuple[str, ...]) -> None:
        """Show what a start has to say; several lines share one banner."""
        if notices:
            self.messages.say("info", "\n".join(notices), "")

    # Sessions, stretches, help.

    def start_session(self, protocol: ProtocolId) -> None:
        """Lead to a heat or ice session."""
        self.sessions.start(protocol)

    def _tell_about(self, entry: SessionLogged) -> None:
        """Ask on Today how a session felt that has just ended."""
        from recovery_app.ui.today.today_page import TodayPage

        self.show_page("today")
        if self.shelf.shown == "today":
            self.shelf.page("today", TodayPage).tell_about(entry)

    def _on_attention(self) -> None:
        """Bring the session to the eye: a pack that has to come off goes before anything else on the screen."""
        if self.shelf.shown != "session":
            self.sessions.reopen()
        QApplication.alert(self)

    def show_stretch(self, exercise_id: str) -> None:
        """Show one stretch; back leads to the page it was opened from."""
        from recovery_app.ui.stretch.stretch_page import StretchPage

        if not self.shelf.has("stretch"):
            page = self.shelf.put("stretch", StretchPage(self._services))
            page.back_requested.connect(self._on_stretch_left)
            page.next_requested.connect(self.show_stretch)
            page.stretch_requested.connect(self.show_stretch)
            page.practice_requested.connect(self.sessions.start_guided)
        if self.shelf.shown in {"today", "plan", "stretches"}:
            self._stretch_from = self.shelf.shown
        self.shelf.page("stretch", StretchPage).show_stretch(exercise_id)
        self._show("stretch")

    def _on_stretch_left(self) -> None:
        self.show_page(self._stretch_from)

    def _print_sheet(self) -> None:
        """Offer today's exercises on paper, or say why there is no sheet."""
        from recovery_app.domain.exercise_sheet import exercise_sheet, why_no_sheet
        from recovery_app.ui.sheet.sheet_dialog import SheetDialog

        services, now = self._services, self._services.clock.now()
        sheet = exercise_sheet(self._profile, services.knowledge, now)
        if sheet is None:
            self.messages.say("info", why_no_sheet(self._profile, services.knowledge, now), "")
            return
        dialog = SheetDialog(services, sheet, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_report(self) -> None:
        """Offer a report for a clinician."""
        from recovery_app.ui.report.report_dialog import ReportDialog

        dialog = ReportDialog(self._services, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_how(self) -> None:
        """Explain the program; back leads to the page it was asked from, as that page was left."""
        from recovery_app.ui.how.how_page import HowPage

        if not self.shelf.has("how"):
            self.shelf.put("how", HowPage(self._services)).back_requested.connect(self._on_how_left)
        if self.shelf.shown != "how":
            self._how_from = self.shelf.shown
        self._show("how")

    def _on_how_left(self) -> None:
        self._show(self._how_from)

    def _begin_return(self) -> None:
        """Begin the walk-run ladder; the engine refuses while a sign is open."""
        services = self._services
        entry_id, now = services.new_id(), services.clock.now()
        try:
            services.store.apply(lambda profile: plan_change.start_return(profile, services.knowledge, entry_id, now))
        except plan_change.NotReadyError as refusal:
            self.messages.say("care", str(refusal), "")
            return
        self.show_page("today")

    def _ask_again(self, kind: str = "mini") -> None:
        """Ask the safety questions that are due; where none are, the short ones, which the first sign asks for."""
        services = self._services
        day = agenda(self._profile, services.knowledge, services.clock.now())
        due = day.check_due if day is not None else None
        self.assessment.ask_again(due if due is not None and due.kind == kind else "mini")

    def _show_help(self) -> None:
        self.show_page("help")

    def _show_heat_ice(self) -> None:
        self.show_page("heat_ice")

    def _new_episode(self) -> None:
        session = self._runner.session
        if session is not None and session.kind != "heat_ice":
            # What was moving belongs to the plan that ends; a pack is on the skin all the same.
            self._runner.stop("other")
        today = day_of(self._services.clock.now())
        self._services.store.apply(lambda profile: change.end_episode(profile, today))
        self.open_first_page()

    def open_data_folder(self) -> None:
        """Show the data folder in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._services.data_dir)))

    # The window itself.

    def come_to_front(self) -> None:
        """Raise the window, as a second start asks for."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def bring_session(self) -> None:
        """Show the running session in front, as a start from outside asks for."""
        self.sessions.reopen()
        self.come_to_front()

    def bring_start(self, protocol: ProtocolId) -> None:
        """Show heat or ice in front, ready to be confirmed; the skin questions come first where they are due."""
        self.start_session(protocol)
        self.come_to_front()

    def report_fault(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Write a fault of the program to a file in the data folder and say so in one line."""
        path = self._services.data_dir / FAULTS_NAME
        try:
            with path.open("a", encoding="utf-8") as file:
                file.write(f"{self._services.clock.now().isoformat()} {self._version}\n")
                file.writelines(traceback.format_exception(kind, fault, trace))
        except OSError:
            path = self._services.data_dir
        self.messages.say(
            "stop", f"Something went wrong in the program. What you entered is kept. Details are in {path}.", ""
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask once before a session is left behind."""
        if self.around.may_close():
            super().closeEvent(event)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Bring the page up to the hour when the window comes to the front: no timer runs for that."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.around.came_to_front()
            page = self.shelf.currentWidget()
            if isinstance(page, Dated):
                page.bring_up_to_date()

    def _show(self, name: str) -> None:
        self.rail.setVisible(name in RAIL_PAGES or name in INSIDE)
        self.rail.set_current(INSIDE.get(name, name))
        self.shelf.show_page(name)
        page = self.shelf.currentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect_flows(self) -> None:
        flow = self.assessment
        flow.page_ready.connect(self._show)
        flow.home_requested.connect(self.open_first_page)
        flow.today_requested.connect(self._go_to_today)
        flow.how_requested.connect(self._show_how)
        flow.close_requested.connect(self.close)
        flow.goals_requested.connect(self.goals.name_only)
        flow.help_requested.connect(self._show_help)
        pages = self.pages
        pages.page_requested.connect(self.show_page)
        pages.stretch_requested.connect(self.show_stretch)
        pages.check_requested.connect(self._ask_again)
        pages.return_requested.connect(self._begin_return)
        pages.how_requested.connect(self._show_how)
        pages.sheet_requested.connect(self._print_sheet)
        pages.report_requested.connect(self._show_report)
        pages.folder_requested.connect(self.open_data_folder)
        pages.new_episode_requested.connect(self._new_episode)
        self.shelf.currentChanged.connect(self.preparer.wait)
        self.sessions.page_ready.connect(self._show)
        self.sessions.today_requested.connect(self._go_to_today)
        self.sessions.heat_ice_requested.connect(self._show_heat_ice)
        self.sessions.refused.connect(self._on_noticed)
        self.sessions.check_requested.connect(self._ask_again)
        self.sessions.symptoms_requested.connect(flow.check_symptoms)
        self.sessions.telling_requested.connect(self._tell_about)
        self.around.attention_requested.connect(self._on_attention)
        self.around.close_agreed.connect(self.close)
        self.medicine.page_ready.connect(self._show)
        self.medicine.back_requested.connect(self.show_page)
        self.medicine.help_requested.connect(self._show_help)
        self.data.page_ready.connect(self._show)
        self.data.back_requested.connect(self.show_page)
        self.data.folder_requested.connect(self.open_data_folder)
        self.data.report_requested.connect(self._show_report)
        self.data.profile_replaced.connect(self._on_profile_replaced)

    def _may_prepare(self) -> bool:
        """Tell whether pages may be built that nobody asked for: a plan goes on, and nothing else is being done."""
        profile, hold = self._profile, self.assessment.hold()
        stopped = hold is not None and hold.level.stops_everything
        has_plan = profile.episode is not None and profile.episode.plan_started_on is not None
        is_free = profile.active_session is None and not self.rail.isHidden()
        return has_plan and is_free and not stopped and QApplication.activeModalWidget() is None

    def _go_to_today(self) -> None:
        self.show_page("today")

    def _on_profile_replaced(self, told: str) -> None:
        self.open_first_page()
        self.messages.say("good", told, "")

    def _connect_state(self) -> None:
        store = self._services.store
        store.profile_changed.connect(self._on_profile_changed)
        store.save_failed.connect(self._on_save_failed)
        store.saved_again.connect(self.messages.clear)
        store.noticed.connect(self._on_noticed)

    def _on_profile_changed(self, new: Profile, old: Profile) -> None:
        if new.settings is not old.settings and (new.settings.theme, new.settings.text_size_percent) != (
            old.settings.theme,
            old.settings.text_size_percent,
        ):
            if new.settings.theme != old.settings.theme:
                self._theme_override = None
            self._services.theme.change(self.theme_choice, new.settings.text_size_percent)

    def _on_save_failed(self, why: str) -> None:
        self.messages.say("stop", f"Not saved yet. Your last entry is kept and we try again. {why}", "Try now")

    def _on_noticed(self, text: str) -> None:
        self.messages.say("care", text, "")

    def _add_shortcuts(self) -> None:
        for number, entry in enumerate(EVERYDAY, start=1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.setProperty("page", entry.page)
            shortcut.activated.connect(getattr(self, f"_go_{entry.page}"))
        QShortcut(QKeySequence("F1"), self).activated.connect(self._show_help)

    def _go_today(self) -> None:
        self._go("today")

    def _go_plan(self) -> None:
        self._go("plan")

    def _go_heat_ice(self) -> None:
        self._go("heat_ice")

    def _go_stretches(self) -> None:
        self._go("stretches")

    def _go_progress(self) -> None:
        self._go("progress")

    def _go(self, name: str) -> None:
        """Follow a shortcut only where the rail is: a focus flow is left by its own buttons."""
        if not self.rail.isHidden():
            self.show_page(name)

    @property
    def _profile(self) -> Profile:
        return self._services.store.profile
