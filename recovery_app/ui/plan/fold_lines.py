"""What each folded part says of itself."""

from __future__ import annotations

from recovery_app.domain.knowledge import Knowledge
from recovery_app.ui.plan.history import history
from recovery_app.ui.plan.shown import Shown
from recovery_app.ui.plan.words import calm_sessions, day_heading, run_place, walk_minutes


def signs_line(_knowledge: Knowledge, shown: Shown) -> str:
    """Return how many signs are ready."""
    return f"Ready: {sum(one.met for one in shown.day.signs)} of {len(shown.day.signs)}."


def walk_line(_knowledge: Knowledge, shown: Shown) -> str:
    """Return today's walks."""
    walk = shown.day.walk
    return f"Now: {walk_minutes(walk.step)}." if walk is not None else ""


def run_line(knowledge: Knowledge, shown: Shown) -> str:
    """Return the place on the ladder."""
    if shown.day.run is None:
        return "It begins when all signs are ready."
    return run_place(shown.day.run, knowledge.plan.stage[-1].stage)


def strength_line(_knowledge: Knowledge, shown: Shown) -> str:
    """Return the level of strength."""
    strength = shown.day.strength
    if strength is None:
        return "It begins in the next phase."
    return f"Level {strength.level.level}. {calm_sessions(strength.green, strength.needed)}."


def history_line(knowledge: Knowledge, shown: Shown) -> str:
    """Return how many changes there were, and when the last one was."""
    items = history(knowledge, shown)
    if not items:
        return "No changes so far."
    count = "1 change" if len(items) == 1 else f"{len(items)} changes"
    return f"{count}. The last one: {day_heading(items[0].day, shown.day.day)}."


def help_line(_knowledge: Knowledge, shown: Shown) -> str:
    """Return how many reasons hold."""
    holding = len(shown.day.seek_help)
    if not holding:
        return "Also without any warning sign."
    return "1 reason holds now." if holding == 1 else f"{holding} reasons hold now."
