"""Why a sign that the program judges is ready or not."""

from __future__ import annotations

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.moment_text import short_date
from recovery_app.domain.plan_rules import PlanRules
from recovery_app.domain.rest import RestCountdown
from recovery_app.domain.signs import SignStatus
from recovery_app.ui.plan.shown import Shown
from recovery_app.ui.plan.words import rest_value


def sign_reason(knowledge: Knowledge, status: SignStatus, shown: Shown) -> str:
    """Return what the program goes by, in one sentence; empty for a sign that the user ticks."""
    match status.sign.answered_by:
        case "safety":
            return _safety(status, shown)
        case "rest":
            return _rest(shown.day.rest)
        case "walks":
            return _walks(knowledge.plan, status)
        case _:
            return ""


def _safety(status: SignStatus, shown: Shown) -> str:
    if status.met:
        return "Ready: today's check is clear."
    if shown.day.check_due is not None:
        return f"Not yet: {shown.day.check_due.reason}"
    return "Not yet: it has to be clear today."


def _rest(rest: RestCountdown | None) -> str:
    if rest is None:
        return ""
    if rest.over:
        return f"Ready: it ended on {short_date(rest.review_at.date())}."
    return f"Not yet: {rest_value(rest)} to {short_date(rest.review_at.date())}."


def _walks(rules: PlanRules, status: SignStatus) -> str:
    wanted = f"brisk walks of {rules.brisk_walk_min} min on {rules.brisk_walk_days} days"
    return f"{'Ready' if status.met else 'Not yet'}: your log {'has' if status.met else 'needs'} calm {wanted}."
