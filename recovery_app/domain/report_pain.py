"""The part of a report that tells of pain, and the series of its chart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from statistics import median
from typing import Final

import msgspec

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.dose_text import number_text
from recovery_app.domain.moment_text import full_date
from recovery_app.domain.pain_course import MedianPoint, PainChange, PainCourse, PainDay
from recovery_app.domain.phase_bands import PhaseBand
from recovery_app.domain.progress_marks import ProgressMark
from recovery_app.domain.report_parts import ReportSection, counted, section
from recovery_app.domain.safety_summary import SummaryLine

MEASURE: Final = SummaryLine("Scale:", "NPRS 0-10, whole numbers. Back is the average over 24 h, or now where untold.")
NOT_TOLD: Final = SummaryLine("", "No pain was told in this time.")
_SORTS: Final[tuple[tuple[str, Callable[[PainDay], int | None]], ...]] = (
    ("Back:", lambda one: one.back),
    ("Worst in 24 h:", lambda one: one.worst),
    ("Leg, average:", lambda one: one.leg),
)


class PainChart(msgspec.Struct, frozen=True):
    """Hold what the pain chart shows: days, their 7-day median, the phases of the plan, and runs and flare-ups."""

    range: DateRange
    days: tuple[PainDay, ...]
    median: tuple[MedianPoint, ...]
    bands: tuple[PhaseBand, ...]
    marks: tuple[ProgressMark, ...]


def pain_section(course: PainCourse, change: PainChange | None) -> ReportSection:
    """Return each sort of pain from the start to the latest number, with its median and its worst day."""
    told = [line for lead, value in _SORTS if (line := _course(lead, course.days, value)) is not None]
    if not told:
        return section("pain", (NOT_TOLD,))
    lines = [MEASURE, *told]
    if change is not None:
        verdict = {
            "better": "lower, a change that matters",
            "worse": "higher, a change that matters",
            "same": "no change beyond noise",
        }[change.verdict]
        lines.append(SummaryLine("7-day median of the back:", f"{change.text}, {verdict}."))
    return section("pain", lines)


def _course(lead: str, days: tuple[PainDay, ...], value: Callable[[PainDay], int | None]) -> SummaryLine | None:
    told: list[tuple[date, int]] = [(one.day, pain) for one in days if (pain := value(one)) is not None]
    if not told:
        return None
    (first, start), (last, latest) = told[0], told[-1]
    worst_day, worst = max(told, key=lambda one: one[1])
    if len(told) == 1:
        return SummaryLine(lead, f"{start} ({full_date(first)}).")
    middle = number_text(median(pain for _, pain in told))
    text = (
        f"start {start} ({full_date(first)}), latest {latest} ({full_date(last)}), "
        f"median of {counted(len(told), 'day')} {middle}, highest {worst} ({full_date(worst_day)})."
    )
    return SummaryLine(lead, text)
