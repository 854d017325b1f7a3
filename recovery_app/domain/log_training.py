"""Entries about moving: runs, how a block of exercises felt, mornings, check-ins, flare-ups and easy days."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import msgspec

from recovery_app.domain.episode import Pain, PainScores
from recovery_app.domain.instant import Moment, refuse_absurd_years
from recovery_app.domain.log_base import LogEntryBase

BodySign = Literal["limp", "down_leg", "tingling", "toward_spine"]
"""What was noticed besides pain: the first three make a session red, the last is a good sign (plan.md 3)."""
HurtPlace = Literal["back", "hip", "down_leg", "tingling", "elsewhere"]
MorningFeel = Literal["better", "same", "worse"]
EasyReason = Literal["off", "tired", "unwell", "ill"]
Minutes = Annotated[int, msgspec.Meta(ge=1, le=1440)]
Kilometres = Annotated[float, msgspec.Meta(gt=0, le=500)]


class RunLogged(LogEntryBase, frozen=True, gc=False, tag="run", forbid_unknown_fields=True):
    """Record a run: minutes of running in it, the stage of the ladder it followed, and how it felt.

    `stage` is None for a run outside of the ladder; `pain_during` goes from 0 to 10 where it was given. `told_at` is
    when it was entered, where that was later than `at`; `replaces` is the id of the entry it corrects.
    """

    run_min: Minutes
    stage: Annotated[int, msgspec.Meta(ge=1, le=20)] | None = None
    pain_during: Pain | None = None
    signs: tuple[BodySign, ...] = ()
    distance_km: Kilometres | None = None
    told_at: Moment | None = None
    replaces: str = ""

    def __post_init__(self) -> None:
        refuse_absurd_years(self.at, self.day, self.told_at)


class BlockRated(LogEntryBase, frozen=True, gc=False, tag="block_rating", forbid_unknown_fields=True):
    """Record how a block of exercises felt; `sore_exercise` names the one that hurt most, empty for none.

    `clean` tells that the last two repeats were hard but clean; None where it was not asked. `where` is where it hurt,
    as told in the middle of an exercise.
    """

    block: Literal["stretch", "strength"]
    pain_during: Pain | None
    signs: tuple[BodySign, ...] = ()
    sore_exercise: str = ""
    clean: bool | None = None
    where: HurtPlace | None = None


class MorningRated(LogEntryBase, frozen=True, gc=False, tag="morning", forbid_unknown_fields=True):
    """Record how the morning after a day felt, against before; `about` is the day whose sessions it judges.

    `told_at` is when it was entered, where that was later than `at`; `replaces` is the id of the entry it corrects.
    """

    about: date
    feel: MorningFeel
    night_pain: bool = False
    told_at: Moment | None = None
    replaces: str = ""

    def __post_init__(self) -> None:
        refuse_absurd_years(self.at, self.day, self.about, self.told_at)


class CheckIn(LogEntryBase, frozen=True, gc=False, tag="check_in", forbid_unknown_fields=True):
    """Record pain as it is told in a check-in, and whether pain broke the sleep; None where not answered.

    `told_at` is when it was entered, where that was later than `at`; `replaces` is the id of the entry it corrects.
    """

    pain: PainScores
    sleep_broken: bool | None = None
    told_at: Moment | None = None
    replaces: str = ""

    def __post_init__(self) -> None:
        refuse_absurd_years(self.at, self.day, self.told_at)


class FlareMarked(LogEntryBase, frozen=True, gc=False, tag="flare", forbid_unknown_fields=True):
    """Record a flare-up; its day counts as red."""

    pain: Pain | None = None


class DayEased(LogEntryBase, frozen=True, gc=False, tag="easy_day", forbid_unknown_fields=True):
    """Record that the user does not feel well today, and how much."""

    reason: EasyReason
