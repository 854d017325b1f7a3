"""Reassessment: what changed between the last two passes of the wizard in one episode."""

from __future__ import annotations

from datetime import datetime

from recovery_app.domain.episode import Episode
from recovery_app.domain.pattern import NERVE_PATTERN, resemble
from recovery_app.domain.question import PatternModel
from recovery_app.domain.wizard import scored_answers


def turned_to_disc(model: PatternModel, episode: Episode) -> datetime | None:
    """Return when the latest pass turned to the disc, or None (causes.md 4.6).

    A turn means new leg signs: the disc came on top, or a leg nerve now takes part. It makes a mini check due, and a
    check from before the moment returned does not count for it.
    """
    if len(episode.assessments) < 2:
        return None
    before, now = (resemble(model, scored_answers(one.answers)) for one in episode.assessments[-2:])
    if before.top.id == NERVE_PATTERN:
        return None
    new_nerve = now.leg_nerve.verdict == "yes" != before.leg_nerve.verdict
    return episode.assessments[-1].at if now.top.id == NERVE_PATTERN or new_nerve else None
