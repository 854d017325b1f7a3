"""People, answers and log entries that the tests of the domain speak of."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from itertools import count
from typing import Literal

import msgspec

from recovery_app.domain.day import day_of
from recovery_app.domain.episode import Answers, Assessment, Episode, PainScores
from recovery_app.domain.flag import FlagAnswer, Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import DecisionUndone, PlanOverride, ReturnStarted, Withdrawn
from recovery_app.domain.log_entry import (
    Cleared,
    ExerciseMarked,
    HeatIceLogged,
    LogEntry,
    SafetyChecked,
    SignMarked,
    SkinScreened,
    WalkLogged,
)
from recovery_app.domain.log_medicine import DoseTaken
from recovery_app.domain.log_training import (
    BlockRated,
    BodySign,
    CheckIn,
    DayEased,
    EasyReason,
    FlareMarked,
    MorningFeel,
    MorningRated,
    RunLogged,
)
from recovery_app.domain.pattern import Resemblance, resemble
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.question import Question

ZONE = timezone(timedelta(hours=1))
NOON = datetime(2025, 3, 12, 12, 0, tzinfo=ZONE)
"""A Wednesday."""
TODAY = NOON.date()

WORKED_EXAMPLE = {
    "Q01": "onespot",
    "Q02": "buttock",
    "Q03": "back",
    "Q04": "no",
    "Q05": "no",
    "Q06": "nothing",
    "Q07": "nextday",
    "Q09": "impact",
    "Q10": "pullback",
    "Q11": "hurts",
    "Q12": "same",
    "Q14": "firststeps",
    "Q17": "muscle",
    "Q18": "tight",
    "Q20": "hamstring",
    "Q24": "d14",
    "Q25": "30",
}
"""The answers of causes.md 5, which are clearly MS."""

CLEAR_DISC = {
    "Q01": "leg",
    "Q02": "belowknee",
    "Q03": "leg",
    "Q04": "strip",
    "Q05": "no",
    "Q06": "leg",
    "Q07": "gradual",
    "Q09": "sit",
    "Q10": "leg",
    "Q11": "eases",
    "Q12": "worse",
    "Q14": "walkeases",
    "Q17": "nowhere",
    "Q18": "electric",
    "Q20": "legpain",
    "Q24": "w6",
    "Q25": "30",
}
"""Leg pain below the knee with every sign that goes with a disc (causes.md 1)."""

CLEAR_JOINT = {
    "Q01": "dimple",
    "Q02": "buttock",
    "Q03": "back",
    "Q04": "no",
    "Q05": "no",
    "Q06": "nothing",
    "Q07": "gradual",
    "Q09": "impact",
    "Q10": "eases",
    "Q11": "hurtsside",
    "Q12": "better",
    "Q14": "standing",
    "Q17": "dimple",
    "Q18": "catch",
    "Q20": "nothing",
    "Q24": "w6",
    "Q25": "50",
}
"""An ache over the dimple after more impact (causes.md 1)."""

CLEAR_SPRAIN = {
    "Q01": "midline",
    "Q02": "none",
    "Q03": "noleg",
    "Q04": "no",
    "Q05": "no",
    "Q06": "back",
    "Q07": "slip",
    "Q09": "sit",
    "Q10": "endonly",
    "Q11": "nochange",
    "Q12": "worse",
    "Q14": "allmove",
    "Q17": "between",
    "Q18": "deep",
    "Q20": "nothing",
    "Q24": "d14",
    "Q25": "18",
    "Q08": "pop",
    "Q19": "fine",
}
"""A slip with a pop, sore at the end of a bend (causes.md 1)."""

STRAIN_OR_SPRAIN = {
    "Q01": "beside",
    "Q02": "buttock",
    "Q03": "back",
    "Q04": "no",
    "Q05": "slight",
    "Q06": "back",
    "Q07": "slip",
    "Q09": "speed",
    "Q10": "eases",
    "Q11": "eases",
    "Q12": "better",
    "Q14": "standing",
    "Q17": "between",
    "Q18": "tight",
    "Q20": "hamstring",
    "Q24": "d14",
    "Q25": "18",
}
"""Muscle and ligament close together and far before the others (causes.md 4.4)."""

STRAIN_OR_JOINT = {**WORKED_EXAMPLE, "Q07": "gradual", "Q14": "footfall"}
"""Muscle and joint close together (causes.md 4.4)."""

FITS_NOTHING = {
    "Q01": "across",
    "Q02": "thigh",
    "Q03": "same",
    "Q04": "vague",
    "Q05": "no",
    "Q07": "unknown",
    "Q09": "none",
    "Q11": "nochange",
    "Q12": "same",
    "Q24": "w6",
}
"""Enough answers, and the best raw score is below +0.5 (causes.md 4.4)."""

_numbers = count(1)


def an_id() -> str:
    """Return an entry id that no other entry has."""
    return f"entry-{next(_numbers)}"


def all_no(knowledge: Knowledge) -> dict[str, FlagAnswer]:
    """Return the answers of a person without any warning sign."""
    return {flag.id: "no" for flag in knowledge.safety.flag if flag.by_age is None}


def first_code(question: Question) -> str:
    """Return an answer that raises nothing and asks nothing more."""
    return next(choice.code for choice in question.answers if not choice.raises and not choice.asks_flag)


def complete(knowledge: Knowledge, age: int = 35, **changed: str) -> Answers:
    """Return a whole pass of the wizard by a person without warning signs, who answers as in the worked example."""
    return Answers(
        age=age,
        questions={code: answer for code, answer in {**WORKED_EXAMPLE, **changed}.items() if code != "Q25"},
        flags=all_no(knowledge),
        pain=PainScores(average=4, now=3, worst=6, leg=0),
        tasks="normal",
    )


def resembling(knowledge: Knowledge, answers: dict[str, str]) -> Resemblance:
    """Return what answers resemble."""
    return resemble(knowledge.patterns, answers)


def judged(certainty: str, plan_pattern: str, *, twins: bool = False, knowledge: Knowledge) -> Resemblance:
    """Return a result with this certainty and plan, for rules that look at nothing else."""
    base = resembling(knowledge, WORKED_EXAMPLE)
    return msgspec.structs.replace(base, certainty=certainty, plan_pattern=plan_pattern, twins=twins)


def at(day: date, hour: int = 12, minute: int = 0) -> datetime:
    """Return a moment of a day."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE)


