"""How well the judgements of all vignettes agree with what was written down beforehand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from recovery_app.domain.flag import Level
from tests.vignettes.vignette import Vignette


class Figures(msgspec.Struct, frozen=True):
    """Hold counts as (how many, of how many), and the ids of what went wrong."""

    flagged: tuple[int, int]
    flagged_by_level: dict[Level, tuple[int, int]]
    over_triaged: tuple[int, int]
    top_agreed: tuple[int, int]
    missed: tuple[str, ...]
    too_grave: tuple[str, ...]

    @property
    def sensitivity(self) -> float:
        """Return the share of flagged cases that were judged at least as grave as expected, every flag named."""
        return self.flagged[0] / self.flagged[1]

    def __str__(self) -> str:
        levels = ", ".join(f"{level.value} {_part(part)}" for level, part in self.flagged_by_level.items())
        return "\n".join(
            (
                f"Red-flag sensitivity: {_part(self.flagged)} ({levels}).",
                "  Counted: every vignette with a red flag. Found: no milder than expected, every expected flag named.",
                f"Over-triage: {_part(self.over_triaged)}.",
                "  Counted: every vignette not expected at emergency level. Over: judged graver than expected.",
                f"Agreement on the top pattern: {_part(self.top_agreed)}.",
                "  Counted: every vignette for which the clinical files name a top pattern.",
                *(f"Missed: {one}" for one in self.missed),
                *(f"Judged too grave: {one}" for one in self.too_grave),
            )
        )


def _part(part: tuple[int, int]) -> str:
    return f"{part[0]} of {part[1]}, {part[0] / part[1]:.1%}"


def figures(vignettes: Sequence[Vignette], judged: Mapping[str, dict[str, Any]]) -> Figures:
    """Return the figures of all judgements, by vignette id."""
    rank = {one.id: Level(judged[one.id]["level"]).rank - one.expected.level.rank for one in vignettes}
    flagged = [one for one in vignettes if one.expected.level is not Level.CLEAR]
    below_the_top = [one for one in vignettes if one.expected.level is not Level.EMERGENCY]
    with_top = [one for one in vignettes if one.expected.top is not None]
    # Ranks count from the gravest, so a positive difference is a milder judgement.
    found = {
        one.id
        for one in flagged
        if rank[one.id] <= 0 and set(one.expected.fired) <= {flag["id"] for flag in judged[one.id]["flags"]}
    }
    too_grave = tuple(one.id for one in below_the_top if rank[one.id] < 0)
    agreed = [one for one in with_top if _top(judged[one.id]) == one.expected.top]
    by_level = {level: [one.id for one in flagged if one.expected.level is level] for level in Level}
    return Figures(
        flagged=(len(found), len(flagged)),
        flagged_by_level={level: (len(found.intersection(ids)), len(ids)) for level, ids in by_level.items() if ids},
        over_triaged=(len(too_grave), len(below_the_top)),
        top_agreed=(len(agreed), len(with_top)),
        missed=tuple(one.id for one in flagged if one.id not in found),
        too_grave=too_grave,
    )


def _top(judgement: dict[str, Any]) -> str | None:
    return judgement["patterns"][0]["id"] if judgement["patterns"] else None
