"""What the weekly check-in asks, and what is said to somebody who tells of worry, low mood or fear of moving."""

from __future__ import annotations

from typing import Literal

import msgspec

PromptId = Literal["worry", "low_mood", "fear_of_moving"]


class GoalsRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold how the user's own goals are named and rated, 0 to 10 (measures.md 3, S104e).

    A change is more than chance from `mean_change_points` on for the mean of all goals, and from `one_change_points`
    for a single one.
    """

    suggestions: tuple[str, ...]
    question: str
    low_words: str
    high_words: str
    mean_change_points: int
    one_change_points: int
    sources: tuple[str, ...]
    grade: str = ""


class DistressPrompt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one plain question to be answered with yes or no, or left open; it has no score (measures.md 4)."""

    id: PromptId
    question: str
    sources: tuple[str, ...]
    grade: str = ""


class ConfidenceRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the question how sure the user is, 0 to 10, and the words at both ends (measures.md 5)."""

    question: str
    low_words: str
    high_words: str
    sources: tuple[str, ...]
    grade: str = ""


class DistressReply(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold what is said after a yes to any prompt (red_flags.md 5, RF-PSY-1): it judges nothing and changes no plan.

    `crisis` leads on to the crisis line of the region, because thoughts of self-harm belong to the safety screen.
    """

    title: str
    lines: tuple[str, ...]
    crisis: str
    sources: tuple[str, ...]
    grade: str = ""


class WeekRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the whole weekly check-in; `correct_within_days` is how long a telling can be corrected where it is told."""

    correct_within_days: int
    goals: GoalsRule
    prompt: tuple[DistressPrompt, ...]
    confidence: ConfidenceRule
    reply: DistressReply
