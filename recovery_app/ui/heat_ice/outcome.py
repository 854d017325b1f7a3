"""What the answers about the skin mean for what was wanted, and what else is possible."""

from __future__ import annotations

from datetime import datetime

import msgspec

from recovery_app.domain.heat_ice import HeatIceKind, HeatIceRules, ProtocolId
from recovery_app.domain.heat_ice_access import Access
from recovery_app.domain.heat_ice_notes import notes_for
from recovery_app.domain.heat_ice_start import start_access
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import Profile


class Outcome(msgspec.Struct, frozen=True):
    """Hold whether the wanted protocol may start, why not, what to keep to, and the first other protocol that may."""

    access: Access
    reasons: tuple[str, ...]
    notes: tuple[str, ...]
    instead: ProtocolId | None

    @property
    def goes_on(self) -> bool:
        """Tell whether there is nothing to say before going on."""
        return self.access.state == "ready" and not self.notes


def outcome(profile: Profile, knowledge: Knowledge, wanted: ProtocolId, now: datetime) -> Outcome:
    """Return what the latest answers mean for a wanted protocol."""
    rules = knowledge.heat_ice
    found = start_access(profile, knowledge, wanted, now)
    ready = found.state == "ready"
    kind = rules.by_id(wanted).kind
    return Outcome(
        access=found,
        reasons=() if ready else _reasons(rules, kind, found),
        notes=notes_for(rules, kind, profile.log) if ready else (),
        instead=None if ready else _instead(profile, knowledge, wanted, now),
    )


def _reasons(rules: HeatIceRules, kind: HeatIceKind, found: Access) -> tuple[str, ...]:
    lines: list[str] = []
    for question in rules.question:
        if question.id not in found.questions:
            continue
        lines.append(question.reason)
        if kind == "heat" and question.heat == "ask":
            lines.append(question.heat_note)
        if kind == "ice" and question.ice == "ask":
            lines.append(question.ice_note)
    return tuple(dict.fromkeys(line for line in lines if line)) or (found.reason,)


def _instead(profile: Profile, knowledge: Knowledge, wanted: ProtocolId, now: datetime) -> ProtocolId | None:
    kind = knowledge.heat_ice.by_id(wanted).kind
    others = (one.id for one in knowledge.heat_ice.protocol if one.kind != kind)
    return next((one for one in others if start_access(profile, knowledge, one, now).state == "ready"), None)
