"""The change that a check of only some safety questions makes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

from recovery_app.domain.change import with_entry
from recovery_app.domain.day import day_of
from recovery_app.domain.flag import FlagAnswer, Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import SafetyChecked
from recovery_app.domain.profile import Profile
from recovery_app.domain.recheck_rules import CheckKind
from recovery_app.domain.triage import triage


class UnansweredFlagError(ValueError):
    """Say that a safety question of a check was left open."""


def log_partial_check(
    profile: Profile,
    knowledge: Knowledge,
    kind: CheckKind,
    answers: Mapping[str, FlagAnswer],
    entry_id: str,
    now: datetime,
    *,
    by_mistake: bool = False,
) -> Profile:
    """Return the profile with the mini or the weekly set answered and judged as on the safety screen.

    `by_mistake` tells that it takes back the answers of the check before it. Answers to other flags are left out.
    Raise UnansweredFlagError where one of the set is open.
    """
    asked = knowledge.safety.asked_again(kind)
    if left_open := [flag.id for flag in asked if flag.id not in answers]:
        message = f"Answer each safety question first; {', '.join(left_open)} is still open."
        raise UnansweredFlagError(message)
    said = {flag.id: answers[flag.id] for flag in asked}
    episode = profile.episode
    age = episode.assessments[-1].answers.age if episode is not None else None
    safety = triage(msgspec.structs.replace(knowledge.safety, flag=asked), knowledge.patterns, age, said, {})
    entry = SafetyChecked(
        id=entry_id,
        at=now,
        day=day_of(now),
        level=safety.level,
        answers=said,
        fired=tuple(one.id for one in safety.fired),
        cautions=tuple(one.id for one in safety.fired if one.level is Level.CAUTION),
        reason="mistake" if by_mistake else kind,
    )
    return with_entry(profile, entry)
