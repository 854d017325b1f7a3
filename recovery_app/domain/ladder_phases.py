"""The phases of a plan from the return to running on, by the place on the ladder at the end of each day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from copy import copy
from datetime import date, datetime
from operator import itemgetter
from typing import Final

import msgspec

from recovery_app.domain.change_words import ChangeWords
from recovery_app.domain.date_range import DateRange
from recovery_app.domain.day import day_of
from recovery_app.domain.day_phase import phase_at
from recovery_app.domain.episode import Episode
from recovery_app.domain.exercise import Phase
from recovery_app.domain.gone_through import Trail, gone_through
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.light import light_of, may_be_red
from recovery_app.domain.log_choice import DecisionUndone, ReturnStarted, Withdrawn
from recovery_app.domain.log_entry import LogEntry, WalkLogged
from recovery_app.domain.log_kinds import entries_of
from recovery_app.domain.log_medicine import DoseTaken
from recovery_app.domain.log_parts import parts_of
from recovery_app.domain.log_training import BlockRated, DayEased, FlareMarked, MorningRated, RunLogged
from recovery_app.domain.memory import Memory
from recovery_app.domain.pattern import resemble
from recovery_app.domain.plan_rules import PlanRules
from recovery_app.domain.run_ladder import Ladder, LadderStep
from recovery_app.domain.run_track import SETTLED, ladder_steps, step_day
from recovery_app.domain.training_log import training_log
from recovery_app.domain.training_rules import LightRule
from recovery_app.domain.wizard import scored_answers

_MOVING: Final = (
    ReturnStarted,
    RunLogged,
    WalkLogged,
    BlockRated,
    MorningRated,
    FlareMarked,
    DayEased,
    DecisionUndone,
    DoseTaken,
    Withdrawn,
)
"""The kinds of entries that the ladder is told of."""


_memories: Final = {False: Memory(), True: Memory()}
"""What was gone through of the plan that goes on, without stage 0 and with it."""

_Day = tuple[date, tuple[LadderStep, ...]]
"""A day of a plan, and what the ladder is told of until its end."""


class _PhaseClimb:
    """Be told the days of a plan one by one, and find where each phase begins; `touched_0` tells of stage 0."""

    def __init__(self, ladder: Ladder, plan: PlanRules, began: date) -> None:
        self.begins: list[tuple[date, Phase]] = []
        self.touched_0 = False
        self._ladder = ladder
        self._plan = plan
        self._began = began

    def go_on(self, words: ChangeWords) -> _PhaseClimb:
        """Go on in the words of another day, apart from what this is a copy of; return itself."""
        self._ladder, self.begins = copy(self._ladder).go_on(words), self.begins.copy()
        return self

    def take(self, step: _Day) -> None:
        """Take the next day."""
        day, steps = step
        ladder = self._ladder
        for one in steps:
            ladder.take(one)
        ladder.miss_until(day)
        self.touched_0 = self.touched_0 or ladder.stage == 0
        settling = ladder.settling_until is not None and day <= ladder.settling_until
        number = (day - self._began).days + 1
        phase = phase_at(self._plan, number, ladder.stage, held_back=settling or ladder.gate_again)
        if not self.begins or self.begins[-1][1] != phase:
            self.begins.append((day, phase))


class _PhaseTrail(Trail[_PhaseClimb, _Day], frozen=True):
    """Hold a climb with the days it has gone through."""


class _Lean(msgspec.Struct, frozen=True):
    """Hold what moves the ladder above stage 0 of all that `moving` tells."""

    rule: LightRule
    moving: tuple[LogEntry, ...]
    entries: tuple[LogEntry, ...]


def ladder_phases(
    knowledge: Knowledge, episode: Episode, log: tuple[LogEntry, ...], plan: DateRange, now: datetime
) -> list[tuple[date, Phase]]:
    """Return the day on which each phase of a plan begins, in order.

    Walks count on stage 0 only, and ten years hold thousands of them. So the ladder is climbed without them first, and
    again with all of them where it touched that stage.
    """
    moving, light = entries_of(log, *_MOVING), knowledge.training.light
    last = _memories[False].last(_Lean)
    if last is None or last.rule is not light or last.moving is not moving:
        last = _Lean(light, moving, tuple(_without_calm(light, moving)))
        _memories[False].keep(last)
    found = _climbed(knowledge, episode, last.entries, plan, now)
    if found.touched_0:
        found = _climbed(knowledge, episode, moving, plan, now, to_stage_0=True)
    return found.begins


def _climbed(
    knowledge: Knowledge,
    episode: Episode,
    log: tuple[LogEntry, ...],
    plan: DateRange,
    now: datetime,
    *,
    to_stage_0: bool = False,
) -> _PhaseClimb:
    rules, training = knowledge.plan, knowledge.training
    # A plan that is over is short, and would push the one that goes on out of the memory.
    memory = _memories[to_stage_0] if plan.last == day_of(now) else Memory()
    pattern = resemble(knowledge.patterns, scored_answers(episode.assessments[-1].answers)).plan_pattern
    told = training_log(training.light, parts_of(log), plan.first, now, memory)
    words = ChangeWords(training.words, knowledge.exercises, plan.last)
    needed = rules.green_sessions[pattern]
    days = _days(plan, ladder_steps(told))
    return gone_through(
        memory,
        _PhaseTrail,
        (rules, training, needed, plan.first, told.undone, words.source),
        days,
        bisect_right(days, plan.last - SETTLED, key=itemgetter(0)),
        lambda: _PhaseClimb(Ladder(rules, training, needed, told, words), rules, plan.first),
        lambda other: copy(other).go_on(words),
    )


def _days(plan: DateRange, steps: tuple[LadderStep, ...]) -> tuple[_Day, ...]:
    days: list[_Day] = []
    first = 0
    for day in plan.days():
        last = first
        while last < len(steps) and step_day(steps[last]) <= day:
            last += 1
        days.append((day, steps[first:last]))
        first = last
    return tuple(days)


def _without_calm(rule: LightRule, log: tuple[LogEntry, ...]) -> Iterator[LogEntry]:
    """Yield what moves the ladder above stage 0: of walks, exercises and mornings only what may stop it or judge a run.

    An entry that was taken back may be among them; the log tells.
    """
    ran = {entry.day for entry in log if type(entry) is RunLogged}
    for entry in log:
        match entry:
            case WalkLogged() | BlockRated():
                if may_be_red(rule, entry) and light_of(rule, entry) == "red":
                    yield entry
            case MorningRated():
                if entry.about in ran or light_of(rule, entry) == "red":
                    yield entry
            case _:
                yield entry
