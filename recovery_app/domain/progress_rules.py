"""The numbers and words by which progress is shown."""

from __future__ import annotations

from typing import Literal

import msgspec

from recovery_app.domain.exercise import Phase

ItemId = Literal["heat", "ice", "stretches", "strength", "walk", "run", "medicine", "broken_sleep"]
FrozenBy = Literal["flare", "stop", "walks_only", "easy", "hold"]


class WalkingTarget(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the minutes of walking a week to aim for, and those that people in a trial came to (plan.md 5, S64).

    `text` says where the target is from, `counted` what counts toward it.
    """

    week_min: int
    trial_week_min: int
    text: str
    counted: str
    grade: str
    sources: tuple[str, ...]


class GoalWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold what is said of the user's goals, with places {change} and {way} (measures.md 3, S104e).

    `lead` stands before it where it is the mean of several.
    """

    real: str
    noise: str
    same: str
    lead: str
    grade: str
    sources: tuple[str, ...]


class WeekRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold how many days of a week may be rest days in each phase, and how days are called that are left out."""

    text: str
    rest_days: dict[Phase, int]
    frozen: dict[FrozenBy, str]
    grade: str
    sources: tuple[str, ...]


class RunsWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold what the upper line of the chart of runs is, with places {percent} and {within} (plan.md 6, S67)."""

    text: str
    grade: str
    sources: tuple[str, ...]


class HelpedItem(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"with_words": "with"}):
    """Hold one thing that days are compared by, and its words for days with and without it.

    `note` is one more thing to know about it, empty for none.
    """

    id: ItemId
    name: str
    with_words: str
    without: str
    unit: Literal["days", "nights"] = "days"
    note: str = ""


class HelpedRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the fewest days of each kind that are compared, the things to compare by, and the sentences by name.

    `notes` are to be said wherever the comparison is shown.
    """

    fewest_days: int
    notes: tuple[str, ...]
    words: dict[Literal["too_few", "lower", "higher", "no_difference"], str]
    item: tuple[HelpedItem, ...]
    grade: str
    sources: tuple[str, ...]


class ProgressRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold everything by which progress is shown."""

    walking: WalkingTarget
    goals: GoalWords
    weeks: WeekRule
    runs: RunsWords
    helped: HelpedRule
