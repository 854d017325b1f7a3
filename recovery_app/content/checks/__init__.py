"""Everything that must hold in the content before the program relies on it."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_app.content.checks.body_map import body_map_problems
from recovery_app.content.checks.choosing import choosing_problems
from recovery_app.content.checks.citation import citation_problems
from recovery_app.content.checks.evidence import evidence_problems
from recovery_app.content.checks.graded import grade_problems
from recovery_app.content.checks.heat_ice import heat_ice_problems
from recovery_app.content.checks.library import library_problems
from recovery_app.content.checks.medicine import medicine_problems
from recovery_app.content.checks.pattern import pattern_problems
from recovery_app.content.checks.pictures import picture_problems
from recovery_app.content.checks.plan import plan_problems
from recovery_app.content.checks.progress import progress_problems
from recovery_app.content.checks.safety import safety_problems
from recovery_app.content.checks.training import training_problems
from recovery_app.content.checks.week import week_problems
from recovery_app.content.error import ContentError
from recovery_app.domain.knowledge import Knowledge


def problems(knowledge: Knowledge) -> Iterator[ContentError]:
    """Yield whatever does not hold together in the content, file by file."""
    yield from safety_problems(knowledge.safety)
    yield from pattern_problems(knowledge.patterns, knowledge.safety)
    yield from library_problems(knowledge)
    yield from picture_problems(knowledge)
    yield from body_map_problems(knowledge.body)
    yield from heat_ice_problems(knowledge.heat_ice)
    yield from medicine_problems(knowledge.medicines)
    yield from plan_problems(knowledge.plan, knowledge.exercises)
    yield from choosing_problems(knowledge)
    yield from training_problems(knowledge)
    yield from week_problems(knowledge.week)
    yield from progress_problems(knowledge.progress)
    yield from evidence_problems(knowledge.evidence)
    yield from citation_problems(knowledge)
    yield from grade_problems(knowledge)
