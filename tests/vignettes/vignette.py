"""Short written cases with what the clinical files say of each, read from TOML."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Literal

import msgspec

from recovery_app.domain.answer_rules import NerveVerdict
from recovery_app.domain.flag import Level
from recovery_app.domain.pattern import Certainty
from recovery_app.domain.question import PatternId

HERE = Path(__file__).parent


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold what the clinical files ask for; None where they leave it open, two days for a range."""

    level: Level
    fired: tuple[str, ...]
    certainty: Certainty | None = None
    strain_or_sprain: bool = False
    top: PatternId | None = None
    plan_pattern: PatternId | None = None
    rest_days: int | tuple[int, int] | None = None
    leg_nerve: NerveVerdict | None = None
    contradictions: tuple[str, ...] | None = None

    def allows_rest(self, days: int) -> bool:
        """Tell whether so many days off running stand in the table."""
        match self.rest_days:
            case (shortest, longest):
                return shortest <= days <= longest
            case asked:
                return asked in {None, days}


class Vignette(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one person: the story, the answers, what is expected, and why. `like` names a set of answers."""

    id: str
    story: str
    sources: tuple[str, ...]
    reason: str
    expected: Expected
    age: int | None = None
    like: str = ""
    answers: dict[str, str] = {}
    flags: dict[str, Literal["yes", "no", "unsure"] | list[str]] = {}
    pain: dict[str, int] = {}
    tasks: str | None = None

    def as_case(self) -> bytes:
        """Return the case as another program would hand it in."""
        start = ANSWER_SETS[self.like] if self.like else {}
        return msgspec.json.encode(
            {
                "age": self.age,
                "answers": {**start, **self.answers},
                "flags": self.flags,
                "pain": self.pain,
                "tasks": self.tasks,
            }
        )


def _answer_sets() -> dict[str, dict[str, str]]:
    named = tomllib.loads((HERE / "answer_sets.toml").read_text(encoding="utf-8"))
    return {name: one["answers"] for name, one in named.items()}


def _vignettes() -> tuple[Vignette, ...]:
    found: list[Vignette] = []
    for file in sorted((HERE / "cases").glob("*.toml")):
        found += msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8"))["vignette"], list[Vignette])
    return tuple(found)


ANSWER_SETS = _answer_sets()
VIGNETTES = _vignettes()
