"""The way into a session and back: the questions first where they are due, and the page that its kind has."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from recovery_app.domain.heat_ice import ProtocolId
from recovery_app.domain.heat_ice_start import start_access
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.moving_access import OPENED, MovingAccess
from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.page_shelf import PageShelf
from recovery_app.ui.services import PageServices

if TYPE_CHECKING:
    from recovery_app.ui.guided.guided_page import GuidedPage
    from recovery_app.ui.session.session_page import SessionPage


class SessionFlow(QObject):
    """Lead to the page of a session, only when it may start, and out of it again.

    `page_ready` names a page of the shelf to show; `today_requested` and `heat_ice_requested` leave for a page of the
    rail. `refused` says why nothing began, `check_requested` asks for the short safety questions,
    `symptoms_requested` for the whole symptom check, and `telling_requested(SessionLogged)` for how what was done
    felt.
    """

    page_ready = Signal(str)
    today_requested = Signal()
    heat_ice_requested = Signal()
    refused = Signal(str)
    check_requested = Signal()
    symptoms_requested = Signal()
    telling_requested = Signal(object)

    def __init__(
        self, services: PageServices, runner: SessionRunner, shelf: PageShelf, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._runner = runner
        self._shelf = shelf
        runner.refused.connect(self.refused)
        runner.ended.connect(self._on_ended)

    def start(self, protocol: ProtocolId) -> None:
        """Lead to a heat or ice session, to the questions first where they are due, and only when it may start."""
        if self._runner.is_busy():
            self._open_running()
            return
        services = self._services
        state = start_access(services.store.profile, services.knowledge, protocol, services.clock.now()).state
        if state == "ready":
            self._session_page().prepare(protocol)
            self.page_ready.emit("session")
        elif state == "ask_first":
            self.ask_about_skin(protocol)
        else:
            self.heat_ice_requested.emit()

    def ask_about_skin(self, protocol: ProtocolId) -> None:
        """Ask the questions about the skin, and lead on to the session that they are for."""
        from recovery_app.ui.heat_ice.screening_page import ScreeningPage

        if not self._shelf.has("screening"):
            page = self._shelf.put("screening", ScreeningPage(self._services))
            page.answered.connect(self.start)
            page.closed.connect(self.heat_ice_requested)
        self._shelf.page("screening", ScreeningPage).prepare(protocol)
        self.page_ready.emit("screening")

    def start_guided(self, exercise_ids: tuple[str, ...] = ()) -> None:
        """Begin exercises, or what is left of today's list without ids, if they may begin."""
        self._start_moving(lambda: self._runner.start_guided(exercise_ids))

    def start_walk(self) -> None:
        """Begin the next walk of the plan if it may begin."""
        self._start_moving(self._runner.start_walk)

    def start_run(self) -> None:
        """Begin the run of the plan if it may begin."""
        self._start_moving(self._runner.start_run)

    def _start_moving(self, begin: Callable[[], MovingAccess]) -> None:
        if self._runner.is_busy():
            self._open_running()
            return
        allowed = begin()
        if allowed.state == "ready":
            self.reopen()
        else:
            self.refused.emit(allowed.reason)

    def _open_running(self) -> None:
        """Show the session that runs in place of the one that was wanted, and say so."""
        self.reopen()
        self.refused.emit(OPENED)

    def reopen(self) -> None:
        """Show the session that runs."""
        session = self._runner.session
        if session is not None and session.kind != "heat_ice":
            guided = self._guided_page()
            self.page_ready.emit("guided")
            guided.open_session()
            return
        page = self._session_page()
        # The page is shown first: taking a session up may call for it.
        self.page_ready.emit("session")
        page.resume_open()

    def _guided_page(self) -> GuidedPage:
        from recovery_app.ui.guided.guided_page import GuidedPage

        if not self._shelf.has("guided"):
            page = self._shelf.put("guided", GuidedPage(self._services, self._runner))
            page.left.connect(self.today_requested)
            page.check_requested.connect(self.check_requested)
            page.symptoms_requested.connect(self.symptoms_requested)
            page.telling_requested.connect(self._on_telling)
            page.unasked.connect(self._keep_minutes)
        return self._shelf.page("guided", GuidedPage)

    def _on_telling(self, entry: SessionLogged) -> None:
        self.telling_requested.emit(entry)
        if self._shelf.shown != "today":
            # Something graver came in between, and nobody was asked.
            self._keep_minutes(entry)

    def _on_ended(self, entry: LogEntry) -> None:
        # Its page asks, or leaves it, where there is one.
        if isinstance(entry, SessionLogged) and not self._shelf.has("guided"):
            self._keep_minutes(entry)

    def _keep_minutes(self, entry: SessionLogged) -> None:
        from recovery_app.ui.telling.timed_teller import keep_minutes

        keep_minutes(self._services, entry)

    def _session_page(self) -> SessionPage:
        from recovery_app.ui.session.session_page import SessionPage

        if not self._shelf.has("session"):
            page = self._shelf.put("session", SessionPage(self._services, self._runner))
            page.left.connect(self.today_requested)
        return self._shelf.page("session", SessionPage)
