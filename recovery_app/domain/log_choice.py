"""Entries about the plan itself: the user's own choices, what was taken back, and the return to running."""

from __future__ import annotations

from typing import Literal

from recovery_app.domain.log_base import LogEntryBase


class PlanOverride(LogEntryBase, frozen=True, gc=False, tag="override", forbid_unknown_fields=True):
    """Record that the user swapped an exercise for another, dropped it, or pinned it to the plan."""

    action: Literal["swap", "drop", "pin"]
    exercise_id: str
    instead: str = ""


class DecisionUndone(LogEntryBase, frozen=True, gc=False, tag="kept_as_it_was", forbid_unknown_fields=True):
    """Record that the user kept things as they were instead of a change that the plan had made."""

    decision: str


class Withdrawn(LogEntryBase, frozen=True, gc=False, tag="withdrawn", forbid_unknown_fields=True):
    """Take back an earlier entry, which stays in the log but counts no more."""

    entry: str


class ReturnStarted(LogEntryBase, frozen=True, gc=False, tag="return_to_running", forbid_unknown_fields=True):
    """Record that the user, with every sign met, began the walk-run ladder."""
