"""What the buttons of a running step do, where the step allows it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.session.words import EXTRA_S, minute_reason, skip_reason


class SessionPresses(QObject):
    """Hand presses to the runner; a press that the step does not allow does nothing."""

    def __init__(self, runner: SessionRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner

    def add_minute(self) -> None:
        """Add a minute, where the whole of it is within the limits."""
        session, state = self._runner.session, self._runner.state()
        if session is not None and state is not None and not minute_reason(session, state):
            self._runner.extend(EXTRA_S)

    def skip(self) -> None:
        """End the step early: the pack comes off, and the question about the skin follows."""
        session, state = self._runner.session, self._runner.state()
        if session is not None and state is not None and not skip_reason(session.steps[state.step_index]):
            self._runner.take_off()

    def end_step(self) -> None:
        """End a step whose time is over: the pack is off, or after a rest the next pack is on."""
        session, state = self._runner.session, self._runner.state()
        if session is None or state is None:
            return
        if session.steps[state.step_index].kind == "skin_rest":
            self._runner.next_step()
        else:
            self._runner.take_off()
