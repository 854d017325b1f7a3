"""A sore entry that was told otherwise or taken back: it may have happened, so the four questions are asked once."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from recovery_app.domain.check_trigger import Trigger, told_triggers
from recovery_app.domain.earlier_versions import earlier_versions
from recovery_app.domain.episode import Episode
from recovery_app.domain.light import light_of
from recovery_app.domain.live_log import live
from recovery_app.domain.log_entry import LogEntry, SafetyChecked
from recovery_app.domain.log_training import CheckIn
from recovery_app.domain.recheck_rules import RecheckRules, TriggerName
from recovery_app.domain.training_rules import LightRule


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
    for place, entry in enumerate(later, start=begin):
        if entry.id in kept or not _may_ask(light, entry):
            continue
        name: TriggerName = "corrected" if entry.id in changed else "taken_back"
        as_told = (*live(log[:place]), entry)
        for trigger in told_triggers(rules, light, episode, as_told, after=len(as_told) - 2):
            yield msgspec.structs.replace(trigger, name=name)


def _may_ask(light: LightRule, entry: LogEntry) -> bool:
    # The pains of a check-in are weighed against all that were told before it, which takes a walk through the log.
    return type(entry) is CheckIn or light_of(light, entry) == "red"
