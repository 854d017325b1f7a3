"""Every medical statement names where it comes from, and what it names is in the bibliography."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_app.content.checks.medicine import medicine_marks
from recovery_app.content.checks.progress import progress_marks
from recovery_app.content.checks.training import training_marks
from recovery_app.content.checks.uniqueness import repeated
from recovery_app.content.checks.week import week_marks
from recovery_app.content.error import ContentError
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.source import CONSENSUS, base_id

Citation = tuple[str, str, tuple[str, ...]]
"""A file, an entry of it, and the source marks of that entry."""


def citation_problems(knowledge: Knowledge) -> Iterator[ContentError]:
    """Yield each statement without a source, and each source mark that leads nowhere."""
    yield from repeated("sources.toml", "source", (source.id for source in knowledge.sources))
    known = {source.id for source in knowledge.sources} | {CONSENSUS}
    for file, entry, marks in citations(knowledge):
        if not marks:
            yield ContentError(file, f"{entry} names no source. Add its marks, or M for consensus.")
        for mark in marks:
            if base_id(mark) not in known:
                yield ContentError(file, f"{entry}: the source {mark} is not in sources.toml. Add it, or correct it.")


def citations(knowledge: Knowledge) -> Iterator[Citation]:
    """Yield every entry of the content that has source marks."""
    safety, patterns, heat_ice, plan = knowledge.safety, knowledge.patterns, knowledge.heat_ice, knowledge.plan
    yield from (("safety.toml", f"flag {one.id}", one.sources) for one in safety.flag)
    yield from (("safety.toml", f"advice for level {one.level}", one.sources) for one in safety.advice)
    yield "safety.toml", "recheck", safety.recheck.sources
    yield from (("patterns.toml", f"pattern {one.id}", one.sources) for one in patterns.pattern)
    yield from (("patterns.toml", f"question {one.id}", one.sources) for one in patterns.question)
    yield from (("patterns.toml", f"contradiction {one.id}", one.sources) for one in patterns.contradiction)
    nerve = patterns.leg_nerve
    yield "patterns.toml", "leg_nerve", nerve.sources
    yield from (("patterns.toml", f"leg_nerve sign {one.question} {one.answer}", one.sources) for one in nerve.sign)
    yield from (("patterns.toml", f"leg_nerve line {one.lead}", one.sources) for one in nerve.line)
    yield from (("stretches.toml", f"exercise {one.id}", one.sources) for one in knowledge.exercises)
    yield "heat_ice.toml", "the file", heat_ice.sources
    yield from (("heat_ice.toml", f"protocol {one.id}", one.sources) for one in heat_ice.protocol)
    yield from (("heat_ice.toml", f"question {one.id}", one.sources) for one in heat_ice.question)
    yield from (("heat_ice.toml", f"window {one.pattern} from {one.from_h} h", one.sources) for one in heat_ice.window)
    yield "heat_ice.toml", "after_ice", heat_ice.after_ice.sources
    yield "heat_ice.toml", "heat_review", heat_ice.heat_review.sources
    yield "medicines.toml", "the file", knowledge.medicines.sources
    yield from (("medicines.toml", what, marks) for what, marks in medicine_marks(knowledge.medicines))
    yield from (("training.toml", what, marks) for what, marks in training_marks(knowledge.training))
    yield from (("week.toml", what, marks) for what, marks in week_marks(knowledge.week))
    yield from (("progress.toml", what, marks) for what, marks in progress_marks(knowledge.progress))
    yield from (("plan.toml", f"phase {one.id}", one.sources) for one in plan.phase)
    yield from (("plan.toml", f"rest {one.pattern}", one.sources) for one in plan.rest)
    yield from (("plan.toml", f"sign {one.id}", one.sources) for one in plan.sign)
    yield from (("plan.toml", f"walk of {', '.join(one.patterns)}", one.sources) for one in plan.walk)
    yield from (("plan.toml", f"extra {one.id}", one.sources) for one in plan.extra)
    yield "plan.toml", "severity", plan.severity.sources
    yield "plan.toml", "ease", plan.ease.sources
    for number, limit in enumerate(knowledge.evidence.limit, start=1):
        yield "evidence.toml", f"limit {number}", limit.sources
    yield from (("evidence.toml", f"level {one.level}", one.sources) for one in knowledge.evidence.level)
    for treatment in knowledge.evidence.treatment:
        for found in treatment.finding:
            yield "evidence.toml", f"treatment {treatment.id}, {found.lead}", found.sources
