"""A sore entry that was told otherwise afterwards: it happened, so the four questions are still asked once."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from recovery_app.domain.check_trigger import Trigger, told_triggers
from recovery_app.domain.earlier_versions import earlier_versions
from recovery_app.domain.episode import Episode
from recovery_app.domain.live_log import live
from recovery_app.domain.log_entry import LogEntry, SafetyChecked
from recovery_app.domain.recheck_rules import RecheckRules
from recovery_app.domain.training_rules import LightRule


def corrected_triggers(
    rules: RecheckRules, light: LightRule, episode: Episode, log: tuple[LogEntry, ...], asked: SafetyChecked | None
) -> Iterator[Trigger]:
    """Yield what made the four questions due after the check that `asked` them, and was corrected since.

    `log` is the whole log. An entry that was taken back as a whole never was, so it asks nothing.
    """
    begin = next((place + 1 for place in range(len(log) - 1, -1, -1) if log[place] is asked), 0)
    later = log[begin:]
    for entry in live(later):
        for old in earlier_versions(later, entry):
            place = begin + next(place for place, one in enumerate(later) if one is old)
            as_told = live(log[: place + 1])
            for trigger in told_triggers(rules, light, episode, as_told, after=len(as_told) - 2):
                yield msgspec.structs.replace(trigger, name="corrected")
