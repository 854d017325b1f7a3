"""What follows a session of moving that ended: the safety questions, how it felt, or nothing."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from recovery_app.domain.agenda import agenda
from recovery_app.domain.day import day_of
from recovery_app.domain.duration_text import MINUTE_S
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.light import light_of
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.log_training import BlockRated
from recovery_app.domain.profile import Profile

AfterSession = Literal["check", "symptoms", "rate", "today"]
SHORTEST_S = MINUTE_S
"""What lasted less than a minute is no walk and no run."""


def after_session(profile: Profile, knowledge: Knowledge, entry: SessionLogged, now: datetime) -> AfterSession:
    """Return what follows a session of exercises that is in the log.

    "check" asks the short safety questions of the plan. "symptoms" is the whole symptom check, which a red light leads
    to where no plan was begun that would ask.
    """
    day = agenda(profile, knowledge, now)
    if day is None:
        return "symptoms" if _was_red(profile, knowledge, entry) else "today"
    if day.check_due is not None and day.check_due.kind == "mini":
        return "check"
    return "rate" if day.rating_due is not None else "today"


def is_told_now(entry: SessionLogged, now: datetime) -> bool:
    """Tell whether a walk or run that ended is asked about at once: one of today that lasted, or that hurt."""
    return entry.day >= day_of(now) and (entry.done_s >= SHORTEST_S or entry.because == "pain")


def _was_red(profile: Profile, knowledge: Knowledge, entry: SessionLogged) -> bool:
    told = (one for one in profile.log if isinstance(one, BlockRated) and one.at >= entry.started_at)
    return any(light_of(knowledge.training.light, one) == "red" for one in told)
