"""The tables by which the plan adapts: lights, steps, strength, missed time, the expected course, when to seek help."""

from __future__ import annotations

from typing import Literal

import msgspec

from recovery_app.domain.exercise import Dose
from recovery_app.domain.question import PatternId

Light = Literal["green", "amber", "red"]


class LightRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the traffic light (plan.md 3): the most pain, 0 to 10, of a green and of an amber session, and its words.

    `masked_h` is how many hours a pain medicine hides the signal.
    """

    green_most: int
    amber_most: int
    masked_h: int
    ambers_to_step_back: int
    steps_back_after_red: int
    rest_after_red_h: int
    walking_only_reds: int
    walking_only_within_days: int
    walking_only_days: int
    extra_rest_days: int
    extra_rest_within_days: int
    settling_days_after_red_run: int
    names: dict[Light, str]
    meaning: dict[Light, str]
    grade: str
    sources: tuple[str, ...]


class RunRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold how runs follow each other: hours apart, walking before and after, spikes and missed time (plan.md 6)."""

    hours_apart: int
    a_week: int
    warm_up_min: int
    first_session_repeats: int
    first_session_run_min: int
    first_session_walk_min: int
    spike_percent: int
    spike_within_days: int
    repeat_after_days: int
    back_one_after_days: int
    back_three_after_days: int
    grade: str
    sources: tuple[str, ...]


class StrengthMove(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one strength exercise at a level, with the dose of that level in words and in numbers.

    A number of 0 stands for that of the exercise itself; of a range in the words the number is the lower end.
    """

    exercise: str
    dose_text: str
    hold_s: int = 0
    reps: int = 0
    sets: int = 0

    def dose_of(self, usual: Dose) -> Dose:
        """Return the dose of this level, with the sides and rests of the usual one."""
        return msgspec.structs.replace(
            usual,
            hold_s=self.hold_s or usual.hold_s,
            reps=self.reps or usual.reps,
            sets=self.sets or usual.sets,
        )


class StrengthLevel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one level of strength: trunk, hip and leg, and ideas outside of the library (plan.md 8)."""

    level: int
    weeks_text: str
    from_week: int
    trunk: tuple[StrengthMove, ...]
    hip_and_leg: tuple[StrengthMove, ...]
    more: str = ""


class StrengthRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold how strength grows: sessions a week, days between them, and green sessions before the next level.

    `sessions_a_week_later` counts once the runner stays well (plan.md 1, P4).
    """

    level: tuple[StrengthLevel, ...]
    sessions_a_week: int
    sessions_a_week_later: int
    days_apart: int
    green_sessions: int
    note: str
    grade: str
    sources: tuple[str, ...]


class ExerciseRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold what a sore exercise does to the plan: calm blocks until it comes back, after amber and after red."""

    calm_blocks_after_amber: int
    calm_blocks_after_red: int
    grade: str
    sources: tuple[str, ...]


class Lever(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one way to change training, in the order in which to use it (plan.md 7)."""

    id: str
    title: str
    easier: str
    harder: str
    grade: str
    sources: tuple[str, ...]
    patterns: tuple[PatternId, ...] = ()


class CourseBand(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold how long it often takes to easy running for a pattern, in weeks; `open_end` says that it may be longer."""

    pattern: PatternId
    from_weeks: int
    to_weeks: int
    open_end: bool
    text: str
    grade: str
    sources: tuple[str, ...]


class CourseFact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one finding about how back pain goes on."""

    text: str
    grade: str
    sources: tuple[str, ...]
    patterns: tuple[PatternId, ...] = ()


class HelpRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one reason to see somebody although no warning sign is there (plan.md 10)."""

    id: Literal[
        "no_better",
        "still_limiting",
        "leg_below_knee",
        "red_days",
        "past_review",
        "third_episode",
        "daily_medicine",
        "weakness",
    ]
    text: str
    grade: str
    sources: tuple[str, ...]
    after_days: int = 0
    count: int = 0


class EasyDay(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one level of not feeling well, and what it does to the day."""

    reason: Literal["off", "tired", "unwell", "ill"]
    title: str
    text: str
    exercises: Literal["all", "half", "none"]
    walk: Literal["same", "back", "as_you_like"]
    run: bool
    asks_check: bool
    grade: str
    sources: tuple[str, ...]


class TrainingRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold everything by which the plan adapts.

    `words` has the sentences of its changes, by name, and `on_paper` those of a clinician's paper, which speak of the
    patient.
    """

    light: LightRule
    run: RunRule
    strength: StrengthRule
    exercise: ExerciseRule
    lever: tuple[Lever, ...]
    course: tuple[CourseBand, ...]
    course_fact: tuple[CourseFact, ...]
    seek_help: tuple[HelpRule, ...]
    easy_day: tuple[EasyDay, ...]
    flare: tuple[str, ...]
    rules_in_words: tuple[str, ...]
    words: dict[str, str]
    on_paper: dict[str, str]
    better_by_points: int
    better_by_percent: int
    sources: tuple[str, ...]
