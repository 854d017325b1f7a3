"""What goes on around the pages: company for a session, reminders, an end that was missed, and the closing question."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from recovery_app.domain.profile import Profile
from recovery_app.domain.timed_session import SessionState
from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.message_slot import MessageSlot
from recovery_app.ui.services import PageServices

if TYPE_CHECKING:
    from recovery_app.ui.close_question import CloseQuestion
    from recovery_app.ui.reminders import Reminders
    from recovery_app.ui.session_company import SessionCompany


class AroundPages(QObject):
    """Build each of these when it is first needed, for the sake of the start.

    `attention_requested` tells that a pack has to come off, `close_agreed` that the window may close after all.
    """

    attention_requested = Signal()
    close_agreed = Signal()

    def __init__(
        self,
        services: PageServices,
        runner: SessionRunner,
        messages: MessageSlot,
        window: QWidget,
        set_badge: Callable[[int], object] | None = None,
    ) -> None:
        super().__init__(window)
        self._services = services
        self._runner = runner
        self._messages = messages
        self._window = window
        self._set_badge = set_badge
        self._company: SessionCompany | None = None
        self._reminders: Reminders | None = None
        self._question: CloseQuestion | None = None
        runner.phase_changed.connect(self._keep_company)
        services.store.profile_changed.connect(self._on_profile_changed)

    def came_to_front(self) -> None:
        """Take notes away that the window says now, let go of a session of another day, and look for reminders."""
        self._runner.is_busy()
        if self._company is not None:
            self._company.came_to_front()
        self.watch_reminders()

    def watch_reminders(self) -> None:
        """Look for what the user wants to be reminded of; nothing is built while nothing is set."""
        if self._reminders is None and self._services.store.profile.settings.reminders:
            from recovery_app.ui.reminders import Reminders

            self._reminders = Reminders(self._services, self._runner, self._messages, self._window)
        if self._reminders is not None:
            self._reminders.look()

    def tell_missed_end(self) -> None:
        """Say where the time of a pack ended while the program was closed."""
        if self._runner.session is not None:
            from recovery_app.ui.missed_end import MissedEnd

            MissedEnd(self._runner, self._messages, self).tell()

    def may_close(self) -> bool:
        """Tell whether the window may close at once; during a session it asks once."""
        if self._runner.session is None:
            return True
        if self._question is None:
            from recovery_app.ui.close_question import CloseQuestion

            self._question = CloseQuestion(self._services.theme, self._runner, self._window)
            self._question.agreed.connect(self.close_agreed)
        return self._question.may_close()

    def _keep_company(self, state: SessionState) -> None:
        from recovery_app.ui.session_company import SessionCompany

        self._runner.phase_changed.disconnect(self._keep_company)
        self._company = SessionCompany(self._services, self._runner, self._window, self._set_badge)
        self._company.attention_requested.connect(self.attention_requested)
        self._company.follow(state)

    def _on_profile_changed(self, new: Profile, _old: Profile) -> None:
        if self._reminders is None and new.settings.reminders:
            self.watch_reminders()
