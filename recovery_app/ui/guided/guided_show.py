"""Shows a guided session as it stands: each phase when it begins, and its time at every look."""

from __future__ import annotations

from typing import Final

from recovery_app.domain.guided_session import GuidedView
from recovery_app.domain.timed_session import SessionState, Step, TimedSession
from recovery_app.ui.guided.guided_frame import GuidedFrame
from recovery_app.ui.guided.side_sets import share_done, side_sets
from recovery_app.ui.guided.words import away_line, next_words, session_title
from recovery_app.ui.pose_still import card_still
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.floor_look import LOOKS
from recovery_app.ui.widgets.position_figure import figure_of

SWITCH_WORD_S: Final = 3.0
"""How long the change of sides is a word over the whole window."""


class GuidedShow:
    """Fill a frame from the state of a session."""

    def __init__(self, services: PageServices, frame: GuidedFrame) -> None:
        self._services = services
        self._frame = frame

    def phase(self, session: TimedSession, state: SessionState, view: GuidedView, *, away: bool) -> None:
        """Show a phase that has just begun; `away` says that it waits because nobody was there."""
        frame = self._frame
        self._place(session, state, view)
        frame.bar.set_running(running=True)
        self._foot(session, view)
        frame.set_fill("inset" if view.kind == "rest" and view.phase == "running" else "bg")
        if view.phase == "reading":
            frame.read.show_exercise(view)
            frame.show_view(frame.read, frame.foot.main, foot=True)
        elif away and view.phase == "paused":
            frame.away.show_place(view.exercise_name, away_line(view))
            frame.show_view(frame.away, frame.away.go_on, foot=False)
        else:
            self._fill_run(session, state, view)
            self._choose_view(view)

    def time(self, session: TimedSession, state: SessionState, view: GuidedView) -> None:
        """Show the time of the present phase."""
        self._place(session, state, view)
        self._frame.run.side.show_time(view, in_steps=self._services.store.profile.settings.reduced_motion)
        if self._frame.shown() is self._frame.word:
            self._choose_view(view)

    def moment(self, session: TimedSession, state: SessionState, view: GuidedView) -> None:
        """Show the figure where it is now."""
        self._frame.figure.show_moment(session, state.step_index, view)

    def _fill_run(self, session: TimedSession, state: SessionState, view: GuidedView) -> None:
        frame, knowledge = self._frame, self._services.knowledge
        exercise = next((one for one in knowledge.exercises if one.id == view.exercise_id), None)
        frame.run.set_staged(staged=exercise is not None)
        if exercise is not None:
            frame.run.stage.show_exercise(exercise)
        frame.run.side.show_phase(view, side_sets(session, state))
        frame.run.side.show_time(view, in_steps=False)
        self.moment(session, state, view)

    def _choose_view(self, view: GuidedView) -> None:
        frame = self._frame
        if view.kind == "switch" and view.phase == "running" and view.elapsed_s < SWITCH_WORD_S:
            frame.word.show_word(LOOKS["switch"], view.word, f"Now the {view.side} side" if view.side else "")
            frame.show_view(frame.word, frame.foot.main, foot=True)
        else:
            frame.show_view(frame.run, frame.foot.main, foot=True)

    def _place(self, session: TimedSession, state: SessionState, view: GuidedView) -> None:
        title = session_title(session.kind, view)
        done = view.exercise_number - 1 + share_done(session, state)
        self._frame.bar.show_place(title, view.exercises if session.kind == "guided" else 0, done)
        self._frame.setAccessibleName(f"{title}, {view.exercise_name}" if view.exercise_name else title)

    def _foot(self, session: TimedSession, view: GuidedView) -> None:
        foot = self._frame.foot
        walks = session.kind == "walk"
        if view.phase == "reading":
            foot.set_main("Start", "play")
        elif view.phase == "paused":
            foot.set_main("Go on", "play")
        elif view.phase == "overdue":
            foot.set_main("I am back", "check")
        else:
            foot.set_main("Pause", "pause")
        self._next_up(session, view)
        skipped = "Leave this one out" if view.phase == "reading" else "Skip"
        foot.skip.setAccessibleName(skipped)
        foot.skip.setToolTip(skipped)
        foot.set_parts(around=not walks, walks=walks and view.phase != "overdue")

    def _next_up(self, session: TimedSession, view: GuidedView) -> None:
        knowledge = self._services.knowledge
        step = _following(session, view)
        exercise = next((one for one in knowledge.exercises if step is not None and one.id == step.exercise), None)
        if step is None:
            last = "" if session.kind == "walk" else "The end"
            self._frame.foot.next.show_next(last, "", None)
        elif exercise is None:
            self._frame.foot.next.show_next(next_words(step, ""), "", None)
        else:
            still = card_still(knowledge, self._services.pictures, exercise.id)
            self._frame.foot.next.show_next(exercise.name, figure_of(exercise), still)


def _following(session: TimedSession, view: GuidedView) -> Step | None:
    """Return the first step of the next exercise, or of a run the next step; None where none follows."""
    if session.kind != "guided":
        return view.next_up
    return next((step for step in session.steps if step.round > view.exercise_number), None)
