"""The signs that running may be tried (plan.md 4)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.rest import RestCountdown, RestPlan, countdown
from recovery_app.domain.signs import signs
from tests.domain.cases import NOON, TODAY, sign, walk

BEGAN = TODAY - timedelta(days=10)
TWO_BRISK_WALKS = tuple(walk(TODAY - timedelta(days=back), 30, brisk=True) for back in (2, 1))


def resting(days_ago: int) -> RestCountdown:
    return countdown(RestPlan(7, "moderate", "why", 3, 21), TODAY - timedelta(days=days_ago), NOON)


def met(knowledge: Knowledge, log: tuple[LogEntry, ...], rest: RestCountdown, *, safe: bool = True) -> dict[str, bool]:
    return {one.sign.id: one.met for one in signs(knowledge.plan, log, BEGAN, rest, safety_clear=safe)}


def by_kind(knowledge: Knowledge, kind: str) -> list[str]:
    return [one.id for one in knowledge.plan.sign if one.answered_by == kind]


def test_the_gate_has_eight_signs(knowledge: Knowledge) -> None:
    """plan.md 4, G1 to G8: the program knows three of them itself."""
    assert len(knowledge.plan.sign) == 8
    assert [len(by_kind(knowledge, kind)) for kind in ("safety", "rest", "walks", "user")] == [1, 1, 1, 5]


@pytest.mark.parametrize(
    ("kind", "log", "days_ago", "safe"),
    [
        pytest.param("safety", (), 0, True, id="plan.md 4 G1 safety check clear"),
        pytest.param("rest", (), 7, False, id="plan.md 4 G7 countdown finished"),
        pytest.param("walks", TWO_BRISK_WALKS, 0, False, id="plan.md 4 G3 two brisk walks"),
    ],
)
def test_what_the_program_knows_itself_is_met_by_that_alone(
    knowledge: Knowledge, kind: str, log: tuple[LogEntry, ...], days_ago: int, safe: bool
) -> None:
    found = met(knowledge, log, resting(days_ago), safe=safe)
    assert [name for name, is_met in found.items() if is_met] == by_kind(knowledge, kind)


def test_one_brisk_walk_is_not_enough(knowledge: Knowledge) -> None:
    found = met(knowledge, TWO_BRISK_WALKS[:1], resting(0))
    assert not any(found[name] for name in by_kind(knowledge, "walks"))


def test_the_users_own_signs_follow_their_last_tick(knowledge: Knowledge) -> None:
    first, second, *_ = by_kind(knowledge, "user")
    log = (sign(TODAY, first), sign(TODAY, second), sign(TODAY, second, met=False))
    found = met(knowledge, log, resting(0))
    assert (found[first], found[second]) == (True, False)


def test_ticks_of_an_earlier_plan_do_not_count(knowledge: Knowledge) -> None:
    first = by_kind(knowledge, "user")[0]
    assert not met(knowledge, (sign(BEGAN - timedelta(days=1), first),), resting(0))[first]


def test_a_tick_cannot_stand_in_for_what_the_program_knows(knowledge: Knowledge) -> None:
    name = by_kind(knowledge, "rest")[0]
    assert not met(knowledge, (sign(TODAY, name),), resting(0))[name]
