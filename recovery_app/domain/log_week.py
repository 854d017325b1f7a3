"""Entries of the weekly review: the user's own goals, and how the week went."""

from __future__ import annotations

from typing import Annotated

import msgspec

from recovery_app.domain.instant import Moment, refuse_absurd_years
from recovery_app.domain.log_base import LogEntryBase

MOST_GOALS = 3
LONGEST_GOAL = 200
TOP_SCORE = 10
Score = Annotated[int, msgspec.Meta(ge=0, le=TOP_SCORE)]
GoalText = Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_GOAL)]


class GoalRating(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """Hold how well one of the user's own activities goes: 0 cannot, 10 as before (measures.md 3, S104e)."""

    goal: GoalText
    score: Score


class GoalsNamed(LogEntryBase, frozen=True, gc=False, tag="goals", forbid_unknown_fields=True):
    """Record which activities matter to the user from now on, three at most; a text that changes is a new goal."""

    goals: Annotated[tuple[GoalText, ...], msgspec.Meta(max_length=MOST_GOALS)]


class WeekTold(LogEntryBase, frozen=True, gc=False, tag="week", forbid_unknown_fields=True):
    """Record a weekly check-in: goals rated, the distress prompts by id, and confidence from 0 to 10.

    A prompt that was not answered is not in `distress`. `told_at` is when it was entered, where that was later than
    `at`; `replaces` is the id of the entry it corrects.
    """

    goals: Annotated[tuple[GoalRating, ...], msgspec.Meta(max_length=MOST_GOALS)] = ()
    distress: dict[str, bool] = msgspec.field(default_factory=dict)
    confidence: Score | None = None
    told_at: Moment | None = None
    replaces: str = ""

    def __post_init__(self) -> None:
        refuse_absurd_years(self.at, self.day, self.told_at)
