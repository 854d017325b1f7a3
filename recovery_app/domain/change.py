"""Changes of a profile: each takes a profile and returns the next one."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

import msgspec

from recovery_app.domain.day import day_of
from recovery_app.domain.episode import Assessment, Episode
from recovery_app.domain.flag import SafetyScreen
from recovery_app.domain.hold import NotReleasableError, current_hold
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import (
    Cleared,
    ExerciseMarked,
    LogEntry,
    SafetyChecked,
    SignMarked,
    SkinScreened,
    WalkLogged,
)
from recovery_app.domain.log_training import BodySign
from recovery_app.domain.plain_text import plain
from recovery_app.domain.profile import Profile, WizardDraft
from recovery_app.domain.timed_session import TimedSession
from recovery_app.domain.told_when import When, just_now
from recovery_app.domain.triage import Triage
from recovery_app.domain.wizard import safety_of

LONGEST_WALK_MIN = 1440


class PlanOnHoldError(Exception):
    """Say that a plan cannot begin because of a red flag."""


def with_entry(profile: Profile, entry: LogEntry) -> Profile:
    """Return the profile with one more log entry."""
    return msgspec.structs.replace(profile, log=(*profile.log, entry))


def safety_entry(
    safety: Triage,
    draft: WizardDraft,
    entry_id: str,
    now: datetime,
    reason: Literal["wizard", "mistake", "again"] = "wizard",
) -> SafetyChecked:
    """Return the log entry of a pass of the safety screen; `reason` is "again" while an episode goes on."""
    return SafetyChecked(
        id=entry_id,
        at=now,
        day=day_of(now),
        level=safety.level,
        answers=draft.answers.flags,
        fired=tuple(one.id for one in safety.fired),
        cautions=tuple(one.id for one in safety.fired if one.level == "K"),
        reason=reason,
    )


def finish_wizard(profile: Profile, draft: WizardDraft, episode_id: str, now: datetime) -> Profile:
    """Return the profile with the assessment in its episode, and no draft left.

    An assessment that was made while an episode goes on belongs to that episode.
    """
    assessment = Assessment(now, draft.answers)
    current = profile.episode
    if current is None:
        episodes = (*profile.episodes, Episode(episode_id, now, (assessment,)))
    else:
        grown = msgspec.structs.replace(current, assessments=(*current.assessments, assessment))
        episodes = (*profile.episodes[:-1], grown)
    return msgspec.structs.replace(profile, episodes=episodes, draft=None)


def start_plan(profile: Profile, knowledge: Knowledge, today: date) -> Profile:
    """Return the profile with the plan of its episode begun today; one already begun goes on.

    Raise PlanOnHoldError while an emergency or same-day flag counts, be it in the log or in the answers.
    """
    episode = profile.episode
    hold = current_hold(knowledge.safety, profile.log)
    if hold is not None and hold.level.stops_everything:
        raise PlanOnHoldError(", ".join(hold.flags))
    if episode is None or episode.plan_started_on is not None:
        return profile
    safety = safety_of(knowledge, episode.assessments[-1].answers)
    if safety.level.stops_everything:
        raise PlanOnHoldError(", ".join(one.id for one in safety.fired))
    begun = msgspec.structs.replace(episode, plan_started_on=today)
    return msgspec.structs.replace(profile, episodes=(*profile.episodes[:-1], begun))


def end_episode(profile: Profile, today: date) -> Profile:
    """Return the profile with its episode ended and no answers left open, so that a new one begins empty."""
    episode = profile.episode
    if episode is None:
        return profile
    ended = msgspec.structs.replace(episode, ended_on=today)
    return msgspec.structs.replace(profile, episodes=(*profile.episodes[:-1], ended), draft=None)


def mark_exercise(profile: Profile, exercise_id: str, entry_id: str, now: datetime, *, done: bool) -> Profile:
    """Return the profile with an exercise ticked or unticked for the day of `now`."""
    return with_entry(profile, ExerciseMarked(entry_id, now, day_of(now), exercise_id, done))


def mark_sign(profile: Profile, sign: str, entry_id: str, now: datetime, *, met: bool) -> Profile:
    """Return the profile with a sign ticked or unticked."""
    return with_entry(profile, SignMarked(entry_id, now, day_of(now), sign, met))


def log_walk(
    profile: Profile,
    entry_id: str,
    now: datetime,
    *,
    minutes: int,
    brisk: bool,
    pain_during: int | None,
    signs: tuple[BodySign, ...] = (),
    when: When | None = None,
) -> Profile:
    """Return the profile with a walk logged for the day of `now`, or for `when` it was.

    Raise ValueError for minutes not in 1 to 1440 and for pain outside of 0 to 10.
    """
    if not 1 <= minutes <= LONGEST_WALK_MIN:
        message = "A walk takes at least one minute and at most a day."
        raise ValueError(message)
    if pain_during is not None and not 0 <= pain_during <= 10:
        message = "Pain goes from 0 to 10."
        raise ValueError(message)
    told = when or just_now(now)
    entry = WalkLogged(entry_id, told.at, told.day, minutes, brisk, pain_during, signs, told.told_at)
    return with_entry(profile, entry)


def screen_skin(
    profile: Profile, yes: tuple[str, ...], cleared: tuple[str, ...], entry_id: str, now: datetime
) -> Profile:
    """Return the profile with the answers given before heat and ice."""
    return with_entry(profile, SkinScreened(entry_id, now, day_of(now), yes, cleared))


def clear_flags(
    profile: Profile,
    screen: SafetyScreen,
    flags: tuple[str, ...],
    who: str,
    cleared_on: date,
    entry_id: str,
    now: datetime,
) -> Profile:
    """Return the profile with clinician-first flags released by who cleared them and when.

    Raise ValueError without a name, or for a date after today, and NotReleasableError for a flag that no clinician's
    word releases here: an emergency or same-day one, one that never ends, or an unknown one (red_flags.md 1, rule 5).
    """
    who = plain(who)
    if not who:
        message = "Say who cleared you, for example your GP or physiotherapist."
        raise ValueError(message)
    if cleared_on > now.date():
        message = "The date lies in the future. Enter the day you were seen."
        raise ValueError(message)
    releasable = {flag.id for flag in screen.known(flags) if flag.releasable and not flag.level.stops_everything}
    if held := [flag for flag in flags if flag not in releasable]:
        message = f"A clinician's word cannot release {', '.join(held)} here."
        raise NotReleasableError(message)
    return with_entry(profile, Cleared(entry_id, now, day_of(now), flags, who, cleared_on))


def keep_session(profile: Profile, session: TimedSession) -> Profile:
    """Return the profile with the running session as it is now."""
    return msgspec.structs.replace(profile, active_session=session)


def end_session(profile: Profile, *entries: LogEntry) -> Profile:
    """Return the profile with the running session ended and logged."""
    return msgspec.structs.replace(profile, log=(*profile.log, *entries), active_session=None)
