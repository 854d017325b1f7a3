"""How each exercise of the library fits the user today: planned, free, for later, or to avoid."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, get_args

import msgspec

from recovery_app.domain.agenda import Agenda, plan_of
from recovery_app.domain.choices import Choices, choices
from recovery_app.domain.equipment import missing_thing
from recovery_app.domain.exercise import AvoidRule, Exercise, Phase
from recovery_app.domain.hold import Hold, current_hold
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_parts import parts_of
from recovery_app.domain.planner import PlannedExercise, Situation, applies, forbidding_rule, situation_of
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress import SoreExercise
from recovery_app.domain.question import PATTERN_IDS, PatternId

FitKind = Literal["planned", "free", "dropped", "swapped", "missing", "sore", "later", "unsuited", "against", "avoid"]
_ORDER: tuple[FitKind, ...] = get_args(FitKind)
_PHASES: tuple[Phase, ...] = ("P1", "P2", "P3", "P4")


class Standing(msgspec.Struct, frozen=True):
    """Hold what the library is judged by: the plan of today, the hold on it, the user's situation and choices.

    `planned` is empty while no plan was begun and while a hold stops it; `situation` is None before any assessment.
    """

    planned: tuple[PlannedExercise, ...] = ()
    hold: Hold | None = None
    situation: Situation | None = None
    choices: Choices = Choices()
    begun: bool = False
    left_out: tuple[SoreExercise, ...] = ()

    @property
    def can_choose(self) -> bool:
        """Tell whether there is a plan that the user may change now."""
        return self.begun and self.hold is None

    def planned_as(self, exercise_id: str) -> PlannedExercise | None:
        """Return an exercise as it stands in today's plan, or None."""
        return next((one for one in self.planned if one.exercise.id == exercise_id), None)


class Fit(msgspec.Struct, frozen=True):
    """Hold how one exercise fits.

    `text` is in words the avoid rule, or why the plan leaves out what hurt; `phase` is where a later one begins, and
    `lacks` the id of the thing it needs.
    """

    exercise: Exercise
    kind: FitKind
    text: str = ""
    phase: Phase | None = None
    lacks: str = ""
    pinned: bool = False


def standing(profile: Profile, knowledge: Knowledge, now: datetime, day: Agenda | None = None) -> Standing:
    """Return where the user stands today; an assessment without a plan is judged as its first day.

    `day` is the plan of `now` where it was derived already.
    """
    episode = profile.episode
    if episode is None:
        return Standing(hold=current_hold(knowledge.safety, profile.log, now))
    answers = episode.assessments[-1].answers
    today = day or plan_of(profile, knowledge, episode, now)
    situation = situation_of(
        knowledge.plan.ease,
        today.resemblance,
        answers.questions,
        today.limits,
        phase=today.phase.id,
        day_number=today.day_number,
        equipment=profile.settings.equipment,
    )
    begun = episode.plan_started_on is not None
    chosen = choices(parts_of(profile.log).choices, episode)
    return Standing(today.exercises if begun else (), today.hold, situation, chosen, begun, today.left_out)


def usual_pattern(situation: Situation | None) -> PatternId | None:
    """Return the one pattern to look at the library by, or None while it is open."""
    if situation is None or len(situation.patterns) == len(PATTERN_IDS):
        return None
    return situation.patterns[0]


def fit(exercise: Exercise, place: Standing) -> Fit:
    """Return how an exercise fits; a rule against it counts before all else, and the plan before the user's choices."""
    situation = place.situation
    if situation is None:
        return Fit(exercise, "free")
    rule = forbidding_rule(exercise, situation)
    if rule is not None:
        return Fit(exercise, "avoid", rule.text)
    if place.planned_as(exercise.id) is not None:
        return Fit(exercise, "planned", pinned=exercise.id in place.choices.pinned)
    sore = next((one for one in place.left_out if one.exercise_id == exercise.id), None)
    if sore is not None:
        calm = "one more calm round" if sore.calm_left == 1 else f"{sore.calm_left} calm rounds"
        return Fit(exercise, "sore", f"{sore.because} It comes back after {calm} of your exercises.")
    return _not_planned(exercise, situation, place.choices)


def _not_planned(exercise: Exercise, situation: Situation, chosen: Choices) -> Fit:
    lacks = missing_thing(exercise, situation.equipment)
    first = min(exercise.phases, key=_PHASES.index)
    if not set(situation.patterns) <= set(exercise.suits):
        return Fit(exercise, "unsuited")
    if exercise.direction == situation.against:
        return Fit(exercise, "against")
    if _PHASES.index(first) > _PHASES.index(situation.phase):
        return Fit(exercise, "later", phase=first)
    if exercise.id in chosen.dropped:
        return Fit(exercise, "dropped")
    if exercise.id in chosen.swaps:
        return Fit(exercise, "swapped")
    if lacks:
        return Fit(exercise, "missing", lacks=lacks)
    return Fit(exercise, "free", pinned=exercise.id in chosen.pinned)


def on_the_shelf(found: tuple[Exercise, ...], place: Standing) -> tuple[Fit, ...]:
    """Return exercises with those of today's plan first, in its order, and those to avoid last."""
    planned = {one.exercise.id: number for number, one in enumerate(place.planned)}
    fits = (fit(exercise, place) for exercise in found)
    return tuple(sorted(fits, key=lambda one: (_ORDER.index(one.kind), planned.get(one.exercise.id, 0))))


def avoid_rules(exercise: Exercise, situation: Situation | None) -> tuple[tuple[AvoidRule, bool], ...]:
    """Return every avoid rule with whether it holds for this user, those that do first.

    An advice without a condition the program can judge is left to the reader and never marked.
    """
    marked = [(rule, situation is not None and _is_theirs(rule, situation)) for rule in exercise.avoid_if]
    return tuple(sorted(marked, key=lambda one: not one[1]))


def _is_theirs(rule: AvoidRule, situation: Situation) -> bool:
    judged = rule.patterns or rule.before_day or rule.if_answers or rule.if_limits or rule.phases
    return bool(judged or not rule.advice_only) and applies(rule, situation)
