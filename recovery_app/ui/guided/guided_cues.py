"""When a guided session, a walk or a run makes itself heard."""

from __future__ import annotations

from typing import Final, Literal

from recovery_app.domain.cues import Cue, hearing
from recovery_app.domain.guided_session import GuidedView
from recovery_app.ui.services import PageServices

HALF_FROM_S: Final = 20
"""A hold of at least this long tells when half of it is over."""


class GuidedCues:
    """Sound once for each thing that begins: a phase, the second half of a hold, a repetition, a breath."""

    def __init__(self, services: PageServices) -> None:
        self._services = services
        self._is_past_half = False
        self._rep = 0
        self._breath: Literal["", "in", "out"] = ""

    def phase(self, view: GuidedView) -> None:
        """Tell the phase that has just begun or goes on."""
        self._is_past_half = view.remaining_s <= view.duration_s / 2
        self._rep = view.rep
        self._breath = _breath(view)
        if view.phase == "running":
            cue = _phase_cue(view)
            if cue is not None:
                self._play(cue)
        elif view.phase == "overdue":
            self._play(Cue("done"))
        elif view.phase == "paused":
            self._services.devices.cues.stop()

    def look(self, view: GuidedView) -> None:
        """Tell what begins within a phase."""
        if view.phase != "running":
            return
        breath = _breath(view)
        half = view.kind == "hold" and view.duration_s >= HALF_FROM_S and view.remaining_s <= view.duration_s / 2
        if half and not self._is_past_half:
            self._is_past_half = True
            self._play(Cue("half"))
        elif view.kind == "work" and view.reps and view.rep != self._rep:
            self._rep = view.rep
            self._play(Cue("count", count=view.rep, reps=view.reps))
        elif breath and breath != self._breath:
            self._breath = breath
            self._play(Cue("breath", breath=breath))

    def end(self, *, done: bool) -> None:
        """Tell that the session is over, or fall silent where it was stopped."""
        if done:
            self._play(Cue("done"))
        else:
            self._services.devices.cues.stop()

    def _play(self, cue: Cue) -> None:
        how = hearing(self._services.store.profile.settings, cue)
        if how.sounds or how.voice:
            self._services.devices.cues.play(cue, how)


def _phase_cue(view: GuidedView) -> Cue | None:
    match view.kind:
        case "ready":
            return Cue("ready", view.exercise_name, view.side)
        case "hold":
            return Cue("start", side=view.side, seconds=view.remaining_s)
        case "work":
            return Cue("start", side=view.side, reps=max(view.reps - view.rep + 1, 0) if view.reps else 0)
        case "breathe_in" | "breathe_out":
            return Cue("start", breath=_breath(view))
        case "walk" | "run":
            return Cue("start", view.word)
        case "switch":
            return Cue("switch", side=view.side)
        case "rest":
            return Cue("rest", seconds=view.remaining_s)
        case _:
            return None


def _breath(view: GuidedView) -> Literal["", "in", "out"]:
    if view.kind == "breathe_in":
        return "in"
    return "out" if view.kind == "breathe_out" else ""
