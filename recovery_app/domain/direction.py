"""Which way of moving eases the back, and which one hurts meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

Direction = Literal["bend", "arch"]


class DirectionSigns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the answers that say that a direction eases, and those that say that it hurts or sends pain on.

    Both map question ids to answer codes. `against` says in plain words why moves in this direction wait.
    """

    eases: dict[str, tuple[str, ...]]
    hurts: dict[str, tuple[str, ...]]
    against: str


class EaseRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold how the direction that eases is told from the answers (plan.md 8, source S69)."""

    bend: DirectionSigns
    arch: DirectionSigns
    grade: str
    sources: tuple[str, ...]

    def signs(self, direction: Direction) -> DirectionSigns:
        """Return what is said of one direction."""
        return self.bend if direction == "bend" else self.arch


def direction_of_ease(rule: EaseRule, answers: Mapping[str, str]) -> Direction | None:
    """Return the one direction that eases, or None where neither or both do.

    A direction with answers for both ease and pain does not count as easing: the safer reading.
    """
    bend, arch = _eases(rule.bend, answers), _eases(rule.arch, answers)
    if bend == arch:
        return None
    return "bend" if bend else "arch"


def direction_to_leave_out(rule: EaseRule, answers: Mapping[str, str]) -> Direction | None:
    """Return the direction opposite to the one that eases while it hurts or sends pain on, or None."""
    ease = direction_of_ease(rule, answers)
    if ease is None:
        return None
    other: Direction = "arch" if ease == "bend" else "bend"
    return other if any_given(rule.signs(other).hurts, answers) else None


def any_given(wanted: Mapping[str, tuple[str, ...]], answers: Mapping[str, str]) -> bool:
    """Tell whether one of the wanted codes is the answer to its question."""
    return any(answers.get(question) in codes for question, codes in wanted.items())


def _eases(signs: DirectionSigns, answers: Mapping[str, str]) -> bool:
    return any_given(signs.eases, answers) and not any_given(signs.hurts, answers)
