"""The plan's tables: phases, rest from running, the signs that end it, walking and the walk-run ladder."""

from __future__ import annotations

from typing import Literal

import msgspec

from recovery_app.domain.direction import EaseRule
from recovery_app.domain.equipment import Thing
from recovery_app.domain.exercise import Phase
from recovery_app.domain.question import PatternId

Severity = Literal["mild", "moderate", "severe"]


class PhaseCard(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold what is said of one phase; the days are typical, not promised (plan.md 1)."""

    id: Phase
    name: str
    days_text: str
    first_day: int
    headline: str
    aim: str
    running: str
    moves_a_day: int
    core_moves: tuple[str, ...]
    sources: tuple[str, ...]
    grade: str = ""


class RestDays(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the starting days off running for a pattern, by severity, and its floor and review day (plan.md 2)."""

    pattern: Literal["MS", "JI", "LS", "DH", "mixed"]
    mild: int
    moderate: int
    severe: int
    shortest: int
    review_by_day: int
    reason: str
    sources: tuple[str, ...]
    grade: str = ""

    def days(self, severity: Severity) -> int:
        """Return the days off running for a severity."""
        return {"mild": self.mild, "moderate": self.moderate, "severe": self.severe}[severity]


class GateSign(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one sign that running may be tried: its short name and how to check it (plan.md 4)."""

    id: str
    short: str
    text: str
    how: str
    answered_by: Literal["user", "safety", "rest", "walks"]
    sources: tuple[str, ...]
    grade: str = ""


class WalkStep(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the walks of one row of the walking table: minutes of each walk of the day (plan.md 5)."""

    from_day: int
    bouts_min: tuple[int, ...]
    pace: Literal["easy", "steady", "brisk"]
    note: str = ""


class WalkTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the walking table of one or more patterns."""

    patterns: tuple[PatternId, ...]
    steps: tuple[WalkStep, ...]
    sources: tuple[str, ...]
    grade: str = ""


class RunStage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one stage of the walk-run ladder; each set is repeats of run and walk minutes (plan.md 6)."""

    stage: int
    repeats: int
    run_min: int
    walk_min: int
    text: str


class SeverityRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the average pain of the last 24 h, 0 to 10, from which a severity begins (plan.md 1)."""

    moderate_from: int
    severe_from: int
    sources: tuple[str, ...]
    grade: str = ""


class ExtraNote(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold an honest line about something people ask for, such as TENS (plan.md 11)."""

    id: str
    title: str
    text: str
    grade: str
    sources: tuple[str, ...]


class PlanRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold every table of the plan."""

    phase: tuple[PhaseCard, ...]
    rest: tuple[RestDays, ...]
    sign: tuple[GateSign, ...]
    walk: tuple[WalkTable, ...]
    stage: tuple[RunStage, ...]
    extra: tuple[ExtraNote, ...]
    thing: tuple[Thing, ...]
    ease: EaseRule
    severity: SeverityRule
    green_sessions: dict[str, int]
    default_rest_days: int
    default_rest_reason: str
    plain_truths: tuple[str, ...]
    stop_rule: tuple[str, ...]
    rest_allowed: str
    rest_not_allowed: str
    brisk_walk_min: int
    brisk_walk_days: int

    def phase_card(self, phase: Phase) -> PhaseCard:
        """Return what is said of a phase."""
        return next(card for card in self.phase if card.id == phase)

    def thing_named(self, thing_id: str) -> Thing:
        """Return a thing that a home may lack."""
        return next(one for one in self.thing if one.id == thing_id)
