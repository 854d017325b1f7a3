"""A report for a clinician: what was told in a range of days, part by part, as plain text and series."""

from __future__ import annotations

from collections.abc import Generator
from datetime import date, datetime

import msgspec

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.goal_course import goal_courses
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.moment_text import full_date
from recovery_app.domain.pain_course import pain_change, pain_course
from recovery_app.domain.phase_bands import phase_bands
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress_log import progress_log
from recovery_app.domain.progress_marks import marks
from recovery_app.domain.report_care import heat_ice_section, mood_section
from recovery_app.domain.report_changes import changes_section, sore_section
from recovery_app.domain.report_episode import episode_section, pattern_section
from recovery_app.domain.report_facts import ReportFacts, report_facts
from recovery_app.domain.report_goals import GoalBar, goal_bars, goals_section
from recovery_app.domain.report_moving import adherence_section, medicine_section, moving_section
from recovery_app.domain.report_pain import PainChart, pain_section
from recovery_app.domain.report_parts import PART_TITLES, REPORT_PARTS, ReportPart, ReportSection
from recovery_app.domain.report_safety import safety_section
from recovery_app.domain.week_targets import plan_days

TITLE = "Back pain: self-report for a clinician"
ORIGIN = "Self-reported in Recovery, a self-care program. Not checked by a clinician. Not a diagnosis."
ALL_PARTS: frozenset[ReportPart] = frozenset(REPORT_PARTS)


class ClinicianReport(msgspec.Struct, frozen=True):
    """Hold a report: the chosen parts in the order of the paper, and the series of its charts.

    `pain` is None without the part or without any pain told.
    """

    made_on: date
    range: DateRange
    sections: tuple[ReportSection, ...]
    pain: PainChart | None = None
    goals: tuple[GoalBar, ...] = ()

    @property
    def about(self) -> str:
        """Return the days that the report is about and when it was made, in a sentence."""
        days = f"{full_date(self.range.first)} to {full_date(self.range.last)}"
        return f"Covers {days}. Made on {full_date(self.made_on)}."

    @property
    def file_name(self) -> str:
        """Return a name for its file that says nothing about the person."""
        return f"back-report-{self.made_on.isoformat()}.pdf"

    def only(self, parts: frozenset[ReportPart]) -> ClinicianReport:
        """Return the report with no other parts than these."""
        return msgspec.structs.replace(
            self,
            sections=tuple(one for one in self.sections if one.part in parts),
            pain=self.pain if "pain" in parts else None,
            goals=self.goals if "goals" in parts else (),
        )


def clinician_report(
    profile: Profile, knowledge: Knowledge, days: DateRange, parts: frozenset[ReportPart], now: datetime
) -> ClinicianReport:
    """Return the report of a range of days with these parts."""
    steps = report_steps(profile, knowledge, days, parts, now)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            report: ClinicianReport = done.value
            return report


def report_steps(
    profile: Profile, knowledge: Knowledge, days: DateRange, parts: frozenset[ReportPart], now: datetime
) -> Generator[str, None, ClinicianReport]:
    """Yield what comes next before each step of making a report, and return the report at the end."""
    yield "your entries"
    log = progress_log(profile)
    yield "the course of your plan"
    facts = report_facts(profile, knowledge, days, now, log)
    sections: list[ReportSection] = []
    pain: PainChart | None = None
    goals: tuple[GoalBar, ...] = ()
    for part in REPORT_PARTS:
        if part not in parts:
            continue
        yield PART_TITLES[part].lower()
        if part == "pain":
            made, pain = _pain(facts)
        elif part == "goals":
            made, goals = _goals(facts)
        else:
            made = _section(part, facts)
        sections.append(made)
    return ClinicianReport(now.date(), days, tuple(sections), pain, goals)


def _pain(facts: ReportFacts) -> tuple[ReportSection, PainChart | None]:
    course = pain_course(facts.log, facts.range)
    made = pain_section(course, pain_change(course, facts.knowledge, facts.profile.episodes))
    if not any(one.back is not None for one in course.days):
        return made, None
    bands = phase_bands(facts.profile, facts.knowledge, facts.range, facts.now)
    shown = tuple(one for one in marks(facts.log, facts.knowledge, facts.range) if one.kind in {"run", "flare"})
    return made, PainChart(facts.range, course.days, course.median, bands, shown)


def _goals(facts: ReportFacts) -> tuple[ReportSection, tuple[GoalBar, ...]]:
    goals = goal_courses(facts.profile, facts.knowledge, facts.range)
    return goals_section(goals), goal_bars(goals)


def _section(part: ReportPart, facts: ReportFacts) -> ReportSection:
    if part == "adherence":
        bands = phase_bands(facts.profile, facts.knowledge, facts.range, facts.now)
        kept = plan_days(facts.profile, facts.log, facts.knowledge, bands, facts.range, facts.now)
        return adherence_section(kept.adherence)
    makers = {
        "episode": episode_section,
        "safety": safety_section,
        "pattern": pattern_section,
        "moving": moving_section,
        "changes": changes_section,
        "sore": sore_section,
        "medicine": medicine_section,
        "heat_ice": heat_ice_section,
        "mood": mood_section,
    }
    return makers[part](facts)
