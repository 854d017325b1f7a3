"""A runner with goals, and goals named later."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from recovery_app.domain.episode import Answers, Assessment, Episode
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_week import GoalsNamed
from recovery_app.domain.profile import Profile, new_profile
from tests.domain.cases import NOON

GOALS = ("Run", "Garden")
BEGAN = NOON - timedelta(days=20)


def named(at: datetime, *goals: str, entry_id: str = "named") -> GoalsNamed:
    """Return goals named at a moment."""
    return GoalsNamed(entry_id, at, at.date(), goals)


def runner(*log: LogEntry, goals: tuple[str, ...] = GOALS, again: Assessment | None = None) -> Profile:
    """Return somebody whose bout began twenty days ago, with these goals in the answers."""
    first = Assessment(BEGAN, Answers(goals=goals))
    episode = Episode("e", BEGAN, (first,) if again is None else (first, again))
    return msgspec.structs.replace(new_profile("p", BEGAN), episodes=(episode,), log=log)
