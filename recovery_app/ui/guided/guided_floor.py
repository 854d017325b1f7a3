"""A guided session, a walk or a run in floor mode."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from recovery_app.domain.guided_session import GuidedView
from recovery_app.domain.timed_session import SessionState, TimedSession
from recovery_app.ui.guided.figure import GuidedFigure
from recovery_app.ui.guided.words import away_line, digits_of, place_line
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.floor_look import LOOKS, OVER, PAUSED, FloorLook
from recovery_app.ui.widgets.floor_view import FloorView

ANY_KEY = "Any key goes on."


class GuidedFloor(FloorView):
    """Show the phase, the figure and the digits for somebody on the floor."""

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        self.figure = GuidedFigure(services, on_stage=True)
        super().__init__(services.theme, figure=self.figure, parent=parent)

    def phase(self, session: TimedSession, state: SessionState, view: GuidedView, *, away: bool) -> None:
        """Show a phase that has just begun, or one whose breath has just turned."""
        word, line = self._words(view, away=away)
        self.stop.show()
        verbs = {"reading": ("Start", "play"), "paused": ("Go on", "play"), "overdue": ("I am back", "check")}
        self.show_phase(_look(view), word, line, *verbs.get(view.phase, ("Pause", "pause")))
        self.moment(session, state, view)
        self.time(view)

    def time(self, view: GuidedView) -> None:
        """Show the time of the present phase."""
        if view.kind in {"breathe_in", "breathe_out"} and view.phase == "running" and self.word.text() != view.word:
            self.show_phase(_look(view), view.word, self.line.text(), "Pause", "pause")
        digits, caption = ("", "") if view.phase == "reading" else digits_of(view)
        self.show_time(digits, caption, view.share)

    def moment(self, session: TimedSession, state: SessionState, view: GuidedView) -> None:
        """Show the figure where it is now."""
        self.figure.show_moment(session, state.step_index, view)

    def over(self, word: str) -> None:
        """Show that the session is over."""
        self.figure.hide()
        self.stop.hide()
        self.show_time("", "", 0.0)
        self.show_phase(LOOKS["done"], word, ANY_KEY, "Go on", "check")

    def _words(self, view: GuidedView, *, away: bool) -> tuple[str, str]:
        where = ". ".join(part for part in (view.exercise_name, place_line(view)) if part)
        if view.phase == "reading":
            return view.exercise_name, "Read the steps first. Any key starts."
        if view.phase == "paused":
            return "Paused", away_line(view) if away else ANY_KEY
        if view.kind == "switch" and view.side:
            return view.word, f"Now the {view.side} side"
        return view.word, where


def _look(view: GuidedView) -> FloorLook:
    if view.phase == "paused":
        return PAUSED
    return OVER if view.phase == "overdue" and view.kind != "walk" else LOOKS[view.kind]
