"""The phase of a day, and what the standing of the plan makes of its walk and its rest from running."""

from __future__ import annotations

from datetime import date

from recovery_app.domain.episode import Answers
from recovery_app.domain.exercise import Phase
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.pattern import Resemblance
from recovery_app.domain.plan_rules import PhaseCard, PlanRules
from recovery_app.domain.progress import Progress
from recovery_app.domain.rest import RestPlan, longer, rest_plan
from recovery_app.domain.training_log import TrainingLog


def phase_card(knowledge: Knowledge, number: int, progress: Progress, today: date) -> PhaseCard:
    """Return the phase: by the days at first, and from the return to running on by the place on the ladder."""
    run = progress.run
    settling = progress.settling_until is not None and today <= progress.settling_until
    held_back = settling or (run is not None and run.gate_again)
    return knowledge.plan.phase_card(
        phase_at(knowledge.plan, number, run.stage if run is not None else None, held_back=held_back)
    )


def phase_at(plan: PlanRules, number: int, stage: int | None, *, held_back: bool) -> Phase:
    """Return the phase of a day of the plan; `stage` is that of the ladder, None before the return to running.

    `held_back` tells that the signs have to be made again, or that a red run is still settling.
    """
    if stage is not None and not held_back:
        return "P4" if stage >= len(plan.stage) else "P3"
    early = number < plan.phase_card("P2").first_day
    return "P1" if early and stage is None else "P2"


def walk_row(progress: Progress, told: TrainingLog, today: date) -> int:
    """Return the row of the walking table for today: one back on a day on which the user is tired."""
    easy = told.easy_days.get(today)
    return max(progress.walk_row - 1, 0) if easy is not None and easy.reason == "tired" else progress.walk_row


def rest_with_red_days(knowledge: Knowledge, result: Resemblance, answers: Answers, progress: Progress) -> RestPlan:
    """Return the rest from running, longer by what red days added."""
    days = progress.extra_rest_days
    reason = knowledge.training.words["rest_longer"].format(days=days)
    return longer(rest_plan(knowledge.plan, result, answers), days, reason)


def runs_that_hurt(told: TrainingLog, progress: Progress) -> tuple[date, ...]:
    """Return the days of runs that hurt while the signs were open; the rest counts from the last one (plan.md 2).

    They are open until the return begins, and again where they have to be made again, until the return after that.
    """
    returns = [one.at for one in told.returns] if progress.run is not None else []
    gate_again = progress.run is not None and progress.run.gate_again
    return tuple(
        one.entry.day
        for one in told.runs
        if one.judged.light in {"amber", "red"}
        and (
            not returns
            or one.entry.at < min(returns)
            or (one.entry.day >= progress.gate_from and (gate_again or one.entry.at < max(returns)))
        )
    )
