"""Rest from running: how long at first, counted from when, and why. It is a review date, not a cure date."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec

from recovery_app.domain.episode import Answers
from recovery_app.domain.pattern import Resemblance
from recovery_app.domain.plan_rules import PlanRules, RestDays, Severity


class RestPlan(msgspec.Struct, frozen=True):
    """Hold the days off running and the reason; severity is None where pain was not given."""

    days: int
    severity: Severity | None
    reason: str
    shortest: int
    review_by_day: int


class RestCountdown(msgspec.Struct, frozen=True):
    """Hold the countdown at one moment; `share_left` goes from 1 to 0."""

    plan: RestPlan
    counted_from: date
    review_at: datetime
    remaining_s: float
    share_left: float

    @property
    def over(self) -> bool:
        """Tell whether the time has passed; the signs still decide."""
        return self.remaining_s <= 0


def severity_of(rules: PlanRules, answers: Answers) -> Severity | None:
    """Return the severity from the average pain of 24 h and from daily tasks, the graver of the two (plan.md 1).

    Without an average, the mean of now and worst, rounded up, stands for it.
    """
    pain = answers.pain
    average = pain.average
    if average is None and pain.now is not None and pain.worst is not None:
        average = (pain.now + pain.worst + 1) // 2
    if answers.tasks == "cannot" or (average is not None and average >= rules.severity.severe_from):
        return "severe"
    if answers.tasks == "slowed" or (average is not None and average >= rules.severity.moderate_from):
        return "moderate"
    return None if average is None else "mild"


def rest_plan(rules: PlanRules, result: Resemblance, answers: Answers) -> RestPlan:
    """Return the starting days off running (plan.md 2).

    Where the pattern is not clear, the longer of the mixed row and the more careful pattern's row is taken.
    """
    rows = {row.pattern: row for row in rules.rest}
    severity = severity_of(rules, answers)
    own = rows[result.plan_pattern]
    if result.certainty in {"insufficient", "no_fit"}:
        # A leg nerve counts as a disc, however few answers there are: the longer rest of the two is the safer reading.
        candidates = [rows["mixed"], own] if result.leg_nerve.verdict == "yes" else [rows["mixed"]]
    elif result.certainty == "mixed" or result.twins:
        candidates = [own] if result.twins else [own, rows["mixed"]]
    else:
        candidates = [own]
    if severity is None:
        shortest = max(row.shortest for row in candidates)
        return RestPlan(
            max(rules.default_rest_days, shortest),
            None,
            rules.default_rest_reason,
            shortest,
            candidates[0].review_by_day,
        )
    longest: RestDays = max(candidates, key=lambda row: row.days(severity))
    return RestPlan(longest.days(severity), severity, longest.reason, longest.shortest, longest.review_by_day)


def countdown(plan: RestPlan, counted_from: date, now: datetime) -> RestCountdown:
    """Return the countdown at `now`: from the day of the last run that hurt to midnight of the review day."""
    start = datetime.combine(counted_from, datetime.min.time(), now.tzinfo)
    review_at = start + timedelta(days=plan.days)
    remaining_s = max((review_at - now).total_seconds(), 0.0)
    return RestCountdown(
        plan, counted_from, review_at, remaining_s, min(remaining_s / (plan.days * 86_400), 1.0) if plan.days else 0.0
    )


def still_resting(plan: RestPlan, hurt: tuple[date, ...], now: datetime) -> RestCountdown | None:
    """Return the rest that counts from the last of the runs that hurt, or None where none did or the rest is over."""
    if not hurt:
        return None
    found = countdown(plan, max(hurt), now)
    return None if found.over else found


def longer(plan: RestPlan, days: int, reason: str) -> RestPlan:
    """Return a rest that is longer by some days, the reason told after its own; none makes no difference."""
    if not days:
        return plan
    return msgspec.structs.replace(plan, days=plan.days + days, reason=f"{plan.reason} {reason}")
