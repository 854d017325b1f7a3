"""What a guided session shows: the frame or the view for the floor, whichever is wanted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QWidget

from recovery_app.domain.guided_session import GuidedView
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.session_after import after_session
from recovery_app.domain.timed_session import SessionState, TimedSession
from recovery_app.ui.guided.guided_floor import GuidedFloor
from recovery_app.ui.guided.guided_frame import GuidedFrame
from recovery_app.ui.guided.guided_show import GuidedShow
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.led_focus import LedFocus


class GuidedScene:
    """Fill a page with one of the two, and give it the keyboard."""

    def __init__(self, services: PageServices, page: LedFocus) -> None:
        self._services = services
        self._page = page
        self._reads_first = False
        self.is_floor = False
        self.frame = GuidedFrame(services)
        self.floor = GuidedFloor(services)
        self._show = GuidedShow(services, self.frame)
        self._stack = QStackedLayout(page)
        self._stack.addWidget(self.frame)
        self._stack.addWidget(self.floor)
        page.lead_focus_to(self.frame)

    @property
    def shows_floor(self) -> bool:
        """Tell whether the view for the floor is shown now."""
        return self._stack.currentWidget() is self.floor

    def set_floor(self, *, on: bool, reads_first: bool = False) -> None:
        """Choose the view; what is read before the first start is read at the desk."""
        self.is_floor = on
        self._reads_first = on and reads_first

    def phase(self, session: TimedSession, state: SessionState, view: GuidedView, *, away: bool) -> None:
        """Show a phase that has just begun."""
        self._reads_first = self._reads_first and view.phase == "reading"
        self._show.phase(session, state, view, away=away)
        self.floor.phase(session, state, view, away=away)
        self.bring(self.floor if self.is_floor and not self._reads_first else self.frame)

    def time(self, session: TimedSession, state: SessionState, view: GuidedView) -> None:
        """Show the time of the present phase."""
        self._show.time(session, state, view)
        self.floor.time(view)

    def moment(self, session: TimedSession, state: SessionState, view: GuidedView) -> None:
        """Show the figure where it is now."""
        if self.shows_floor:
            self.floor.moment(session, state, view)
        else:
            self._show.moment(session, state, view)

    def hurt(self, focus: QWidget) -> str:
        """Show what is asked about the pain, and return it in words."""
        self._show_alone(self.frame.hurt, focus)
        self.bring(self.frame)
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.frame.hurt.spoken()

    def end(self, entry: SessionLogged) -> str:
        """Show what was done, and return it in words; on the floor a word comes first, where all was done."""
        services, end = self._services, self.frame.end
        wish = after_session(services.store.profile, services.knowledge, entry, services.clock.now())
        end.show_end(entry, wish)
        self._show_alone(end, end.main)
        self.is_floor = self.is_floor and entry.outcome == "done" and wish not in {"check", "symptoms"}
        if self.is_floor:
            self.floor.over(end.title.text())
        self.bring(self.floor if self.is_floor else self.frame)
        return end.spoken()

    def bring(self, shown: QWidget) -> None:
        """Bring one of the two to the front."""
        if self._stack.currentWidget() is shown:
            return
        self._stack.setCurrentWidget(shown)
        self._page.lead_focus_to(shown)
        if self._page.isVisible():
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_alone(self, view: QWidget, focus: QWidget) -> None:
        self.frame.bar.set_running(running=False)
        self.frame.set_fill("bg")
        self.frame.show_view(view, focus, foot=False)
