"""How the shelf of the library is divided: today's plan, what may be added, and what is not for now."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

import msgspec

from recovery_app.domain.fit import Fit, FitKind

SectionName = Literal["plan", "more", "not_now"]
_NOT_NOW: frozenset[FitKind] = frozenset({"sore", "later", "unsuited", "against", "avoid"})


class Section(msgspec.Struct, frozen=True):
    """Hold one part of the shelf, in the order of the shelf."""

    name: SectionName
    fits: tuple[Fit, ...]


def sections(shelf: Iterable[Fit]) -> tuple[Section, ...]:
    """Return the parts of a shelf, today's plan first and what is not for now last; one without any is left out."""
    parts: dict[SectionName, list[Fit]] = {name: [] for name in get_args(SectionName)}
    for fit in shelf:
        parts[_section_of(fit)].append(fit)
    return tuple(Section(name, tuple(fits)) for name, fits in parts.items() if fits)


def _section_of(fit: Fit) -> SectionName:
    if fit.kind == "planned":
        return "plan"
    return "not_now" if fit.kind in _NOT_NOW else "more"
