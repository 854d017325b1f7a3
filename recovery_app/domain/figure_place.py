"""Where the figure of a guided exercise is at a moment: it moves when the user moves, and holds when the user holds."""

from __future__ import annotations

from typing import Final

import msgspec

from recovery_app.domain.guided_session import GuidedView
from recovery_app.domain.guided_steps import step_pace
from recovery_app.domain.move_pace import MovePace, frame_at, pose_at
from recovery_app.domain.pictures import ExercisePictures
from recovery_app.domain.timed_session import Step, StepKind, TimedSession

_HELD: Final[frozenset[StepKind]] = frozenset({"hold"})
_BETWEEN: Final[frozenset[StepKind]] = frozenset({"ready", "switch", "rest"})


class FigurePlace(msgspec.Struct, frozen=True):
    """Hold which picture is seen: `frame` of those that lead one way, and the position it is nearest to.

    With `moves` false the figure stands still in just that position.
    """

    frame: int
    pose: str
    moves: bool


def figure_place(
    session: TimedSession, index: int, view: GuidedView, pictures: ExercisePictures, count: int
) -> FigurePlace:
    """Return the place of the figure in the step at an index, of `count` frames that lead one way.

    Repetitions and breaths are shown at their own tempo. Into a hold the figure moves while the user gets ready or
    rests, so that the whole hold is held, and out of it at the beginning of what follows.
    """
    step = session.steps[index]
    if step.rep_s and step.kind not in _BETWEEN:
        pace = step_pace(step)
        frame = frame_at(pictures, pace, view.place, count)
        return FigurePlace(frame, pose_at(pictures, pace, view.place), moves=True)
    if pictures.play == "cycle":
        share = view.elapsed_s / pictures.there_s % 1 if step.kind == "walk" else 0.0
        pace = MovePace(pictures.there_s, 0, 0)
        return FigurePlace(frame_at(pictures, pace, share, count), pose_at(pictures, pace, share), step.kind == "walk")
    way = _way(session, index, view, pictures)
    reached = max((pose for pose in pictures.poses if pose.at <= way), key=lambda pose: pose.at)
    pose = reached if pictures.play == "to and fro" else pictures.poses[0]
    return FigurePlace(round(way * (count - 1)), pose.name, moves=0 < way < 1)


def _way(session: TimedSession, index: int, view: GuidedView, pictures: ExercisePictures) -> float:
    """Return how far into the position of a hold the figure is, from 0 to 1."""
    step = session.steps[index]
    if step.kind in _HELD:
        return 1.0
    if step.kind not in _BETWEEN:
        return 0.0
    into = out_of = 0.0
    following, before = _neighbour(session, index, 1), _neighbour(session, index, -1)
    if following is not None and following.kind in _HELD:
        into = 1 - view.remaining_s / pictures.there_s
    if before is not None and before.kind in _HELD and before.side == step.side and pictures.back_s:
        out_of = 1 - view.elapsed_s / pictures.back_s
    return min(max(into, out_of, 0.0), 1.0)


def _neighbour(session: TimedSession, index: int, by: int) -> Step | None:
    place = index + by
    if not 0 <= place < len(session.steps) or session.steps[place].exercise != session.steps[index].exercise:
        return None
    return session.steps[place]
