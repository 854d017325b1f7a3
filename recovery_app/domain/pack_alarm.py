"""When the alarm of a pack that stays on too long sounds, and when it may not be muted."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from recovery_app.domain.day import DAY_ENDS_AT_HOUR
from recovery_app.domain.heat_ice import HeatIceRules


def alarm_number(rules: HeatIceRules, overrun_s: float) -> int:
    """Return which alarm is due after so many seconds over, from 1 at once and one more at every repeat."""
    return 1 + int(overrun_s // rules.repeat_alarm_s)


def is_louder(rules: HeatIceRules, overrun_s: float) -> bool:
    """Tell whether a pack has been on for so long past its end that the words get louder (heat_ice.md 5)."""
    return overrun_s >= rules.louder_alarm_s


def alarm_level(rules: HeatIceRules, overrun_s: float) -> Literal[1, 2, 3]:
    """Return how urgent the alarm is: 1 at the end, 2 from its first repeat, 3 from where it gets louder."""
    if is_louder(rules, overrun_s):
        return 3
    return 2 if alarm_number(rules, overrun_s) > 1 else 1


def may_fall_asleep(rules: HeatIceRules, began: datetime, now: datetime) -> bool:
    """Tell whether a session is one of the late evening, because it began then or lasts until then."""
    return is_late(rules, began) or is_late(rules, now)


def is_late(rules: HeatIceRules, began: datetime) -> bool:
    """Tell whether a session that began then may find its user asleep: its alarm is never muted (heat_ice.md 5)."""
    return began.hour >= rules.warn_sleep_from_hour or began.hour < DAY_ENDS_AT_HOUR
