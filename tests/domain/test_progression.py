"""The whole standing of the plan at a moment."""

from __future__ import annotations

from datetime import timedelta

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.progression import strength_begins
from tests.domain.cases import TODAY, block, flare, morning, returned, run, walk
from tests.domain.standing import back, standing


def test_a_plan_without_a_log_stands_at_its_beginning(knowledge: Knowledge) -> None:
    found = standing(knowledge, days=0)
    assert (found.walk_row, found.walk_held_back, found.run, found.strength_level) == (0, False, None, 1)
    assert (found.sore, found.walking_only_until, found.settling_until, found.red_days) == ({}, None, None, ())
    assert (found.extra_rest_days, found.gate_from, found.changes) == (0, TODAY, ())


def test_the_changes_of_all_tracks_stand_together_the_newest_first(knowledge: Knowledge) -> None:
    log = (
        walk(back(9), pain=4),
        block(back(8), "strength", pain=4, sore="glute-bridge"),
        returned(back(7)),
        run(back(6), 5, pain=4),
        flare(back(3)),
        flare(TODAY),
    )
    found = standing(knowledge, *log, days=9)
    days = [one.day for one in found.changes]
    assert days == sorted(days, reverse=True)
    assert {one.track for one in found.changes} == {"walk", "strength", "exercise", "run", "rest", "day"}
    assert len({one.id for one in found.changes}) == len(found.changes)
    assert found.red_days == (back(3), TODAY)


def test_the_signs_count_from_the_beginning_until_they_have_to_be_made_again(knowledge: Knowledge) -> None:
    assert standing(knowledge, returned(back(9)), run(back(2)), morning(back(2)), days=20).gate_from == back(20)
    assert standing(knowledge, returned(back(30)), days=40).gate_from == back(15)


def test_strength_belongs_to_the_plan_from_the_settling_phase_on(knowledge: Knowledge) -> None:
    """plan.md 1 and 8: P2 from day 4."""
    assert strength_begins(knowledge, back(9)) == back(9) + timedelta(days=3)
