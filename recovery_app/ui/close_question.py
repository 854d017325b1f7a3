"""Asks once before the window closes on a running session."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from recovery_app.domain.session_closed import closing_words
from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.dialog import Dialog


class CloseQuestion(QObject):
    """Ask whether to close; `agreed` tells that the user wants to, after which nothing is asked any more."""

    agreed = Signal()

    def __init__(self, theme: Theme, runner: SessionRunner, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._runner = runner
        self._window = window
        self._dialog: Dialog | None = None
        self._has_agreed = False
        runner.phase_changed.connect(self._on_phase)
        runner.ended.connect(self._withdraw)

    def may_close(self) -> bool:
        """Tell whether the window may close at once; where it may not, the question is shown."""
        session, state = self._runner.session, self._runner.state()
        if self._has_agreed or session is None or state is None:
            return True
        if self._dialog is None and QApplication.activeModalWidget() is None:
            words = closing_words(session, state)
            dialog = Dialog(self._theme, words.title, words.text, "Close", "Go on", "stop", self._window)
            dialog.accepted.connect(self._on_accepted)
            dialog.finished.connect(self._on_finished)
            self._dialog = dialog
            dialog.open()
        return False

    def _on_phase(self, told: object) -> None:
        session = self._runner.session
        # A move goes from step to step while the question is read; only a pack may need the eye.
        if session is not None and session.gap == "counts":
            self._withdraw(told)

    def _withdraw(self, _told: object) -> None:
        """Let go of the question: what it asks about is another thing now."""
        if self._dialog is not None:
            self._dialog.reject()

    def _on_accepted(self) -> None:
        self._has_agreed = True
        self.agreed.emit()

    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
