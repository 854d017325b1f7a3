"""How many minutes of running a session may hold: its stage's, or beyond the ladder 10 % over the longest (S67)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import takewhile

from recovery_app.domain.log_training import RunLogged
from recovery_app.domain.plan_rules import PlanRules
from recovery_app.domain.training_rules import RunRule

DAYS_A_WEEK = 7
ZONES_APART = timedelta(days=2)


def run_limit_min(
    rules: PlanRules, rule: RunRule, stage: int, sessions_at_stage: int, runs: Sequence[RunLogged], today: date
) -> int:
    """Return the minutes of running that a session at a stage may hold, whole minutes, rounded down.

    Beyond the ladder it is 10 % more than the longest of the calm `runs` of the 30 days before; not more than that
    longest one where it was the longer run of this week; and without one, what the last stage holds (plan.md 6).
    """
    if stage == 1 and not sessions_at_stage:
        return rule.first_session_repeats * rule.first_session_run_min
    if stage < len(rules.stage):
        return rules.stage[stage].repeats * rules.stage[stage].run_min
    since, a_week_ago = today - timedelta(days=rule.spike_within_days), today - timedelta(days=DAYS_A_WEEK)
    # The runs are in their order in time, in which another time zone may turn two days round.
    lately = list(takewhile(lambda run: run.day >= since - ZONES_APART, reversed(runs)))
    earlier = max((run.run_min for run in lately if since <= run.day <= a_week_ago), default=0)
    this_week = max((run.run_min for run in lately if a_week_ago < run.day <= today), default=0)
    if this_week > earlier:
        return this_week
    return earlier * (100 + rule.spike_percent) // 100 or rules.stage[-1].repeats * rules.stage[-1].run_min
