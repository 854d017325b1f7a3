"""What the buttons and keys of a guided session do."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from recovery_app.domain.hurt import Hurt
from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.guided.hurt_view import HurtView
from recovery_app.ui.guided.stop_dialog import LEAVE, StopDialog
from recovery_app.ui.services import PageServices


class GuidedPresses(QObject):
    """Hand presses to the runner, and ask why a session stops and what hurts.

    While `asks` is true the page shows what is asked. `hurt_asked` carries the widget for the keyboard, `answered`
    tells that the session is to be shown again, and `left` that the user goes elsewhere.
    """

    left = Signal()
    hurt_asked = Signal(object)
    answered = Signal()

    def __init__(self, services: PageServices, runner: SessionRunner, view: HurtView, page: QWidget) -> None:
        super().__init__(page)
        self._services = services
        self._runner = runner
        self._view = view
        self._page = page
        self._hurt: Hurt | None = None
        self._sore = ""
        self._dialog: StopDialog | None = None
        self._paused_here = False
        view.told.connect(self._on_told)
        view.taken_back.connect(self._on_taken_back)
        view.following.easier_pressed.connect(self._on_easier)
        view.following.skip_pressed.connect(self._on_skipped)
        view.following.end_pressed.connect(self._on_ended)

    @property
    def asks(self) -> bool:
        """Tell whether the page shows what is asked about pain."""
        return self._runner.asks_pain

    @asks.setter
    def asks(self, asks: bool) -> None:
        self._runner.ask_pain(ask=asks)

    def main(self) -> None:
        """Start after reading, pause, go on, or end a walk whose minutes are over."""
        state = self._runner.state()
        if state is None:
            return
        if state.phase in {"reading", "overdue"}:
            self._runner.next_step()
        elif state.phase == "paused":
            self._runner.resume()
        else:
            self._runner.pause()

    def previous(self) -> None:
        """Begin the step again, or the one before it."""
        self._runner.previous()

    def skip(self) -> None:
        """Go on to the next step; while an exercise is read, leave all of it out."""
        state = self._runner.state()
        if state is not None and state.phase == "reading":
            self._runner.skip_exercise()
        elif state is not None:
            self._runner.next_step()

    def hurts(self) -> None:
        """Stop at once, and ask where and how much; a walk or run is over, and is asked about as it is logged."""
        session = self._runner.session
        if session is None:
            return
        self.close_dialog()
        if session.kind != "guided":
            self._runner.stop("pain")
            return
        view = self._runner.view()
        self._sore = view.exercise_id if view is not None else ""
        self.asks = True
        self.hurt_asked.emit(self._view.ask())

    def leave(self) -> None:
        """Ask why the session stops; a walk goes on without the window."""
        session, state = self._runner.session, self._runner.state()
        if session is None or state is None or session.kind == "walk":
            self.left.emit()
            return
        if self._dialog is not None:
            return
        self._paused_here = state.phase == "running"
        self._runner.pause()
        self._dialog = StopDialog(self._services.theme, self._page)
        self._dialog.finished.connect(self._on_stop_answered)
        self._dialog.open()

    def close_dialog(self) -> None:
        """Close the question why, where the session went on or ended without an answer to it."""
        if self._dialog is not None:
            dialog, self._dialog = self._dialog, None
            dialog.close()
            dialog.deleteLater()

    def _on_stop_answered(self, result: int) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        self._dialog = None
        dialog.deleteLater()
        if result == LEAVE:
            self.left.emit()
        elif result == StopDialog.DialogCode.Rejected:
            if self._paused_here:
                self._runner.resume()
        elif dialog.hurts():
            self.hurts()
        else:
            self._runner.stop(dialog.because())

    def _on_told(self, where: str, pain: int) -> None:
        self._hurt = self._runner.hurts(where, pain, self._sore)  # type: ignore[arg-type]  # a signal carries plain text
        if self._hurt is None or self._runner.session is None:
            # A red light has ended the session.
            self.asks = False
            return
        names = {one.id: one.name for one in self._services.knowledge.exercises}
        self.hurt_asked.emit(self._view.offer(self._hurt, names.get(self._hurt.easier_id, "")))

    def _on_taken_back(self) -> None:
        self._answer()

    def _on_easier(self) -> None:
        self.asks = False
        if self._hurt is not None and self._runner.take_easier(self._hurt.easier_id).state != "ready":
            self._runner.skip_exercise()
        self._answer()

    def _on_skipped(self) -> None:
        self.asks = False
        self._runner.skip_exercise()
        self._answer()

    def _on_ended(self) -> None:
        self.asks = False
        self._runner.stop("pain")

    def _answer(self) -> None:
        self.asks = False
        self._hurt = None
        self.answered.emit()
