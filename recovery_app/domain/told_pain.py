"""Pain as it was told over time, and whether it got better (measures.md 1)."""

from __future__ import annotations

from recovery_app.domain.episode import PainScores
from recovery_app.domain.log_training import CheckIn
from recovery_app.domain.training_rules import TrainingRules

LOW_START = 3
"""From a start of this pain or less, the share counts instead of the points (measures.md 1, source M)."""


def back_pain(pain: PainScores) -> int | None:
    """Return the pain of the back, the average of 24 h before the pain now; None where neither was told."""
    return pain.average if pain.average is not None else pain.now


def latest_back_pain(check_ins: tuple[CheckIn, ...]) -> int | None:
    """Return the back pain told last, or None."""
    return next((told for one in reversed(check_ins) if (told := back_pain(one.pain)) is not None), None)


def latest_leg_pain(start: PainScores, check_ins: tuple[CheckIn, ...]) -> int | None:
    """Return the leg pain told last, the start's where no check-in told any."""
    return next((one.pain.leg for one in reversed(check_ins) if one.pain.leg is not None), start.leg)


def is_better(rules: TrainingRules, start: float, now: float) -> bool:
    """Tell whether pain fell by as much as matters: 2 points, or from a low start 30 % and 1 point (S102, S103, M)."""
    fall = start - now
    if start <= LOW_START:
        return fall >= 1 and fall * 100 >= rules.better_by_percent * start
    return fall >= rules.better_by_points or fall * 100 >= rules.better_by_percent * start
