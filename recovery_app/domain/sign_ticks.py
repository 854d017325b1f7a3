"""The user's own ticks of the signs, as far as nothing told since speaks against them (plan.md 3 and 4)."""

from __future__ import annotations

from datetime import date, timedelta

from recovery_app.domain.log_entry import LogEntry, SignMarked
from recovery_app.domain.log_training import CheckIn
from recovery_app.domain.told_pain import back_pain
from recovery_app.domain.training_rules import LightRule

CALM_SIGN = "G2"
"""The sign of low pain on days running, with a sleep that pain did not break."""
CALM_DAYS = 2


def ticks_that_count(
    rule: LightRule, marks: tuple[LogEntry, ...], red_days: tuple[date, ...], check_ins: tuple[CheckIn, ...]
) -> tuple[LogEntry, ...]:
    """Return the ticks that still count: a red day makes all of them be made again, the safer reading.

    The sign of calm days is not met until so many days have passed since more pain, or a broken sleep, was told.
    """
    since_red = max(red_days, default=date.min)
    sore = max((one.day for one in check_ins if _is_sore(rule, one)), default=None)
    return tuple(
        entry
        for entry in marks
        if entry.day > since_red
        and not (
            sore is not None
            and isinstance(entry, SignMarked)
            and entry.sign == CALM_SIGN
            and entry.day < sore + timedelta(days=CALM_DAYS)
        )
    )


def _is_sore(rule: LightRule, told: CheckIn) -> bool:
    """Tell whether a check-in says more pain than the sign allows, 2 as for a green session, or a broken sleep."""
    return bool(told.sleep_broken) or (back_pain(told.pain) or 0) > rule.green_most
