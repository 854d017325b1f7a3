"""The levels of strength work, climbed by calm and clean sessions (plan.md 3 and 8)."""

from __future__ import annotations

from datetime import date

import msgspec

from recovery_app.domain.change_words import ChangeWords
from recovery_app.domain.log_training import BlockRated
from recovery_app.domain.progress import ChangeKind, PlanChange
from recovery_app.domain.training_log import TrainingLog
from recovery_app.domain.training_rules import TrainingRules

DAYS_A_WEEK = 7


class StrengthPlace(msgspec.Struct, frozen=True):
    """Hold the level, counted from 1, the calm and clean sessions at it, the last session's day, and the changes."""

    level: int
    green: int
    last: date | None
    changes: tuple[PlanChange, ...]


def strength_place(training: TrainingRules, log: TrainingLog, words: ChangeWords, first_day: date) -> StrengthPlace:
    """Return where strength stands; `first_day` is the first on which strength belongs to the plan.

    A level begins in its week of the table at the earliest, however calm the sessions were.
    """
    rule = training.strength
    level, green, ambers = 1, 0, 0
    last: date | None = None
    calm_day: date | None = None
    changes: list[PlanChange] = []

    def changed(kind: ChangeKind, entry: BlockRated, because: str, to: int, *, can_undo: bool) -> bool:
        change_id = f"strength:{kind}:{entry.id}"
        undone = can_undo and change_id in log.undone
        key = "strength_step_back" if to < level else "strength_hold" if to == level else "strength_progress"
        what = words.say(key, to=to)
        changes.append(PlanChange(change_id, entry.day, "strength", kind, what, because, can_undo, undone))
        return undone

    def may_begin(level: int, day: date) -> bool:
        week = (day - first_day).days // DAYS_A_WEEK + 1
        return level <= len(rule.level) and rule.level[level - 1].from_week <= week

    for session in log.blocks:
        entry = session.entry
        if not isinstance(entry, BlockRated) or entry.block != "strength":
            continue
        last = entry.day
        if session.judged.light == "red":
            back = max(level - training.light.steps_back_after_red, 1)
            changed("stop", entry, words.because(session), back, can_undo=False)
            level, green, ambers = back, 0, 0
        elif session.judged.light == "amber":
            ambers += 1
            is_one_too_many = ambers >= training.light.ambers_to_step_back
            if is_one_too_many:
                green, ambers = 0, 0
            if not is_one_too_many or level == 1:
                changed("hold", entry, words.because(session), level, can_undo=False)
                continue
            because = words.say("because_two_ambers", pain=entry.pain_during, when=words.when(entry.day))
            if not changed("step_back", entry, because, level - 1, can_undo=True):
                level -= 1
        elif session.judged.light == "green":
            hold = words.why_not_green(session)
            if not session.judged.masked:
                ambers = 0
            if not hold and not entry.clean:
                hold = words.say("because_not_clean")
            if hold:
                changed("hold", entry, hold, level, can_undo=False)
                continue
            if entry.day == calm_day:
                continue
            green, calm_day = green + 1, entry.day
            if green >= rule.green_sessions and may_begin(level + 1, entry.day):
                because = words.say("because_green_strength", count=green)
                undone = changed("progress", entry, because, level + 1, can_undo=True)
                level, green = level if undone else level + 1, 0
    return StrengthPlace(level, min(green, rule.green_sessions), last, tuple(changes))
