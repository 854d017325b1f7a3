"""Tells at a start that a pack's time ended while the program was closed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from recovery_app.domain.session_closed import missed_line
from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.message_slot import MessageSlot


class MissedEnd(QObject):
    """Say it above the page, until the pack is off."""

    def __init__(self, runner: SessionRunner, messages: MessageSlot, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._messages = messages
        self._said = ""

    def tell(self) -> None:
        """Look at the session that the last start of the program left."""
        session, state = self._runner.session, self._runner.state()
        if session is None or state is None:
            return
        self._said = missed_line(session, state)
        if self._said:
            self._messages.say("stop", self._said, "")
            self._runner.phase_changed.connect(self._on_phase)

    def _on_phase(self, state: object) -> None:
        session, now = self._runner.session, self._runner.state()
        if session is None or now is None or now.phase != "overdue":
            self._messages.take_back(self._said)
            self._runner.phase_changed.disconnect(self._on_phase)
