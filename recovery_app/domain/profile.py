"""Everything that is the user's, in one value."""

from __future__ import annotations

from datetime import datetime

import msgspec

from recovery_app.domain.episode import Answers, Episode
from recovery_app.domain.instant import Moment
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.settings import Settings
from recovery_app.domain.timed_session import TimedSession

SCHEMA_VERSION = 1


class WizardDraft(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold a wizard left half-way: the answers so far and the pages visited, the present one last."""

    started_at: Moment
    answers: Answers
    visited: tuple[str, ...]
    wants_more: bool | None = None


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one person's data; nothing that can be derived is in it."""

    schema_version: int
    profile_id: str
    created_at: Moment
    settings: Settings = Settings()
    episodes: tuple[Episode, ...] = ()
    log: tuple[LogEntry, ...] = ()
    draft: WizardDraft | None = None
    active_session: TimedSession | None = None

    @property
    def episode(self) -> Episode | None:
        """Return the episode that is going on, or None."""
        last = self.episodes[-1] if self.episodes else None
        return last if last is not None and last.ended_on is None else None


def new_profile(profile_id: str, now: datetime) -> Profile:
    """Return an empty profile."""
    return Profile(schema_version=SCHEMA_VERSION, profile_id=profile_id, created_at=now)
