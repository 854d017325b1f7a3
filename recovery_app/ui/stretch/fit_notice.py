"""Why a stretch is not in the plan."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from recovery_app.domain.exercise import Exercise
from recovery_app.domain.fit import Standing, avoid_rules, fit
from recovery_app.domain.knowledge import Knowledge
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.headed_list import HeadedList
from recovery_app.ui.widgets.note import Note


def fit_notice(theme: Theme, knowledge: Knowledge, exercise: Exercise, place: Standing) -> QWidget | None:
    """Return a notice for a stretch that the plan does not hold, or None where there is nothing to say."""
    plan, one = knowledge.plan, fit(exercise, place)
    match one.kind:
        case "avoid":
            rules = avoid_rules(exercise, place.situation)
            reasons = [rule.text for rule, theirs in rules if theirs and not rule.advice_only]
            return HeadedList(theme, "Not for you right now", reasons, "ban", "care", "care")
        case "against" if exercise.direction != "neutral":
            return Note(theme, "Not for now.", plan.ease.signs(exercise.direction).against, "ban")
        case "missing":
            words = "It is not on your list of things at home. You can change the list in Settings."
            return Note(theme, f"{plan.thing_named(one.lacks).lacking}.", words)
        case "sore":
            return Note(theme, "Left out for now.", one.text, "ban")
        case "later" if one.phase is not None:
            name = plan.phase_card(one.phase).name
            return Note(theme, "Not in your plan yet.", f"It comes in a later phase: {name}.", "clock")
        case "unsuited":
            words = "Your plan uses stretches that suit your answers better."
            return Note(theme, "Not with your pattern.", words, "ban")
        case _:
            return None
