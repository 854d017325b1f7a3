"""The parts of a report that tell what was kept of the plan, of walks and runs, and of medicine."""

from __future__ import annotations

from collections import Counter
from statistics import median
from typing import Final

from recovery_app.domain.date_range import by_the_calendar
from recovery_app.domain.days_in_use import days_in_use
from recovery_app.domain.distance import DistanceUnit, distance_text, unit_of
from recovery_app.domain.dose_text import number_text
from recovery_app.domain.log_training import BodySign, MorningFeel, MorningRated, RunLogged
from recovery_app.domain.longest_runs import longest_runs
from recovery_app.domain.medicine_days import ProductDays, medicine_days
from recovery_app.domain.moment_text import full_date
from recovery_app.domain.report_facts import ReportFacts
from recovery_app.domain.report_parts import ReportSection, counted, section
from recovery_app.domain.safety_summary import SummaryLine
from recovery_app.domain.walking_weeks import walking_weeks
from recovery_app.domain.week_targets import Adherence

NO_PLAN: Final = SummaryLine("", "No plan ran in this time.")
NO_WALKS: Final = SummaryLine("Walks:", "none told.")
NO_RUNS: Final = SummaryLine("Runs:", "none told.")
NONE_TAKEN: Final = SummaryLine("", "None told in this time.")
SIGNS: Final[dict[BodySign, str]] = {
    "limp": "limping",
    "down_leg": "pain down the leg",
    "tingling": "new tingling",
    "toward_spine": "pain moving toward the spine",
}
FEELS: Final[dict[MorningFeel, str]] = {"better": "better", "same": "the same", "worse": "worse"}


def adherence_section(kept: Adherence) -> ReportSection:
    """Return how many days were kept; a rest day counts as kept, and a flare-up or a hold is left out."""
    if not kept.of and not kept.frozen:
        return section("adherence", (NO_PLAN,))
    frozen = f"{counted(kept.frozen, 'day')} of flare-up, stop, easing or hold not counted." if kept.frozen else ""
    if not kept.of:
        return section("adherence", (SummaryLine("", frozen),))
    days = counted(kept.of, "day")
    text = f"{kept.kept + kept.rest} of {days} kept ({kept.rest} of them rest days), {kept.part} kept in part."
    return section("adherence", (SummaryLine("", f"{text} {frozen}".strip()),))


def moving_section(facts: ReportFacts) -> ReportSection:
    """Return walking by the week, what runs came to, and each run, the newest first."""
    runs = facts.told(facts.log.runs)
    lines = [_walks(facts), *_runs(facts, runs)]
    mornings = {one.about: one for one in facts.log.mornings}
    return section("moving", lines, (_run(one, mornings.get(one.day), _unit(facts)) for one in reversed(runs)))


def medicine_section(facts: ReportFacts) -> ReportSection:
    """Return the days with any medicine, and for each product its days and its doses."""
    days = by_the_calendar(facts.range, facts.now)
    taken = medicine_days(facts.log, facts.knowledge.medicines, days)
    if not taken.days:
        return section("medicine", (NONE_TAKEN,))
    doses = Counter(one.product for one in facts.log.doses if one.taken_at.date() in days)
    of = counted(len(days_in_use(facts.log, days).union(taken.days)), "day")
    head = SummaryLine("Any medicine:", f"{len(taken.days)} of {of} with a plan or an entry.")
    return section("medicine", (head,), (_product(one, doses[one.product]) for one in taken.products))


def _product(one: ProductDays, doses: int) -> SummaryLine:
    last = full_date(one.days[-1])
    return SummaryLine(f"{one.name}:", f"{counted(len(one.days), 'day')}, {counted(doses, 'dose')}, last on {last}.")


def _walks(facts: ReportFacts) -> SummaryLine:
    walks = facts.told(facts.log.walks)
    if not walks:
        return NO_WALKS
    told = [f"{counted(len(walks), 'walk')}, {sum(one.minutes for one in walks):,} min"]
    whole = [one.minutes for one in walking_weeks(facts.log, facts.range) if one.is_whole]
    if whole:
        weeks = counted(len(whole), "whole week")
        told.append(f"a week {number_text(median(whole))} min (median of {weeks}), the last {whole[-1]} min")
    target = facts.knowledge.progress.walking.week_min
    return SummaryLine("Walks:", f"{'; '.join(told)}; target {target} min a week.")


def _runs(facts: ReportFacts, runs: tuple[RunLogged, ...]) -> list[SummaryLine]:
    if not runs:
        return [NO_RUNS]
    longest = max(runs, key=lambda one: one.run_min)
    told = f"{counted(len(runs), 'run')}, {sum(one.run_min for one in runs):,} min of running"
    far = sum(one.distance_km for one in runs if one.distance_km is not None)
    distance = f", {distance_text(far, _unit(facts))} told" if far else ""
    lines = [SummaryLine("Runs:", f"{told}{distance}; longest {longest.run_min} min ({full_date(longest.day)}).")]
    over = [one.day for one in longest_runs(facts.log, facts.knowledge, facts.range) if one.over]
    if over:
        days = counted(len(over), "day")
        lines.append(SummaryLine("Longer than the plan's ceiling:", f"{days}, last on {full_date(over[-1])}."))
    return lines


def _unit(facts: ReportFacts) -> DistanceUnit:
    return unit_of(facts.profile.settings.region)


def _run(run: RunLogged, morning: MorningRated | None, unit: DistanceUnit) -> SummaryLine:
    told = [f"{run.run_min} min"]
    if run.distance_km is not None:
        told.append(distance_text(run.distance_km, unit))
    if run.stage is not None:
        told.append(f"stage {run.stage}")
    told.append("pain not told" if run.pain_during is None else f"pain {run.pain_during} of 10")
    told += [SIGNS[sign] for sign in run.signs]
    if morning is not None:
        night = ", pain in the night" if morning.night_pain else ""
        told.append(f"morning after {FEELS[morning.feel]}{night}")
    return SummaryLine(f"{full_date(run.day)}:", f"{', '.join(told)}.")
