"""The traffic light of a session (plan.md 3)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec

from recovery_app.domain.day import day_ends
from recovery_app.domain.log_entry import LogEntry, WalkLogged
from recovery_app.domain.log_training import BlockRated, BodySign, FlareMarked, MorningRated, RunLogged
from recovery_app.domain.told_when import has_hour
from recovery_app.domain.training_rules import Light, LightRule

Session = WalkLogged | RunLogged | BlockRated
SESSIONS = frozenset({WalkLogged, RunLogged, BlockRated})
RED_SIGNS: frozenset[BodySign] = frozenset({"limp", "down_leg", "tingling"})
UNTOLD_MIN = 31
"""Minutes of a run's walks, or of a block, which nobody tells: the most that a session may have (plan.md 6)."""


class Judged(msgspec.Struct, frozen=True, gc=False):
    """Hold the light of a session; None where no pain was told, so that nothing is assumed.

    `masked` tells that a pain medicine may have hidden the signal, so that a green light does not progress.
    """

    light: Light | None
    masked: bool

    @property
    def counts_as_green(self) -> bool:
        """Tell whether the session may move the plan on."""
        return self.light == "green" and not self.masked


def light_during(rule: LightRule, pain: int | None, signs: tuple[BodySign, ...]) -> Light | None:
    """Return the light of what was felt during a session; spread down the leg beats the number (plan.md 3).

    Pain that moves from the leg toward the spine is a good sign: the number may be one higher and still green.
    """
    if signs and RED_SIGNS.intersection(signs):
        return "red"
    if pain is None:
        return None
    if pain > rule.amber_most:
        return "red"
    green_most = rule.green_most + ("toward_spine" in signs)
    return "green" if pain <= green_most else "amber"


def may_be_red(rule: LightRule, session: Session) -> bool:
    """Tell whether what was felt during a session needs a look at its light; nearly every session of years does not."""
    return bool(session.signs) or (session.pain_during or 0) > rule.amber_most


def light_of(rule: LightRule, entry: LogEntry) -> Light | None:
    """Return the light that one entry gives to its day; a morning speaks of the day before, which is `about`."""
    # By the exact type: ten years of a log are asked thousands of times, and matching classes takes thrice as long.
    if type(entry) in SESSIONS:
        return light_during(rule, entry.pain_during, entry.signs)  # type: ignore[union-attr]
    match entry:
        case FlareMarked():
            return "red"
        case MorningRated():
            return "red" if entry.feel == "worse" or entry.night_pain else "green"
        case _:
            return None


def judge(rule: LightRule, session: Session, morning: MorningRated | None, doses: Sequence[datetime]) -> Judged:
    """Return the light of a session with the morning after it, and whether one of the sorted `doses` masked it.

    A session without a told pain stays unjudged by a good morning; a bad one makes it red.
    """
    light = light_during(rule, session.pain_during, session.signs)
    if morning is not None and light_of(rule, morning) == "red":
        light = "red"
    return Judged(light, is_masked(rule, session, doses))


def is_masked(rule: LightRule, session: Session, doses: Sequence[datetime]) -> bool:
    """Tell whether one of the sorted `doses` was taken in the hours before a session or during it (plan.md 3).

    Where nobody told the hour of the session, any dose of its day may have been.
    """
    if not doses:
        return False
    earliest, latest = session.at - timedelta(minutes=_length_min(session)), session.at
    if not has_hour(session):
        latest = day_ends(session.day, session.at)
        earliest = latest - timedelta(days=1)
    first = bisect_left(doses, earliest - timedelta(hours=rule.masked_h))
    return first < len(doses) and doses[first] <= latest


def _length_min(session: Session) -> int:
    match session:
        case WalkLogged():
            return session.minutes
        case RunLogged():
            return session.run_min + UNTOLD_MIN
        case _:
            return UNTOLD_MIN
