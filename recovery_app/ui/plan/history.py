"""What changed in the plan and why: the program's changes and the user's own choices, the newest first."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.live_log import live
from recovery_app.domain.log_choice import PlanOverride, Withdrawn
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_kinds import entries_of
from recovery_app.domain.progress import PlanChange
from recovery_app.ui.plan.shown import Shown

Act = Literal["", "undo", "redo"]

FOR_SAFETY = "This is for safety. Take back the entry behind it to undo it."
UNDO, REDO = "Keep as it was", "Undone. Do it after all"
UNDO_OWN, REDO_OWN = "Undo", "Undone. Do it after all"


class HistoryItem(msgspec.Struct, frozen=True):
    """Hold one change: its words, a note, and what may be done about it.

    `subject` is the program's change, or the id of the entry to take back for a choice of the user.
    """

    id: str
    day: date
    what: str
    because: str
    note: str
    act: Act
    verb: str
    undone: bool
    subject: PlanChange | str


def history(knowledge: Knowledge, shown: Shown) -> tuple[HistoryItem, ...]:
    """Return all changes, the newest day first; on one day the program's come before the user's own."""
    own = tuple(_own_choices(knowledge, shown.log))
    items = (*(_change(one) for one in shown.day.changes), *reversed(own))
    return tuple(sorted(items, key=_by_day, reverse=True))


def _by_day(item: HistoryItem) -> date:
    return item.day


def _change(change: PlanChange) -> HistoryItem:
    act: Act = "redo" if change.undone else "undo" if change.can_undo else ""
    verb = {"redo": REDO, "undo": UNDO, "": ""}[act]
    note = "" if act else FOR_SAFETY
    return HistoryItem(
        change.id, change.day, change.what, change.because, note, act, verb, change.undone, subject=change
    )


def _own_choices(knowledge: Knowledge, log: tuple[LogEntry, ...]) -> list[HistoryItem]:
    """Return the user's choices in the order of the log; one that was taken back can be chosen again."""
    own = entries_of(log, PlanOverride, Withdrawn)
    counting = {entry.id for entry in live(own)}
    names = {one.id: one.name for one in knowledge.exercises}
    # The last one to take a choice back is the one that counts: each later one undoes what came before.
    taken_by = {entry.entry: entry.id for entry in own if isinstance(entry, Withdrawn)}
    items = []
    for entry in own:
        if not isinstance(entry, PlanOverride):
            continue
        undone = entry.id not in counting
        items.append(
            HistoryItem(
                id=entry.id,
                day=entry.day,
                what=_choice_words(entry, names),
                because="You chose this.",
                note="",
                act="redo" if undone else "undo",
                verb=REDO_OWN if undone else UNDO_OWN,
                undone=undone,
                subject=taken_by[entry.id] if undone else entry.id,
            )
        )
    return items


def _choice_words(entry: PlanOverride, names: dict[str, str]) -> str:
    name = names.get(entry.exercise_id, entry.exercise_id)
    match entry.action:
        case "swap":
            return f"{names.get(entry.instead, entry.instead)} stands in for {name}."
        case "drop":
            return f"{name} is left out."
        case "pin":
            return f"{name} always belongs to your plan."
