"""What to keep to in heat or ice that the answers about the skin allow with care."""

from __future__ import annotations

from recovery_app.domain.heat_ice import HeatIceKind, HeatIceRules
from recovery_app.domain.heat_ice_access import screening
from recovery_app.domain.log_entry import LogEntry


def notes_for(rules: HeatIceRules, kind: HeatIceKind, log: tuple[LogEntry, ...]) -> tuple[str, ...]:
    """Return the notes of the questions last answered with yes that do not rule this kind out (heat_ice.md 1)."""
    asked = screening(log)
    if asked is None:
        return ()
    notes: list[str] = []
    for question in rules.question:
        if question.id in asked.yes and question.effect_on(kind) != "block":
            notes += [question.heat_note] if kind != "ice" else []
            notes += [question.ice_note] if kind != "heat" else []
    return tuple(dict.fromkeys(note for note in notes if note))
