"""Changing the plan from its history: the program's changes by a decision, the user's own by taking an entry back."""

from __future__ import annotations

from datetime import datetime

from recovery_app.domain import plan_change
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress import PlanChange
from recovery_app.ui.plan.history import HistoryItem


def follow(profile: Profile, item: HistoryItem, entry_id: str, now: datetime) -> Profile:
    """Return the profile after the button of a change was pressed: undone, or done after all."""
    if not isinstance(item.subject, PlanChange):
        return plan_change.withdraw(profile, item.subject, entry_id, now)
    if item.act == "undo":
        return plan_change.undo_change(profile, item.subject, entry_id, now)
    return plan_change.redo_change(profile, item.subject, entry_id, now)
