"""A walk or run against the clock, and the entry that tells of it: its minutes count, be it told or not how it felt."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from recovery_app.domain.agenda import agenda
from recovery_app.domain.change import log_walk
from recovery_app.domain.duration_text import MINUTE_S
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.live_log import live, since
from recovery_app.domain.log_entry import LogEntry, WalkLogged
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.log_training import RunLogged
from recovery_app.domain.plan_change import log_run
from recovery_app.domain.profile import Profile
from recovery_app.domain.session_after import SHORTEST_S
from recovery_app.domain.told_when import When
from recovery_app.domain.untold_pain import is_felt

_OF_A_WALK: Final = (WalkLogged,)
_OF_A_RUN: Final = (RunLogged,)
_OF_EITHER: Final = (WalkLogged, RunLogged)


def told_of(log: tuple[LogEntry, ...], session: SessionLogged) -> WalkLogged | RunLogged | None:
    """Return the entry that tells of a walk or run against the clock, the first since it ended, or None.

    What was told while it went on speaks of another walk, and what was told after the next session of its kind began
    speaks of that one.
    """
    kinds = _OF_A_WALK if session.session == "walk" else _OF_A_RUN if run_minutes(session) else _OF_EITHER
    began = session.started_at
    others = (one.started_at for one in log if isinstance(one, SessionLogged) and one.session == session.session)
    until = min((one for one in others if one > began), default=None)
    found = (one for one in log if isinstance(one, kinds) and one.day == session.day and one.at >= session.at)
    return min((one for one in found if until is None or one.at < until), key=lambda one: one.at, default=None)


def is_untold(log: tuple[LogEntry, ...], session: SessionLogged) -> bool:
    """Tell whether nobody said yet how a walk or a run against the clock felt; one cut off at once has no feeling."""
    if session.session == "guided" or not session.done_s:
        return False
    told = told_of(live(log), session)
    return told is None or not is_felt(told)


def waits_to_be_told(log: tuple[LogEntry, ...], kind: Literal["walk", "run"], today: date) -> SessionLogged | None:
    """Return the last walk or run against the clock of today of which only the minutes are known, or None."""
    counting = live(log)
    last = next(
        (
            one
            for one in reversed(since(counting, today))
            if isinstance(one, SessionLogged) and one.session == kind and one.day == today
        ),
        None,
    )
    told = None if last is None else told_of(counting, last)
    return last if told is not None and not is_felt(told) else None


def with_minutes(profile: Profile, knowledge: Knowledge, session: SessionLogged, entry_id: str) -> Profile:
    """Return the profile with the measured minutes of a walk or run whose question was left unanswered.

    Nothing is assumed of how it felt, so it has no light and moves no plan on (plan.md 3). Only the planned minutes of
    a whole run belong to a stage. Nothing happens where it lasted less than a minute, or was told, or was taken back.
    """
    was_short = session.session == "guided" or session.done_s < SHORTEST_S
    if was_short or told_of(profile.log, session) is not None:
        return profile
    run_min, when = run_minutes(session), When(session.at, session.day)
    if not run_min:
        # Longer than twice what was planned, somebody forgot the clock.
        was_forgotten = session.overrun_s > session.planned_s
        minutes = round((session.planned_s if was_forgotten else session.done_s) / MINUTE_S)
        return log_walk(profile, entry_id, session.at, minutes=minutes, brisk=False, pain_during=None, when=when)
    stage = _stage(profile, knowledge, session, run_min)
    return log_run(profile, entry_id, session.at, run_min=run_min, stage=stage, pain_during=None, when=when)


def run_minutes(session: SessionLogged) -> int:
    """Return the minutes run in a session; who stopped before the first run has walked."""
    return round(session.run_s / MINUTE_S) if session.session == "run" else 0


def _stage(profile: Profile, knowledge: Knowledge, session: SessionLogged, run_min: int) -> int | None:
    day = agenda(profile, knowledge, session.at)
    goal = None if day is None else day.run
    if goal is None or goal.stage is None or goal.state != "today" or session.outcome != "done":
        return None
    return goal.stage.stage if run_min == goal.run_total_min else None
