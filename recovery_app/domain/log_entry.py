"""What happened, entry by entry; the log only grows."""

from __future__ import annotations

from datetime import date
from typing import Literal

from recovery_app.domain.episode import Pain
from recovery_app.domain.flag import FlagAnswer, Level
from recovery_app.domain.instant import Moment, refuse_absurd_years
from recovery_app.domain.log_base import LogEntryBase
from recovery_app.domain.log_choice import DecisionUndone, PlanOverride, ReturnStarted, Withdrawn
from recovery_app.domain.log_medicine import DoseTaken, MedicineScreened
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.log_training import (
    BlockRated,
    BodySign,
    CheckIn,
    DayEased,
    FlareMarked,
    Minutes,
    MorningRated,
    RunLogged,
)
from recovery_app.domain.log_week import GoalsNamed, WeekTold
from recovery_app.domain.timed_session import StopReason


class ExerciseMarked(LogEntryBase, frozen=True, gc=False, tag="exercise", forbid_unknown_fields=True):
    """Record that an exercise was ticked or unticked for its day; the latest entry of a day counts."""

    exercise_id: str
    done: bool


class WalkLogged(LogEntryBase, frozen=True, gc=False, tag="walk", forbid_unknown_fields=True):
    """Record a walk: minutes, whether it was brisk, the worst pain during it, 0 to 10, and what else was noticed.

    `told_at` is when it was entered, where that was later than `at`; `replaces` is the id of the entry it corrects.
    """

    minutes: Minutes
    brisk: bool = False
    pain_during: Pain | None = None
    signs: tuple[BodySign, ...] = ()
    told_at: Moment | None = None
    replaces: str = ""

    def __post_init__(self) -> None:
        refuse_absurd_years(self.at, self.day, self.told_at)


class HeatIceLogged(LogEntryBase, frozen=True, gc=False, tag="heat_ice", forbid_unknown_fields=True):
    """Record a heat or ice session as it really was; `heat_s` and `ice_s` are the seconds the packs were on.

    `overrun_s` is how long they stayed on past their time, and `because` why the user stopped it, where told.
    """

    protocol: str
    started_at: Moment
    planned_s: int
    heat_s: int
    ice_s: int
    overrun_s: int
    outcome: Literal["done", "stopped", "skin"]
    skin: str = ""
    because: StopReason = ""

    def __post_init__(self) -> None:
        refuse_absurd_years(self.at, self.day, self.started_at)


class SkinScreened(LogEntryBase, frozen=True, gc=False, tag="skin_screen", forbid_unknown_fields=True):
    """Record the answers given before heat and ice: the ids of the questions answered with yes.

    `cleared` names those of them about which a clinician said that heat and ice are fine.
    """

    yes: tuple[str, ...]
    cleared: tuple[str, ...] = ()


class SafetyChecked(LogEntryBase, frozen=True, gc=False, tag="red_flag_check", forbid_unknown_fields=True):
    """Record a pass of the safety screen: its answers, the level, the flags that count, and what made it happen.

    `cautions` names those of the flags that count as a caution only, such as an unsure answer to a milder question.
    """

    level: Level
    answers: dict[str, FlagAnswer]
    fired: tuple[str, ...]
    cautions: tuple[str, ...]
    reason: Literal["wizard", "mistake", "again", "mini", "weekly"]


class Cleared(LogEntryBase, frozen=True, gc=False, tag="clearance", forbid_unknown_fields=True):
    """Record who cleared the user to exercise and when, for the flags that had put the plan on hold."""

    flags: tuple[str, ...]
    who: str
    cleared_on: date

    def __post_init__(self) -> None:
        refuse_absurd_years(self.at, self.day, self.cleared_on)


class SignMarked(LogEntryBase, frozen=True, gc=False, tag="sign", forbid_unknown_fields=True):
    """Record that the user ticked or unticked one of the signs that running may be tried."""

    sign: str
    met: bool


LogEntry = (
    ExerciseMarked
    | WalkLogged
    | HeatIceLogged
    | SkinScreened
    | SafetyChecked
    | Cleared
    | SignMarked
    | RunLogged
    | BlockRated
    | MorningRated
    | CheckIn
    | FlareMarked
    | DayEased
    | PlanOverride
    | DecisionUndone
    | Withdrawn
    | ReturnStarted
    | DoseTaken
    | MedicineScreened
    | SessionLogged
    | GoalsNamed
    | WeekTold
)
