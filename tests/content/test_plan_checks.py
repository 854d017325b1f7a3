"""What must hold in the plan."""

from __future__ import annotations

from msgspec.structs import replace

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.plan_rules import WalkStep
from tests.content.spoiled import Case, Spoil, cases, first, phase, plan, told

PLAN: dict[str, Case] = {
    "a phase missing": (plan(phase=lambda k: k.plan.phase[1:]), "phase P1", "once"),
    "a core move that is not there": (phase(core_moves=("none-such",), moves_a_day=1), "phase P1", "none-such"),
    "a core move of another phase": (phase(core_moves=("superman",), moves_a_day=1), "phase P1", "superman"),
    "a core move twice": (phase(core_moves=("pelvic-tilt",) * 4), "phase P1: core move pelvic-tilt", "its own id"),
    "more moves a day than there are": (phase(moves_a_day=9), "phase P1: moves_a_day", "Lower it"),
    "no rest for a pattern": (plan(rest=lambda k: k.plan.rest[1:]), "rest MS", "once"),
    "rest that falls with the pain": (plan(rest=lambda k: first(k.plan.rest, severe=6)), "rest MS", "Order them"),
    "rest without a review": (plan(rest=lambda k: first(k.plan.rest, review_by_day=0)), "rest MS", "review_by_day"),
    "a sign twice": (plan(sign=lambda k: k.plan.sign * 2), "sign G1", "its own id"),
    "no walks for a pattern": (plan(walk=lambda k: k.plan.walk[1:]), "walk of MS", "once"),
    "walks that begin late": (
        plan(walk=lambda k: first(k.plan.walk, steps=(WalkStep(2, (10,), "easy"),))),
        "walk of MS, JI",
        "from 1",
    ),
    "walks out of order": (
        plan(walk=lambda k: first(k.plan.walk, steps=(WalkStep(1, (10,), "easy"),) * 2)),
        "walk of MS, JI",
        "from 1",
    ),
    "a day without a walk": (
        plan(walk=lambda k: first(k.plan.walk, steps=(WalkStep(1, (), "easy"),))),
        "walk of MS, JI, day 1",
        "60 min",
    ),
    "a walk that is too long": (
        plan(walk=lambda k: first(k.plan.walk, steps=(WalkStep(1, (61,), "easy"),))),
        "walk of MS, JI, day 1",
        "60 min",
    ),
    "a stage left out": (plan(stage=lambda k: k.plan.stage[1:]), "stages", "in order"),
    "no stages": (plan(stage=lambda k: ()), "stages", "in order"),
    "a stage of no minutes": (plan(stage=lambda k: first(k.plan.stage, walk_min=0)), "stage 0", "no session"),
    "no green sessions for a pattern": (plan(green_sessions=lambda k: {"MS": 2, "JI": 3, "LS": 3}), "DH", "Set it"),
    "severity upside down": (
        plan(severity=lambda k: replace(k.plan.severity, moderate_from=8)),
        "severity",
        "Correct it",
    ),
    "a brisk walk of nothing": (plan(brisk_walk_min=lambda k: 0), "brisk_walk_min", "Correct it"),
    "an extra twice": (plan(extra=lambda k: k.plan.extra * 2), "extra posture", "its own id"),
    "an extra without a grade": (plan(extra=lambda k: first(k.plan.extra, grade="")), "extra posture", "no grade"),
}


@cases(PLAN)
def test_a_broken_plan_is_told(knowledge: Knowledge, spoil: Spoil, where: str, remedy: str) -> None:
    assert told(spoil(knowledge), "plan.toml", where, remedy)
