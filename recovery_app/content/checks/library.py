"""The stretch library: doses in a sane range, and every name in it exists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recovery_app.content.checks.grade import is_grade
from recovery_app.content.checks.uniqueness import repeated
from recovery_app.content.error import ContentError
from recovery_app.domain.exercise import AvoidRule, Dose, Exercise
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.question import UNSURE

FILE = "stretches.toml"
DOSE_RANGES = {
    "hold_s": (1, 600),
    "reps": (1, 30),
    "sides": (1, 2),
    "sets": (1, 5),
    "rest_s": (0, 120),
    "times_per_day": (1, 6),
    "days_per_week": (1, 7),
}


def library_problems(knowledge: Knowledge) -> Iterator[ContentError]:
    """Yield what does not hold in the stretch library."""
    exercises = knowledge.exercises
    yield from repeated(FILE, "exercise", (exercise.id for exercise in exercises))
    ids = {exercise.id for exercise in exercises}
    codes = {one.id: {choice.code for choice in one.answers} | {UNSURE} for one in knowledge.patterns.question}
    limits = {limit for flag in knowledge.safety.flag for limit in flag.limits}
    for exercise in exercises:
        yield from _exercise_problems(exercise, ids)
        yield from _dose_problems(exercise.id, exercise.dose)
        for rule in exercise.avoid_if:
            yield from _rule_problems(exercise.id, rule, codes, limits)


def _exercise_problems(exercise: Exercise, ids: set[str]) -> Iterator[ContentError]:
    for field, other in (("easier_id", exercise.easier_id), ("harder_id", exercise.harder_id)):
        if other and (other not in ids or other == exercise.id):
            yield ContentError(
                FILE,
                f"exercise {exercise.id}: {field} names {other}, no other exercise. Name one of the file.",
            )
    if not (exercise.steps and exercise.stop_if and exercise.phases and exercise.suits):
        yield ContentError(FILE, f"exercise {exercise.id}: steps, stop_if, phases or suits is empty. Fill it.")
    if not is_grade(exercise.grade):
        yield ContentError(
            FILE, f"exercise {exercise.id}: {exercise.grade!r} is no grade. Use A, B, C, D or two of them."
        )


def _dose_problems(exercise_id: str, dose: Dose) -> Iterator[ContentError]:
    for name, (fewest, most) in DOSE_RANGES.items():
        value = getattr(dose, name)
        if not fewest <= value <= most:
            yield ContentError(FILE, f"exercise {exercise_id}: {name} is {value}. Choose {fewest} to {most}.")


def _rule_problems(
    exercise_id: str, rule: AvoidRule, codes: Mapping[str, set[str]], limits: set[str]
) -> Iterator[ContentError]:
    where = f"exercise {exercise_id}, avoid_if {rule.text!r}"
    for asked in (rule.if_answers, rule.unless_answers):
        for question, answers in asked.items():
            if question not in codes:
                yield ContentError(FILE, f"{where}: {question} is no question. Name one of patterns.toml.")
                continue
            for answer in answers:
                if answer not in codes[question]:
                    yield ContentError(FILE, f"{where}: {answer} is no answer to {question}. Name one of its codes.")
    for limit in rule.if_limits:
        if limit not in limits:
            yield ContentError(FILE, f"{where}: no flag sets the limit {limit}. Name one of safety.toml.")
    conditions = (rule.patterns, rule.before_day, rule.if_answers, rule.unless_answers, rule.if_limits, rule.phases)
    if not rule.advice_only and not any(conditions):
        yield ContentError(FILE, f"{where}: without a condition it holds always. Add one, or set advice_only.")
