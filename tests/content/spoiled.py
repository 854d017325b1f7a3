"""Shipped content with one thing spoiled, and whether the checks tell of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from recovery_app.content.checks import problems
from recovery_app.domain.exercise import AvoidRule
from recovery_app.domain.knowledge import Knowledge

Spoil = Callable[[Knowledge], Knowledge]
Case = tuple[Spoil, str, str]


def first(items: tuple[Any, ...], **changes: object) -> tuple[Any, ...]:
    """Return the items with fields of the first one changed."""
    return (replace(items[0], **changes), *items[1:])


def by_id(items: tuple[Any, ...], wanted: str, **changes: object) -> tuple[Any, ...]:
    """Return the items with fields of the one with this id changed."""
    assert any(item.id == wanted for item in items)
    return tuple(replace(item, **changes) if item.id == wanted else item for item in items)


def safety(**changes: Callable[[Knowledge], Any]) -> Spoil:
    """Spoil fields of the safety screen."""
    return lambda k: replace(k, safety=replace(k.safety, **{name: change(k) for name, change in changes.items()}))


def flag(**changes: object) -> Spoil:
    """Spoil the flag RF-CES-1."""
    return safety(flag=lambda k: by_id(k.safety.flag, "RF-CES-1", **changes))


def patterns(**changes: Callable[[Knowledge], Any]) -> Spoil:
    """Spoil fields of the pattern model."""
    return lambda k: replace(k, patterns=replace(k.patterns, **{name: change(k) for name, change in changes.items()}))


def question(**changes: object) -> Spoil:
    """Spoil the question Q01."""
    return patterns(question=lambda k: by_id(k.patterns.question, "Q01", **changes))


def answer(**changes: object) -> Spoil:
    """Spoil the first answer of the question Q01."""
    return patterns(
        question=lambda k: by_id(k.patterns.question, "Q01", answers=first(k.patterns.by_id("Q01").answers, **changes))
    )


def exercise(**changes: object) -> Spoil:
    """Spoil the exercise cat-cow."""
    return lambda k: replace(k, exercises=by_id(k.exercises, "cat-cow", **changes))


def dose(**changes: int) -> Spoil:
    """Spoil the dose of the exercise cat-cow."""
    return lambda k: exercise(dose=replace(k.exercise("cat-cow").dose, **changes))(k)


def avoid(**parts: object) -> Spoil:
    """Give the exercise cat-cow one avoid rule."""
    return exercise(avoid_if=(AvoidRule("when it hurts", **parts),))


def heat_ice(**changes: Callable[[Knowledge], Any]) -> Spoil:
    """Spoil fields of heat and ice."""
    return lambda k: replace(k, heat_ice=replace(k.heat_ice, **{name: change(k) for name, change in changes.items()}))


def protocol(wanted: str, **changes: object) -> Spoil:
    """Spoil one protocol."""
    return heat_ice(protocol=lambda k: by_id(k.heat_ice.protocol, wanted, **changes))


def phase_of(wanted: str, **changes: int) -> Spoil:
    """Spoil the first phase of one protocol's round."""
    return lambda k: protocol(wanted, round=first(k.heat_ice.by_id(wanted).round, **changes))(k)


def plan(**changes: Callable[[Knowledge], Any]) -> Spoil:
    """Spoil fields of the plan."""
    return lambda k: replace(k, plan=replace(k.plan, **{name: change(k) for name, change in changes.items()}))


def phase(**changes: object) -> Spoil:
    """Spoil the phase P1."""
    return plan(phase=lambda k: by_id(k.plan.phase, "P1", **changes))


def told(knowledge: Knowledge, file: str, *words: str) -> bool:
    """Tell whether a one-line problem names this file and all the words."""
    lines = [str(problem) for problem in problems(knowledge)]
    assert all("\n" not in line for line in lines)
    return any(line.startswith(f"{file}: ") and all(word in line for word in words) for line in lines)


def cases(table: dict[str, Case]) -> pytest.MarkDecorator:
    """Return the rows of a table as test cases named by what is spoiled."""
    return pytest.mark.parametrize(
        ("spoil", "where", "remedy"), [pytest.param(*row, id=name) for name, row in table.items()]
    )
