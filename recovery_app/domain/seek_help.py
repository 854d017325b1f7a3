"""Reasons to see somebody although no warning sign is there (plan.md 10)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec

from recovery_app.domain.day_track import reds_within
from recovery_app.domain.episode import Answers, Episode
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_medicine import DoseTaken
from recovery_app.domain.log_training import CheckIn
from recovery_app.domain.progress import Progress
from recovery_app.domain.rest import RestCountdown
from recovery_app.domain.signs import SignStatus
from recovery_app.domain.told_pain import back_pain, is_better, latest_back_pain, latest_leg_pain
from recovery_app.domain.training_log import TrainingLog
from recovery_app.domain.training_rules import HelpRule, TrainingRules

BAD_LEG_PAIN = 4
"""Leg pain, 0 to 10, from which it counts as still bad: where moderate begins (plan.md 1)."""
BELOW_THE_KNEE = ("Q02", "belowknee")


class HelpFacts(msgspec.Struct, frozen=True):
    """Hold what the reasons are judged by: the latest answers, given at `answered_at`, and the first ones.

    `past_review` tells that the review day is over and signs are open.
    """

    answers: Answers
    answered_at: datetime
    first_answers: Answers
    day_number: int
    today: date
    back_to_running: bool
    past_review: bool
    earlier: tuple[Episode, ...]
    started: date


def is_past_review(rest: RestCountdown, progress: Progress, statuses: tuple[SignStatus, ...], today: date) -> bool:
    """Tell whether the review day is over and signs are open (plan.md 10).

    The short check is left out: it is answered on the day of the run itself. Signs that are made again count from then.
    """
    open_signs = any(not one.met for one in statuses if one.sign.answered_by != "safety")
    since_day = rest.counted_from if progress.run is None else max(progress.gate_from, rest.counted_from)
    return open_signs and (today - since_day).days >= rest.plan.review_by_day


def reasons_to_seek_help(
    training: TrainingRules, facts: HelpFacts, log: TrainingLog, progress: Progress, medicine: tuple[LogEntry, ...]
) -> tuple[HelpRule, ...]:
    """Return the reasons that hold now, in the order of the content; weakness is always asked, never judged here."""
    return tuple(rule for rule in training.seek_help if _holds(rule, training, facts, log, progress, medicine))


def _holds(
    rule: HelpRule,
    training: TrainingRules,
    facts: HelpFacts,
    log: TrainingLog,
    progress: Progress,
    medicine: tuple[LogEntry, ...],
) -> bool:
    late = facts.day_number > rule.after_days
    match rule.id:
        case "no_better":
            return late and _no_better(training, facts, log)
        case "still_limiting":
            return late and not facts.back_to_running
        case "leg_below_knee":
            question, code = BELOW_THE_KNEE
            leg = latest_leg_pain(facts.answers.pain, _told_since(facts, log))
            return late and facts.answers.questions.get(question) == code and (leg or 0) >= BAD_LEG_PAIN
        case "red_days":
            return reds_within(progress.red_days, facts.today, rule.after_days) >= rule.count
        case "past_review":
            return facts.past_review
        case "third_episode":
            since = facts.started - timedelta(days=rule.after_days)
            return sum(one.started_at.date() > since for one in facts.earlier) + 1 >= rule.count
        case "daily_medicine":
            first = facts.today - timedelta(days=rule.after_days - 1)
            days = {one.taken_at.date() for one in medicine if isinstance(one, DoseTaken)}
            return sum(first <= day <= facts.today for day in days) > rule.count
        case _:
            return False


def _no_better(training: TrainingRules, facts: HelpFacts, log: TrainingLog) -> bool:
    """Tell whether the pain told last is no better than the first; while none was told since, nothing is assumed."""
    start, latest = back_pain(facts.first_answers.pain), latest_back_pain(_told_since(facts, log))
    if latest is None and facts.answers is not facts.first_answers:
        latest = back_pain(facts.answers.pain)
    return bool(start) and start is not None and latest is not None and not is_better(training, start, latest)


def _told_since(facts: HelpFacts, log: TrainingLog) -> tuple[CheckIn, ...]:
    """Return what was told after the latest answers, which are newer than any check-in before them."""
    return tuple(one for one in log.check_ins if one.at > facts.answered_at)
