"""Everything the program knows about sore backs, read once from the content files."""

from __future__ import annotations

import msgspec

from recovery_app.domain.body_outline import BodyOutline
from recovery_app.domain.evidence import Evidence
from recovery_app.domain.exercise import Exercise
from recovery_app.domain.flag import SafetyScreen
from recovery_app.domain.heat_ice import HeatIceRules
from recovery_app.domain.medicine import MedicineRules
from recovery_app.domain.pictures import ExercisePictures
from recovery_app.domain.plan_rules import PlanRules
from recovery_app.domain.progress_rules import ProgressRules
from recovery_app.domain.question import PatternModel
from recovery_app.domain.source import Source
from recovery_app.domain.training_rules import TrainingRules
from recovery_app.domain.week_rules import WeekRules


class Knowledge(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold all content of one language."""

    safety: SafetyScreen
    patterns: PatternModel
    exercises: tuple[Exercise, ...]
    heat_ice: HeatIceRules
    medicines: MedicineRules
    plan: PlanRules
    training: TrainingRules
    week: WeekRules
    progress: ProgressRules
    evidence: Evidence
    sources: tuple[Source, ...]
    body: BodyOutline
    pictures: tuple[ExercisePictures, ...] = ()

    def exercise(self, exercise_id: str) -> Exercise:
        """Return the exercise with this id; raise KeyError for an unknown one."""
        for exercise in self.exercises:
            if exercise.id == exercise_id:
                return exercise
        raise KeyError(exercise_id)

    def pictures_of(self, exercise_id: str) -> ExercisePictures | None:
        """Return what is drawn of an exercise, or None where nothing is."""
        return next((one for one in self.pictures if one.id == exercise_id), None)
