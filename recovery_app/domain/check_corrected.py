"""A sore entry that was told otherwise or taken back: it may have happened, so the four questions are asked once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec

from recovery_app.domain.check_trigger import Trigger, told_triggers
from recovery_app.domain.earlier_versions import earlier_versions
from recovery_app.domain.episode import Episode
from recovery_app.domain.light import light_of
from recovery_app.domain.live_log import live
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_entry import LogEntry, SafetyChecked
from recovery_app.domain.log_training import CheckIn, FlareMarked
from recovery_app.domain.recheck_rules import RecheckRules, TriggerName
from recovery_app.domain.training_rules import LightRule

_PAINS: Final = frozenset({CheckIn, Withdrawn, SafetyChecked})
"""What a new pain is compared with, what takes that back, and the checks, of which one begins each episode."""
_COMPARED: Final = frozenset({CheckIn, FlareMarked})
"""What tells a pain that is compared with the one before: where that was changed since, it is judged as it was told."""


def corrected_triggers(
    rules: RecheckRules, light: LightRule, episode: Episode, log: tuple[LogEntry, ...], asked: SafetyChecked | None
) -> Iterator[Trigger]:
    """Yield what made the four questions due after the check that `asked` them, and was corrected or taken back since.

    `log` is the whole log. Each entry is judged as it was told, with what counted at that moment (red_flags.md 1, rule
    4, which is silent about what is taken back: our safer reading).
    """
    begin = next((place + 1 for place in range(len(log) - 1, -1, -1) if log[place] is asked), 0)
    later = log[begin:]
    counting = live(later)
    kept = {one.id for one in counting}
    changed = {old.id for one in counting for old in earlier_versions(later, one)}
    told_pains = [one for one in log[:begin] if type(one) in _PAINS]
    was_rebased = False
    for entry in later:
        is_kept = entry.id in kept
        if _may_ask(light, entry) and (not is_kept or (was_rebased and type(entry) in _COMPARED)):
            as_told = (*live(tuple(told_pains)), entry)
            name: TriggerName = "corrected" if entry.id in changed else "taken_back"
            for trigger in told_triggers(rules, light, episode, as_told, after=len(as_told) - 2):
                yield trigger if is_kept else msgspec.structs.replace(trigger, name=name)
        if type(entry) in _PAINS:
            told_pains.append(entry)
            was_rebased = was_rebased or (type(entry) is CheckIn and not is_kept)


def _may_ask(light: LightRule, entry: LogEntry) -> bool:
    return type(entry) is CheckIn or light_of(light, entry) == "red"
