"""Red flags: the statements of the safety screen and what makes each of them count."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import Literal

import msgspec

from recovery_app.domain.recheck_rules import CheckKind, RecheckRules

PlainFlagAnswer = Literal["yes", "no", "unsure", "withheld"]
FlagAnswer = PlainFlagAnswer | tuple[str, ...]
"""An answer in one word, or, for a flag with criteria, the codes of the criteria that were ticked."""


class Level(enum.StrEnum):
    """Name how soon help is needed, from the gravest to none."""

    EMERGENCY = "E"
    SAME_DAY = "S"
    CLINICIAN = "C"
    CAUTION = "K"
    CLEAR = "clear"

    @property
    def rank(self) -> int:
        """Return 0 for the gravest level and a higher number for each milder one."""
        return _RANKS[self]

    @property
    def stops_everything(self) -> bool:
        """Tell whether no plan, pattern or exercise may be shown at this level."""
        return self in {Level.EMERGENCY, Level.SAME_DAY}


_RANKS = {level: rank for rank, level in enumerate(Level)}


class AgeRange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold an inclusive range of ages in years."""

    from_years: int = 0
    to_years: int = 150

    def holds(self, age: int | None) -> bool:
        """Tell whether an age, where it is known, lies in the range."""
        return age is not None and self.from_years <= age <= self.to_years


class Criterion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one part of a flag that has to be ticked on its own; one with `by_age` also holds from the age alone.

    `on_paper` is what a clinician reads instead of a text that speaks to the user; empty where it does not.
    """

    code: str
    text: str
    by_age: AgeRange | None = None
    on_paper: str = ""

    @property
    def for_paper(self) -> str:
        """Return the text as it is told of the patient."""
        return self.on_paper or self.text


class Requirement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Ask for at least so many ticks out of a set of criteria."""

    of: tuple[str, ...]
    at_least: int = 1


class Combination(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Fire when every requirement holds and, where flags are named, one of them was answered with yes."""

    requirements: tuple[Requirement, ...]
    with_flag: tuple[str, ...] = ()


class Flag(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one statement of the safety screen.

    A flag without criteria fires on yes. A flag with criteria fires on yes too, or when one of `fires_when` holds for
    the ticked criteria; `cautions_when` names the milder combinations that give a caution and `caution_note`.
    `by_age` fires from the age alone and is not asked. `on_paper` is what a clinician reads instead of a statement that
    speaks to the user; empty where it does not.
    """

    id: str
    level: Level
    topic: str
    statement: str
    may_mean: str
    reason: str
    sources: tuple[str, ...]
    detail: str = ""
    criteria: tuple[Criterion, ...] = ()
    criteria_title: str = ""
    fires_when: tuple[Combination, ...] = ()
    cautions_when: tuple[Combination, ...] = ()
    caution_note: str = ""
    by_age: AgeRange | None = None
    may_withhold: bool = False
    releasable: bool = True
    mini_check: bool = False
    limit: str = ""
    limits: tuple[str, ...] = ()
    grade: str = ""
    on_paper: str = ""

    @property
    def for_paper(self) -> str:
        """Return the statement as it is told of the patient."""
        return self.on_paper or self.statement


class LevelAdvice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold what the safety page of one level says: a headline, numbered steps and the reason for the hurry."""

    level: Level
    title: str
    summary: str
    steps: tuple[tuple[str, str], ...]
    why: str
    sources: tuple[str, ...]


class RegionContact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold whom to call in one region, by level."""

    region: str
    name: str
    emergency_number: str
    emergency_note: str
    same_day: str
    same_day_note: str
    clinician: str
    crisis_line: str


class SafetyScreen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the whole safety screen: each level's intro, all flags, the advice, the contacts, and when to ask again."""

    flag: tuple[Flag, ...]
    advice: tuple[LevelAdvice, ...]
    region: tuple[RegionContact, ...]
    screen_title: dict[str, str]
    screen_intro: dict[str, str]
    unsure_note: str
    rules_nothing_out: str
    recheck: RecheckRules

    def by_id(self, flag_id: str) -> Flag:
        """Return the flag with this id; raise KeyError for an unknown one."""
        for flag in self.flag:
            if flag.id == flag_id:
                return flag
        raise KeyError(flag_id)

    def known(self, flag_ids: Iterable[str]) -> tuple[Flag, ...]:
        """Return the flags with these stored ids, in their order; one that only another version knows is left out."""
        flag_ids = tuple(flag_ids)
        if not flag_ids:
            return ()
        flags = {flag.id: flag for flag in self.flag}
        return tuple(flags[one] for one in flag_ids if one in flags)

    def asked_at(self, level: Level) -> tuple[Flag, ...]:
        """Return the flags that the screen of one level asks, in order; flags known from the age are not asked."""
        return tuple(flag for flag in self.flag if flag.level == level and flag.by_age is None)

    def asked_again(self, kind: CheckKind) -> tuple[Flag, ...]:
        """Return the flags that a check of only some of them asks: the mini set, or the emergency set each week."""
        if kind == "weekly":
            return self.asked_at(Level.EMERGENCY)
        return tuple(flag for flag in self.flag if flag.mini_check)

    def advice_for(self, level: Level) -> LevelAdvice:
        """Return what the safety page of this level says; raise KeyError where there is none."""
        for advice in self.advice:
            if advice.level == level:
                return advice
        raise KeyError(level)

    def contact(self, region: str) -> RegionContact:
        """Return whom to call in a region; raise KeyError for an unknown region."""
        for contact in self.region:
            if contact.region == region:
                return contact
        raise KeyError(region)
