"""A day's plan as JSON, for other programs and for tests."""

from __future__ import annotations

from typing import Any

import msgspec

from recovery_app.domain.agenda import Agenda
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.progress import DayEasing, PlanChange, RunGoal, StrengthGoal
from recovery_app.domain.question import PatternId
from recovery_app.domain.walk import walk_table


def agenda_json(day: Agenda) -> dict[str, Any]:
    """Return a day's plan, ready for JSON; a part that the day does not have is null or empty."""
    return {
        "day": day.day.isoformat(),
        "day_number": day.day_number,
        "phase": day.phase.id,
        "next": day.next,
        "on_hold": [*day.hold.flags] if day.hold else [],
        "check_due": {"kind": day.check_due.kind, "reason": day.check_due.reason} if day.check_due else None,
        "limits": sorted(day.limits),
        "smaller_because": _easing(day.easing) if day.easing else None,
        "exercises": [
            {
                "id": one.exercise.id,
                "name": one.exercise.name,
                "block": one.block,
                "dose": msgspec.to_builtins(one.exercise.dose),
                "dose_text": one.dose_text,
                "why": one.why,
                "done": one.done,
            }
            for one in day.exercises
        ],
        "strength": _strength(day.strength) if day.strength else None,
        "walk": (
            {
                "bouts_min": [*day.walk.step.bouts_min],
                "pace": day.walk.step.pace,
                "done_min": day.walk.done_min,
                "held_back": day.walk.held_back,
            }
            if day.walk
            else None
        ),
        "run": _run(day.run) if day.run else None,
        "heat_ice": (
            {
                "protocol": day.heat_ice.access.protocol,
                "state": day.heat_ice.access.state,
                "reason": day.heat_ice.access.reason,
            }
            if day.heat_ice
            else None
        ),
        "rest": _rest(day),
        "expected_course": (
            {
                "from_weeks": day.course.from_weeks,
                "to_weeks": day.course.to_weeks,
                "may_be_longer": day.course.open_end,
            }
            if day.course
            else None
        ),
        "changes": [_change(one) for one in day.changes],
        "seek_help": [{"id": one.id, "text": one.text} for one in day.seek_help],
        "to_tell": {
            "how_it_felt": day.rating_due,
            "morning_after": day.morning_due.isoformat() if day.morning_due else None,
        },
    }


def plan_tables_json(knowledge: Knowledge, pattern: PatternId) -> dict[str, Any]:
    """Return what lies ahead for a pattern, ready for JSON: walks, signs, runs, strength, and when to seek help."""
    plan, training = knowledge.plan, knowledge.training
    return {
        "walks": [
            {"from_day": one.from_day, "bouts_min": [*one.bouts_min], "pace": one.pace}
            for one in walk_table(plan, pattern).steps
        ],
        "signs": [{"id": one.id, "text": one.text} for one in plan.sign],
        "runs": {
            "calm_sessions_needed": plan.green_sessions[pattern],
            "hours_apart": training.run.hours_apart,
            "stages": [
                {"stage": one.stage, "repeats": one.repeats, "run_min": one.run_min, "walk_min": one.walk_min}
                for one in plan.stage
            ],
        },
        "strength": [
            {
                "level": one.level,
                "from_week": one.from_week,
                "moves": [
                    {"id": move.exercise, "dose_text": move.dose_text} for move in (*one.trunk, *one.hip_and_leg)
                ],
            }
            for one in training.strength.level
        ],
        "seek_help_when": [{"id": one.id, "text": one.text} for one in training.seek_help],
    }


def _easing(easing: DayEasing) -> dict[str, Any]:
    return {"kind": easing.kind, "title": easing.title, "lines": [*easing.lines]}


def _strength(goal: StrengthGoal) -> dict[str, Any]:
    return {"level": goal.level.level, "today": goal.today, "calm_sessions": goal.green, "needed": goal.needed}


def _run(goal: RunGoal) -> dict[str, Any]:
    return {
        "state": goal.state,
        "stage": goal.number,
        "repeats": goal.repeats,
        "run_min": goal.run_min,
        "walk_min": goal.walk_min,
        "run_total_min": goal.run_total_min,
        "session_total_min": goal.session_total_min,
        "calm_sessions": goal.green,
        "needed": goal.needed,
        "not_before": goal.not_before.isoformat() if goal.not_before else None,
        "longest_allowed_min": goal.ceiling_min,
        "reason": goal.reason,
    }


def _rest(day: Agenda) -> dict[str, Any] | None:
    if day.rest is None:
        return None
    return {
        "days": day.rest.plan.days,
        "reason": day.rest.plan.reason,
        "review_at": day.rest.review_at.isoformat(),
        "signs_met": [one.sign.id for one in day.signs if one.met],
        "signs_left": [one.sign.id for one in day.signs if not one.met],
    }


def _change(change: PlanChange) -> dict[str, Any]:
    return {
        "id": change.id,
        "day": change.day.isoformat(),
        "track": change.track,
        "kind": change.kind,
        "what": change.what,
        "because": change.because,
        "can_undo": change.can_undo,
        "undone": change.undone,
    }
