"""The parts of a report that tell of heat and ice, and of distress and confidence."""

from __future__ import annotations

from collections import Counter
from typing import Final

from recovery_app.domain.duration_text import MINUTE_S
from recovery_app.domain.log_week import WeekTold
from recovery_app.domain.moment_text import full_date
from recovery_app.domain.report_facts import ReportFacts
from recovery_app.domain.report_parts import ReportSection, counted, section
from recovery_app.domain.safety_summary import SummaryLine

NOTHING_USED: Final = SummaryLine("", "None in this time.")
NOTHING_TOLD: Final = SummaryLine("", "Not told in this time.")
MOST_WEEKS: Final = 8


def heat_ice_section(facts: ReportFacts) -> ReportSection:
    """Return how often each protocol was used, for how long, and every skin that was not well."""
    rules = facts.knowledge.heat_ice
    used = facts.told(facts.log.packs)
    if not used:
        return section("heat_ice", (NOTHING_USED,))
    minutes: Counter[str] = Counter()
    times: Counter[str] = Counter()
    for entry in used:
        name = rules.used(entry.protocol).name
        times[name] += 1
        minutes[name] += entry.heat_s + entry.ice_s
    told = (
        f"{name.lower()} {counted(count, 'time')}, {round(minutes[name] / MINUTE_S):,} min"
        for name, count in times.most_common()
    )
    lines = [SummaryLine("With a pack on:", f"{'; '.join(told)}.")]
    answers = {one.code: one for one in rules.skin_answer}
    bad = [one for one in used if one.outcome == "skin" or (one.skin in answers and not answers[one.skin].good)]
    items = []
    for entry in reversed(bad):
        skin = answers[entry.skin].text.lower() if entry.skin in answers else "not told how"
        name = rules.used(entry.protocol).name
        items.append(SummaryLine(f"{full_date(entry.day)}:", f"skin not well after {name.lower()}: {skin}."))
    lines.append(SummaryLine("Skin events:", f"{len(bad)}." if bad else "none."))
    return section("heat_ice", lines, items)


def mood_section(facts: ReportFacts) -> ReportSection:
    """Return what was answered to the distress prompts each week, and the confidence, where told."""
    weeks = [one for one in facts.told(facts.log.weeks) if one.distress or one.confidence is not None]
    if not weeks:
        return section("mood", (NOTHING_TOLD,))
    return section("mood", (), (_week(facts, one) for one in reversed(weeks)), MOST_WEEKS)


def _week(facts: ReportFacts, entry: WeekTold) -> SummaryLine:
    told = [
        f"“{prompt.question}” {'Yes' if entry.distress[prompt.id] else 'No'}."
        for prompt in facts.knowledge.week.prompt
        if prompt.id in entry.distress
    ]
    if entry.confidence is not None:
        told.append(f"Confidence {entry.confidence} of 10.")
    return SummaryLine(f"{full_date(entry.day)}:", " ".join(told))
