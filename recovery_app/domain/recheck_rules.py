"""When a part of the safety screen is asked again, and in which words."""

from __future__ import annotations

from typing import Literal

import msgspec

CheckKind = Literal["mini", "weekly"]
TriggerName = Literal[
    "hurt",
    "limp",
    "down_leg",
    "tingling",
    "woke_worse",
    "night_pain",
    "pain_rise",
    "leg_pain",
    "flare",
    "corrected",
    "taken_back",
    "step_up",
    "turned_to_disc",
    "daily",
    "week",
]
SessionName = Literal["walk", "run", "stretch", "strength"]
PainName = Literal["average", "now", "worst", "leg"]


class RecheckRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the rules of asking again (red_flags.md 1, rule 4): a rise of so many points, a week of so many days.

    `reason` has a sentence for each thing that makes the questions due, with places such as {when}; `session` and
    `pain_name` are the words that go into {session} and {pain_name}.
    """

    pain_rise_points: int
    weekly_after_days: int
    daily_limit: str
    title: dict[CheckKind, str]
    intro: dict[CheckKind, str]
    reason: dict[TriggerName, str]
    session: dict[SessionName, str]
    pain_name: dict[PainName, str]
    sources: tuple[str, ...]
    grade: str = ""
