"""Whether a heat or ice session may begin for this profile: the one answer that pages and the runner share."""

from __future__ import annotations

from datetime import datetime

from recovery_app.domain.heat_ice import Protocol, ProtocolId
from recovery_app.domain.heat_ice_access import Access, access
from recovery_app.domain.heat_ice_offer import pain_began
from recovery_app.domain.hold import current_hold
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import HeatIceLogged, SkinScreened
from recovery_app.domain.log_kinds import entries_of
from recovery_app.domain.profile import Profile
from recovery_app.domain.triage import limits_of
from recovery_app.domain.wizard import safety_of

ON_HOLD = "Your plan is on hold. Heat and ice wait with it."
NO_ANSWERS = "The safety questions come first."


def start_access(profile: Profile, knowledge: Knowledge, protocol_id: ProtocolId, now: datetime) -> Access:
    """Return whether a protocol may start now: never without a safety check, and never while the plan is on hold."""
    return _accesses(profile, knowledge, (knowledge.heat_ice.by_id(protocol_id),), now)[protocol_id]


def every_access(profile: Profile, knowledge: Knowledge, now: datetime) -> dict[str, Access]:
    """Return for each protocol whether it may start now."""
    return _accesses(profile, knowledge, knowledge.heat_ice.protocol, now)


def _accesses(
    profile: Profile, knowledge: Knowledge, protocols: tuple[Protocol, ...], now: datetime
) -> dict[str, Access]:
    episode = profile.episode
    if episode is None:
        return {one.id: Access(one.id, "blocked", NO_ANSWERS) for one in protocols}
    answers = episode.assessments[-1].answers
    safety = safety_of(knowledge, answers)
    if current_hold(knowledge.safety, profile.log, now) is not None or safety.level.stops_everything:
        return {one.id: Access(one.id, "blocked", ON_HOLD) for one in protocols}
    packs = entries_of(profile.log, HeatIceLogged, SkinScreened)
    limits, began = limits_of(knowledge.safety, safety), pain_began(episode, answers, now)
    return {one.id: access(knowledge.heat_ice, one, packs, limits, began, now) for one in protocols}
