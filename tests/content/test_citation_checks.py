"""Every statement leads to a source."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from recovery_app.content.checks import problems
from recovery_app.domain.knowledge import Knowledge
from tests.content.spoiled import Spoil, exercise, flag, phase, protocol, question, told

CITATIONS: dict[str, tuple[Spoil, str, str, str]] = {
    "a source twice": (lambda k: replace(k, sources=k.sources * 2), "sources.toml", "source S01", "its own id"),
    "a flag without a source": (flag(sources=()), "safety.toml", "flag RF-CES-1", "names no source"),
    "a question's source that is not there": (question(sources=("S999",)), "patterns.toml", "question Q01", "S999"),
    "an exercise's source that is not there": (exercise(sources=("S999m",)), "stretches.toml", "cat-cow", "S999m"),
    "a protocol without a source": (protocol("ice", sources=()), "heat_ice.toml", "protocol ice", "names no source"),
    "a phase without a source": (phase(sources=()), "plan.toml", "phase P1", "names no source"),
}


@pytest.mark.parametrize(
    ("spoil", "file", "where", "problem"), [pytest.param(*row, id=name) for name, row in CITATIONS.items()]
)
def test_a_statement_without_a_known_source_is_told(
    knowledge: Knowledge, spoil: Spoil, file: str, where: str, problem: str
) -> None:
    assert told(spoil(knowledge), file, where, problem)


def test_a_mark_from_memory_leads_to_its_source(knowledge: Knowledge) -> None:
    assert list(problems(flag(sources=("S04m", "M"))(knowledge))) == []
