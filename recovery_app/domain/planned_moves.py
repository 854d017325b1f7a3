"""How many exercises the plan held on the days gone by."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

import msgspec

from recovery_app.domain.choices import Choices
from recovery_app.domain.day_moves import plan_moves
from recovery_app.domain.episode import Episode
from recovery_app.domain.exercise import Phase
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.pattern import resemble
from recovery_app.domain.planner import Situation, situation_of
from recovery_app.domain.profile import Profile
from recovery_app.domain.triage import limits_of
from recovery_app.domain.wizard import safety_of, scored_answers


class PlannedMoves:
    """Count the stretches of past days by their phase, each kind of day once: ten years have few kinds."""

    def __init__(self, profile: Profile, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._equipment = profile.settings.equipment
        plans = {one.plan_started_on: one for one in profile.episodes if one.plan_started_on is not None}
        self._plans = [plans[began] for began in sorted(plans)]
        self._began = sorted(plans)
        rules = (rule for exercise in knowledge.exercises for rule in exercise.avoid_if)
        self._limits = sorted({rule.before_day for rule in rules})
        self._situations: dict[str, Situation] = {}
        self._counts: dict[tuple[str, Phase, int], int] = {}

    def on(self, day: date, phase: Phase) -> int:
        """Return how many stretches a day of a plan in a phase held, for the latest answers of its episode."""
        place = bisect_right(self._began, day) - 1
        episode, number = self._plans[place], (day - self._began[place]).days + 1
        # From one limit to the next the same exercises are kept out.
        kind = (episode.id, phase, bisect_right(self._limits, number))
        if kind not in self._counts:
            then = msgspec.structs.replace(self._situation(episode), phase=phase, day_number=number)
            card = self._knowledge.plan.phase_card(phase)
            self._counts[kind] = len(plan_moves(self._knowledge.exercises, card, then, Choices(), {}, None))
        return self._counts[kind]

    def _situation(self, episode: Episode) -> Situation:
        if episode.id not in self._situations:
            answers = episode.assessments[-1].answers
            self._situations[episode.id] = situation_of(
                self._knowledge.plan.ease,
                resemble(self._knowledge.patterns, scored_answers(answers)),
                answers.questions,
                limits_of(self._knowledge.safety, safety_of(self._knowledge, answers)),
                phase="P1",
                day_number=1,
                equipment=self._equipment,
            )
        return self._situations[episode.id]
