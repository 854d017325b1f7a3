"""Words of the progress page that depend on what there is."""

from __future__ import annotations

from typing import Final

from recovery_app.domain.log_training import CheckIn
from recovery_app.domain.pain_course import PainChange, PainCourse
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress_rules import RunsWords, WalkingTarget
from recovery_app.domain.training_rules import RunRule

FIRST_PAIN: Final = "Your first check-in shows here tonight."
NO_PAIN: Final = "No pain was told in these days."
NO_WALKS: Final = "Your walks show here once you log one."
NO_RUNS: Final = "Your runs show here once you log one."


def empty_pain(profile: Profile, course: PainCourse) -> str:
    """Return what stands in the pain chart over days without a number; the symptom check tells one too."""
    if course.days:
        return ""
    has_plan = profile.episode is not None and profile.episode.plan_started_on is not None
    return FIRST_PAIN if has_plan and not any(isinstance(one, CheckIn) for one in profile.log) else NO_PAIN


def walking_words(target: WalkingTarget) -> str:
    """Return what the line in the walking chart is, and what counts."""
    return f"{target.text} {target.counted}"


def runs_words(words: RunsWords, rule: RunRule) -> str:
    """Return what the dashed line in the chart of runs is."""
    return words.text.format(percent=rule.spike_percent, within=rule.spike_within_days)


def is_better(change: PainChange | None) -> bool:
    """Tell whether pain fell by as much as matters."""
    return change is not None and change.verdict == "better"
