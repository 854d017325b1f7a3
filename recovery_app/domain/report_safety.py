"""The red-flag answers of a report: the latest to every question with its date, the noes among them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from recovery_app.domain.flag import Flag, FlagAnswer, Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import SafetyChecked
from recovery_app.domain.moment_text import full_date
from recovery_app.domain.report_facts import ReportFacts
from recovery_app.domain.report_parts import ReportSection, counted, section, typed
from recovery_app.domain.safety_summary import SummaryLine

ASKED: Final = {
    "wizard": "all questions",
    "mistake": "answers put right",
    "again": "all questions again",
    "mini": "short set",
    "weekly": "weekly set",
}
LEADS: Final = {"yes": "Yes", "ticked": "Some signs ticked", "unsure": "Not sure", "withheld": "Not said", "no": "No"}
"""The kinds of an answer, the one to read first in front."""
MOST_CHECKS: Final = 10
NEVER_ASKED: Final = SummaryLine("", "The red-flag questions were not asked in this program yet.")


class Latest(NamedTuple):
    """Hold the latest answer to a flag, its kind, its day, and the criteria that were ticked, in words."""

    flag: Flag
    kind: str
    day: date
    ticked: str


def safety_section(facts: ReportFacts) -> ReportSection:
    """Return the latest answer to every red flag by level, and, as the list, each check and clearance with its date."""
    checks = [entry for entry in facts.safety if isinstance(entry, SafetyChecked)]
    if not checks:
        return section("safety", (NEVER_ASKED,))
    lines: list[SummaryLine] = []
    if facts.hold is not None:
        since = full_date(facts.hold.since.date())
        named = "; ".join(one.for_paper for one in facts.knowledge.safety.known(facts.hold.flags))
        text = f"since {since}, level “{level_name(facts.knowledge, facts.hold.level)}”. {named}".strip()
        lines.append(SummaryLine("Plan on hold:", text if text.endswith(".") else f"{text}."))
    latest = latest_answers(facts.knowledge, checks)
    lines += _told(facts.knowledge, latest, tuple(kind for kind in LEADS if kind != "no"))
    lines += _by_other_answers(facts.knowledge, checks[-1], latest)
    lines += _told(facts.knowledge, latest, ("no",))
    never = [flag for flag in facts.knowledge.safety.flag if flag.by_age is None and flag.id not in latest]
    if never:
        lines.append(SummaryLine("Not asked:", f"{'; '.join(flag.for_paper for flag in never)}."))
    mine = [one for one in checks if one.day in facts.range]
    found = sum(one.level is not Level.CLEAR for one in mine)
    lines.append(SummaryLine("Checks:", f"{len(mine)} in this time, {found} of them found something."))
    return section("safety", lines, _history(facts), MOST_CHECKS)


def latest_answers(knowledge: Knowledge, checks: list[SafetyChecked]) -> dict[str, Latest]:
    """Return the latest answer to each flag that was asked; a check of only some flags leaves the others as told."""
    found: dict[str, Latest] = {}
    for check in checks:
        for flag in knowledge.safety.known(check.answers):
            answer = check.answers[flag.id]
            found[flag.id] = Latest(flag, _kind(flag, answer, check), check.day, _ticked(flag, answer))
    return found


def level_name(knowledge: Knowledge, level: Level) -> str:
    """Return how a level is called."""
    return next((one.name for one in knowledge.evidence.level if one.level is level), "clear")


def _kind(flag: Flag, answer: FlagAnswer, check: SafetyChecked) -> str:
    if isinstance(answer, str):
        return answer
    if not answer:
        return "no"
    return "yes" if flag.id in check.fired and flag.id not in check.cautions else "ticked"


def _ticked(flag: Flag, answer: FlagAnswer) -> str:
    if isinstance(answer, str):
        return ""
    return ", ".join(one.for_paper for one in flag.criteria if one.code in answer)


def _told(knowledge: Knowledge, latest: dict[str, Latest], kinds: tuple[str, ...]) -> Iterator[SummaryLine]:
    """Yield the answers of these kinds, level by level, each kind and day in a line of its own."""
    for level in knowledge.evidence.level:
        mine = [one for one in latest.values() if one.flag.level is level.level]
        for kind in kinds:
            for day in sorted({one.day for one in mine if one.kind == kind}, reverse=True):
                told = [_answer(one) for one in mine if one.kind == kind and one.day == day]
                yield SummaryLine(f"{LEADS[kind]}, {level.name.lower()}, {full_date(day)}:", f"{'; '.join(told)}.")


def _answer(one: Latest) -> str:
    return f"{one.flag.for_paper}{f' (ticked: {one.ticked})' if one.ticked else ''}"


def _by_other_answers(knowledge: Knowledge, last: SafetyChecked, latest: dict[str, Latest]) -> Iterator[SummaryLine]:
    """Yield the flags of the last check that count from the age or from an answer to another question."""
    others = [
        flag.for_paper
        for flag in knowledge.safety.known(last.fired)
        if flag.id not in latest or latest[flag.id].kind in {"no", "withheld"}
    ]
    if others:
        yield SummaryLine(f"From the age or other answers, {full_date(last.day)}:", f"{'; '.join(others)}.")


def _history(facts: ReportFacts) -> list[SummaryLine]:
    items: list[SummaryLine] = []
    for entry in reversed(facts.safety):
        if entry.day < facts.range.first:
            break
        lead = f"{full_date(entry.day)}:"
        if isinstance(entry, SafetyChecked):
            level = "nothing found" if entry.level is Level.CLEAR else level_name(facts.knowledge, entry.level)
            items.append(SummaryLine(lead, f"checked, {ASKED[entry.reason]}, {level}."))
        else:
            flags = "; ".join(dict.fromkeys(flag.topic for flag in facts.knowledge.safety.known(entry.flags)))
            signs = f"{counted(len(entry.flags), 'sign')}: {flags}" if flags else counted(len(entry.flags), "sign")
            who = typed(entry.who)
            items.append(SummaryLine(lead, f"cleared by {who} on {full_date(entry.cleared_on)} for {signs}."))
    return items
