"""Heat day after day that changes nothing (heat_ice.md 5)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from recovery_app.domain.date_range import ONE_DAY
from recovery_app.domain.day import day_of
from recovery_app.domain.episode import Assessment
from recovery_app.domain.heat_ice import HeatIceRules, HeatReview
from recovery_app.domain.log_entry import HeatIceLogged, LogEntry
from recovery_app.domain.log_training import CheckIn
from recovery_app.domain.told_pain import back_pain, is_better
from recovery_app.domain.training_rules import TrainingRules


def heat_review(
    rules: HeatIceRules,
    training: TrainingRules,
    packs: Iterable[LogEntry],
    check_ins: tuple[CheckIn, ...],
    assessment: Assessment,
    today: date,
) -> HeatReview | None:
    """Return what is said where heat was used each day for long and the pain told since is no better, or None.

    The days in a row end today or yesterday. While no pain was told after the first of them, nothing is assumed.
    """
    used = [entry for entry in packs if isinstance(entry, HeatIceLogged) and entry.heat_s]
    warm = {protocol for protocol in {entry.protocol for entry in used} if rules.used(protocol).kind == "heat"}
    heat = {entry.day for entry in used if entry.protocol in warm}
    last = today if today in heat else today - ONE_DAY
    first = last
    while first - ONE_DAY in heat:
        first -= ONE_DAY
    if last not in heat or (last - first).days + 1 < rules.heat_review.days:
        return None
    told = [(day_of(assessment.at), back_pain(assessment.answers.pain))]
    told += [(one.day, back_pain(one.pain)) for one in check_ins]
    start = next((pain for day, pain in reversed(told) if day <= first and pain is not None), None)
    since = next((pain for day, pain in reversed(told) if day > first and pain is not None), None)
    if not start or since is None or is_better(training, start, since):
        return None
    return rules.heat_review
