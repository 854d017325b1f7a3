"""Today's exercises on paper: what to do, how much, how often, when to stop and whom to call."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from recovery_app.domain.agenda import Agenda, agenda
from recovery_app.domain.episode import Answers
from recovery_app.domain.exercise import Exercise
from recovery_app.domain.fit import avoid_rules, standing
from recovery_app.domain.flag import Level, SafetyScreen
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.moment_text import WEEKDAYS, short_date
from recovery_app.domain.planner import Block, PlannedExercise, Situation
from recovery_app.domain.profile import Profile
from recovery_app.domain.safety_sheet import all_numbers, whom_to_call
from recovery_app.domain.safety_summary import SummaryLine
from recovery_app.domain.settings import Region
from recovery_app.domain.wizard import safety_of


class SheetExercise(msgspec.Struct, frozen=True):
    """Hold one exercise as it stands in today's plan: `boxes` is how often a day, and `notes` what to keep to today."""

    exercise: Exercise
    block: Block
    dose: str
    boxes: int
    notes: tuple[SummaryLine, ...]
    stop_if: str

    @property
    def how_often(self) -> str:
        """Return how often today, such as "2 times today"."""
        return "Once today" if self.boxes == 1 else f"{self.boxes} times today"


class ExerciseSheet(msgspec.Struct, frozen=True):
    """Hold what the sheet of one day says.

    `notes` tell why the day is smaller and which limits hold; `safety` tells when to stop and whom to call.
    """

    day: date
    title: str
    phase: str
    exercises: tuple[SheetExercise, ...]
    strength_name: str
    notes: tuple[SummaryLine, ...]
    safety: tuple[SummaryLine, ...]

    @property
    def date_text(self) -> str:
        """Return the day, such as "Sat 22 Nov 2026"."""
        return f"{WEEKDAYS[self.day.weekday()]} {short_date(self.day)} {self.day.year}"

    @property
    def name(self) -> str:
        """Return the name of the document, such as "Exercises 22 Nov 2026"."""
        return f"Exercises {short_date(self.day)} {self.day.year}"


def exercise_sheet(profile: Profile, knowledge: Knowledge, now: datetime) -> ExerciseSheet | None:
    """Return the sheet of the day of `now`, or None while a hold, open questions or rest leave no exercise in it."""
    episode, day = profile.episode, agenda(profile, knowledge, now)
    if episode is None or day is None or not day.exercises:
        return None
    answers = episode.assessments[-1].answers
    situation = standing(profile, knowledge, now).situation
    strength = any(one.block == "strength" for one in day.exercises)
    return ExerciseSheet(
        day.day,
        "Today's exercises" if strength else "Today's stretches",
        day.phase.headline,
        tuple(_exercise(one, situation) for one in day.exercises),
        "Strength" if day.strength is None else f"Strength, level {day.strength.level.level}",
        _notes(knowledge, answers, day),
        _safety(knowledge, profile.settings.region),
    )


def why_no_sheet(profile: Profile, knowledge: Knowledge, now: datetime) -> str:
    """Return in one sentence why there is no sheet, or "" where there is one."""
    day = agenda(profile, knowledge, now)
    if day is None:
        return "There is no sheet yet, because your plan has not begun."
    if day.exercises:
        return ""
    if day.hold is not None:
        return "There is no sheet while your plan is on hold."
    if day.check_due is not None and day.check_due.kind == "mini":
        return "Answer the short safety questions first. Then you can print your sheet."
    return "Your plan has no exercises today, so there is no sheet."


def _exercise(one: PlannedExercise, situation: Situation | None) -> SheetExercise:
    rules = avoid_rules(one.exercise, situation)
    # A rule that leaves an exercise out has left it out of the plan, so only its advice is still to be kept to.
    advice = (SummaryLine("Avoid if:", rule.text) for rule, theirs in rules if theirs and rule.advice_only)
    notes = (*((SummaryLine("", one.why),) if one.why else ()), *advice)
    stop_if = "; ".join(f"{sign[0].lower()}{sign[1:]}" for sign in one.exercise.stop_if)
    return SheetExercise(one.exercise, one.block, one.dose_text, one.exercise.dose.times_per_day, notes, f"{stop_if}.")


def _notes(knowledge: Knowledge, answers: Answers, day: Agenda) -> tuple[SummaryLine, ...]:
    lines: list[SummaryLine] = []
    if day.easing is not None:
        lines.append(SummaryLine(f"{day.easing.title.rstrip('.')}.", " ".join(day.easing.lines)))
    limits = _limits(knowledge, answers)
    if limits:
        lines.append(SummaryLine("Your limits:", " ".join(limits)))
    return tuple(lines)


def _limits(knowledge: Knowledge, answers: Answers) -> tuple[str, ...]:
    """Return the limits that cautions put on the plan, each once."""
    flags = (knowledge.safety.by_id(one.id) for one in safety_of(knowledge, answers).fired)
    return tuple(dict.fromkeys(flag.limit for flag in flags if flag.level is Level.CAUTION and flag.limits))


def _safety(knowledge: Knowledge, region: Region | None) -> tuple[SummaryLine, ...]:
    screen = knowledge.safety
    # The last step of going on with care names the signs that end it.
    watch, signs = screen.advice_for(Level.CAUTION).steps[-1]
    return (
        SummaryLine("Stop and rest if:", " ".join(knowledge.plan.stop_rule)),
        SummaryLine(f"{watch}.", signs),
        SummaryLine("Emergency:", _emergency(screen, region)),
        SummaryLine("Advice the same day:", " ".join(whom_to_call(screen.contact(region or "other"), Level.SAME_DAY))),
    )


def _emergency(screen: SafetyScreen, region: Region | None) -> str:
    where = " ".join(whom_to_call(screen.contact(region or "other"), Level.EMERGENCY))
    return where if region is not None else f"{where}. {all_numbers(screen)}"
