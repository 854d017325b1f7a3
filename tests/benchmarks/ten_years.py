"""Makes a profile of ten years of daily use."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta

import msgspec

from recovery_app.domain.episode import Answers, Assessment, Episode, PainScores
from recovery_app.domain.flag import Level
from recovery_app.domain.log_choice import ReturnStarted, Withdrawn
from recovery_app.domain.log_entry import (
    ExerciseMarked,
    HeatIceLogged,
    LogEntry,
    SafetyChecked,
    SkinScreened,
    WalkLogged,
)
from recovery_app.domain.log_medicine import DoseTaken
from recovery_app.domain.log_training import BlockRated, CheckIn, MorningRated, RunLogged
from recovery_app.domain.log_week import GoalRating, WeekTold
from recovery_app.domain.profile import Profile, new_profile

DAYS = 3_650
DAYS_OF_REST = 21
RUNS_A_STAGE = 4
LAST_STAGE = 8
MOVES = ("breathing-90-90", "pelvic-tilt", "knee-rolls", "prone-lying", "knee-to-chest-single", "glute-bridge")
GOALS = ("Run 5 km", "Sit through a film", "Put on socks")
ANSWERS = Answers(
    age=34,
    questions={
        "Q01": "beside",
        "Q02": "none",
        "Q03": "noleg",
        "Q04": "no",
        "Q05": "no",
        "Q07": "nextday",
        "Q17": "muscle",
    },
    pain=PainScores(average=4, now=4, worst=6, leg=0),
    tasks="slowed",
    goals=GOALS,
)


def ten_years(until: datetime, plan_days: int = 3) -> Profile:
    """Return a profile with about fifteen entries a day, the last of them at `until`; its plan is `plan_days` old."""
    log: list[LogEntry] = []
    for back in range(DAYS, -1, -1):
        at = until - timedelta(days=back)
        day = at.date()
        if back % 7 == 0 or back == DAYS:
            log.append(SafetyChecked(_id(), at, day, Level.CLEAR, {}, (), (), "wizard"))
            log.append(SkinScreened(_id(), at, day, ()))
            ratings = tuple(GoalRating(goal, min(10, 3 + (DAYS - back) // 200)) for goal in GOALS)
            log.append(WeekTold(_id(), at, day, ratings, {}, 6))
        log += [ExerciseMarked(_id(), at, day, move, done=True) for move in MOVES]
        log += [WalkLogged(_id(), at, day, 15, pain_during=1) for _ in range(2)]
        if back:  # today's pack is still to come
            log += [HeatIceLogged(_id(), at, day, "heat", at, 900, 900, 0, 0, "done", "ok") for _ in range(2)]
        log.append(BlockRated(_id(), at, day, "stretch", 1))
        if back % 40 == 1:  # now and then a walk is taken back
            walk = next(entry for entry in reversed(log) if isinstance(entry, WalkLogged))
            log.append(Withdrawn(_id(), at, day, walk.id))
        log.append(MorningRated(_id(), at, day, day - timedelta(days=1), "same"))
        log.append(CheckIn(_id(), at, day, PainScores(average=1 + (back % 5 == 0), leg=0), sleep_broken=False))
        if back == plan_days - DAYS_OF_REST:
            log.append(ReturnStarted(_id(), at, day))
        if back % 3 == 0:
            done = max(0, (plan_days - DAYS_OF_REST - back) // 3)
            stage = min(1 + done // RUNS_A_STAGE, LAST_STAGE)
            minutes = 5 if stage < LAST_STAGE else 20
            log.append(RunLogged(_id(), at, day, minutes, stage, 1, distance_km=minutes / 6))
        if back % 30 == 0:
            log.append(DoseTaken(_id(), at, day, "apap-500-uk", at, 500, "UK"))
    began = until - timedelta(days=plan_days)
    episode = Episode("e", began, (Assessment(began, ANSWERS),), plan_started_on=began.date())
    return msgspec.structs.replace(new_profile("ten-years", until), episodes=(episode,), log=tuple(log))


def _id() -> str:
    return uuid.uuid4().hex


if __name__ == "__main__":
    profile = ten_years(datetime.now(UTC).astimezone())
    print(f"{len(profile.log)} entries, {len(msgspec.json.encode(profile)) / 1e6:.1f} MB")
