"""A dose as short labelled figures."""

from __future__ import annotations

from recovery_app.domain.exercise import Exercise

_MINUTE = 60
_WHOLE_WEEK = 7
_TIMED_KINDS = frozenset({"position", "roller", "awareness", "rest", "aerobic"})


def dose_figures(exercise: Exercise) -> tuple[tuple[str, str], ...]:
    """Return pairs of label and figure, the ones that say nothing new left out."""
    dose = exercise.dose
    figures = [("Time" if exercise.kind in _TIMED_KINDS else "Hold", seconds(dose.hold_s))]
    if dose.sides > 1:
        figures.append(("Each side", times(dose.reps)))
    elif dose.reps > 1:
        figures.append(("Repeat", times(dose.reps)))
    if dose.sets > 1:
        figures.append(("Sets", str(dose.sets)))
    if dose.rest_s:
        figures.append(("Rest between", seconds(dose.rest_s)))
    figures.append(("A day", times(dose.times_per_day)))
    if dose.days_per_week < _WHOLE_WEEK:
        figures.append(("A week", f"{dose.days_per_week} days" if dose.days_per_week > 1 else "1 day"))
    return tuple(figures)


def seconds(amount: int) -> str:
    """Return a time such as "30 s" or "3 min"."""
    if amount >= _MINUTE and amount % _MINUTE == 0:
        return f"{amount // _MINUTE} min"
    return f"{amount} s"


def times(amount: int) -> str:
    """Return "Once" or a number of times."""
    return "Once" if amount == 1 else f"{amount} times"
