"""What to keep to in heat or ice: at every start, and where the answers about the skin allow it with care."""

from __future__ import annotations

from recovery_app.domain.heat_ice import HeatIceKind, HeatIceRules, Protocol
from recovery_app.domain.heat_ice_access import screening
from recovery_app.domain.log_entry import LogEntry


def start_warnings(rules: HeatIceRules, protocol: Protocol) -> tuple[str, tuple[str, ...]]:
    """Return what to have ready and what has to be so before every start, for each pack of a protocol.

    What holds for several packs stands last (heat_ice.md 5).
    """
    packs = dict.fromkeys(phase.medium for phase in protocol.round if phase.medium != "skin_rest")
    advice = [rules.advice_for(medium) for medium in packs]
    lines = [line for one in advice for line in one.checklist]
    once = tuple(dict.fromkeys(reversed(lines)))
    return " ".join(one.get_ready for one in advice), once[::-1]


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
