"""The profile of somebody who told everything, every day, with as much text as fits: the fullest report there is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import msgspec

from recovery_app.domain.episode import Answers, Assessment, Episode, PainScores, RunningLoad
from recovery_app.domain.flag import FlagAnswer, Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import Cleared, HeatIceLogged, LogEntry, SafetyChecked
from recovery_app.domain.log_medicine import DoseTaken
from recovery_app.domain.log_training import BlockRated, CheckIn, HurtPlace
from recovery_app.domain.log_week import GoalRating, GoalsNamed, WeekTold
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.wizard import safety_of
from tests.domain.cases import (
    NOON,
    TODAY,
    an_id,
    at,
    complete,
    flare,
    morning,
    override,
    run,
    ticked,
    walk,
)
from tests.domain.days import DAY, back, running_again

GOALS = ("Run & jump, 5 < 10 km, with Sam", *(f"{name} again, as before " * 9 for name in ("Climb", "Dance")))
WHO = "Dr <i>Ada</i> <script>x</script> " + "at the health centre by the river " * 8


def told_everything(knowledge: Knowledge, days: int = 60, *, flags: dict[str, FlagAnswer] | None = None) -> Profile:
    """Return the profile of somebody who told everything for so many days; `flags` are their answers about safety."""
    answered = flags if flags is not None else mixed_flags(knowledge)
    began = NOON - days * DAY
    answers = msgspec.structs.replace(
        complete(knowledge),
        flags=answered,
        load=RunningLoad(last_painful_run=began.date(), runs_a_week=4, longest_run_min=55),
        goals=tuple(goal[:200].strip() for goal in GOALS),
        tasks="slowed",
    )
    episodes = (
        Episode(
            "before", began - 400 * DAY, (Assessment(began - 400 * DAY, answers),), ended_on=began.date() - 300 * DAY
        ),
        Episode("now", began, (Assessment(began, answers), Assessment(began + 9 * DAY, answers)), began.date()),
    )
    log = [*running_again(knowledge, days_ago=days // 2), GoalsNamed(an_id(), began, began.date(), answers.goals)]
    for number in range(days, -1, -1):
        log += _day(knowledge, back(number), number, answers)
    log.sort(key=lambda entry: entry.at)
    return msgspec.structs.replace(new_profile("everything", began), episodes=episodes, log=tuple(log))


def mixed_flags(knowledge: Knowledge) -> dict[str, FlagAnswer]:
    """Return answers of every kind, none of which stops everything."""
    answers: dict[str, FlagAnswer] = {}
    for place, flag in enumerate(one for one in knowledge.safety.flag if one.by_age is None):
        kinds: tuple[FlagAnswer, ...] = ("no", "yes", "unsure", "no")
        answers[flag.id] = kinds[place % 4] if not flag.level.stops_everything else "no"
        if flag.may_withhold:
            answers[flag.id] = "withheld"
        if flag.criteria:
            answers[flag.id] = (flag.criteria[0].code,)
    return answers


def every_yes(knowledge: Knowledge) -> dict[str, FlagAnswer]:
    """Return the longest answer to every flag: yes with every criterion ticked."""
    return {
        flag.id: tuple(one.code for one in flag.criteria) or "yes"
        for flag in knowledge.safety.flag
        if flag.by_age is None
    }


def _day(knowledge: Knowledge, day: date, number: int, answers: Answers) -> list[LogEntry]:
    pain = 2 + number * 5 // 60 + number % 3
    places = get_args(HurtPlace)
    exercise = knowledge.exercises[number % len(knowledge.exercises)]
    block = "strength" if exercise.kind == "strength" else "stretch"
    protocol = knowledge.heat_ice.protocol[number % len(knowledge.heat_ice.protocol)]
    skin = knowledge.heat_ice.skin_answer[number % len(knowledge.heat_ice.skin_answer)]
    product = knowledge.medicines.product[number % len(knowledge.medicines.product)]
    log: list[LogEntry] = [
        walk(day, 20, pain=number % 5),
        run(day, 10 + number % 20, stage=1 + number % 8, pain=number % 7, signs=("toward_spine",)),
        BlockRated(an_id(), at(day, 11), day, block, number % 9, (), exercise.id, where=places[number % len(places)]),
        CheckIn(an_id(), at(day, 20), day, PainScores(min(pain, 10), min(pain, 10), min(pain + 2, 10), number % 4)),
        HeatIceLogged(
            an_id(),
            at(day, 18),
            day,
            protocol.id,
            at(day, 17),
            900,
            900,
            0,
            0,
            "done" if skin.good else "skin",
            skin.code,
        ),
        DoseTaken(an_id(), at(day, 9), day, product.id, at(day, 9), 1, product.regions[0]),
        ticked(day, exercise.id),
        override("swap", exercise.id, knowledge.exercises[0].id, at(day, 7)),
    ]
    if number < 59:
        log.append(morning(day - DAY, "worse" if number % 11 == 0 else "same"))
    if number % 13 == 0:
        log.append(flare(day, 8))
    if number % 7 == 0:
        log += [*_week(knowledge, day, number), *_checks(knowledge, day, answers)]
    return log


def _week(knowledge: Knowledge, day: date, number: int) -> list[LogEntry]:
    goals = tuple(GoalRating(goal[:200].strip(), 9 - min(number // 8, 9)) for goal in GOALS)
    distress = {one.id: number % 2 == 0 for one in knowledge.week.prompt}
    return [WeekTold(an_id(), at(day, 20, 5), day, goals, distress, 5)]


def _checks(knowledge: Knowledge, day: date, answers: Answers) -> list[LogEntry]:
    safety = safety_of(knowledge, answers)
    fired = tuple(one.id for one in safety.fired)
    cautions = tuple(one.id for one in safety.fired if one.level is Level.CAUTION)
    moment = at(day, 6)
    check = SafetyChecked(an_id(), moment, day, safety.level, answers.flags, fired, cautions, "again")
    return [check, Cleared(an_id(), moment + timedelta(minutes=5), day, fired, WHO, TODAY - 300 * DAY)]
