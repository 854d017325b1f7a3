"""Days of a person whose plan goes on, for the tests of the plan as a whole."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec

from recovery_app.domain.agenda import Agenda, agenda
from recovery_app.domain.episode import Answers, RunningLoad
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.profile import Profile
from tests.domain.cases import NOON, TODAY, check, complete, morning, returned, run, sign, walk, with_plan

DAY = timedelta(days=1)


def back(days: int) -> date:
    """Return the day so many days before today."""
    return TODAY - days * DAY


def asked(*, days_ago: int, reason: str = "again") -> LogEntry:
    """Return a pass of the safety screen, which found nothing."""
    return check(Level.CLEAR, at_moment=NOON - days_ago * DAY, reason=reason)


def person(knowledge: Knowledge, *log: LogEntry, days: int, answers: Answers | None = None) -> Profile:
    """Return the profile of a person whose plan began so many days ago, and who ran last on that day."""
    began = back(days)
    answers = msgspec.structs.replace(answers or complete(knowledge), load=RunningLoad(last_painful_run=began))
    return with_plan(answers, *log, began=began, started_at=NOON - days * DAY)


def planned(
    knowledge: Knowledge, *log: LogEntry, days: int, answers: Answers | None = None, now: datetime = NOON
) -> Agenda:
    """Return today's plan of that person."""
    found = agenda(person(knowledge, *log, days=days, answers=answers), knowledge, now)
    assert found is not None
    return found


def signs_met(knowledge: Knowledge, days_ago: int = 0) -> tuple[LogEntry, ...]:
    """Return what meets every sign on a day, the rest from running aside."""
    day = back(days_ago)
    mine = [one.id for one in knowledge.plan.sign if one.answered_by == "user"]
    brisk = [walk(day - one * DAY, 30, brisk=True) for one in (2, 1)]
    return (*brisk, asked(days_ago=days_ago), *(sign(day, name) for name in mine))


def calm_runs(knowledge: Knowledge, first: date, count: int, *, each_stage: int = 2) -> tuple[LogEntry, ...]:
    """Return calm runs up the ladder, one every other day, each with a good morning after it."""
    log: list[LogEntry] = []
    for number in range(count):
        day, stage = first + 2 * number * DAY, 1 + number // each_stage
        row = knowledge.plan.stage[stage] if stage < len(knowledge.plan.stage) else knowledge.plan.stage[-1]
        minutes = 5 if number == 0 else row.repeats * row.run_min
        log += [run(day, minutes, stage=min(stage, len(knowledge.plan.stage))), morning(day)]
    return tuple(log)


def running_again(knowledge: Knowledge, *, days_ago: int, runs: int = 0) -> tuple[LogEntry, ...]:
    """Return the log of a person who met every sign and began the ladder so many days ago."""
    first = back(days_ago)
    return (*signs_met(knowledge, days_ago), returned(first), *calm_runs(knowledge, first + DAY, runs))
