"""A runner's six weeks, as tests of progress need them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import count

import msgspec

from recovery_app.domain.episode import PainScores
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import ReturnStarted
from recovery_app.domain.log_entry import ExerciseMarked, HeatIceLogged, LogEntry, WalkLogged
from recovery_app.domain.log_medicine import DoseTaken
from recovery_app.domain.log_training import CheckIn, FlareMarked, MorningRated, RunLogged
from recovery_app.domain.log_week import GoalRating, GoalsNamed, WeekTold
from recovery_app.domain.profile import Profile
from tests.fakes import FakeClock
from tests.ui.pages import with_plan

PAIN = (7, 7, 6, 6, 5, 6, 5, 5, 5, 4, 4, 5, 4, 4, 3, 3, 4, 3, 3, 3, 2, 3, 2, 3, 4, 3, 2, 2, 3, 2, 3, 2, 2, 1, 2, 2, 1)
FIRST_RUN = 17
SORE_RUN = 23
GOALS = ("Run 20 minutes easily", "Sit at a desk for an hour", "Put on socks")
SCORES = ((1, 4, 3), (2, 5, 5), (3, 6, 7), (4, 8, 8), (6, 9, 9))
MOVES = ("breathing-90-90", "pelvic-tilt", "knee-rolls", "prone-lying", "glute-bridge")


def six_weeks(knowledge: Knowledge, clock: FakeClock, days: int = len(PAIN)) -> Profile:
    """Return a runner whose plan began so many days ago, and move the clock to the evening of the last of them."""
    profile = with_plan(knowledge, clock)
    began = clock.now()
    ids = (f"e{number}" for number in count())
    log: list[LogEntry] = [GoalsNamed(next(ids), began, began.date(), GOALS)]
    for number in range(days):
        at = began + timedelta(days=number, hours=1)
        log += _day(ids, number, at)
    clock.advance((days - 1) * 86_400 + 8 * 3_600)
    return msgspec.structs.replace(profile, log=(*profile.log, *log))


def _day(ids: Iterator[str], number: int, at: datetime) -> Iterator[LogEntry]:
    day = at.date()
    pain = PAIN[number % len(PAIN)]
    if number % 9 != 5:
        yield CheckIn(next(ids), at, day, PainScores(average=pain, worst=min(10, pain + 2), leg=0), number % 6 == 1)
    done = len(MOVES) if number % 7 not in {3, 5} else 2 if number % 7 == 3 else 0
    for move in MOVES[:done]:
        yield ExerciseMarked(next(ids), at, day, move, done=True)
    if number % 7 != 5:
        yield WalkLogged(next(ids), at, day, min(30, 10 + number // 2), pain_during=1)
    if number > 0:
        yield MorningRated(next(ids), at, day, day - timedelta(days=1), "same")
    if 3 < number < 16 and number % 2:
        yield _pack(next(ids), at, day, "heat" if number % 4 == 1 else "ice")
    if number == 9:
        yield FlareMarked(next(ids), at, day, 6)
    if number in {1, 2, 3, 10}:
        yield DoseTaken(next(ids), at, day, "apap-500-uk", at, 1000, "UK")
    if number == FIRST_RUN:
        yield ReturnStarted(next(ids), at, day)
    if number >= FIRST_RUN and not (number - FIRST_RUN) % 3:
        yield RunLogged(next(ids), at, day, 5 + (number - FIRST_RUN) // 2, 1, 4 if number == SORE_RUN else 1)
    if number % 7 == 6:
        week = SCORES[min(number // 7, len(SCORES) - 1)]
        ratings = tuple(GoalRating(goal, score) for goal, score in zip(GOALS, week, strict=True))
        yield WeekTold(next(ids), at, day, ratings, {}, 7)


def _pack(entry: str, at: datetime, day: date, kind: str) -> HeatIceLogged:
    heat, ice = (900, 0) if kind == "heat" else (0, 900)
    return HeatIceLogged(entry, at, day, kind, at, 900, heat, ice, 0, "done", "ok")
