"""The safety page on paper: what to do at a level, whom to call in the user's region, and the summary for a doctor."""

from __future__ import annotations

import msgspec

from recovery_app.domain.flag import Level, RegionContact, SafetyScreen
from recovery_app.domain.safety_summary import SafetySummary, SummaryLine
from recovery_app.domain.settings import Region

CRISIS_FLAG = "RF-MIND-1"


class SafetySheet(msgspec.Struct, frozen=True):
    """Hold what is printed: the lines for the user, and the summary for the doctor."""

    advice: tuple[SummaryLine, ...]
    summary: SafetySummary


def safety_sheet(
    screen: SafetyScreen, level: Level, flags: tuple[str, ...], region: Region | None, summary: SafetySummary
) -> SafetySheet:
    """Return the sheet of a level; without a region it names every emergency number."""
    advice, contact = screen.advice_for(level), screen.contact(region or "other")
    number, note = whom_to_call(contact, level)
    where = f"{number} {note}".strip()
    if region is None:
        where = f"{where}. {all_numbers(screen)}"
    lines = [SummaryLine(f"{advice.title}.", advice.summary)]
    lines.append(SummaryLine("See:" if level is Level.CLINICIAN else "Call:", where))
    if level is not Level.EMERGENCY:
        lines.append(SummaryLine("If it gets worse:", contact.emergency_number))
    if CRISIS_FLAG in flags:
        lines.append(SummaryLine("You are not alone:", contact.crisis_line))
    lines += [SummaryLine(f"{number}. {what}.", how) for number, (what, how) in enumerate(advice.steps, start=1)]
    return SafetySheet(tuple(lines), summary)


def whom_to_call(contact: RegionContact, level: Level) -> tuple[str, str]:
    """Return whom to call or see at a level, and a note, which may be empty."""
    if level is Level.EMERGENCY:
        return contact.emergency_number, contact.emergency_note
    if level is Level.SAME_DAY:
        return contact.same_day, contact.same_day_note
    return contact.clinician, ""


def all_numbers(screen: SafetyScreen) -> str:
    """Return the emergency number of every region that has a name of its own."""
    known = [one for one in screen.region if one.region != "other"]
    return f"{', '.join(f'{one.name} {one.emergency_number}' for one in known)}."
