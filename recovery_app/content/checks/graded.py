"""Every rule says how sure it is."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_app.content.checks.grade import is_grade
from recovery_app.content.error import ContentError
from recovery_app.domain.knowledge import Knowledge

Graded = tuple[str, str, str]
"""A file, an entry of it, and the grade of that entry."""


def grade_problems(knowledge: Knowledge) -> Iterator[ContentError]:
    """Yield each rule without a grade, and each grade that is none."""
    for file, entry, grade in graded(knowledge):
        if not is_grade(grade):
            yield ContentError(file, f"{entry}: {grade!r} is no grade. Use A, B, C, D or two of them.")


def graded(knowledge: Knowledge) -> Iterator[Graded]:
    """Yield every rule that has a grade of its own and no other check that looks at it."""
    safety, patterns, heat_ice, plan = knowledge.safety, knowledge.patterns, knowledge.heat_ice, knowledge.plan
    medicines = knowledge.medicines
    yield from (("safety.toml", f"flag {one.id}", one.grade) for one in safety.flag)
    yield "safety.toml", "recheck", safety.recheck.grade
    yield from (("patterns.toml", f"pattern {one.id}", one.grade) for one in patterns.pattern)
    yield from (("heat_ice.toml", f"question {one.id}", one.grade) for one in heat_ice.question)
    yield from (("heat_ice.toml", f"window {one.pattern} from {one.from_h} h", one.grade) for one in heat_ice.window)
    yield from (("plan.toml", f"phase {one.id}", one.grade) for one in plan.phase)
    yield from (("plan.toml", f"rest {one.pattern}", one.grade) for one in plan.rest)
    yield from (("plan.toml", f"sign {one.id}", one.grade) for one in plan.sign)
    yield from (("plan.toml", f"walk of {', '.join(one.patterns)}", one.grade) for one in plan.walk)
    yield "plan.toml", "severity", plan.severity.grade
    yield from (("medicines.toml", f"product {one.id}", one.grade) for one in medicines.product)
    yield from (("medicines.toml", f"question {one.id}", one.grade) for one in medicines.question)
    yield from (
        ("medicines.toml", f"interaction {number}", one.grade) for number, one in enumerate(medicines.interaction, 1)
    )
