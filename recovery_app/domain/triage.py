"""Triage: which red flags fire, and how soon help is needed. The highest level wins."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from recovery_app.domain.flag import Combination, Flag, FlagAnswer, Level, SafetyScreen
from recovery_app.domain.question import UNSURE, PatternModel


class FiredFlag(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold a flag that counts, at the level at which it counts, and why."""

    id: str
    level: Level
    statement: str
    reason: str
    note: str = ""


class Triage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the level and every flag that counts, gravest first; `withheld` names questions the user kept private."""

    level: Level
    fired: tuple[FiredFlag, ...]
    withheld: tuple[str, ...] = ()


def triage(
    screen: SafetyScreen,
    model: PatternModel,
    age: int | None,
    flag_answers: Mapping[str, FlagAnswer],
    answers: Mapping[str, str],
) -> Triage:
    """Return the level of all answers together; a flag without an answer counts as no (red_flags.md 1).

    Not sure counts as yes at the emergency and same-day levels, and as a caution with a note at the others.
    """
    raised = _raised_by_answers(model, answers)
    fired: list[FiredFlag] = []
    withheld: list[str] = []
    for flag in screen.flag:
        answer = flag_answers.get(flag.id, "no")
        if answer == "withheld":
            withheld.append(flag.id)
        level, note = _level_of(screen, flag, _with_age(flag, answer, age), flag_answers)
        if flag.id in raised or _fits_age(flag, age):
            level, note = flag.level, ""
        if level is not Level.CLEAR:
            fired.append(FiredFlag(flag.id, level, flag.statement, flag.reason, note))
    fired.sort(key=lambda one: one.level.rank)
    return Triage(fired[0].level if fired else Level.CLEAR, tuple(fired), tuple(withheld))


def _raised_by_answers(model: PatternModel, answers: Mapping[str, str]) -> set[str]:
    raised: set[str] = set()
    for question in model.question:
        code = question.code_in(answers)
        if code is not None and code != UNSURE:
            raised.update(question.choice(code).raises)
    return raised


def _fits_age(flag: Flag, age: int | None) -> bool:
    return flag.by_age is not None and flag.by_age.holds(age)


def _with_age(flag: Flag, answer: FlagAnswer, age: int | None) -> FlagAnswer:
    """Return the ticked criteria with those that the age alone makes true; nothing ticked stays nothing."""
    if not isinstance(answer, tuple) or not answer:
        return answer
    known = (one.code for one in flag.criteria if one.by_age is not None and one.by_age.holds(age))
    return (*answer, *known)


def _level_of(
    screen: SafetyScreen, flag: Flag, answer: FlagAnswer, all_answers: Mapping[str, FlagAnswer]
) -> tuple[Level, str]:
    if answer == "yes":
        return flag.level, ""
    if answer == "unsure":
        if flag.level.stops_everything:
            return flag.level, ""
        return Level.CAUTION, screen.unsure_note
    if isinstance(answer, tuple) and answer:
        return _level_of_criteria(flag, frozenset(answer), all_answers)
    return Level.CLEAR, ""


def _level_of_criteria(flag: Flag, ticked: frozenset[str], all_answers: Mapping[str, FlagAnswer]) -> tuple[Level, str]:
    if any(_holds(combination, ticked, all_answers) for combination in flag.fires_when):
        return flag.level, ""
    if any(_holds(combination, ticked, all_answers) for combination in flag.cautions_when):
        return Level.CAUTION, flag.caution_note
    return Level.CLEAR, ""


def _holds(combination: Combination, ticked: frozenset[str], all_answers: Mapping[str, FlagAnswer]) -> bool:
    if combination.with_flag and not any(all_answers.get(flag) == "yes" for flag in combination.with_flag):
        return False
    return all(len(ticked.intersection(one.of)) >= one.at_least for one in combination.requirements)


def limits_of(screen: SafetyScreen, result: Triage) -> frozenset[str]:
    """Return the names of the limits that the flags put on a plan, such as no_heat_ice."""
    return frozenset(limit for fired in result.fired for limit in screen.by_id(fired.id).limits)
