"""The parts of a report that tell of the episode, and which pattern its answers resemble."""

from __future__ import annotations

from typing import Final

from recovery_app.domain.day import day_of
from recovery_app.domain.day_phase import phase_card
from recovery_app.domain.episode import Answers, DailyTasks, Episode
from recovery_app.domain.leg_nerve import nerve_evidence
from recovery_app.domain.moment_text import full_date
from recovery_app.domain.named_goals import goals_of
from recovery_app.domain.pattern import resemble
from recovery_app.domain.question import UNSURE
from recovery_app.domain.report_facts import ReportFacts
from recovery_app.domain.report_parts import ReportSection, counted, section, typed
from recovery_app.domain.result_words import evidence, headline, how_sure, open_count
from recovery_app.domain.safety_summary import SummaryLine
from recovery_app.domain.wizard import scored_answers

NO_EPISODE: Final = SummaryLine("", "No episode was answered in this time.")
HELD_BACK: Final = SummaryLine("", "Not shown, because the red-flag answers ask for care first.")
TASKS: Final[dict[DailyTasks, str]] = {
    "normal": "done as usual",
    "slowed": "done, but slower",
    "cannot": "not possible",
}
HISTORY: Final = ("Q24", "Q07")
"""The questions about how long it has hurt, and how it began."""
_GOAL: Final = 60
"""Letters of a goal here; the part about goals tells it at more length."""


def episode_section(facts: ReportFacts) -> ReportSection:
    """Return when the episode began, who tells of it, and what was hoped for."""
    episode = facts.episode
    if episode is None:
        return section("episode", (NO_EPISODE,))
    latest = episode.assessments[-1]
    answers, when = latest.answers, f"(as answered on {full_date(day_of(latest.at))})"
    lines = [SummaryLine("Start:", _start(facts, episode))]
    history = [
        facts.knowledge.patterns.by_id(one).choice(code).as_evidence
        for one in HISTORY
        if (code := facts.knowledge.patterns.by_id(one).code_in(answers.questions)) is not None and code != UNSURE
    ]
    if history:
        lines.append(SummaryLine(f"History {when}:", f"{'; '.join(history)}."))
    if answers.tasks is not None:
        lines.append(SummaryLine(f"Daily tasks {when}:", f"{TASKS[answers.tasks]}."))
    if running := _running(answers):
        lines.append(SummaryLine("Running before:", running))
    goals = goals_of(facts.profile, facts.profile.episodes.index(episode))
    if goals:
        lines.append(SummaryLine("Own goals:", f"{'; '.join(typed(one, _GOAL) for one in goals)}."))
    earlier = [one for one in facts.profile.episodes if one.started_at < episode.started_at]
    if earlier:
        began = full_date(day_of(earlier[-1].started_at))
        lines.append(SummaryLine("Before:", f"{counted(len(earlier), 'earlier episode')}, the last from {began}."))
    return section("episode", lines)


def pattern_section(facts: ReportFacts) -> ReportSection:
    """Return which pattern the answers resemble, how sure that is, and what speaks for and against it."""
    answers, model = facts.answers, facts.knowledge.patterns
    if facts.hold is not None and facts.hold.level.stops_everything:
        return section("pattern", (HELD_BACK,))
    if answers is None:
        return section("pattern", (NO_EPISODE,))
    result = resemble(model, scored_answers(answers))
    lines = [
        SummaryLine("Shown to the patient:", f"“{headline(model, result)}. {model.words['not_a_diagnosis']}”"),
        SummaryLine("How sure:", f"“{how_sure(model, result)}”"),
    ]
    for one in result.patterns[: open_count(result)]:
        reasons = evidence(model, one)
        name = model.card(one.id).in_sentence
        for lead, speaks in (("For", True), ("Against", False)):
            told = "; ".join(reason.text for reason in reasons if (reason.weight > 0) is speaks)
            if told:
                lines.append(SummaryLine(f"{lead} {name}:", f"{told}."))
    if result.leg_nerve.verdict != "no":
        signs = "; ".join(nerve_evidence(model, result.leg_nerve))
        lines.append(SummaryLine(f"{model.leg_nerve.title[result.leg_nerve.verdict]}.", f"{signs}."))
    return section("pattern", lines)


def _start(facts: ReportFacts, episode: Episode) -> str:
    first = episode.assessments[0]
    age = episode.assessments[-1].answers.age
    told = [f"first answers on {full_date(day_of(first.at))}"]
    if len(episode.assessments) > 1:
        told.append(f"latest on {full_date(day_of(episode.assessments[-1].at))}")
    if age is not None:
        told.append(f"age {age}")
    sentences = [f"{', '.join(told)}."]
    if episode.plan_started_on is None:
        sentences.append("No plan was begun.")
    else:
        sentences.append(f"Plan begun on {full_date(episode.plan_started_on)}{_phase(facts, episode)}.")
    if episode.ended_on is not None:
        sentences.append(f"Ended on {full_date(episode.ended_on)}.")
    return " ".join(sentences)


def _phase(facts: ReportFacts, episode: Episode) -> str:
    began, today = episode.plan_started_on, day_of(facts.now)
    if began is None or facts.progress is None or episode.ended_on is not None:
        return ""
    number = max((today - began).days + 1, 1)
    return f", now day {number}, phase “{phase_card(facts.knowledge, number, facts.progress, today).name}”"


def _running(answers: Answers) -> str:
    load, told = answers.load, []
    if load.runs_a_week is not None:
        told.append(f"{counted(load.runs_a_week, 'run')} a week")
    if load.longest_run_min is not None:
        told.append(f"longest run of 30 days {load.longest_run_min} min")
    if load.last_painful_run is not None:
        told.append(f"last painful run {full_date(load.last_painful_run)}")
    return f"{', '.join(told)}." if told else ""