def walk(
    day: date, minutes: int = 10, *, pain: int | None = 0, brisk: bool = False, signs: tuple[BodySign, ...] = ()
) -> WalkLogged:
    """Return a logged walk."""
    return WalkLogged(an_id(), at(day, 10), day, minutes, brisk, pain, signs)


def run(
    day: date,
    minutes: int = 5,
    *,
    stage: int | None = 1,
    pain: int | None = 0,
    signs: tuple[BodySign, ...] = (),
    hour: int = 10,
) -> RunLogged:
    """Return a logged run."""
    return RunLogged(an_id(), at(day, hour), day, minutes, stage, pain, signs)


def block(
    day: date,
    kind: Literal["stretch", "strength"] = "stretch",
    *,
    pain: int | None = 0,
    signs: tuple[BodySign, ...] = (),
    sore: str = "",
    clean: bool | None = None,
    hour: int = 11,
) -> BlockRated:
    """Return how a block of exercises felt."""
    return BlockRated(an_id(), at(day, hour), day, kind, pain, signs, sore, clean)


def morning(about: date, feel: MorningFeel = "same", *, night_pain: bool = False) -> MorningRated:
    """Return what the morning after a day told about it."""
    told_on = about + timedelta(days=1)
    return MorningRated(an_id(), at(told_on, 8), told_on, about, feel, night_pain)


def checked_in(day: date, *, average: int | None = None, leg: int | None = None) -> CheckIn:
    """Return the pain told in a check-in."""
    return CheckIn(an_id(), at(day, 9), day, PainScores(average=average, leg=leg))


def flare(day: date, pain: int | None = None) -> FlareMarked:
    """Return a flare-up."""
    return FlareMarked(an_id(), at(day, 11), day, pain)


def easy(day: date, reason: EasyReason) -> DayEased:
    """Return a day on which the user does not feel well."""
    return DayEased(an_id(), at(day, 8), day, reason)


def dose(moment: datetime, product: str = "ibu-200-uk") -> DoseTaken:
    """Return a pain medicine taken at a moment."""
    return DoseTaken(an_id(), moment, day_of(moment), product, moment, 1, "UK")


def returned(day: date, hour: int = 9) -> ReturnStarted:
    """Return the beginning of the walk-run ladder."""
    return ReturnStarted(an_id(), at(day, hour), day)


def undone(change: str, day: date = TODAY) -> DecisionUndone:
    """Return that a change of the plan was undone."""
    return DecisionUndone(an_id(), at(day), day, change)


def withdrawn(entry: LogEntry, day: date = TODAY) -> Withdrawn:
    """Return that an entry was taken back."""
    return Withdrawn(an_id(), at(day), day, entry.id)


def ticked(day: date, exercise: str, *, done: bool = True) -> ExerciseMarked:
    """Return the tick of an exercise."""
    return ExerciseMarked(an_id(), at(day, 11), day, exercise, done)


def pack(protocol: str, ended_at: datetime, skin: str = "ok") -> HeatIceLogged:
    """Return a heat or ice session that ended at a moment."""
    return HeatIceLogged(
        id=an_id(),
        at=ended_at,
        day=day_of(ended_at),
        protocol=protocol,
        started_at=ended_at - timedelta(minutes=15),
        planned_s=900,
        heat_s=900,
        ice_s=0,
        overrun_s=0,
        outcome="done" if skin == "ok" else "skin",
        skin=skin,
    )


def screened(moment: datetime, *yes: str, cleared: tuple[str, ...] = ()) -> SkinScreened:
    """Return the answers given before heat and ice."""
    return SkinScreened(an_id(), moment, day_of(moment), yes, cleared)


def check(
    level: Level, *fired: str, at_moment: datetime = NOON, cautions: tuple[str, ...] = (), reason: str = "wizard"
) -> SafetyChecked:
    """Return a pass of the safety screen."""
    return SafetyChecked(an_id(), at_moment, day_of(at_moment), level, {}, fired, cautions, reason)


def clearance(moment: datetime, *flags: str) -> Cleared:
    """Return a release by a clinician."""
    return Cleared(an_id(), moment, day_of(moment), flags, "My GP", moment.date())


def sign(day: date, name: str, *, met: bool = True) -> SignMarked:
    """Return the tick of a sign."""
    return SignMarked(an_id(), at(day, 11), day, name, met)


def override(
    action: Literal["swap", "drop", "pin"], exercise: str, instead: str = "", at: datetime = NOON
) -> PlanOverride:
    """Return a choice of the user about the plan."""
    return PlanOverride(an_id(), at, day_of(at), action, exercise, instead)


def with_plan(answers: Answers, *log: LogEntry, began: date = TODAY, started_at: datetime = NOON) -> Profile:
    """Return the profile of a person whose plan began on a day."""
    episode = Episode("episode", started_at, (Assessment(started_at, answers),), plan_started_on=began)
    return msgspec.structs.replace(new_profile("person", started_at), episodes=(episode,), log=log)
