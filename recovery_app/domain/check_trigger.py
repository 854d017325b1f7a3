"""What in the log makes the four quick safety questions due (red_flags.md 1, rule 4, and plan.md 3)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import get_args

import msgspec

from recovery_app.domain.episode import Episode, PainScores
from recovery_app.domain.in_time import is_told_later
from recovery_app.domain.light import Session, light_of
from recovery_app.domain.log_entry import LogEntry, WalkLogged
from recovery_app.domain.log_training import BlockRated, CheckIn, FlareMarked, MorningRated, RunLogged
from recovery_app.domain.recheck_rules import PainName, RecheckRules, SessionName, TriggerName
from recovery_app.domain.told_pains import ToldPains
from recovery_app.domain.training_rules import LightRule

_SIGNS: tuple[TriggerName, ...] = ("down_leg", "tingling", "limp")


class Trigger(msgspec.Struct, frozen=True):
    """Hold one thing that makes the questions due: its place in the log, when it was told, its day, and its words."""

    name: TriggerName
    place: int
    at: datetime
    day: date
    pain: int | None = None
    before: int | None = None
    session: SessionName = "walk"
    pain_name: PainName = "average"

    def words(self, rules: RecheckRules) -> dict[str, object]:
        """Return what goes into the places of the sentence."""
        return {
            "pain": self.pain,
            "before": self.before,
            "session": rules.session[self.session],
            "pain_name": rules.pain_name[self.pain_name],
        }


def told_triggers(
    rules: RecheckRules, light: LightRule, episode: Episode, log: tuple[LogEntry, ...], *, after: int = -1
) -> Iterator[Trigger]:
    """Yield what was told since the episode began, beyond place `after`, and makes the questions due, in log order.

    A pain is compared with the last one of its sort before it, told in a check-in or in an assessment of this episode.
    What was told later is new when it is told, and compared with what was before its own time.
    """
    pains = ToldPains(episode.started_at)
    ahead = list(episode.assessments)
    begun = False
    began = episode.started_at
    # In the loop's own words: ten years of a log may lie before the episode.
    first = next(
        (place for place, one in enumerate(log) if (getattr(one, "told_at", None) or one.at) >= began), len(log)
    )
    for place, entry in enumerate(log[first:], first):
        # The first one comes before all entries of its episode, also where the clock was set back since.
        while ahead and (not begun or ahead[0].at <= entry.entered_at):
            assessment = ahead.pop(0)
            pains.add(assessment.at if begun else episode.started_at, assessment.answers.pain)
            begun = True
        if place <= after:
            if type(entry) is CheckIn:
                pains.add(entry.at, entry.pain, later=is_told_later(entry))
            continue
        match entry:
            case CheckIn():
                yield from _check_in(rules, pains.before(entry.at, later=is_told_later(entry)), entry, place)
                pains.add(entry.at, entry.pain, later=is_told_later(entry))
            case FlareMarked():
                yield _flare(rules, pains.before(entry.at), entry, place)
            case WalkLogged() | RunLogged() | BlockRated() if light_of(light, entry) == "red":
                yield _session(entry, place)
            case MorningRated() if light_of(light, entry) == "red":
                yield Trigger("night_pain" if entry.night_pain else "woke_worse", place, entry.entered_at, entry.day)


def _check_in(rules: RecheckRules, told: PainScores, entry: CheckIn, place: int) -> Iterator[Trigger]:
    if entry.pain.leg and not told.leg:
        yield Trigger("leg_pain", place, entry.entered_at, entry.day)
        return
    rises: list[tuple[int, PainName, int, int]] = []
    for name in get_args(PainName):
        before, pain = getattr(told, name), getattr(entry.pain, name)
        if before is not None and pain is not None and pain - before >= rules.pain_rise_points:
            rises.append((pain - before, name, before, pain))
    if rises:
        _, name, before, pain = max(rises)
        yield Trigger("pain_rise", place, entry.entered_at, entry.day, pain, before, pain_name=name)


def _flare(rules: RecheckRules, told: PainScores, entry: FlareMarked, place: int) -> Trigger:
    before = min((pain for pain in (told.now, told.average) if pain is not None), default=None)
    if entry.pain is None or before is None or entry.pain - before < rules.pain_rise_points:
        return Trigger("flare", place, entry.entered_at, entry.day)
    return Trigger("pain_rise", place, entry.entered_at, entry.day, entry.pain, before, pain_name="now")


def _session(entry: Session, place: int) -> Trigger:
    name: TriggerName = next((sign for sign in _SIGNS if sign in entry.signs), "hurt")
    return Trigger(name, place, entry.entered_at, entry.day, entry.pain_during, session=_session_name(entry))


def _session_name(entry: Session) -> SessionName:
    if isinstance(entry, BlockRated):
        return entry.block
    return "walk" if isinstance(entry, WalkLogged) else "run"
