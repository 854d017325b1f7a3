"""What the user chose about a stretch, in words."""

from __future__ import annotations

from recovery_app.domain.exercise import Exercise
from recovery_app.domain.fit import Standing
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import PlanOverride
from recovery_app.domain.moment_text import short_date
from recovery_app.domain.planner import block_of, is_suitable


def choice_words(entry: PlanOverride, exercise: Exercise, knowledge: Knowledge, place: Standing) -> str:
    """Return what one choice did to an exercise, when, and why it is not seen in today's plan, if so."""
    when = short_date(entry.day)
    if entry.action == "drop":
        return f"You left this out on {when}."
    if entry.action == "pin":
        return f"You pinned this on {when}.{_waits(exercise, place)}"
    if entry.exercise_id == exercise.id:
        return f"You swapped this for {_name(knowledge, entry.instead)} on {when}."
    return f"You chose this instead of {_name(knowledge, entry.exercise_id)} on {when}."


def _waits(exercise: Exercise, place: Standing) -> str:
    if place.planned_as(exercise.id) is not None or place.situation is None:
        return ""
    if not is_suitable(exercise, place.situation):
        return " It waits until it suits you again."
    return " It comes on your strength days." if block_of(exercise) == "strength" else ""


def _name(knowledge: Knowledge, exercise_id: str) -> str:
    # An older version of the content may have had an exercise that is gone.
    return next((one.name for one in knowledge.exercises if one.id == exercise_id), "another one")
