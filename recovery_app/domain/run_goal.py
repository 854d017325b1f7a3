"""The run of the day, or of the next running day, and why it has to wait (plan.md 3 and 6)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Literal

from recovery_app.domain.change_words import ChangeWords
from recovery_app.domain.day import day_of
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.plan_rules import RunStage
from recovery_app.domain.progress import Progress, RunGoal, RunState
from recovery_app.domain.rest import RestCountdown
from recovery_app.domain.told_pain import latest_back_pain
from recovery_app.domain.training_log import TrainingLog
from recovery_app.domain.training_rules import TrainingRules

GoalState = Literal["today", "done", "wait", "check_first", "not_today"]


def run_goal(
    knowledge: Knowledge,
    progress: Progress,
    log: TrainingLog,
    now: datetime,
    resting: RestCountdown | None = None,
) -> RunGoal | None:
    """Return the run goal at `now`; None before the return began and while the signs are made again.

    `resting` is a rest from running that goes on although the return began: a run from before it was only told, or told
    to have hurt, after it. The rest counts from that run and nobody runs before it is over (plan.md 2, and 4 G7). The
    place on the ladder stays, for the runs since were judged by their own lights: our safer reading of what plan.md
    does not say.
    """
    state = progress.run
    if state is None or state.gate_again:
        return None
    rules, rule = knowledge.plan, knowledge.training.run
    stage = _stage_today(state.stage, log, now)
    free = stage >= len(rules.stage)
    limit = state.ceiling_min
    row: RunStage | None = None if free else rules.stage[stage]
    first = stage == 1 and not state.sessions_at_stage
    repeats, run_min, walk_min = 1, limit, 0
    if first:
        repeats, run_min, walk_min = rule.first_session_repeats, rule.first_session_run_min, rule.first_session_walk_min
    elif row is not None:
        repeats, run_min, walk_min = row.repeats, row.run_min, row.walk_min
    waiting, reason = _why_wait(knowledge, progress, state, log, now, resting)
    waits = (state.not_before, resting.review_at if resting is not None else None)
    words = knowledge.training.words
    if not reason:
        kept = words["run_free"].format(minutes=limit) if free else words["run_first"] if first else words["run_talk"]
        reason = kept
    return RunGoal(
        state=waiting,
        stage=row,
        number=stage,
        repeats=repeats,
        run_min=run_min,
        walk_min=walk_min,
        warm_up_min=rule.warm_up_min,
        green=state.green,
        needed=state.needed,
        not_before=max((one for one in waits if one is not None and one > now), default=None),
        ceiling_min=limit if free else None,
        reason=reason,
    )


def _stage_today(stage: int, log: TrainingLog, now: datetime) -> int:
    """Return the stage of today: one step back on a day on which the user is tired, never below the first."""
    easy = log.easy_days.get(day_of(now))
    return max(stage - 1, 1) if easy is not None and easy.reason == "tired" and stage > 1 else stage


def _why_wait(
    knowledge: Knowledge,
    progress: Progress,
    state: RunState,
    log: TrainingLog,
    now: datetime,
    resting: RestCountdown | None,
) -> tuple[GoalState, str]:
    training, today = knowledge.training, day_of(now)
    words, rule = training.words, training.run
    if state.last_run == today:
        return "done", words["run_wait_hours"].format(hours=rule.hours_apart)
    if _until(progress.walking_only_until, today):
        return "wait", words["run_wait_walking_only"]
    if state.stage == 0:
        return "wait", words["run_wait_walks"]
    if _until(progress.settling_until, today):
        return "wait", words["run_wait_settling"]
    easy = log.easy_days.get(today)
    if easy is not None and not next(one for one in training.easy_day if one.reason == easy.reason).run:
        return "not_today", words["run_wait_easy_day"]
    if _is_too_sore(training, log, today):
        return "not_today", words["run_wait_sore"]
    if resting is not None:
        when = ChangeWords(words, knowledge.exercises, today).when(resting.counted_from)
        return "wait", words["run_wait_rest"].format(when=when)
    if state.not_before is not None and state.not_before > now:
        return "wait", _why_not_before(training, state, log, now)
    if state.waits_for_morning:
        return "wait", words["run_wait_morning"]
    return "today", ""


def _why_not_before(training: TrainingRules, state: RunState, log: TrainingLog, now: datetime) -> str:
    words, light, run = training.words, training.light, training.run
    if log.last_stop_at is not None and now < log.last_stop_at + timedelta(hours=light.rest_after_red_h):
        return words["run_wait_red"].format(hours=light.rest_after_red_h)
    if state.last_run is not None and day_of(now) - state.last_run > timedelta(hours=run.hours_apart):
        return words["run_wait_week"].format(count=run.a_week)
    return words["run_wait_hours"].format(hours=run.hours_apart)


def _is_too_sore(training: TrainingRules, log: TrainingLog, today: date) -> bool:
    """Tell whether the back pain told last today is above what any session may have: our safer reading of plan.md 3."""
    told = latest_back_pain(tuple(one for one in log.check_ins if one.day == today))
    return told is not None and told > training.light.amber_most


def _until(day: date | None, today: date) -> bool:
    return day is not None and today <= day
