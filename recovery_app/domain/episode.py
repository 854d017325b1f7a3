"""One bout of back pain: what was answered, and the plan that began with it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import msgspec

from recovery_app.domain.flag import FlagAnswer
from recovery_app.domain.instant import Moment, refuse_absurd_years

Pain = Annotated[int, msgspec.Meta(ge=0, le=10)]
DailyTasks = Literal["normal", "slowed", "cannot"]


class PainScores(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold whole numbers from 0, no pain, to 10, the worst imaginable; None where not answered."""

    average: Pain | None = None
    now: Pain | None = None
    worst: Pain | None = None
    leg: Pain | None = None


class RunningLoad(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold how much was run before: the last run that hurt, runs a week, and the longest run of 30 days in minutes."""

    last_painful_run: date | None = None
    runs_a_week: int | None = None
    longest_run_min: int | None = None

    def __post_init__(self) -> None:
        refuse_absurd_years(self.last_painful_run)


class Answers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold everything one pass of the wizard asks; questions hold answer codes or "unsure"."""

    age: Annotated[int, msgspec.Meta(ge=1, le=120)] | None = None
    questions: dict[str, str] = {}
    flags: dict[str, FlagAnswer] = {}
    pain: PainScores = PainScores()
    tasks: DailyTasks | None = None
    load: RunningLoad = RunningLoad()
    goals: tuple[str, ...] = ()


class Assessment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the answers of one pass and when it was finished."""

    at: Moment
    answers: Answers

    def __post_init__(self) -> None:
        refuse_absurd_years(self.at)


class Episode(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one bout of back pain; the plan runs from `plan_started_on`, None while no plan was begun."""

    id: str
    started_at: Moment
    assessments: Annotated[tuple[Assessment, ...], msgspec.Meta(min_length=1)]
    plan_started_on: date | None = None
    ended_on: date | None = None

    def __post_init__(self) -> None:
        refuse_absurd_years(self.started_at, self.plan_started_on, self.ended_on)
