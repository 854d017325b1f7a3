"""What must hold in how progress is shown."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from recovery_app.domain.exercise import Phase
from recovery_app.domain.knowledge import Knowledge
from tests.content.spoiled import Case, Spoil, cases, first, told


def part(name: str, **changes: object) -> Spoil:
    """Spoil fields of one part."""
    return lambda k: replace(k, progress=replace(k.progress, **{name: replace(getattr(k.progress, name), **changes)}))


def word(name: str, text: str) -> Spoil:
    """Spoil one sentence about what helped."""
    return lambda k: part("helped", words=dict(k.progress.helped.words) | {name: text})(k)


PROGRESS: dict[str, Case] = {
    "no walking target": (part("walking", week_min=0), "walking: week_min", "above 0"),
    "a trial without walks": (part("walking", trial_week_min=0), "trial_week_min", "above 0"),
    "a phase without rest days": (part("weeks", rest_days={"P1": 0, "P2": 1, "P3": 1}), "rest_days P4", "once"),
    "a week of rest": (
        part("weeks", rest_days={"P1": 7, "P2": 1, "P3": 1, "P4": 2}), "rest_days P1 is not between", "Correct it"
    ),
    "a frozen day without a name": (part("weeks", frozen={}), "weeks frozen flare", "once"),
    "two days to compare": (part("helped", fewest_days=2), "fewest_days is below 3", "Raise it"),
    "a thing left out": (
        lambda k: part("helped", item=first(k.progress.helped.item, id="ice"))(k), "helped item heat", "once"
    ),
    "a sentence left out": (part("helped", words={}), "sentence helped lower", "once"),
    "a place that stays empty": (word("lower", "{after}, {why}."), "helped lower has the place 'why'", "Take it out"),
    "an odd brace": (word("lower", "{after"), "helped lower has an odd brace", "{days}"),
    "a goal with a place": (part("goals", same="As {when}."), "goals same has the place 'when'", "Take it out"),
    "no grade": (part("weeks", grade="?"), "weeks: '?' is no grade", "Use A"),
    "no source": (part("walking", sources=()), "walking names no source", "Add its marks"),
    "a source that is not there": (part("helped", sources=("S9999",)), "the source S9999", "Add it"),
}  # fmt: skip


@cases(PROGRESS)
def test_a_spoiled_rule_is_told(knowledge: Knowledge, spoil: Spoil, where: str, remedy: str) -> None:
    assert told(spoil(knowledge), "progress.toml", where, remedy)


@pytest.mark.parametrize(
    ("phase", "days"),
    [
        pytest.param("P1", 0, id="M: keep moving every day"),
        pytest.param("P2", 1, id="M"),
        pytest.param("P3", 1, id="M"),
        pytest.param("P4", 2, id="plan.md 5, S64: 5 days a week"),
    ],
)
def test_each_phase_has_its_rest_days(knowledge: Knowledge, phase: Phase, days: int) -> None:
    assert knowledge.progress.weeks.rest_days[phase] == days
