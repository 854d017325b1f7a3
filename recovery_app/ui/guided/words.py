"""The words of a guided session, a walk or a run, each from what is shown of it."""

from __future__ import annotations

from typing import Final

from recovery_app.domain.duration_text import clock_text, minutes_text
from recovery_app.domain.guided_session import GuidedView
from recovery_app.domain.log_training import HurtPlace
from recovery_app.domain.timed_session import SessionKind, Step, StopReason

AWAY: Final = "You were away"
PLACES: Final[tuple[tuple[HurtPlace, str, str], ...]] = (
    ("back", "In the back", ""),
    ("hip", "In the hip or buttock", ""),
    ("down_leg", "Pain moved further down the leg", "A few questions follow."),
    ("tingling", "New tingling", "A few questions follow."),
    ("elsewhere", "Somewhere else", ""),
)
REASONS: Final[tuple[tuple[StopReason | str, str, str], ...]] = (
    ("enough", "I have done enough", ""),
    ("pain", "It hurts", "You are asked where and how much."),
    ("tired", "I am tired", ""),
    ("other", "Something else", "The door, the phone, another time"),
)
_MINUTE_S: Final = 60


def session_title(kind: SessionKind, view: GuidedView) -> str:
    """Return what stands in the bar, such as "Move 2 of 5"."""
    if kind == "walk":
        return "Walk"
    if kind == "run":
        return "Run and walk"
    return f"Move {view.exercise_number} of {view.exercises}" if view.exercises > 1 else "Practice"


def digits_of(view: GuidedView) -> tuple[str, str]:
    """Return the digits and their caption: repetitions are counted, other time runs down."""
    if view.phase == "overdue":
        return clock_text(int(view.elapsed_s - view.duration_s)), "over"
    if view.kind == "work" and view.reps:
        return str(view.rep), f"of {view.reps}"
    if view.remaining_s > _MINUTE_S:
        return clock_text(view.remaining_s), "left"
    whole = max(-int(-view.remaining_s // 1), 0)
    return str(whole), "second" if whole == 1 else "seconds"


def place_line(view: GuidedView) -> str:
    """Return the set where there are several, and for a hold its number."""
    parts = []
    if view.sets > 1:
        parts.append(f"Set {view.set} of {view.sets}")
    if view.kind == "hold" and view.reps > 1:
        parts.append(f"Hold {view.rep} of {view.reps}")
    return ", ".join(parts)


def away_line(view: GuidedView) -> str:
    """Return where a session stopped, such as "You stopped at set 2, left side, 14 s in."."""
    parts = []
    if view.exercises > 1:
        parts.append(f"move {view.exercise_number}")
    if view.sets > 1:
        parts.append(f"{'run' if view.kind in {'run', 'walk'} else 'set'} {view.set}")
    if view.reps > 1 and view.rep:
        parts.append(f"{'hold' if view.kind == 'hold' else 'repetition'} {view.rep}")
    if view.side:
        parts.append(f"{view.side} side")
    if not parts:
        parts.append(view.exercise_name or view.word.lower())
    return f"You stopped at {', '.join(parts)}, {_short(view.elapsed_s)} in."


def spoken_phase(view: GuidedView) -> str:
    """Return what a screen reader says when a phase begins."""
    if view.phase == "paused":
        return "Paused"
    if view.kind == "read":
        return f"{view.exercise_name}. Read first, then press Start."
    if view.kind == "switch":
        return f"{view.word}. Now the {view.side} side." if view.side else view.word
    amount = f"{view.reps} times" if view.kind == "work" and view.reps else minutes_text(view.duration_s)
    return f"{view.word}, {amount}. {view.exercise_name}".strip()


def next_words(step: Step, name: str) -> str:
    """Return what comes after the present exercise, or after the present interval."""
    if name:
        return name
    return f"{'Run' if step.kind == 'run' else 'Walk'}, {minutes_text(step.planned_s)}"


def _short(seconds: float) -> str:
    return f"{int(seconds)} s" if seconds < _MINUTE_S else f"{clock_text(int(seconds))} min"
