"""Asks before Escape stops a session."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.dialog import Dialog


class StopQuestion(QObject):
    """Ask whether to stop; `agreed` tells that the user wants to."""

    agreed = Signal()

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._dialog: Dialog | None = None

    def ask(self) -> None:
        """Open the question; going on is the default."""
        text = "Take the pack off first. What you did so far is kept."
        dialog = Dialog(self._theme, "Stop the session?", text, "Stop session", "Go on", "stop", self._page)
        dialog.accepted.connect(self.agreed)
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        dialog.open()

    def withdraw(self) -> None:
        """Let go of a question that an event has overtaken."""
        if self._dialog is not None:
            self._dialog.reject()

    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
