"""Asking a part of the safety screen again: every reason has its sentence, and what is asked can stop the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

from recovery_app.content.checks.uniqueness import each_once
from recovery_app.content.error import ContentError
from recovery_app.domain.flag import SafetyScreen
from recovery_app.domain.recheck_rules import CheckKind, PainName, SessionName, TriggerName

FILE = "safety.toml"
PLACE = re.compile(r"\{(.*?)\}")
_OF_SESSION = frozenset({"session", "when"})
PLACES: dict[TriggerName, frozenset[str]] = {
    "hurt": _OF_SESSION | {"pain"},
    "limp": _OF_SESSION,
    "down_leg": _OF_SESSION,
    "tingling": _OF_SESSION,
    "woke_worse": frozenset({"when"}),
    "night_pain": frozenset({"when"}),
    "pain_rise": frozenset({"pain_name", "before", "pain", "when"}),
    "leg_pain": frozenset({"when"}),
    "flare": frozenset({"when"}),
}


def recheck_problems(screen: SafetyScreen) -> Iterator[ContentError]:
    """Yield what does not hold where safety questions are asked again."""
    rules = screen.recheck
    yield from each_once(FILE, "recheck.title", tuple(rules.title), get_args(CheckKind))
    yield from each_once(FILE, "recheck.intro", tuple(rules.intro), get_args(CheckKind))
    yield from each_once(FILE, "recheck.reason", tuple(rules.reason), get_args(TriggerName))
    yield from each_once(FILE, "recheck.session", tuple(rules.session), get_args(SessionName))
    yield from each_once(FILE, "recheck.pain_name", tuple(rules.pain_name), get_args(PainName))
    for name, sentence in rules.reason.items():
        for place in sorted(set(PLACE.findall(sentence)) - PLACES.get(name, frozenset())):
            yield ContentError(FILE, f"recheck.reason {name}: nothing fills {{{place}}}. Take it out.")
    if rules.pain_rise_points < 1 or rules.weekly_after_days < 1:
        yield ContentError(FILE, "recheck: a rise and a week below 1 ask without end. Raise them.")
    limits = {limit for flag in screen.flag for limit in flag.limits}
    if rules.daily_limit not in limits:
        yield ContentError(FILE, f"recheck: no flag sets the limit {rules.daily_limit}. Name one that a flag sets.")
    mini = screen.asked_again("mini")
    if not mini:
        yield ContentError(FILE, "no flag has mini_check. Mark the flags of the mini check.")
    for flag in mini:
        if not flag.level.stops_everything or flag.criteria:
            yield ContentError(
                FILE, f"flag {flag.id}: the mini check asks plain flags of level E or S only. Take mini_check out."
            )
