"""The phases of a plan from the return to running on, by the place on the ladder at the end of each day."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from recovery_app.domain.change_words import ChangeWords
from recovery_app.domain.date_range import DateRange
from recovery_app.domain.day_phase import phase_at
from recovery_app.domain.episode import Episode
from recovery_app.domain.exercise import Phase
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.light import light_of, may_be_red
from recovery_app.domain.log_choice import DecisionUndone, ReturnStarted, Withdrawn
from recovery_app.domain.log_entry import LogEntry, WalkLogged
from recovery_app.domain.log_medicine import DoseTaken
from recovery_app.domain.log_parts import parts_of
from recovery_app.domain.log_training import BlockRated, DayEased, FlareMarked, MorningRated, RunLogged
from recovery_app.domain.pattern import resemble
from recovery_app.domain.run_ladder import Ladder
from recovery_app.domain.run_track import ladder_steps, step_day
from recovery_app.domain.training_log import training_log
from recovery_app.domain.training_rules import LightRule
from recovery_app.domain.wizard import scored_answers

_MOVING: Final = frozenset(
    {
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
    }
)
"""The kinds of entries that the ladder is told of."""


def ladder_phases(
    knowledge: Knowledge, episode: Episode, log: tuple[LogEntry, ...], plan: DateRange, now: datetime
) -> list[tuple[date, Phase]]:
    """Return the day on which each phase of a plan begins, in order.

    Walks count on stage 0 only, and ten years hold thousands of them. So the ladder is climbed without them first, and
    again with all of them where it touched that stage.
    """
    moving = tuple([entry for entry in log if type(entry) in _MOVING])
    lean = tuple(_without_calm(knowledge.training.light, moving))
    found = _climbed(knowledge, episode, lean, plan, now, to_stage_0=False)
    if found is None:
        found = _climbed(knowledge, episode, moving, plan, now, to_stage_0=True)
    return found or []


def _climbed(
    knowledge: Knowledge,
    episode: Episode,
    log: tuple[LogEntry, ...],
    plan: DateRange,
    now: datetime,
    *,
    to_stage_0: bool,
) -> list[tuple[date, Phase]] | None:
    """Return the phases, or None where the ladder came to a stage that it may not come to."""
    rules, training = knowledge.plan, knowledge.training
    pattern = resemble(knowledge.patterns, scored_answers(episode.assessments[-1].answers)).plan_pattern
    told = training_log(training.light, parts_of(log), plan.first, now)
    words = ChangeWords(training.words, knowledge.exercises, plan.last)
    ladder = Ladder(rules, training, rules.green_sessions[pattern], told, words)
    steps = deque(ladder_steps(told))
    begins: list[tuple[date, Phase]] = []
    for number, day in enumerate(plan.days(), start=1):
        while steps and step_day(steps[0]) <= day:
            ladder.take(steps.popleft())
        ladder.miss_until(day)
        if ladder.stage == 0 and not to_stage_0:
            return None
        settling = ladder.settling_until is not None and day <= ladder.settling_until
        phase = phase_at(rules, number, ladder.stage, held_back=settling or ladder.gate_again)
        if not begins or begins[-1][1] != phase:
            begins.append((day, phase))
    return begins


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
